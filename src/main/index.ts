import { app, powerMonitor, type BrowserWindow } from 'electron';
import { mkdirSync } from 'node:fs';
import { rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { openBridge, tell } from './bridge-door.ts';
import type { Desktop } from './desktop.ts';
import { DiskSpace } from './disk-space.ts';
import { note, noteProblem, startLog } from './log.ts';
import { openMainWindow, preloadPath } from './main-window.ts';
import { lockDown } from './security.ts';
import { reasonOf } from './write-safely.ts';

const mainFolder = dirname(fileURLToPath(import.meta.url));
/** Then the desktop side is opened in any case. */
const PAGE_TAKES_AT_MOST_MS = 5_000;
const OPENABLE = new Set(['.folkmoot', '.csv', '.tsv', '.txt']);

const chosenProfile = app.commandLine.getSwitchValue('user-data-dir');
if (chosenProfile !== '') {
  mkdirSync(chosenProfile, { recursive: true });
  app.setPath('userData', chosenProfile);
}

let window: BrowserWindow | null = null;
/** Files to open that the window has not taken yet, in the order in which they were given. */
const openedPaths: string[] = [openableOf(process.argv.slice(1))].filter((path) => path !== null);
let isClosing = false;
/** Somebody started the program while it was closing: it comes back, with the file they named. */
let startAgain: { readonly path: string | null } | null = null;

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
    if (isClosing) startAgain = { path };
    else {
      focusWindow();
      if (path) openPath(path);
    }
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
  if (isClosing) {
    startAgain = { path };
    return;
  }
  openedPaths.push(path);
  tell(window, 'files.opened', null);
}

/**
 * Shows the window first and reads the rest of the program while the window reads its page.
 *
 * This file and what it imports stay small on purpose: every millisecond here is one before anything can be seen.
 */
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
  const disk = new DiskSpace(profile, join(profile, 'reserve.bin'));
  await disk.makeRoom().catch(noteFailure);

  serveApp(join(mainFolder, '../renderer'));
  lockDown();
  const opening = Promise.withResolvers<BrowserWindow>();
  const desktop = opening.promise.then(pageIsThere).then(async () => {
    const { openDesktop } = await import('./desktop.ts');
    return openDesktop({
      profile,
      mainFolder,
      disk,
      hasCrashedBefore,
      window: await opening.promise,
      takeOpenedPath: () => openedPaths.shift() ?? null,
    });
  });
  openBridge(desktop.then(({ answers }) => answers));
  await openMainWindow({
    preload: preloadPath(mainFolder),
    statePath: join(profile, 'window.json'),
    beforeShown: desktop,
    onCreated: (created) => {
      window = created;
      opening.resolve(created);
    },
  });
  const open = await desktop;
  window?.on('close', (event) => {
    if (isClosing) return;
    event.preventDefault();
    void close(open, runningMark);
  });
  app.on('before-quit', (event) => {
    if (isClosing) return;
    event.preventDefault();
    void close(open, runningMark);
  });
  powerMonitor.on('suspend', () => note('suspend'));
  powerMonitor.on('resume', () => note('resume'));
}

/** When the window has what it needs from this process to paint; a page that never comes does not keep the rest away. */
function pageIsThere(created: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    created.webContents.once('dom-ready', () => resolve());
    created.webContents.once('did-fail-load', () => resolve());
    setTimeout(resolve, PAGE_TAKES_AT_MOST_MS);
  });
}

async function close(desktop: Desktop, runningMark: string): Promise<void> {
  if (isClosing) return;
  isClosing = true;
  window?.hide();
  await desktop.close();
  await rm(runningMark, { force: true }).catch(noteFailure);
  note('end');
  if (startAgain) {
    const args = process.argv.slice(1).filter((arg) => openableOf([arg]) === null);
    app.relaunch({ args: startAgain.path === null ? args : [...args, startAgain.path] });
  }
  app.exit(0);
}
