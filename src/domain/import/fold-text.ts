import { foldLetters, foldName, foldNameSpeltOut, wordsOf } from '../names/fold-name.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const PLAIN_ASCII = /^[\u0020-\u007e]*$/;

/** Lower case without marks, signs that cannot be seen, and special letters: for comparing, never for showing. */
export function foldText(text: string): string {
  return PLAIN_ASCII.test(text) ? text.toLowerCase() : foldLetters(text);
}

/** A pattern for folded text, its words in other scripts folded as well; what is ASCII stays as it stands. */
export function foldPattern(source: string): string {
  return source.replace(/[^\u0000-\u007f]+/gu, (letters) => foldLetters(letters));
}

/** The words of a text, folded: letters and digits of any script, with the vowel signs written on them. */
export function foldedWords(text: string): string[] {
  return wordsOf(foldText(text));
}

/** One key for a name however its parts are ordered and punctuated: "Müller, Anna" equals "Anna Müller". */
export function nameKey(name: string): string {
  return nameKeys(name).key;
}

/** The same with umlauts written out, so that "Jürgen" also meets "Juergen". */
export function spelledOutNameKey(name: string): string {
  return nameKeys(name).spelled;
}

/** All keys of a name at once. */
export function nameKeys(name: string): {
  readonly key: string;
  readonly spelled: string;
  readonly words: readonly string[];
} {
  const trimmed = name.trim();
  if (trimmed === '') return { key: '', spelled: '', words: [] };
  const found = wordsOf(foldName(trimmed));
  // A name of signs alone ("*") is its own key.
  const words = found.length > 0 ? found : [trimmed];
  const joined = (list: readonly string[]) => (list.length === 1 ? list[0]! : list.toSorted().join(' '));
  const key = joined(words);
  if (PLAIN_ASCII.test(trimmed)) return { key, spelled: key, words };
  const spelt = wordsOf(foldNameSpeltOut(trimmed));
  return { key, spelled: spelt.length > 0 ? joined(spelt) : key, words };
}

/** An address as it is compared: no blanks, no invisible signs, lower case; dots and +tags stay. */
export function emailKey(email: string): string {
  return email.replace(INVISIBLE, '').replace(/\s+/g, '').toLowerCase();
}

/** Text as it is kept: composed form, trimmed at the ends; nothing else is ever changed in a name. */
export function keptText(text: string): string {
  const trimmed = text.trim();
  return PLAIN_ASCII.test(trimmed) ? trimmed : trimmed.normalize('NFC').trim();
}

/** Whether two cells say the same to a person: composed form, ends and line ends apart. */
export function isSameText(a: string, b: string): boolean {
  return a === b || comparable(a) === comparable(b);
}

function comparable(text: string): string {
  return keptText(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
}
