import { copyFile, open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  decodeEntries,
  encodeEntry,
  encodeJournal,
  entriesBehind,
  MAGIC,
  type JournalContent,
  type JournalEntry,
} from './journal-records.ts';
import { reasonOf, syncFolder, writeSafely } from './write-safely.ts';

/** Journals that were damaged, or that a new one replaced, are kept for a while under this name. */
export const SET_ASIDE_PREFIX = 'journal-set-aside-';

const READ_BYTES = 4 * 1024 * 1024;

/**
 * The journal of one event on disk: appended, checksummed, fsynced before anything is called saved.
 *
 * Records are in order of their sequence and without gaps. A torn tail (a kill in the middle of a write) is
 * cut at opening and the cut itself is fsynced: appended behind, it would be damage in the middle. Where whole
 * records stand behind a damaged place, the file is set aside first, and they can still be read until the
 * journal is continuous again.
 */
export class JournalFile {
  readonly #path: string;
  readonly tornBytes: number;
  #handle: FileHandle;
  #bytes: number;
  #baseSeq: number;
  #lastSeq: number;
  /** Whole records behind a damaged place. */
  #island: readonly JournalEntry[];
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(path: string, handle: FileHandle, content: JournalContent, rest: JournalRest) {
    this.#path = path;
    this.#handle = handle;
    this.#bytes = content.wholeBytes;
    this.#baseSeq = content.baseSeq;
    this.#lastSeq = content.entries.at(-1)?.seq ?? content.baseSeq;
    this.#island = rest.island;
    this.tornBytes = rest.tornBytes;
  }

