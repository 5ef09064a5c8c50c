import { FIELD_KEYS, FIELD_WORDS, OTHER_PERSON, THIS_PERSON, type FieldKey } from './field-words.ts';
import { foldHeader, halvesOf, type FoldedHeader } from './fold-header.ts';
import { fieldsOfStems, hasOtherPersonStem, isOfPersonWhoComes } from './heading-stems.ts';
import { isKeepApartHeading, isKeepTogetherHeading } from './private-headings.ts';
import { TONGUE_FIELDS } from './tongue-words.ts';

/** How sure a heading alone makes of one field, 0 to about 1. */
export type HeaderScore = {
  readonly field: FieldKey;
  readonly score: number;
  readonly isOtherPerson: boolean;
  readonly isThisPerson: boolean;
};

type Phrase = { readonly words: readonly string[]; readonly field: FieldKey };

const exact = new Map<string, { field: FieldKey; score: number }[]>();
const within: Phrase[] = [];
const against = new Map<FieldKey, readonly string[]>();

const split = (list: string | undefined) => (list ? list.split('|').map((word) => foldHeader(word).key) : []);

for (const field of FIELD_KEYS) {
  const words = FIELD_WORDS[field];
  const learn = (list: readonly string[], score: number) => {
    for (const key of list) {
      const known = exact.get(key) ?? [];
      if (!known.some((entry) => entry.field === field)) exact.set(key, [...known, { field, score }]);
    }
  };
  learn(split(words.exact), 1);
  learn(split(TONGUE_FIELDS[field]), 1);
  learn(split(words.weak), 0.62);
  for (const key of split(words.within)) within.push({ words: key.split(' '), field });
  against.set(field, split(words.not));
}

const OTHERS = split(OTHER_PERSON).map((key) => key.split(' '));
const THESE = split(THIS_PERSON)
  .map((key) => key.split(' '))
  .toSorted((a, b) => b.length - a.length);
/** Fields that say who a person is or how to reach them: somebody else's must never be taken for theirs. */
const PERSONAL: ReadonlySet<FieldKey> = new Set([
  'first_name',
  'middle_name',
  'last_name',
  'full_name',
  'badge_name',
  'email',
  'phone',
  'organization',
  'town',
  'ticket_id',
  'language',
  'pronouns',
]);
/** "Registration Email" and "Order name" are of the one who ordered. */
const ORDERING = new Set([
  'registration',
  'order',
  'booking',
  'account',
  'purchase',
  'reservation',
  'bestellung',
  'commande',
  'pedido',
  'ordine',
]);

/** "Guest of", "Begleitung von": whose guest somebody is, not who. */
const BELONGING = /\p{L}\s+(of|von|de|di|van|av|af)\s*[:?]?\s*$/iu;

const scored = new Map<string, readonly HeaderScore[]>();

/** All fields a heading may mean, best first; an empty list when it says nothing known. */
export function scoreHeader(header: string): readonly HeaderScore[] {
  const known = scored.get(header);
  if (known) return known;
  const result = inTwoTongues(header) ?? score(foldHeader(header));
  if (scored.size > 20_000) scored.clear();
  scored.set(header, result);
  return result;
}

/** "Enw / Name": one question in two languages; the half that is known says what is meant. */
function inTwoTongues(header: string): readonly HeaderScore[] | null {
  const halves = halvesOf(header);
  if (!halves) return null;
  const [one, other] = [score(foldHeader(halves[0])), score(foldHeader(halves[1]))];
  const isSure = (list: readonly HeaderScore[]) => (list[0]?.score ?? 0) >= 0.9;
  if (isSure(other) && one.length === 0) return other;
  const agrees =
    other.length === 0 ||
    other[0]!.field === one[0]?.field ||
    (isSure(other) && one.some(({ field }) => other.some((entry) => entry.field === field)));
  return isSure(one) && agrees ? one : null;
}

