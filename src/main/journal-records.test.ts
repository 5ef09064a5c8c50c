import { describe, expect, it } from 'vitest';
import {
  decodeEntries,
  encodeEntry,
  encodeJournal,
  entriesBehind,
  MAGIC,
  type JournalEntry,
} from './journal-records.ts';

const entry = (seq: number, text = `{"seq":${seq}}`): JournalEntry => ({
  seq,
  bytes: new Uint8Array(Buffer.from(text)),
});
const numbers = (entries: readonly JournalEntry[]) => entries.map(({ seq }) => seq);
const fileOf = (...entries: readonly JournalEntry[]) => Buffer.concat([MAGIC, ...entries.map(encodeEntry)]);
const damage = Buffer.alloc(9, 0xee);

describe('a journal file', () => {
  it('begins with the change after its base, which stands only where there is one', () => {
    expect(encodeJournal(0, [entry(1), entry(2)])).toEqual(fileOf(entry(1), entry(2)));
    const later = encodeJournal(7, [entry(8)]);
    expect(decodeEntries(later)).toEqual({ baseSeq: 7, entries: [entry(8)], wholeBytes: later.byteLength });
  });

  it('may hold its base and nothing else', () => {
    const empty = encodeJournal(7, []);
    expect(decodeEntries(empty)).toEqual({ baseSeq: 7, entries: [], wholeBytes: empty.byteLength });
  });

  it('is whole up to a number that is missing', () => {
    const file = fileOf(entry(1), entry(3));
    expect(decodeEntries(file)).toEqual({ baseSeq: 0, entries: [entry(1)], wholeBytes: fileOf(entry(1)).byteLength });
  });

  it('has its base at its beginning or nowhere', () => {
    const base: JournalEntry = { seq: 2, bytes: new Uint8Array() };
    const content = decodeEntries(fileOf(entry(1), base, entry(3)));
    expect([content.baseSeq, numbers(content.entries)]).toEqual([0, [1]]);
  });

  it.each([0, -3, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('holds no change with the number %d', (seq) => {
    expect(decodeEntries(fileOf(entry(seq))).wholeBytes).toBe(MAGIC.byteLength);
  });

  it('ends before a record that says it is longer than the file, even where its sum is right', () => {
    const record = encodeEntry(entry(1));
    record.writeUInt32LE(record.readUInt32LE(0) + 5, 0);
    expect(decodeEntries(Buffer.concat([MAGIC, record])).wholeBytes).toBe(MAGIC.byteLength);
  });
});

describe('what is whole behind a damaged place', () => {
  const behind = (...parts: readonly (Buffer | JournalEntry)[]) =>
    numbers(entriesBehind(Buffer.concat(parts.map((part) => (Buffer.isBuffer(part) ? part : encodeEntry(part)))), 0));

  it('is the longest run without a gap', () => {
    expect(behind(damage, entry(5), entry(6), damage, entry(8), entry(9), entry(10), damage)).toEqual([8, 9, 10]);
    expect(behind(damage, entry(5), entry(6), entry(7), damage, entry(9))).toEqual([5, 6, 7]);
    expect(behind(damage, entry(5), entry(6), entry(9), entry(10), entry(11))).toEqual([9, 10, 11]);
  });

  it('is the earlier of two runs of the same length', () => {
    expect(behind(damage, entry(5), entry(6), damage, entry(8), entry(9))).toEqual([5, 6]);
  });

  it('is no record that holds something else than a change', () => {
    expect(behind(damage, entry(5, 'no change'), entry(6))).toEqual([6]);
  });

  it('is nothing where there is nothing', () => {
    expect(behind(damage)).toEqual([]);
    expect(behind()).toEqual([]);
  });
});
