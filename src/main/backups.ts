import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '#bridge/contract.ts';
import type { Clerk } from './clerk/clerk.ts';
import { backupFileName, type EventFolders } from './event-folders.ts';
import { noteProblem } from './log.ts';
import { copyToSecondFolder } from './second-folder.ts';
import { makeFolderAnyway, reasonOf } from './write-safely.ts';

const BACKUP_EVERY_MS = 10 * 60 * 1000;
const BACKUPS_KEPT = 20;

export type BackupOptions = {
  readonly folders: EventFolders;
  readonly clerk: Clerk;
  readonly appVersion: string;
  /** A second folder, such as a stick; empty when there is none. */
  readonly secondFolder: () => Promise<string>;
  readonly onWritten: (eventId: string, backup: Backup) => void;
};

type Written =
  | { readonly kind: 'written'; readonly backup: Backup }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Writes an event into one `.folkmoot` file: every ten minutes of change, at quit, and when asked.
 *
 * Each is written by the clerk from the journal, read back and checked before it counts.
 */
export class Backups {
  readonly #options: BackupOptions;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #writing = new Map<string, Promise<unknown>>();

  constructor(options: BackupOptions) {
    this.#options = options;
  }

  /** Called after every append: begins to count ten minutes, unless it is counting already. */
  changed(eventId: string): void {
    if (this.#timers.has(eventId)) return;
    const timer = setTimeout(() => {
      this.#timers.delete(eventId);
      void this.writeNow(eventId);
    }, BACKUP_EVERY_MS);
    this.#timers.set(eventId, timer);
  }

  /** Writes a backup of what is saved now; answers the last one when nothing changed since. */
  writeNow(eventId: string): Promise<Written> {
    const writing = this.#write(eventId);
    const all = Promise.all([this.#writing.get(eventId), writing]);
    this.#writing.set(eventId, all);
    void all.then(() => {
      if (this.#writing.get(eventId) === all) this.#writing.delete(eventId);
    });
    return writing;
  }

  /** Before an event is erased: writes no more of it, and waits for what is being written. */
  async forget(eventId: string): Promise<void> {
    clearTimeout(this.#timers.get(eventId));
    this.#timers.delete(eventId);
    await this.#writing.get(eventId);
  }

  async #write(eventId: string): Promise<Written> {
    const { folders, clerk, appVersion } = this.#options;
    try {
      const seq = (await folders.journal(eventId)).lastSeq;
      const newest = (await folders.backups(eventId)).find((backup) => backup.folder === 'backups');
      if (newest && newest.seq === seq) return { kind: 'written', backup: newest };
      if (seq === 0) return { kind: 'failed', reason: 'empty' };
      const eventFolder = folders.folderOf(eventId);
      await makeFolderAnyway(join(eventFolder, 'backups'));
      const writtenAt = new Date().toISOString();
      const fileName = backupFileName(seq, writtenAt.slice(0, 19).replaceAll(/[:T]/g, '-'));
      const path = join(eventFolder, 'backups', fileName);
      const answer = await clerk.do({ kind: 'snapshot', eventFolder, seq, path, appVersion, writtenAt });
      if (answer.kind !== 'snapshotWritten')
        return { kind: 'failed', reason: answer.kind === 'failed' ? answer.reason : '' };
      const backup: Backup = { fileName, folder: 'backups', writtenAt, byteLength: answer.byteLength, seq };
      this.#options.onWritten(eventId, backup);
      await this.#copyToSecondFolder(path, eventId);
      await this.#dropOld(eventId);
      return { kind: 'written', backup };
    } catch (error) {
      noteProblem(`backup failed: ${reasonOf(error)}`);
      return { kind: 'failed', reason: reasonOf(error) };
    }
  }

  /** At quit: everything that changed since its last backup. */
  async writeAll(): Promise<void> {
    const waiting = [...this.#timers.keys()];
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    for (const eventId of waiting) await this.writeNow(eventId);
  }

  async #copyToSecondFolder(path: string, eventId: string): Promise<void> {
    const folder = await this.#options.secondFolder();
    if (folder === '') return;
    await copyToSecondFolder(path, folder, eventId).catch((error: unknown) =>
      noteProblem(`second backup folder: ${reasonOf(error)}`),
    );
  }

  async #dropOld(eventId: string): Promise<void> {
    const backups = (await this.#options.folders.backups(eventId)).filter((backup) => backup.folder === 'backups');
    for (const backup of backups.slice(BACKUPS_KEPT)) {
      await rm(join(this.#options.folders.folderOf(eventId), 'backups', backup.fileName), { force: true });
    }
  }
}
