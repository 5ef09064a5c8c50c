import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';
import { byKeyboard } from './harness/by-keyboard.ts';
import { resizeWindow } from './harness/tour-log.ts';

const group = (page: Page, letter: string) => page.getByRole('listbox', { name: new RegExp(`^Group ${letter},`) });
const accept = (page: Page) => page.getByRole('button', { name: 'Accept', exact: true });
const undoButton = (page: Page) => page.getByRole('button', { name: /^(Undo:|Nothing to undo)/ });
const more = async (page: Page, choice: RegExp) => {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: choice }).click();
};

test.beforeEach(async ({ app, window }) => {
  await resizeWindow(app, window, { width: 1280, height: 800 });
  await window.getByRole('button', { name: /Sample event/ }).click();
  await window.getByRole('button', { name: 'Groups', exact: true }).click();
  await expect(window.getByRole('button', { name: 'Propose groups' })).toBeEnabled();
});

test('groups are proposed, accepted, moved by keyboard and kept when proposed again', async ({ window }) => {
  test.setTimeout(90_000);
  // Nothing is placed, and the screen says so.
  await expect(window.getByText('Nobody is in a group yet')).toBeVisible();
  await window.getByRole('button', { name: 'Propose groups' }).click();
  await expect(accept(window)).toBeVisible({ timeout: 30_000 });
  await expect(window.getByText(/of \d+ who named a wish have their first or second; proved/)).toBeVisible();
  await expect(
    group(window, 'A')
      .getByRole('option', { name: /first wish/ })
      .first(),
  ).toBeVisible();

  // A proposal is only looked at: no card moves until it is accepted.
  const before = await group(window, 'B').getByRole('option').count();
  await group(window, 'A').getByRole('option', { name: 'Giulia' }).click();
  await window.keyboard.press('b');
  await expect(window.getByText('Accept the proposal first, then move people by hand.')).toBeVisible();
  expect(await group(window, 'B').getByRole('option').count()).toBe(before);

  await accept(window).click();
  await expect(accept(window)).toBeHidden();
  await expect(undoButton(window)).toHaveAccessibleName(/^Undo: Accepted \d+ seats$/);

  // One letter moves a card, and the seat is locked.
  await group(window, 'A').getByRole('option', { name: 'Giulia' }).click();
  await expect(window.getByLabel('Details', { exact: true }).getByText('In A, their first wish.')).toBeVisible();
  await window.keyboard.press('b');
  await expect(group(window, 'B').getByRole('option', { name: /third wish Giulia.* locked/ })).toBeVisible();
  await expect(window.getByRole('status').filter({ hasText: /Giulia.* moved to B/ })).toBeAttached();

  // The lock can be taken off and put on again with a key.
  await group(window, 'B').getByRole('option', { name: 'Giulia' }).click();
  await window.keyboard.press('Control+l');
  await expect(group(window, 'B').getByRole('option', { name: /Giulia.* locked/ })).toHaveCount(0);
  await window.keyboard.press('Control+l');
  await expect(group(window, 'B').getByRole('option', { name: /Giulia.* locked/ })).toBeVisible();

  // A new proposal leaves the locked seat alone.
  await window.getByRole('button', { name: 'Propose again' }).click();
  await expect(accept(window)).toBeVisible({ timeout: 30_000 });
  await expect(group(window, 'B').getByRole('option', { name: /Giulia.* locked/ })).toBeVisible();
  await accept(window).click();
  await expect(accept(window)).toBeHidden();
  await expect(group(window, 'B').getByRole('option', { name: /Giulia.* locked/ })).toBeVisible();
});

test('undo says what it takes back, and redo brings it again', async ({ window }) => {
  await window.getByRole('button', { name: 'Propose groups' }).click();
  await accept(window).click();
  await expect(accept(window)).toBeHidden();
  await window.keyboard.press('Control+f');
  await window.keyboard.type('giulia');
  await expect(window.getByRole('option', { name: /Giulia Dell’Acqua/ }).last()).toBeVisible();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  // In the same moment: the letter is for the card, not for the field.
  await window.keyboard.press('c');
  await expect(group(window, 'C').getByRole('option', { name: 'Giulia' })).toBeVisible();

  await expect(undoButton(window)).toHaveAccessibleName(
    'Undo: Moved Giulia Dell’Acqua to Between nations, and who tells the story',
  );
  await window.keyboard.press('Control+z');
  await expect(group(window, 'A').getByRole('option', { name: 'Giulia' })).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(accept(window)).toBeHidden();
  await expect(window.getByText('Nobody is in a group yet')).toBeVisible();
  await window.keyboard.press('Control+Shift+z');
  await window.keyboard.press('Control+Shift+z');
  await expect(group(window, 'C').getByRole('option', { name: 'Giulia' })).toBeVisible();
});

