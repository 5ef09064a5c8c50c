import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { RunningApp } from '../harness/running-app.ts';
import { DeskDriver, type DeskState } from './desk-driver.ts';

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

/** How often the test tool lost the app on its way up, over the whole run; the app was ended and started again. */
export const toolFailures: string[] = [];

/** Starts the app; when the test tool cannot get hold of it within its time, once more. */
export async function launchSurely(app: RunningApp): Promise<Page> {
  try {
    return await app.launch();
  } catch (error) {
    const log = await readFile(join(app.profile, 'logs', 'folkmoot.log'), 'utf8').catch(() => '');
    toolFailures.push(`${String(error).slice(0, 60)} | ${log.trim().split('\n').slice(-2).join(' | ')}`);
    process.stderr.write(`started again: ${toolFailures.at(-1)}\n`);
    return app.launch();
  }
}

/** Starts the app again and opens its event as the start screen does, with the start-up check. */
export async function openAgain(app: RunningApp): Promise<{ driver: DeskDriver; state: DeskState }> {
  const page = await launchSurely(app);
  await expect(page.getByRole('button', { name: /Sample event/ })).toBeVisible();
  const driver = new DeskDriver(page);
  await expect.poll(async () => (await driver.events()).length, { timeout: 10_000 }).toBeGreaterThan(0);
  return { driver, state: await driver.open() };
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
