import type { ChangeSet } from '#domain/change-set.ts';
import type { TableName } from '#domain/event-data.ts';
import { deferredMark, deferRows } from './deferred-rows.ts';
import { writeRows, type EventDatabase, type KeptChangeSet } from './event-database.ts';
import { isPacked, toKept } from './kept-change-set.ts';
import { expectLast } from './stale-view.ts';

/** How a change set was written: as it is kept, and whether its rows follow. */
export type Written = { readonly kept: KeptChangeSet; readonly isDeferred: boolean };

/**
 * Writes one change set with its rows in one strict transaction.
 *
 * With `mayDefer` the rows of a packed one follow in parts, see `deferred-rows.ts`: it is all there or not at all either way,
 * since the rows are in it.
 *
 * @throws StaleView when the database has moved on since the change was planned.
 */
export async function writeChangeSet(
  database: EventDatabase,
  changeSet: ChangeSet,
  { mayDefer } = { mayDefer: false },
): Promise<Written> {
  const tables = [...new Set(changeSet.changes.map((change) => change.table))];
  const kept = toKept(changeSet);
  return database.transaction('rw', [...tables, 'changeSets', 'meta'], async () => {
    // All of it is handed over at once, the question first: each wait for an answer would be a way to another process
    // and back, with somebody standing at the door. A transaction that throws leaves nothing of what stood behind.
    const isNext = expectLast(database, changeSet.seq - 1);
    const isLong = mayDefer && isPacked(changeSet);
    // One at a time: a second long one behind the first, which is rare, is written as a whole.
    const isDeferred = isLong && (await Promise.all([deferredMark(database), isNext]))[0] === undefined;
    const writes = isDeferred ? [deferRows(database, changeSet.seq)] : writesOf(database, changeSet, tables);
    const head = { id: 'head', seq: changeSet.seq, hash: changeSet.hashAfter } as const;
    await Promise.all([isNext, ...writes, database.changeSets.put(kept), database.meta.put(head)]);
    return { kept, isDeferred };
  });
}

const writesOf = (database: EventDatabase, { changes }: ChangeSet, tables: readonly TableName[]) =>
  tables.flatMap((table) => {
    const ofTable = changes.filter((change) => change.table === table);
    return writeRows(database, table, new Map(ofTable.map(({ id, after }) => [id, after])));
  });
