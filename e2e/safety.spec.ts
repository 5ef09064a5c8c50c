import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { electronExecutable } from '../scripts/electron-runtime.mjs';
import { projectRoot } from '../scripts/run.mjs';
import { blankFacts } from '#domain/event.ts';
import { emptyEventData } from '#domain/event-data.ts';
import { MANIFEST_ENTRY, sealOf } from '#formats/event-file/manifest.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import { DeskDriver } from './faults/desk-driver.ts';
import { breakDisk, mendDisk } from './faults/broken-disk.ts';
import { expect, test } from './harness/app.ts';
import type { RunningApp } from './harness/running-app.ts';

const NAME = 'Lanternfield welcome day';

async function openSample(window: Page): Promise<void> {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await expect(window.getByRole('status')).toContainText(/saved/i);
}

async function openAgain(window: Page): Promise<void> {
  await window
    .getByRole('button', { name: new RegExp(NAME) })
    .first()
    .click();
  await expect(window.getByRole('contentinfo')).toBeVisible();
}

const coming = (window: Page) => window.getByRole('contentinfo').getByText(/^\d+ coming$/);
const undoButton = (window: Page) => window.getByRole('banner').getByRole('button', { name: /^Undo|^Nothing to undo/ });
const notices = (window: Page) => window.getByRole('region', { name: 'Notices' });

/** The folder of the only event of this profile. */
function eventFolder(app: RunningApp): string {
  const [id] = readdirSync(join(app.profile, 'events'));
  return join(app.profile, 'events', id!);
}

/** Adds people at the same desk as the window, so that they are in its undo list. */
async function addPeople(window: Page, ...names: readonly string[]): Promise<void> {
  const driver = new DeskDriver(window);
  await driver.openAsWindow();
  for (const fullName of names) {
    const outcome = await driver.run('addRegistration', { fields: { fullName } });
    expect(outcome.saved?.kind).toBe('saved');
  }
  await expect(undoButton(window)).toHaveAccessibleName(`Undo: Added ${names.at(-1)}`);
}

test('after a kill everything saved is there, and undo goes on where it was', async ({ app, window }) => {
  await openSample(window);
  const before = await coming(window).textContent();
  await addPeople(window, 'Ngozi Adeyemi');
  const after = await coming(window).textContent();
  expect(after).not.toBe(before);
  await app.kill();
  const again = await app.launch();
  await openAgain(again);
  await expect(coming(again)).toHaveText(after!);
  await undoButton(again).click();
  await expect(coming(again)).toHaveText(before!);
  await expect(undoButton(again)).toHaveAccessibleName('Nothing to undo');
});

test('the database folder deleted while closed costs a sentence', async ({ app, window }) => {
  await openSample(window);
  await addPeople(window, 'Ngozi Adeyemi', 'Tariq Haddad');
  const after = await coming(window).textContent();
  await app.quit();
  await rm(join(app.profile, 'IndexedDB'), { recursive: true });
  const second = await app.launch();
  await openAgain(second);
  await expect(notices(second)).toContainText('Everything was restored from its journal');
  await expect(coming(second)).toHaveText(after!);
  await expect(undoButton(second)).toHaveAccessibleName('Undo: Added Tariq Haddad');
  // What a damaged database loses, it loses at the second opening.
  const third = await app.relaunch();
  await openAgain(third);
  await expect(coming(third)).toHaveText(after!);
  await expect(notices(third)).toBeEmpty();
});

test('the journal deleted while closed is written again from the database', async ({ app, window }) => {
  await openSample(window);
  await addPeople(window, 'Ngozi Adeyemi');
  const after = await coming(window).textContent();
  await app.quit();
  const journal = join(eventFolder(app), 'journal.fmj');
  const length = (await readFile(journal)).byteLength;
  await rm(journal);
  const second = await app.launch();
  await openAgain(second);
  await expect(coming(second)).toHaveText(after!);
  await expect.poll(async () => (await readFile(journal)).byteLength).toBe(length);
  await app.quit();
  await rm(join(app.profile, 'IndexedDB'), { recursive: true });
  const third = await app.launch();
  await openAgain(third);
  await expect(coming(third)).toHaveText(after!);
});

