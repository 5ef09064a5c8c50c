/**
 * Letters that Unicode does not take apart into a base letter and a mark, written as people type them who lack
 * the key; and letters of other scripts that are one letter in two shapes.
 */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ə: 'a',
  ς: 'σ',
  // Arabic and Persian: one letter in two shapes, and the stretching sign.
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
  // Hebrew letters at the end of a word.
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
};

/** The German and Nordic way to write a letter with dots or a stroke when the key is missing. */
const SPELT_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

const PLAIN_PATTERN = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'gu');
const SPELT_PATTERN = new RegExp(`[${Object.keys(SPELT_OUT).join('')}]`, 'gu');

/** Apostrophes of every make, the ʻokina, and accents typed alone. */
const APOSTROPHES = /['’‘‛ʼʻʽ`´′＇]/gu;
/** Signs nobody sees. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Accents of Latin, Greek and Cyrillic, and the vowel points of Hebrew and Arabic. Vowel signs of Indic and Thai letters stay. */
const MARKS = /\p{Script=Inherited}|(?=[\p{Script=Hebrew}\p{Script=Arabic}])\p{M}/gu;

const isAscii = (text: string) => /^[\x20-\x26\x28-\x5f\x61-\x7e]*$/.test(text);

/**
 * A name as it is compared: Žižek and Zizek, O’Connor and oconnor give one key.
 *
 * Small letters without accents and apostrophes, ß as ss, ø as o; katakana as hiragana; full-width letters as plain
 * ones. For comparing only: names are always kept and shown as they came.
 */
export function foldName(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  return foldLetters(lower.replace(APOSTROPHES, ''));
}

/**
 * The one folding that everything compares with: names, headings and topics of lists, what is typed to find somebody.
 *
 * Small letters without accents; the vowel signs of Indic letters and of Thai stay, because they are half of a word.
 */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(PLAIN_PATTERN, (letter) => PLAIN_LETTERS[letter]!)
    .replace(/[\u30a1-\u30f6]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/**
 * The second key of a name: ä, ö, ü, ø and å spelt out, so that mueller finds Müller.
 *
 * The same as `foldName` where the name has none of these letters.
 */
export function foldNameSpeltOut(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  return foldName(lower.normalize('NFC').replace(SPELT_PATTERN, (letter) => SPELT_OUT[letter]!));
}

/** The words of a folded text: runs of letters, digits and the signs written on them. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
