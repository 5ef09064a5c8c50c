import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/app.ts';
import { tableFloor } from './floors/page-floors.ts';
import { openBareWindow } from './parts/bare-window.ts';
import { addRow, runsOr } from './parts/rows.ts';
import { putStopwatch, takeSlow, timeKey, timeUntil } from './parts/stopwatch.ts';
import { openSample, people, takeInList } from './parts/ten-thousand.ts';

const FLOOR = 'e2e/bench/floors/page-floors.ts';
const QUERIES = ['sato', 'zukaus', 'hana 12', 'vegan', 'town 3'];

type Walk = {
  readonly open: number[];
  readonly keys: number[];
  readonly slow: Record<'open' | 'scroll' | 'search', { readonly tasks: number[]; readonly events: number[] }>;
};

test('the table with 10,000 people beside a plain one', async ({ app, window, folder }) => {
  test.setTimeout(15 * 60_000);
  await putStopwatch(window);
  await openSample(window);
  await takeInList(app, window, folder);
  const nav = window.getByRole('navigation', { name: 'Screens' });
  const ours = await walk(window, {
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
    floor = await walk(bare.page, {
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
    const { tasks, events } = ours.slow[part];
    addRow({
      ...shared,
      name: `tasks over 50 ms: ${part}`,
      unit: 'tasks',
      ours: [tasks.length],
      floor: [floor.slow[part].tasks.length],
      most: 0,
      note: `${tasks.length > 0 ? `${tasks.join(', ')} ms; ` : ''}events that waited over 50 ms: ${events.length}, floor ${floor.slow[part].events.length}`,
    });
  }
});

/** Opens the table some times, scrolls through it by wheel and keys, and types into its field. */
async function walk(
  page: Page,
  the: { leave: () => Promise<void>; open: () => Promise<void>; field: () => Promise<void> },
): Promise<Walk> {
  const open: number[] = [];
  const keys: number[] = [];
  const opening: { tasks: number[]; events: number[] } = { tasks: [], events: [] };
  const runs = runsOr(5);
  for (let run = 0; run < runs; run++) {
    await the.leave();
    await takeSlow(page);
    // The first of all people in the order of names; on another screen nobody is shown in a row.
    open.push(await timeUntil(page, 'pointerdown', { selector: '[role=grid] [role=row]', words: 'Amara' }, the.open));
    const slow = await takeSlow(page);
    opening.tasks.push(...slow.tasks);
    opening.events.push(...slow.events);
  }

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
  const scroll = await takeSlow(page);

  await the.field();
  for (const query of QUERIES) {
    for (const key of query) keys.push(await timeKey(page, key));
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.waitForTimeout(300);
  }
  await expect(page.getByRole('row').first()).toBeVisible();
  return { open, keys, slow: { open: opening, scroll, search: await takeSlow(page) } };
}
