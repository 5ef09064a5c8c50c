import { app, powerMonitor, type BrowserWindow } from 'electron';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { Backups } from './backups.ts';
import { serveBridge, tell } from './bridge-server.ts';
import { Clerk } from './clerk/clerk.ts';
import { sweepDatabases } from './databases.ts';
import { DiskSpace } from './disk-space.ts';
import { Documents } from './documents.ts';
import { EventFolders } from './event-folders.ts';
import { makeHandlers } from './handlers.ts';
import { note, noteProblem, startLog } from './log.ts';
import { openMainWindow, preloadPath } from './main-window.ts';
import { EMPTY_MENU_STATE, showMenu } from './menu.ts';
import { lockDown } from './security.ts';
import { SettingsFile } from './settings-file.ts';
import { Snapshots } from './snapshots.ts';
import { reasonOf } from './write-safely.ts';

const mainFolder = dirname(fileURLToPath(import.meta.url));
/** The reserve for a full disk is written when the start is over. */
const RESERVE_AFTER_MS = 15_000;
const OPENABLE = new Set(['.folkmoot', '.csv', '.tsv', '.txt']);

const chosenProfile = app.commandLine.getSwitchValue('user-data-dir');
if (chosenProfile !== '') {
  mkdirSync(chosenProfile, { recursive: true });
  app.setPath('userData', chosenProfile);
}

let window: BrowserWindow | null = null;
let openedPath: string | null = openableOf(process.argv.slice(1));
let isClosing = false;

/** The file that a command line names, if it is one of ours. */
function openableOf(args: readonly string[]): string | null {
  const path = args.findLast((arg) => !arg.startsWith('-') && OPENABLE.has(extname(arg).toLowerCase()));
  return path === undefined ? null : resolve(path);
}

if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  registerAppScheme();
  // Started as root, where Chromium knows no sandbox, the start and test scripts say so; forcing it kills every child.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('second-instance', (_event, args, folder) => {
    const path = openableOf(args.slice(1).map((arg) => (arg.startsWith('-') ? arg : resolve(folder, arg))));
    focusWindow();
    if (path) openPath(path);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openPath(path);
  });
  void app.whenReady().then(start);
}

function noteFailure(error: unknown): void {
  noteProblem(`start: ${reasonOf(error)}`);
}

function focusWindow(): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function openPath(path: string): void {
  openedPath = path;
  tell(window, 'files.opened', null);
}

async function start(): Promise<void> {
  startLog();
  const profile = app.getPath('userData');
  const runningMark = join(profile, 'running');
  const hasCrashedBefore = await stat(runningMark).then(
    () => true,
    () => false,
  );
  // A start on a full disk must not end here: nothing that is written on the way in may keep the window away.
  await writeFile(runningMark, '').catch(noteFailure);
  note(
    `start ${app.getVersion()} on Electron ${process.versions.electron}${hasCrashedBefore ? ', last run did not end' : ''}`,
  );

  const settings = new SettingsFile(join(profile, 'settings.json'));
  if ((await settings.read()).desk === '')
    await settings.write({ desk: `D${randomBytes(4).toString('hex')}` }).catch(noteFailure);
  const folders = new EventFolders(join(profile, 'events'));
  const clerk = new Clerk(join(mainFolder, 'clerk.js'), { resourcesFolder: join(app.getAppPath(), 'resources') });
  const documents = new Documents({ folders, clerk, temporaryFolder: join(profile, 'documents-in-work') });
  const backups = new Backups({
    folders,
    clerk,
    appVersion: app.getVersion(),
    secondFolder: async () => (await settings.read()).backupFolder,
    onWritten: (eventId, backup) => tell(window, 'backups.written', { eventId, backup }),
  });

  const snapshots = new Snapshots({ folders, clerk, appVersion: app.getVersion() });
  const disk = new DiskSpace(profile, join(profile, 'reserve.bin'));
  await disk.makeRoom().catch(noteFailure);

  serveApp(join(mainFolder, '../renderer'));
  lockDown();
  serveBridge(
    makeHandlers({
      window: () => window!,
      settings,
      folders,
      backups,
      snapshots,
      disk,
      documents,
      clerk,
      showMenu: (state) => showMenu(window, state, (command) => tell(window, 'command', { command })),
      takeOpenedPath: () => {
        const path = openedPath;
        openedPath = null;
        return path;
      },
      hasCrashedBefore: () => hasCrashedBefore,
    }),
  );
  const opening = openMainWindow({
    preload: preloadPath(mainFolder),
    statePath: join(profile, 'window.json'),
    settings: await settings.read(),
    onCreated: (created) => {
      window = created;
      showMenu(window, EMPTY_MENU_STATE, (command) => tell(window, 'command', { command }));
    },
  });
  await Promise.all([
    opening,
    folders.sweep().catch(noteFailure),
    sweepDatabases(profile).catch(noteFailure),
    documents.begin().catch(noteFailure),
  ]);
  const reserveTimer = setTimeout(() => void disk.fillReserve(), RESERVE_AFTER_MS);

  window?.on('close', (event) => {
    if (isClosing) return;
    event.preventDefault();
    void close();
  });
  app.on('before-quit', (event) => {
    if (isClosing) return;
    event.preventDefault();
    void close();
  });
  powerMonitor.on('suspend', () => note('suspend'));
  powerMonitor.on('resume', () => note('resume'));

  async function close(): Promise<void> {
    if (isClosing) return;
    isClosing = true;
    window?.hide();
    clearTimeout(reserveTimer);
    await snapshots.writeAll();
    await backups.writeAll();
    await folders.closeAll().catch(noteFailure);
    clerk.stop();
    await documents.end().catch(noteFailure);
    await rm(runningMark, { force: true }).catch(noteFailure);
    note('end');
    app.exit(0);
  }
}