test('a card is dragged with the mouse, and the heads say what the drop would do', async ({ window }) => {
  await window.getByRole('button', { name: 'Propose groups' }).click();
  await accept(window).click();
  await expect(accept(window)).toBeHidden();
  const card = group(window, 'A').getByRole('option', { name: 'Giulia' });
  const from = (await card.boundingBox())!;
  const to = (await group(window, 'C').boundingBox())!;
  await window.mouse.move(from.x + 60, from.y + 15);
  await window.mouse.down();
  await window.mouse.move(from.x + 90, from.y + 25, { steps: 3 });
  await window.mouse.move(to.x + 80, to.y + 120, { steps: 6 });
  await expect(window.locator('header').filter({ hasText: 'Between nations' }).getByText('second wish')).toBeAttached();
  await window.mouse.up();
  await expect(group(window, 'C').getByRole('option', { name: /second wish Giulia.* locked/ })).toBeVisible();
});

test('wishes are entered in the room: a number, letters, Enter', async ({ window }) => {
  await window.getByRole('button', { name: 'Wishes' }).click();
  let keys = 0;
  for (const line of ['14 b a', '15 c d e', '16ba']) {
    await window.keyboard.type(line);
    await window.keyboard.press('Enter');
    keys += line.length + 1;
  }
  // Sixty people in five minutes: no more than ten keys for each.
  expect(keys / 3).toBeLessThanOrEqual(10);
  const entered = window.getByRole('list', { name: 'Entered just now' });
  await expect(entered.getByRole('listitem')).toHaveText([/^B A/, /^C D E/, /^B A/]);
  await window.keyboard.type('999 a');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Nobody has the number 999.')).toBeVisible();
});

test('a rule that cannot hold is named, with what would solve it', async ({ window }) => {
  await more(window, /Rules/);
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Keep together' }).click();
  for (const name of ['maren', 'jules']) {
    await dialog.getByRole('combobox', { name: 'Add a person' }).fill(name);
    await window.getByRole('option').first().waitFor();
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
  }
  await dialog.getByRole('button', { name: 'Add rule' }).click();
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Propose groups' }).click();
  const alert = window.getByRole('alert');
  await expect(alert).toContainText('No plan is possible.');
  await expect(alert).toContainText('Maren Aldous');
  await expect(alert).toContainText('kept together');
  await alert.getByRole('button', { name: 'Rules…' }).click();
  await expect(window.getByRole('dialog')).toBeVisible();
});

test('a round without topics becomes tables of people from one town', async ({ window }) => {
  await window.getByRole('radio', { name: /16:00/ }).click();
  await expect(window.getByRole('heading', { name: 'People of one town together' })).toBeVisible();
  await window.getByRole('button', { name: 'Make these tables' }).click();
  await expect(
    window.getByRole('listbox', { name: /Manchester/ }).getByRole('option', { name: /Gábor/ }),
  ).toBeVisible();
  await expect(undoButton(window)).toHaveAccessibleName('Undo: Made 11 tables for Starting a local circle');
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('button', { name: 'Make these tables' })).toBeVisible();
});

