import type { ListProblem } from './list-problem.ts';
import type { RecordsRead } from './read-records.ts';

const isBlank = (cell: string) => cell.trim() === '';

/** The records without blank ones and without columns that have neither heading nor data. */
export type ShapedRecords = {
  readonly records: readonly (readonly string[])[];
  readonly problems: readonly ListProblem[];
};

/** Takes away what is only air: blank records, blank columns, the `sep=` line. All of it is counted. */
export function shapeRecords(read: RecordsRead): ShapedRecords {
  const problems: ListProblem[] = [];
  const kept: { cells: readonly string[]; line: number }[] = [];
  let blank = 0;
  let firstBlank = 0;
  for (const [i, cells] of read.records.entries()) {
    if (i === 0 && read.hasSepLine) continue;
    if (cells.every(isBlank)) {
      blank++;
      firstBlank ||= read.lines[i] ?? 0;
    } else kept.push({ cells, line: read.lines[i] ?? 0 });
  }
  if (blank > 0)
    problems.push({ line: firstBlank, code: 'blank_records', message: `${blank} blank records were left out.` });
  const width = kept.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const isUsed = Array.from({ length: width }, (_, column) => kept.some(({ cells }) => !isBlank(cells[column] ?? '')));
  const unused = isUsed.filter((used) => !used).length;
  if (unused > 0)
    problems.push({
      line: 0,
      code: 'blank_columns',
      message: `${unused} columns without heading and without data were left out.`,
    });
  const header = kept[0];
  if (header) {
    for (const { cells, line } of kept.slice(1)) {
      if (cells.length < header.cells.length)
        problems.push({
          line,
          code: 'too_few_cells',
          message: `${cells.length} cells where the heading has ${header.cells.length}.`,
        });
      if (cells.length > header.cells.length)
        problems.push({
          line,
          code: 'too_many_cells',
          message: `${cells.length} cells where the heading has ${header.cells.length}.`,
        });
    }
    if (kept.length === 1)
      problems.push({
        line: header.line,
        code: 'header_only',
        message: 'The file has one record only: a heading without people?',
      });
  } else problems.push({ line: 0, code: 'no_records', message: 'The file holds nothing.' });
  return {
    records:
      unused > 0
        ? kept.map(({ cells }) => cells.filter((_, column) => isUsed[column]))
        : kept.map(({ cells }) => cells),
    problems,
  };
}
