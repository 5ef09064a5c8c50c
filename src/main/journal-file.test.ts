import fc from 'fast-check';
import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JournalFile, SET_ASIDE_PREFIX } from './journal-file.ts';
import { decodeEntries, encodeEntry, type JournalEntry } from './journal-records.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-journal-'));
  path = join(folder, 'journal.fmj');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const entry = (seq: number, size = 40): JournalEntry => ({
  seq,
  bytes: new Uint8Array(Buffer.from(JSON.stringify({ seq, text: 'x'.repeat(size) }))),
});
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, index) => entry(first + index));

async function written(count: number): Promise<Buffer> {
  const journal = await JournalFile.open(path);
  await journal.append(upTo(count));
  await journal.close();
  return readFile(path);
}

const numbers = async (journal: JournalFile, from = 1) => (await journal.read(from)).map(({ seq }) => seq);

/** The prototype that every open file shares, to make a call fail as a disk does. */
async function fileCalls(): Promise<{ write: Function; datasync: Function }> {
  const handle = await open(import.meta.filename, 'r');
  await handle.close();
  return Object.getPrototypeOf(handle) as { write: Function; datasync: Function };
}

describe('the journal on disk', () => {
  it('gives back what was appended, after opening again', async () => {
    await written(3);
    const journal = await JournalFile.open(path);
    expect([journal.firstSeq, journal.lastSeq, journal.tornBytes]).toEqual([1, 3, 0]);
    expect(await journal.read(2)).toEqual([entry(2), entry(3)]);
    expect(await journal.read(4)).toEqual([]);
    await journal.close();
  });

  it('passes over what it has and refuses what leaves a gap', async () => {
    const journal = await JournalFile.open(path);
    await journal.append(upTo(2));
    expect(await journal.append([entry(2), entry(3)])).toBeNull();
    expect(await journal.append([entry(5)])).toBe(4);
    expect(await journal.append([entry(4), entry(6)])).toBe(4);
    expect(await numbers(journal)).toEqual([1, 2, 3]);
    await journal.close();
  });

  it('does not take one change for another that has its number', async () => {
    const journal = await JournalFile.open(path);
    await journal.append(upTo(3));
    await expect(journal.append([entry(3, 41), entry(4)])).rejects.toMatchObject({ code: 'ECONFLICT' });
    expect(await numbers(journal)).toEqual([1, 2, 3]);
    await journal.close();
  });

  it('keeps the order when two windows append at the same time', async () => {
    const journal = await JournalFile.open(path);
    const answers = await Promise.all([journal.append([entry(1)]), journal.append([entry(1), entry(2)])]);
    expect(answers).toEqual([null, null]);
    await journal.close();
    expect(decodeEntries(await readFile(path)).entries).toEqual(upTo(2));
  });

  it('cuts a torn tail wherever it was torn, fsyncs the cut, and goes on behind it', async () => {
    const whole = await written(3);
    const second = decodeEntries(whole, 1).wholeBytes - encodeEntry(entry(3)).byteLength;
    const calls = await fileCalls();
    const sync = vi.spyOn(calls as { sync: () => Promise<void> } & typeof calls, 'sync');
    for (let length = second + 1; length < whole.byteLength; length += 7) {
      await writeFile(path, whole.subarray(0, length));
      sync.mockClear();
      const journal = await JournalFile.open(path);
      expect([journal.lastSeq, journal.tornBytes]).toEqual([2, length - second]);
      expect(sync).toHaveBeenCalled();
      expect((await readFile(path)).byteLength).toBe(second);
      await journal.append([entry(3)]);
      await journal.close();
      expect(await readFile(path)).toEqual(whole);
    }
    expect((await readdir(folder)).filter((name) => name.startsWith(SET_ASIDE_PREFIX))).toEqual([]);
  });

  it('remembers over later starts that it was damaged from its first record on', async () => {
    const whole = await written(2);
    await writeFile(path, Buffer.concat([whole.subarray(0, 12), Buffer.alloc(whole.byteLength - 12, 7)]));
    for (let start = 0; start < 3; start++) {
      const journal = await JournalFile.open(path);
      expect([journal.lastSeq, journal.tornBytes > 0]).toEqual([0, true]);
      await journal.close();
    }
    expect((await readdir(folder)).filter((name) => name.startsWith(SET_ASIDE_PREFIX))).toHaveLength(1);
    const journal = await JournalFile.open(path);
    await journal.append([entry(1)]);
    await journal.close();
    const again = await JournalFile.open(path);
    expect([again.lastSeq, again.tornBytes]).toEqual([1, 0]);
    await again.close();
  });

  it('without that cut would lose everything that is appended behind the torn place', async () => {
    const whole = await written(3);
    const torn = whole.subarray(0, whole.byteLength - 5);
    await writeFile(path, torn);
    await appendFile(path, encodeEntry(entry(3)));
    await appendFile(path, encodeEntry(entry(4)));
    expect(decodeEntries(await readFile(path), 1).entries.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('never gives a record that was not appended, whatever byte is changed or cut', async () => {
    const whole = await written(12);
    const right = new Map(upTo(12).map(({ seq, bytes }) => [seq, Buffer.from(bytes).toString()]));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.byteLength - 1), fc.nat(254), fc.boolean(), async (at, by, isCut) => {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at]! + by + 1) % 256;
        await writeFile(path, isCut ? whole.subarray(0, at) : damaged);
        const journal = await JournalFile.open(path);
        const kept = await journal.read(1);
        for (const { seq, bytes } of kept) expect(Buffer.from(bytes).toString()).toBe(right.get(seq));
        expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
        await journal.append(upTo(12));
        expect(await numbers(journal)).toEqual(upTo(12).map(({ seq }) => seq));
        await journal.close();
      }),
      { numRuns: process.env['FOLKMOOT_DEEP'] === '1' ? 3000 : 120, seed: 11 },
    );
  });

  it('sets a file damaged in the middle aside and can still read what follows the damage', async () => {
    const whole = await written(6);
    const damaged = Buffer.from(whole);
    damaged[8 + encodeEntry(entry(1)).byteLength * 2 + 20]! ^= 0xff;
    await writeFile(path, damaged);
    const journal = await JournalFile.open(path);
    expect(journal.lastSeq).toBe(2);
    expect(await numbers(journal, 4)).toEqual([4, 5, 6]);
    expect(await numbers(journal, 3)).toEqual([]);
    const aside = (await readdir(folder)).filter((name) => name.startsWith(SET_ASIDE_PREFIX));
    expect(await readFile(join(folder, aside[0]!))).toEqual(damaged);
    await journal.restart(3);
    expect([journal.firstSeq, journal.lastSeq]).toEqual([4, 6]);
    await journal.append([entry(7)]);
    await journal.close();
    const again = await JournalFile.open(path);
    expect([again.firstSeq, await numbers(again, 4)]).toEqual([4, [4, 5, 6, 7]]);
    await again.close();
  });

  it('goes on with what follows the damage as soon as the missing record is given again', async () => {
    const whole = await written(6);
    const damaged = Buffer.from(whole);
    damaged[8 + encodeEntry(entry(1)).byteLength * 2 + 20]! ^= 0xff;
    await writeFile(path, damaged);
    const journal = await JournalFile.open(path);
    await journal.append([entry(3), entry(4)]);
    expect(journal.lastSeq).toBe(6);
    await journal.close();
    expect(await readFile(path)).toEqual(whole);
  });

  it('does not mix what follows the damage with another story', async () => {
    const damaged = await written(6);
    damaged[8 + encodeEntry(entry(1)).byteLength * 2 + 20]! ^= 0xff;
    await writeFile(path, damaged);
    const journal = await JournalFile.open(path);
    await journal.append([entry(3), entry(4, 41)]);
    expect(journal.lastSeq).toBe(4);
    await journal.close();
  });

  it('takes its records over when only the beginning of the file is damaged', async () => {
    const damaged = await written(4);
    damaged[0] = 0;
    await writeFile(path, damaged);
    const journal = await JournalFile.open(path);
    expect(await numbers(journal)).toEqual([1, 2, 3, 4]);
    await journal.close();
  });

  it('cuts off what was half written when the disk fills up, and saves it later', async () => {
    const journal = await JournalFile.open(path);
    await journal.append(upTo(2));
    const before = await readFile(path);
    const calls = await fileCalls();
    const write = calls.write as (...args: unknown[]) => Promise<{ bytesWritten: number }>;
    const spy = vi.spyOn(calls, 'write' as never) as unknown as { mockImplementation: (f: Function) => void };
    let tries = 0;
    spy.mockImplementation(function (this: unknown, buffer: unknown, offset: unknown, _length: unknown, at: unknown) {
      if (tries++ > 0) return Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
      return write.call(this, buffer, offset, 10, at);
    });
    await expect(journal.append([entry(3)])).rejects.toMatchObject({ code: 'ENOSPC' });
    vi.restoreAllMocks();
    expect(await readFile(path)).toEqual(before);
    expect(journal.lastSeq).toBe(2);
    expect(await journal.append([entry(3)])).toBeNull();
    expect(await numbers(journal)).toEqual([1, 2, 3]);
    await journal.close();
  });

  it('does not count what was written but not fsynced', async () => {
    const journal = await JournalFile.open(path);
    const calls = await fileCalls();
    const spy = vi.spyOn(calls, 'datasync' as never) as unknown as { mockRejectedValueOnce: (e: unknown) => void };
    spy.mockRejectedValueOnce(Object.assign(new Error('io'), { code: 'EIO' }));
    await expect(journal.append([entry(1)])).rejects.toMatchObject({ code: 'EIO' });
    expect(journal.lastSeq).toBe(0);
    await journal.append([entry(1)]);
    await journal.close();
    expect(decodeEntries(await readFile(path)).entries).toEqual([entry(1)]);
  });

  it('drops what snapshots hold, and stays whole when it is killed right after', async () => {
    const before = (await written(20)).byteLength;
    const journal = await JournalFile.open(path);
    await journal.compact(15);
    expect([journal.firstSeq, journal.lastSeq]).toEqual([15, 20]);
    expect(journal.byteLength).toBeLessThan(before / 2);
    await journal.append([entry(21)]);
    await journal.close();
    const again = await JournalFile.open(path);
    expect([again.firstSeq, again.lastSeq, again.tornBytes]).toEqual([15, 21, 0]);
    expect(await numbers(again, 15)).toEqual([15, 16, 17, 18, 19, 20, 21]);
    expect(await again.read(3)).toEqual([]);
    await again.close();
  });

  it('ignores bytes that only look like a record', async () => {
    await written(2);
    await appendFile(path, Buffer.alloc(64));
    const journal = await JournalFile.open(path);
    expect([journal.lastSeq, journal.tornBytes]).toEqual([2, 64]);
    await journal.close();
    await truncate(path, 5);
    const short = await JournalFile.open(path);
    expect([short.lastSeq, short.tornBytes]).toEqual([0, 5]);
    await short.append([entry(1)]);
    await short.close();
    expect(decodeEntries(await readFile(path)).entries).toEqual([entry(1)]);
  });
});
