import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './harness/app.ts';

test('what a group said is noted by keyboard, stays after a restart, and goes into the report', async ({
  app,
  window,
  folder,
}) => {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await expect(window.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await window.keyboard.press('Control+6');
  await window.getByRole('button', { name: /Work, wealth and the living planet/ }).click();
  const line = window.getByRole('textbox', { name: /What was said about Work, wealth/ });
  await line.click();
  await window.keyboard.type('Rents rise faster than wages\n');
  await expect(window.getByText('Feedback', { exact: true })).toBeVisible();
  await window.keyboard.type('c find a hall @daiva by 2027-03-01');
  await expect(window.getByRole('status').filter({ hasText: 'Commitment' })).toContainText('Daiva Žukauskaitė');
  await window.keyboard.press('Enter');
  await window.keyboard.type('q who keeps the list?\n');
  const report = window.getByRole('complementary', { name: 'Report' });
  await expect(report).toContainText('find a hall');
  await expect(report).toContainText('who keeps the list?');

  const markdown = join(folder, 'report.md');
  await app.answerDialogs({ save: markdown });
  await report.getByRole('button', { name: 'Save…' }).click();
  await expect(window.getByText('Saved report.md.')).toBeVisible();
  expect(await readFile(markdown, 'utf8')).toContain('find a hall');

  const after = await app.relaunch();
  await after.getByRole('button', { name: /Lanternfield welcome day/ }).click();
  await expect(after.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await after.keyboard.press('Control+6');
  await expect(after.getByRole('complementary', { name: 'Report' })).toContainText('find a hall');
  await after.keyboard.press('Control+z');
  await expect(after.getByRole('complementary', { name: 'Report' })).not.toContainText('who keeps the list?');
});
