import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';
import type { RunningApp } from './harness/running-app.ts';

type Place = {
  readonly name: string;
  /** From the place before; dialogs of it are closed by then. */
  readonly open: (page: Page, app: RunningApp, folder: string) => Promise<unknown>;
};

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();
const screen = (name: string) => ({
  name,
  open: (page: Page) => page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click(),
});
const keys = (name: string, ...chords: readonly string[]): Place => ({
  name,
  open: async (page) => {
    for (const chord of chords) await page.keyboard.press(chord);
    await expect(page.getByRole('dialog').first()).toBeVisible();
  },
});
/** Something that stands in the menu of a button. */
const inMenu = (button: string, item: string): Place => ({
  name: `${button}, ${item}`,
  open: async (page) => {
    await press(button)(page);
    await page.getByRole('menuitem', { name: item }).click();
  },
});
const tab = (name: string): Place => ({ name, open: (page) => page.getByRole('tab', { name }).click() });

const SAMPLE = /^Lanternfield welcome day/;
const moreOfSample = async (page: Page, item: RegExp) => {
  await page.getByRole('button', { name: /^More for Lanternfield/ }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

/**
 * Every screen and every dialog, in the order of one walk. A new one gets one line here.
 *
 * Kept to places and the way to them: what is done there is told in the journey of the screen.
 */
const PLACES: readonly Place[] = [
  { name: 'start', open: (page) => expect(page.getByRole('heading', { name: 'Folkmoot' })).toBeVisible() },
  { name: 'new event', open: press(/^New event/) },
  {
    name: 'plan',
    open: async (page) => {
      await page.getByRole('button', { name: /^Sample event/ }).click();
      await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
    },
  },
  { name: 'a session', open: (page) => page.getByText('Groups: the society we want (1)').first().click() },
  inMenu('On the day', 'We are running late…'),
  inMenu('On the day', 'Now and next'),
  ...['Topics', 'Rooms', 'Head count', 'Event'].map(tab),
  { name: 'findings', open: press(/^\d+ findings?$/) },
  screen('People'),
  { name: 'a person', open: (page) => page.getByRole('row', { name: /Aino Hyvärinen/ }).click() },
  { name: 'columns', open: press('Columns') },
  inMenu('More about lists', 'Export…'),
  inMenu('More about lists', 'Paste a list…'),
  inMenu('More about lists', 'Imported lists…'),
  { name: 'add a person', open: press('Add person') },
  {
    name: 'merge people',
    open: async (page) => {
      await press('Add person')(page);
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Aino Hyvärinen');
      await page.keyboard.press('Enter');
      await press('Compare and merge')(page);
    },
  },
  screen('Groups'),
  {
    name: 'a proposal',
    open: async (page) => {
      await press('Propose groups')(page);
      await expect(page.getByRole('button', { name: 'Accept', exact: true })).toBeVisible({ timeout: 30_000 });
      await press('Accept')(page);
      await expect(page.getByRole('button', { name: 'Accept', exact: true })).toBeHidden();
    },
  },
  { name: 'wishes', open: press('Wishes') },
  inMenu('More', 'Place those who are here…'),
  inMenu('More', 'Compare proposals…'),
  inMenu('More', 'Rules…'),
  inMenu('More', 'Keys of the board'),
  screen('Door'),
  { name: 'somebody found', open: (page) => page.keyboard.type('swiet') },
  { name: 'somebody in', open: (page) => page.keyboard.press('Enter') },
  { name: 'walk-in', open: (page) => page.keyboard.press('F2') },
  inMenu('More', 'Questions'),
  inMenu('More', 'Paper list'),
  { name: 'head count', open: press('Head count') },
  screen('Paper'),
  { name: 'badge sheet', open: press(/^Eight badges/) },
  { name: 'a printer that prints a little off', open: press('Prints a little off?') },
  { name: 'designs to begin with', open: press('Design badges…') },
  {
    name: 'a badge design',
    open: async (page) => {
      await press(/^Name and rooms/)(page);
      await expect(page.getByRole('img', { name: 'The badge as it prints' })).toBeVisible();
    },
  },
  { name: 'an element of a badge', open: (page) => page.getByRole('option', { name: 'QR code' }).click() },
  screen('Outcomes'),
  { name: 'commitments', open: press('Commitments') },
  { name: 'feedback slips', open: press('Feedback slips') },
  { name: 'a feedback form', open: press('Make a form') },
  ...['Type in slips', 'What they say'].map(tab),
  keys('palette', 'Control+k'),
  keys('settings', 'Control+,'),
  keys('shortcuts', 'F1'),
  {
    name: 'about',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('about');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: 'About Folkmoot' })).toBeVisible();
    },
  },
  {
    name: 'backups',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('backups');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: 'Backups of this event' })).toBeVisible();
    },
  },
  {
    name: 'start with events',
    open: async (page) => {
      await press('Folkmoot')(page);
      await expect(page.getByRole('button', { name: SAMPLE })).toBeVisible();
    },
  },
  { name: 'the next event', open: (page) => moreOfSample(page, /^Make the next event/) },
  { name: 'erase', open: (page) => moreOfSample(page, /^Erase/) },
  {
    name: 'rehearsal',
    open: async (page, app, folder) => {
      await page.getByRole('button', { name: SAMPLE }).click();
      await screen('Door').open(page);
      await inMenu('More', 'Rehearse').open(page, app, folder);
      await expect(page.getByRole('region', { name: 'Rehearsal', exact: true })).toBeVisible();
    },
  },
  {
    name: 'a file of an event that is already here',
    open: async (page, app, folder) => {
      await page.keyboard.press('Control+n');
      await page.getByRole('textbox', { name: 'What is it called?' }).fill('Spring assembly');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('banner')).toContainText('Spring assembly');
      const file = join(folder, 'spring.folkmoot');
      await app.answerDialogs({ save: file, open: [file] });
      await page.keyboard.press('Control+Shift+s');
      await expect(page.getByText('Saved a copy as spring.folkmoot.')).toBeVisible();
      await page.keyboard.press('Control+2');
      await page.keyboard.press('Insert');
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Wilhelmina Newcomer');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('grid')).toContainText('Wilhelmina Newcomer');
      await page.keyboard.press('Control+o');
      await expect(page.getByRole('dialog', { name: /already on this laptop/ })).toContainText('People');
    },
  },
];

