import { canonicalJson } from '../change-set.ts';
import type { SessionId } from '../ids.ts';
import type { CustomField, FormerIdentity, Registration } from '../registration.ts';

/** Fields of which one of two records' words must be chosen, in the order in which they are compared. */
export const COMPARED_FIELDS = [
  'fullName',
  'firstName',
  'lastName',
  'badgeName',
  'pronouns',
  'email',
  'phone',
  'organization',
  'town',
  'language',
  'status',
  'role',
  'ticketType',
  'ticketId',
  'orderId',
  'group',
  'registeredAt',
  'diet',
  'accessNeed',
  'hasConsented',
  'notes',
  'doorNote',
] as const satisfies readonly (keyof Registration)[];
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** One line of the comparison: a field, the wishes in one round, or a column of an imported list. */
export type MergeLine =
  | { readonly kind: 'field'; readonly key: ComparedField }
  | { readonly kind: 'wishes'; readonly key: string; readonly roundId: SessionId }
  | { readonly kind: 'custom'; readonly key: string; readonly label: string };

/** Which lines are taken from the record that goes, by their keys. */
export type TakenKeys = ReadonlySet<string>;

const isBlank = (value: unknown) => value === '' || value === null || (Array.isArray(value) && value.length === 0);

const wishesOf = (person: Registration, roundId: string) =>
  person.wishes.find((wishes) => wishes.roundId === roundId)?.topicIds ?? [];

const customOf = (person: Registration, columnId: string) =>
  person.custom.find((field) => field.columnId === columnId)?.value ?? '';

/** What a record says in a line of the comparison. */
export function lineValue(person: Registration, line: MergeLine): unknown {
  if (line.kind === 'field') return person[line.key];
  if (line.kind === 'wishes') return wishesOf(person, line.roundId);
  return customOf(person, line.key.slice('custom:'.length));
}

/** The lines in which two records say different things; what is the same in both needs no choice. */
export function differingLines(kept: Registration, gone: Registration): MergeLine[] {
  const lines: MergeLine[] = COMPARED_FIELDS.map((key) => ({ kind: 'field', key }));
  const rounds = new Set([...kept.wishes, ...gone.wishes].map(({ roundId }) => roundId));
  for (const roundId of rounds) lines.push({ kind: 'wishes', key: `wishes:${roundId}`, roundId });
  const labels = new Map([...gone.custom, ...kept.custom].map(({ columnId, label }) => [columnId, label]));
  for (const [columnId, label] of labels) lines.push({ kind: 'custom', key: `custom:${columnId}`, label });
  return lines.filter((line) => canonicalJson(lineValue(kept, line)) !== canonicalJson(lineValue(gone, line)));
}

/** What is taken from the record that goes unless somebody chooses otherwise: only what the kept one does not say. */
export function usuallyTaken(kept: Registration, gone: Registration): Set<string> {
  return new Set(
    differingLines(kept, gone)
      .filter((line) => isBlank(lineValue(kept, line)))
      .map(({ key }) => key),
  );
}

/**
 * One record out of two.
 *
 * Lists that cannot contradict each other (tags, needs, absences, cells of wishes, what lists said) are united; ids,
 * numbers and everything else are those of the record that is kept, or as chosen.
 */
export function mergedPerson(kept: Registration, gone: Registration, taken: TakenKeys): Registration {
  const fields = Object.fromEntries(COMPARED_FIELDS.filter((key) => taken.has(key)).map((key) => [key, gone[key]]));
  return {
    ...kept,
    ...(fields as Partial<Registration>),
    wishes: mergedWishes(kept, gone, taken),
    custom: mergedCustom(kept, gone, taken),
    tags: united(kept.tags, gone.tags).slice(0, 200),
    needs: united(kept.needs, gone.needs),
    absentFromIds: united(kept.absentFromIds, gone.absentFromIds).slice(0, 1000),
    wishTexts: unitedBy(kept.wishTexts, gone.wishTexts, canonicalJson),
    imported: unitedBy(kept.imported, gone.imported, ({ source }) => source),
    mergedFrom: unitedBy(formerly(kept), formerly(gone), canonicalJson).slice(0, 200),
  };
}

/** What a record was called by the lists so far, so that an old one taken in again brings nobody back. */
function formerly(person: Registration): readonly FormerIdentity[] {
  const { id, firstName, lastName, fullName, email, ticketId, imported } = person;
  const own = { id, firstName, lastName, fullName, email, ticketId, imported };
  return person.mergedFrom ? [...person.mergedFrom, own] : [own];
}

function mergedWishes(kept: Registration, gone: Registration, taken: TakenKeys): Registration['wishes'] {
  const rounds = united(
    kept.wishes.map(({ roundId }) => roundId),
    gone.wishes.map(({ roundId }) => roundId),
  );
  return rounds
    .map((roundId) => ({ roundId, topicIds: [...wishesOf(taken.has(`wishes:${roundId}`) ? gone : kept, roundId)] }))
    .filter(({ topicIds }) => topicIds.length > 0);
}

function mergedCustom(kept: Registration, gone: Registration, taken: TakenKeys): CustomField[] {
  return unitedBy(kept.custom, gone.custom, ({ columnId }) => columnId)
    .map((field) => ({
      ...field,
      value: customOf(taken.has(`custom:${field.columnId}`) ? gone : kept, field.columnId),
    }))
    .slice(0, 2000);
}

const united = <Item>(first: readonly Item[], second: readonly Item[]): Item[] => [...new Set([...first, ...second])];

function unitedBy<Item>(first: readonly Item[], second: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const known = new Set(first.map(keyOf));
  return [...first, ...second.filter((item) => !known.has(keyOf(item)))];
}
