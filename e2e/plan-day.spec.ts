import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';
import { makePng } from './harness/make-png.ts';

const session = (window: Page, name: RegExp) =>
  window.getByRole('list', { name: 'Programme of the day' }).getByRole('button', { name });

async function openSample(window: Page): Promise<void> {
  await window.getByRole('button', { name: /^Sample event/ }).click();
  await expect(session(window, /Hello, everyone/)).toBeVisible();
}

/** Takes hold of a block a little way in from its start, and pulls it by pixels. */
async function pull(window: Page, block: Locator, from: 'face' | 'foot', by: number): Promise<void> {
  await block.scrollIntoViewIfNeeded();
  const box = (await block.boundingBox())!;
  const x = box.x + box.width / 2;
  const y = from === 'face' ? box.y + 8 : box.y + box.height - 2;
  await window.mouse.move(x, y);
  await window.mouse.down();
  for (const part of [0.3, 0.7, 1]) await window.mouse.move(x, y + by * part);
}

test('a session is pulled to another time and made longer with the mouse; Escape lets it go back', async ({
  window,
}) => {
  await openSample(window);
  const item = (id: string) => window.locator(`li[data-session="${id}"]`);
  const lunch = item('S-lunch');
  const perMinute = (await lunch.boundingBox())!.height / 60;

  await pull(window, lunch, 'foot', 15 * perMinute);
  await expect(session(window, /^13:00–14:15 Lunch/)).toBeVisible();
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expect(session(window, /^13:00–14:00 Lunch/)).toBeVisible();
  await expect(window.getByRole('button', { name: /^Undo/ })).toHaveCount(0);

  await pull(window, lunch, 'foot', 15 * perMinute);
  await window.mouse.up();
  await expect(session(window, /^13:00–14:15 Lunch/)).toBeVisible();
  await expect(session(window, /^14:15–15:15 Groups/)).toBeVisible();
  await expect(window.getByRole('button', { name: /^Undo: Moved 5 sessions/ })).toBeEnabled();

  await pull(window, item('S-evening'), 'face', 30 * perMinute);
  await window.mouse.up();
  await expect(session(window, /^18:15–19:45 /)).toBeVisible();
  // A hand that trembles on a click moves nothing.
  await pull(window, item('S-evening'), 'face', 2);
  await window.mouse.up();
  await expect(session(window, /^18:15–19:45 /)).toBeVisible();
  await expect(window.getByLabel('Starts')).toHaveValue('18:15');

  await test.step('what comes later stays where it is when one wishes so', async () => {
    await window.getByRole('button', { name: /What comes later$/ }).click();
    await window.getByRole('option', { name: 'Stays where it is' }).click();
    await session(window, /Hello, everyone/).click();
    await window.getByLabel('Starts').fill('10:50');
    await window.keyboard.press('Enter');
    await expect(session(window, /^10:50–11:20 Hello/)).toBeVisible();
    await expect(session(window, /^11:30–12:00 What have we joined/)).toBeVisible();
  });
});

test('rooms stand in the order that was chosen; the programme goes into calendars and spreadsheets', async ({
  app,
  window,
  folder,
}) => {
  await openSample(window);
  await window.getByRole('tab', { name: 'Rooms' }).click();
  const names = () =>
    window.getByLabel('Room', { exact: true }).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await expect(window.getByLabel('Room', { exact: true }).first()).toBeVisible();
  const before = await names();
  const down = window.getByRole('button', { name: `Move ${before[0]} down` });
  await down.click();
  await expect.poll(names).toEqual([before[1], before[0], ...before.slice(2)]);
  await expect(down).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect.poll(names).toEqual(before);

  await window.getByRole('tab', { name: 'The day' }).click();
  const save = async (choice: RegExp, name: string) => {
    const file = join(folder, name);
    await app.answerDialogs({ save: file });
    await window.getByRole('button', { name: 'Give out the programme' }).click();
    await window.getByRole('menuitem', { name: choice }).click();
    await expect(window.getByText(`Saved ${name}.`)).toBeVisible();
    return readFile(file, 'utf8');
  };
  const calendar = await save(/calendar file/, 'day.ics');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(8);
  expect(calendar).toContain('DTSTART:20261025T110000Z');
  expect(await save(/spreadsheet/, 'day.csv')).toMatch(/2026-10-25,13:00,14:00,60,meal/);

  // The same from any screen, by name.
  await window.keyboard.press('Control+5');
  await app.answerDialogs({ save: join(folder, 'again.ics') });
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('dialog', { name: 'Find or do…' })).toBeVisible();
  await window.keyboard.type('calendar file');
  await expect(window.getByRole('menuitem')).toHaveCount(1);
  await expect(window.getByRole('menuitem', { name: /calendar file/ })).toBeVisible();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Saved again.ics.')).toBeVisible();
});

