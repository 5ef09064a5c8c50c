import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EVENT_FILE_VERSION } from '#formats/event-file/manifest.ts';
import { expect, test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import { DeskDriver } from './desk-driver.ts';
import { beginEvent, launchSurely, openAgain } from './fault-journey.ts';
import { reportFault, seedOfRun, tries } from './fault-report.ts';
import { changeVersion, hashInDatabase, holdDatabase, versionOfDatabase } from './old-database.ts';
import { chanceOf, oldEventFile } from './old-event.ts';
import { Tally } from './tally.ts';

const PREFIX = 'Elder';

const opener = (page: Page) => page.getByRole('button', { name: /^Lanternfield welcome day/ }).first();

/** Events of every size are upgraded: as small as the file that is kept of the first version, and as large as there are any. */
const SIZES = [60, 1000, 10_000];

/** Every version of the event file that was ever given to anybody. */
const FILE_VERSIONS = [1, EVENT_FILE_VERSION];

type Old = {
  readonly profile: string;
  readonly eventId: string;
  readonly hash: string;
  /** How long the file of the event took to open in a window that was there, so that kills fall into that time; milliseconds. */
  readonly openingMs: number;
};

const isOpen = (page: Page) =>
  expect(page.getByRole('contentinfo').getByText(/^\d[\d,]* coming$/)).toBeVisible({ timeout: 60_000 });

async function fileOf(folder: string, people: number, version: number): Promise<string> {
  const file = join(folder, `old-${version}-${people}.folkmoot`);
  await writeFile(file, oldEventFile({ version, people, prefix: PREFIX, seed: people }));
  return file;
}

/** A profile as the first version of the program left it. */
async function oldProfile(folder: string, people: number): Promise<Old> {
  const app = new RunningApp(join(folder, 'old'));
  const file = await fileOf(folder, people, 1);
  const page = await launchSurely(app, { args: [file] });
  const began = Date.now();
  await isOpen(page);
  const openingMs = Date.now() - began;
  await page.getByRole('button', { name: 'Folkmoot' }).click();
  await expect(opener(page)).toBeVisible();
  const driver = new DeskDriver(page);
  const [event] = await driver.events();
  const about = { name: `event-${event!.id}-1`, to: 'first' as const };
  await page.evaluate(changeVersion, about);
  const hash = await page.evaluate(hashInDatabase, about.name);
  // Killed, so that quitting writes nothing anew.
  await app.kill();
  await rm(join(app.profile, 'events', event!.id, 'backups'), { recursive: true, force: true });
  return { profile: app.profile, eventId: event!.id, hash, openingMs };
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

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type LeftBehind = {
  readonly people: number;
  readonly hash: string;
  readonly words: string;
  /** Looks at the first start before anything is opened. */
  readonly look?: (page: Page) => Promise<void>;
};

/** Opens twice what a kill left behind, and counts what is missing. */
async function openTwice(app: RunningApp, tally: Tally, about: LeftBehind) {
  const everything = new Set(Array.from({ length: about.people }, (_, number) => number));
  for (let opening = 0; opening < 2; opening++) {
    const words = `${about.words}, opening ${opening}`;
    const { state } = await openAgain(app, opening === 0 ? about.look : undefined);
    tally.opened(state, everything, words);
    expect.soft(state.hash, words).toBe(about.hash);
    await (opening === 0 ? app.kill() : app.quit());
  }
}

for (const people of SIZES) {
  test(`an event of ${people} people is whole after a kill in its upgrade, and after one while its file is opened`, async ({
    folder,
  }) => {
    const kills = tries(1, 100);
    // In CI one size is enough for the file.
    const kinds = kills > 1 || people === 1000 ? FILE_VERSIONS : [];
    test.setTimeout(120_000 + kills * 180_000);
    const old = await oldProfile(folder, people);
    const chance = chanceOf(seedOfRun() + people);
    await upgradesKilled(folder, old, { people, kills, chance });
    const files = await Promise.all(kinds.map((version) => fileOf(folder, people, version)));
    if (files.length > 0) await openingsKilled(folder, old, { people, kills, chance, files });
  });
}

type Round = { readonly people: number; readonly kills: number; readonly chance: (below: number) => number };

async function upgradesKilled(folder: string, { profile, eventId, hash }: Old, { people, kills, chance }: Round) {
  const tally = new Tally(PREFIX);
  let [before, between] = [0, 0];
  for (let kill = 0; kill < kills; kill++) {
    const app = await copyOf(profile, join(folder, 'profile'));
    const page = await launchSurely(app);
    await opener(page).click({ noWaitAfter: true });
    // The copy is the last thing before the upgrade; one in four is killed before or while it is made.
    if (chance(4) > 0) await expect.poll(() => copiesIn(app, eventId), { intervals: [5], timeout: 60_000 }).toBe(1);
    await rest(chance(250 + people / 20));
    await app.kill();
    tally.begin();
    tally.saved(people);
    const look = async (again: Page) => {
      const version = await again.evaluate(versionOfDatabase, `event-${eventId}-1`);
      if (version === 10) before++;
      else if (version !== 20) between++;
    };
    await openTwice(app, tally, { people, hash, words: `kill ${kill}`, look });
  }
  const note = `${before} killed before its end, ${kills - before - between} after`;
  expect(between).toBe(0);
  await reportFault(tally.result(`kill in the upgrade of a database, ${people} people`, note));
}

/** A file is opened by a program that has no event; killed in the middle, all of it or nothing is there, and it opens again. */
async function openingsKilled(folder: string, old: Old, round: Round & { readonly files: readonly string[] }) {
  const { people, kills, chance, files } = round;
  const tally = new Tally(PREFIX);
  let nothing = 0;
  for (let kill = 0; kill < kills; kill++) {
    const file = files[kill % files.length]!;
    const profile = join(folder, 'fresh');
    await rm(profile, { recursive: true, force: true });
    const app = new RunningApp(profile);
    await launchSurely(app, { args: [file] });
    await rest(chance(old.openingMs));
    await app.kill();
    tally.begin();
    tally.saved(people);
    const page = await launchSurely(app);
    await expect(page.getByRole('button', { name: /Sample event/ })).toBeVisible({ timeout: 30_000 });
    // One whose beginning was cut off is taken away at the start; one that has changes, but not its name yet, stays.
    const events = () => new DeskDriver(page).events();
    const hasNames = async () => (await events()).every(({ name }) => name !== '');
    await expect
      .poll(hasNames, { timeout: 15_000 })
      .toBe(true)
      .catch(() => undefined);
    const isThere = (await events()).length > 0;
    await app.kill();
    if (!isThere) {
      nothing++;
      await isOpen(await launchSurely(app, { args: [file] }));
      await app.kill();
    }
    await openTwice(app, tally, { people, hash: old.hash, words: `kill ${kill} of ${file}` });
  }
  const note = `${nothing} opened once more, since nothing was there yet`;
  await reportFault(tally.result(`kill while an old event file is opened, ${people} people`, note));
}

test('an upgrade keeps a copy first, and one window that holds the old database keeps nobody waiting', async ({
  folder,
}) => {
  test.setTimeout(120_000);
  const { profile, eventId } = await oldProfile(folder, SIZES[0]!);
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

/** An event that was killed before it had a name, but after its first change. */
const USED = 'E0000000000000002';

/** Runs in the page: leaves behind what kills leave in the beginning of an event, without and with a change in it. */
async function leaveBeginnings({ nothing, used }: { readonly nothing: string; readonly used: string }): Promise<void> {
  for (const id of [nothing, used]) await window.folkmoot.request('events.create', { id });
  const record = { seq: 1, bytes: new TextEncoder().encode('{}') };
  await window.folkmoot.request('journal.append', { eventId: used, records: [record] });
}

test('a database of a newer program is refused in words and left as it is, an event that was never begun is gone at the next start', async ({
  folder,
}) => {
  test.setTimeout(120_000);
  const app = new RunningApp(join(folder, 'profile'));
  await beginEvent(app, PREFIX, 1);
  const first = await app.page();
  const [event] = await new DeskDriver(first).events();
  await first.evaluate(leaveBeginnings, { nothing: 'E0000000000000001', used: USED });
  // Killed before its description was written.
  await mkdir(join(app.profile, 'events', 'E0000000000000003', 'snapshots'), { recursive: true });
  await app.quit();
  const page = await launchSurely(app);
  await expect(opener(page)).toBeVisible();
  await expect
    .poll(async () => (await new DeskDriver(page).events()).map(({ id }) => id).toSorted())
    .toEqual([event!.id, USED].toSorted());
  const name = `event-${event!.id}-1`;
  const rows = await page.evaluate(changeVersion, { name, to: 'newer' as const });
  await opener(page).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('was last used with a newer Folkmoot');
  expect(await page.evaluate(versionOfDatabase, name)).toBe(990);
  expect(await page.evaluate(changeVersion, { name, to: 'newer' as const })).toBe(rows);
  await app.quit();
});
