import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { parseRow } from '#domain/change-set.ts';
import { TABLE_NAMES, type EventData } from '#domain/event-data.ts';
import { largePlan } from '#domain/sample/large-plan.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import { projectRoot } from '../../scripts/run.mjs';
import { expect, test } from '../harness/app.ts';
import { planFloor, type PlainSession } from './floors/plan-floor.ts';
import { openBareWindow } from './parts/bare-window.ts';
import { longTaskRows, longTasksOf, type LongTasks } from './parts/long-tasks.ts';
import { addRow } from './parts/rows.ts';
import { putStopwatch, takeLate, timeKey } from './parts/stopwatch.ts';

const FLOOR = 'e2e/bench/floors/plan-floor.ts';

/** The sample, read as the program reads it. */
function sample(): EventData {
  const rows = readFileSync(join(projectRoot, 'resources', 'sample', 'sample-event.json'), 'utf8');
  const raw = JSON.parse(rows) as Readonly<Record<string, readonly unknown[]>>;
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [table, (raw[table] ?? []).map((row) => parseRow(table, row))]),
  ) as unknown as EventData;
}

test('a plan of 3 days, 20 rooms and 400 sessions is edited', async ({ app, window, folder }) => {
  test.setTimeout(10 * 60_000);
  const file = join(folder, 'large.folkmoot');
  const plan = largePlan(sample(), 2000);
  await writeFile(file, writeEventFile(plan, { appVersion: '0.1.0', writtenAt: '2026-10-20T10:00:00.000Z' }));
  await app.answerDialogs({ open: [file] });
  await expect(window.getByRole('heading', { name: 'Folkmoot' })).toBeVisible();
  await window.keyboard.press('Control+o');
  await expect(block(window, 'S3')).toBeVisible({ timeout: 20_000 });
  await window.waitForTimeout(2000);
  const ours = await edit(app.electron, window);

  const bare = await openBareWindow(join(folder, 'bare'));
  let floor: Edited;
  try {
    await bare.page.evaluate(planFloor, plain(plan));
    floor = await edit(bare.electron, bare.page);
  } finally {
    await bare.electron.close();
  }
  for (const [name, tasks] of Object.entries(ours.tasks)) {
    const beside = floor.tasks[name];
    for (const row of longTaskRows({ bench: 'plan', floorAt: FLOOR, name }, [tasks], beside ? [beside] : []))
      addRow(row);
  }
  addRow({
    bench: 'plan',
    floorAt: FLOOR,
    name: 'key to painted page',
    unit: 'ms',
    ours: ours.keys,
    floor: floor.keys,
    note: `events that waited over 50 ms: ${ours.late}, floor ${floor.late}`,
  });
});

const block = (window: Page, id: string) => window.locator(`[data-block="${id}"]`);

/** The sessions of a plan as boxes in the columns of their rooms. */
function plain({ sessions, rooms }: EventData): PlainSession[] {
  const days = [...new Set(sessions.map(({ startsAt }) => startsAt.slice(0, 10)))].toSorted();
  const minuteOf = (wallTime: string) => Number(wallTime.slice(11, 13)) * 60 + Number(wallTime.slice(14, 16));
  return sessions.map(({ id, title, startsAt, minutes, roomId }) => ({
    id,
    title,
    day: days.indexOf(startsAt.slice(0, 10)),
    startsAt: minuteOf(startsAt),
    minutes,
    column: 1 + rooms.findIndex((room) => room.id === roomId),
  }));
}

type Edited = {
  readonly tasks: Readonly<Record<string, LongTasks>>;
  readonly keys: readonly number[];
  readonly late: number;
};

/** Does the same to the program and to the floor. */
async function edit(electron: ElectronApplication, window: Page): Promise<Edited> {
  await putStopwatch(window);
  await takeLate(window);
  const settle = () => window.waitForTimeout(900);
  const keys: number[] = [];
  const parts: Record<string, () => Promise<void>> = {
    'choose sessions': async () => {
      for (const id of ['S3', 'S7', 'S24', 'S5']) {
        await block(window, id).click();
        await settle();
      }
    },
    'move and stretch by key': async () => {
      await block(window, 'S3').focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'ArrowUp']) keys.push(await timeKey(window, key));
      await settle();
    },
    'pull with the mouse': async () => {
      await block(window, 'S26').scrollIntoViewIfNeeded();
      const box = (await block(window, 'S26').boundingBox())!;
      await window.mouse.move(box.x + 20, box.y + 8);
      await window.mouse.down();
      for (let y = 0; y < 60; y += 4) await window.mouse.move(box.x + 20, box.y + 8 + y);
      await window.mouse.up();
      await settle();
    },
    'write a title': async () => {
      await block(window, 'S5').click();
      await window.getByLabel('Title').click();
      for (const key of ' by hand') keys.push(await timeKey(window, key));
      await window.keyboard.press('Enter');
      await settle();
    },
    'add and remove': async () => {
      await block(window, 'S5').focus();
      await window.keyboard.press('n');
      await settle();
      await window.keyboard.press('Escape');
      await settle();
      await window.keyboard.press('Delete');
      await settle();
    },
    'undo and redo': async () => {
      for (const key of ['Control+z', 'Control+z', 'Control+Shift+z']) {
        await window.keyboard.press(key);
        await settle();
      }
    },
    'turn to another day': async () => {
      for (const day of [1, 2, 0]) {
        await window
          .getByRole('group', { name: 'Day' })
          .or(window.getByRole('radiogroup', { name: 'Day' }))
          .getByRole('radio')
          .nth(day)
          .click({ force: true });
        await settle();
      }
    },
  };
  const tasks: Record<string, LongTasks> = {};
  for (const [name, play] of Object.entries(parts)) tasks[name] = await longTasksOf(electron, play);
  return { tasks, keys, late: (await takeLate(window)).length };
}
