import { open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/**
 * Layout of a journal file: 8 bytes `FMJRNL01`, then records of
 * `u32 length | u32 crc32 | f64 seq | payload`, all little endian; the checksum covers seq and payload.
 */
const MAGIC = Buffer.from('FMJRNL01', 'latin1');
const RECORD_HEAD = 16;
const MAX_RECORD = 512 * 1024 * 1024;

export type JournalEntry = { readonly seq: number; readonly bytes: Uint8Array<ArrayBuffer> };

/** One record as it stands in the file. */
export function encodeEntry(entry: JournalEntry): Buffer {
  const head = Buffer.alloc(RECORD_HEAD);
  head.writeUInt32LE(entry.bytes.byteLength, 0);
  head.writeDoubleLE(entry.seq, 8);
  const seqBytes = head.subarray(8, 16);
  head.writeUInt32LE(crc32(entry.bytes, crc32(seqBytes)), 4);
  return Buffer.concat([head, entry.bytes]);
}

/**
 * Reads records one after the other, up to the first that is torn or damaged.
 *
 * @returns the records from `fromSeq` on and the length in bytes up to which the file is whole.
 */
export function decodeEntries(
  file: Buffer,
  fromSeq = 1,
): { readonly entries: JournalEntry[]; readonly wholeBytes: number } {
  const entries: JournalEntry[] = [];
  if (file.byteLength < MAGIC.byteLength || !file.subarray(0, MAGIC.byteLength).equals(MAGIC)) {
    return { entries, wholeBytes: 0 };
  }
  let at = MAGIC.byteLength;
  for (;;) {
    if (at + RECORD_HEAD > file.byteLength) break;
    const length = file.readUInt32LE(at);
    const end = at + RECORD_HEAD + length;
    if (length > MAX_RECORD || end > file.byteLength) break;
    const payload = Uint8Array.prototype.slice.call(file, at + RECORD_HEAD, end) as Uint8Array<ArrayBuffer>;
    if (
      crc32(file.subarray(at + RECORD_HEAD, end), crc32(file.subarray(at + 8, at + RECORD_HEAD))) !==
      file.readUInt32LE(at + 4)
    )
      break;
    const seq = file.readDoubleLE(at + 8);
    if (seq >= fromSeq) entries.push({ seq, bytes: payload });
    at = end;
  }
  return { entries, wholeBytes: at };
}

/** Makes sure that a new or renamed file is found again after a power cut: the folder itself is fsynced. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * The journal of one event on disk: appended, checksummed, fsynced before anything is called saved.
 *
 * Records are in order of their sequence and without gaps. A torn tail (a kill in the middle of a write) is
 * cut at opening and the cut itself is fsynced: appended behind, it would be damage in the middle.
 */
export class JournalFile {
  readonly #handle: FileHandle;
  #bytes: number;
  #firstSeq: number;
  #lastSeq: number;
  readonly tornBytes: number;

  private constructor(handle: FileHandle, bytes: number, firstSeq: number, lastSeq: number, tornBytes: number) {
    this.#handle = handle;
    this.#bytes = bytes;
    this.#firstSeq = firstSeq;
    this.#lastSeq = lastSeq;
    this.tornBytes = tornBytes;
  }

  /** Opens or begins the journal at this path. */
  static async open(path: string): Promise<JournalFile> {
    const isNew = await stat(path).then(
      () => false,
      () => true,
    );
    const handle = await open(path, isNew ? 'wx+' : 'r+');
    const content = Buffer.from(await handle.readFile()) as Buffer<ArrayBuffer>;
    const { entries, wholeBytes } = decodeEntries(content);
    const tornBytes = content.byteLength - wholeBytes;
    let bytes = wholeBytes;
    if (wholeBytes === 0) {
      await handle.truncate(0);
      await handle.write(MAGIC, 0, MAGIC.byteLength, 0);
      bytes = MAGIC.byteLength;
    } else if (tornBytes > 0) {
      await handle.truncate(wholeBytes);
    }
    if (wholeBytes === 0 || tornBytes > 0) await handle.sync();
    if (isNew) await syncFolder(dirname(path));
    return new JournalFile(handle, bytes, entries[0]?.seq ?? 1, entries.at(-1)?.seq ?? 0, isNew ? 0 : tornBytes);
  }

  get lastSeq(): number {
    return this.#lastSeq;
  }

  get firstSeq(): number {
    return this.#firstSeq;
  }

  /**
   * Appends records and waits until they are on the disk.
   *
   * Records that are already there are passed over, so that sending twice is harmless.
   * @returns the sequence number that was expected where there is a gap, else null.
   * @throws the file system's error (ENOSPC and others); what was half written is cut off again.
   */
  async append(entries: readonly JournalEntry[]): Promise<number | null> {
    const fresh = entries.filter((entry) => entry.seq > this.#lastSeq);
    for (const [index, entry] of fresh.entries()) {
      if (entry.seq !== this.#lastSeq + 1 + index) return this.#lastSeq + 1;
    }
    if (fresh.length === 0) return null;
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
    if (this.#lastSeq === 0) this.#firstSeq = fresh[0]!.seq;
    this.#bytes += block.byteLength;
    this.#lastSeq = fresh.at(-1)!.seq;
    return null;
  }

  /** Records from a sequence number on, up to about four megabytes at a time. */
  async read(fromSeq: number): Promise<JournalEntry[]> {
    if (fromSeq > this.#lastSeq) return [];
    const content = Buffer.alloc(this.#bytes);
    await this.#handle.read(content, 0, this.#bytes, 0);
    const { entries } = decodeEntries(content, fromSeq);
    let size = 0;
    const upTo = entries.findIndex((entry) => (size += entry.bytes.byteLength) > 4 * 1024 * 1024);
    return upTo < 0 ? entries : entries.slice(0, upTo + 1);
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}
