import type { EventData } from '../event-data.ts';
import type { RegistrationId } from '../ids.ts';
import { blankRegistration, type FormerIdentity, type Registration } from '../registration.ts';
import { currentValues, valuesOf, withValues } from './file-values.ts';
import type {
  FieldChange,
  ImportDecisions,
  ImportPlan,
  ImportRow,
  PlannedPerson,
  RowMark,
  RowOutcome,
} from './import-plan.ts';
import { matchPeople, nameOf, type FilePerson } from './match-people.ts';
import { mergeFields, type FileValue, type MergeSettings } from './merge-fields.ts';
import { findNamedWishes } from './named-wishes.ts';
import { SimilarNames } from './similar-names.ts';
import { ownBook } from './own-values.ts';
import type { ListForImport, PersonDraft } from './person-draft.ts';
import { rehearsalRows } from './rehearsal-rows.ts';
import { topicBook, WishesOnce } from './resolve-wishes.ts';
import { TopicsInList } from './topics-in-list.ts';
import { NONE, orNone } from './or-none.ts';

export type PlanImportOptions = {
  readonly decisions?: ImportDecisions;
  /** Of the file's bytes, to tell that it was imported before; empty where unknown. */
  readonly sha256?: string;
};

/** Above this many people, rows of new people do not repeat what they fill: it stands in the draft. */
const LONG_LIST = 5000;
/** A field with more values than this is one where nobody shares anything. */
const MOST_SHARED = 1000;

type Kept = { readonly field: string; readonly value: string };

/** Values that many share ("vegan", a town) are kept once: in a list of 100,000 people that is a third of the memory. */
class SharedValues {
  readonly #known = new Map<string, { readonly field: string; readonly values: Map<string, Kept> }>();

  baseOf(values: readonly FileValue[], source: string): { source: string; values: Kept[] } {
    return {
      source,
      values: values.filter(({ value }) => value !== '').map((entry) => this.#shared(entry)),
    };
  }

  #shared({ field, value }: FileValue): Kept {
    let known = this.#known.get(field);
    if (!known) this.#known.set(field, (known = { field, values: new Map() }));
    const shared = known.values.get(value);
    if (shared) return shared;
    const kept = { field: known.field, value };
    if (known.values.size < MOST_SHARED) known.values.set(value, kept);
    return kept;
  }
}

type Placeless = Omit<Registration, 'id' | 'shortNumber' | 'badgeCode' | 'createdAt'>;

/**
 * What taking in a list would do: who is new, changed, the same, unsure, twice in the file or no longer in it.
 *
 * Pure and repeatable: call it again with the decisions of the review and its counts follow. Nobody is ever
 * deleted, and nobody is merged on a likeness.
 */
