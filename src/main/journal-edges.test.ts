import { appendFile, mkdtemp, open, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JournalFile, SET_ASIDE_PREFIX } from './journal-file.ts';
import { encodeEntry, type JournalEntry } from './journal-records.ts';

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
const numbers = async (journal: JournalFile, from = 1) => (await journal.read(from)).map(({ seq }) => seq);
const setAside = async () => (await readdir(folder)).filter((name) => name.startsWith(SET_ASIDE_PREFIX));

/** The calls that every open file shares, to count them or to let one fail as a disk does. */
async function watch(call: 'sync' | 'readFile' | 'write') {
  const handle = await open(import.meta.filename, 'r');
  await handle.close();
  const calls = Object.getPrototypeOf(handle) as Record<typeof call, (...args: unknown[]) => Promise<unknown>>;
  return { real: calls[call], spy: vi.spyOn(calls, call) };
}

async function withJournal<T>(play: (journal: JournalFile) => Promise<T>): Promise<T> {
  const journal = await JournalFile.open(path);
  try {
    return await play(journal);
  } finally {
    await journal.close().catch(() => undefined);
  }
}

/** A journal of so many changes in which these are damaged. */
async function damagedAt(count: number, ...seqs: readonly number[]): Promise<void> {
  await withJournal((journal) => journal.append(upTo(count)));
  const file = await readFile(path);
  for (const seq of seqs) file[8 + encodeEntry(entry(1)).byteLength * (seq - 1) + 20]! ^= 0xff;
  await writeFile(path, file);
}

describe('opening a journal', () => {
  it('fsyncs a new one and its folder, and touches a sound one not at all', async () => {
    const { spy } = await watch('sync');
    await withJournal((journal) => journal.append([entry(1)]));
    expect(spy).toHaveBeenCalledTimes(2);
    spy.mockClear();
    await withJournal(async () => undefined);
    expect(spy).not.toHaveBeenCalled();
  });

  it.skipIf(process.platform !== 'linux')('gives the file back when it cannot be read', async () => {
    await withJournal((journal) => journal.append([entry(1)]));
    const { spy } = await watch('readFile');
    spy.mockRejectedValueOnce(Object.assign(new Error('io'), { code: 'EIO' }));
    await expect(JournalFile.open(path)).rejects.toMatchObject({ code: 'EIO' });
    const held = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''));
    expect(await Promise.all(held)).not.toContain(path);
  });

  it('has all records in place again when only the first bytes were damaged', async () => {
    await withJournal((journal) => journal.append(upTo(4)));
    const sound = await readFile(path);
    await writeFile(path, Buffer.concat([Buffer.alloc(1), sound.subarray(1)]));
    await withJournal(async (journal) => expect(journal.lastSeq).toBe(4));
    expect(await readFile(path)).toEqual(sound);
  });

  it('sets no file aside that only begins behind a snapshot', async () => {
    await withJournal((journal) => journal.restart(5));
    await appendFile(path, Buffer.alloc(10, 7));
    await withJournal(async (journal) => expect([journal.firstSeq, journal.tornBytes]).toEqual([6, 10]));
    expect(await setAside()).toEqual([]);
  });

  it('names a file that it sets aside by the moment, in letters that every disk takes', async () => {
    await damagedAt(3, 2);
    await withJournal(async () => undefined);
    expect(await setAside()).toEqual([
      expect.stringMatching(/^journal-set-aside-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.fmj$/),
    ]);
  });
});

describe('reading a journal', () => {
  it('gives about four megabytes at a time, and always one record', async () => {
    const sizes = [5_000_000, 2_500_000, 2_500_000, 10];
    await withJournal(async (journal) => {
      await journal.append(sizes.map((size, index) => entry(index + 1, size)));
      expect([await numbers(journal, 1), await numbers(journal, 2), await numbers(journal, 4)]).toEqual([
        [1],
        [2, 3],
        [4],
      ]);
    });
  });

  it('reads up to a damaged place, and from anywhere behind it', async () => {
    await damagedAt(6, 3);
    await withJournal(async (journal) => {
      expect([await numbers(journal, 2), await numbers(journal, 5)]).toEqual([[2], [5, 6]]);
    });
  });
});

