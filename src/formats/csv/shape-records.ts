import { listProblem, type ListProblem } from './list-problem.ts';
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
  if (blank > 0) problems.push(listProblem(firstBlank, 'blank_records', { values: { count: blank } }));
  const width = kept.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const isUsed = Array.from({ length: width }, (_, column) => kept.some(({ cells }) => !isBlank(cells[column] ?? '')));
  const unused = isUsed.filter((used) => !used).length;
  if (unused > 0) problems.push(listProblem(0, 'blank_columns', { values: { count: unused } }));
  const header = kept[0];
  if (header) {
    const wanted = header.cells.length;
    for (const { cells, line } of kept.slice(1)) {
      if (cells.length === wanted) continue;
      const code = cells.length < wanted ? 'too_few_cells' : 'too_many_cells';
      problems.push(listProblem(line, code, { values: { count: cells.length, width: wanted } }));
    }
    if (kept.length === 1) problems.push(listProblem(header.line, 'header_only', { word: 'one_record' }));
  } else problems.push(listProblem(0, 'no_records'));
  return {
    records:
      unused > 0
        ? kept.map(({ cells }) => cells.filter((_, column) => isUsed[column]))
        : kept.map(({ cells }) => cells),
    problems,
  };
}
