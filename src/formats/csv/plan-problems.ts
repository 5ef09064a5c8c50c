import type { ImportPlan } from '#domain/import/import-plan.ts';
import { listProblem, type ListProblem } from './list-problem.ts';

/** What only the merge can see: people twice in the file, rows that point to two people. */
export function planProblems(plan: ImportPlan): ListProblem[] {
  const lineOf = new Map(plan.rows.map((row) => [row.record, row.line]));
  const first = new Map<number, number>();
  return plan.rows.flatMap((row): ListProblem[] => {
    if (row.code === 'conflict_two_people') return [listProblem(row.line, 'conflict_two_people')];
    if (row.sharesWith !== null) {
      const line = lineOf.get(row.sharesWith) ?? 0;
      return [listProblem(row.line, 'duplicate_in_file', { word: 'shares_with', values: { line } })];
    }
    if (!row.marks.includes('twiceInFile')) return [];
    // All records of one person name the one that speaks for them.
    const speaker = row.spokenForBy ?? row.record;
    const earlier = first.get(speaker);
    if (earlier === undefined) {
      first.set(speaker, row.line);
      return [];
    }
    return [listProblem(row.line, 'duplicate_in_file', { values: { line: earlier } })];
  });
}
