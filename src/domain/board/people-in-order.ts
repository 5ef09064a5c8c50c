import { foldName } from '../names/fold-name.ts';
import { displayName, type Registration } from '../registration.ts';

const keys = new WeakMap<Registration, string>();

/** The name of a person as it is sorted and searched: small letters, no accents. Worked out once for each row. */
export function nameKey(person: Registration): string {
  let key = keys.get(person);
  if (key === undefined) {
    key = foldName(displayName(person));
    keys.set(person, key);
  }
  return key;
}

const orders = new WeakMap<readonly Registration[], readonly Registration[]>();

/** All people from A to Z; the same list again as long as nobody changed. */
export function peopleInOrder(registrations: readonly Registration[]): readonly Registration[] {
  let order = orders.get(registrations);
  if (!order) {
    order = registrations.toSorted((a, b) => {
      const x = nameKey(a);
      const y = nameKey(b);
      return x < y ? -1 : x > y ? 1 : a.shortNumber - b.shortNumber;
    });
    orders.set(registrations, order);
  }
  return order;
}

/** People whose name has every typed word, or whose short number it is; best first, at most `limit`. */
export function findByName(registrations: readonly Registration[], typed: string, limit: number): Registration[] {
  const words = foldName(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const number = /^\d+$/u.test(typed.trim()) ? Number(typed.trim()) : null;
  const begins: Registration[] = [];
  const holds: Registration[] = [];
  for (const person of peopleInOrder(registrations)) {
    if (person.shortNumber === number) begins.unshift(person);
    else {
      const key = nameKey(person);
      if (!words.every((word) => key.includes(word))) continue;
      (` ${key}`.includes(` ${words[0]}`) ? begins : holds).push(person);
    }
  }
  return [...begins, ...holds].slice(0, limit);
}
