import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../scripts/run.mjs';
import { lists } from '#catalogue/en/lists.ts';
import { expect, test } from './harness/app.ts';
import type { RunningApp } from './harness/running-app.ts';

const OWN_LIST = join(projectRoot, 'e2e', 'files', 'wishes-by-round.csv');
const SAMPLES = join(projectRoot, '..', 'shared', 'data', 'csv');
const SHARED_LIST = join(SAMPLES, 'generic__plain-six-columns.csv');

async function openSample(window: Page): Promise<void> {
  await window
    .getByRole('button', { name: /Sample event/ })
    .first()
    .click();
  await window.getByRole('button', { name: 'People', exact: true }).click();
}

async function chooseList(app: RunningApp, window: Page, file: string): Promise<void> {
  await app.answerDialogs({ open: [file] });
  await window.getByRole('button', { name: 'Import', exact: true }).click();
}

/** The first bytes of an Excel workbook: a zip archive with the parts of one. */
const WORKBOOK = Buffer.from(
  'PK\x03\x04\x14\0\0\0\b\0[Content_Types].xml xl/workbook.xml xl/worksheets/sheet1.xml',
  'latin1',
);

const people = (window: Page, count: number) => window.getByRole('status').filter({ hasText: `${count} people` });

test('a list with ranked wishes is reviewed, taken in, and taken back again', async ({ app, window }) => {
  await openSample(window);
  await chooseList(app, window, OWN_LIST);
  // One title is no topic: it is asked about once, before the review.
  await expect(window.getByRole('button', { name: 'Wishes 1 to decide' })).toHaveAttribute('aria-current', 'step');
  await window.getByRole('button', { name: /^Not decided What “Economics” means|What “Economics” means/ }).click();
  await window.getByRole('option', { name: /Work, wealth/ }).click();
  await expect(window.getByRole('button', { name: 'Wishes 2 questions' })).toBeVisible();
  await window.getByRole('button', { name: 'Next' }).click();
  await expect(window.getByText('12 records = 11 new + 1 same')).toBeVisible();
  await window.getByRole('button', { name: /^Twice in the file/ }).click();
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', '3');
  await window.getByRole('button', { name: /^Twice in the file/ }).click();
  await window.getByRole('row', { name: /Otto Brandvold/ }).click();
  await expect(window.getByRole('complementary')).toContainText('1. Gender, love and being oneself');

  await window.getByRole('button', { name: 'Import 11 people' }).click();
  await expect(people(window, 71)).toBeVisible();
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText(
    'Imported 11 people from wishes-by-round.csv',
  );
  await window.getByRole('searchbox').fill('amara');
  await expect(window.getByRole('row', { name: /Amara/ }).first()).toBeVisible();
  await window.getByRole('searchbox').fill('');

  // The same file again says so and changes nothing.
  await chooseList(app, window, OWN_LIST);
  await expect(window.getByText(/already imported on .* It would change nothing/)).toBeVisible();
  await window.getByRole('button', { name: 'Finish' }).click();
  await expect(people(window, 71)).toBeVisible();

  await window.keyboard.press('Control+z');
  await expect(people(window, 60)).toBeVisible();
});

test('an import is taken back later, and what was edited since stays and is named', async ({ app, window }) => {
  await openSample(window);
  await chooseList(app, window, OWN_LIST);
  await window.getByRole('button', { name: /Review/ }).click();
  await window.getByRole('button', { name: 'Import 11 people' }).click();
  await expect(people(window, 71)).toBeVisible();
  await window.getByRole('searchbox').fill('brandvold');
  await window.getByRole('row', { name: /Otto Brandvold/ }).click();
  await window.getByRole('complementary').getByLabel('Town').fill('Oslo');
  await window.getByRole('complementary').getByLabel('Town').press('Enter');
  await expect(window.getByRole('row', { name: /Otto Brandvold/ })).toContainText('Oslo');
  await window.getByRole('searchbox').fill('');

  await window.getByRole('button', { name: 'More about lists' }).click();
  await window.getByRole('menuitem', { name: 'Imported lists…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Imported lists' });
  await dialog.getByRole('button', { name: 'Take back…' }).click();
  await expect(dialog).toContainText('Otto Brandvold');
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await expect(dialog).toContainText('taken back');
  await window.keyboard.press('Escape');
  await expect(people(window, 61)).toBeVisible();
});