export function planImport(list: ListForImport, data: EventData, options: PlanImportOptions = {}): ImportPlan {
  const decisions = options.decisions ?? {};
  const book = topicBook(data);
  const titles = new TopicsInList(data, book, decisions.topics ?? {});
  const own = ownBook(data);
  const shared = new SharedValues();
  const resolved = new WishesOnce(book, (title, round) => titles.meaningOf(title, round));
  const registrationById = new Map(data.registrations.map((registration) => [registration.id as string, registration]));
  const skipped = new Set<number>();
  const knownIds = new Set<string>(
    data.registrations.flatMap(({ id, mergedFrom }) => [id, ...(mergedFrom ?? []).map((part) => part.id)]),
  );
  const rehearsal = rehearsalRows(list.people, (id) => knownIds.has(id));
  const decide = (record: number): RegistrationId | 'new' | null => {
    const decision = decisions.rows?.[record];
    const isLeftOut = !decision && !decisions.takesRehearsalWalkIns && rehearsal?.walkIns.has(record) === true;
    if (decision?.as === 'skip' || isLeftOut) skipped.add(record);
    return decision?.as === 'new'
      ? 'new'
      : decision?.as === 'existing' && registrationById.has(decision.registrationId)
        ? decision.registrationId
        : null;
  };
  const included = list.people.filter((draft) => {
    decide(draft.record);
    return !skipped.has(draft.record);
  });
  const isLong = included.length > LONG_LIST;
  const persons = matchPeople({ ...list, people: included }, data.registrations, decide);
  const rows: ImportRow[] = [];
  const people: PlannedPerson[] = [];
  /** Where a registration stands in `people`: several records speak of one that was merged. */
  const planned = new Map<RegistrationId, number>();
  const settings = (draft: PersonDraft, person: FilePerson): MergeSettings => ({
    isBlankClearing: decisions.isBlankClearing ?? false,
    // A record that is part of another now is older than the merge: it fills and asks, and overwrites nothing.
    isOwnFormat: list.isOwnFormat && person.former === null,
    decide: (field) => decisions.fields?.[`${draft.record}:${field}`],
  });

  // Who a record is now speaks first, whom it was made of later, however the rows stand.
  const inTurn = persons.toSorted((a, b) => Number(a.former !== null) - Number(b.former !== null));
  for (const person of inTurn) {
    if (person.isTwoPeople) {
      for (const draft of person.drafts) rows.push(rowOf(draft, person, 'rejected', [], null, 'conflict_two_people'));
      continue;
    }
    const newest = newestOf(person.drafts);
    const draft = person.drafts.length === 1 ? newest : joined(person.drafts, newest);
    const wishes = resolved.of(draft.wishes);
    const before = person.existing;
    const at = before === null ? undefined : planned.get(before.id);
    const soFar = at === undefined ? before : people[at]!.after;
    const current = soFar === null ? null : { ...soFar, id: before!.id };
    const earlier = at === undefined ? null : people[at]!;
    const values = draft.own ? [...valuesOf(draft, []), ...own.valuesOf(draft.own, before)] : valuesOf(draft, wishes);
    const merged =
      before === null && isLong
        ? { changes: NONE, base: shared.baseOf(values, list.source) }
        : mergeFields(
            values,
            before && current
              ? new Map([
                  ...currentValues({ ...before, ...current }),
                  ...own.currentOf(before),
                  ...(earlier?.beside ?? NONE).map(({ field, value }) => [field, value] as const),
                ])
              : new Map(),
            list.source,
            before && person.former
              ? {
                  ...before,
                  ...current,
                  imported: list.isOwnFormat ? [wasCalled(person.former, list.source)] : person.former.imported,
                }
              : before,
            settings(newest, person),
          );
    const taken: readonly FileValue[] =
      merged.changes === NONE
        ? values.filter((entry) => entry.value !== '')
        : merged.changes
            .filter((change) => change.take === 'file')
            .map(({ field, label, after: value }) => ({ field, label, value }));
    const start: Placeless = soFar ?? BLANK;
    const filled = withValues(start, taken);
    const hasBase = merged.base.values.length > 0 && !list.isOwnFormat;
    const isBaseNew = before === null || merged.changes.length > 0;
    const after: Placeless =
      hasBase && isBaseNew
        ? person.former
          ? withFormerBase(filled, person.former, merged.base)
          : { ...filled, imported: withBase(start.imported, merged.base) }
        : filled;
    const outcome: RowOutcome = before === null ? 'new' : taken.length > 0 ? 'changed' : 'same';
    const one: PlannedPerson = {
      records: [...(earlier?.records ?? NONE), ...person.drafts.map((entry) => entry.record)],
      before,
      after,
      draft: earlier ? joined([draft, earlier.draft], earlier.draft) : draft,
      isChanged: (earlier?.isChanged ?? false) || (after !== soFar && (before === null || merged.changes.length > 0)),
      beside: withBeside(earlier?.beside ?? NONE, draft.own ? taken : NONE),
    };
    if (at === undefined) {
      if (before) planned.set(before.id, people.length);
      people.push(one);
    } else people[at] = one;
    for (const entry of person.drafts) {
      const isSpeaking = entry === newest;
      rows.push(
        rowOf(
          entry,
          person,
          isSpeaking ? outcome : 'same',
          isSpeaking ? merged.changes : NONE,
          isSpeaking ? null : newest.record,
          '',
        ),
      );
    }
  }
  for (const draft of list.people) {
    if (skipped.has(draft.record)) rows.push({ ...rowOf(draft, null, 'skipped', [], null, 'left_out') });
  }
  for (const { record, line, kind, code, cells } of list.leftOut) {
    rows.push({
      record,
      line,
      outcome: kind,
      marks: [],
      code,
      name: cells.find((cell) => cell.trim() !== '')?.slice(0, 200) ?? '',
      email: '',
      registrationId: null,
      fields: [],
      likenesses: [],
      spokenForBy: null,
      sharesWith: null,
      flags: [],
    });
  }
  rows.sort((a, b) => a.record - b.record);
  const known = data.registrations.filter((registration) =>
    registration.imported.some((base) => base.source === list.source),
  );
  const present = new Set(persons.map((person) => person.existing?.id));
  return {
    source: list.source,
    counts: countRows(rows),
    rows: withRehearsalMarks(withSimilarNames(rows, data.registrations), rehearsal?.walkIns),
    missing: known
      .filter((registration) => !present.has(registration.id) && registration.status !== 'cancelled')
      .map((registration) => registration.id),
    unknownTopics: titles.questions(),
    topicChanges: titles.changes(),
    namedWishes: decisions.withoutRules ? [] : findNamedWishes(people, data.registrations, data.rules),
    alreadyImported:
      (options.sha256
        ? data.imports.find((record) => record.sha256 === options.sha256 && record.undoneAt === null)
        : undefined) ?? null,
    rehearsal,
    people,
    decisions,
  };
}