  /** Opens or begins the journal at this path. */
  static async open(path: string): Promise<JournalFile> {
    const isNew = await stat(path).then(
      () => false,
      () => true,
    );
    const handle = await open(path, isNew ? 'wx+' : 'r+');
    try {
      const file = Buffer.from(await handle.readFile());
      let content = decodeEntries(file);
      const tornBytes = file.byteLength - content.wholeBytes;
      const island = tornBytes > 0 ? entriesBehind(file, Math.max(content.wholeBytes, 0)) : [];
      // Damaged from its first record on: the only trace that there ever was something.
      const isNothingLeft = content.entries.length === 0 && content.baseSeq === 0;
      if (island.length > 0 || (isNothingLeft && tornBytes > 0)) await setAside(path);
      const tornOnce = tornBytes === 0 && isNothingLeft && (await hasSetAside(path)) ? 1 : tornBytes;
      if (content.wholeBytes === 0) {
        await handle.truncate(0);
        await handle.write(MAGIC, 0, MAGIC.byteLength, 0);
        content = { ...content, wholeBytes: MAGIC.byteLength };
      } else if (tornBytes > 0) await handle.truncate(content.wholeBytes);
      if (tornBytes > 0 || isNew) await handle.sync();
      if (isNew) await syncFolder(dirname(path));
      const journal = new JournalFile(path, handle, content, { tornBytes: tornOnce, island });
      // Only the beginning of the file was damaged: the records join what is there without a gap.
      if (island[0]?.seq === journal.lastSeq + 1) await journal.append(island);
      return journal;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  get lastSeq(): number {
    return this.#lastSeq;
  }

  /** The first change that can be read; what was before it is in the snapshots only. */
  get firstSeq(): number {
    return this.#baseSeq + 1;
  }

  get byteLength(): number {
    return this.#bytes;
  }

  /**
   * Appends records and waits until they are on the disk.
   *
   * Records that are already there are passed over, so that sending twice is harmless.
   * @returns the sequence number that was expected where there is a gap, else null.
   * @throws ECONFLICT when a record with such a number is there and is another one: then nothing is written.
   * @throws the file system's error (ENOSPC and others); what was half written is cut off again.
   */
  append(entries: readonly JournalEntry[]): Promise<number | null> {
    return this.#inTurn(() => this.#appendNow(entries));
  }

  /** Records from a sequence number on, up to about four megabytes at a time. */
  read(fromSeq: number): Promise<JournalEntry[]> {
    return this.#inTurn(async () => {
      if (fromSeq > this.#lastSeq)
        return firstOf(
          this.#island.filter((entry) => entry.seq >= fromSeq),
          fromSeq,
        );
      const content = Buffer.alloc(this.#bytes);
      await this.#handle.read(content, 0, this.#bytes, 0);
      return firstOf(decodeEntries(content, fromSeq).entries, fromSeq);
    });
  }

  /**
   * Begins the journal anew behind a snapshot that holds everything up to this number.
   *
   * Called when the changes in between are nowhere: without this no later change could ever be saved. The old
   * file is set aside; whole records that follow the snapshot are taken over.
   */
  restart(baseSeq: number): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#lastSeq > 0) await setAside(this.#path);
      const following = this.#island.filter((entry) => entry.seq > baseSeq);
      await this.#replace(baseSeq, following[0]?.seq === baseSeq + 1 ? following : []);
    });
  }

  /** Drops the records before this number; the caller has verified that snapshots hold them. */
  compact(firstSeq: number): Promise<void> {
    return this.#inTurn(async () => {
      if (firstSeq <= this.firstSeq || firstSeq > this.#lastSeq) return;
      const content = Buffer.alloc(this.#bytes);
      await this.#handle.read(content, 0, this.#bytes, 0);
      const { entries } = decodeEntries(content, firstSeq);
      if (entries[0]?.seq === firstSeq && entries.at(-1)?.seq === this.#lastSeq)
        await this.#replace(firstSeq - 1, entries);
    });
  }

  /**
   * Whether what is appended here is found again: somebody may have moved or removed the folder meanwhile, and a file
   * without a name takes everything and keeps nothing.
   */
  isInPlace(): Promise<boolean> {
    return this.#inTurn(async () => {
      const [own] = await Promise.all([this.#handle.stat(), stat(this.#path)]);
      return own.nlink > 0;
    }).catch((error: unknown) => reasonOf(error) !== 'ENOENT' && reasonOf(error) !== 'ENOTDIR');
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#handle.close());
  }

  async #replace(baseSeq: number, entries: readonly JournalEntry[]): Promise<void> {
    const file = encodeJournal(baseSeq, entries);
    await writeSafely(this.#path, file);
    const before = this.#handle;
    this.#handle = await open(this.#path, 'r+');
    this.#bytes = file.byteLength;
    this.#baseSeq = baseSeq;
    this.#lastSeq = entries.at(-1)?.seq ?? baseSeq;
    await before.close();
  }

  /** Whether records that are there already are the ones given. */
  async #hasSame(entries: readonly JournalEntry[]): Promise<boolean> {
    const content = Buffer.alloc(this.#bytes);
    await this.#handle.read(content, 0, this.#bytes, 0);
    const known = new Map(decodeEntries(content, entries[0]!.seq).entries.map(({ seq, bytes }) => [seq, bytes]));
    return entries.every(({ seq, bytes }) => Buffer.from(bytes).equals(known.get(seq) ?? bytes));
  }

  async #appendNow(entries: readonly JournalEntry[]): Promise<number | null> {
    const again = entries.filter(({ seq }) => seq <= this.#lastSeq);
    if (again.length > 0 && !(await this.#hasSame(again)))
      throw Object.assign(new Error('the journal tells another story'), { code: 'ECONFLICT' });
    const fresh = entries.filter((entry) => entry.seq > this.#lastSeq);
    for (const [index, entry] of fresh.entries()) {
      if (entry.seq !== this.#lastSeq + 1 + index) return this.#lastSeq + 1;
    }
    if (fresh.length === 0) return null;
    fresh.push(...this.#islandBehind(fresh));
    const block = Buffer.concat(fresh.map(encodeEntry));
    try {
      for (let written = 0; written < block.byteLength;) {
        const { bytesWritten } = await this.#handle.write(
          block,
          written,
          block.byteLength - written,
          this.#bytes + written,
        );
        written += bytesWritten;
      }
      await this.#handle.datasync();
    } catch (error) {
      await this.#handle.truncate(this.#bytes).catch(() => undefined);
      throw error;
    }
    this.#bytes += block.byteLength;
    this.#lastSeq = fresh.at(-1)!.seq;
    return null;
  }

  /** Records behind a damaged place that go on exactly where these end; where both have a number they must be the same. */
  #islandBehind(fresh: readonly JournalEntry[]): readonly JournalEntry[] {
    const last = fresh.at(-1)!.seq;
    const island = this.#island;
    if (island.length === 0 || island[0]!.seq > last + 1) return [];
    const isSame = (entry: JournalEntry) => {
      const mine = fresh.find(({ seq }) => seq === entry.seq);
      return mine !== undefined && Buffer.from(entry.bytes).equals(mine.bytes);
    };
    return island.filter(({ seq }) => seq <= last).every(isSame) ? island.filter(({ seq }) => seq > last) : [];
  }

  /** One thing after the other: two windows may append at the same time. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

type JournalRest = { readonly tornBytes: number; readonly island: readonly JournalEntry[] };

function firstOf(entries: readonly JournalEntry[], fromSeq: number): JournalEntry[] {
  if (entries[0]?.seq !== fromSeq) return [];
  let size = 0;
  const upTo = entries.findIndex((entry) => (size += entry.bytes.byteLength) > READ_BYTES);
  return upTo < 0 ? [...entries] : entries.slice(0, upTo + 1);
}

/** Whether an earlier start found this journal damaged and put it aside. */
async function hasSetAside(path: string): Promise<boolean> {
  return (await readdir(dirname(path))).some((name) => name.startsWith(SET_ASIDE_PREFIX));
}

async function setAside(path: string): Promise<void> {
  const name = `${SET_ASIDE_PREFIX}${new Date().toISOString().replaceAll(/[:.]/g, '-')}.fmj`;
  await copyFile(path, join(dirname(path), name));
  await syncFolder(dirname(path));
}
