import { foldText } from '#domain/import/fold-text.ts';

/** A heading made comparable. */
export type FoldedHeader = {
  /** As it stands. */
  readonly text: string;
  /** Words of the whole heading, fillers such as "what is your" left out. */
  readonly words: readonly string[];
  /** The words joined by one blank. */
  readonly key: string;
  /** The same without what stands in brackets. */
  readonly coreKey: string;
  /** What stands in square brackets at the end, as written: the row of a grid or the key of our own export. */
  readonly bracket: string;
};

const FILLERS =
  /\b(what( s| is)? (is )?(your|the)|which is your|what s your|please (enter|provide|list|give|state|tell us|type|fill in|select)|enter your|provide your|your|please|required|optional|mandatory|pflichtfeld|optional|obligatoire|obligatorio|wie (lautet|ist) (dein|deine|ihr|ihre)|bitte|dein|deine|deinen|ihr|ihre|ihren|votre|vos|quel est|quelle est|tu|su|cual es|il tuo|la tua|jouw|je|uw|din|ditt|twoje|twoj|ваш|ваша|ваше|the|of)\b/gu;

const cache = new Map<string, FoldedHeader>();

/** Folds a heading: any script, tags and hints taken away, camelCase and snake_case divided into words. */
export function foldHeader(header: string): FoldedHeader {
  const known = cache.get(header);
  if (known) return known;
  const text = header
    .slice(0, 2000)
    .replace(/<[^>]{1,40}>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    // "3、您的单位：", "Q3: Town": the number of the question and the politeness say nothing; "1. Wahl" stays.
    .replace(/^\s*(?:\d{1,3}\s*、|Q\s?\d{1,3}\s*[.:)：]?\s)\s*(?=\S)/u, '')
    .replace(/^\s*(?:请问|请输入|请填写|请选择|請輸入|請填寫|請問)*(?:您的|你的|您)/u, '');
  const bracket = /\[([^[\]]*)\]\s*$/.exec(text)?.[1]?.trim() ?? '';
  const words = wordsOf(text);
  const core = wordsOf(text.replace(/\([^)]*\)|\[[^\]]*\]|（[^）]*）|【[^】]*】/g, ' '));
  const folded = {
    text: header,
    words,
    key: words.join(' '),
    coreKey: (core.length > 0 ? core : words).join(' '),
    bracket,
  };
  if (cache.size > 20_000) cache.clear();
  cache.set(header, folded);
  return folded;
}

function wordsOf(text: string): string[] {
  const divided = text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll}{3,})/gu, '$1 $2')
    .replace(/#/g, ' number ')
    .replace(/№/g, ' number ');
  const folded = foldText(divided)
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  // "e-mail", "e-post", "e-posta": one word in every language.
  const joined = folded.replace(/\be (mails?|post|posta|postadresse|postadress|posti)\b/g, 'e$1');
  const short = joined.replace(FILLERS, ' ').replace(/ +/g, ' ').trim();
  return (short || joined).split(' ').filter((word) => word !== '');
}

/** Heading words as a person reads them on screen: no tags, one line. */
export function shownHeader(header: string): string {
  return header
    .replace(/<[^>]{1,40}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The two halves of a heading that says the same in two languages, "Tref / Town"; null where it is no such thing. */
export function halvesOf(header: string): readonly [string, string] | null {
  const match = /^([^/|]{2,80}?)\s+[/|]\s+([^/|]{2,80})$/u.exec(header.trim());
  return match ? [match[1]!, match[2]!] : null;
}
