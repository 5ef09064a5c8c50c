import type { Locator, Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';

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
