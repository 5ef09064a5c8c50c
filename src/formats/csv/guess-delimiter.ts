const CANDIDATES = [',', ';', '\t', '|', '\u001f', '\u001e'] as const;
const SAMPLE_LETTERS = 65_536;
const SAMPLE_RECORDS = 200;

/** How well one delimiter divides a text into records of one width; 0 when it divides nothing. */
export type DelimiterScore = { readonly delimiter: string; readonly score: number; readonly columns: number };

/**
 * Which sign stands between the cells, or null when the list has a single column.
 *
 * A good delimiter gives most records the same number of cells and the heading at least as many. A sign that
 * is mostly followed by a blank stands inside lists ("Climate, Energy") and counts for less. Papaparse's own
 * guess is not used: it takes the comma of such lists for the delimiter (PapaParse 681, 1077).
 *
 * @param text with `\n` as the only line end.
 */
export function guessDelimiter(text: string): string | null {
  return scoreDelimiters(text)[0]?.delimiter ?? null;
}

/** All delimiters that divide the text at all, best first. */
export function scoreDelimiters(text: string): readonly DelimiterScore[] {
  const sample = text.slice(0, SAMPLE_LETTERS);
  const isCut = sample.length < text.length;
  return CANDIDATES.map((delimiter) => scoreOne(sample, delimiter, isCut))
    .filter((entry) => entry.score > 0)
    .toSorted((a, b) => b.score - a.score);
}

function scoreOne(sample: string, delimiter: string, isCut: boolean): DelimiterScore {
  const { widths, spaced, total, beside } = countCells(sample, delimiter, isCut);
  if (total === 0) return { delimiter, score: 0, columns: 1 };
  const filled = widths.filter((width) => width > 0);
  // Nothing but delimiters: they still divide.
  if (filled.length === 0) return { delimiter, score: 0.1, columns: 1 };
  const tally = new Map<number, number>();
  for (const width of filled) if (width > 1) tally.set(width, (tally.get(width) ?? 0) + 1);
  let columns = 1;
  let best = 0;
  for (const [width, times] of tally) {
    // A wide table below short title lines matters more than the titles.
    const weight = times * Math.sqrt(width);
    if (weight > best) [columns, best] = [width, weight];
  }
  const same = (tally.get(columns) ?? 0) / filled.length;
  const divided = filled.filter((width) => width > 1).length / filled.length;
  // The widest of the first records is the heading: lists inside cells make records wider than their heading.
  const heading = Math.max(...filled.slice(0, 3));
  const isWiderThanHeading = filled.filter((width) => width > heading).length / filled.length;
  const inLists = total > 0 ? spaced / total : 0;
  let score = same * 0.6 + divided * 0.4 + Math.min(columns, 12) * 0.015 + beside * 0.25;
  if (inLists > 0.5) score -= 0.35 * inLists;
  score -= isWiderThanHeading * 0.4;
  // A heading that is not divided at all cannot be the heading of a table divided by this sign.
  if ((filled[0] ?? 0) === 1 && filled.length > 1 && same < 0.9) score -= 0.2;
  if (filled.length > 3 && divided < 0.2) score -= 0.3;
  return { delimiter, score: Math.max(0, score), columns };
}

/** Widths of the first records with quotes honoured; how often the sign is followed by a blank or stands beside quotes. */
function countCells(sample: string, delimiter: string, isCut: boolean) {
  const widths: number[] = [];
  let width = 1;
  let spaced = 0;
  let total = 0;
  let quotes = 0;
  let hasContent = false;
  let i = 0;
  let atStart = true;
  while (i < sample.length && widths.length < SAMPLE_RECORDS) {
    const sign = sample[i]!;
    if (atStart && sign === '"') {
      const end = closingQuote(sample, i, delimiter);
      if (end > 0) {
        quotes++;
        hasContent ||= end > i + 1;
        i = end + 1;
        atStart = false;
        continue;
      }
    }
    atStart = false;
    if (sign === delimiter) {
      total++;
      width++;
      if (sample[i + 1] === ' ') spaced++;
      atStart = true;
    } else if (sign === '\n') {
      widths.push(hasContent ? width : 0);
      width = 1;
      hasContent = false;
      atStart = true;
    } else if (sign !== ' ' && !CANDIDATES.includes(sign as ',')) hasContent = true;
    i++;
  }
  if (!isCut && hasContent && widths.length < SAMPLE_RECORDS) widths.push(width);
  return { widths, spaced, total, beside: total > 0 ? Math.min(1, quotes / (total + 1)) : 0 };
}

/** Where a quoted cell ends that begins at `start`; -1 when the quote is not closed as a cell's quote. */
function closingQuote(text: string, start: number, delimiter: string): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === '"') at++;
    else if (next === undefined || next === '\n' || next === delimiter) return at;
    else if (next !== ' ') return -1;
  }
  return -1;
}
