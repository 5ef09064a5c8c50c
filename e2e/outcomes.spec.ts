import { execFileSync, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';

/** A practised typist at a desk writes 40 words of five letters a minute; a pack is to take two. */
const KEYS_IN_TWO_MINUTES = 400;

/** What axe finds on what is shown now. */
async function accessFindings(window: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function openOutcomes(window: Page): Promise<void> {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await expect(window.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await window.keyboard.press('Control+6');
}

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
  await window.getByRole('menuitem', { name: 'Report as Markdown text…' }).click();
  await expect(window.getByText('Saved report.md.')).toBeVisible();
  expect(await readFile(markdown, 'utf8')).toContain('find a hall');

  const after = await app.relaunch();
  await after.getByRole('button', { name: /^Lanternfield welcome day/ }).click();
  await expect(after.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await after.keyboard.press('Control+6');
  await expect(after.getByRole('complementary', { name: 'Report' })).toContainText('find a hall');
  await after.keyboard.press('Control+z');
  await expect(after.getByRole('complementary', { name: 'Report' })).not.toContainText('who keeps the list?');
});

test('a filled pack is entered by keyboard alone in under two minutes of typing, who came and what was said', async ({
  window,
}) => {
  await openOutcomes(window);
  let keys = 0;
  const press = async (key: string) => {
    keys++;
    await window.keyboard.press(key);
  };
  const type = async (text: string) => {
    keys += text.length;
    await window.keyboard.type(text);
  };
  const line = window.getByRole('textbox', { name: /What was said about/ });
  await expect(line).toBeFocused();
  const place = window.getByRole('button', { name: /Work, wealth and the living planet/ });
  for (let tabs = 0; tabs < 20 && !(await place.evaluate((one) => one === document.activeElement)); tabs++)
    await press('Shift+Tab');
  await press('Enter');
  await expect(window.getByRole('textbox', { name: /What was said about Work, wealth/ })).toBeFocused();
  for (const words of [
    'Rents rise faster than wages',
    'More time for questions',
    'Repair what we have first',
    'c find a hall @daiva by 1 mar 2027',
    'c write the minutes @aino by 8 nov',
    'q who keeps the list? @chloe',
    'd meet again in October',
  ])
    await type(`${words}\n`);
  const report = window.getByRole('complementary', { name: 'Report' });
  await expect(report).toContainText('who keeps the list?');

  await press('Shift+Tab');
  await press('Enter');
  const group = window.getByRole('dialog', { name: /Work, wealth/ });
  await expect(group.getByRole('checkbox').first()).toBeFocused();
  await press('Space');
  await expect(group.getByRole('checkbox', { name: /Maren Aldous/ })).toBeChecked();
  const somebody = group.getByRole('combobox', { name: /Somebody else is here/ });
  for (let tabs = 0; tabs < 5 && !(await somebody.evaluate((one) => one === document.activeElement)); tabs++)
    await press('Tab');
  for (const name of ['daiva', 'aino', 'chloe']) {
    await type(`${name}\n`);
    await expect(somebody).toHaveValue('');
  }
  await expect(group.getByRole('status').first()).toContainText('4 of 4 here');
  console.log(`a pack of 7 lines and 4 people: ${keys} keys`);
  expect(keys).toBeLessThan(KEYS_IN_TWO_MINUTES);

  expect(await accessFindings(window)).toEqual([]);

  const chloe = group.getByRole('checkbox', { name: /Chloé/ });
  await chloe.focus();
  await window.keyboard.press('b');
  await expect(chloe).toBeHidden();
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: /^Gender, love and being oneself/ }).click();
  await window.getByRole('button', { name: 'Who came: 1 of 2' }).click();
  await expect(window.getByRole('checkbox', { name: /Chloé/ })).toBeChecked();
});

