import { app, nativeTheme, type BrowserWindow } from 'electron';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Backups } from './backups.ts';
import { tell, type BridgeAnswers } from './bridge-door.ts';
import { bridgeAnswers } from './bridge-server.ts';
import { Clerk } from './clerk/clerk.ts';
import { sweepDatabases } from './databases-aside.ts';
import type { DiskSpace } from './disk-space.ts';
import { Documents } from './documents.ts';
import { Ending } from './ending.ts';
import { EventFolders } from './event-folders.ts';
import { makeHandlers } from './handlers.ts';
import { noteProblem } from './log.ts';
import { EMPTY_MENU_STATE, showMenu, type MenuState } from './menu.ts';
import { SettingsFile } from './settings-file.ts';
import { Snapshots } from './snapshots.ts';
import { allWritten, reasonOf } from './write-safely.ts';

/** The reserve for a full disk is written when the start is over. */
const RESERVE_AFTER_MS = 15_000;

/** Everything that works for the window on the desktop side. */
export type Desktop = {
  readonly answers: BridgeAnswers;
  /** Writes what is not written yet and puts everything away. */
  readonly close: () => Promise<void>;
};

export type DesktopOptions = {
  readonly profile: string;
  readonly mainFolder: string;
  readonly disk: DiskSpace;
  readonly hasCrashedBefore: boolean;
  readonly window: BrowserWindow;
  readonly takeOpenedPath: () => string | null;
};

/** Opens journals, backups, documents, settings and the menu, and sweeps what an ended run left behind. */
export async function openDesktop(options: DesktopOptions): Promise<Desktop> {
  const { profile, mainFolder, disk, window } = options;
  const noteFailure = (error: unknown) => noteProblem(`start: ${reasonOf(error)}`);
  const settings = new SettingsFile(join(profile, 'settings.json'));
  if ((await settings.read()).desk === '')
    await settings.write({ desk: `D${randomBytes(4).toString('hex')}` }).catch(noteFailure);
  const folders = new EventFolders(join(profile, 'events'));
  const clerk = new Clerk(join(mainFolder, 'clerk.js'), { resourcesFolder: join(app.getAppPath(), 'resources') });
  const documents = new Documents({
    folders,
    clerk,
    temporaryFolder: join(profile, 'documents-in-work'),
    onProgress: (done, total) => tell(window, 'documents.progress', { done, total }),
  });
  const backups = new Backups({
    folders,
    clerk,
    appVersion: app.getVersion(),
    secondFolder: async () => (await settings.read()).backupFolder,
    onWritten: (eventId, backup) => tell(window, 'backups.written', { eventId, backup }),
  });
  const snapshots = new Snapshots({ folders, clerk, appVersion: app.getVersion() });
  const menuOf = (state: MenuState) =>
    showMenu(state, {
      command: (command) => tell(window, 'command', { command }),
      openEvent: (eventId) => tell(window, 'event.open', { eventId }),
    });

  const { theme, zoom } = await settings.read();
  nativeTheme.themeSource = theme;
  const applyZoom = () => window.webContents.setZoomFactor(zoom);
  if (window.webContents.isLoading()) window.webContents.once('did-finish-load', applyZoom);
  else applyZoom();
  menuOf(EMPTY_MENU_STATE);
  // The wheel with Ctrl, and two fingers on a touch pad.
  window.webContents.on('zoom-changed', (_event, direction) =>
    tell(window, 'command', { command: direction === 'in' ? 'view.zoomIn' : 'view.zoomOut' }),
  );
  await Promise.all([
    folders.sweep().catch(noteFailure),
    sweepDatabases(profile).catch(noteFailure),
    documents.begin().catch(noteFailure),
  ]);
  const ending = new Ending();
  window.webContents.on('render-process-gone', () => ending.pageIsGone());
  const reserveTimer = setTimeout(() => void disk.fillReserve(), RESERVE_AFTER_MS);
  return {
    answers: bridgeAnswers(
      makeHandlers({
        window: () => window,
        settings,
        folders,
        backups,
        snapshots,
        disk,
        documents,
        clerk,
        showMenu: menuOf,
        takeOpenedPath: options.takeOpenedPath,
        hasCrashedBefore: () => options.hasCrashedBefore,
        ending,
      }),
    ),
    close: async () => {
      clearTimeout(reserveTimer);
      // A thousand pages on their way would keep the last copies waiting.
      documents.stop();
      await ending.pageIsDone(window);
      await snapshots.writeAll();
      await backups.writeAll();
      await folders.closeAll().catch(noteFailure);
      clerk.stop();
      // What was being saved for somebody is whole, and nothing with names stays half written where nobody sweeps.
      await allWritten();
      await documents.end().catch(noteFailure);
    },
  };
}
