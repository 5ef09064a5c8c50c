import { canonicalJson, type RowChange } from '../change-set.ts';
import { TABLE_NAMES, type AnyRow, type EventData, type TableName } from '../event-data.ts';

/** How one table of an event would differ after going back. */
export type TableDifference = {
  readonly table: TableName;
  /** Rows that come back. */
  readonly back: number;
  /** Rows that are different there. */
  readonly different: number;
  /** Rows that exist now and would go. */
  readonly gone: number;
};

/**
 * Tables that a restore never touches: who arrived is a fact, and so is what was printed and taken in. Going back
 * to an earlier plan does not send anybody home again.
 */
const FACTS: ReadonlySet<TableName> = new Set(['checkIns', 'groupAttendance', 'printRuns', 'imports', 'doorAnswers']);

/** What an older state of the same event would change, table by table; tables without a difference are left out. */
export function compareEvents(now: EventData, then: EventData): readonly TableDifference[] {
  return TABLE_NAMES.map((table) => {
    const changes = changesOfTable(table, now, then);
    return {
      table,
      back: changes.filter(({ before }) => before === null).length,
      different: changes.filter(({ before, after }) => before !== null && after !== null).length,
      gone: changes.filter(({ after }) => after === null).length,
    };
  }).filter(({ back, different, gone }) => back + different + gone > 0);
}

/** The rows to write so that an event becomes again what it was; facts of the day stay as they are. */
export function changesToGoBack(now: EventData, then: EventData): readonly RowChange[] {
  return TABLE_NAMES.filter((table) => !FACTS.has(table)).flatMap((table) => changesOfTable(table, now, then));
}

function changesOfTable(table: TableName, now: EventData, then: EventData): readonly RowChange[] {
  const before = new Map((now[table] as readonly AnyRow[]).map((row) => [row.id, row]));
  const after = new Map((then[table] as readonly AnyRow[]).map((row) => [row.id, row]));
  const changes: RowChange[] = [];
  for (const [id, row] of before) {
    const other = after.get(id) ?? null;
    if (other === null || canonicalJson(other) !== canonicalJson(row))
      changes.push({ table, id, before: row, after: other });
  }
  for (const [id, row] of after) {
    if (!before.has(id)) changes.push({ table, id, before: null, after: row });
  }
  return changes;
}
