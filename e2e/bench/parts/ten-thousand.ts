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

/** Invented people: name, address, town, food; numbered from the first on. */
export function people(count = PEOPLE, first = 0): string[][] {
  return Array.from({ length: count }, (_, at) => at + first).map((i) => [
    `${GIVEN[i % GIVEN.length]!} ${FAMILY[(i * 7) % FAMILY.length]!} ${i}`,
    `person${i}@list.example`,
    `Town ${i % 40}`,
    i % 9 === 0 ? 'vegan' : '',
  ]);
}

export const HEADINGS = ['Name', 'E-mail', 'Town', 'Food'] as const;

const listOf = (rows: readonly string[][]): string => [[...HEADINGS], ...rows].map((row) => row.join(',')).join('\n');

/** The same people as a list. */
export const longList = (): string => listOf(people());

/** Takes in a list of people who came later, into the event that holds the ten thousand; `turn` counts such lists from 0. */
export async function takeInLater(
  app: RunningApp,
  page: Page,
  folder: string,
  { count, turn }: { readonly count: number; readonly turn: number },
): Promise<void> {
  const file = join(folder, `later-${turn}.csv`);
  await writeFile(file, listOf(people(count, PEOPLE + turn * count)));
  await app.answerDialogs({ open: [file] });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: `Import ${count} people` }).click();
  const all = AFTERWARDS + (turn + 1) * count;
  await expect(page.getByRole('status').filter({ hasText: `${all} people` })).toBeVisible({ timeout: 60_000 });
}

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