/** What axe finds on what is shown now, in words that say where; in dark only what colours can change. */
async function findingsOf(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
  // Tooltips and popovers float over the page and belong to no landmark of it.
  const isFloating = (id: string, target: string) => id === 'region' && /^body > div|overlay-container/.test(target);
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ target }) => !isFloating(id, target.join(' ')))
      .map((node) => `${colorScheme} ${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** Leaves whatever lies over the screen, as a person does. */
async function closeDialogs(page: Page): Promise<void> {
  for (let tries = 0; tries < 4; tries++) {
    const over = page.locator('[role=dialog], [data-full-view], form[aria-labelledby=walk-in-title]').first();
    if (!(await over.isVisible())) return;
    await page.keyboard.press('Escape');
    await over.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => undefined);
  }
}

test('axe finds nothing on any screen and in any dialog, light and dark', async ({ app, window, folder }) => {
  test.setTimeout(240_000);
  window.setDefaultTimeout(10_000);
  for (const { name, open } of PLACES) {
    await test.step(name, async () => {
      await closeDialogs(window);
      await open(window, app, folder);
      // Nothing that fades is measured half way.
      await window.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => 0))));
      expect.soft(await findingsOf(window, 'light'), name).toEqual([]);
      expect.soft(await findingsOf(window, 'dark'), name).toEqual([]);
    });
  }
});
