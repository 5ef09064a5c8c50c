import { added, changed, type RowChange } from '../change-set.ts';
import { isOfRehearsal } from '../door/rehearsal-code.ts';
import type { EventData } from '../event-data.ts';
import type { RegistrationId } from '../ids.ts';
import type { ImportMakers } from './import-makers.ts';
import type { Rule } from '../groups.ts';
import type { ImportRecord } from '../import-record.ts';
import type { Registration } from '../registration.ts';
import type { Suggestion } from '../plan.ts';
import { foldText } from './fold-text.ts';
import type { ImportPlan, PlannedPerson } from './import-plan.ts';
import { ownChanges } from './own-changes.ts';

/** An import as row changes of one action, with the record that goes with it. */
export type ImportChanges = { readonly changes: readonly RowChange[]; readonly record: ImportRecord };

/**
 * Turns a plan into the rows it changes, all of one action: taking it back takes all of it back.
 *
 * Keep-apart wishes leave no trace but the rule itself: no note, no custom field, no text in the import's record.
 */
export function importChanges(plan: ImportPlan, data: EventData, makers: ImportMakers): ImportChanges {
  // Topics first, so that taking the import back meets them last, when nobody wishes for them any more.
  const changes: RowChange[] = [...plan.topicChanges];
  const idOfRecord = new Map<number, RegistrationId>();
  let shortNumber = data.registrations.reduce((most, registration) => Math.max(most, registration.shortNumber), 0);
  const usedIds = new Set<string>(data.registrations.map((registration) => registration.id));
  const usedNumbers = new Set(data.registrations.map((registration) => registration.shortNumber));
  const usedCodes = new Set(data.registrations.map((registration) => registration.badgeCode));
  for (const person of plan.people)
    for (const number of [person.draft.own?.shortNumber])
      if (number && person.before === null) shortNumber = Math.max(shortNumber, number);
  const withId: { person: PlannedPerson; registration: Registration }[] = [];
  for (const person of plan.people) {
    if (person.before) {
      for (const record of person.records) idOfRecord.set(record, person.before.id);
      const { id, shortNumber: number, badgeCode, createdAt } = person.before;
      const after = placed(person.after, id, number, badgeCode, createdAt);
      withId.push({ person, registration: after });
      if (person.isChanged) changes.push(changed('registrations', person.before, after));
      continue;
    }
    const own = person.draft.own;
    const id =
      own && own.personId !== '' && !usedIds.has(own.personId)
        ? (own.personId as RegistrationId)
        : makers.makeRegistrationId();
    const number = own?.shortNumber && !usedNumbers.has(own.shortNumber) ? own.shortNumber : ++shortNumber;
    const isOwnCode = own && own.badgeCode !== '' && !usedCodes.has(own.badgeCode) && !isOfRehearsal(own.badgeCode);
    const badgeCode = isOwnCode ? own.badgeCode : makers.makeBadgeCode();
    usedIds.add(id);
    usedNumbers.add(number);
    usedCodes.add(badgeCode);
    for (const record of person.records) idOfRecord.set(record, id);
    const registration = placed(person.after, id, number, badgeCode, makers.now);
    withId.push({ person, registration });
    changes.push(added('registrations', registration));
  }
  changes.push(...cancelChanges(plan, data));
  changes.push(...ruleChanges(plan, data, idOfRecord, makers));
  changes.push(...suggestionChanges(plan, data, idOfRecord, makers));
  changes.push(...ownChanges(withId, data, plan.decisions, makers));
  const record: ImportRecord = {
    id: makers.importId,
    fileName: makers.fileName.slice(0, 1000),
    sha256: makers.sha256.slice(0, 64),
    importedAt: makers.now,
    reading: makers.reading,
    counts: plan.counts,
    undoneAt: null,
  };
  // An import that changes nothing leaves nothing behind.
  if (changes.length === 0) return { changes, record };
  return { changes: [...changes, added('imports', record)], record };
}

