import { join } from 'node:path';
import { expect, test } from './harness/app.ts';

const screens = { name: 'Screens' } as const;

test('an event is begun, becomes the next one, is put away and erased', async ({ app, window }) => {
  await expect(window.getByRole('heading', { name: 'Folkmoot' })).toBeVisible();
  await window.keyboard.press('Control+n');
  await window.getByRole('textbox', { name: 'What is it called?' }).fill('Spring assembly');
  await window.getByRole('textbox', { name: 'First day' }).fill('2027-04-31');
  await window.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(window.getByText('This is not a day.')).toBeVisible();
  await window.getByRole('textbox', { name: 'First day' }).fill('2027-04-30');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('navigation', screens)).toBeVisible();
  await expect(window.getByRole('banner')).toContainText('Spring assembly');

  await window.getByRole('button', { name: 'Folkmoot' }).click();
  await window.getByRole('button', { name: /^Sample event/ }).click();
  await expect(window.getByRole('navigation', screens)).toBeVisible();
  await window.getByRole('button', { name: 'Folkmoot' }).click();
  await window.getByRole('button', { name: 'More for Lanternfield welcome day' }).click();
  await window.getByRole('menuitem', { name: /next event from this one/ }).click();
  await window.getByRole('textbox', { name: 'What is it called?' }).fill('Autumn assembly');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('banner')).toContainText('Autumn assembly');
  await window.keyboard.press('Control+2');
  await expect(window.getByText('Nobody', { exact: false }).first()).toBeVisible();

  await window.getByRole('button', { name: 'Folkmoot' }).click();
  await window.getByRole('button', { name: 'More for Spring assembly' }).click();
  await window.getByRole('menuitem', { name: 'Put away' }).click();
  await expect(window.getByRole('heading', { name: 'Put away' })).toBeVisible();

  await window.getByRole('button', { name: 'More for Lanternfield welcome day' }).click();
  await window.getByRole('menuitem', { name: 'Erase for good…' }).click();
  await expect(window.getByRole('button', { name: 'Erase', exact: true })).toBeDisabled();
  await window.getByRole('checkbox', { name: 'I want it gone for good' }).check({ force: true });
  await window.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(window.getByText('Lanternfield welcome day is erased.')).toBeVisible();

  const after = await app.relaunch();
  await expect(after.getByRole('button', { name: /Autumn assembly/ }).first()).toBeVisible();
  await expect(after.getByText('Lanternfield welcome day')).toHaveCount(0);
});

test('a copy that comes back from another laptop is compared, and can replace what is here', async ({
  app,
  window,
  folder,
}) => {
  await expect(window.getByRole('heading', { name: 'Folkmoot' })).toBeVisible();
  await window.keyboard.press('Control+n');
  await window.getByRole('textbox', { name: 'What is it called?' }).fill('Spring assembly');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('navigation', screens)).toBeVisible();
  const file = join(folder, 'spring.folkmoot');
  await app.answerDialogs({ save: file, open: [file] });
  await window.keyboard.press('Control+Shift+s');
  await expect(window.getByText('Saved a copy as spring.folkmoot.')).toBeVisible();

  await window.keyboard.press('Control+2');
  await window.getByRole('button', { name: 'Add person' }).first().click();
  await window.keyboard.type('Wilhelmina Newcomer');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('grid')).toContainText('Wilhelmina Newcomer');
  await expect(window.getByRole('dialog')).toHaveCount(0);

  await window.keyboard.press('Control+o');
  const dialog = window.getByRole('dialog', { name: /already on this laptop/ });
  await expect(dialog).toContainText('People');
  await dialog.getByRole('button', { name: 'Replace what is here' }).click();
  await expect(window.getByText('Replaced with what the file says.')).toBeVisible();
  await expect(window.getByText('Wilhelmina Newcomer')).toHaveCount(0);
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('grid')).toContainText('Wilhelmina Newcomer');

  await window.keyboard.press('Control+o');
  await dialog.getByRole('button', { name: 'Keep both' }).click();
  await expect(window.getByRole('navigation', screens)).toBeVisible();
  await window.getByRole('button', { name: 'Folkmoot' }).click();
  await expect(window.getByRole('button', { name: /^Spring assembly/ })).toHaveCount(2);
});