test('an unknown title becomes a topic, a name that fits several is decided, and one of two tables is read', async ({
  app,
  window,
  folder,
}) => {
  const file = join(folder, 'evening.csv');
  const report = [
    'Hosts',
    'Name,E-mail,Town',
    'Hana Ito,hana@ito.example,Kyoto',
    '',
    'Registrants',
    'Name,E-mail,Round 1 first choice,I would like to be in a group with',
    'Zofia Lind,zofia@lind.example,Bees and cities,Ola',
    'Ola Berg,berg@ola.example,Bees and cities,',
    'Ola Dahl,dahl@ola.example,,',
  ];
  await writeFile(file, report.join('\n'));
  await openSample(window);
  await chooseList(app, window, file);
  await window
    .getByRole('listitem')
    .getByRole('button', { name: /Reading/ })
    .click();
  const table = window.getByRole('button', { name: /Table of this file/ });
  await expect(table).toContainText('Registrants: 3 records');
  await table.click();
  await window.getByRole('option', { name: 'Hosts: 1 record' }).click();
  await expect(window.getByRole('button', { name: /Review 1 record$/ })).toBeVisible();
  await table.click();
  await window.getByRole('option', { name: 'Registrants: 3 records' }).click();

  await window.getByRole('button', { name: /Wishes 2 to decide/ }).click();
  await window.getByRole('button', { name: /What “Bees and cities” means/ }).click();
  await window.getByRole('option', { name: /^New topic in / }).click();
  await window.getByRole('button', { name: /Who “Ola” is, as Zofia Lind wrote/ }).click();
  await expect(window.getByRole('option', { name: 'Ola Berg' })).toBeVisible();
  await window.getByRole('option', { name: 'Ola Dahl' }).click();
  await expect(window.getByRole('button', { name: /Wishes 1 question/ })).toBeVisible();
  await window.getByRole('button', { name: /Review/ }).click();
  await expect(window.getByText(/1 together, 0 apart/)).toBeVisible();
  await window.getByRole('button', { name: 'Import 3 people' }).click();
  await expect(people(window, 63)).toBeVisible();
  await window.getByRole('searchbox').fill('ola berg');
  await window.getByRole('row', { name: /Ola Berg/ }).click();
  await expect(
    window
      .getByRole('group', { name: /^Wishes:/ })
      .first()
      .getByRole('button', { name: /Bees and cities/ }),
  ).toHaveAccessibleName(/wish 1$/);
  await window.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(window.getByText('Bees and cities').first()).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(window.getByText('Bees and cities')).toHaveCount(0);
});

test('a plain list of others comes straight to the review', async ({ app, window }) => {
  test.skip(!existsSync(SHARED_LIST), 'the sample lists beside the project are not here');
  await openSample(window);
  await chooseList(app, window, SHARED_LIST);
  const records = (await readFile(SHARED_LIST, 'utf8')).trim().split(/\r?\n/).length - 1;
  await window.getByRole('button', { name: /Review/ }).click();
  await expect(window.getByText(new RegExp(`^${records} records? = `))).toBeVisible();
  await window.getByRole('button', { name: /^Import \d+ (?:person|people)$/ }).click();
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText(/Imported \d+ (?:person|people) from/);
});

type Expected = {
  readonly encoding: string;
  readonly delim: string | null;
  readonly header: number;
  readonly people: number;
  readonly map: Readonly<Record<string, number>>;
  readonly prefs?: { readonly kind: string; readonly col?: number; readonly cols?: readonly number[] };
};

const SHAPES = [
  'google-forms__ja-shift-jis.csv', // ranked wishes, an old encoding
  'polish__windows-1250-list.csv', // semicolons, ticks in one cell
  'zoom__webinar-attendee-report.csv', // several tables in one file
  'german__hand-kept-list-totals.csv', // titles above, totals below
  'rallly__poll.csv', // a column for each option
] as const;
const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };
const { field: FIELDS, wishKind: WISH_KINDS } = lists.importing;

