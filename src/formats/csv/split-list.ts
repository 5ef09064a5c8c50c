import { foldText } from '#domain/import/fold-text.ts';

/** How the items of a list cell are divided. */
export type ListSplitting = {
  readonly separators: readonly string[];
  /** Folded titles that hold a separator and stay whole, longest first. */
  readonly wholeTitles: readonly string[];
};

const STRONG = ['\n', ';', '|', '；', '、', '，', '،', ' / ', ' > ', ' → ', ' » '] as const;
/** Signs that say an order by themselves. */
export const ORDERING_SIGNS: readonly string[] = [' > ', ' → ', ' » '];
/** Printed lists of programs: `['a', 'b']`. */
const PRINTED_LIST = /^\[\s*(['"]).*\1\s*\]$/s;

/**
 * Works out what divides the items of a column from all its cells, and which known titles hold that sign
 * themselves ("Housing, rents" stays one topic).
 */
export function findSplitting(cells: readonly string[], titles: readonly string[]): ListSplitting {
  const found: string[] = STRONG.filter((sign) => cells.some((cell) => withoutEnd(cell, sign).includes(sign)));
  const wholeTitles = titles
    .map((title) => foldText(title.trim()))
    .filter((title) => /[,;|/+\n]/.test(title))
    .toSorted((a, b) => b.length - a.length);
  const before: ListSplitting = { separators: found, wholeTitles };
  for (const sign of [', ', ',', ' + '] as const) {
    if (sign === ',' && found.includes(', ')) continue;
    const items = cells.map((cell) => splitItems(cell, before));
    const divided = items.flat().filter((item) => item.includes(sign) && !wholeTitles.includes(foldText(item)));
    if (divided.length === 0 || (sign === ',' && divided.every((item) => /\d,\d/.test(item)))) continue;
    const whole = new Set(items.flat().map(foldText));
    const parts = divided.map((item) => item.split(sign).map((part) => foldText(part.trim())));
    const known = new Set(titles.map((title) => foldText(title.trim())));
    const isRecurring = parts.some((list) => list.some((part) => whole.has(part) || known.has(part)));
    const isShort = parts.flat().every((part) => part.split(' ').length <= 5);
    if (isRecurring || (found.length === 0 && isShort)) found.push(sign);
  }
  const spelled = found.map((sign) => (/^[;|+]$/.test(sign) && isAlwaysSpaced(cells, sign) ? `${sign} ` : sign));
  return { separators: spelled.filter((sign, at) => spelled.indexOf(sign) === at), wholeTitles };
}

const withoutEnd = (cell: string, sign: string) => {
  const trimmed = cell.trim();
  return trimmed.endsWith(sign.trim()) && sign.trim() !== '' ? trimmed.slice(0, -sign.trim().length) : trimmed;
};

/** Whether a blank follows the sign wherever it divides something. */
function isAlwaysSpaced(cells: readonly string[], sign: string): boolean {
  return cells.every((cell) => !new RegExp(`\\${sign}(?=[^\\s])`).test(cell.trim()));
}

/** The items of one cell, trimmed, blanks left out; titles that hold a separator stay whole. */
export function splitItems(cell: string, splitting: ListSplitting): string[] {
  let text = cell.trim();
  if (text === '') return [];
  if (PRINTED_LIST.test(text))
    return [...text.matchAll(/(['"])(.*?)\1/gs)].map((match) => match[2]!.trim()).filter((item) => item !== '');
  if (/^""?[^"]+""?,\s*""?/.test(text) || /^"[^"]*"(,\s*"[^"]*")*$/.test(text))
    text = text.replace(/"+\s*,\s*"+/g, '\n').replace(/^"+|"+$/g, '');
  const kept: string[] = [];
  if (splitting.wholeTitles.length > 0) text = setAside(text, splitting.wholeTitles, kept);
  let items = [text];
  const separators =
    text.includes('\n') && !splitting.separators.includes('\n')
      ? ['\n', ...splitting.separators]
      : splitting.separators;
  for (const sign of separators)
    items = items.flatMap((item) => item.split(/^[;|+] $/.test(sign) ? sign.trim() : sign));
  return items
    .map((item) => item.replace(/\u0000(\d+)\u0000/g, (_, at: string) => kept[Number(at)] ?? '').trim())
    .map((item) =>
      item
        .replace(/^[-•*·]\s+/, '')
        .replace(/[;|]$/, '')
        .trim(),
    )
    .filter((item) => item !== '' && !/^[-–—]+$/.test(item));
}

/** Replaces known titles by marks, so that signs inside them divide nothing. */
function setAside(text: string, titles: readonly string[], kept: string[]): string {
  let rest = text;
  for (const title of titles) {
    const folded = foldText(rest);
    if (folded.length !== rest.length) return rest;
    const at = folded.indexOf(title);
    if (at < 0 || /[\p{L}\p{N}]/u.test(rest[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(rest[at + title.length] ?? ''))
      continue;
    kept.push(rest.slice(at, at + title.length));
    rest = `${rest.slice(0, at)}\u0000${kept.length - 1}\u0000${rest.slice(at + title.length)}`;
  }
  return rest;
}

/** An item that says its rank itself: "Housing (2)", "1. Climate", "Water: 3", "Climate - 2nd choice". */
export function rankedItem(item: string): { readonly title: string; readonly rank: number } | null {
  if (item.length > 300) return null;
  const before = /^\(?#?(\d{1,2})\s*(?:[.):]|\s-|-|=|st|nd|rd|th)\s*(?=\p{L})(.+)$/su.exec(item);
  if (before) return { rank: Number(before[1]), title: before[2]!.trim() };
  const after = /^(.*?\p{L}.*?)\s*(?:\(\s*(\d{1,2})\.?\s*\)|\[\s*(\d{1,2})\s*\]|[:=]\s*(\d{1,2}))$/su.exec(item);
  if (after) return { rank: Number(after[2] ?? after[3] ?? after[4]), title: after[1]!.trim() };
  return null;
}
