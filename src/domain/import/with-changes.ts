import type { RowChange } from '../change-set.ts';
import { TABLE_NAMES, type AnyRow, type EventData } from '../event-data.ts';

/** A whole event after some changes: for files and tests, where no view is kept. */
export function withChanges(data: EventData, changes: readonly RowChange[]): EventData {
  const touched = new Set(changes.map((change) => change.table));
  return Object.fromEntries(
    TABLE_NAMES.map((table) => {
      if (!touched.has(table)) return [table, data[table]];
      const rows = new Map<string, AnyRow>((data[table] as readonly AnyRow[]).map((row) => [row.id, row]));
      for (const change of changes) {
        if (change.table !== table) continue;
        if (change.after) rows.set(change.id, change.after);
        else rows.delete(change.id);
      }
      return [table, [...rows.values()]];
    }),
  ) as unknown as EventData;
}
