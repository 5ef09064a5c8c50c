import type { ChangeSet } from '#domain/change-set.ts';
import type { TableName } from '#domain/event-data.ts';
import { deferredMark, deferRows } from './deferred-rows.ts';
import { tableOf, type EventDatabase, type KeptChangeSet } from './event-database.ts';
import { isPacked, toKept } from './kept-change-set.ts';

/** The database has moved on since a change was planned: another window wrote. */
export class StaleView extends Error {}

/** How a change set was written: as it is kept, and whether its rows follow. */
export type Written = { readonly kept: KeptChangeSet; readonly isDeferred: boolean };

/** @throws StaleView when a change set of this number is not the next one. */
export async function isFollowedBy(database: EventDatabase, seq: number): Promise<void> {
  const head = await database.meta.get('head');
  if ((head?.seq ?? 0) !== seq - 1) throw new StaleView();
}

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
  return database.transaction('rw', [...tables, 'changeSets', 'meta'], async () => {
    // All of it is handed over at once, the question first: each wait for an answer would be a way to another process
    // and back, with somebody standing at the door. A transaction that throws leaves nothing of what stood behind.
    const isNext = isFollowedBy(database, changeSet.seq);
    const isLong = mayDefer && isPacked(changeSet);
    // One at a time: a second long one behind the first, which is rare, is written as a whole.
    const isDeferred = isLong && (await Promise.all([deferredMark(database), isNext]))[0] === undefined;
    const writes = isDeferred ? [deferRows(database, changeSet.seq)] : writesOf(database, changeSet, tables);
    const head = { id: 'head', seq: changeSet.seq, hash: changeSet.hashAfter } as const;
    // Packed only now: the browser writes the rows of a long list meanwhile.
    const kept = toKept(changeSet);
    await Promise.all([isNext, ...writes, database.changeSets.put(kept), database.meta.put(head)]);
    return { kept, isDeferred };
  });
}

function writesOf(
  database: EventDatabase,
  changeSet: ChangeSet,
  tables: readonly TableName[],
): readonly PromiseLike<unknown>[] {
  return tables.flatMap((table) => {
    const changes = changeSet.changes.filter((change) => change.table === table);
    const last = new Map(changes.map((change) => [change.id, change.after]));
    const rows = [...last.values()].filter((row) => row !== null);
    const gone = [...last].filter(([, row]) => row === null).map(([id]) => id);
    return [
      ...(rows.length > 0 ? [tableOf(database, table).bulkPut(rows)] : []),
      ...(gone.length > 0 ? [tableOf(database, table).bulkDelete(gone)] : []),
    ];
  });
}
