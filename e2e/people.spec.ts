import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';
import { takeLongTasks, watchLongTasks } from './harness/long-tasks.ts';

async function openSample(window: Page): Promise<void> {
  await window
    .getByRole('button', { name: /Sample event/ })
    .first()
    .click();
  await window.getByRole('button', { name: 'People', exact: true }).click();
  await expect(window.getByRole('grid', { name: 'People' })).toBeVisible();
}

const rowCount = (window: Page) =>
  window
    .getByRole('grid')
    .getAttribute('aria-rowcount')
    .then((count) => Number(count) - 1);

test('somebody is added, edited, cancelled and brought back by keyboard alone', async ({ window }) => {
  await openSample(window);
  const before = await rowCount(window);
  await window.getByRole('grid').focus();
  await window.keyboard.press('Insert');
  await expect(window.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await window.keyboard.type('Zdeňka Nováková');
  await window.keyboard.press('Tab');
  await window.keyboard.type('zdenka@post.example');
  await window.keyboard.press('Enter');
  const panel = window.getByRole('complementary', { name: 'About Zdeňka Nováková' });
  await expect(panel.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  expect(await rowCount(window)).toBe(before + 1);

  await panel.getByLabel('Town').focus();
  await window.keyboard.type('Brno');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('grid')).toBeFocused();
  await expect(window.getByRole('row', { name: /Zdeňka Nováková/ })).toContainText('Brno');

  await window.keyboard.press('Space');
  await expect(window.getByRole('toolbar')).toContainText('1 selected');
  await window.getByRole('button', { name: 'Set status' }).focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('menuitem', { name: 'Coming' })).toBeFocused();
  await window.keyboard.press('End');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('row', { name: /Zdeňka Nováková/ })).toContainText('Cancelled');
  await window.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(window.getByRole('row', { name: /Zdeňka Nováková/ })).toContainText('Coming');
});

test('people are found as one types, filtered, and gone through by keys', async ({ window }) => {
  await openSample(window);
  const find = window.getByRole('searchbox', { name: 'Find people' });
  await find.fill('zizek');
  await expect(window.getByRole('status').filter({ hasText: /of 60 people/ })).toBeVisible();
  await find.fill('hyvarinen');
  await expect(window.getByRole('row').nth(1)).toContainText('Hyvärinen');
  await window.keyboard.press('ArrowDown');
  await expect(window.getByRole('grid')).toBeFocused();
  await window.keyboard.press('Control+f');
  await expect(find).toBeFocused();
  await find.fill('');

  const all = 60;
  await expect.poll(() => rowCount(window)).toBe(all);
  const chip = window.getByRole('button', { name: /^Cancelled \d+$/ });
  const cancelled = Number((await chip.textContent())?.match(/\d+/)?.[0]);
  await chip.click();
  await expect.poll(() => rowCount(window)).toBe(cancelled);
  await chip.click();
  await expect.poll(() => rowCount(window)).toBe(all);

  const grid = window.getByRole('grid');
  await grid.focus();
  await window.keyboard.press('Home');
  const active = () => grid.getAttribute('aria-activedescendant');
  const first = await active();
  await window.keyboard.press('End');
  await expect(window.locator('[data-active]')).toHaveAttribute('aria-rowindex', String(all + 1));
  await window.keyboard.press('Home');
  expect(await active()).toBe(first);
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Shift+ArrowDown');
  await expect(window.getByRole('toolbar')).toContainText('3 selected');
  await window.keyboard.press('Control+a');
  await expect(window.getByRole('toolbar')).toContainText(`${all} selected`);
  await window.keyboard.press('Escape');
  await expect(window.getByRole('toolbar')).toHaveCount(0);
  await window.keyboard.press('g');
  await expect(window.locator('[data-active]')).toContainText(/^\s*G/);
});