test('lists of five shapes are read in the window as people wrote down by hand what is in them', async ({
  app,
  window,
}) => {
  if (!existsSync(SAMPLES)) console.log('the sample lists beside the project are not here: five shapes not tested');
  test.skip(!existsSync(SAMPLES), 'the sample lists beside the project are not here');
  const expected = JSON.parse(await readFile(join(SAMPLES, 'EXPECTED.json'), 'utf8')) as Record<string, Expected>;
  await openSample(window);
  const step = (name: string) => window.getByRole('listitem').getByRole('button', { name: new RegExp(name) });
  const sum = window.getByText(/^\d+ records? = /);
  let before = 60;
  for (const name of SHAPES) {
    const { encoding, delim, header, people: count, map, prefs } = expected[name]!;
    await chooseList(app, window, join(SAMPLES, name));
    await step('Reading').click();
    await expect(window.getByRole('button', { name: /Letters \(encoding\)/ })).toContainText(encoding.toUpperCase());
    await expect(window.getByRole('button', { name: /Between cells/ })).toContainText(DELIMITERS[delim ?? ''] ?? '?');
    await expect(window.getByRole('button', { name: /Headings/ })).toContainText(`in line ${header + 1}`);
    await step('Columns').click();
    for (const [field, column] of Object.entries(map))
      await expect(window.locator(`tr[data-column="${column}"]`), `${name}: ${field}`).toContainText(
        FIELDS[field as keyof typeof FIELDS],
      );
    for (const column of prefs?.cols ?? (prefs?.col === undefined ? [] : [prefs.col]))
      await expect(window.locator(`tr[data-column="${column}"]`), name).toContainText(FIELDS.wish);
    await step('Wishes').click();
    if (prefs)
      await expect(
        window.getByRole('heading', { name: WISH_KINDS[prefs.kind as keyof typeof WISH_KINDS] }).first(),
      ).toBeVisible();
    await step('Review').click();
    const parts = [...(await sum.innerText()).matchAll(/(\d+) (new|changed|same)/g)];
    expect(
      parts.reduce((total, [, part]) => total + Number(part), 0),
      name,
    ).toBe(count);
    const added = Number(parts.find(([, , word]) => word === 'new')?.[1] ?? 0);
    expect(added, name).toBeGreaterThan(0);
    await window.getByRole('button', { name: /^Import \d+ (?:person|people)$/ }).click();
    before += added;
    await expect(people(window, before)).toBeVisible();
  }
  // All five again: each is known, and nobody is taken in twice.
  for (const name of SHAPES) {
    await chooseList(app, window, join(SAMPLES, name));
    await step('Review').click();
    await expect(window.getByText(/already imported on .* It would change nothing/)).toBeVisible();
    await window.getByRole('button', { name: 'Finish' }).click();
    await expect(people(window, before)).toBeVisible();
  }
});

