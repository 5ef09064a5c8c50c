import { foldName } from '#domain/names/fold-name.ts';
import { displayName, type Registration } from '#domain/registration.ts';
import type { ComboOption } from '../../parts/combo-search.tsx';
import { say } from '#catalogue/catalogue.ts';

const folded = new WeakMap<Registration, string>();

function foldedName(person: Registration): string {
  let name = folded.get(person);
  if (name === undefined) {
    name = ` ${foldName(`${displayName(person)} ${person.email}`.slice(0, 300))}`;
    folded.set(person, name);
  }
  return name;
}

const MOST = 12;

/** The first few people whose name has every word typed at the beginning of one of its own. */
export function findPeople(people: Iterable<Registration>, typed: string, without: ReadonlySet<string>): ComboOption[] {
  const words = foldName(typed.slice(0, 100)).split(/\s+/u).filter(Boolean);
  const found: ComboOption[] = [];
  for (const person of people) {
    if (without.has(person.id)) continue;
    if (!words.every((word) => foldedName(person).includes(` ${word}`))) continue;
    const hint = person.status === 'coming' ? person.town : say(`plan.status.${person.status}`);
    found.push({ id: person.id, label: displayName(person), hint });
    if (found.length === MOST) break;
  }
  return found;
}
