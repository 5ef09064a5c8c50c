import type { Cell, Column, Row } from '../flow/table.ts';

const saysSomething = (cell: Cell | undefined): boolean =>
  Boolean(cell && ('text' in cell ? cell.text.trim() || cell.note?.trim() : cell.said));

/**
 * A list without the columns in which nobody has anything: a heading over white paper is a question without an answer.
 *
 * @param optional index of the columns that may be left out; those to tick or to sign are never among them.
 */
export function withoutEmptyColumns(
  columns: readonly Column[],
  rows: readonly Row[],
  optional: readonly number[],
): { readonly columns: readonly Column[]; readonly rows: readonly Row[] } {
  const isKept = (_: unknown, i: number) => !optional.includes(i) || rows.some(({ cells }) => saysSomething(cells[i]));
  return {
    columns: columns.filter(isKept),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter(isKept) })),
  };
}