test('the newest snapshot or half of the journal, gone while closed, costs a sentence at most', async ({
  app,
  window,
}) => {
  test.setTimeout(120_000);
  await openSample(window);
  const before = await coming(window).textContent();
  await addPeople(window, 'Ngozi Adeyemi', 'Tariq Haddad');
  const after = await coming(window).textContent();
  await app.quit();
  const snapshots = join(eventFolder(app), 'snapshots');
  const journal = join(eventFolder(app), 'journal.fmj');
  const newest = readdirSync(snapshots).toSorted().at(-1)!;
  await rm(join(snapshots, newest));
  const second = await app.launch();
  await openAgain(second);
  await expect(coming(second)).toHaveText(after!);
  await expect(notices(second)).toBeEmpty();
  await app.quit();
  await truncate(journal, Math.floor((await readFile(journal)).byteLength / 2));
  const third = await app.launch();
  await openAgain(third);
  await expect(coming(third)).toHaveText(after!);
  await expect(notices(third)).toContainText('Nothing is missing');
  await app.quit();
  // Now with everything else that has them: what was in that half and nowhere else is gone, and is named.
  await truncate(journal, Math.floor((await readFile(journal)).byteLength / 2));
  await rm(join(app.profile, 'IndexedDB'), { recursive: true });
  for (const name of readdirSync(snapshots).filter((file) => Number(file.slice(0, 10)) > 1))
    await rm(join(snapshots, name));
  await rm(join(eventFolder(app), 'backups'), { recursive: true });
  const fourth = await app.launch();
  await openAgain(fourth);
  await expect(coming(fourth)).toHaveText(before!);
  await expect(notices(fourth)).toContainText(/Everything up to .*\d\d:\d\d/);
});

test('quitting leaves a whole backup of what is on the screen', async ({ app, window }) => {
  await openSample(window);
  await addPeople(window, 'Ngozi Adeyemi');
  await app.quit();
  const folder = join(eventFolder(app), 'backups');
  const files = readdirSync(folder);
  expect(files).toHaveLength(1);
  const reading = readEventFile(readFileSync(join(folder, files[0]!)));
  if (reading.kind !== 'ok') throw new Error(reading.kind);
  expect(reading.data.event[0]?.name).toBe(NAME);
  expect(reading.data.registrations).toHaveLength(61);
  expect(reading.data.registrations.map((person) => person.fullName)).toContain('Ngozi Adeyemi');
});

test('files that are no event are refused in words, and change nothing', async ({ app, window, folder }) => {
  const good = eventFile('Harvest supper');
  const files: readonly [string, Uint8Array | string, RegExp][] = [
    ['cut.folkmoot', good.subarray(0, good.length / 2), /cut\.folkmoot is damaged.*Nothing was opened/],
    ['text.folkmoot', 'First name,Last name\n', /text\.folkmoot is not a Folkmoot event file/],
    ['empty.folkmoot', '', /empty\.folkmoot is not a Folkmoot event file/],
    ['newer.folkmoot', withVersion(good, 99), /newer\.folkmoot was written by a newer Folkmoot/],
  ];
  for (const [name, bytes, words] of files) {
    await writeFile(join(folder, name), bytes);
    await app.answerDialogs({ open: [join(folder, name)] });
    await window.getByRole('button', { name: /^Open/ }).click();
    await expect(notices(window).getByText(words)).toBeVisible();
  }
  await mkdir(join(folder, 'folder.folkmoot'));
  await app.answerDialogs({ open: [join(folder, 'folder.folkmoot')] });
  await window.getByRole('button', { name: /^Open/ }).click();
  await expect(notices(window).getByText(/folder\.folkmoot is a folder/)).toBeVisible();
  expect(existsSync(join(app.profile, 'events')) ? readdirSync(join(app.profile, 'events')) : []).toEqual([]);
});

