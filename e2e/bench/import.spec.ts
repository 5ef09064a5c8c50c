import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../scripts/run.mjs';
import { test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import { bundle } from './parts/bundle.ts';
import { longTaskRows, longTasksOf, type LongTasks } from './parts/long-tasks.ts';
import { cpuMsOf } from './parts/process-cost.ts';
import { addRow, runsOr } from './parts/rows.ts';
import { putStopwatch } from './parts/stopwatch.ts';
import { longList, openSample, takeInList } from './parts/ten-thousand.ts';

const FLOOR = 'e2e/bench/floors/list-floor.ts';

test('a list of 10,000 people beside papaparse and Dexie alone', async ({ folder }) => {
  test.setTimeout(15 * 60_000);
  const floorCode = await bundle(join(projectRoot, FLOOR));
  const ours: { review: number; write: number; cpu: number }[] = [];
  const floor: { parse: number; write: number; cpu: number }[] = [];
  const tasks: { ours: LongTasks[]; floor: LongTasks[] } = { ours: [], floor: [] };
  for (let run = 0; run < runsOr(3); run++) {
    const app = new RunningApp(join(folder, `profile-${run}`));
    try {
      const page = await app.launch();
      const pid = app.electron.process().pid!;
      await putStopwatch(page);
      tasks.floor.push(
        await longTasksOf(app.electron, async () => {
          const from = cpuMsOf(pid);
          floor.push({ ...(await playFloor(page, floorCode)), cpu: cpuMsOf(pid) - from });
        }),
      );

      await openSample(page);
      tasks.ours.push(
        await longTasksOf(app.electron, async () => {
          const from = cpuMsOf(pid);
          ours.push({ ...(await takeInList(app, page, folder)), cpu: cpuMsOf(pid) - from });
        }),
      );
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
  const about = { ...shared, name: 'the whole import', note: 'the floor works in the window itself' };
  for (const row of longTaskRows(about, tasks.ours, tasks.floor)) addRow(row);
});

async function playFloor(page: Page, code: string): Promise<{ parse: number; write: number }> {
  await page.evaluate(code);
  return page.evaluate(
    (text) =>
      (window as unknown as { listFloor: (list: string) => Promise<{ parse: number; write: number }> }).listFloor(text),
    longList(),
  );
}
