import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../scripts/run.mjs';
import { test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import { bundle } from './parts/bundle.ts';
import { cpuMsOf } from './parts/process-cost.ts';
import { addRow, runsOr } from './parts/rows.ts';
import { putStopwatch, takeSlow } from './parts/stopwatch.ts';
import { longList, openSample, takeInList } from './parts/ten-thousand.ts';

const FLOOR = 'e2e/bench/floors/list-floor.ts';

test('a list of 10,000 people beside papaparse and Dexie alone', async ({ folder }) => {
  test.setTimeout(15 * 60_000);
  const floorCode = await bundle(join(projectRoot, FLOOR));
  const ours: { review: number; write: number; cpu: number; tasks: number[] }[] = [];
  const floor: { parse: number; write: number; cpu: number; tasks: number[] }[] = [];
  for (let run = 0; run < runsOr(3); run++) {
    const app = new RunningApp(join(folder, `profile-${run}`));
    try {
      const page = await app.launch();
      const pid = app.electron.process().pid!;
      await putStopwatch(page);
      const before = cpuMsOf(pid);
      const barely = await playFloor(page, floorCode);
      floor.push({ ...barely, cpu: cpuMsOf(pid) - before, tasks: (await takeSlow(page)).tasks });

      await openSample(page);
      await takeSlow(page);
      const from = cpuMsOf(pid);
      const took = await takeInList(app, page, folder);
      ours.push({ ...took, cpu: cpuMsOf(pid) - from, tasks: (await takeSlow(page)).tasks });
    } finally {
      await app.quit();
    }
  }
  const shared = { bench: 'import', floorAt: FLOOR };
  addRow({
    ...shared,
    name: '10,000 rows: read, map, check, match, review painted',
    unit: 'ms',
    ours: ours.map(({ review }) => review),
    floor: floor.map(({ parse }) => parse),
    most: 1000,
    note: 'the floor is papaparse alone',
  });
  addRow({
    ...shared,
    name: '10,000 people: agreed to saved and shown',
    unit: 'ms',
    ours: ours.map(({ write }) => write),
    floor: floor.map(({ write }) => write),
    note: 'the floor is one strict bulkPut; ours also has checks, ids, badge codes, the change set and the fsynced journal',
  });
  addRow({
    ...shared,
    name: 'the whole import',
    unit: 'ms',
    ours: ours.map(({ review, write }) => review + write),
    floor: floor.map(({ parse, write }) => parse + write),
    cpu: { ours: ours.map(({ cpu }) => cpu), floor: floor.map(({ cpu }) => cpu) },
  });
  const tasks = ours.flatMap((one) => one.tasks);
  addRow({
    ...shared,
    name: 'tasks over 50 ms in the window meanwhile',
    unit: 'tasks',
    ours: ours.map((one) => one.tasks.length),
    floor: floor.map((one) => one.tasks.length),
    most: 0,
    ...(tasks.length > 0 ? { note: `in all runs ${tasks.join(', ')} ms; the floor works in the window itself` } : {}),
  });
});

async function playFloor(page: Page, code: string): Promise<{ parse: number; write: number }> {
  await page.evaluate(code);
  return page.evaluate(
    (text) =>
      (window as unknown as { listFloor: (list: string) => Promise<{ parse: number; write: number }> }).listFloor(text),
    longList(),
  );
}
