import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/app.ts';
import type { RunningApp } from '../harness/running-app.ts';
import { checkInFloor, findFloor } from './floors/page-floors.ts';
import { openBareWindow } from './parts/bare-window.ts';
import { longTaskRows, longTasksOf, type LongTasks } from './parts/long-tasks.ts';
import { cpuMsOf } from './parts/process-cost.ts';
import { addRow, runsOr } from './parts/rows.ts';
import { putStopwatch, takeLate, timeKey, timeUntil } from './parts/stopwatch.ts';
import { openSample, people, PEOPLE, takeInList } from './parts/ten-thousand.ts';

const FLOOR = 'e2e/bench/floors/page-floors.ts';
const NAMES = people().map(([name]) => name!);
/** Queries as people type them at a door: a few letters of a name with and without its marks, a number, a slip. */
const QUERIES = ['sato', 'zukaus', 'hana 12', 'gabor s', 'okafro', 'lucja 7', '4711', 'oconn'];

async function openDoor(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Door' }).click();
  await expect(page.getByRole('combobox', { name: 'Find somebody' })).toBeFocused();
}

test('the door with 10,000 people beside one transaction and one plain field', async ({ app, window, folder }) => {
  test.setTimeout(15 * 60_000);
  await putStopwatch(window);
  await openSample(window);
  await takeInList(app, window, folder);
  await openDoor(window);
  await window.waitForTimeout(2000);
  await takeLate(window);

  const isAsked = (bench: string) => [undefined, '', bench].includes(process.env['FOLKMOOT_BENCH_PART']);
  if (isAsked('check-in')) await benchCheckIn(app, window);
  if (isAsked('keys')) await benchKeys(app, window, folder);
});

async function benchCheckIn(app: RunningApp, page: Page): Promise<void> {
  const ours: number[] = [];
  const floor: number[] = [];
  const cpu = { ours: [] as number[], floor: [] as number[] };
  const runs = runsOr(60);
  const pid = app.electron.process().pid!;
  await page.evaluate(checkInFloor, -1);
  const letIn = async () => {
    for (let run = 0; run < runs; run++) {
      const name = NAMES[(run * 163 + 41) % PEOPLE]!;
      // Slower than a scanner, as a person types.
      await page.keyboard.type(name, { delay: 45 });
      await expect(page.getByRole('option').first()).toContainText(name);
      const before = cpuMsOf(pid);
      ours.push(
        await timeUntil(page, 'keydown', { selector: 'section[aria-busy=false] h2', words: name }, () =>
          page.keyboard.press('Enter'),
        ),
      );
      cpu.ours.push(cpuMsOf(pid) - before);
      const from = cpuMsOf(pid);
      floor.push(await page.evaluate(checkInFloor, run));
      cpu.floor.push(cpuMsOf(pid) - from);
    }
  };
  const tasks = await longTasksOf(app.electron, letIn);
  addRow({
    bench: 'check-in',
    name: 'Enter to durable and painted, 10,000 people',
    unit: 'ms',
    ours,
    floor,
    cpu,
    most: 100,
    floorAt: FLOOR,
    note: 'ours is also in the journal, fsynced',
  });
  const bare = await longTasksOf(app.electron, async () => {
    for (let run = 0; run < runs; run++) await page.evaluate(checkInFloor, run);
  });
  const about = { bench: 'check-in', floorAt: FLOOR, name: `${runs} people typed and let in` };
  for (const row of longTaskRows(about, [tasks], [bare])) addRow(row);
}

async function benchKeys(app: RunningApp, page: Page, folder: string): Promise<void> {
  const bare = await openBareWindow(join(folder, 'bare'));
  try {
    await putStopwatch(bare.page);
    await bare.page.evaluate(findFloor, NAMES);
    const ours: number[] = [];
    const floor: number[] = [];
    const typeAll = async (where: Page, times: number[], query: string) => {
      for (const key of query) times.push(await timeKey(where, key));
      await where.keyboard.press('Control+a');
      await where.keyboard.press('Delete');
    };
    let bareTasks: LongTasks | undefined;
    const tasks = await longTasksOf(app.electron, async () => {
      bareTasks = await longTasksOf(bare.electron, async () => {
        for (const query of QUERIES) {
          await typeAll(bare.page, floor, query);
          await typeAll(page, ours, query);
        }
      });
    });
    const shared = { bench: 'keys', floorAt: FLOOR };
    addRow({ ...shared, name: 'key at the door to painted result, 10,000 people', unit: 'ms', ours, floor, most: 50 });
    const late = `keys that waited over 50 ms for their handlers: ${(await takeLate(page)).length}, floor ${(await takeLate(bare.page)).length}`;
    const about = { ...shared, name: `${ours.length} keys`, note: late };
    for (const row of longTaskRows(about, [tasks], [bareTasks!])) addRow(row);
  } finally {
    await bare.electron.close();
  }
}
