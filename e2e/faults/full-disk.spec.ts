import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import { beginEvent, openAgain } from './fault-journey.ts';
import { reportFault, tries } from './fault-report.ts';
import { Tally } from './tally.ts';

const PREFIX = 'Squeezed';

/** A small disk of its own; only root may make one. */
function mountSmallDisk(path: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  mkdirSync(path, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Takes all the room that is left. */
async function fill(path: string, file: string): Promise<void> {
  const handle = await open(file, 'w');
  for (const size of [1024 * 1024, 4096]) {
    for (;;) {
      const { bavail, bsize } = await statfs(path);
      if (bavail * bsize < size) break;
      await handle.write(Buffer.alloc(size)).catch(() => undefined);
    }
  }
  await handle.close();
}

test('a full disk is said, loses nothing, and is over when there is room again', async ({ folder }) => {
  const runs = tries(1, 50);
  test.setTimeout(60_000 + runs * 120_000);
  const disk = join(folder, 'small-disk');
  if (!mountSmallDisk(disk)) {
    const note = 'NOT RUN: a small disk needs root';
    process.stderr.write(`full disk: ${note}\n`);
    await reportFault({ fault: 'full disk', cases: 0, acknowledged: 0, lost: 0, bare: null, note });
    test.skip(true, note);
  }
  let tally = new Tally(PREFIX);
  let refused = 0;
  try {
    for (let run = 0; run < runs; run++) {
      const app = new RunningApp(join(disk, 'profile'));
      await rm(app.profile, { recursive: true, force: true });
      await beginEvent(app, 'Before', 1);
      await app.quit();
      const { driver } = await openAgain(app);
      const saved = new Set<number>();
      const writing = driver.addUntilKilled(PREFIX, 0, 1500, (index) => saved.add(index));
      await new Promise((resolve) => setTimeout(resolve, 300 + (run % 10) * 70));
      await fill(disk, join(disk, 'filler'));
      await Promise.race([writing, new Promise((resolve) => setTimeout(resolve, 15_000))]);
      refused += saved.size < 1500 ? 1 : 0;
      // Every second time the machine goes down with the disk full.
      if (run % 2 === 0) await app.kill();
      else await app.quit();
      for (let opening = 0; opening < 2; opening++) {
        // With no room at all the browser may not even start: that is no loss.
        await app.launch().catch(() => undefined);
        if (app.isRunning) await app.kill();
      }
      await rm(join(disk, 'filler'));
      tally.begin();
      tally.saved(saved.size);
      for (let opening = 0; opening < 2; opening++) {
        const { state } = await openAgain(app);
        tally.opened(state, saved, `run ${run}, opening ${opening}`);
        await (opening === 0 ? app.kill() : app.quit());
      }
      if (run % 5 !== 4 && run !== runs - 1) continue;
      await reportFault(
        tally.result('disk full while writing', `${refused} of ${tally.cases} met the limit while writing`),
      );
      tally = new Tally(PREFIX);
      refused = 0;
    }
  } finally {
    execFileSync('umount', ['-l', disk], { stdio: 'ignore' });
  }
});
