import type { EventAbout } from '#bridge/contract.ts';
import { ask } from './bridge-client.ts';
import { databasesOf, hasRows } from './rows-behind.ts';

/** Held while an event is begun, by whichever window begins it; the browser lets go of it when that window ends. */
export const beginningOf = (eventId: string) => `begins-${eventId}`;

/**
 * The events to be shown: those whose beginning was cut off before anything was in them are taken away for good.
 *
 * A program that is killed just then leaves a folder without a name, and an event that would open empty. One that is
 * being begun elsewhere, that has a single change or copy, or that cannot be looked at, is left as it is.
 */
export async function withoutNeverBegun(events: readonly EventAbout[]): Promise<readonly EventAbout[]> {
  const isNothing = await Promise.all(events.map(wasNeverBegun));
  return events.filter((_, index) => !isNothing[index]);
}

async function wasNeverBegun({ id, name, createdAt }: EventAbout): Promise<boolean> {
  if (name !== '' || createdAt !== null) return false;
  return navigator.locks
    .request(beginningOf(id), { ifAvailable: true }, async (lock) => {
      if (!lock) return false;
      const { seq, tornBytes } = await ask('journal.head', { eventId: id });
      if (seq > 0 || tornBytes > 0 || (await ask('backups.list', { eventId: id })).length > 0) return false;
      const databases = await databasesOf(id);
      for (const database of databases) if (await hasRows(database)) return false;
      await ask('events.erase', { id });
      for (const database of databases) indexedDB.deleteDatabase(database);
      return true;
    })
    .catch(() => false);
}
