import { foldName } from '../names/fold-name.ts';
import { displayName, isExpected, type Registration } from '../registration.ts';
import type { PresenceState } from './presence.ts';

const keys = new WeakMap<Registration, string>();

function nameKey(person: Registration): string {
  let key = keys.get(person);
  if (key === undefined) keys.set(person, (key = foldName(displayName(person))));
  return key;
}

/** Who is expected and not here yet, by name: what the door shows while nothing is typed. */
export function stillToCome(
  registrations: readonly Registration[],
  states: ReadonlyMap<string, PresenceState>,
): Registration[] {
  return registrations
    .filter((person) => isExpected(person) && (states.get(person.id)?.arrival ?? null) === null)
    .map((person) => ({ person, key: nameKey(person) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.person.shortNumber - b.person.shortNumber))
    .map(({ person }) => person);
}
