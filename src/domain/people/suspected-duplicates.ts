import { emailKey, foldedWords, nameKey } from '../import/fold-text.ts';
import type { RegistrationId } from '../ids.ts';
import { displayName, type Registration } from '../registration.ts';

type Keys = { readonly name: string; readonly words: readonly string[]; readonly email: string };

const keysOfPerson = new WeakMap<Registration, Keys>();

/** The keys by which two registrations may turn out to be one person; kept for each row, because folding costs. */
function duplicateKeys(person: Registration): Keys {
  let keys = keysOfPerson.get(person);
  if (!keys) {
    const name = displayName({ ...person, email: '' });
    keys = { name: nameKey(name), words: foldedWords(name), email: emailKey(person.email) };
    keysOfPerson.set(person, keys);
  }
  return keys;
}

/**
 * Registrations that may be one person twice: the same name of two words or more, or the same address with names
 * of which one says less of the other. Only ever a suspicion; a shared address alone is none.
 */
export function suspectedDuplicates(registrations: readonly Registration[]): Set<RegistrationId> {
  const steps = duplicatesInSteps(registrations);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in small steps, for a window that must go on answering. */
export function* duplicatesInSteps(
  registrations: readonly Registration[],
  stepSize = 100,
): Generator<undefined, Set<RegistrationId>> {
  let count = 0;
  const suspects = new Set<RegistrationId>();
  const byName = new Map<string, Registration>();
  const byEmail = new Map<string, Registration[]>();
  for (const person of registrations) {
    if (++count % stepSize === 0) yield;
    if (person.status === 'cancelled') continue;
    const { name, words, email } = duplicateKeys(person);
    if (words.length > 1) {
      const same = byName.get(name);
      if (same) suspects.add(same.id).add(person.id);
      else byName.set(name, person);
    }
    if (email === '') continue;
    const sharing = byEmail.get(email) ?? [];
    for (const other of sharing) {
      if (saysNoMore(words, duplicateKeys(other).words)) suspects.add(other.id).add(person.id);
    }
    byEmail.set(email, [...sharing, person]);
  }
  return suspects;
}

/** Who may be the same person as this one, by the same rule. */
export function perhapsSame(person: Registration, registrations: readonly Registration[]): Registration[] {
  if (person.status === 'cancelled') return [];
  const own = duplicateKeys(person);
  return registrations.filter((other) => {
    if (other.id === person.id || other.status === 'cancelled') return false;
    const { name, words, email } = duplicateKeys(other);
    if (own.words.length > 1 && name === own.name) return true;
    return email !== '' && email === own.email && saysNoMore(words, own.words);
  });
}

function saysNoMore(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((word) => many.includes(word));
}
