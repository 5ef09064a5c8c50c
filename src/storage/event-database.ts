import { Dexie, type Table } from 'dexie';
import { TABLE_NAMES, type AnyRow, type TableName } from '#domain/event-data.ts';
import type { ChangeSet } from '#domain/change-set.ts';

/** Where the database stands: the last change set in it and the hash of all its rows. */
export type DatabaseHead = { readonly id: 'head'; readonly seq: number; readonly hash: string };

/**
 * A change set as the database keeps it, see `kept-change-set.ts`.
 *
 * An old one is short: without its rows, but with the ids of those it was about, so that the history of a person still
 * names it. Short ones are never replayed and never given to the journal. A long one looks like a short one and has its
 * record beside it, packed.
 */
export type KeptChangeSet = ChangeSet & {
  readonly about?: readonly string[];
  /** All of it, as the bytes of its record in the journal. */
  readonly packed?: Uint8Array;
};

/** Whether its rows are still there. */
export const isWhole = (kept: KeptChangeSet): boolean => kept.about === undefined || kept.packed !== undefined;

/**
 * One Dexie database per event.
 *
 * Rows are found by their random id only; there is no index on names or addresses (search is in memory), so
 * that an event can be locked with a passphrase later. Every transaction asks for strict durability:
 * without it a power cut loses what the screen called saved.
 */
export type EventDatabase = Dexie & {
  readonly changeSets: Table<KeptChangeSet, number>;
  readonly meta: Table<DatabaseHead, string>;
};

const VERSION_1 = {
  event: 'id',
  rooms: 'id',
  sessions: 'id',
  topics: 'id',
  suggestions: 'id',
  registrations: 'id',
  rules: 'id',
  placements: 'id',
  proposals: 'id',
  checkIns: 'id',
  printRuns: 'id',
  outcomes: 'id',
  imports: 'id',
  groupAttendance: 'id',
  venueNumbers: 'id',
  changeSets: 'seq',
  meta: 'id',
};

const VERSION_2 = {
  ...VERSION_1,
  pictures: 'id',
  badgeDesigns: 'id',
  printQueue: 'id',
  feedbackForms: 'id',
  feedbackSlips: 'id',
  doorQuestions: 'id',
  doorAnswers: 'id',
} satisfies Record<TableName | 'changeSets' | 'meta', string>;

/** The highest database version this program knows; a newer database is refused and left unharmed. */
export const DATABASE_VERSION = 2;

/** How a test opens the database in its own memory; in the window the browser's own is used. */
export type DatabaseEngine = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };

/** The database of one event; `name` is `event-<id>-<generation>`, see `databaseName`. */
export function makeEventDatabase(name: string, engine?: DatabaseEngine): EventDatabase {
  const database = new Dexie(name, {
    ...engine,
    chromeTransactionDurability: 'strict',
    autoOpen: false,
  }) as EventDatabase;
  database.version(1).stores(VERSION_1);
  database.version(2).stores(VERSION_2);
  return database;
}

/**
 * The name of an event's database.
 *
 * A damaged database is never repaired in place: a new generation is filled from the journal and verified
 * before the switch, and the old one is kept for seven days.
 */
export function databaseName(eventId: string, generation: number): string {
  return `event-${eventId}-${generation}`;
}

/** The table that holds rows of this kind. */
export function tableOf(database: EventDatabase, table: TableName): Table<AnyRow, string> {
  return database.table(table);
}

/** Asks for rows of a table to be as they are here, in the transaction that is on; null takes a row away. */
export function writeRows(
  database: EventDatabase,
  table: TableName,
  rows: ReadonlyMap<string, AnyRow | null>,
): readonly PromiseLike<unknown>[] {
  const there = [...rows.values()].filter((row) => row !== null);
  const gone = [...rows].filter(([, row]) => row === null).map(([id]) => id);
  return [
    ...(there.length > 0 ? [tableOf(database, table).bulkPut(there)] : []),
    ...(gone.length > 0 ? [tableOf(database, table).bulkDelete(gone)] : []),
  ];
}

/** All tables that a transaction of an action may touch. */
export const TRANSACTION_TABLES: readonly string[] = [...TABLE_NAMES, 'changeSets', 'meta'];