/** An event with nothing but its facts, as a file. */
function eventFile(name: string): Uint8Array {
  const facts = blankFacts({
    name,
    startsOn: '2026-10-25',
    zone: 'Europe/London',
    createdAt: '2026-10-25T09:00:00.000Z',
  });
  const about = { appVersion: '0.1.0', writtenAt: '2026-10-25T09:00:00.000Z' };
  return writeEventFile({ ...emptyEventData(), event: [facts] }, about);
}

/** The same file with another format version and a seal that fits it. */
function withVersion(bytes: Uint8Array, version: number): Uint8Array {
  const entries = unzipSync(bytes);
  const { seal: _, ...manifest } = JSON.parse(strFromU8(entries[MANIFEST_ENTRY]!)) as Record<string, unknown>;
  const changed = { ...manifest, version };
  return zipSync({ ...entries, [MANIFEST_ENTRY]: strToU8(JSON.stringify({ ...changed, seal: sealOf(changed) })) });
}

/** Starts the program again on the same profile, as a double click on a file does. @returns its exit code. */
async function startSecond(profile: string, file: string): Promise<number | null> {
  const runtime = await electronExecutable({ quiet: true });
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(runtime.path, [...runtime.args, `--user-data-dir=${profile}`, file], {
    cwd: projectRoot,
    env,
    stdio: 'ignore',
  });
  return new Promise((resolve) => child.on('exit', resolve));
}

test('a second start brings the first window forward and hands its file over', async ({ app, window, folder }) => {
  const file = join(folder, 'from-a-stick.folkmoot');
  await writeFile(file, eventFile('Harvest supper'));
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize());
  const code = await startSecond(app.profile, file);
  expect(code).toBe(0);
  await expect(window.getByRole('banner')).toContainText('Harvest supper');
  await expect
    .poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isMinimized())))
    .toEqual([false]);
});

test('a disk that refuses is said at once, and saved later without doing anything again', async ({ app, window }) => {
  await openSample(window);
  const driver = new DeskDriver(window);
  await driver.openAsWindow();
  await breakDisk(app.electron, 'ENOSPC');
  const outcome = await driver.run('addRegistration', { fields: { fullName: 'Ngozi Adeyemi' } });
  expect(outcome.saved?.kind).toBe('diskFull');
  await undoButton(window).click();
  await expect(window.getByRole('contentinfo')).toContainText('Not saved: the disk is full');
  await expect(notices(window)).toContainText('free some space, and it will be saved');
  await mendDisk(app.electron);
  await expect(window.getByRole('contentinfo')).toContainText(/Saved \d/, { timeout: 15_000 });
  await app.kill();
  await rm(join(app.profile, 'IndexedDB'), { recursive: true });
  const again = await app.launch();
  await openAgain(again);
  await expect(coming(again)).toHaveText(/^\d+ coming$/);
  await expect(again.getByRole('button', { name: 'Redo: Added Ngozi Adeyemi' })).toBeEnabled();
});

test('a window that crashes comes back with the event, and says so', async ({ app, window }) => {
  await openSample(window);
  await addPeople(window, 'Ngozi Adeyemi');
  const after = await coming(window).textContent();
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
  );
  // Playwright loses a page that crashed: what is on the screen is asked of the window itself.
  const onScreen = () =>
    app.electron.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      const words = webContents.executeJavaScript('document.body?.innerText') as Promise<string>;
      return Promise.race([words, new Promise<string>((resolve) => setTimeout(() => resolve(''), 500))]);
    });
  await expect.poll(onScreen, { timeout: 20_000 }).toContain('The window had stopped and was opened again');
  await expect.poll(onScreen).toContain(after!);
  app.record.pageErrors.splice(0);
});
