import type { Page } from '@playwright/test';

/** A finger needs 44 points; half of one is lost to rounding. */
const LEAST = 43.5;

/** What can be touched in view and is smaller than a finger, each with its size in points. */
export function smallTargets(window: Page): Promise<string[]> {
  return window.evaluate((least) => {
    const kinds = 'button, a[href], input, select, textarea, label:has(input), [role=option], [role=menuitem]';
    return [...document.querySelectorAll<HTMLElement>(kinds)].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      // Hidden for the eye, there for screen readers; or part of a label that is the target.
      const isTarget =
        width > 2 &&
        height > 2 &&
        !element.closest('[inert], [aria-hidden=true]') &&
        !(element instanceof HTMLInputElement && element.closest('label:has(input)')) &&
        element.getAttribute('aria-label') !== 'Dismiss';
      if (!isTarget || (width >= least && height >= least)) return [];
      return [
        `${element.getAttribute('aria-label') ?? element.innerText}: ${Math.round(width)} x ${Math.round(height)}`,
      ];
    });
  }, LEAST);
}
