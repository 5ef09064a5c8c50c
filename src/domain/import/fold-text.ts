/** Letters that Unicode does not take apart, as people type them without the right keyboard. */
const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ı: 'i',
  İ: 'i',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  þ: 'th',
  Þ: 'th',
  ħ: 'h',
  Ħ: 'h',
  ŋ: 'n',
  ə: 'a',
  Ə: 'a',
  ŀ: 'l',
  ĸ: 'k',
};
const SPECIAL_PATTERN = new RegExp(`[${Object.keys(SPECIAL).join('')}]`, 'gu');
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa' };
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const PLAIN_ASCII = /^[\u0020-\u007e]*$/;

/** Lower case without marks, signs that cannot be seen, and special letters: for comparing, never for showing. */
export function foldText(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(INVISIBLE, '')
    .replace(SPECIAL_PATTERN, (letter) => SPECIAL[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** The words of a text, folded: letters and digits of any script. */
export function foldedWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** One key for a name however its parts are ordered and punctuated: "Müller, Anna" equals "Anna Müller". */
export function nameKey(name: string): string {
  const words = foldedWords(name.replace(/['’ʼ`]/g, ''));
  // A name of signs alone ("*") is its own key.
  return words.toSorted().join(' ') || name.trim();
}

/** The same with umlauts written out, so that "Jürgen" also meets "Juergen". */
export function spelledOutNameKey(name: string): string {
  return nameKeys(name).spelled;
}

const UMLAUT = /[äöüåÄÖÜÅ]|[aouAOU][\u0308\u030a]/;

/** All keys of a name at once. */
export function nameKeys(name: string): {
  readonly key: string;
  readonly spelled: string;
  readonly words: readonly string[];
} {
  const trimmed = name.trim();
  if (trimmed === '') return { key: '', spelled: '', words: [] };
  const found = foldedWords(/['’ʼ`]/.test(trimmed) ? trimmed.replace(/['’ʼ`]/g, '') : trimmed);
  const words = found.length > 0 ? found : [trimmed];
  const key = words.length === 1 ? words[0]! : words.toSorted().join(' ');
  if (!UMLAUT.test(trimmed)) return { key, spelled: key, words };
  const lower = trimmed.normalize('NFC').toLowerCase();
  return { key, spelled: nameKey(lower.replace(/[äöüå]/g, (letter) => UMLAUTS[letter] ?? letter)), words };
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
