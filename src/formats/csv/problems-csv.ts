import { say } from '#catalogue/catalogue.ts';
import type { ImportPlan } from '#domain/import/import-plan.ts';
import type { ListReading } from './list-reading.ts';
import { planProblems } from './plan-problems.ts';
import { writeCsv } from './write-csv.ts';

/** Columns in front of the list's own; a file with them can be taken in again, they are passed over then. */
const PROBLEM_COLUMNS = ['problem_line', 'problem_code', 'problem', 'problem_column'] as const;

/** Problems of whole files, which no row can mend. */
const NOT_OF_A_ROW = new Set([
  'blank_records',
  'lines_without_person',
  'sep_line',
  'encoding_unsure',
  'other_table',
  'formula_guard_removed',
  'blank_before_quote',
  'header_only',
  'no_records',
]);

/**
 * Every row that needs a person, with the reason in front and the list's own columns unchanged behind, so that
 * it can be mended in a sheet and taken in again.
 *
 * Columns that ask whom somebody does not want to be with are left out: this file may be passed on.
 *
 * @returns null when no row needs anybody.
 */
export function problemsCsv(reading: ListReading, plan: ImportPlan): string | null {
  const byLine = new Map<number, { codes: string[]; messages: string[]; columns: string[] }>();
  for (const problem of [...reading.problems, ...planProblems(plan)]) {
    if (problem.line === 0 || NOT_OF_A_ROW.has(problem.code)) continue;
    const entry = byLine.get(problem.line) ?? { codes: [], messages: [], columns: [] };
    if (!entry.codes.includes(problem.code)) {
      entry.codes.push(problem.code);
      entry.messages.push(problem.message);
    }
    const heading = problem.column === undefined ? '' : (reading.header[problem.column] ?? '');
    if (heading !== '' && !entry.columns.includes(heading)) entry.columns.push(heading);
    byLine.set(problem.line, entry);
  }
  const hidden = new Set(
    reading.columns
      .filter((column) => column.use === 'not_with_whom' || /^problem(_line|_code|_column)?$/.test(column.header))
      .map((column) => column.column),
  );
  const shown = (cells: readonly string[]) => cells.filter((_, column) => !hidden.has(column));
  const width = reading.header.length;
  const rows: string[][] = [];
  for (const record of [
    ...reading.people.map((person) => person.record),
    ...reading.leftOut.map((left) => left.record),
  ].toSorted((a, b) => a - b)) {
    const line = reading.lines[record] ?? 0;
    const entry = byLine.get(line);
    if (!entry) continue;
    const cells = [...reading.records[record]!];
    while (cells.length < width) cells.push('');
    rows.push([
      String(line),
      entry.codes.join(' '),
      entry.messages.join(' '),
      entry.columns.join('; '),
      ...shown(cells),
    ]);
  }
  if (rows.length === 0) return null;
  const header =
    reading.headerRecord === null
      ? reading.header.map((_, column) => say('importing.columnNumber', { number: column + 1 }))
      : reading.header;
  return writeCsv([[...PROBLEM_COLUMNS, ...shown(header)], ...rows]);
}
