import { crc32 } from 'node:zlib';

/**
 * Layout of a journal file: 8 bytes `FMJRNL01`, then records of
 * `u32 length | u32 crc32 | f64 seq | payload`, all little endian; the checksum covers seq and payload.
 *
 * A record without payload stands at the beginning of a journal that does not reach back to the first change: the
 * event up to its number is in the snapshots.
 */
export const MAGIC = Buffer.from('FMJRNL01', 'latin1');
const RECORD_HEAD = 16;
const MAX_RECORD = 512 * 1024 * 1024;
const OPENING_BRACE = 0x7b;

export type JournalEntry = { readonly seq: number; readonly bytes: Uint8Array<ArrayBuffer> };

/** What stands in a journal file. */
export type JournalContent = {
  /** The journal continues after this number; 0 when it begins with the first change. */
  readonly baseSeq: number;
  readonly entries: readonly JournalEntry[];
  /** Length in bytes up to which the file is whole; 0 when not even its beginning is. */
  readonly wholeBytes: number;
};

/** One record as it stands in the file. */
export function encodeEntry(entry: JournalEntry): Buffer {
  const head = Buffer.alloc(RECORD_HEAD);
  head.writeUInt32LE(entry.bytes.byteLength, 0);
  head.writeDoubleLE(entry.seq, 8);
  const seqBytes = head.subarray(8, 16);
  head.writeUInt32LE(crc32(entry.bytes, crc32(seqBytes)), 4);
  return Buffer.concat([head, entry.bytes]);
}

/** A whole journal file. */
export function encodeJournal(baseSeq: number, entries: readonly JournalEntry[]): Buffer {
  const base = baseSeq > 0 ? [encodeEntry({ seq: baseSeq, bytes: new Uint8Array() })] : [];
  return Buffer.concat([MAGIC, ...base, ...entries.map(encodeEntry)]);
}

/** Reads the records from `fromSeq` on, one after the other, up to the first that is torn or damaged. */
export function decodeEntries(file: Buffer, fromSeq = 1): JournalContent {
  const entries: JournalEntry[] = [];
  if (!file.subarray(0, MAGIC.byteLength).equals(MAGIC)) return { baseSeq: 0, entries, wholeBytes: 0 };
  let baseSeq = 0;
  let at = MAGIC.byteLength;
  for (let last: number | null = null; ;) {
    const record = recordAt(file, at);
    if (!record || (last !== null && record.seq !== last + 1)) break;
    if (record.end === at + RECORD_HEAD) {
      if (last !== null) break;
      baseSeq = record.seq;
    } else if (record.seq >= fromSeq) entries.push({ seq: record.seq, bytes: payloadOf(file, at, record.end) });
    last = record.seq;
    at = record.end;
  }
  return { baseSeq, entries, wholeBytes: at };
}

/**
 * Looks for whole records behind a damaged place.
 *
 * @returns the longest run of them that has no gap, or nothing.
 */
export function entriesBehind(file: Buffer, from: number): JournalEntry[] {
  let best: JournalEntry[] = [];
  let run: JournalEntry[] = [];
  for (let at = from; at + RECORD_HEAD < file.byteLength;) {
    const record = file[at + RECORD_HEAD] === OPENING_BRACE ? recordAt(file, at) : null;
    if (!record) {
      at++;
      continue;
    }
    const last = run.at(-1);
    if (last && record.seq !== last.seq + 1) run = [];
    run.push({ seq: record.seq, bytes: payloadOf(file, at, record.end) });
    if (run.length > best.length) best = run;
    at = record.end;
  }
  return best;
}

function recordAt(file: Buffer, at: number): { readonly seq: number; readonly end: number } | null {
  if (at + RECORD_HEAD > file.byteLength) return null;
  const length = file.readUInt32LE(at);
  const end = at + RECORD_HEAD + length;
  const seq = file.readDoubleLE(at + 8);
  if (length > MAX_RECORD || end > file.byteLength || !Number.isSafeInteger(seq) || seq < 1) return null;
  const sum = crc32(file.subarray(at + RECORD_HEAD, end), crc32(file.subarray(at + 8, at + RECORD_HEAD)));
  return sum === file.readUInt32LE(at + 4) ? { seq, end } : null;
}

function payloadOf(file: Buffer, at: number, end: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(file.subarray(at + RECORD_HEAD, end));
}