test('what was promised is followed up, and the report is given away as PDF and as lists', async ({
  app,
  window,
  folder,
}) => {
  await openOutcomes(window);
  await window.keyboard.type('c look after the key @łucja by 2026-01-31\n');
  await window.keyboard.type('c sing at the spring party @the choir by 2099-04-01\n');
  await window.keyboard.type('d we meet again in Leeds');
  await window.keyboard.press('Enter');
  const long = `${'All that was said. '.repeat(2600)}The last word.`;
  await window.evaluate((text) => navigator.clipboard.writeText(text), long);
  await window.keyboard.press('Control+v');
  await window.keyboard.press('Enter');

  // Found from any screen by some of its words and by who took it on, and shown where it was noted.
  await window.keyboard.press('Control+1');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('choir spring');
  await expect(window.getByRole('menuitem', { name: /sing at the spring party/ })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.locator('textarea:focus')).toHaveValue('sing at the spring party');

  const report = window.getByRole('complementary', { name: 'Report' });
  const pdf = join(folder, 'report.pdf');
  await app.answerDialogs({ save: pdf });
  await report.getByRole('button', { name: 'Save…' }).click();
  await window.getByRole('menuitem', { name: 'Report as PDF…' }).click();
  await expect(window.getByText('Saved report.pdf.')).toBeVisible();
  expect((await readFile(pdf)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  if (spawnSync('pdftotext', ['-v']).error) console.log('poppler is not installed: the report is not read back.');
  else {
    const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' });
    for (const words of ['Lanternfield welcome day', 'look after the key', 'the choir', 'we meet again in Leeds'])
      expect(text).toContain(words);
    expect(text).toContain('Łucja Świętochowska');
    expect(text.match(/All that was said\./gu)).toHaveLength(2600);
    expect(text).toContain('The last word.');
  }
  const list = join(folder, 'commitments.csv');
  await app.answerDialogs({ save: list });
  await report.getByRole('button', { name: 'Save…' }).click();
  await window.getByRole('menuitem', { name: 'Commitments as CSV…' }).click();
  await expect(window.getByText('Saved commitments.csv.')).toBeVisible();
  expect(await readFile(list, 'utf8')).toContain('"the choir","sing at the spring party","2099-04-01","open"');

  await window.getByRole('button', { name: /^Commitments/ }).click();
  const promised = window.getByRole('list', { name: 'Commitments' });
  await expect(promised.getByRole('listitem')).toHaveCount(2);
  await expect(promised.getByRole('listitem').first()).toContainText('was due Sat, 31 Jan 2026');
  expect(await accessFindings(window)).toEqual([]);
  await promised.getByRole('button', { name: 'Mark as done' }).first().click();
  await window.getByRole('button', { name: /^Open/, pressed: false }).first().click();
  await expect(promised.getByRole('listitem')).toHaveText([/sing at the spring party/]);
  const days = join(folder, 'days.ics');
  await app.answerDialogs({ save: days });
  await window.getByRole('region', { name: 'Commitments' }).getByRole('button', { name: 'Save…' }).click();
  await window.getByRole('menuitem', { name: /Due dates/ }).click();
  await expect(window.getByText('Saved days.ics.')).toBeVisible();
  const calendar = await readFile(days, 'utf8');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20990401');
  expect(calendar).not.toContain('20260131');
});

test('from the facilitator pack to the plenary to the report', async ({ app, window, folder }) => {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await expect(window.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await window.keyboard.press('Control+5');
  await window.getByRole('button', { name: 'Facilitator packs', exact: true }).click();
  await expect(window.getByRole('img', { name: /^Facilitator packs, page 1 of/ })).toBeVisible();
  const packs = join(folder, 'packs.pdf');
  await app.answerDialogs({ save: packs });
  await window.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(window.getByText('Saved packs.pdf.')).toBeVisible();
  expect((await readFile(packs)).subarray(0, 5).toString('latin1')).toBe('%PDF-');

  await window.keyboard.press('Control+6');
  await window.getByRole('button', { name: /^Many roots, one street/ }).click();
  const line = window.getByRole('textbox', { name: /What was said about Many roots/ });
  await expect(line).toBeFocused();
  await window.keyboard.type('c paint the wall together @daiva by 2027-05-01\n');
  const report = window.getByRole('complementary', { name: 'Report' });
  await expect(report).toContainText('paint the wall together');

  await report.getByRole('button', { name: 'Projector' }).click();
  const plenary = window.getByRole('dialog', { name: /Many roots/ });
  await expect(plenary).toContainText('paint the wall together');
  await expect(line).toBeFocused();
  await window.keyboard.type('d a street party in June\n');
  await expect(plenary).toContainText('a street party in June');
  await window.keyboard.press('Escape');
  await expect(plenary).toBeHidden();

  await expect(report).toContainText('a street party in June');
  const pdf = join(folder, 'report.pdf');
  await app.answerDialogs({ save: pdf });
  await report.getByRole('button', { name: 'Save…' }).click();
  await window.getByRole('menuitem', { name: 'Report as PDF…' }).click();
  await expect(window.getByText('Saved report.pdf.')).toBeVisible();
  if (spawnSync('pdftotext', ['-v']).error) return;
  const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' });
  expect(text).toContain('paint the wall together');
  expect(text).toContain('a street party in June');
});

test('slips are asked, come back, and are typed in with a key for each answer: they stand in the report', async ({
  app,
  window,
  folder,
}) => {
  await openOutcomes(window);
  const nextDay = window.getByRole('textbox', { name: 'We meet again on' });
  await nextDay.fill('someday');
  await nextDay.press('Enter');
  await expect(window.getByText('A day is written as 2027-03-14.')).toBeVisible();
  await nextDay.fill('2099-03-14');
  await nextDay.press('Enter');
  await expect(window.getByRole('complementary', { name: 'Report' })).toContainText('14 March 2099');

  await window.getByRole('button', { name: 'Feedback slips' }).click();
  await window.getByRole('button', { name: 'Make a form' }).click();
  await expect(window.getByRole('textbox', { name: 'Question 1', exact: true })).toHaveValue(
    'Was the day worth your time?',
  );
  await window.getByRole('tab', { name: 'Type in slips' }).click();
  await expect(window.getByRole('radiogroup').first()).toBeFocused();
  let keys = 0;
  const slips = [
    ['5', '4', 'a', 'The soup\n', '\n', '\n'],
    ['3', '\n', 'b', '\n', 'More chairs\n', '\n'],
    ['5', '5', 'a', '\n', '\n', '\n'],
  ];
  for (const [at, slip] of slips.entries()) {
    for (const answer of slip) {
      keys += answer.length;
      await window.keyboard.type(answer);
    }
    await expect(window.getByText(new RegExp(`^${at + 1} slips? noted`))).toBeVisible();
    await expect(window.getByRole('radiogroup').first()).toBeFocused();
  }
  console.log(`3 slips of 5 questions: ${keys} keys`);
  expect(await accessFindings(window)).toEqual([]);
  await window.getByRole('tab', { name: 'What they say' }).click();
  await expect(window.getByText('4.3 of 5 on average')).toBeVisible();
  await expect(window.getByText('More chairs')).toBeVisible();
  expect(await accessFindings(window)).toEqual([]);

  await window.keyboard.press('Control+1');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('more chairs');
  await expect(window.getByRole('menuitem', { name: /More chairs/ })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByText('4.3 of 5 on average')).toBeVisible();

  const pdf = join(folder, 'slips.pdf');
  await app.answerDialogs({ save: pdf });
  await window.getByRole('button', { name: 'Print slips' }).click();
  await window.getByRole('menuitem', { name: /One for each person/ }).click();
  await expect(window.getByText('Saved slips.pdf.')).toBeVisible();
  expect((await readFile(pdf)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const csv = join(folder, 'slips.csv');
  await app.answerDialogs({ save: csv });
  await window.getByRole('button', { name: 'Save as CSV…' }).click();
  await expect(window.getByText('Saved slips.csv.')).toBeVisible();
  expect(await readFile(csv, 'utf8')).toContain('"3","","Perhaps","","More chairs"');

  await window.getByRole('tab', { name: 'What they say' }).focus();
  await window.keyboard.press('Control+z');
  await expect(window.getByText('4.0 of 5 on average').first()).toBeVisible();

  // A session that ran later stands so in the agenda of the report.
  await window.getByRole('button', { name: /^Hello, everyone/ }).click();
  const began = window.getByRole('textbox', { name: 'Really began' });
  await began.fill('11:07');
  await began.press('Enter');
  const markdown = join(folder, 'report.md');
  await app.answerDialogs({ save: markdown });
  await window.getByRole('complementary', { name: 'Report' }).getByRole('button', { name: 'Save…' }).click();
  await window.getByRole('menuitem', { name: 'Report as Markdown text…' }).click();
  await expect(window.getByText('Saved report.md.')).toBeVisible();
  const text = await readFile(markdown, 'utf8');
  for (const words of ['## Next meeting', '2099-03-14', '## How was the day?', '4.0 of 5', '- 11:07–', '(planned '])
    expect(text).toContain(words);
});
