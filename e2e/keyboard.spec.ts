import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';
import { byKeyboard } from './harness/by-keyboard.ts';

const SCREENS = ['Plan', 'People', 'Groups', 'Door', 'Paper', 'Outcomes'] as const;
/** More stops than any screen has. */
const MOST_STOPS = 150;

type Stop = { readonly name: string; readonly faults: readonly string[] };

/** What has the focus, and whether somebody who only looks could tell: in view, and with a line around it. */
function stopHere(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return null;
    const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''}`;
    const faults: string[] = [];
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const seenWidth = Math.min(right, innerWidth) - Math.max(left, 0);
    const seenHeight = Math.min(bottom, innerHeight) - Math.max(top, 0);
    if (seenWidth < Math.min(width, 16) || seenHeight < Math.min(height, 16)) faults.push('out of view');
    // A field may leave the line to the box around it, as the search field with its icon does.
    const hasLine = (one: Element | null | undefined): boolean => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      const isForced = matchMedia('(forced-colors: active)').matches;
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || (!isForced && boxShadow !== 'none');
    };
    // In a table the row or card stands for it.
    const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    if (active && getComputedStyle(active, '::after').borderTopStyle !== 'none') return { name, faults };
    // Checkboxes, radios and sliders of the kit are an unseen input in a label that is drawn.
    const boxes = [element, element.parentElement, element.parentElement?.parentElement, element.closest('label')];
    const parts = element.closest('label')?.querySelectorAll('*') ?? [];
    if (![...boxes, ...parts].some(hasLine)) faults.push('no line around it');
    return { name, faults };
  });
}

/** Goes through everything that Tab reaches, once around. */
async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let count = 0; count < MOST_STOPS; count++) {
    await page.keyboard.press('Tab');
    const stop = await stopHere(page);
    if (!stop) break;
    stops.push(stop);
    const isBack = await page.evaluate(() => {
      const element = document.activeElement as (HTMLElement & { wasSeen?: boolean }) | null;
      if (!element) return true;
      const wasSeen = element.wasSeen === true;
      element.wasSeen = true;
      return wasSeen;
    });
    if (isBack) break;
  }
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) delete (element as { wasSeen?: boolean }).wasSeen;
  });
  return stops;
}

test('Tab goes through every screen, and what has the focus is in view with a line around it', async ({
  app,
  window,
}) => {
  test.setTimeout(120_000);
  await window.getByRole('button', { name: /Sample event/ }).click();
  await expect(window.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1024, 640));
  for (const [index, name] of SCREENS.entries()) {
    await test.step(name, async () => {
      await window.keyboard.press(`Control+${index + 1}`);
      const button = window.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name });
      await expect(button).toHaveAttribute('aria-current', 'page');
      // Half of the screens in the colours of the system, where nothing but a true outline is left of a focus ring.
      await window.emulateMedia({ forcedColors: index % 2 === 0 ? 'none' : 'active' });
      const stops = await walk(window);
      expect(stops.length, name).toBeGreaterThan(10);
      expect
        .soft(
          stops.filter(({ faults }) => faults.length > 0),
          name,
        )
        .toEqual([]);
    });
  }
});

test('in the colours of the system what is chosen is told by a line or a fill, not by a shade', async ({ window }) => {
  await window.getByRole('button', { name: /Sample event/ }).click();
  const nav = window.getByRole('navigation', { name: 'Screens' });
  await expect(nav).toBeVisible();
  await window.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const looks = (place: Locator) =>
    place.first().evaluate((element) => {
      const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(element);
      return outlineStyle === 'none' ? `fill ${backgroundColor}` : `line ${outlineColor}`;
    });
  const differs = async (chosen: Locator, other: Locator) => expect(await looks(chosen)).not.toBe(await looks(other));
  await differs(nav.getByRole('button', { name: 'Plan' }), nav.getByRole('button', { name: 'Groups' }));
  await differs(window.getByRole('tab', { name: 'The day' }), window.getByRole('tab', { name: 'Rooms' }));
  await window.keyboard.press('Control+k');
  const items = window.getByRole('dialog').getByRole('menuitem');
  await window.keyboard.press('ArrowDown');
  await expect(items.and(window.locator('[data-focused]'))).toHaveCount(1);
  await differs(items.and(window.locator('[data-focused]')), items.and(window.locator(':not([data-focused])')));
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+5');
  const kinds = window.getByRole('navigation', { name: 'Documents' });
  await differs(kinds.locator('[aria-current]'), kinds.getByRole('button', { name: 'Agenda' }));
  // Nothing moves for those who asked for rest.
  const moving = await window.evaluate(
    () => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 0).length,
  );
  expect(moving).toBe(0);
});

test('the main job of every screen is done with keys alone', async ({ app, window, folder }) => {
  test.setTimeout(90_000);
  const by = byKeyboard(window);
  const button = (name: string | RegExp) => window.getByRole('button', { name, exact: true });
  await test.step('start: an event is opened', async () => {
    await expect(window.getByRole('heading', { name: 'Folkmoot' })).toBeVisible();
    await by.press(button(/^Sample event/));
    await expect(window.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  });
  await test.step('people: somebody is found and has another status', async () => {
    await by.keys('Control+2', 'Control+f');
    await window.keyboard.type('zukaus');
    await expect(window.getByRole('grid')).toContainText('Daiva Žukauskaitė');
    await by.keys('ArrowDown', 'Enter');
    const panel = window.getByRole('complementary', { name: /About Daiva/ });
    await expect(panel).toBeVisible();
    await by.choose(panel.getByRole('button', { name: /Status$/ }), 'Cancelled', 'Shift+Tab');
    await expect(panel.getByRole('button', { name: /^Cancelled Status$/ })).toBeVisible();
    await by.keys('Escape');
  });
  await test.step('groups: proposed, accepted, and somebody is moved by a letter', async () => {
    await by.keys('Control+3');
    await by.press(button('Propose groups'));
    await expect(button('Accept')).toBeVisible({ timeout: 30_000 });
    await by.press(button('Accept'), 'Shift+Tab');
    await expect(button('Accept')).toBeHidden();
    await by.keys('Control+f');
    await window.keyboard.type('Gábor');
    await window.getByRole('option', { name: /Gábor/ }).first().waitFor();
    await by.keys('ArrowDown', 'Enter');
    await expect(window.getByRole('option', { name: /Gábor/ })).toBeFocused();
    await by.keys('b');
    await expect(button(/^Undo: Moved Gábor/)).toBeVisible();
  });
  await test.step('door: let in, and taken back', async () => {
    await by.keys('Control+4');
    await window.keyboard.type('swiet');
    await expect(window.getByRole('option').first()).toContainText('Łucja');
    await by.keys('Enter');
    await expect(window.getByTestId('door-here')).toContainText('1');
    await by.press(button('Take back'));
    await expect(window.getByTestId('door-here')).toContainText('0');
  });
  await test.step('paper: the agenda is saved', async () => {
    await by.keys('Control+5');
    await by.press(button('Agenda'));
    await expect(window.getByRole('img', { name: /^Agenda, page 1 of/ })).toBeVisible();
    await app.answerDialogs({ save: join(folder, 'agenda.pdf') });
    await by.press(button('Save as PDF…'));
    await expect(window.getByText('Saved agenda.pdf.')).toBeVisible();
  });
  await test.step('outcomes: what a group said is noted', async () => {
    await by.keys('Control+6');
    await by.press(button(/Work, wealth and the living planet/), 'Shift+Tab');
    await by.to(window.getByRole('textbox', { name: /What was said about Work/ }));
    await window.keyboard.type('c find a hall @aino\n');
    await expect(window.getByRole('complementary', { name: 'Report' })).toContainText('find a hall');
  });
  await test.step('settings: darker', async () => {
    await by.keys('Control+,');
    const dialog = window.getByRole('dialog', { name: 'Settings' });
    await by.choose(dialog.getByRole('button', { name: /Colours$/ }), 'Dark');
    await by.keys('Escape');
    await expect(dialog).toBeHidden();
    await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});
