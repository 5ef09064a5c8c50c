import { EMPTY_HASH, hashAfter, type RowChange } from '#domain/change-set.ts';
import { TABLE_NAMES, type AnyRow, type EventData } from '#domain/event-data.ts';
import { applyChanges, dataOf, emptyView, type EventView } from '#domain/event-view.ts';
import { deferredChanges, deferredMark, type DeferredRows } from './deferred-rows.ts';
import { tableOf, TRANSACTION_TABLES, type EventDatabase } from './event-database.ts';

/** What a database holds; sound when its rows are those that the last change set left. */
export type Loaded = { readonly view: EventView; readonly isSound: boolean; readonly deferred: DeferredRows | null };

/**
 * Every row of the database, with the hash worked out anew: an unsound database is noticed here.
 *
 * Read in one transaction: what another window writes meanwhile would make half of it older than the other.
 */
export async function loadEvent(database: EventDatabase): Promise<Loaded> {
  const { head, rows, following } = await database.transaction('r', [...TRANSACTION_TABLES], async () => {
    const mark = await deferredMark(database);
    const rows: RowChange[] = [];
    for (const table of TABLE_NAMES)
      for (const row of await tableOf(database, table).toArray())
        rows.push({ table, id: row.id, before: null, after: row });
    return {
      head: await database.meta.get('head'),
      rows,
      following: mark ? await deferredChanges(database, mark) : { changes: [], deferred: null },
    };
  });
  const { seq, hash } = head ?? { seq: 0, hash: EMPTY_HASH };
  const { changes, deferred } = following ?? { changes: [], deferred: null };
  const inTables = applyChanges(emptyView(EMPTY_HASH).tables, rows);
  const view =
    changes.length === 0
      ? { seq, tables: inTables, hash: hashAfter(EMPTY_HASH, rows) }
      : viewOfData(dataOf({ tables: applyChanges(inTables, changes) }), seq);
  return { view, isSound: following !== null && view.hash === hash, deferred };
}

/** A view of an event that came as plain lists. */
export function viewOfData(data: EventData, seq: number): EventView {
  const all: RowChange[] = TABLE_NAMES.flatMap((table) =>
    (data[table] as readonly AnyRow[]).map((row) => ({ table, id: row.id, before: null, after: row })),
  );
  return { seq, hash: hashAfter(EMPTY_HASH, all), tables: applyChanges(emptyView(EMPTY_HASH).tables, all) };
}