describe('appending to a journal', () => {
  it('goes on where the disk took only a part', async () => {
    await withJournal(async (journal) => {
      const { real, spy } = await watch('write');
      spy.mockImplementationOnce(function (this: unknown, ...[buffer, offset, , at]: unknown[]) {
        return real.call(this, buffer, offset, 10, at);
      });
      await journal.append(upTo(3));
      expect(spy).toHaveBeenCalledTimes(2);
      spy.mockRestore();
    });
    await withJournal(async (journal) => expect([await numbers(journal), journal.tornBytes]).toEqual([[1, 2, 3], 0]));
  });

  it('refuses another story from its first change on, and among changes that are the same', async () => {
    await withJournal(async (journal) => {
      await journal.append(upTo(3));
      await expect(journal.append([entry(1, 41)])).rejects.toMatchObject({ code: 'ECONFLICT' });
      await expect(journal.append([entry(2), entry(3, 41), entry(4)])).rejects.toMatchObject({ code: 'ECONFLICT' });
      expect(journal.lastSeq).toBe(3);
    });
  });

  it('takes what is behind the damage as soon as there is no gap, and not before', async () => {
    await damagedAt(6, 3, 4);
    const sound = await readFile(path);
    await withJournal(async (journal) => {
      await journal.append([entry(3)]);
      expect(journal.lastSeq).toBe(3);
      await journal.append([entry(4)]);
      expect(journal.lastSeq).toBe(6);
    });
    expect((await readFile(path)).byteLength).toBe(sound.byteLength);
  });

  it('takes nothing from behind the damage when one of several changes is another', async () => {
    await damagedAt(6, 3);
    await withJournal(async (journal) => {
      await journal.append([entry(3), entry(4), entry(5, 41)]);
      expect(journal.lastSeq).toBe(5);
    });
  });

  it('passes over what stands before its first change, whatever it says', async () => {
    await withJournal(async (journal) => {
      await journal.append(upTo(20));
      await journal.compact(15);
      expect(await journal.append([entry(3, 99), entry(21)])).toBeNull();
      expect(await numbers(journal, 15)).toEqual([15, 16, 17, 18, 19, 20, 21]);
    });
  });

  it('takes nothing once it is closed', async () => {
    const journal = await JournalFile.open(path);
    await journal.close();
    await expect(journal.append([entry(1)])).rejects.toThrow();
  });
});

describe('beginning a journal anew', () => {
  it('keeps what follows the snapshot without a gap, and nothing else', async () => {
    await damagedAt(6, 3);
    await withJournal(async (journal) => {
      await journal.restart(4);
      expect([journal.firstSeq, journal.lastSeq]).toEqual([5, 6]);
    });
    await rm(path);
    await damagedAt(6, 3);
    await withJournal(async (journal) => {
      await journal.restart(2);
      expect([journal.firstSeq, journal.lastSeq]).toEqual([3, 2]);
    });
  });

  it('sets nothing aside where there was nothing', async () => {
    await withJournal((journal) => journal.restart(5));
    expect(await setAside()).toEqual([]);
  });
});

describe('making a journal shorter', () => {
  it('can leave its last change alone, and writes nothing when there is nothing to drop', async () => {
    await withJournal(async (journal) => {
      await journal.append(upTo(20));
      const { ino } = await stat(path);
      await journal.compact(1);
      await journal.compact(21);
      expect((await stat(path)).ino).toBe(ino);
      await journal.compact(20);
      expect([journal.firstSeq, journal.lastSeq, await numbers(journal, 20)]).toEqual([20, 20, [20]]);
    });
  });

  it.each([20, 2])('drops nothing when change %d cannot be read any more', async (damaged) => {
    await withJournal(async (journal) => {
      await journal.append(upTo(20));
      const file = await readFile(path);
      file[8 + encodeEntry(entry(1)).byteLength * (damaged - 1) + 20]! ^= 0xff;
      await writeFile(path, file);
      await journal.compact(15);
      expect([journal.firstSeq, journal.lastSeq]).toEqual([1, 20]);
      expect(await readFile(path)).toEqual(file);
    });
  });
});
