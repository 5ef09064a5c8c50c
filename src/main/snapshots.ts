import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clerk } from './clerk/clerk.ts';
import { backupFileName, type EventFolders } from './event-folders.ts';
import { note, noteProblem } from './log.ts';
import { snapshotsToDrop } from './snapshot-rotation.ts';
import { makeFolderAnyway, reasonOf } from './write-safely.ts';

const SNAPSHOT_EVERY_MS = 2 * 60 * 1000;
/** A change set of this many bytes is an import, a fill or another change of very many rows. */
const MASS_BYTES = 32 * 1024;
/** A journal above this is made shorter as soon as snapshots allow it. */
const JOURNAL_BYTES = 8 * 1024 * 1024;
/** Change sets that stay in the journal in every case, so that undo reaches behind a restored snapshot. */
const CHANGE_SETS_KEPT = 500;

export type SnapshotOptions = {
  readonly folders: EventFolders;
  readonly clerk: Pick<Clerk, 'do'>;
  readonly appVersion: string;
  /** Tests make the journal shorter earlier. */
  readonly journalBytes?: number;
};

/**
 * Small whole copies of an event beside its journal: every two minutes of change, before and after a change of very
 * many rows, and at quit. Each is read back before it counts.
 *
 * With two of them verified, the journal drops what they hold, so that it does not grow without bound.
 */
export class Snapshots {
  readonly #options: SnapshotOptions;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: SnapshotOptions) {
    this.#options = options;
  }

  /** Called after every append. */
  changed(eventId: string, records: readonly { readonly seq: number; readonly bytes: Uint8Array }[]): void {
    const mass = records.find((record) => record.bytes.byteLength >= MASS_BYTES);
    if (mass) {
      // The journal still reads back to before it: the snapshot need not hold up the change itself.
      if (mass.seq > 1) void this.write(eventId, mass.seq - 1);
      void this.write(eventId, mass.seq);
    }
    if (this.#timers.has(eventId)) return;
    const timer = setTimeout(() => {
      this.#timers.delete(eventId);
      void this.write(eventId);
    }, SNAPSHOT_EVERY_MS);
    timer.unref();
    this.#timers.set(eventId, timer);
  }

  /** Writes a snapshot as things stood after this change set, by default after the last; nothing when it is there. */
  write(eventId: string, seq?: number): Promise<boolean> {
    const turn = this.#queue.then(() =>
      this.#writeNow(eventId, seq).catch((error: unknown) => {
        noteProblem(`snapshot failed: ${reasonOf(error)}`);
        return false;
      }),
    );
    this.#queue = turn;
    return turn;
  }

  /** Before an event is erased: writes no more of it, and waits for what is being written. */
  async forget(eventId: string): Promise<void> {
    clearTimeout(this.#timers.get(eventId));
    this.#timers.delete(eventId);
    await this.#queue;
  }

  /** At quit: every event that changed since its last snapshot. */
  async writeAll(): Promise<void> {
    const waiting = [...this.#timers.keys()];
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    for (const eventId of waiting) await this.write(eventId);
  }

  async #writeNow(eventId: string, wanted: number | undefined): Promise<boolean> {
    const { folders, clerk, appVersion } = this.#options;
    const journal = await folders.journal(eventId);
    const seq = wanted ?? journal.lastSeq;
    if (seq === 0) return false;
    const known = (await folders.backups(eventId)).filter(({ folder }) => folder === 'snapshots');
    if (known.some((snapshot) => snapshot.seq === seq)) return true;
    const eventFolder = folders.folderOf(eventId);
    await makeFolderAnyway(join(eventFolder, 'snapshots'));
    const writtenAt = new Date().toISOString();
    const path = join(eventFolder, 'snapshots', backupFileName(seq, writtenAt.slice(0, 19).replaceAll(/[:T]/g, '-')));
    const answer = await clerk.do({ kind: 'snapshot', eventFolder, seq, path, appVersion, writtenAt });
    if (answer.kind !== 'snapshotWritten') {
      noteProblem(`snapshot failed: ${answer.kind === 'failed' ? answer.reason : ''}`);
      return false;
    }
    await this.#dropOld(eventId, writtenAt);
    await this.#shortenJournal(eventId);
    return true;
  }

  async #dropOld(eventId: string, now: string): Promise<void> {
    const { folders } = this.#options;
    const snapshots = (await folders.backups(eventId)).filter(({ folder }) => folder === 'snapshots');
    for (const { fileName } of snapshotsToDrop(snapshots, now)) {
      await rm(join(folders.folderOf(eventId), 'snapshots', fileName), { force: true });
    }
  }

  async #shortenJournal(eventId: string): Promise<void> {
    const { folders, clerk, journalBytes = JOURNAL_BYTES } = this.#options;
    const journal = await folders.journal(eventId);
    if (journal.byteLength < journalBytes) return;
    const snapshots = (await folders.backups(eventId)).filter(({ folder }) => folder === 'snapshots');
    // Two, so that the loss of the newest costs nothing; both are read once more before anything goes.
    const verified: number[] = [];
    for (const { fileName, seq } of snapshots) {
      if (seq < journal.firstSeq - 1 || verified.length === 2) break;
      const path = join(folders.folderOf(eventId), 'snapshots', fileName);
      if ((await clerk.do({ kind: 'verify', path })).kind === 'verified') verified.push(seq);
    }
    if (verified.length < 2) return;
    const firstSeq = Math.min(verified[1]! + 1, journal.lastSeq - CHANGE_SETS_KEPT + 1);
    if (firstSeq <= journal.firstSeq) return;
    const before = journal.byteLength;
    await journal.compact(firstSeq);
    note(`journal shortened from ${before} to ${journal.byteLength} bytes`);
  }
}
