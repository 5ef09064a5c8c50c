import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blankFacts } from '#domain/event.ts';
import { emptyEventData } from '#domain/event-data.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import { DeskDriver } from './faults/desk-driver.ts';
import { mendDisk, slowDisk } from './faults/broken-disk.ts';
import { expect, test } from './harness/app.ts';
import type { RunningApp } from './harness/running-app.ts';

const coming = (window: Page) => window.getByRole('contentinfo').getByText(/^\d+ coming$/);
const notices = (window: Page) => window.getByRole('region', { name: 'Notices' });

async function openSample(window: Page): Promise<void> {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await expect(coming(window)).toHaveText('50 coming');
}

async function openAgain(window: Page): Promise<void> {
  await window.getByRole('button', { name: /^Lanternfield/ }).click();
  await expect(coming(window)).toBeVisible();
}

const logOf = (app: RunningApp) => readFileSync(join(app.profile, 'logs', 'folkmoot.log'), 'utf8');

async function holdEnter(window: Page): Promise<void> {
  for (let times = 0; times < 6; times++) await window.keyboard.down('Enter');
  await window.keyboard.up('Enter');
}

/** The system opens files, as a double click on several does. */
const openFromSystem = (app: RunningApp, ...paths: readonly string[]) =>
  app.electron.evaluate(({ app: program }, given) => {
    for (const path of given) program.emit('open-file', { preventDefault: () => undefined }, path);
  }, paths);

function writeEvent(path: string, name: string, createdAt: string): string {
  const facts = blankFacts({ name, startsOn: '2026-10-25', zone: 'Europe/London', createdAt });
  writeFileSync(
    path,
    writeEventFile({ ...emptyEventData(), event: [facts] }, { appVersion: '0.1.0', writtenAt: createdAt }),
  );
  return path;
}

test('a key held down and a double click add somebody once', async ({ app, window }) => {
  await openSample(window);
  // On a slow disk there is all the time to press again.
  await slowDisk(app.electron, 150);
  await window.keyboard.press('Control+2');
  const dialog = window.getByRole('dialog', { name: 'Add a person' });
  await window.getByRole('button', { name: 'Add person' }).first().click();
  await window.keyboard.type('Ngozi Adeyemi');
  await holdEnter(window);
  await expect(dialog).toHaveCount(0);
  await expect(coming(window)).toHaveText('51 coming');
  await window.getByRole('button', { name: 'Add person' }).first().click();
  await window.keyboard.type('Tariq Haddad');
  await dialog.getByRole('button', { name: 'Add', exact: true }).dblclick();
  await expect(dialog).toHaveCount(0);
  await expect(coming(window)).toHaveText('52 coming');
  await window.keyboard.press('Control+4');
  await window.keyboard.press('F2');
  const form = window.getByRole('form', { name: /on no list|Walk-in/i });
  await form.getByLabel('Name').fill('Zelda Quinn');
  await holdEnter(window);
  await expect(form).toHaveCount(0);
  await expect(coming(window)).toHaveText('53 coming');
  await mendDisk(app.electron);
  expect((await new DeskDriver(window).open()).names).toHaveLength(63);
});

