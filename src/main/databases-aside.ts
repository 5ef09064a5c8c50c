import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Databases that were set aside stand in the profile in folders that begin with this. */
export const ASIDE_PREFIX = 'IndexedDB-set-aside-';
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Removes databases set aside more than a week ago. */
export async function sweepDatabases(profile: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(profile).catch(() => [])) {
    if (!name.startsWith(ASIDE_PREFIX)) continue;
    const { mtimeMs } = await stat(join(profile, name));
    if (now - mtimeMs > KEPT_MS) await rm(join(profile, name), { recursive: true, force: true });
  }
}

/** Removes all of them, when an event is erased: each holds every event of this laptop. */
export const eraseDatabasesAside = (profile: string) => sweepDatabases(profile, Number.POSITIVE_INFINITY);
