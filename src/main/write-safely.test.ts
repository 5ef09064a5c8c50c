import { mkdir, mkdtemp, open, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  allWritten,
  isDiskFull,
  makeFolder,
  namesIn,
  reasonOf,
  sweepFolder,
  sweepSharedFolder,
  TEMPORARY_PREFIX,
  writeSafely,
} from './write-safely.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-write-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

type Calls = Record<'writeFile' | 'sync' | 'close', () => Promise<void>>;

async function fileCalls(): Promise<Calls> {
  const handle = await open(import.meta.filename, 'r');
  await handle.close();
  return Object.getPrototypeOf(handle) as Calls;
}

const failure = (code: string) => Object.assign(new Error(code), { code });

describe('writing a file', () => {
  it('leaves the whole new one and nothing else', async () => {
    const path = join(folder, 'a.json');
    await writeSafely(path, 'one');
    await writeSafely(path, 'two');
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it.each(['writeFile', 'sync'] as const)('leaves the old one when %s fails', async (call) => {
    const path = join(folder, 'a.json');
    await writeSafely(path, 'old');
    vi.spyOn(await fileCalls(), call).mockRejectedValueOnce(failure('ENOSPC'));
    await expect(writeSafely(path, 'new')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('fsyncs before it renames', async () => {
    const sync = vi.spyOn(await fileCalls(), 'sync');
    await writeSafely(join(folder, 'a.json'), 'one');
    // The file, then its folder.
    expect(sync).toHaveBeenCalledTimes(process.platform === 'win32' ? 1 : 2);
  });

  it('takes a name of as many bytes as a name can have', async () => {
    const name = `${'参'.repeat(81)}x.folkmoot`;
    expect(Buffer.byteLength(name)).toBeGreaterThan(250);
    await writeSafely(join(folder, name), 'one');
    expect(await readdir(folder)).toEqual([name]);
  });

  it('calls it written where the file system knows no fsync of a folder, and not where that fails', async () => {
    const sync = vi.spyOn(await fileCalls(), 'sync');
    const path = join(folder, 'a.json');
    sync.mockResolvedValueOnce().mockRejectedValueOnce(failure('EINVAL'));
    await writeSafely(path, 'one');
    expect(await readFile(path, 'utf8')).toBe('one');
    sync.mockResolvedValueOnce().mockRejectedValueOnce(failure('EIO'));
    await expect(writeSafely(path, 'two')).rejects.toMatchObject({ code: 'EIO' });
  });

  it('fails where a folder stands in its place, and leaves nothing behind', async () => {
    await mkdir(join(folder, 'a.json', 'b'), { recursive: true });
    await expect(writeSafely(join(folder, 'a.json'), 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a.json']);
  });
});

describe('temporary files', () => {
  it('are not left where somebody saves when the program ends meanwhile', async () => {
    const path = join(folder, 'badges.pdf');
    void writeSafely(path, 'Ada Okafor'.repeat(100_000));
    await allWritten();
    expect(await readdir(folder)).toEqual(['badges.pdf']);
  });

  it('of a killed run are swept from a folder of somebody, and not those that another may be writing', async () => {
    for (const name of ['77-1', '78-1']) await writeFile(join(folder, `${TEMPORARY_PREFIX}${name}`), 'Ada Okafor');
    await writeFile(join(folder, 'holiday.pdf'), 'theirs');
    const then = Date.now() / 1000 - 2 * 3600;
    await utimes(join(folder, `${TEMPORARY_PREFIX}77-1`), then, then);
    await sweepSharedFolder(folder);
    expect((await readdir(folder)).toSorted()).toEqual([`${TEMPORARY_PREFIX}78-1`, 'holiday.pdf']);
    await sweepSharedFolder(join(folder, 'gone'));
  });

  it('of a killed run are swept, others stay', async () => {
    await writeFile(join(folder, `${TEMPORARY_PREFIX}77-1-journal.fmj`), 'Ada Okafor');
    await writeFile(join(folder, 'journal.fmj'), 'x');
    // A folder of that name as well, however it came there.
    await mkdir(join(folder, `${TEMPORARY_PREFIX}77-2`, 'in it'), { recursive: true });
    expect(await sweepFolder(folder)).toBe(2);
    expect(await readdir(folder)).toEqual(['journal.fmj']);
    expect(await sweepFolder(join(folder, 'nowhere'))).toBe(0);
  });
});

describe('the names in a folder', () => {
  it('are those that are there, and none where there is no folder', async () => {
    await writeFile(join(folder, 'a.json'), 'x');
    expect(await namesIn(folder)).toEqual(['a.json']);
    expect(await namesIn(join(folder, 'nowhere'))).toEqual([]);
    expect(await namesIn(join(folder, 'a.json'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'are asked for a second time, and a disk that fails twice is no empty folder',
    async () => {
      // A name that is longer than any can be fails each time, and not because nothing is there.
      await expect(namesIn(join(folder, 'x'.repeat(5000)))).rejects.toMatchObject({ code: 'ENAMETOOLONG' });
    },
  );
});

describe('errors of the file system', () => {
  it('are told apart and said without a path', () => {
    expect(isDiskFull(failure('ENOSPC'))).toBe(true);
    expect(isDiskFull(failure('EDQUOT'))).toBe(true);
    expect(isDiskFull(failure('EIO'))).toBe(false);
    expect(isDiskFull('ENOSPC')).toBe(false);
    expect(isDiskFull({ code: 'ENOSPC' })).toBe(false);
    expect(isDiskFull(new Error('ENOSPC'))).toBe(false);
    expect(reasonOf(failure('EACCES'))).toBe('EACCES');
    expect(reasonOf(new TypeError('/home/ada/x'))).toBe('TypeError');
    expect(reasonOf(null)).toBe('unknown');
    // A code that is no word, as a DOMException has, says nothing: its name does.
    expect(reasonOf(Object.assign(new RangeError('x'), { code: 22 }))).toBe('RangeError');
    expect(reasonOf({ code: 'EIO' })).toBe('unknown');
  });
});

describe('a new folder', () => {
  it('is fsynced into the folder above it, and so is each that was made on the way', async () => {
    const sync = vi.spyOn(await fileCalls(), 'sync');
    await makeFolder(join(folder, 'events', 'E1', 'snapshots'));
    expect(sync).toHaveBeenCalledTimes(process.platform === 'win32' ? 0 : 3);
    await makeFolder(join(folder, 'events', 'E1', 'snapshots'));
    expect(sync).toHaveBeenCalledTimes(process.platform === 'win32' ? 0 : 3);
    expect(await readdir(join(folder, 'events', 'E1'))).toEqual(['snapshots']);
  });
});
