import { databaseName, makeEventDatabase, type DatabaseEngine, type EventDatabase } from './event-database.ts';

/** How long a database that was replaced is kept, in milliseconds. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

type Place = { readonly eventId: string; readonly engine?: DatabaseEngine };

/**
 * The generations of an event's database that exist.
 *
 * The number on file may be lost with its file; a newer generation is always the better one to begin with.
 */
export async function existingGenerations({ eventId, engine }: Place): Promise<readonly number[]> {
  const factory = engine?.indexedDB ?? indexedDB;
  const databases = await factory.databases().catch(() => []);
  const prefix = databaseName(eventId, 0).slice(0, -1);
  return databases
    .map(({ name }) => (name?.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN))
    .filter((generation) => Number.isSafeInteger(generation) && generation > 0);
}

/** The version in which a database is now, in the browser's numbers; 0 when there is none. */
export async function versionOf({ engine }: Omit<Place, 'eventId'>, name: string): Promise<number> {
  const databases = await (engine?.indexedDB ?? indexedDB).databases().catch(() => []);
  return databases.find((database) => database.name === name)?.version ?? 0;
}

/** Deletes the databases that the one in use replaced more than seven days ago. */
export async function dropOldGenerations(
  { eventId, engine, now }: Place & { readonly now: () => string },
  {
    generation,
    generations,
    database,
  }: { readonly generation: number; readonly generations: readonly number[]; readonly database: EventDatabase },
): Promise<void> {
  const older = generations.filter((other) => other < generation);
  if (older.length === 0) return;
  const built = (await database.table('meta').get('built')) as { readonly at: string } | undefined;
  if (!built || Date.parse(now()) - Date.parse(built.at) < KEPT_MS) return;
  for (const other of older) {
    // Not waited for: another window may still hold it, and it goes when that one closes.
    void makeEventDatabase(databaseName(eventId, other), engine)
      .delete()
      .catch(() => undefined);
  }
}
