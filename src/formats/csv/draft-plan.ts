import type { FieldKey } from './field-words.ts';
import type { ColumnLook } from './look-of-column.ts';
import { dateOrderOf, type DateOrder } from './read-date.ts';
import type { WishPart } from './wishes-reading.ts';

/** How a list is to be read, decided before the first person. */
export type DraftPlan = {
  readonly header: readonly string[];
  readonly hasHeader: boolean;
  readonly column: Readonly<Partial<Record<FieldKey, number>>>;
  readonly looks: readonly ColumnLook[];
  readonly wishes: readonly WishPart[];
  readonly wholeTitles: readonly string[];
  /** Columns that become custom fields, with their stable ids. */
  readonly custom: readonly { readonly column: number; readonly columnId: string; readonly label: string }[];
  /** All columns that ask whom somebody does not want to be with; only one of them is the mapped one. */
  readonly privateColumns: ReadonlySet<number>;
  /** Columns whose content goes nowhere: left out by a person, or of our own problem files. */
  readonly ignored: ReadonlySet<number>;
  readonly isWeakTicketId: boolean;
  readonly isVoidStatus: boolean;
  /** The middle column holds particles of the family name ("van den"). */
  readonly isMiddleOfLastName: boolean;
};

/** What is true for a whole column and decides single cells. */
export type ColumnRules = {
  readonly dateOrder: DateOrder;
  /** Columns that are dates but for single cells. */
  readonly dates: ReadonlySet<number>;
  readonly dateOrders: ReadonlyMap<number, DateOrder>;
  readonly numbers: ReadonlySet<number>;
  /** All cells of the name column are "Last, First". */
  readonly isLastFirst: boolean;
  readonly hasOrderIds: boolean;
};

/** Looks at the first five hundred records. */
export function columnRules(
  records: readonly (readonly string[])[],
  range: { start: number; end: number },
  plan: DraftPlan,
): ColumnRules {
  const sample = records.slice(range.start, Math.min(range.end, range.start + 500));
  const cellsOf = (column: number) => sample.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  const dates = new Set<number>();
  const dateOrders = new Map<number, DateOrder>();
  const numbers = new Set<number>();
  for (const [column, look] of plan.looks.entries()) {
    if (look.filled < 2) continue;
    if (look.dates >= 0.6) {
      dates.add(column);
      dateOrders.set(column, dateOrderOf(cellsOf(column)));
    } else if (look.numbers >= 0.75 && look.filled >= 4 && look.dates === 0) numbers.add(column);
  }
  const registeredAt = plan.column.registered_at;
  const name = plan.column.full_name;
  const names = name === undefined ? [] : cellsOf(name);
  const comma = names.filter((cell) => /^[^,]+,\s*[^,]+$/.test(cell)).length;
  return {
    dateOrder: registeredAt === undefined ? 'unknown' : dateOrderOf(cellsOf(registeredAt)),
    dates,
    dateOrders,
    numbers,
    isLastFirst: names.length > 0 && comma >= names.length * 0.8,
    hasOrderIds:
      plan.column.order_id !== undefined &&
      plan.looks[plan.column.order_id]!.filled >= plan.looks[plan.column.order_id]!.rows * 0.7,
  };
}
