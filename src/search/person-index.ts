import { foldName, foldNameSpeltOut, wordsOf } from '#domain/names/fold-name.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { wordsOfPerson, type SearchedPerson } from './person-words.ts';
import { canBeWithin, letterMask, slipsToBeginning } from './typo-distance.ts';

/** A person who was found; a higher score is a better match, 1 and more is as typed. */
export type PersonMatch = { readonly id: RegistrationId; readonly score: number };

/** Finds people by anything that stands on them, from the first letter; one row at a time in and out. */
export type PersonIndex = {
  /** Adds a person, or takes in what changed about one. */
  readonly set: (person: SearchedPerson) => void;
  readonly remove: (id: RegistrationId) => void;
  /** The people who fit all words typed, best first, at most `limit`. Nothing typed finds nobody. */
  readonly find: (query: string, limit: number) => PersonMatch[];
  readonly size: () => number;
};

type Entry = { readonly id: RegistrationId; readonly words: Map<string, number>; readonly sortKey: string };
/** A word with the places of those who have it; `weights` runs along `slots`. */
type Posting = {
  readonly word: string;
  readonly mask: number;
  readonly slots: number[];
  readonly weights: number[];
  /** Its own place in the list of all words. */
  at: number;
};
type TypedWord = { readonly variants: readonly string[]; readonly isWordless: boolean };

const MAX_QUERY = 200;
const MAX_TYPED_WORDS = 8;
/** With fewer people than this found as typed, slips of the finger are looked for too. */
const FEW = 3;

/** Scripts written without blanks or with few letters to a word: one sign in the middle of a name is enough. */
const WORDLESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * An empty index of people.
 *
 * Every word is looked up among all words of the event (some 25,000 for 10,000 people): exact,
 * then beginning, then middle; where few people fit, with one or two slips; where nobody does, with one word left out.
 */
export function createPersonIndex(): PersonIndex {
  const slotOf = new Map<RegistrationId, number>();
  const entries: (Entry | null)[] = [];
  const freeSlots: number[] = [];
  const postings = new Map<string, Posting>();
  /** The same postings as a list, because every key stroke goes over all of them. */
  const vocabulary: Posting[] = [];
  let totals = new Float64Array(1024);
  let best = new Float64Array(1024);

  function remove(id: RegistrationId): void {
    const slot = slotOf.get(id);
    if (slot === undefined) return;
    for (const word of entries[slot]!.words.keys()) {
      const posting = postings.get(word)!;
      const { slots, weights } = posting;
      const at = slots.indexOf(slot);
      slots[at] = slots.at(-1)!;
      weights[at] = weights.at(-1)!;
      slots.pop();
      weights.pop();
      if (slots.length > 0) continue;
      postings.delete(word);
      const last = vocabulary.pop()!;
      if (last === posting) continue;
      vocabulary[posting.at] = last;
      last.at = posting.at;
    }
    entries[slot] = null;
    slotOf.delete(id);
    freeSlots.push(slot);
  }

  function set(person: SearchedPerson): void {
    remove(person.id);
    const slot = freeSlots.pop() ?? entries.length;
    const { words, sortKey } = wordsOfPerson(person);
    entries[slot] = { id: person.id, words, sortKey };
    slotOf.set(person.id, slot);
    for (const [word, weight] of words) {
      let posting = postings.get(word);
      if (!posting) {
        posting = { word, mask: letterMask(word), slots: [], weights: [], at: vocabulary.length };
        postings.set(word, posting);
        vocabulary.push(posting);
      }
      posting.slots.push(slot);
      posting.weights.push(weight);
    }
    if (entries.length > totals.length) {
      totals = new Float64Array(entries.length * 2);
      best = new Float64Array(entries.length * 2);
    }
  }

  /** The best score of every person for one typed word, left in `best`; returns who has one. */
  function scoreWord({ variants, isWordless }: TypedWord, withSlips: boolean): number[] {
    const found: number[] = [];
    for (const typed of variants) {
      const mask = letterMask(typed);
      const most = withSlips ? slipsAllowed(typed) : 0;
      for (const posting of vocabulary) {
        // A word that lacks a letter of what was typed cannot hold it: true of most, and cheap to see.
        let quality = (mask & ~posting.mask) === 0 ? qualityAsTyped(typed, posting.word, isWordless) : 0;
        if (quality === 0 && most > 0 && canBeWithin(mask, posting.mask, most)) {
          quality = qualityWithSlips(typed, posting.word, most);
        }
        if (quality === 0) continue;
        for (let i = 0; i < posting.slots.length; i++) {
          const slot = posting.slots[i]!;
          const score = quality * posting.weights[i]!;
          if (best[slot] === 0) found.push(slot);
          if (score > best[slot]!) best[slot] = score;
        }
      }
    }
    return found;
  }

  /** People who fit all words (or all but `missing`), with their scores in `totals`. */
  function scoreAll(typed: readonly TypedWord[], withSlips: boolean, missing: number): number[] {
    const hits = new Map<number, number>();
    totals.fill(0);
    for (const word of typed) {
      for (const slot of scoreWord(word, withSlips)) {
        totals[slot]! += best[slot]! / typed.length;
        hits.set(slot, (hits.get(slot) ?? 0) + 1);
        best[slot] = 0;
      }
    }
    return [...hits].filter(([, count]) => count >= typed.length - missing).map(([slot]) => slot);
  }

  function find(query: string, limit: number): PersonMatch[] {
    const typed = typedWords(query);
    if (typed.length === 0 || limit <= 0) return [];
    let slots = scoreAll(typed, false, 0);
    if (slots.length < FEW) slots = scoreAll(typed, true, 0);
    if (slots.length === 0 && typed.length > 1) slots = scoreAll(typed, true, 1);
    const letters = typed.reduce((sum, { variants }) => sum + variants[0]!.length, 0);
    const ranked = slots.map((slot) => {
      const { id, sortKey } = entries[slot]!;
      // Of two that fit alike, the one whose name is nearer to being typed out comes first.
      return { id, sortKey, score: totals[slot]! + 0.05 * Math.min(1, letters / (sortKey.length || 1)) };
    });
    return bestOf(ranked, limit).map(({ id, score }) => ({ id, score }));
  }

  return { set, remove, find, size: () => slotOf.size };
}