function score(header: FoldedHeader): HeaderScore[] {
  if (header.words.length === 0) return [];
  const best = new Map<FieldKey, { score: number; isThisPerson: boolean }>();
  const offer = (field: FieldKey, value: number, isThisPerson: boolean) => {
    if (value > (best.get(field)?.score ?? 0)) best.set(field, { score: value, isThisPerson });
  };
  const machineKey = header.bracket === '' ? [] : (exact.get(foldHeader(header.bracket).key) ?? []);
  for (const entry of exact.get(header.key) ?? []) offer(entry.field, entry.score, false);
  if (header.coreKey !== header.key) {
    for (const entry of exact.get(header.coreKey) ?? []) offer(entry.field, entry.score * 0.95, false);
    for (const entry of machineKey) if (/_/.test(header.bracket)) offer(entry.field, 1, false);
  }
  const core = header.coreKey.split(' ');
  const isForeign =
    OTHERS.some((words) => holds(header.words, words)) ||
    hasOtherPersonStem(header.words) ||
    BELONGING.test(header.text);
  const isOfOneWhoComes = isOfPersonWhoComes(header.words);
  for (const rest of withoutPerson(core)) {
    for (const entry of exact.get(rest) ?? []) {
      if (!isAgainst(entry.field, header.words)) offer(entry.field, entry.score + 0.02, true);
    }
  }
  for (const { field, score: value } of fieldsOfStems(core)) {
    if (!isAgainst(field, header.words)) offer(field, value, isOfOneWhoComes);
  }
  // What stands in brackets explains: "Special needs (food, allergies)".
  if (header.coreKey !== header.key) {
    for (const { field, score: value } of fieldsOfStems(header.words)) {
      if (field === 'diet' && !isAgainst(field, header.words)) offer(field, value * 0.9, false);
    }
  }
  // "ID transaction" is the "transaction ID" of languages that name the thing last.
  if (core.length === 2) {
    for (const { field, score: value } of exact.get(`${core[1]} ${core[0]}`) ?? []) {
      if (field === 'ticket_id' || field === 'order_id') offer(field, value * 0.9, false);
    }
  }
  const ofAllWords = core.length > 1 && core.length <= 3 ? fieldOfEveryWord(core) : null;
  if (ofAllWords && !isAgainst(ofAllWords, header.words)) offer(ofAllWords, 0.85, false);
  if (isNameOfTwo(core)) offer('full_name', 0.96, false);
  if ([header.coreKey, ...withoutPerson(core)].some(isNameOfTwoSideBySide)) offer('full_name', 0.96, false);
  const whole = unabbreviated(header.text, core);
  if (whole) for (const entry of exact.get(whole) ?? []) offer(entry.field, entry.score * 0.85, false);
  if (core.length > 0 && PEOPLE_ALONE.has(header.coreKey)) offer('full_name', 0.66, true);
  for (const phrase of within) {
    if (phrase.words.length > header.words.length || !containsPhrase(header.words, phrase.words)) continue;
    if (isAgainst(phrase.field, header.words)) continue;
    // In a short heading the words cover much of it; a long question must at least ask for the field.
    offer(phrase.field, 0.45 + 0.35 * Math.min(1, phrase.words.length / Math.min(header.words.length, 8)), false);
  }
  if (isKeepApartHeading(header.text))
    return [
      {
        field: 'not_with_whom',
        score: Math.max(0.8, best.get('not_with_whom')?.score ?? 0),
        isOtherPerson: false,
        isThisPerson: false,
      },
    ];
  if (isKeepTogetherHeading(header.text)) offer('with_whom', 0.78, false);
  const isOrdering = ORDERING.has(core[0] ?? '');
  return [...best]
    .map(([field, { score: value, isThisPerson }]) => {
      const isOtherPerson =
        PERSONAL.has(field) &&
        (isForeign || (isOrdering && ['first_name', 'last_name', 'full_name', 'email', 'phone'].includes(field)));
      return {
        field,
        score: isOtherPerson ? value - (BELONGING.test(header.text) ? 1 : 0.5) : value,
        isOtherPerson,
        isThisPerson,
      };
    })
    .filter((entry) => entry.score > 0.1)
    .toSorted((a, b) => b.score - a.score);
}

/** Whether a heading is about a buyer, a parent, a contact: anybody but the person who comes. */
export function mentionsSomebodyElse(header: string): boolean {
  const { words } = foldHeader(header);
  return (
    ORDERING.has(words[0] ?? '') ||
    BELONGING.test(header) ||
    hasOtherPersonStem(words) ||
    OTHERS.some((phrase) => holds(words, phrase))
  );
}

/** Words for who comes that stand alone above names: "Asistente", "Deltagare"; signs of other things left out. */
const PEOPLE_ALONE: ReadonlySet<string> = new Set(
  split(THIS_PERSON).filter(
    (word) =>
      !/^(ticket|ticket holder|holder|contact|user|primary|your|my|individual|invite|member|mitglied|speaker)$/.test(
        word,
      ),
  ),
);

const AND =
  /^(and|et|i|y|e|ja|und|en|och|og|si|va|ve|un|ir|a|и|та|և|და|و|और|এবং|dhe|eta|ac|a|agus|kaj|dan|at|na|та|й)$/u;

