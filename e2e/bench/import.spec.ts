import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { longList as longSignUpList } from '#formats/csv/long-list.fixture.ts';
import { projectRoot } from '../../scripts/run.mjs';
import { expect, test } from '../harness/app.ts';
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

const ROWS = 100_000;

/** As many megabytes as the window's process holds at most while something is played: page, desk and list worker. */
async function mostMegabytes(app: RunningApp, play: () => Promise<unknown>): Promise<{ before: number; most: number }> {
  const now = async () => {
    const all = await app.electron.evaluate(({ app: electron }) =>
      electron.getAppMetrics().map(({ type, memory }) => ({ type, kilobytes: memory.workingSetSize })),
    );
    return Math.max(...all.filter(({ type }) => type === 'Tab').map(({ kilobytes }) => kilobytes / 1000));
  };
  const before = await now();
  let most = before;
  let isOver = false;
  const played = play().finally(() => (isOver = true));
  while (!isOver) {
    // An answer can be lost to a collection of the busy desktop; the next one is a moment away.
    most = Math.max(most, await now().catch(() => most));
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await played;
  return { before: Math.round(before), most: Math.round(most) };
}

test('the memory of a list of 100,000 rows and 14 columns', async ({ folder }) => {
  test.setTimeout(15 * 60_000);
  const file = join(folder, 'hundred-thousand.csv');
  await writeFile(file, longSignUpList(ROWS));
  const app = new RunningApp(join(folder, 'profile'));
  try {
    const page = await app.launch();
    await openSample(page);
    await app.answerDialogs({ open: [file] });
    const read = await mostMegabytes(app, async () => {
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await expect(page.getByText(`${ROWS} records = ${ROWS} new`)).toBeVisible({ timeout: 120_000 });
    });
    const written = await mostMegabytes(app, async () => {
      await page.getByRole('button', { name: `Import ${ROWS} people` }).click();
      await expect(page.getByText(`${ROWS + 60} people`).first()).toBeVisible({ timeout: 300_000 });
    });
    const shared = { bench: 'import', floorAt: 'the same process before', unit: 'MB' as const };
    addRow({
      ...shared,
      name: '100,000 rows read, mapped, matched and reviewed',
      ours: [read.most],
      floor: [read.before],
      most: 600,
    });
    addRow({ ...shared, name: '100,000 people written and shown', ours: [written.most], floor: [read.before] });
  } finally {
    await app.quit();
  }
});

async function playFloor(page: Page, code: string): Promise<{ parse: number; write: number }> {
  await page.evaluate(code);
  return page.evaluate(
    (text) =>
      (window as unknown as { listFloor: (list: string) => Promise<{ parse: number; write: number }> }).listFloor(text),
    longList(),
  );
}