test('wishes are ranked by letters and digits, and the order of names follows the column', async ({ window }) => {
  await openSample(window);
  await window.getByRole('row', { name: /Daiva Žukauskaitė/ }).click();
  const wishes = window.getByRole('group', { name: /^Wishes:/ }).first();
  const topics = wishes.getByRole('button');
  await topics.first().focus();
  for (let wished = await wishes.locator('[aria-pressed=true]').count(); wished > 0; wished--) {
    await wishes.locator('[aria-pressed=true]').first().focus();
    await window.keyboard.press('Delete');
    await expect(wishes.locator('[aria-pressed=true]')).toHaveCount(wished - 1);
  }
  await expect(wishes.locator('[aria-pressed=true]')).toHaveCount(0);
  // Two letters at once: the second builds on the first, saved or not.
  await window.keyboard.press('c');
  await window.keyboard.press('a');
  await expect(topics.nth(2)).toHaveAccessibleName(/wish 1$/);
  await expect(topics.nth(0)).toHaveAccessibleName(/wish 2$/);
  await window.keyboard.press('1');
  await expect(topics.nth(0)).toHaveAccessibleName(/wish 1$/);
  await expect(topics.nth(2)).toHaveAccessibleName(/wish 2$/);

  await window.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect(window.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  await expect(window.getByRole('row').nth(1)).not.toContainText('Aino');
});

const GIVEN = [
  'Amara',
  'Bo',
  'Chloé',
  'Đorđe',
  'Eoghan',
  'Fatima',
  'Gábor',
  'Hana',
  'Ines',
  'Jürgen',
  'Kemal',
  'Łucja',
];
const FAMILY = [
  'Okafor',
  'Lind',
  'Žukauskaitė',
  'O’Connor',
  'Nowak',
  'Haddad',
  'Szőllősi',
  'Sato',
  'Öztürk',
  'Achterberg',
];

function longList(people: number): string {
  const rows = Array.from({ length: people }, (_, i) => {
    const given = GIVEN[i % GIVEN.length]!;
    const family = FAMILY[(i * 7) % FAMILY.length]!;
    return `${given} ${family} ${i},person${i}@list.example,Town ${i % 40},${i % 9 === 0 ? 'vegan' : ''}`;
  });
  return ['Name,E-mail,Town,Food', ...rows].join('\n');
}

test('ten thousand people are taken in, shown, scrolled and searched while the window goes on answering', async ({
  app,
  window,
  folder,
}) => {
  const file = join(folder, 'ten-thousand.csv');
  await writeFile(file, longList(10_000));
  await app.answerDialogs({ open: [file] });
  await openSample(window);
  await watchLongTasks(window);
  const told: string[] = [];
  const step = async (name: string, play: () => Promise<void>) => {
    const start = performance.now();
    await play();
    const ms = Math.round(performance.now() - start);
    const long = await takeLongTasks(window);
    told.push(`${name} ${ms} ms, long tasks ${long.length === 0 ? 'none' : long.join(' ')}`);
    return long.length;
  };
  await step('read and plan', async () => {
    await window.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(window.getByText('10000 records = 10000 new')).toBeVisible({ timeout: 30_000 });
  });
  await step('write', async () => {
    await window.getByRole('button', { name: 'Import 10000 people' }).click();
    await expect(window.getByRole('status').filter({ hasText: /^10060 people/ })).toBeVisible({ timeout: 40_000 });
  });
  await step('scroll', async () => {
    await window.getByRole('grid').hover();
    for (let i = 0; i < 20; i++) await window.mouse.wheel(0, 2500);
    await window.getByRole('grid').focus();
    await window.keyboard.press('End');
    await expect(window.locator('[data-active]')).toHaveAttribute('aria-rowindex', '10061');
  });
  await step('find', async () => {
    await window.keyboard.press('Control+f');
    await window.keyboard.type('zukauskaite 777', { delay: 40 });
    await expect(window.getByRole('row').nth(1)).toContainText('Žukauskaitė');
  });
  await step('undo', async () => {
    await window.getByRole('searchbox').fill('');
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: /^Undo/ }).first().click();
    await expect(window.getByRole('status').filter({ hasText: /^60 people/ })).toBeVisible({ timeout: 40_000 });
  });
  console.log(`10,000 people: ${told.join('; ')}`);
});

test('two records of one person are merged with a look at both, and one undo parts them', async ({ window }) => {
  await openSample(window);
  const before = await rowCount(window);
  const find = window.getByRole('searchbox', { name: 'Find people' });
  const name = 'Aino Hyvärinen';
  await window.getByRole('button', { name: 'Add person' }).click();
  await window.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await window.getByRole('textbox', { name: 'Town' }).fill('Turku');
  await window.keyboard.press('Enter');
  const panel = window.getByRole('complementary', { name: `About ${name}` });
  await expect(panel).toContainText('Perhaps the same person');
  await panel.getByRole('button', { name: 'Compare and merge' }).click();
  const dialog = window.getByRole('dialog', { name: 'Two records of one person' });
  await dialog.getByRole('row', { name: /^Town/ }).getByRole('radio', { name: 'Turku' }).check();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(panel.getByLabel('Town')).toHaveValue('Turku');
  await expect(panel).not.toContainText('Perhaps the same person');
  await find.fill('');
  await expect.poll(() => rowCount(window)).toBe(before);
  await window.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => rowCount(window)).toBe(before + 1);
});

test('the town of several people is set at once, with a look at what stands there, and undone', async ({ window }) => {
  await openSample(window);
  const grid = window.getByRole('grid');
  await grid.focus();
  await window.keyboard.press('Home');
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Shift+ArrowDown');
  await window.getByRole('toolbar').getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = window.getByRole('dialog', { name: 'Edit' });
  await expect(dialog).toContainText(/Now: .+\(\d\)|Blank for all/);
  await dialog.getByRole('textbox').fill('Klaipėda');
  await dialog.getByRole('button', { name: 'Set for 3 people' }).click();
  await expect(window.getByRole('row', { name: /Klaipėda/ })).toHaveCount(3);
  await window.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).last().click();
  await expect(window.getByRole('row', { name: /Klaipėda/ })).toHaveCount(0);
});

test('a place that is free goes to whoever waits longest, and can be taken back', async ({ window }) => {
  await openSample(window);
  const strip = window.getByRole('region', { name: 'Waiting list' });
  const button = strip.getByRole('button', { name: /^Give .* a place$/ }).first();
  const name = /^Give (.*) a place$/.exec(await button.innerText())![1]!;
  await button.click();
  await expect(strip).not.toContainText(name);
  await window.getByRole('searchbox', { name: 'Find people' }).fill(name);
  await expect(window.getByRole('row', { name: new RegExp(name) })).toContainText('Coming');
  await window.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(strip).toContainText(name);
});
