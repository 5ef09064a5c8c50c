import { execFile } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './harness/app.ts';

const run = promisify(execFile);

test('badges, agenda and group lists are shown as they will print, and saved as PDF', async ({
  app,
  window,
  folder,
}) => {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await window.getByRole('button', { name: 'Paper', exact: true }).click();

  await expect(window.getByRole('img', { name: 'Badges, page 1 of 7' })).toBeVisible();
  const badges = join(folder, 'badges.pdf');
  await app.answerDialogs({ save: badges });
  await window.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(window.getByText('Saved badges.pdf.')).toBeVisible();
  expect((await readFile(badges)).subarray(0, 5).toString()).toBe('%PDF-');

  await window.keyboard.press('Control+f');
  await window.keyboard.type('swietochowska');
  const search = window.getByRole('search');
  await expect(search.getByRole('status')).toHaveText('1 of 1');
  await expect(window.locator('[data-in-front]')).toBeInViewport();
  await expect(window.locator('[data-page]:has([data-in-front]) img')).toBeInViewport();
  await window.getByRole('searchbox', { name: 'Find in the document' }).fill('LANTERN');
  await expect(search.getByRole('status')).toHaveText(/^1 of \d\d/);
  await window.keyboard.press('Enter');
  await window.keyboard.press('F3');
  await expect(search.getByRole('status')).toHaveText(/^3 of/);
  await window.keyboard.press('Shift+Enter');
  await expect(search.getByRole('status')).toHaveText(/^2 of/);
  await window.getByRole('searchbox', { name: 'Find in the document' }).fill('nobody of this name');
  await expect(search.getByRole('status')).toHaveText('Not found');
  await window.keyboard.press('Escape');
  await expect(search).toBeHidden();

  const names = (await run('pdftotext', ['-layout', badges, '-'])).stdout;
  expect(names).toContain('Çağla');
  expect(names).toContain('Hyvärinen');

  await window.getByRole('button', { name: 'Agenda', exact: true }).click();
  await expect(window.getByRole('img', { name: /^Agenda, page 1 of/ })).toBeVisible();
  const agenda = join(folder, 'agenda.pdf');
  await app.answerDialogs({ save: agenda });
  await window.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(window.getByText('Saved agenda.pdf.')).toBeVisible();
  const day = (await run('pdftotext', ['-layout', agenda, '-'])).stdout;
  for (const words of ['11:00', 'Lunch', 'Starting a local circle', '17:30']) expect(day).toContain(words);

  await window.getByRole('button', { name: 'Group lists', exact: true }).click();
  await expect(window.getByRole('img', { name: /^Group lists, page 1 of/ })).toBeVisible();
  await expect(window.getByText(/things to know first/)).toBeVisible();
});

test('a page is seen in its whole width in the smallest window, larger when asked, and fitted again', async ({
  app,
  window,
}) => {
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1024, 640));
  await window.getByRole('button', { name: /Sample event/ }).click();
  await window.getByRole('button', { name: 'Paper', exact: true }).click();
  const page = window.getByRole('img', { name: 'Badges, page 1 of 7' });
  await expect(page).toBeVisible();
  const pane = window.getByRole('group', { name: 'Badges' });
  const isCropped = () => pane.evaluate((area) => area.scrollWidth > area.clientWidth);
  const share = async () => (await page.boundingBox())!.width / (await pane.boundingBox())!.width;
  await expect.poll(share).toBeGreaterThan(0.8);
  expect(await isCropped()).toBe(false);
  await window.getByRole('button', { name: 'Larger' }).click();
  await window.getByRole('button', { name: 'Larger' }).click();
  await expect.poll(isCropped).toBe(true);
  await window.getByRole('button', { name: 'Fit the width' }).click();
  await expect.poll(isCropped).toBe(false);
});

