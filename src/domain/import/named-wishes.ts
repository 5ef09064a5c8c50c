import type { RegistrationId } from '../ids.ts';
import type { Rule } from '../groups.ts';
import type { Registration } from '../registration.ts';
import { nameKey, spelledOutNameKey } from './fold-text.ts';
import type { NamedWish, PlannedPerson } from './import-plan.ts';
import { nameOf } from './match-people.ts';
import { nameLikeness, tellingWords } from './name-likeness.ts';

type Ref = RegistrationId | `record:${number}`;

const NOBODY =
  /^(-+|–|—|n\/?a|none|no|no one|nobody|anyone|any|egal|niemand|keine?r?|personne|nadie|nessuno|niemand|nikt|ingen|nobody in particular|no preference)\.?$/i;

/**
 * Names in "with whom" and "not with whom" columns, each with the one person it certainly means.
 *
 * Certain is only a name that exactly one person here or in the file has; anything else is a question, unless an
 * earlier answer stands as a rule.
 */
export function findNamedWishes(
  people: readonly PlannedPerson[],
  registrations: readonly Registration[],
  rules: readonly Rule[] = [],
): NamedWish[] {
  const wishing = people.filter(({ draft }) => draft.withWhom !== '' || draft.notWithWhom !== '');
  if (wishing.length === 0) return [];
  const everybody: { ref: Ref; name: string; key: string; words: readonly string[] }[] = [];
  const byKey = new Map<string, Ref[]>();
  const learn = (ref: Ref, name: string) => {
    if (name === '') return;
    const keys = new Set([nameKey(name), spelledOutNameKey(name)]);
    everybody.push({ ref, name, key: nameKey(name), words: tellingWords(name) });
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), ref]);
  };
  const inFile = new Set(people.flatMap((person) => (person.before ? [person.before.id] : [])));
  for (const registration of registrations)
    if (!inFile.has(registration.id)) learn(registration.id, nameOf(registration));
  for (const person of people) learn(person.before?.id ?? `record:${person.draft.record}`, nameOf(person.after));

  const ruled = new Set(
    rules.flatMap(({ kind, registrationIds: [a, b] }) => [`${kind}:${a}:${b}`, `${kind}:${b}:${a}`]),
  );
  const found: NamedWish[] = [];
  for (const { before, draft } of wishing) {
    const self: Ref = before?.id ?? `record:${draft.record}`;
    for (const kind of ['together', 'apart'] as const) {
      for (const text of namesIn(kind === 'together' ? draft.withWhom : draft.notWithWhom, byKey)) {
        const exact = [
          ...new Set([...(byKey.get(nameKey(text)) ?? []), ...(byKey.get(spelledOutNameKey(text)) ?? [])]),
        ].filter((ref) => ref !== self);
        const words = tellingWords(text);
        const proposals =
          exact.length === 1
            ? []
            : exact.length > 1
              ? exact.slice(0, 5)
              : everybody
                  .map((entry) => ({ ref: entry.ref, score: entry.ref === self ? 0 : likenessOf(words, entry.words) }))
                  .filter((entry) => entry.score >= 0.88)
                  .toSorted((a, b) => b.score - a.score)
                  .slice(0, 5)
                  .map((entry) => entry.ref);
        const known = exact.length === 1 ? exact[0]! : proposals.find((ref) => ruled.has(`${kind}:${self}:${ref}`));
        found.push({ kind, record: draft.record, text, with: known ?? null, proposals });
      }
    }
  }
  return found;
}

/** A first name alone may mean anybody who has it. */
function likenessOf(words: readonly string[], theirs: readonly string[]): number {
  if (words.length === 1 && theirs.includes(words[0]!)) return 0.9;
  return nameLikeness(words, theirs);
}

/** The names in a cell, divided at commas, lines, "and", and pluses, unless the whole cell is one name. */
function namesIn(cell: string, byKey: ReadonlyMap<string, unknown>): string[] {
  const text = cell.trim();
  if (text === '' || NOBODY.test(text)) return [];
  if (byKey.has(nameKey(text))) return [text];
  return text
    .split(/[;\n/+&、，；|]|,(?!\s*(?:jr|sr|phd|md)\b)|\s(?:and|und|et|y|e|en|i|og|och|ja|oder|or)\s/i)
    .map((name) => name.trim().replace(/^[-•*]\s*|[.]$/g, ''))
    .filter((name) => name !== '' && !NOBODY.test(name))
    .slice(0, 50);
}
