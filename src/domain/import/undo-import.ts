import { canonicalJson, removed, type RowChange } from '../change-set.ts';
import type { AnyRow, EventData } from '../event-data.ts';
import type { ImportRecord } from '../import-record.ts';

/** A field that was edited after the import and therefore stays as it is. */
export type KeptEdit = { readonly table: RowChange['table']; readonly id: string; readonly field: string };

export type ImportUndo = {
  readonly changes: readonly RowChange[];
  /** What stays because somebody edited it since; an added person who was edited stays whole (field `*`). */
  readonly kept: readonly KeptEdit[];
};

type Row = Readonly<Record<string, unknown>> & AnyRow;

/**
 * Takes an import back, also days later: every field that still is what the import made of it goes back, and
 * everything edited since stays and is listed.
 *
 * With nothing edited the event is exactly what it was, its hash included; otherwise the import's record stays
 * with the time it was taken back.
 *
 * @param imported the changes the import made, as its change set holds them.
 */
export function planUndoOfImport(
  record: ImportRecord,
  imported: readonly RowChange[],
  data: EventData,
  now: string,
): ImportUndo {
  const changes: RowChange[] = [];
  const kept: KeptEdit[] = [];
  const used = usedRows(data, imported);
  const currentRows = rowsById(data);
  const queued = queuedFor(data);
  for (const change of imported.toReversed()) {
    if (change.table === 'imports' && change.id === record.id) continue;
    const current = currentRows(change.table).get(change.id) ?? null;
    const after = change.after as Row | null;
    const before = change.before as Row | null;
    if (current === null) {
      if (after !== null) kept.push({ table: change.table, id: change.id, field: '*' });
      continue;
    }
    if (change.table === 'checkIns') {
      kept.push({ table: change.table, id: change.id, field: '*' });
      continue;
    }
    if (before === null || after === null) {
      const isUntouched =
        canonicalJson(current) === canonicalJson(after) &&
        !used.has(change.id) &&
        !(change.table === 'topics' && isStillWished(change.id, data, changes));
      if (isUntouched) {
        changes.push({ table: change.table, id: change.id, before: current, after: before });
        changes.push(...queued(change.id));
      } else kept.push({ table: change.table, id: change.id, field: '*' });
      continue;
    }
    const next: Record<string, unknown> = { ...current };
    for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (canonicalJson(before[field]) === canonicalJson(after[field])) continue;
      if (canonicalJson(current[field]) === canonicalJson(after[field])) next[field] = before[field];
      else kept.push({ table: change.table, id: change.id, field });
    }
    if (canonicalJson(next) !== canonicalJson(current))
      changes.push({ table: change.table, id: change.id, before: current, after: next as Row });
  }
  const own = data.imports.find((row) => row.id === record.id);
  if (own)
    changes.push({
      table: 'imports',
      id: own.id,
      before: own,
      after: kept.length === 0 ? null : ({ ...own, undoneAt: now } as AnyRow),
    });
  return { changes, kept };
}

/** The rows of each table by id, made once for a table: a list of 100,000 people looks each of them up. */
function rowsById(data: EventData): (table: RowChange['table']) => ReadonlyMap<string, Row> {
  const tables = new Map<RowChange['table'], ReadonlyMap<string, Row>>();
  return (table) => {
    const known = tables.get(table);
    if (known) return known;
    const rows = new Map((data[table] as readonly Row[]).map((row) => [row.id as string, row]));
    tables.set(table, rows);
    return rows;
  };
}

/** Takes the badges that wait for paper away with whom they are for; a badge is no reason to stay. */
function queuedFor(data: EventData): (registrationId: string) => readonly RowChange[] {
  const byPerson = new Map<string, typeof data.printQueue>();
  for (const row of data.printQueue)
    byPerson.set(row.registrationId, [...(byPerson.get(row.registrationId) ?? []), row]);
  return (registrationId) => (byPerson.get(registrationId) ?? []).map((row) => removed('printQueue', row));
}

/** Whether anybody would still wish for a topic when these changes are done. */
function isStillWished(topicId: string, data: EventData, changes: readonly RowChange[]): boolean {
  const next = new Map(
    changes.filter(({ table }) => table === 'registrations').map((change) => [change.id, change.after]),
  );
  return data.registrations.some((registration) => {
    const after = next.has(registration.id) ? (next.get(registration.id) as typeof registration | null) : registration;
    return after?.wishes.some(({ topicIds }) => topicIds.some((id) => id === topicId)) ?? false;
  });
}

/**
 * New people whom somebody let in, placed, asked, put into a rule or charged with something since, and topics with people in
 * them: they stay.
 */
function usedRows(data: EventData, imported: readonly RowChange[]): ReadonlySet<string> {
  const ofImport = new Set(imported.map((change) => `${change.table}:${change.id}`));
  const used = new Set<string>();
  for (const table of ['checkIns', 'placements', 'groupAttendance', 'doorAnswers'] as const) {
    for (const row of data[table]) if (!ofImport.has(`${table}:${row.id}`)) used.add(row.registrationId);
  }
  for (const row of [...data.placements, ...data.groupAttendance, ...data.outcomes])
    if (row.topicId !== null) used.add(row.topicId);
  for (const rule of data.rules)
    if (!ofImport.has(`rules:${rule.id}`)) for (const id of rule.registrationIds) used.add(id);
  for (const { whoId } of data.outcomes) if (whoId !== null) used.add(whoId);
  for (const { registrationId } of data.sessions.flatMap(({ speakers }) => speakers))
    if (registrationId !== null) used.add(registrationId);
  for (const topic of data.topics) for (const id of topic.facilitatorIds) used.add(id);
  for (const suggestion of data.suggestions)
    if (!ofImport.has(`suggestions:${suggestion.id}`)) for (const id of suggestion.supporterIds) used.add(id);
  return used;
}
