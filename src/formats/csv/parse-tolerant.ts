/** One record as it stands in the text. */
export type RawRecord = {
  readonly cells: readonly string[];
  /** Physical line where it begins, from 1. */
  readonly line: number;
  /** Quotes that break the rules: never closed, or standing inside. */
  readonly quotes: 'fine' | 'unclosed' | 'stray';
};

/** A quoted cell longer than this many lines, with lines like records, opens with a quote that was never closed. */
export const MOST_LINES_IN_A_CELL = 50;

/**
 * Reads records and forgives broken quotes: an opening quote that is never closed is a letter, so that the
 * records below it stay records.
 *
 * Used only where papaparse reports quote errors, because it swallows the rest of the file into one cell.
 *
 * @param text with `\n` as the only line end.
 * @param isBlankBeforeQuote takes `a, "b, c"` as two cells, as hand-made lists mean it.
 */
export function parseTolerant(text: string, delimiter: string | null, isBlankBeforeQuote = false): RawRecord[] {
  const records: RawRecord[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const startLine = line;
    const cells: string[] = [];
    let quotes: RawRecord['quotes'] = 'fine';
    for (;;) {
      let start = at;
      if (isBlankBeforeQuote) while (text[start] === ' ') start++;
      const quoted = text[start] === '"' ? readQuoted(text, start, delimiter) : null;
      if (quoted?.kind === 'closed') {
        cells.push(quoted.value);
        line += quoted.newlines;
        at = quoted.end;
        if (quoted.isStray && quotes === 'fine') quotes = 'stray';
      } else {
        if (quoted) quotes = 'unclosed';
        const end = endOfPlain(text, at, delimiter);
        cells.push(text.slice(at, end));
        at = end;
      }
      if (text[at] !== delimiter || at >= text.length) break;
      at++;
      if (at >= text.length) {
        cells.push('');
        break;
      }
    }
    records.push({ cells, line: startLine, quotes });
    if (at < text.length) at++;
    line++;
  }
  return records;
}

function endOfPlain(text: string, start: number, delimiter: string | null): number {
  const newline = text.indexOf('\n', start);
  const lineEnd = newline < 0 ? text.length : newline;
  if (delimiter === null) return lineEnd;
  const next = text.indexOf(delimiter, start);
  return next >= 0 && next < lineEnd ? next : lineEnd;
}

type Quoted =
  | {
      readonly kind: 'closed';
      readonly value: string;
      readonly end: number;
      readonly newlines: number;
      readonly isStray: boolean;
    }
  | { readonly kind: 'open' };

function readQuoted(text: string, start: number, delimiter: string | null): Quoted {
  let value = '';
  let from = start + 1;
  let isStray = false;
  let newlines = 0;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { kind: 'open' };
    const piece = text.slice(from, quote);
    newlines += countNewlines(piece);
    value += piece;
    const next = text[quote + 1];
    if (next === '"') {
      value += '"';
      from = quote + 2;
      continue;
    }
    let after = quote + 1;
    while (text[after] === ' ') after++;
    if (after >= text.length || text[after] === '\n' || text[after] === delimiter) {
      if (isStray && newlines > 0) return { kind: 'open' };
      if (newlines > MOST_LINES_IN_A_CELL && isMadeOfRecords(value, delimiter)) return { kind: 'open' };
      return { kind: 'closed', value, end: after, newlines, isStray };
    }
    isStray = true;
    if (newlines > 0) return { kind: 'open' };
    value += '"';
    from = quote + 1;
  }
}

/** Whether the lines between the first and the last are divided into as many cells each: people, and no long answer. */
function isMadeOfRecords(value: string, delimiter: string | null): boolean {
  if (delimiter === null) return false;
  const inner = value.split('\n').slice(1, -1);
  const filled = inner.filter((line) => line.trim() !== '');
  const width = filled[0]?.split(delimiter).length ?? 0;
  return width > 1 && filled.filter((line) => line.split(delimiter).length === width).length > filled.length * 0.9;
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
