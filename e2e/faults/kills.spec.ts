import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import type { DeskDriver } from './desk-driver.ts';
import { beginEvent, openAgain } from './fault-journey.ts';
import { reportFault, seedOfRun, tries } from './fault-report.ts';
import { Tally } from './tally.ts';

const PREFIX = 'Killed';
/** After so many kills a fresh profile, so that the last kill of the run meets no larger event than the first. */
const KILLS_PER_PROFILE = 25;

test('a kill at any moment of writing loses nothing that was called saved', async ({ folder }) => {
  const kills = tries(4, 100);
  test.setTimeout(60_000 + kills * 60_000);
  let random = seedOfRun();
  for (let done = 0; done < kills;) {
    const tally = new Tally(PREFIX);
    const app = new RunningApp(join(folder, 'profile'));
    await rm(app.profile, { recursive: true, force: true });
    await beginEvent(app, 'Before', 1);
    await app.quit();
    const saved = new Set<number>();
    const inThisProfile = Math.min(kills - done, KILLS_PER_PROFILE);
    // One start more than kills: every start checks all that was saved before it, and what a kill damages at one
    // opening and throws away at the next is seen by the one after.
    for (let start = 0; start <= inThisProfile + 1; start++) {
      const { driver, state } = await openAgain(app);
      tally.opened(state, saved, `kill ${done + start}`);
      if (start >= inThisProfile) {
        await app.quit();
        continue;
      }
      tally.begin();
      const writing = writeUntilKilled(driver, nextOf(saved), saved);
      random = (Math.imul(random, 1103515245) + 12345) >>> 0;
      await new Promise((resolve) => setTimeout(resolve, 150 + ((random >>> 8) % 700)));
      await app.kill();
      await writing;
    }
    done += inThisProfile;
    tally.saved(saved.size);
    expect(saved.size).toBeGreaterThan(inThisProfile);
    await reportFault(tally.result('kill -9 while writing'));
  }
});

/** Some numbers are left out: what was written and not yet acknowledged may be there as well. */
const nextOf = (saved: ReadonlySet<number>) => (saved.size === 0 ? 0 : Math.max(...saved) + 5);

async function writeUntilKilled(driver: DeskDriver, from: number, saved: Set<number>): Promise<void> {
  await driver.addUntilKilled(PREFIX, from, 100_000, (index) => saved.add(index));
}