/** "Vardas ir pavardė", "Nom i cognoms": a word for the first name and one for the family name, joined by "and". */
function isNameOfTwo(words: readonly string[]): boolean {
  if (words.length !== 3 || !AND.test(words[1]!)) return false;
  const means = (word: string, fields: readonly FieldKey[]) =>
    (exact.get(word) ?? []).some(({ field }) => fields.includes(field));
  const names: readonly FieldKey[] = ['first_name', 'full_name'];
  const [one, , other] = words as [string, string, string];
  return (means(one, names) && means(other, ['last_name'])) || (means(one, ['last_name']) && means(other, names));
}

/** "Cognome nome", "Apellido nombre": the same without an "and"; "family name" is one word in two. */
function isNameOfTwoSideBySide(key: string): boolean {
  const [one = '', other = '', ...more] = key.split(' ');
  const means = (word: string, field: FieldKey) =>
    word !== 'name' && (exact.get(word) ?? []).some((entry) => entry.field === field);
  return (
    more.length === 0 &&
    other !== '' &&
    ((means(one, 'first_name') && means(other, 'last_name')) || (means(one, 'last_name') && means(other, 'first_name')))
  );
}

/** "Consenso privacy": every word by itself means the same field. */
function fieldOfEveryWord(words: readonly string[]): FieldKey | null {
  const [first = [], ...rest] = words.map((word) => (exact.get(word) ?? []).filter(({ score: value }) => value === 1));
  return (
    first.find(({ field }) => !PERSONAL.has(field) && rest.every((list) => list.some((entry) => entry.field === field)))
      ?.field ?? null
  );
}

/** "Tussenv.", "Organis.": a word cut short by a full stop, where only one field begins like that. */
function unabbreviated(text: string, words: readonly string[]): string | null {
  if (words.length !== 1 || words[0]!.length < 4 || !/\p{L}\.\s*$/u.test(text)) return null;
  const beginning = words[0]!;
  const whole = [...exact.keys()].filter((key) => key.length > beginning.length && key.startsWith(beginning));
  const fields = new Set(whole.flatMap((key) => (exact.get(key) ?? []).map((entry) => entry.field)));
  return fields.size === 1 ? whole[0]! : null;
}

/** The heading without its words for who comes; itself where it has none. */
export function coreWithoutPerson(header: string): string {
  const { coreKey } = foldHeader(header);
  return withoutPerson(coreKey.split(' ')).toSorted((a, b) => a.length - b.length)[0] ?? coreKey;
}

const OF = /^(of|de|du|des|del|della|dell|dello|di|do|da|la|le|l|el|den|der|des|van|von|av|af|het)$/;

/** The heading without the words that only say "of the person who comes". */
function withoutPerson(words: readonly string[]): string[] {
  const rests: string[] = [];
  for (const person of THESE) {
    if (person.length >= words.length) continue;
    if (holdsAt(words, person, 0)) {
      const rest = words.slice(person.length);
      // A "ticket name" is the name of a ticket.
      if (!(person[0] === 'ticket' && person.length === 1 && rest.join(' ') === 'name')) rests.push(rest.join(' '));
      if (rest[0] === 'name' && rest.length > 1) rests.push(rest.slice(1).join(' '));
    }
    if (holdsAt(words, person, words.length - person.length)) {
      const rest = words.slice(0, words.length - person.length);
      rests.push(rest.join(' '));
      // "Nom de l'élève": the little words between say nothing.
      while (rest.length > 1 && OF.test(rest.at(-1)!)) rest.pop();
      rests.push(rest.join(' '));
    }
  }
  return rests;
}

function isAgainst(field: FieldKey, words: readonly string[]): boolean {
  return (against.get(field) ?? []).some((key) => holds(words, key.split(' ')));
}

function holds(words: readonly string[], phrase: readonly string[]): boolean {
  for (let at = 0; at + phrase.length <= words.length; at++) if (holdsAt(words, phrase, at)) return true;
  return false;
}

function holdsAt(words: readonly string[], phrase: readonly string[], at: number): boolean {
  return at >= 0 && phrase.every((word, i) => words[at + i] === word);
}

/** Whole words in Latin and alike; inside longer runs of letters where a script has no blanks. */
function containsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  if (holds(words, phrase)) return true;
  const only = phrase[0] ?? '';
  return (
    phrase.length === 1 &&
    /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u1100-\u11ff]/.test(only) &&
    words.some((word) => word.includes(only))
  );
}

/** Whether a cell reads like a heading this project knows, 0 to 1. */
export function headingLikeness(cell: string): number {
  return Math.min(1, scoreHeader(cell)[0]?.score ?? 0);
}
