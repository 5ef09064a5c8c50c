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
  return byName(registrations).filter(
    (person) => isExpected(person) && (states.get(person.id)?.arrival ?? null) === null,
  );
}

/** Who is inside now, by name: for the fire officer's roll call, and to note that somebody leaves. */
export function inside(
  registrations: readonly Registration[],
  states: ReadonlyMap<string, PresenceState>,
): Registration[] {
  return byName(registrations).filter((person) => states.get(person.id)?.state === 'here');
}

const listsByName = new WeakMap<readonly Registration[], readonly Registration[]>();

/** The list in order of names; worked out once for a list, because the door asks after every arrival. */
function byName(registrations: readonly Registration[]): readonly Registration[] {
  let list = listsByName.get(registrations);
  if (!list) {
    list = registrations
      .map((person) => ({ person, key: nameKey(person) }))
      .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.person.shortNumber - b.person.shortNumber))
      .map(({ person }) => person);
    listsByName.set(registrations, list);
  }
  return list;
}