/** A planned person with its id and numbers. Copied first and filled then: adding keys to a copy is ten times slower. */
function placed(
  after: PlannedPerson['after'],
  id: RegistrationId,
  shortNumber: number,
  badgeCode: string,
  createdAt: string,
): Registration {
  const copy = { ...after } as { -readonly [K in keyof Registration]: Registration[K] };
  copy.id = id;
  copy.shortNumber = shortNumber;
  copy.badgeCode = badgeCode;
  copy.createdAt = createdAt;
  return copy;
}

function cancelChanges(plan: ImportPlan, data: EventData): RowChange[] {
  const cancelled = new Set<string>(plan.decisions.cancelMissing ?? []);
  const missing = new Set<string>(plan.missing);
  return data.registrations
    .filter((registration) => cancelled.has(registration.id) && missing.has(registration.id))
    .map((before) => changed('registrations', before, { ...before, status: 'cancelled' }));
}

function ruleChanges(
  plan: ImportPlan,
  data: EventData,
  idOfRecord: ReadonlyMap<number, RegistrationId>,
  makers: ImportMakers,
): RowChange[] {
  const has = new Set(data.rules.map((rule) => ruleKey(rule.kind, rule.registrationIds)));
  const changes: RowChange[] = [];
  for (const wish of plan.namedWishes) {
    const decidedName = plan.decisions.names?.[`${wish.record}:${wish.kind}:${wish.text}`];
    const ref = decidedName === undefined ? wish.with : decidedName;
    const self = idOfRecord.get(wish.record);
    const other =
      ref === null
        ? undefined
        : ref.startsWith('record:')
          ? idOfRecord.get(Number(ref.slice(7)))
          : (ref as RegistrationId);
    if (!self || !other || self === other) continue;
    const registrationIds = [self, other].toSorted();
    const key = ruleKey(wish.kind, registrationIds);
    if (has.has(key)) continue;
    has.add(key);
    const rule: Rule = { id: makers.makeRuleId(), kind: wish.kind, registrationIds, note: '' };
    changes.push(added('rules', rule));
  }
  return changes;
}

const ruleKey = (kind: string, ids: readonly string[]) => `${kind}:${ids.toSorted().join(':')}`;

function suggestionChanges(
  plan: ImportPlan,
  data: EventData,
  idOfRecord: ReadonlyMap<number, RegistrationId>,
  makers: ImportMakers,
): RowChange[] {
  const byTitle = new Map<string, { before: Suggestion | null; after: Suggestion }>();
  for (const suggestion of data.suggestions) {
    const key = titleKey(suggestion.title);
    if (suggestion.mergedIntoId === null && !byTitle.has(key))
      byTitle.set(key, { before: suggestion, after: suggestion });
  }
  // A suggestion that was merged into another stays with that one.
  for (const suggestion of data.suggestions) {
    const into =
      suggestion.mergedIntoId === null
        ? undefined
        : data.suggestions.find((other) => other.id === suggestion.mergedIntoId);
    const target = into ? byTitle.get(titleKey(into.title)) : undefined;
    if (target && !byTitle.has(titleKey(suggestion.title))) byTitle.set(titleKey(suggestion.title), target);
  }
  for (const { draft } of plan.people) {
    const title = draft.suggestion.slice(0, 10_000);
    const self = idOfRecord.get(draft.record);
    if (title === '' || !self || /^(-+|n\/?a|no|none|nein|keine?|non|no idea)\.?$/i.test(title)) continue;
    const known = byTitle.get(titleKey(title));
    if (known) {
      if (!known.after.supporterIds.includes(self))
        known.after = { ...known.after, supporterIds: [...known.after.supporterIds, self] };
    } else {
      byTitle.set(titleKey(title), {
        before: null,
        after: {
          id: makers.makeSuggestionId(),
          title,
          description: '',
          supporterIds: [self],
          mergedIntoId: null,
          promotedToId: null,
          suggestedAt: makers.now,
        },
      });
    }
  }
  return [...new Set(byTitle.values())]
    .filter(({ before, after }) => before !== after)
    .map(({ before, after }) => (before ? changed('suggestions', before, after) : added('suggestions', after)));
}

const titleKey = (title: string) =>
  foldText(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
