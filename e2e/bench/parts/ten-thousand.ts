import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '../../harness/app.ts';
import type { RunningApp } from '../../harness/running-app.ts';
import { timeUntil } from './stopwatch.ts';

export const PEOPLE = 10_000;
/** The sample event has sixty of its own. */
const AFTERWARDS = PEOPLE + 60;
const GIVEN = 'Amara Bo Chloé Đorđe Eoghan Fatima Gábor Hana Ines Jürgen Kemal Łucja'.split(' ');
const FAMILY = 'Okafor Lind Žukauskaitė O’Connor Nowak Haddad Szőllősi Sato Öztürk Achterberg'.split(' ');

/** Invented people: name, address, town, food. */
export function people(): string[][] {
  return Array.from({ length: PEOPLE }, (_, i) => [
    `${GIVEN[i % GIVEN.length]!} ${FAMILY[(i * 7) % FAMILY.length]!} ${i}`,
    `person${i}@list.example`,
    `Town ${i % 40}`,
    i % 9 === 0 ? 'vegan' : '',
  ]);
}

export const HEADINGS = ['Name', 'E-mail', 'Town', 'Food'] as const;

/** The same people as a list. */
export const longList = (): string => [[...HEADINGS], ...people()].map((row) => row.join(',')).join('\n');

export async function openSample(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Sample event/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'People' })).toBeVisible();
}

/**
 * Takes the list in through the window, as a person does. The page needs a stopwatch.
 *
 * @returns milliseconds from choosing the list to the painted review, and from agreeing to it to people that are
 * saved and shown.
 */
export async function takeInList(
  app: RunningApp,
  page: Page,
  folder: string,
): Promise<{ readonly review: number; readonly write: number }> {
  const file = join(folder, 'ten-thousand.csv');
  await writeFile(file, longList());
  await app.answerDialogs({ open: [file] });
  const review = await timeUntil(
    page,
    'pointerdown',
    { selector: 'main p', words: `${PEOPLE} records = ${PEOPLE} new` },
    () => page.getByRole('button', { name: 'Import', exact: true }).click(),
  );
  const agree = page.getByRole('button', { name: `Import ${PEOPLE} people` });
  await expect(agree).toBeVisible();
  const write = await timeUntil(page, 'pointerdown', { selector: '[role=status]', words: `${AFTERWARDS} people` }, () =>
    agree.click(),
  );
  return { review, write };
}