const withBase = (bases: Registration['imported'], base: Registration['imported'][number]) => [
  ...bases.filter(({ source }) => source !== base.source),
  base,
];

/** What goes into other tables, each of it once: a later record that speaks of the same replaces it. */
function withBeside(before: PlannedPerson['beside'], taken: readonly FileValue[]): PlannedPerson['beside'] {
  const more = taken.filter(({ field }) => field.startsWith('topic:') || field === 'presence');
  return more.length === 0
    ? before
    : [...before.filter(({ field }) => more.every((one) => one.field !== field)), ...more];
}

/** Our own list remembers nothing of itself; what the record was called before the merge is known from there. */
const wasCalled = (former: FormerIdentity, source: string): Registration['imported'][number] => ({
  source,
  values: (['firstName', 'lastName', 'fullName', 'email', 'ticketId'] as const).map((field) => ({
    field,
    value: former[field],
  })),
});

/** What a list says of a record that is part of another now stays with that part. */
function withFormerBase(person: Placeless, former: FormerIdentity, base: Registration['imported'][number]): Placeless {
  return {
    ...person,
    mergedFrom: (person.mergedFrom ?? []).map((part) =>
      part.id === former.id && part.email === former.email
        ? { ...part, imported: withBase(part.imported, base) }
        : part,
    ),
  };
}

/** The blank all new people begin from; its id and numbers are filled when it is written, so that all have one shape. */
const BLANK: Placeless = blankRegistration({
  id: '' as RegistrationId,
  shortNumber: 1,
  badgeCode: '',
  createdAt: '',
  source: 'import',
});

function rowOf(
  draft: PersonDraft,
  person: FilePerson | null,
  outcome: RowOutcome,
  fields: readonly FieldChange[],
  spokenForBy: number | null,
  code: string,
): ImportRow {
  const marks: RowMark[] = [];
  if (person?.isUnsure) marks.push('unsure');
  if (person?.isTwice) marks.push('twiceInFile');
  if (person?.isTwoPeople) marks.push('twoPeople');
  if (fields.some((change) => change.isConflict)) marks.push('conflict');
  if (draft.flags.length > 0) marks.push('flagged');
  const { fullName = '', firstName = '', lastName = '', email = '' } = draft.fields;
  return {
    record: draft.record,
    line: draft.line,
    outcome,
    marks: orNone(marks),
    code,
    name: nameOf({ fullName, firstName, lastName }) || email,
    email,
    registrationId: person?.existing?.id ?? null,
    fields,
    likenesses: orNone(person?.likenesses ?? NONE),
    spokenForBy,
    sharesWith: person?.sharesWith ?? null,
    flags: draft.flags,
  };
}

