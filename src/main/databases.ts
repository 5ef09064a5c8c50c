import { session } from 'electron';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { ASIDE_PREFIX } from './databases-aside.ts';
import type { DiskSpace } from './disk-space.ts';
import { note, noteProblem } from './log.ts';
import { reasonOf } from './write-safely.ts';

const FOLDER = 'IndexedDB';
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

/** Deletes the files of every database, when an event was erased; the window has read what is to be kept. */
export async function clearDatabases(): Promise<boolean> {
  try {
    // Local storage of no single page is session storage as well: what was half typed stands in its files long after.
    await session.defaultSession.clearStorageData({ storages: ['indexdb', 'localstorage'] });
    return true;
  } catch (error) {
    noteProblem(`databases not cleared: ${reasonOf(error)}`);
    return false;
  }
}