/**
 * Fills an index in pieces: each step takes in some people and says how many are in.
 *
 * 10,000 people take longer than a frame; whoever calls it lets the window breathe between the steps.
 */
export function* fillPersonIndex(index: PersonIndex, people: Iterable<SearchedPerson>, step = 100): Generator<number> {
  let count = 0;
  for (const person of people) {
    index.set(person);
    if (++count % step === 0) yield count;
  }
  yield count;
}

function typedWords(query: string): TypedWord[] {
  const clipped = query.slice(0, MAX_QUERY);
  const plain = wordsOf(foldName(clipped));
  const speltOut = wordsOf(foldNameSpeltOut(clipped));
  return plain.slice(0, MAX_TYPED_WORDS).map((word, index) => {
    const other = speltOut.length === plain.length ? speltOut[index]! : word;
    return { variants: other === word ? [word] : [word, other], isWordless: WORDLESS.test(word) };
  });
}

function qualityAsTyped(typed: string, word: string, isWordless: boolean): number {
  const at = word.length < typed.length ? -1 : word.indexOf(typed);
  if (at < 0) return 0;
  if (at === 0) return word.length === typed.length ? 1 : 0.7 + (0.2 * typed.length) / word.length;
  return typed.length > 1 || isWordless ? 0.3 + (0.2 * typed.length) / word.length : 0;
}

/** A letter or two typed is too little to guess at; a long word forgives two slips. */
function slipsAllowed(typed: string): number {
  if (/^\p{N}/u.test(typed)) return 0;
  return typed.length < 3 ? 0 : typed.length < 7 ? 1 : 2;
}

function qualityWithSlips(typed: string, word: string, most: number): number {
  const found = slipsToBeginning(typed, word, most);
  if (!found) return 0;
  const { slips, whole } = found;
  const isSameStart = typed.charCodeAt(0) === word.charCodeAt(0);
  if (!whole && (typed.length < 5 || !isSameStart)) return 0;
  return (whole ? 0.6 : 0.45) - 0.12 * slips + (isSameStart ? 0.05 : 0);
}

type Ranked = { readonly id: RegistrationId; readonly sortKey: string; readonly score: number };

const compareRanked = (a: Ranked, b: Ranked) =>
  b.score - a.score || (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id < b.id ? -1 : 1);

/** The first of many in order, without ordering them all: one letter may find half of 10,000 people. */
function bestOf(ranked: readonly Ranked[], limit: number): Ranked[] {
  if (ranked.length <= limit * 4) return ranked.toSorted(compareRanked).slice(0, limit);
  const kept: Ranked[] = [];
  for (const item of ranked) {
    if (kept.length === limit && compareRanked(item, kept.at(-1)!) >= 0) continue;
    let at = kept.length;
    while (at > 0 && compareRanked(item, kept[at - 1]!) < 0) at--;
    kept.splice(at, 0, item);
    if (kept.length > limit) kept.pop();
  }
  return kept;
}
