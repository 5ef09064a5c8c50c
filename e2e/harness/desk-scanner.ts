import { expect, type Page } from '@playwright/test';
import type { Registration } from '#domain/registration.ts';
import { recordInDatabase } from './door-record.ts';
import type { RunningApp } from './running-app.ts';

/**
 * A scanner at the desk that sends a code every so many milliseconds, whatever the window is doing.
 *
 * The keys are given to the window by the desktop, as a keyboard's are: what a test tool sends from outside waits for an
 * answer to each single key, 40 to a code, and then it is the tool that is slow and not the door.
 *
 * @returns by how many milliseconds the latest code was begun late, since the desktop itself was busy.
 */
export function scanAtTheDesk(app: RunningApp, codes: readonly string[], everyMs: number): Promise<number> {
  return app.electron.evaluate(
    async ({ BrowserWindow }, { codes: all, everyMs: every }) => {
      const [window] = BrowserWindow.getAllWindows();
      const press = (keyCode: string, char: string) => {
        window?.webContents.sendInputEvent({ type: 'keyDown', keyCode });
        window?.webContents.sendInputEvent({ type: 'char', keyCode: char });
        window?.webContents.sendInputEvent({ type: 'keyUp', keyCode });
      };
      const LEAST_REST_MS = 10;
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const began = Date.now();
      let latest = 0;
      for (const [index, code] of all.entries()) {
        const wait = began + index * every - Date.now();
        if (wait > 0) await pause(wait);
        latest = Math.max(latest, -wait);
        // In one go: a pause between two keys would be as long as this computer is busy, and no scanner's is.
        for (const sign of code) press(sign, sign);
        press('Enter', '\r');
        await pause(LEAST_REST_MS);
      }
      return latest;
    },
    { codes, everyMs },
  );
}

/**
 * Scans those once more whom the window asked for again: on a computer with far too much to do a code can arrive with a
 * gap in it. Fails when somebody did not come in and the window asked for nobody: that scan would be lost.
 *
 * @param askedAgain from `countScanAgain`, begun before the scans.
 * @returns how many were scanned again.
 */
export async function scanMissingAgain(
  app: RunningApp,
  window: Page,
  people: readonly Registration[],
  askedAgain: () => Promise<number>,
): Promise<number> {
  const missing = async () => {
    await window.waitForTimeout(1000);
    // The table, not the history: that is kept whole for some thousand changes only.
    const { table } = await recordInDatabase(window);
    const arrived = new Set(table.map(({ registrationId }) => registrationId));
    return people.filter(({ id }) => !arrived.has(id));
  };
  let left = await missing();
  // What the window has still to take in is not missing.
  for (let before = people.length; left.length > 0 && left.length < before; left = await missing())
    before = left.length;
  if (left.length > 0) expect(await askedAgain(), `${left.length} scans without an answer`).toBeGreaterThan(0);
  for (const { badgeCode } of left) {
    await scanAtTheDesk(app, [badgeCode], 0);
    await window.waitForTimeout(1000);
  }
  expect(await missing()).toEqual([]);
  return left.length;
}

/** Counts from now on how often the window asks for a code to be scanned again. @returns how often so far. */
export async function countScanAgain(window: Page): Promise<() => Promise<number>> {
  await window.evaluate(() => {
    const counter = globalThis as unknown as { scanAgain: number };
    counter.scanAgain = 0;
    let isShown = false;
    new MutationObserver(() => {
      const isNow = document.querySelector('[aria-label="Scan again"]') !== null;
      if (isNow && !isShown) counter.scanAgain++;
      isShown = isNow;
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label'] });
  });
  return () => window.evaluate(() => (globalThis as unknown as { scanAgain: number }).scanAgain);
}
