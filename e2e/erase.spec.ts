import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRow } from '#domain/change-set.ts';
import { TABLE_NAMES, type EventData } from '#domain/event-data.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import { projectRoot } from '../scripts/run.mjs';
import { expect, test } from './harness/app.ts';

/** Words that stand nowhere else and in which nothing repeats, so that no packing takes them apart. */
const NAME = 'Qvexlumpidranz';
const PEOPLE = ['Wubzafloperigh', 'Жщцъыэюя'] as const;
const TYPED = 'Xytrokindleva';
const screens = { name: 'Screens' } as const;

/** Files below a folder that say one of the words, in the letters of a file or of the browser's memory. */
function filesThatSay(folder: string): string[] {
  const said = [NAME, ...PEOPLE, TYPED].flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (!lstatSync(path).isFile()) return false;
    const bytes = readFileSync(path);
    return said.some((word) => bytes.includes(word));
  });
}

/** The sample under other names. */
function eventFile(): Uint8Array {
  const text = readFileSync(join(projectRoot, 'resources', 'sample', 'sample-event.json'), 'utf8');
  const raw = JSON.parse(text) as Readonly<Record<string, readonly unknown[]>>;
  const sample = Object.fromEntries(
    TABLE_NAMES.map((table) => [table, (raw[table] ?? []).map((row) => parseRow(table, row))]),
  ) as unknown as EventData;
  const facts = { ...sample.event[0]!, name: NAME, isSample: false, createdAt: '2026-01-02T03:04:05.678Z' };
  const registrations = sample.registrations.map((person, i) => ({ ...person, lastName: PEOPLE[i % 2]! }));
  return writeEventFile(
    { ...sample, event: [facts], registrations },
    { appVersion: '0.1.0', writtenAt: '2026-10-20T10:00:00.000Z' },
  );
}

test.setTimeout(120_000);
test('an erased event is in no file of the program any more, and the other event is as it was', async ({
  app,
  window,
  folder,
}) => {
  const file = join(folder, 'event.folkmoot');
  await writeFile(file, eventFile());
  await app.answerDialogs({ open: [file] });
  await expect(window.getByRole('heading', { name: 'Folkmoot' })).toBeVisible();
  await window.keyboard.press('Control+n');
  await window.getByRole('textbox', { name: 'What is it called?' }).fill('Spring assembly');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('navigation', screens)).toBeVisible();
  await window.keyboard.press('Control+2');
  await window.getByRole('button', { name: 'Add person' }).first().click();
  await window.keyboard.type('Berta Kept');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('grid')).toContainText('Berta Kept');

  await window.keyboard.press('Control+o');
  await expect(window.getByRole('banner')).toContainText(NAME);
  await window.keyboard.press('Control+2');
  await window.getByRole('button', { name: 'Add person' }).first().click();
  await window.keyboard.type(TYPED);
  // Half typed for so long that the browser has written it down.
  const isHalfTyped = () => filesThatSay(app.profile).some((name) => name.startsWith('Session Storage'));
  await expect.poll(isHalfTyped, { timeout: 60_000 }).toBe(true);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('grid')).toContainText(TYPED);
  const before = filesThatSay(app.profile);
  expect(before.some((name) => name.endsWith('journal.fmj'))).toBe(true);
  expect(before.some((name) => name.startsWith('IndexedDB'))).toBe(true);

  await window.getByRole('button', { name: 'Folkmoot' }).click();
  await window.getByRole('button', { name: `More for ${NAME}` }).click();
  await window.getByRole('menuitem', { name: 'Erase for good…' }).click();
  await window.getByRole('checkbox', { name: 'I want it gone for good' }).check({ force: true });
  await window.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(window.getByText(`${NAME} is erased.`)).toBeVisible();
  expect(filesThatSay(app.profile)).toEqual([]);

  const after = await app.relaunch();
  await after.getByRole('button', { name: /^Spring assembly/ }).click();
  await expect(after.getByRole('navigation', screens)).toBeVisible();
  await after.keyboard.press('Control+2');
  await expect(after.getByRole('grid')).toContainText('Berta Kept');
  await expect(after.getByText('repaired', { exact: false })).toHaveCount(0);
  await after.keyboard.press('Control+z');
  await expect(after.getByText('Berta Kept')).toHaveCount(0);
  expect(filesThatSay(app.profile)).toEqual([]);
});