test('a badge sheet is found by the number on its packet, and half a sheet is used on', async ({ window }) => {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await window.getByRole('button', { name: 'Paper', exact: true }).click();
  await expect(window.getByRole('img', { name: 'Badges, page 1 of 7' })).toBeVisible();
  await window.getByRole('button', { name: 'Eight badges on a page' }).click();
  await window.getByRole('searchbox', { name: /Maker or number/ }).fill('herma 4412');
  await window.getByRole('option', { name: /4412/ }).first().click();
  await expect(window.getByRole('img', { name: 'Badges, page 1 of 6' })).toBeVisible();
  await window.getByRole('textbox', { name: 'First free label' }).fill('8');
  await expect(window.getByText('7 pages')).toBeVisible();

  await window.getByRole('button', { name: /^Herma .*4412/ }).click();
  await window.getByRole('button', { name: /^Start from Herma .*4412/ }).click();
  const dialog = window.getByRole('dialog', { name: 'Own sheet' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Cards from the shop');
  await dialog.getByRole('textbox', { name: 'Rows' }).fill('9');
  await expect(dialog.getByText(/mm too high: \d fit/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save and use' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Rows' }).fill('1');
  await dialog.getByRole('textbox', { name: 'Top margin' }).fill('22,5');
  await dialog.getByRole('button', { name: 'Save and use' }).click();
  await expect(window.getByRole('button', { name: /^Cards from the shop .* 2 on a page/ })).toBeVisible();
  await expect(window.getByText('28 pages')).toBeVisible();
});

test('a place that cannot be written to is said, and no half file is left', async ({ app, window, folder }) => {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await window.getByRole('button', { name: 'Paper', exact: true }).click();
  await expect(window.getByRole('img', { name: 'Badges, page 1 of 7' })).toBeVisible();
  const nowhere = join(folder, 'no such folder', 'badges.pdf');
  await app.answerDialogs({ save: nowhere });
  await window.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(window.getByText('The file could not be written there. Choose another folder.')).toBeVisible();
  await expect(stat(nowhere)).rejects.toThrow();
});

test('a printer that prints 2 mm off is put right by four numbers from its sheet of rulers, and no other printer', async ({
  app,
  window,
  folder,
}) => {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await window.getByRole('button', { name: 'Paper', exact: true }).click();
  await expect(window.getByRole('img', { name: 'Badges, page 1 of 7' })).toBeVisible();
  const placeOfFirstWord = async (name: string) => {
    const file = join(folder, name);
    await app.answerDialogs({ save: file });
    await window.getByRole('button', { name: 'Save as PDF…' }).click();
    await expect(window.getByText(`Saved ${name}.`)).toBeVisible();
    const words = (await run('pdftotext', ['-bbox', '-l', '1', file, '-'])).stdout;
    const [, x, y] = /<word xMin="([\d.]+)" yMin="([\d.]+)"/u.exec(words)!;
    return { x: Number(x), y: Number(y) };
  };
  const before = await placeOfFirstWord('off.pdf');

  await window.getByRole('button', { name: 'Prints a little off?' }).click();
  const dialog = window.getByRole('dialog', { name: 'Put the printer right' });
  await dialog.getByRole('textbox', { name: 'Printer and tray' }).fill('Office laser, tray 2');
  for (const [side, read] of [
    ['Left', '22'],
    ['Right', '18'],
    ['Top', '21,5'],
    ['Bottom', '18.5'],
  ] as const)
    await dialog.getByRole('textbox', { name: side }).fill(read);
  await dialog.getByText('The printer puts things 2 mm to the right and 1.5 mm down').waitFor();
  await dialog.getByRole('button', { name: 'Correct by this' }).click();
  await expect(dialog).toBeHidden();

  const after = await placeOfFirstWord('right.pdf');
  const points = 72 / 25.4;
  expect(before.x - after.x).toBeCloseTo(2 * points, 1);
  expect(before.y - after.y).toBeCloseTo(1.5 * points, 1);

  const printer = window.getByRole('button', { name: /Printer and tray/ });
  await expect(printer).toContainText('Office laser, tray 2');
  await printer.click();
  await window.getByRole('option', { name: 'Any, without correction' }).click();
  await expect(printer).toContainText('Any, without correction');
  expect(await placeOfFirstWord('any.pdf')).toEqual(before);
});

test('after a print only what is new or changed needs paper', async ({ app, window, folder }) => {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await window.getByRole('button', { name: 'Paper', exact: true }).click();
  await expect(window.getByRole('img', { name: 'Badges, page 1 of 7' })).toBeVisible();
  await app.answerDialogs({ save: join(folder, 'badges.pdf') });
  await window.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(window.getByText('Saved badges.pdf.')).toBeVisible();
  await window.getByRole('button', { name: 'Label 8 is the next free one' }).click();
  await expect(window.getByRole('textbox', { name: 'First free label' })).toHaveValue('8');
  await expect(window.getByText('8 pages')).toBeVisible();

  await window.getByRole('button', { name: /For whom/ }).click();
  await window.getByRole('option', { name: 'One person' }).click();
  await window.getByRole('combobox', { name: 'Whose badge' }).fill('swiet');
  await window.getByRole('option', { name: /Świętochowska/ }).click();
  await expect(window.getByText('1 page', { exact: true })).toBeVisible();
  await expect(window.getByText(/Printed before: .*sheet \d, label \d/)).toBeVisible();
  await expect(window.getByText('1 badge was printed before and has not changed.')).toBeVisible();

  await window.getByRole('button', { name: /For whom/ }).click();
  await window.getByRole('option', { name: 'New or changed since the last print (0)' }).click();
  await expect(window.getByText('There is nothing to print.')).toBeVisible();
  await window.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'People' }).click();
  await window.getByRole('button', { name: 'Add person' }).click();
  await window.keyboard.type('Wilhelmina Newcomer');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('grid')).toContainText('Wilhelmina Newcomer');
  await window.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Paper' }).click();
  await window.getByRole('button', { name: /For whom/ }).click();
  await window.getByRole('option', { name: 'New or changed since the last print (1)' }).click();
  await expect(window.getByText('1 page', { exact: true })).toBeVisible();
});

