import { app, nativeTheme, type BrowserWindow } from 'electron';
import { EMPTY_MENU_STATE, type MenuState } from './menu.ts';
import type { Backups } from './backups.ts';
import type { BridgeHandlers } from './bridge-server.ts';
import { chooseFile, chooseFolder, readChosenFile, saveFile } from './chosen-files.ts';
import type { Clerk } from './clerk/clerk.ts';
import type { DiskSpace } from './disk-space.ts';
import type { Documents } from './documents.ts';
import type { EventFolders } from './event-folders.ts';
import { readLicences } from './licences.ts';
import { noteProblem } from './log.ts';
import { printPdf } from './print-pdf.ts';
import { clearDatabases, setDatabasesAside } from './databases.ts';
import type { Ending } from './ending.ts';
import { eraseEvent } from './erase-event.ts';
import { appendToJournal, restartJournal } from './save-changes.ts';
import type { SettingsFile } from './settings-file.ts';
import type { Snapshots } from './snapshots.ts';

export type DesktopParts = {
  readonly window: () => BrowserWindow;
  readonly settings: SettingsFile;
  readonly folders: EventFolders;
  readonly backups: Backups;
  readonly snapshots: Snapshots;
  readonly disk: DiskSpace;
  readonly documents: Documents;
  readonly clerk: Clerk;
  readonly showMenu: (state: MenuState) => void;
  /** Path of a file the system or the command line asked to open, once. */
  readonly takeOpenedPath: () => string | null;
  readonly hasCrashedBefore: () => boolean;
  readonly ending: Ending;
};

/** What the desktop side does for each request of the window. */
export function makeHandlers(desktop: DesktopParts): BridgeHandlers {
  const { settings, folders, backups, documents, disk } = desktop;
  return {
    'app.describe': async () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      platform: process.platform,
      locale: app.getLocale(),
      desk: (await settings.read()).desk,
      lastRun: desktop.hasCrashedBefore() ? 'crashed' : 'closed',
    }),
    'app.report': async ({ message }) => {
      noteProblem(`window: ${message}`);
      return null;
    },
    'app.licences': () => readLicences(app.getAppPath()),
    'app.setMenu': async (state) => {
      desktop.showMenu({ ...EMPTY_MENU_STATE, ...state });
      return null;
    },
    'app.setZoom': async ({ factor }) => {
      desktop.window().webContents.setZoomFactor(factor);
      await settings.write({ zoom: factor });
      return null;
    },
    'app.finished': async () => {
      desktop.ending.pageSaysDone();
      return null;
    },
    'settings.read': () => {
      desktop.ending.pageListens();
      return settings.read();
    },
    'settings.write': async ({ patch }) => {
      const after = await settings.write(patch);
      nativeTheme.themeSource = after.theme;
      return after;
    },
    'events.list': () => folders.list(),
    'events.create': ({ id }) => folders.create(id),
    'events.describe': async ({ id, ...about }) => {
      await folders.change(id, { ...about, lastOpenedAt: new Date().toISOString() });
      return null;
    },
    'events.archive': async ({ id, isArchived }) => {
      await folders.change(id, { isArchived });
      return null;
    },
    'events.erase': ({ id }) =>
      eraseEvent(
        {
          ...desktop,
          profile: app.getPath('userData'),
          secondFolder: async () => (await settings.read()).backupFolder,
        },
        id,
      ),
    'events.setGeneration': async ({ id, generation }) => {
      await folders.change(id, { generation });
      return null;
    },
    'journal.head': async ({ eventId }) => {
      const journal = await folders.journal(eventId);
      return { seq: journal.lastSeq, firstSeq: journal.firstSeq, tornBytes: journal.tornBytes };
    },
    'journal.append': ({ eventId, records }) => appendToJournal(desktop, eventId, records),
    'journal.restart': ({ eventId, seq, snapshot }) => restartJournal(desktop, eventId, { seq, snapshot }),
    'disk.describe': () => disk.describe(),
    'disk.relieve': () => disk.release(),
    'databases.clear': () => clearDatabases(),
    'databases.setAside': () => setDatabasesAside(app.getPath('userData'), disk),
    'journal.read': async ({ eventId, fromSeq }) => (await folders.journal(eventId)).read(fromSeq),
    'journal.snapshot': async ({ eventId, nth }) => {
      const backup = (await folders.backups(eventId))[nth];
      if (!backup) return null;
      const bytes = await folders.readBackup(eventId, backup.folder, backup.fileName);
      return { seq: backup.seq, bytes: new Uint8Array(bytes ?? []), writtenAt: backup.writtenAt };
    },
    'backups.writeNow': ({ eventId }) => backups.writeNow(eventId),
    'backups.list': ({ eventId }) => folders.backups(eventId),
    'backups.read': ({ eventId, folder, fileName }) => folders.readBackup(eventId, folder, fileName),
    'files.chooseToOpen': ({ purpose, title }) => chooseFile(desktop.window(), purpose, title),
    'files.chooseFolder': ({ title }) => chooseFolder(desktop.window(), title),
    'files.save': ({ suggestedName, bytes, kind }) => saveFile(desktop.window(), kind, suggestedName, bytes),
    'files.takeOpened': async () => {
      const path = desktop.takeOpenedPath();
      return path === null ? null : readChosenFile(path);
    },
    'stock.find': async ({ words, limit }) => {
      const answer = await desktop.clerk.do({ kind: 'findStock', words, limit });
      return answer.kind === 'stockFound' ? [...answer.found] : [];
    },
    'documents.make': (target) => documents.make(target),
    'documents.stop': async () => documents.stop(),
    'documents.preview': (target) => documents.preview(target),
    'documents.find': (target) => documents.find(target),
    'documents.save': ({ documentId, suggestedName }) => documents.save(desktop.window(), documentId, suggestedName),
    'documents.openElsewhere': ({ documentId, suggestedName }) => documents.openElsewhere(documentId, suggestedName),
    'documents.print': async ({ documentId, duplex }) => {
      const path = documents.pathOf(documentId);
      return path ? printPdf(desktop.window(), path, duplex) : { kind: 'failed', reason: 'gone' };
    },
  };
}
