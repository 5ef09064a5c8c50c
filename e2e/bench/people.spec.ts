import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../harness/app.ts';
import { tableFloor } from './floors/page-floors.ts';
import { openBareWindow } from './parts/bare-window.ts';
import { longTaskRows, longTasksOf, type LongTasks } from './parts/long-tasks.ts';
import { addRow, runsOr } from './parts/rows.ts';
import { putStopwatch, takeLate, timeKey, timeUntil } from './parts/stopwatch.ts';
import { openSample, people, takeInList } from './parts/ten-thousand.ts';

const FLOOR = 'e2e/bench/floors/page-floors.ts';
const QUERIES = ['sato', 'zukaus', 'hana 12', 'vegan', 'town 3'];

type Walk = {
  readonly open: number[];
  readonly keys: number[];
  readonly tasks: Record<'open' | 'scroll' | 'search', LongTasks>;
  /** Keys, presses and turns of the wheel that waited too long for their handlers. */
  readonly late: number;
};

test('the table with 10,000 people beside a plain one', async ({ app, window, folder }) => {
  test.setTimeout(15 * 60_000);
  await putStopwatch(window);
  await openSample(window);
  await takeInList(app, window, folder);
  const nav = window.getByRole('navigation', { name: 'Screens' });
  const ours = await walk(app.electron, window, {
    leave: async () => {
      await nav.getByRole('button', { name: 'Plan' }).click();
      await window.waitForTimeout(700);
    },
    open: () => nav.getByRole('button', { name: 'People' }).click(),
    field: () => window.getByRole('searchbox', { name: 'Find people' }).focus(),
  });

  const bare = await openBareWindow(join(folder, 'bare'));
  let floor: Walk;
  try {
    await putStopwatch(bare.page);
    floor = await walk(bare.electron, bare.page, {
      leave: () => bare.page.evaluate(tableFloor, people()),
      open: () => bare.page.getByRole('button', { name: 'Open' }).click(),
      field: () => bare.page.locator('input').focus(),
    });
  } finally {
    await bare.electron.close();
  }

  const shared = { bench: 'people', floorAt: FLOOR };
  addRow({ ...shared, name: 'press to painted table, 10,000 rows', unit: 'ms', ours: ours.open, floor: floor.open });
  addRow({ ...shared, name: 'key in the field to painted rows', unit: 'ms', ours: ours.keys, floor: floor.keys });
  for (const part of ['open', 'scroll', 'search'] as const) {
    const note = part === 'search' ? { note: `events that waited over 50 ms: ${ours.late}, floor ${floor.late}` } : {};
    const about = { ...shared, name: part === 'open' ? `open ${ours.open.length} times` : part, ...note };
    for (const row of longTaskRows(about, [ours.tasks[part]], [floor.tasks[part]])) addRow(row);
  }
});

/** Opens the table some times, scrolls through it by wheel and keys, and types into its field. */
async function walk(
  electron: ElectronApplication,
  page: Page,
  the: { leave: () => Promise<void>; open: () => Promise<void>; field: () => Promise<void> },
): Promise<Walk> {
  const open: number[] = [];
  const keys: number[] = [];
  const opening: LongTasks[] = [];
  await takeLate(page);
  for (let run = 0; run < runsOr(5); run++) {
    await the.leave();
    opening.push(
      await longTasksOf(electron, async () => {
        // The first of all people in the order of names; on another screen nobody is shown in a row.
        const sight = { selector: '[role=grid] [role=row]', words: 'Amara' };
        open.push(await timeUntil(page, 'pointerdown', sight, the.open));
        await page.waitForTimeout(300);
      }),
    );
  }

  const scroll = await longTasksOf(electron, async () => {
    await page.getByRole('grid').hover();
    for (let i = 0; i < 60; i++) {
      await page.mouse.wheel(0, i < 40 ? 1500 : -1500);
      await page.waitForTimeout(16);
    }
    await page.getByRole('grid').focus();
    for (const key of ['End', 'PageUp', 'PageUp', 'Home', 'PageDown', 'PageDown']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(50);
    }
  });

  await the.field();
  const search = await longTasksOf(electron, async () => {
    for (const query of QUERIES) {
      for (const key of query) keys.push(await timeKey(page, key));
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await page.waitForTimeout(300);
    }
  });
  await expect(page.getByRole('row').first()).toBeVisible();
  const all = { wall: opening.flatMap(({ wall }) => wall), cpu: opening.flatMap(({ cpu }) => cpu) };
  return { open, keys, tasks: { open: all, scroll, search }, late: (await takeLate(page)).length };
}
