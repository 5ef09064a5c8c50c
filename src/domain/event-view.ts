import type { RowChange } from './change-set.ts';
import { TABLE_NAMES, type AnyRow, type EventData, type RowOf, type TableName } from './event-data.ts';

/**
 * A whole event in memory, row by row, at one point of its history.
 *
 * Never changed in place: applying changes gives a new view that shares every untouched table with the old
 * one, so that a screen can tell by identity whether anything it shows is different.
 */
export type EventView = {
  /** Sequence number of the last change set in it; 0 for a new event. */
  readonly seq: number;
  /** Rolling hash of all rows, see `hashAfter`. */
  readonly hash: string;
  readonly tables: { readonly [T in TableName]: ReadonlyMap<string, RowOf<T>> };
};

/** An event in which nothing has happened yet. */
export function emptyView(emptyHash: string): EventView {
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, new Map()])) as unknown as EventView['tables'];
  return { seq: 0, hash: emptyHash, tables };
}

/** The tables after some changes. Costs a copy of each table touched, nothing for the others. */
export function applyChanges(tables: EventView['tables'], changes: readonly RowChange[]): EventView['tables'] {
  const parts = changesInParts(tables);
  parts.add(changes);
  return parts.tables();
}

/**
 * The same for changes that come in parts: each costs only itself, and the new tables are there after the last.
 *
 * Ten thousand rows applied at one go would make a window wait.
 */
export function changesInParts(tables: EventView['tables']): {
  readonly add: (changes: readonly RowChange[]) => void;
  readonly tables: () => EventView['tables'];
} {
  const touched = new Map<TableName, Map<string, AnyRow>>();
  const add = (changes: readonly RowChange[]) => {
    for (const change of changes) {
      let rows = touched.get(change.table);
      if (!rows) {
        rows = new Map<string, AnyRow>(tables[change.table]);
        touched.set(change.table, rows);
      }
      if (change.after) rows.set(change.id, change.after);
      else rows.delete(change.id);
    }
  };
  return { add, tables: () => ({ ...tables, ...Object.fromEntries(touched) }) as EventView['tables'] };
}

const listOfRows = new WeakMap<ReadonlyMap<string, AnyRow>, readonly AnyRow[]>();

/** The rows of one table as a list; the same list again as long as the table did not change. */
export function rowsOf<T extends TableName>(view: Pick<EventView, 'tables'>, table: T): readonly RowOf<T>[] {
  const rows = view.tables[table] as ReadonlyMap<string, AnyRow>;
  let list = listOfRows.get(rows);
  if (!list) {
    list = [...rows.values()];
    listOfRows.set(rows, list);
  }
  return list as readonly RowOf<T>[];
}

const dataOfTables = new WeakMap<EventView['tables'], EventData>();

/** The event as plain lists, for pure functions, files and paper. */
export function dataOf(view: Pick<EventView, 'tables'>): EventData {
  let data = dataOfTables.get(view.tables);
  if (!data) {
    data = Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(view, name)])) as unknown as EventData;
    dataOfTables.set(view.tables, data);
  }
  return data;
}
