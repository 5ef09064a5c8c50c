import type { Registration } from '../registration.ts';
import type { Likeness } from './import-plan.ts';
import { nameOf } from './match-people.ts';
import { nameLikeness, nicknameGroups, tellingWords } from './name-likeness.ts';

type Entry = { readonly registration: Registration; readonly words: readonly string[] };

/** More comparisons than this take longer than anybody waits; what is beyond it gets no suggestion. */
const MOST_COMPARISONS = 200_000;
/** A first name that half the list has says nothing. */
const MOST_IN_A_BLOCK = 400;

/**
 * Finds people whose names are much like another name, among thousands, without comparing all with all.
 *
 * Only names that share the beginning of a word, or a nickname, are compared.
 */
export class SimilarNames {
  readonly #blocks = new Map<string, Entry[]>();
  #compared = 0;

  constructor(registrations: readonly Registration[]) {
    for (const registration of registrations) {
      const words = tellingWords(nameOf(registration));
      const entry: Entry = { registration, words };
      for (const key of blockKeys(words)) {
        const block = this.#blocks.get(key);
        if (block) block.push(entry);
        else this.#blocks.set(key, [entry]);
      }
    }
  }

  /** The most alike, best first; only ever a suggestion. */
  find(name: string, most = 3): Likeness[] {
    const words = tellingWords(name);
    const seen = new Set<Entry>();
    const found: Likeness[] = [];
    for (const key of blockKeys(words)) {
      const block = this.#blocks.get(key) ?? [];
      if (block.length > MOST_IN_A_BLOCK) continue;
      for (const entry of block) {
        if (seen.has(entry) || this.#compared > MOST_COMPARISONS) continue;
        seen.add(entry);
        this.#compared++;
        const score = nameLikeness(words, entry.words);
        if (score >= 0.9)
          found.push({
            registrationId: entry.registration.id,
            why: 'similarName',
            score: Math.round(score * 100) / 100,
          });
      }
    }
    return found.toSorted((a, b) => b.score - a.score).slice(0, most);
  }
}

function blockKeys(words: readonly string[]): Set<string> {
  const keys = new Set<string>();
  for (const word of words) {
    keys.add(word.slice(0, 3));
    keys.add(word.replace(/([aou])e/g, '$1').slice(0, 3));
    for (const group of nicknameGroups(word)) keys.add(`nick ${group}`);
  }
  return keys;
}
