import { guard, guardForSheets } from './formula-guard.ts';

export type CsvStyle = {
  /** `;` opens by double click where the comma is the decimal sign. */
  readonly delimiter: ',' | ';' | '\t';
  /** Without the guard against formulas: for programs, never for sheets. */
  readonly isRaw: boolean;
  /** Our own format, which takes every guard off again: also numbers and dates keep their letters in a sheet. */
  readonly isComingBack?: boolean;
};

export const DEFAULT_STYLE: CsvStyle = { delimiter: ',', isRaw: false };

/**
 * Records as CSV text: byte order mark, CRLF, every cell quoted.
 *
 * All cells are quoted because unquoted ones do not survive every sheet program; headings and titles are
 * guarded like any other cell.
 */
export function writeCsv(records: readonly (readonly string[])[], style: CsvStyle = DEFAULT_STYLE): string {
  const guarded = style.isRaw ? (value: string) => value : style.isComingBack ? guardForSheets : guard;
  const cell = (value: string) => `"${guarded(value).replaceAll('"', '""')}"`;
  return `\ufeff${records.map((record) => `${record.map(cell).join(style.delimiter)}\r\n`).join('')}`;
}
