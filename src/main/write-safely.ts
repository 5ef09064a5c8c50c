import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Left-over temporary files begin with this; they may hold names, so that they are swept at every start. */
export const TEMPORARY_PREFIX = '.folkmoot-writing-';

let nextNumber = 1;

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
 * Writes a file so that there is always either the old one or the whole new one.
 *
 * Temporary name, fsync, rename, fsync of the folder. On failure the temporary file is removed and the
 * old file is as it was.
 * @throws the file system's error.
 */
export async function writeSafely(path: string, bytes: Uint8Array | string): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `${TEMPORARY_PREFIX}${process.pid}-${nextNumber++}-${basename(path)}`);
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
 * Names in a folder; none when there is no such folder.
 *
 * A disk that fails once is asked again: an empty answer would look like a laptop without events.
 * @throws the file system's error when it fails twice.
 */
export async function namesIn(folder: string): Promise<string[]> {
  const isMissing = (error: unknown) => reasonOf(error) === 'ENOENT';
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

/** Removes temporary files that a kill left in a folder. @returns how many there were. */
export async function sweepFolder(folder: string): Promise<number> {
  const left = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(TEMPORARY_PREFIX));
  for (const name of left) await rm(join(folder, name), { force: true, recursive: true }).catch(() => undefined);
  return left.length;
}