test('what is no list is named, and nothing changes', async ({ app, window, folder }) => {
  await openSample(window);
  const files: readonly [string, Uint8Array | string, RegExp][] = [
    ['people.xlsx', WORKBOOK, /workbook|Excel/i],
    ['form.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', /PDF/],
    ['photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /picture|image/i],
    ['nothing.csv', '', /empty|nothing/i],
  ];
  for (const [name, content, words] of files) {
    const file = join(folder, name);
    await writeFile(file, content);
    await chooseList(app, window, file);
    await expect(window.getByRole('heading', { name: new RegExp(`^${name} is (no list|empty)$`) })).toBeVisible();
    await expect(window.getByRole('main')).toContainText(words);
    await window.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(people(window, 60)).toBeVisible();
  }
  await chooseList(app, window, folder);
  const notices = window.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText('is a folder');

  const wide = join(folder, 'wide.csv');
  await writeFile(wide, `${Array.from({ length: 2001 }, (_, at) => `c${at}`).join(',')}\n1\n`);
  await chooseList(app, window, wide);
  await expect(window.getByRole('main')).toContainText('This record has 2001 cells; 2000 is the most.');
  await window.getByRole('main').getByRole('button', { name: 'Close', exact: true }).click();

  // Odd cells are said, kept as far as they can be, and gone again with one undo.
  const odd = join(folder, 'odd.csv');
  const heads = 'Name,E-mail,__proto__,constructor,Notes';
  const long = 'x'.repeat(100_001);
  await writeFile(
    odd,
    `${heads}\nNell Ashby,nell@ashby.example,one,two,${long}\nTomo\0 Sato,tomo@sato.example,three,,\n`,
  );
  await chooseList(app, window, odd);
  await window
    .getByRole('listitem')
    .getByRole('button', { name: /Reading/ })
    .click();
  await expect(window.getByRole('main')).toContainText('A cell holds 100001 letters; 100000 is the most.');
  await expect(window.getByRole('main')).toContainText('A NUL byte was removed from this line.');
  await window
    .getByRole('listitem')
    .getByRole('button', { name: /Review/ })
    .click();
  await expect(window.getByText('2 records = 2 new')).toBeVisible();
  await window.getByRole('button', { name: 'Import 2 people' }).click();
  await expect(people(window, 62)).toBeVisible();
  await window.getByRole('searchbox').fill('tomo sato');
  await window.getByRole('row', { name: /Tomo Sato/ }).click();
  const about = window.getByRole('complementary');
  await about.getByRole('button', { name: /^More fields/ }).click();
  await expect(about).toContainText('__proto__');
  await window.getByRole('searchbox').fill('');
  await window.keyboard.press('Control+z');
  await expect(people(window, 60)).toBeVisible();
});

/** Drops files of the disk on the window, as a person does. */
async function dropFromDisk(window: Page, file: string): Promise<void> {
  const devtools = await window.context().newCDPSession(window);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await devtools.detach();
}

test('an import that is stopped, and a file that is still being saved, leave nothing behind and say so', async ({
  app,
  window,
  folder,
}) => {
  await openSample(window);
  const notices = window.getByRole('region', { name: 'Notices' });
  const rows = (count: number) =>
    ['Name,E-mail', ...Array.from({ length: count }, (_, n) => `Person ${n} Long,p${n}@long.example`)].join('\n');
  const long = join(folder, 'long.csv');
  await writeFile(long, rows(150_000));
  await chooseList(app, window, long);
  await expect(window.getByRole('progressbar', { name: 'Reading long.csv…' })).toBeVisible();
  await window.getByRole('button', { name: 'Cancel' }).click();
  await expect(notices).toContainText('Reading long.csv was stopped. Nothing was changed.');
  await expect(people(window, 60)).toBeVisible();

  const middling = join(folder, 'middling.csv');
  await writeFile(middling, rows(3000));
  await chooseList(app, window, middling);
  await window.getByRole('button', { name: /^Import 3,?000 people$/ }).click();
  await expect(window.getByText('Working it out…')).toBeVisible();
  await window.getByRole('button', { name: 'Cancel' }).click();
  await expect(notices).toContainText('The import of middling.csv was stopped and taken back. Nothing was changed.', {
    timeout: 60_000,
  });
  await expect(people(window, 60)).toBeVisible();
  await expect(window.getByRole('contentinfo')).toContainText(/Saved/);

  // A program that goes on writing: opened, dropped, and dropped again when it is done.
  const growing = join(folder, 'growing.csv');
  await writeFile(growing, rows(100));
  await dropFromDisk(window, growing);
  await expect(window.getByRole('button', { name: 'Import 100 people' })).toBeVisible();
  await window.getByRole('button', { name: 'Cancel' }).click();
  const many = rows(200_000);
  await writeFile(growing, many);
  // A process of its own: this one may be busy for just the moment in which the file is read.
  const goOn = 'for (;;) require("fs").appendFileSync(process.argv[1], "\\n")';
  const writes = spawn(process.execPath, ['-e', goOn, growing]);
  try {
    await expect.poll(async () => (await stat(growing)).size).toBeGreaterThan(Buffer.byteLength(many));
    await chooseList(app, window, growing);
    await expect(notices).toContainText('growing.csv was being written while it was read.');
    await notices
      .getByRole('button', { name: /Close|Dismiss/ })
      .first()
      .click();
    await dropFromDisk(window, growing);
    await expect(notices).toContainText('growing.csv was being written while it was read.');
  } finally {
    writes.kill('SIGKILL');
  }
  await dropFromDisk(window, folder);
  await expect(notices).toContainText('is a folder. Open a file in it instead.');
});

test('the list goes out and comes back without a change', async ({ app, window, folder }) => {
  await openSample(window);
  const out = join(folder, 'out.csv');
  await app.answerDialogs({ save: out });
  // The list goes out of every screen, not only of its own.
  await window.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(window.getByRole('grid', { name: 'People' })).toHaveCount(0);
  await window.keyboard.press('Control+e');
  await window.getByRole('button', { name: 'Save as CSV' }).click();
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText('Saved 60 rows to out.csv');
  const text = await readFile(out, 'utf8');
  expect(text.trimEnd().split('\r\n').length).toBeGreaterThanOrEqual(61);
  await window.getByRole('button', { name: 'People', exact: true }).click();
  await chooseList(app, window, out);
  await expect(window.getByText('60 records = 60 same')).toBeVisible();
});

test('names pasted on the list are read like a file', async ({ window }) => {
  await openSample(window);
  await window.getByRole('button', { name: 'More about lists' }).click();
  await window.getByRole('menuitem', { name: 'Paste a list…' }).click();
  await window.getByRole('textbox').fill('Name\tE-mail\nNell Ashby\tnell@ashby.example\nTomo Sato\ttomo@sato.example');
  await window.getByRole('button', { name: 'Read it' }).click();
  await expect(window.getByText('2 records = 2 new')).toBeVisible();
});

test('an e-mail with bullets and a signature is pasted, and only who is on the list is reviewed', async ({
  window,
}) => {
  await openSample(window);
  await window.getByRole('button', { name: 'More about lists' }).click();
  await window.getByRole('menuitem', { name: 'Paste a list…' }).click();
  await window
    .getByRole('textbox')
    .fill(
      'Hi all,\n\n* Nell Ashby <nell@ashby.example>,\n* Tomo Sato <tomo@sato.example>\n\nBest wishes,\nTom <tom@hale.example>',
    );
  await window.getByRole('button', { name: 'Read it' }).click();
  await expect(window.getByText('2 records = 2 new')).toBeVisible();
  await expect(window.getByText('Tomo Sato')).toBeVisible();
});
