import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';

const go = (page: Page, screen: string) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click();

const choose = async (page: Page, label: RegExp, option: RegExp) => {
  await page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
};

const settings = async (page: Page, work: () => Promise<void>) => {
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await work();
  await page.getByRole('button', { name: 'Done' }).click();
};

/** Tones that the door began to play since the page was opened. */
const countTones = (page: Page) =>
  page.evaluate(() => {
    const counted = globalThis as unknown as { tones?: number };
    if (counted.tones === undefined) {
      counted.tones = 0;
      const make = Reflect.get(AudioContext.prototype, 'createOscillator') as (this: AudioContext) => OscillatorNode;
      AudioContext.prototype.createOscillator = function count() {
        counted.tones = (counted.tones ?? 0) + 1;
        return make.call(this);
      };
    }
    return counted.tones;
  });

test.describe('on a German laptop', () => {
  test.use({ launch: { env: { LC_ALL: 'de_DE.UTF-8' } } });

  test('each setting does what it says, at once and after a restart', async ({ app, window, folder }) => {
    test.setTimeout(90_000);
    await window.getByRole('button', { name: /^Sample event/ }).click();
    const head = window.getByRole('banner');
    await expect(head).toContainText('25. Okt. 2026');

    await settings(window, () => choose(window, /Dates and times$/, /American English/));
    await expect(head).toContainText('Oct 25, 2026');

    const names = async () => (await window.getByRole('row').allInnerTexts()).slice(1, 4).join(' ');
    await go(window, 'People');
    await expect(window.getByRole('row', { name: /Aino Hyvärinen/ })).toBeVisible();
    const byFirstName = await names();
    await settings(window, () => choose(window, /Names in lists$/, /Vale, Ada/));
    await expect.poll(names).not.toBe(byFirstName);
    await expect(window.getByRole('row', { name: /Achebe-Thorne, Rosalind/ })).toBeVisible();

    await settings(window, () => choose(window, /Colours$/, /^Dark$/));
    await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await app.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');

    await go(window, 'Door');
    await countTones(window);
    await window.keyboard.type('swiet');
    await expect(window.getByRole('option').first()).toBeVisible();
    await window.keyboard.press('Enter');
    await expect.poll(() => countTones(window)).toBeGreaterThan(0);
    await settings(window, () => window.getByText('Sounds at the door').click());
    const before = await countTones(window);
    await window.keyboard.type('aino');
    await expect(window.getByRole('option').first()).toBeVisible();
    await window.keyboard.press('Enter');
    await expect(window.getByTestId('door-here')).toContainText('2');
    expect(await countTones(window)).toBe(before);

    await settings(window, () => choose(window, /Paper$/, /Letter/));
    await go(window, 'Paper');
    await window.getByRole('button', { name: 'Agenda', exact: true }).click();
    await expect(window.getByRole('button', { name: /Paper$/ }).last()).toContainText('Letter');

    await app.answerDialogs({ open: [folder] });
    await settings(window, () => window.getByRole('button', { name: 'Choose a folder…' }).click());
    await window.keyboard.press('Control+s');
    await expect
      .poll(async () => (await readdir(folder, { recursive: true })).filter((name) => !name.startsWith('profile')))
      .toContainEqual(expect.stringMatching(/\.folkmoot$/));

    const again = await app.relaunch();
    await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(again.getByRole('button', { name: /^Lanternfield welcome day/ })).toContainText('Oct 25, 2026');
    const dialog = again.getByRole('dialog', { name: 'Settings' });
    await again.keyboard.press('Control+,');
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('button', { name: /Paper$/ })).toContainText('Letter');
    await expect(dialog.getByRole('checkbox', { name: 'Sounds at the door' })).not.toBeChecked();
    await expect(dialog).toContainText(folder);
  });
});
