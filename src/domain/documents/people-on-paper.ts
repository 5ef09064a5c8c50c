import { displayName, isExpected, type Registration } from '../registration.ts';
import type { RegistrationId } from '../ids.ts';
import { nameInOrder, type NameOrder } from '../names/name-in-order.ts';

/** A name as lists print it: what the person wants on the badge where that is known, else the name. */
export function nameOnPaper(person: Registration): string {
  return person.badgeName || displayName(person);
}

/** A name in a list from A to Z; the name that somebody chose for the badge is never turned round. */
export function nameInList(person: Registration, order: NameOrder): string {
  return person.badgeName || nameInOrder(person, order);
}

/** Alphabetical order for names in any script, as people of that language expect it. */
const collatorFor = (locale: string) => new Intl.Collator(locale, { sensitivity: 'base', numeric: true });

const sorted = new WeakMap<readonly Registration[], Map<string, readonly Registration[]>>();

/** Everybody A to Z; kept for as long as the list of registrations is the same one, since every list on paper asks for it. */
export function everybodyByName(
  registrations: readonly Registration[],
  locale: string,
  order: NameOrder = 'asGiven',
): readonly Registration[] {
  let byLocale = sorted.get(registrations);
  if (!byLocale) {
    byLocale = new Map();
    sorted.set(registrations, byLocale);
  }
  const key = `${locale} ${order}`;
  let list = byLocale.get(key);
  if (!list) {
    const { compare } = collatorFor(locale);
    // The names are worked out once each, not at each of two million comparisons.
    list = registrations
      .map((person) => ({ person, name: nameInList(person, order) }))
      .toSorted((a, b) => compare(a.name, b.name) || a.person.shortNumber - b.person.shortNumber)
      .map(({ person }) => person);
    byLocale.set(key, list);
  }
  return list;
}

/** The people a list is about, A to Z: those expected, or exactly those asked for. */
export function peopleOnPaper(
  registrations: readonly Registration[],
  onlyIds: readonly RegistrationId[] | undefined,
  locale: string,
  order: NameOrder = 'asGiven',
): Registration[] {
  const wanted = onlyIds ? new Set(onlyIds) : null;
  return everybodyByName(registrations, locale, order).filter((person) =>
    wanted ? wanted.has(person.id) : isExpected(person),
  );
}

/** The letter under which a name stands in a list; names without a letter at their head stand under `#`. */
export function indexLetter(name: string): string {
  const first = /[\p{L}\p{N}]/u.exec(name.normalize('NFD'))?.[0];
  if (first === undefined || !/\p{L}/u.test(first)) return '#';
  // Letters of large syllabic scripts would give a heading for nearly every name.
  if (/\p{Script=Han}/u.test(first)) return '文';
  if (/\p{Script=Hangul}/u.test(first)) return '한';
  return first.toLocaleUpperCase('en');
}

/** `11:30` of a wall-clock time. */
export const clockOf = (wallTime: string): string => wallTime.slice(11, 16);

/** A wall-clock time some minutes later; plain arithmetic on the clock on the wall, as the plan is made. */
export function wallTimeAfter(wallTime: string, minutes: number): string {
  return new Date(Date.parse(`${wallTime}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}