test('badges that the door asked for are printed on the next free label, and wait no longer', async ({
  app,
  window,
  folder,
}) => {
  await window.getByRole('button', { name: /Sample event/ }).click();
  const screens = window.getByRole('navigation', { name: 'Screens' });
  await screens.getByRole('button', { name: 'Door' }).click();
  await expect(window.getByTestId('door-here')).toContainText('0here');
  await window.keyboard.type('swiet', { delay: 60 });
  await window.keyboard.press('Enter');
  const answer = window.getByRole('region', { name: 'In', exact: true });
  await expect(answer).toHaveAttribute('aria-busy', 'false');
  await answer.getByRole('button', { name: 'Badge' }).click();

  await screens.getByRole('button', { name: 'Paper' }).click();
  await window.getByRole('button', { name: /For whom/ }).click();
  await window.getByRole('option', { name: 'Asked for at the door (1)' }).click();
  await window.getByRole('textbox', { name: 'First free label' }).fill('3');
  await expect(window.getByText('1 page', { exact: true })).toBeVisible();
  const file = join(folder, 'waiting.pdf');
  await app.answerDialogs({ save: file });
  await window.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(window.getByText('Saved waiting.pdf.')).toBeVisible();
  const names = (await run('pdftotext', ['-layout', file, '-'])).stdout;
  expect(names).toContain('Świętochowska');
  expect(names).not.toContain('Hyvärinen');
  await expect(window.getByText('There is nothing to print.')).toBeVisible();
});

test('a long run of badges says how far it is, and is given up without a file', async ({ app, window, folder }) => {
  const list = join(folder, 'many.csv');
  const rows = Array.from({ length: 4000 }, (_, i) => `Person${i} Of-the-Long-List,person${i}@list.example`);
  await writeFile(list, ['Name,E-mail', ...rows].join('\n'));
  await window
    .getByRole('button', { name: /Sample event/ })
    .first()
    .click();
  await window.getByRole('button', { name: 'People', exact: true }).click();
  await app.answerDialogs({ open: [list] });
  await window.getByRole('button', { name: 'Import', exact: true }).click();
  await window.getByRole('button', { name: 'Import 4000 people' }).click();
  await expect(window.getByText('4060 people').first()).toBeVisible({ timeout: 40000 });
  await window.getByRole('button', { name: 'Paper', exact: true }).click();
  await expect(window.getByRole('img', { name: /^Badges, page 1 of 50/ })).toBeVisible({ timeout: 40000 });
  await app.answerDialogs({ save: join(folder, 'many.pdf') });
  await window.getByRole('button', { name: 'Save as PDF…' }).click();
  await window.getByRole('progressbar', { name: /^Page \d+ of 50\d$/ }).waitFor();
  await window.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(window.getByText('Stopped. Nothing was printed or saved.')).toBeVisible();
  expect(await readdir(folder)).not.toContain('many.pdf');
  await expect(window.getByRole('button', { name: 'Save as PDF…' })).toBeEnabled();
});

test('paper that is out of date says so, and a finding leads to the person', async ({ app, window, folder }) => {
  await window
    .getByRole('button', { name: /Sample event/ })
    .first()
    .click();
  const screens = window.getByRole('navigation', { name: 'Screens' });
  await screens.getByRole('button', { name: 'Paper' }).click();
  await window.getByRole('button', { name: 'Door list', exact: true }).click();
  await expect(window.getByRole('img', { name: /^Door list, page 1/ })).toBeVisible();
  await app.answerDialogs({ save: join(folder, 'door.pdf') });
  await window.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(window.getByText('Saved door.pdf.')).toBeVisible();
  await expect(window.getByText('Out of date')).toBeHidden();
  await screens.getByRole('button', { name: 'People' }).click();
  await window.getByRole('button', { name: 'Add person' }).click();
  await window.keyboard.type('Wilhelmina \u{12000}');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('grid')).toContainText('Wilhelmina');
  await screens.getByRole('button', { name: 'Paper' }).click();
  await window.getByRole('button', { name: /^Door list/ }).click();
  await expect(window.getByText(/^Printed .*The event has changed since/)).toBeVisible();
  await expect(window.getByRole('button', { name: 'Show person' })).toBeVisible();
  await window.getByRole('button', { name: 'Show person' }).click();
  await expect(window.getByRole('heading', { name: /^Wilhelmina/ })).toBeVisible();
});
