import type { Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';
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
  // Nothing is placed, and the screen says so.
  await expect(window.getByText('Nobody is in a group yet')).toBeVisible();
  await window.getByRole('button', { name: 'Propose groups' }).click();
  await expect(accept(window)).toBeVisible();
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
  await expect(accept(window)).toBeVisible();
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
  await expect(group(window, 'A').getByRole('option', { name: 'Giulia' })).toBeFocused();
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
