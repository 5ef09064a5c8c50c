import type { ImportPlan } from '#domain/import/import-plan.ts';
import type { ListProblem } from './list-problem.ts';

/** What only the merge can see: people twice in the file, rows that point to two people. */
export function planProblems(plan: ImportPlan): ListProblem[] {
  const lineOf = new Map(plan.rows.map((row) => [row.record, row.line]));
  const first = new Map<number, number>();
  return plan.rows.flatMap((row): ListProblem[] => {
    if (row.code === 'conflict_two_people') {
      return [
        {
          line: row.line,
          code: 'conflict_two_people',
          message: 'The id and the e-mail address belong to two different people.',
        },
      ];
    }
    if (row.sharesWith !== null) {
      return [
        {
          line: row.line,
          code: 'duplicate_in_file',
          message: `Shares the address or the name with line ${lineOf.get(row.sharesWith) ?? 0}; taken as somebody else.`,
        },
      ];
    }
    if (!row.marks.includes('twiceInFile')) return [];
    // All records of one person name the one that speaks for them.
    const speaker = row.spokenForBy ?? row.record;
    const earlier = first.get(speaker);
    if (earlier === undefined) {
      first.set(speaker, row.line);
      return [];
    }
    return [{ line: row.line, code: 'duplicate_in_file', message: `The same person as in line ${earlier}.` }];
  });
}