test('whoever leaves right behind a key finds it done, and a start while it closes is not lost', async ({
  app,
  window,
}) => {
  await openSample(window);
  const driver = new DeskDriver(window);
  await driver.openAsWindow();
  await driver.run('addRegistration', { fields: { fullName: 'Ngozi Adeyemi' } });
  await expect(coming(window)).toHaveText('51 coming');
  // Both at the same moment, as no hands can press them but as a busy laptop hears them.
  await app.electron.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    for (const command of ['edit.undo', 'event.start']) webContents.send('command', { command });
  });
  await openAgain(window);
  await expect(coming(window)).toHaveText('50 coming');
  await window.keyboard.press('Control+Shift+z');
  await expect(coming(window)).toHaveText('51 coming');
  const closed = new Promise<void>((resolve) => app.electron.once('close', () => resolve()));
  await app.electron.evaluate(({ app: program, BrowserWindow }) => {
    program.relaunch = (options) => void process.stdout.write(`STARTS AGAIN ${options?.args?.at(-1)}\n`);
    BrowserWindow.getAllWindows()[0]!.on('show', () => process.stdout.write('SHOWN WHILE IT CLOSES\n'));
    setTimeout(() => {
      program.quit();
      program.emit('second-instance', {}, ['folkmoot', 'from-a-stick.folkmoot'], '/media/stick');
      // Closed by a key while the program waits for what was asked for: it is not waited for in vain.
      BrowserWindow.getAllWindows()[0]!.webContents.send('command', { command: 'event.start' });
    }, 0);
  });
  await closed;
  expect(app.record.output).toContain('STARTS AGAIN /media/stick/from-a-stick.folkmoot');
  expect(app.record.output).not.toContain('SHOWN WHILE IT CLOSES');
  expect(logOf(app)).not.toContain('still writing');
});

test('files that are opened at once are all opened, and one twice is asked about', async ({ app, window, folder }) => {
  const one = writeEvent(join(folder, 'one.folkmoot'), 'Spring assembly', '2026-10-25T09:00:00.001Z');
  const two = writeEvent(join(folder, 'two.folkmoot'), 'Autumn assembly', '2026-10-25T09:00:00.002Z');
  await openFromSystem(app, one, two, two);
  await expect(window.getByRole('dialog', { name: /Autumn assembly is already on this laptop/ })).toBeVisible();
  const names = (await new DeskDriver(window).events()).map(({ name }) => name);
  expect(names.toSorted()).toEqual(['Autumn assembly', 'Spring assembly']);
  // Each event that was left has let its worker go.
  expect(window.workers().filter((worker) => worker.url().includes('desk-worker'))).toHaveLength(1);
  await window.keyboard.press('Escape');
  // Closed while the next one is opened: it is whole or not there, and nobody waits for what never comes.
  const three = writeEvent(join(folder, 'three.folkmoot'), 'Winter assembly', '2026-10-25T09:00:00.003Z');
  const closed = new Promise<void>((resolve) => app.electron.once('close', () => resolve()));
  await app.electron.evaluate(({ app: program }, path) => {
    program.emit('open-file', { preventDefault: () => undefined }, path);
    setTimeout(() => program.quit(), 40);
  }, three);
  await closed;
  const again = await app.launch();
  await expect(again.getByRole('button', { name: /^Spring assembly/ })).toBeVisible();
  await expect(again.getByRole('button', { name: /without a name/ })).toHaveCount(0);
  expect(logOf(app)).not.toContain('still writing');
});

test('an event whose folder cannot be described opens, and one whose folder went keeps everything', async ({
  app,
  window,
}) => {
  await openSample(window);
  const [id] = readdirSync(join(app.profile, 'events'));
  const folder = join(app.profile, 'events', id!);
  const driver = new DeskDriver(window);
  await driver.openAsWindow();
  rmSync(folder, { recursive: true });
  const outcome = await driver.run('addRegistration', { fields: { fullName: 'Ngozi Adeyemi' } });
  expect(outcome.saved?.kind).toBe('saved');
  await app.kill();
  rmSync(join(app.profile, 'IndexedDB'), { recursive: true });
  const again = await app.launch();
  await openAgain(again);
  await expect(coming(again)).toHaveText('51 coming');
  await app.quit();
  rmSync(join(folder, 'about.json'));
  mkdirSync(join(folder, 'about.json'));
  const third = await app.launch();
  await openAgain(third);
  await expect(coming(third)).toHaveText('51 coming');
  await app.quit();
  // Removed by hand while the program is closed: the database has it all.
  rmSync(folder, { recursive: true });
  const fourth = await app.launch();
  await openAgain(fourth);
  await expect(coming(fourth)).toHaveText('51 coming');
  await expect(notices(fourth)).toContainText('Nothing is missing');
});