test('a map is taken in, printed with the way there, replaced and taken away; what is no picture is said', async ({
  app,
  window,
  folder,
}) => {
  await openSample(window);
  await window.getByRole('tab', { name: 'Event' }).click();
  const field = window.getByRole('group', { name: 'Map or picture of the way' });
  const choose = async (name: string, bytes: Uint8Array, button: string) => {
    await writeFile(join(folder, name), bytes);
    await app.answerDialogs({ open: [join(folder, name)] });
    await field.getByRole('button', { name: button }).click();
  };
  await choose(
    'map.png',
    new TextEncoder().encode('<svg onload="alert(1)"></svg> and more than forty bytes of it'),
    'Choose a picture…',
  );
  await expect(field).toContainText('not a picture that can be read');
  await choose('huge.png', Buffer.concat([makePng(20, 20), Buffer.alloc(50_000_000)]), 'Choose a picture…');
  await expect(field).toContainText('larger than 25 MB');
  await choose('cut.png', makePng(300, 200).subarray(0, 60), 'Choose a picture…');
  await expect(field).toContainText('not a picture that can be read');
  await expect(field.getByRole('img')).toHaveCount(0);

  await choose('town map.png', makePng(2400, 1200), 'Choose a picture…');
  const shown = field.getByRole('img', { name: /town map\.png/ });
  await expect(shown).toBeVisible();
  // Scaled down to what a page needs.
  expect(await shown.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])).toEqual([1600, 800]);
  await expect(field).not.toContainText('not a picture');

  await test.step('another one is dropped on the field, and undo brings the first back', async () => {
    const png = [...makePng(40, 30)];
    const dropped = await window.evaluateHandle((bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], 'sketch.png', { type: 'image/png' }));
      return transfer;
    }, png);
    await field.dispatchEvent('drop', { dataTransfer: dropped });
    await expect(field.getByRole('img', { name: /sketch\.png/ })).toBeVisible();
    await window.keyboard.press('Control+z');
    await expect(shown).toBeVisible();
  });

  await test.step('it is on the paper, as text and code the links too', async () => {
    await window.keyboard.press('Control+5');
    await window.getByRole('button', { name: 'How to get there', exact: true }).click();
    await expect(window.getByRole('img', { name: /^How to get there, page 1 of/ })).toBeVisible();
    const file = join(folder, 'way.pdf');
    await app.answerDialogs({ save: file });
    await window.getByRole('button', { name: 'Save as PDF…' }).click();
    await expect(window.getByText('Saved way.pdf.')).toBeVisible();
    const pdf = await readFile(file, 'latin1');
    expect(pdf).toMatch(/\/Subtype \/Image/);
    expect(pdf).toMatch(/\/Width 1600/);
  });

  const again = await app.relaunch();
  await again.getByRole('button', { name: /^Lanternfield welcome day/ }).click();
  await again.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Plan' }).click();
  await again.getByRole('tab', { name: 'Event' }).click();
  const later = again.getByRole('group', { name: 'Map or picture of the way' });
  await expect(later.getByRole('img', { name: /town map\.png/ })).toBeVisible();
  await later.getByRole('button', { name: 'Remove' }).click();
  await expect(later.getByRole('img')).toHaveCount(0);
});

test('what is on now fills the projector', async ({ app, window }) => {
  await openSample(window);
  await window.getByRole('button', { name: 'On the day' }).click();
  await window.getByRole('menuitem', { name: 'Now and next' }).click();
  await window.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(() => window.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  expect(app.isRunning).toBe(true);
  await window.getByRole('button', { name: 'Show the session before' }).click();
  await expect(window.getByText('Back to now')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect.poll(() => window.evaluate(() => document.fullscreenElement === null)).toBe(true);
});
