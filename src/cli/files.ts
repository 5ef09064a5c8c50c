import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { say } from '#catalogue/catalogue.ts';
import type { CliOutput } from './verb.ts';

/** Reads a file that a verb was given; null after saying why not. */
export async function readGiven(path: string, output: CliOutput): Promise<Uint8Array | null> {
  try {
    const file = await open(path, 'r');
    try {
      const before = await file.stat();
      const bytes = await file.readFile();
      const after = await file.stat();
      // Half of an old and half of a new file would be read as one. A pipe or a file of the system has no size to compare.
      const isWhole = after.size === before.size && after.mtimeMs === before.mtimeMs && bytes.length === before.size;
      if (!before.isFile() || before.size === 0 || isWhole) return bytes;
      output.stderr(say('cli.changing', { path }));
      return null;
    } finally {
      await file.close();
    }
  } catch (problem) {
    output.stderr(say('cli.unreadable', { path, reason: reasonInWords(problem) }));
    return null;
  }
}

/**
 * Writes a file whole or not at all: beside it first, then in its place. What stood there before is only gone when the
 * new one is on the disk, also where a verb writes over the event that it read.
 *
 * @returns whether it was written; false after saying why not.
 */
export async function writeAnswer(path: string, content: Uint8Array | string, output: CliOutput): Promise<boolean> {
  const part = `${path}.part`;
  try {
    const there = await stat(path).catch(() => null);
    // Such as /dev/stdout: nothing can be put in its place.
    if (there && !there.isFile() && !there.isDirectory()) {
      await writeFile(path, content);
      return true;
    }
    const file = await open(part, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    return true;
  } catch (problem) {
    await rm(part, { force: true }).catch(() => undefined);
    output.stderr(say('cli.unwritable', { path, reason: reasonInWords(problem) }));
    return false;
  }
}

const KNOWN = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EBUSY', 'ENAMETOOLONG']);

/** What a computer says about a file, in words. */
export function reasonInWords(problem: unknown): string {
  const { code, message } = problem as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === 'string' && KNOWN.has(code)) return say(`cli.reason.${code}`);
  return typeof message === 'string' ? message : String(problem);
}