/** The record that speaks for a person who stands in a file several times: the newest by its time, else the last. */
function newestOf(drafts: readonly PersonDraft[]): PersonDraft {
  return drafts.reduce((best, draft) => {
    const [a, b] = [best.fields.registeredAt ?? '', draft.fields.registeredAt ?? ''];
    const isComparable = /^\d{4}-\d{2}-\d{2}/.test(a) && /^\d{4}-\d{2}-\d{2}/.test(b);
    return isComparable && b < a ? best : draft;
  });
}

/** Several records of one person: the newest answers, older ones fill what it leaves blank. */
function joined(drafts: readonly PersonDraft[], newest: PersonDraft): PersonDraft {
  const older = drafts.filter((draft) => draft !== newest).toReversed();
  const fields: Record<string, string | undefined> = { ...newest.fields };
  const custom = new Map(newest.custom.map((entry) => [entry.columnId, entry]));
  let status = newest.status;
  let { wishes, wishTexts, withWhom, notWithWhom, suggestion, wasThere, own } = newest;
  for (const draft of older) {
    for (const [field, value] of Object.entries(draft.fields)) if ((fields[field] ?? '') === '') fields[field] = value;
    for (const entry of draft.custom) if (!custom.has(entry.columnId)) custom.set(entry.columnId, entry);
    if (wishes.length === 0) ({ wishes, wishTexts } = draft);
    // Not the consent: a box that was left blank the second time is no yes.
    withWhom ||= draft.withWhom;
    notWithWhom ||= draft.notWithWhom;
    suggestion ||= draft.suggestion;
    wasThere ??= draft.wasThere;
    if (own?.arrivedAt === '' && draft.own) own = { ...own, arrivedAt: draft.own.arrivedAt };
    // Another order that stands: cancelling one does not cancel the person.
    const isOtherOrder = (draft.fields.orderId ?? '') !== (newest.fields.orderId ?? '');
    if (isOtherOrder && status === 'cancelled' && draft.status !== null) status = draft.status;
  }
  const kept = { withWhom, notWithWhom, suggestion, wasThere, own };
  return { ...newest, ...kept, fields, custom: [...custom.values()], status, wishes, wishTexts };
}

export function countRows(rows: readonly ImportRow[]): ImportPlan['counts'] {
  const counts = { records: rows.length, new: 0, changed: 0, same: 0, skipped: 0, rejected: 0 };
  for (const row of rows) counts[row.outcome]++;
  return counts;
}

const withRehearsalMarks = (rows: ImportRow[], walkIns: ReadonlySet<number> = new Set()): ImportRow[] =>
  walkIns.size === 0
    ? rows
    : rows.map((row) => (walkIns.has(row.record) ? { ...row, marks: ['rehearsalWalkIn', ...row.marks] } : row));

/** Marks new people whose name is much like somebody's here. */
function withSimilarNames(rows: readonly ImportRow[], registrations: readonly Registration[]): ImportRow[] {
  if (registrations.length === 0 || !rows.some((row) => row.outcome === 'new')) return [...rows];
  const similar = new SimilarNames(registrations);
  return rows.map((row) => {
    if (row.outcome !== 'new' || row.name === '' || row.name === row.email) return row;
    const alike = similar.find(row.name);
    if (alike.length === 0 && row.likenesses.length === 0) return row;
    const known = new Set(row.likenesses.map((likeness) => likeness.registrationId));
    const likenesses = [...row.likenesses, ...alike.filter((likeness) => !known.has(likeness.registrationId))].slice(
      0,
      5,
    );
    return {
      ...row,
      likenesses,
      marks: row.marks.includes('unsure') ? row.marks : (['unsure', ...row.marks] as const),
    };
  });
}