test('the day changes, by keyboard alone: propose, lock, move, who is here, compare, accept, print', async ({
  app,
  window,
  folder,
}) => {
  test.setTimeout(90_000);
  const { press, keys } = byKeyboard(window);
  const button = (name: string | RegExp) => window.getByRole('button', { name, exact: true });
  const menu = async (choice: RegExp) => {
    await press(button('More'));
    await window.getByRole('menuitem').first().waitFor();
    const item = window.getByRole('menuitem', { name: choice });
    for (let step = 0; step < 8 && !(await item.evaluate((one) => one === document.activeElement)); step++)
      await keys('ArrowDown');
    await keys('Enter');
  };
  await press(button('Propose groups'));
  await expect(accept(window)).toBeVisible({ timeout: 30_000 });
  await press(accept(window));
  await expect(accept(window)).toBeHidden();

  // Found by name, moved by one letter: locked from then on.
  await keys('Control+f');
  await window.keyboard.type('giulia');
  await expect(window.getByRole('option', { name: /Giulia Dell’Acqua/ }).last()).toBeVisible();
  await keys('ArrowDown', 'Enter', 'b');
  await expect(group(window, 'B').getByRole('option', { name: /Giulia.* locked/ })).toBeVisible();

  // At the door some come, most stay away, and one was on no list.
  await keys('Control+4');
  const inNow = window.getByTestId('door-here');
  await expect(inNow).toContainText('0here');
  const came = ['giulia', 'aino', 'daiva', 'swiet', 'gabor', 'chloe'];
  for (const [at, name] of came.entries()) {
    // As fast as a person: faster keys are those of a scanner.
    await window.keyboard.type(name, { delay: 60 });
    await keys('Enter');
    await expect(inNow).toContainText(`${at + 1}here`);
  }
  await window.keyboard.type('Nomvula Quist', { delay: 60 });
  await keys('Enter');
  await expect(window.getByRole('form', { name: 'Walk-in' }).getByLabel('Name')).toHaveValue('Nomvula Quist');
  await keys('Enter');
  await expect(inNow).toContainText(`${came.length + 1}here`);
  await keys('Control+3');

  // Those who are here are placed; what changes is shown before it does, and others give up their seats.
  await menu(/Place those who are here/);
  const dialog = window.getByRole('dialog', { name: 'Place those who are here' });
  const use = dialog.getByRole('button', { name: 'Look at it on the board' });
  await expect(use).toBeEnabled({ timeout: 30_000 });
  await expect(dialog.getByRole('status')).toContainText('give up their seats');
  await press(use);
  await expect(accept(window)).toBeVisible();
  await menu(/Compare proposals/);
  const compare = window.getByRole('dialog', { name: 'Proposals side by side' });
  await expect(compare.getByRole('heading', { level: 3 })).toHaveText(['As it is now', /Proposal 2/, /Proposal 1/]);
  await press(compare.getByRole('button', { name: 'Accept' }).first());
  await expect(compare).toBeHidden();
  await expect(undoButton(window)).toHaveAccessibleName(/^Undo: Accepted \d+ seats$/);
  await expect(group(window, 'B').getByRole('option', { name: /Giulia.* locked/ })).toBeVisible();
  await expect(window.getByRole('option', { name: /Nomvula/ }).first()).toBeVisible();

  await keys('Control+5');
  await press(button('Group lists'));
  await expect(window.getByRole('img', { name: /^Group lists, page 1 of/ })).toBeVisible();
  const lists = join(folder, 'lists.pdf');
  await app.answerDialogs({ save: lists });
  await press(button('Save as PDF…'));
  await expect(window.getByText('Saved lists.pdf.')).toBeVisible();
  expect((await readFile(lists)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

test('the wishes of sixty people are entered in five minutes by keyboard', async ({ window }) => {
  test.setTimeout(60_000);
  await window.getByRole('button', { name: 'Wishes' }).click();
  const dialog = window.getByRole('dialog', { name: 'Wishes in the room' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  const orders = ['b a', 'a c', 'c b', 'cab d'];
  let typed = 0;
  for (let number = 1; number <= 60; number++) {
    const line = `${number} ${orders[number % orders.length]!}`;
    await window.keyboard.type(line);
    await window.keyboard.press('Enter');
    typed += line.length + 1;
  }
  // Five think again: the later answer replaces the earlier one.
  for (let number = 10; number < 15; number++) {
    await window.keyboard.type(`${number} c`);
    await window.keyboard.press('Enter');
    typed += 5;
  }
  const entered = dialog.getByRole('list', { name: 'Entered just now' });
  await expect(entered.getByRole('listitem').first()).toHaveText(/^C/);
  console.log(`the wishes of 60 slips: ${typed} keys`);
  // Two keys a second are what somebody types who has never learned it.
  expect(typed).toBeLessThan(600);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+z');
  await expect(undoButton(window)).toHaveAccessibleName(/^Undo: Changed the wishes of /);
});
