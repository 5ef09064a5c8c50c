/** ISO 15924 tags by Unicode script, in the order in which they are tried. */
const SCRIPTS: readonly (readonly [tag: string, pattern: RegExp])[] = (
  [
    ['Latn', 'Latin'],
    ['Grek', 'Greek'],
    ['Cyrl', 'Cyrillic'],
    ['Arab', 'Arabic'],
    ['Hebr', 'Hebrew'],
    ['Deva', 'Devanagari'],
    ['Thai', 'Thai'],
    ['Hani', 'Han'],
    ['Hira', 'Hiragana'],
    ['Kana', 'Katakana'],
    ['Hang', 'Hangul'],
    ['Bopo', 'Bopomofo'],
    ['Armn', 'Armenian'],
    ['Geor', 'Georgian'],
    ['Beng', 'Bengali'],
    ['Taml', 'Tamil'],
    ['Knda', 'Kannada'],
    ['Mlym', 'Malayalam'],
    ['Ethi', 'Ethiopic'],
    ['Khmr', 'Khmer'],
    ['Laoo', 'Lao'],
    ['Mymr', 'Myanmar'],
    ['Thaa', 'Thaana'],
    ['Telu', 'Telugu'],
    ['Gujr', 'Gujarati'],
    ['Guru', 'Gurmukhi'],
    ['Sinh', 'Sinhala'],
    ['Tibt', 'Tibetan'],
  ] as const
).map(([tag, name]) => [tag, new RegExp(`\\p{Script=${name}}`, 'u')] as const);

const known = new Map<number, string>();

/** The script of a code point as an ISO 15924 tag, or '' for what belongs to none (digits, spaces, marks) or is not listed. */
export function scriptOf(codePoint: number): string {
  const before = known.get(codePoint);
  if (before !== undefined) return before;
  const sign = String.fromCodePoint(codePoint);
  const script = SCRIPTS.find(([, pattern]) => pattern.test(sign))?.[0] ?? '';
  known.set(codePoint, script);
  return script;
}
