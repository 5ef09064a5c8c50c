import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type LaunchOptions, RunningApp } from '../harness/running-app.ts';
import { DeskDriver, type DeskState } from './desk-driver.ts';
import { countFailedStart } from './fault-report.ts';

/** Begins the sample event on a fresh profile and adds numbered people to it. */
export async function beginEvent(app: RunningApp, prefix: string, count: number): Promise<void> {
  const page = await launchSurely(app);
  await page.getByRole('button', { name: /Sample event/ }).click();
  await expect(page.getByRole('contentinfo')).toBeVisible();
  const driver = new DeskDriver(page);
  await driver.open();
  for (let index = 0; index < count; index++) {
    const outcome = await driver.run('addRegistration', { fields: { fullName: `${prefix} ${index}` } });
    expect(outcome.saved?.kind).toBe('saved');
  }
}

/** Starts of one case before it is given up. */
const STARTS = 4;

/** Starts the app; when the test tool cannot get hold of it within its time, again, and that is counted. */
export async function launchSurely(
  app: RunningApp,
  options: LaunchOptions = {},
  startsLeft = STARTS - 1,
): Promise<Page> {
  try {
    return await app.launch(options);
  } catch (error) {
    const log = await readFile(join(app.profile, 'logs', 'folkmoot.log'), 'utf8').catch(() => '');
    countFailedStart(`${String(error).slice(0, 60)} | ${log.trim().split('\n').slice(-2).join(' | ')}`);
    if (startsLeft === 0) throw error;
    if (app.isRunning) await app.kill().catch(() => undefined);
    return launchSurely(app, options, startsLeft - 1);
  }
}

/**
 * Starts the app again and opens its event as the start screen does, with the start-up check.
 *
 * @param look at the start screen, before anything is opened.
 */
export async function openAgain(
  app: RunningApp,
  look: (page: Page) => Promise<void> = async () => undefined,
  triesLeft = 1,
): Promise<{ driver: DeskDriver; state: DeskState }> {
  const page = await launchSurely(app);
  const isUp = page.getByRole('button', { name: /Sample event/ }).waitFor({ timeout: 30_000 });
  if (
    !(await isUp.then(
      () => true,
      () => false,
    ))
  ) {
    // Either the start screen is not there, or the test tool looks at a page that is no more: the app itself knows.
    expect(await onScreen(app), 'what is on the screen').toContain('Sample event');
    if (triesLeft === 0) throw new Error('the test tool did not find the page twice');
    countFailedStart('the start screen is there, but Playwright looks at another page');
    await app.quit();
    return openAgain(app, look, triesLeft - 1);
  }
  const driver = new DeskDriver(page);
  await expect.poll(async () => (await driver.events()).length, { timeout: 30_000 }).toBeGreaterThan(0);
  await look(page);
  return { driver, state: await driver.open() };
}

/** The words in the window, asked of the app and not of the test tool. */
function onScreen(app: RunningApp): Promise<string> {
  return app.electron.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const words = webContents.executeJavaScript('document.body?.innerText') as Promise<string>;
    return Promise.race([words, new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 3000))]);
  });
}

/** Numbers behind this prefix among names. */
export function numbersOf(names: readonly string[], prefix: string): Set<number> {
  return new Set(
    names.filter((name) => name.startsWith(`${prefix} `)).map((name) => Number(name.slice(prefix.length + 1))),
  );
}

/** Every file of a profile, as paths below it; sockets and locks of the running browser are left out. */
export function filesOf(profile: string): readonly string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('Singleton'))
    .map((entry) => relative(profile, join(entry.parentPath, entry.name)))
    .filter((path) => statSync(join(profile, path)).size > 0)
    .toSorted();
}
