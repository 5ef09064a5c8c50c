import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import { peopleInBareDatabase } from './bare-database.ts';
import { beginEvent, numbersOf, openAgain } from './fault-journey.ts';
import { reportFault, tries } from './fault-report.ts';

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
  const runs = tries(1, 10);
  test.setTimeout(60_000 + runs * 120_000);
  const disk = join(folder, 'small-disk');
  if (!mountSmallDisk(disk)) {
    const note = 'NOT RUN: a small disk needs root';
    process.stderr.write(`full disk: ${note}\n`);
    await reportFault({ fault: 'full disk', cases: 0, acknowledged: 0, lost: 0, bare: null, note });
    test.skip(true, note);
  }
  let [acknowledged, lost, bareLost, bareWithLoss, refused] = [0, 0, 0, 0, 0];
  try {
    for (let run = 0; run < runs; run++) {
      const app = new RunningApp(join(disk, 'profile'));
      await rm(app.profile, { recursive: true, force: true });
      await beginEvent(app, 'Before', 1);
      await app.quit();
      const { driver } = await openAgain(app);
      const saved = new Set<number>();
      const writing = driver.addUntilKilled(PREFIX, 0, 1500, (index) => saved.add(index));
      await new Promise((resolve) => setTimeout(resolve, 300 + run * 70));
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
      const bare = await peopleInBareDatabase(app.profile, `${PREFIX} `);
      bareLost += Math.max(0, saved.size - bare);
      bareWithLoss += bare < saved.size ? 1 : 0;
      for (let opening = 0; opening < 2; opening++) {
        const { state } = await openAgain(app);
        const found = numbersOf(state.names, PREFIX);
        const missing = [...saved].filter((number) => !found.has(number));
        lost += missing.length;
        expect.soft(missing, `run ${run}, opening ${opening}: ${JSON.stringify(state.reply)}`).toEqual([]);
        await app.quit();
      }
      acknowledged += saved.size;
    }
  } finally {
    execFileSync('umount', ['-l', disk], { stdio: 'ignore' });
  }
  await reportFault({
    fault: 'full disk',
    cases: runs,
    acknowledged,
    lost,
    bare: { cases: runs, lost: bareLost, casesWithLoss: bareWithLoss },
    note: `${refused} of ${runs} runs met the limit while writing`,
  });
});
