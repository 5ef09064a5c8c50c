import { session } from 'electron';
import { cp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskSpace } from './disk-space.ts';
import { note, noteProblem } from './log.ts';
import { reasonOf } from './write-safely.ts';

const FOLDER = 'IndexedDB';
const ASIDE_PREFIX = 'IndexedDB-set-aside-';
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
/** With less room than this a database does not open because the disk is full, not because it is damaged. */
const ROOM_BYTES = 64 * 1024 * 1024;

/**
 * Copies the browser's databases aside and clears them.
 *
 * All events share one set of files; when one of those is gone, no database opens any more, not even a new one.
 * Every event is then built anew from its journal when it is opened; the copy is kept for seven days.
 */
export async function setDatabasesAside(profile: string, disk: DiskSpace): Promise<boolean> {
  const { freeBytes } = await disk.describe();
  if (freeBytes !== null && freeBytes < ROOM_BYTES) return false;
  try {
    const aside = join(profile, `${ASIDE_PREFIX}${new Date().toISOString().replaceAll(/[:.]/g, '-')}`);
    await cp(join(profile, FOLDER), aside, { recursive: true }).catch((error: unknown) => {
      if (reasonOf(error) !== 'ENOENT') throw error;
    });
    await session.defaultSession.clearStorageData({ storages: ['indexdb'] });
    note('databases set aside and cleared');
    return true;
  } catch (error) {
    noteProblem(`databases not set aside: ${reasonOf(error)}`);
    return false;
  }
}

/** Removes databases set aside more than a week ago. */
export async function sweepDatabases(profile: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(profile).catch(() => [])) {
    if (!name.startsWith(ASIDE_PREFIX)) continue;
    const { mtimeMs } = await stat(join(profile, name));
    if (now - mtimeMs > KEPT_MS) await rm(join(profile, name), { recursive: true, force: true });
  }
}
