import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import { DeskDriver } from './desk-driver.ts';
import { beginEvent, launchSurely, openAgain } from './fault-journey.ts';
import { reportFault, seedOfRun, tries } from './fault-report.ts';
import { changeVersion, holdDatabase, versionOfDatabase } from './old-database.ts';
import { Tally } from './tally.ts';

const PREFIX = 'Elder';
const COUNT = 20;

const opener = (page: Page) => page.getByRole('button', { name: /^Lanternfield welcome day/ }).first();

/** A profile as the first version of the program left it. */
async function oldProfile(folder: string): Promise<{ profile: string; eventId: string }> {
  const app = new RunningApp(join(folder, 'old'));
  await beginEvent(app, PREFIX, COUNT);
  await app.quit();
  const page = await launchSurely(app);
  await expect(opener(page)).toBeVisible();
  const [event] = await new DeskDriver(page).events();
  await page.evaluate(changeVersion, { name: `event-${event!.id}-1`, to: 'first' as const });
  // Killed, so that quitting writes nothing anew.
  await app.kill();
  await rm(join(app.profile, 'events', event!.id, 'backups'), { recursive: true, force: true });
  return { profile: app.profile, eventId: event!.id };
}

async function copyOf(profile: string, to: string): Promise<RunningApp> {
  await rm(to, { recursive: true, force: true });
  await cp(profile, to, { recursive: true, filter: (source) => !/\/Singleton[A-Za-z]+$/.test(source) });
  return new RunningApp(to);
}

async function copiesIn(app: RunningApp, eventId: string): Promise<number> {
  const names = await readdir(join(app.profile, 'events', eventId, 'backups')).catch(() => []);
  return names.filter((name) => name.endsWith('.folkmoot') && !name.startsWith('.')).length;
}

test('an upgrade of the database that is killed in the middle finishes at the next start', async ({ folder }) => {
  const kills = tries(2, 100);
  test.setTimeout(90_000 + kills * 60_000);
  const { profile, eventId } = await oldProfile(folder);
  const everything = new Set(Array.from({ length: COUNT }, (_, number) => number));
  const tally = new Tally(PREFIX);
  let random = seedOfRun();
  let [before, between] = [0, 0];
  for (let kill = 0; kill < kills; kill++) {
    const app = await copyOf(profile, join(folder, 'profile'));
    const page = await launchSurely(app);
    await opener(page).click({ noWaitAfter: true });
    random = (Math.imul(random, 1103515245) + 12345) >>> 0;
    // The copy is the last thing before the upgrade.
    await expect.poll(() => copiesIn(app, eventId), { intervals: [5] }).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, (random >>> 8) % 250));
    await app.kill();
    tally.begin();
    tally.saved(COUNT);
    const again = await launchSurely(app);
    await expect(opener(again)).toBeVisible();
    const version = await again.evaluate(versionOfDatabase, `event-${eventId}-1`);
    if (version === 10) before++;
    else if (version !== 20) between++;
    await app.kill();
    for (let opening = 0; opening < 2; opening++) {
      const { state } = await openAgain(app);
      tally.opened(state, everything, `kill ${kill}, opening ${opening}, found in version ${version}`);
      await (opening === 0 ? app.kill() : app.quit());
    }
  }
  const note = `${before} killed before its end, ${kills - before - between} after`;
  expect(between).toBe(0);
  await reportFault(tally.result('kill in the upgrade of a database', note));
});

test('an upgrade keeps a copy first, and one window that holds the old database keeps nobody waiting', async ({
  folder,
}) => {
  test.setTimeout(120_000);
  const { profile, eventId } = await oldProfile(folder);
  const app = await copyOf(profile, join(folder, 'profile'));
  const page = await launchSurely(app);
  await expect(opener(page)).toBeVisible();
  expect(await page.evaluate(holdDatabase, `event-${eventId}-1`)).toBe(10);
  await opener(page).click();
  await expect(page.getByRole('contentinfo').getByText(/^\d+ coming$/)).toBeVisible();
  expect(await copiesIn(app, eventId)).toBe(1);
  expect(await page.evaluate(versionOfDatabase, `event-${eventId}-1`)).toBe(20);
  await app.quit();
});

test('a database of a newer program is refused in words and left as it is', async ({ folder }) => {
  test.setTimeout(120_000);
  const app = new RunningApp(join(folder, 'profile'));
  await beginEvent(app, PREFIX, 1);
  await app.quit();
  const page = await launchSurely(app);
  await expect(opener(page)).toBeVisible();
  const [event] = await new DeskDriver(page).events();
  const name = `event-${event!.id}-1`;
  const rows = await page.evaluate(changeVersion, { name, to: 'newer' as const });
  await opener(page).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('was last used with a newer Folkmoot');
  expect(await page.evaluate(versionOfDatabase, name)).toBe(990);
  expect(await page.evaluate(changeVersion, { name, to: 'newer' as const })).toBe(rows);
  await app.quit();
});
