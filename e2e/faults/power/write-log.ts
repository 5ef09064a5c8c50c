import { appendFileSync, readFileSync } from 'node:fs';

/** One record of `record-writes.c`; `A` is a mark of the test: this number was called saved. */
export type WriteRecord = {
  readonly kind: 'C' | 'W' | 'T' | 'B' | 'F' | 'R' | 'U' | 'M' | 'D' | 'A';
  readonly inode: string;
  readonly number: bigint;
  readonly name: string;
  readonly data: Buffer;
};

const HEAD_BYTES = 28;

/** Reads the records in the order in which things happened; a torn last one is left out. */
export function readWriteLog(path: string): readonly WriteRecord[] {
  const file = readFileSync(path);
  const records: WriteRecord[] = [];
  for (let at = 0; at + HEAD_BYTES <= file.length;) {
    const end = at + file.readUInt32LE(at);
    if (end > file.length || end < at + HEAD_BYTES) break;
    const nameEnd = at + HEAD_BYTES + file.readUInt32LE(at + 24);
    records.push({
      kind: String.fromCodePoint(file[at + 4]!) as WriteRecord['kind'],
      inode: file.readBigUInt64LE(at + 8).toString(),
      number: file.readBigUInt64LE(at + 16),
      name: file.toString('utf8', at + HEAD_BYTES, nameEnd),
      data: file.subarray(nameEnd, end),
    });
    at = end;
  }
  return records;
}

/** Notes between the writes that the window called this number saved. */
export function markSaved(path: string, number: number): void {
  const record = Buffer.alloc(HEAD_BYTES);
  record.writeUInt32LE(HEAD_BYTES, 0);
  record[4] = 'A'.codePointAt(0)!;
  record.writeBigUInt64LE(BigInt(number), 16);
  appendFileSync(path, record);
}
