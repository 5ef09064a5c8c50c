import type { ImportPlan } from '#domain/import/import-plan.ts';
import type { ListProblem } from '#formats/csv/list-problem.ts';
import type { ListReading } from '#formats/csv/list-reading.ts';
import { planProblems } from '#formats/csv/plan-problems.ts';
import { writeCsv } from '#formats/csv/write-csv.ts';

/** Said of a record that is no person, where no other problem says why. */
const LEFT_OUT = 'This row could not be taken in.';

/**
 * Every row that needs a person, as CSV: what is wrong in front, then the row as it stands in the file.
 *
 * Mended and imported again, the columns in front are ignored. Columns that say whom somebody does not want to be
 * with are left out: they are private.
 */
export function problemsFile(reading: ListReading, plan: ImportPlan): string {
  const problems = new Map<number, ListProblem[]>();
  for (const problem of [...reading.problems, ...planProblems(plan)]) {
    if (problem.line === 0) continue;
    problems.set(problem.line, [...(problems.get(problem.line) ?? []), problem]);
  }
  const kept = reading.columns.filter((column) => column.use !== 'not_with_whom').map(({ column }) => column);
  const rows = plan.rows.flatMap((row) => {
    const found = problems.get(row.line) ?? [];
    if (found.length === 0 && row.outcome !== 'rejected') return [];
    const cells = reading.records[row.record] ?? [];
    return [
      [
        String(row.line),
        found.map(({ code }) => code).join('; ') || row.code,
        found.map(({ message }) => message).join(' ') || LEFT_OUT,
        found
          .flatMap(({ column }) => (column === undefined ? [] : [reading.header[column] ?? '']))
          .filter((heading, index, all) => heading !== '' && all.indexOf(heading) === index)
          .join('; '),
        ...kept.map((column) => cells[column] ?? ''),
      ],
    ];
  });
  const heading = ['problem_line', 'problem_code', 'problem', 'problem_column'];
  return writeCsv([[...heading, ...kept.map((column) => reading.header[column] ?? '')], ...rows]);
}
