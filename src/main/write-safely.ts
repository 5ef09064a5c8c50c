import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Left-over temporary files begin with this; they may hold names, so that they are swept at every start. */
export const TEMPORARY_PREFIX = '.folkmoot-writing-';

let nextNumber = 1;
const writing = new Set<Promise<void>>();

/** At the end of the program: resolves when no file is half written any more. */
export async function allWritten(): Promise<void> {
  await Promise.allSettled(writing);
}

/** How a file system says that it knows no fsync of a folder, or that this one may be written in and not read. */
const KNOWS_NO_FOLDERS = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EBADF', 'EACCES', 'EPERM']);

/**
 * Makes sure that a new or renamed file is found again after a power cut: the folder itself is fsynced.
 *
 * Some shares of a network cannot do that. What was written there is written: it must not be called a failure.
 */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!KNOWS_NO_FOLDERS.has(reasonOf(error))) throw error;
  }
}

/**
 * Makes a folder, with those above it, so that a power cut does not take it away again with all that was saved in it:
 * a folder whose name was never fsynced is not there, however well its files were.
 *
 * @throws the file system's error.
 */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === first || dirname(made) === made) return;
  }
}

/**
 * Makes a folder also where something else stands under its name, which is kept beside it under a name of its own:
 * copies of an event must not end because of it.
 *
 * @throws the file system's error.
 */
export async function makeFolderAnyway(path: string): Promise<void> {
  await makeFolder(path).catch(async (error: unknown) => {
    if (!['EEXIST', 'ENOTDIR'].includes(reasonOf(error)) || (await stat(path)).isDirectory()) throw error;
    await rename(path, `${path}-set-aside-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`);
    await makeFolder(path);
  });
}

/**
 * Writes a file so that there is always either the old one or the whole new one.
 *
 * Temporary name, fsync, rename, fsync of the folder. On failure the temporary file is removed and the
 * old file is as it was.
 * @throws the file system's error.
 */
export function writeSafely(path: string, bytes: Uint8Array | string): Promise<void> {
  const work = writeNow(path, bytes);
  writing.add(work);
  void work.catch(() => undefined).then(() => writing.delete(work));
  return work;
}

async function writeNow(path: string, bytes: Uint8Array | string): Promise<void> {
  const folder = dirname(path);
  // Without the name itself: that may be as long as a name can be.
  const temporary = join(folder, `${TEMPORARY_PREFIX}${process.pid}-${nextNumber++}`);
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    // What went wrong first is what is told.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Whether a file system's error means that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && saysDiskFull(error.code);
}

/** The same of the code of such an error. */
export const saysDiskFull = (code: unknown): boolean => code === 'ENOSPC' || code === 'EDQUOT';

/** What went wrong, as a short sentence part without a path. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}

/**
 * Names in a folder; none when there is no such folder, or something else under its name.
 *
 * A disk that fails once is asked again: an empty answer would look like a laptop without events.
 * @throws the file system's error when it fails twice.
 */
export async function namesIn(folder: string): Promise<string[]> {
  const isMissing = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes(reasonOf(error));
  return readdir(folder)
    .catch((error: unknown) => {
      if (isMissing(error)) return [];
      return readdir(folder);
    })
    .catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
}

/** In a folder that others may write in at the same moment, what is younger may still be theirs. */
const SURELY_LEFT_MS = 60 * 60 * 1000;

/** Removes temporary files that a kill left in a folder of somebody's choice: a stick, a share. They may hold names. */
export async function sweepSharedFolder(folder: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(TEMPORARY_PREFIX)) continue;
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => now - mtimeMs,
      () => 0,
    );
    if (age > SURELY_LEFT_MS) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Removes temporary files that a kill left in a folder. @returns how many there were. */
export async function sweepFolder(folder: string): Promise<number> {
  const left = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(TEMPORARY_PREFIX));
  for (const name of left) await rm(join(folder, name), { force: true, recursive: true }).catch(() => undefined);
  return left.length;
}
