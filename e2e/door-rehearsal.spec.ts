import type { Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';
import { codeOnPaper } from './harness/read-code.ts';
import { scanCode } from './harness/scanner.ts';

const here = (window: Page) => window.getByTestId('door-here');
const band = (window: Page) => window.getByRole('region', { name: 'Rehearsal', exact: true });
const go = (window: Page, screen: string) =>
  window.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click();

async function letIn(window: Page, name: string, count: number): Promise<void> {
  await window.keyboard.type(name, { delay: 60 });
  await window.keyboard.press('Enter');
  await expect(here(window)).toContainText(`${count}here`);
}

test('a rehearsal is loud, prints as one, and leaves nothing behind', async ({ app, window }) => {
  test.setTimeout(180_000);
  await window.getByText('Sample event').first().click();
  await go(window, 'Door');
  await letIn(window, 'swiet', 1);
  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Rehearse' }).click();
  await expect(band(window)).toBeVisible();
  await expect(here(window)).toContainText('0here');
  await letIn(window, 'aino', 1);
  await letIn(window, 'gabor', 2);

  await go(window, 'Paper');
  await expect(band(window)).toBeVisible();
  const code = await codeOnPaper(window);
  expect(code).toMatch(/^FMR/);
  await window.getByRole('button', { name: 'Door list', exact: true }).click();
  const page = window.getByRole('img', { name: /^Door list, page 1 of/ });
  await expect(page).toBeVisible();

  // The power goes: a rehearsal that was not ended says so again, and can still be ended.
  await app.kill();
  const again = await app.launch();
  await again.getByRole('button', { name: /^Rehearsal of/ }).click();
  await expect(band(again)).toBeVisible();
  await go(again, 'Door');
  await expect(here(again)).toContainText('2here');
  await scanCode(again, code);
  await expect(again.getByRole('region', { name: /^(In|Already in|Ask first)$/ })).toBeVisible();
  await band(again).getByRole('button', { name: 'End the rehearsal' }).click();
  await expect(again.getByText('The rehearsal is over.')).toBeVisible();
  await expect(band(again)).toBeHidden();
  await go(again, 'Door');
  await expect(here(again)).toContainText('1here');
  await expect(again.getByRole('region', { name: 'Last ten' })).toContainText('Łucja Świętochowska');
  await expect(again.getByRole('region', { name: 'Last ten' }).getByRole('listitem')).toHaveCount(1);

  // What was printed in it is known at the real door, and lets in nobody.
  await scanCode(again, code, { board: 'french' });
  await expect(again.getByRole('region', { name: 'Printed in a rehearsal' })).toBeVisible();
  await letIn(again, 'aino', 2);

  const last = await app.relaunch();
  await expect(last.getByRole('button', { name: /^Lanternfield welcome day/ })).toBeVisible();
  await expect(last.getByRole('button', { name: /^Rehearsal of/ })).toBeHidden();
  const databases = await last.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(databases.filter((name) => name?.startsWith('event-'))).toHaveLength(1);
});

test('everybody is asked a question, answered with one key, and counted for the kitchen', async ({ window }) => {
  await window.getByText('Sample event').first().click();
  await go(window, 'Door');
  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Questions' }).click();
  await window.getByLabel('Question', { exact: true }).fill('Will you stay for dinner?');
  await window.getByLabel(/^Answers/).fill('Yes, No');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('checkbox', { name: 'Will you stay for dinner?' })).toBeChecked();
  await window.keyboard.press('Escape');

  await window.keyboard.type('swiet', { delay: 60 });
  await window.keyboard.press('Enter');
  const question = window.getByRole('region', { name: 'Question for everybody' });
  await expect(question).toContainText('Will you stay for dinner?');
  await expect(here(window)).toContainText('0here');
  await window.keyboard.press('1');
  await expect(here(window)).toContainText('1here');
  await expect(question).toBeHidden();

  // A number is typed on, not taken for an answer; Enter lets in without one.
  await window.keyboard.type('14', { delay: 60 });
  await window.keyboard.press('Enter');
  await expect(question).toBeVisible();
  await window.keyboard.type('15', { delay: 40 });
  await expect(window.getByRole('combobox', { name: 'Find somebody' })).toHaveValue('15');
  await window.keyboard.press('Enter');
  await expect(question).toBeVisible();
  await window.keyboard.press('2');
  await expect(here(window)).toContainText('2here');

  await window.keyboard.type('Zebedee Quux', { delay: 60 });
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(here(window)).toContainText('3here');
  await expect(window.getByRole('button', { name: 'Badge waits: print now' })).toBeVisible();
  await question.getByRole('button', { name: 'Yes' }).click();
  await expect(question).toBeHidden();

  await window.getByRole('button', { name: 'Head count' }).click();
  await expect(window.getByTestId('heads-inside')).toHaveText('3');
  const kitchen = window.getByRole('dialog', { name: 'Head count' });
  await expect(kitchen.getByRole('row', { name: 'Yes 2' })).toBeVisible();
  await expect(kitchen.getByRole('row', { name: 'No 1' })).toBeVisible();
});
