import type { ChangeSet, RowChange } from '#domain/change-set.ts';
import type { AnyRow } from '#domain/event-data.ts';
import type { EventView } from '#domain/event-view.ts';
import { writeRows, type EventDatabase } from './event-database.ts';
import { wholeOf } from './kept-change-set.ts';
import { expectLast } from './stale-view.ts';

/**
 * Where the rows of a long change set stand in the database: those of its changes before `done` are in their tables, the
 * rest is in the change set only. One row of `meta`, gone when all are there.
 */
export type DeferredMark = { readonly id: 'deferred'; readonly seq: number; readonly done: number };

/** The same with the changes, for the desk that writes them. */
export type DeferredRows = {
  readonly seq: number;
  readonly changes: readonly Pick<RowChange, 'table' | 'id'>[];
};

/** Rows written at once; whoever is let in meanwhile waits for one such part. */
const AT_ONCE = 250;

const marksOf = (database: EventDatabase) => database.table<DeferredMark, string>('meta');

/** What is still to be written into the tables; within a transaction when it is asked in one. */
export const deferredMark = (database: EventDatabase): Promise<DeferredMark | undefined> =>
  marksOf(database).get('deferred') as Promise<DeferredMark | undefined>;

/** Notes, in the transaction that writes a change set, that its rows follow. */
export const deferRows = (database: EventDatabase, seq: number): Promise<unknown> =>
  marksOf(database).put({ id: 'deferred', seq, done: 0 }) as Promise<unknown>;

/**
 * What is to be laid over the tables of a database: the rows that follow, and everything that came after them.
 *
 * A row that a later change wrote already is set back and forward again, and ends the same.
 *
 * @returns null when the change set, or a later one, is not whole: then the rows are to be had from the journal only.
 */
export async function deferredChanges(
  database: EventDatabase,
  { seq, done }: DeferredMark,
): Promise<{ readonly changes: readonly RowChange[]; readonly deferred: DeferredRows } | null> {
  const kept = await database.changeSets.where('seq').aboveOrEqual(seq).sortBy('seq');
  const whole = kept.map(wholeOf).filter((changeSet): changeSet is ChangeSet => changeSet !== null);
  const first = whole[0];
  if (first?.seq !== seq || whole.length < kept.length) return null;
  const later = whole.slice(1).flatMap((changeSet) => changeSet.changes);
  return { changes: [...first.changes.slice(done), ...later], deferred: { seq, changes: first.changes } };
}

/**
 * Writes the next rows that were put off, as they are now: later changes of them are in `view`, and stay.
 *
 * @returns what is left; null when all are in their tables, whoever wrote them.
 * @throws StaleView with an older view than the database: it would undo what another window wrote.
 */
export async function writeDeferred(
  database: EventDatabase,
  view: EventView,
  { seq, changes }: DeferredRows,
): Promise<DeferredRows | null> {
  const tables = [...new Set(changes.map(({ table }) => table))];
  return database.transaction('rw', [...tables, 'meta'], async () => {
    const [mark] = await Promise.all([deferredMark(database), expectLast(database, view.seq)]);
    if (mark?.seq !== seq) return null;
    const part = changes.slice(mark.done, mark.done + AT_ONCE);
    const done = mark.done + part.length;
    const isLast = done >= changes.length;
    const writes = tables.flatMap((table) => {
      const here = view.tables[table] as ReadonlyMap<string, AnyRow>;
      const ofTable = part.filter((change) => change.table === table);
      return writeRows(database, table, new Map(ofTable.map(({ id }) => [id, here.get(id) ?? null])));
    });
    const marked = isLast ? marksOf(database).delete('deferred') : marksOf(database).put({ id: 'deferred', seq, done });
    await Promise.all([...writes, marked]);
    return isLast ? null : { seq, changes };
  });
}
