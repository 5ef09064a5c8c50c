import type { ImportPlan } from '#domain/import/import-plan.ts';
import type { PersonRef, PlanShown, ReadingShown, RowDetail, RowShown } from './list-protocol.ts';
import { displayName, type Registration } from '#domain/registration.ts';
import type { ListReading } from '#formats/csv/list-reading.ts';

const PREVIEW = 12;
const PREVIEW_LETTERS = 200;
const PROBLEMS = 300;
const OPEN_NAMES = 200;

/** What the steps of an import show of a reading: no people, few records, so that it is copied at once. */
export function readingShown(
  reading: ListReading,
  about: Pick<ReadingShown, 'sha256' | 'profile' | 'foundAs' | 'choices'>,
): ReadingShown {
  const { records, lines, people: _people, leftOut: _leftOut, problems, ...rest } = reading;
  return {
    ...rest,
    ...about,
    preview: records.slice(0, PREVIEW).map((cells, record) => ({
      record,
      line: lines[record] ?? 0,
      cells: cells.slice(0, 40).map((cell) => cell.slice(0, PREVIEW_LETTERS)),
    })),
    problems: problems.slice(0, PROBLEMS).map(({ line, code, message }) => ({ line, code, message })),
    problemCount: problems.length,
  };
}

/** The rows of the review's table. */
export function rowsShown(plan: ImportPlan): RowShown[] {
  return plan.rows.map((row) => ({
    record: row.record,
    line: row.line,
    outcome: row.outcome,
    marks: row.marks,
    code: row.code,
    name: row.name,
    email: row.email,
    registrationId: row.registrationId,
    changeCount: row.fields.filter((field) => field.take === 'file').length,
  }));
}

/** What the review shows besides its rows. */
export function planShown(plan: ImportPlan, reading: ListReading, registrations: readonly Registration[]): PlanShown {
  const { names = {} } = plan.decisions;
  const keyOf = (wish: ImportPlan['namedWishes'][number]) => `${wish.record}:${wish.kind}:${wish.text}`;
  const certain = plan.namedWishes.filter((wish) => (names[keyOf(wish)] ?? wish.with) !== null);
  const unclear = plan.namedWishes.filter((wish) => wish.with === null);
  const nameOf = namesOf(plan, unclear.length === 0 ? [] : registrations);
  return {
    counts: plan.counts,
    missing: plan.missing,
    unknownTopics: plan.unknownTopics,
    rules: {
      together: certain.filter((wish) => wish.kind === 'together').length,
      apart: certain.filter((wish) => wish.kind === 'apart').length,
    },
    openNames: unclear.slice(0, OPEN_NAMES).map((wish) => ({
      key: keyOf(wish),
      kind: wish.kind,
      record: wish.record,
      by: nameOf(`record:${wish.record}`),
      text: wish.text,
      proposals: wish.proposals.map((ref) => ({ ref, name: nameOf(ref) })),
    })),
    openNameCount: unclear.filter((wish) => names[keyOf(wish)] === undefined).length,
    alreadyImported: plan.alreadyImported
      ? { fileName: plan.alreadyImported.fileName, importedAt: plan.alreadyImported.importedAt }
      : null,
    hasAttendance: reading.people.some((person) => person.wasThere === true),
    rehearsal: plan.rehearsal ? { people: plan.rehearsal.people, walkIns: plan.rehearsal.walkIns.size } : null,
  };
}

function namesOf(plan: ImportPlan, registrations: readonly Registration[]): (ref: PersonRef) => string {
  const names = new Map<string, string>(registrations.map((person) => [person.id, displayName(person)]));
  for (const row of plan.rows) names.set(`record:${row.record}`, row.name);
  return (ref) => names.get(ref) ?? '';
}

/** Everything about one record, private cells left out. */
export function rowDetail(plan: ImportPlan, reading: ListReading, record: number): RowDetail | null {
  const row = plan.rows.find((one) => one.record === record);
  if (!row) return null;
  const cells = reading.records[record] ?? [];
  return {
    row,
    cells: reading.columns
      .filter((column) => column.use !== 'not_with_whom')
      .map((column) => ({ heading: column.header, value: (cells[column.column] ?? '').slice(0, 2000) }))
      .filter(({ value }) => value.trim() !== ''),
    problems: reading.problems
      .filter((problem) => problem.line === row.line && problem.line > 0)
      .map((problem) => problem.message)
      .slice(0, 20),
  };
}
