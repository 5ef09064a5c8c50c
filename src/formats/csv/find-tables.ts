import { foldText } from '#domain/import/fold-text.ts';
import { hasEmail, isDate, isNameLike, isNumber, isPhone, isYesNo } from './look-of-column.ts';
import { headingLikeness, scoreHeader } from './score-header.ts';
import { answerOf } from './wishes-reading.ts';
import { isWishHeading, roundInHeading } from './wish-headings.ts';

/** Where the people of a file are. Indexes count all records of the file. */
export type TableFound = {
  /** Null where the list has no heading. */
  readonly headerRecord: number | null;
  readonly headerRecords: number;
  /** Whether the first row of headings only names sections: "Person" above first name, last name, mail. */
  readonly isSectioned?: boolean;
  /** First record of the people and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Other tables of the same file: a host list above an attendee list. */
  readonly others: readonly { readonly headerRecord: number; readonly start: number; readonly end: number }[];
};

const LOOK_AHEAD = 60;
const PEOPLE_TITLES =
  /attendee|participant|registrant|guest|teilnehm|particip|asistent|deelnem|uczestni|deltag|участник|参加|參加/i;

const isBlank = (cell: string | undefined) => (cell ?? '').trim() === '';
const filledOf = (record: readonly string[]) => record.filter((cell) => !isBlank(cell)).length;

/** How much a record reads like a heading: known words, and nothing that only data has. */
function headingScore(record: readonly string[]): number {
  let score = 0;
  for (const cell of record) {
    if (isBlank(cell)) continue;
    if (hasEmail(cell)) score -= 2;
    else if (isDate(cell) || isPhone(cell)) score -= 0.4;
    else if (isNumber(cell) || isYesNo(cell)) score -= 0.3;
    else {
      const known = headingLikeness(cell);
      score += known >= 0.9 ? 1 : known >= 0.6 ? 0.6 : isWishHeading(cell) ? 0.6 : 0;
    }
  }
  return score;
}

/** Fields in a record of headings that make a table a table of people. */
function personFields(record: readonly string[]): number {
  const fields = new Set(
    record
      .flatMap((cell) => scoreHeader(cell).slice(0, 1))
      .filter((entry) => entry.score > 0.5)
      .map((entry) => entry.field),
  );
  return ['first_name', 'last_name', 'full_name', 'email', 'badge_name'].filter((field) => fields.has(field as never))
    .length;
}

/**
 * Finds the table of people: below title lines, among several tables, with or without a heading, with one or
 * two rows of headings.
 *
 * @param headerRecord chosen by a person; null means "there is no heading".
 */
export function findTables(
  records: readonly (readonly string[])[],
  hasSepLine: boolean,
  headerRecord?: number | null,
): TableFound {
  const first = firstFilled(records, hasSepLine ? 1 : 0);
  const none = { headerRecord: null, headerRecords: 0, start: first, end: records.length, others: [] };
  if (headerRecord === null || first >= records.length) return none;
  const candidates: { at: number; score: number; weight: number }[] = [];
  let seen = 0;
  for (let at = first; at < records.length && seen < LOOK_AHEAD; at++) {
    const record = records[at]!;
    if (filledOf(record) === 0) continue;
    seen++;
    const score = headingScore(record);
    const width = filledOf(record);
    if (score < 0.6 || score < width * 0.12) continue;
    // A line of one cell above a wide table is its title, whatever its words.
    if (width === 1 && belowTitles(records, at) > at) continue;
    const rows = rowsBelow(records, at);
    const titleAbove =
      at > 0 && filledOf(records[at - 1]!) === 1 && PEOPLE_TITLES.test(records[at - 1]!.join(' ')) ? 1.5 : 0;
    const people = personFields(record);
    const weight =
      score * (0.4 + 0.6 * rows.agreement) * (0.6 + 0.4 * Math.min(1, rows.count / 3)) +
      people * 0.8 +
      titleAbove +
      (at === first ? 0.35 : 0);
    candidates.push({ at, score, weight });
  }
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (top, entry) => (top === null || entry.weight > top.weight ? entry : top),
    null,
  );
  if (headerRecord !== undefined) {
    // A heading that is one of several keeps the others apart; any other line was chosen against all guesses.
    const found = otherTables(records, candidates, best?.at ?? headerRecord);
    const all = best ? [best.at, ...found] : [];
    return withHeader(records, headerRecord, all.includes(headerRecord) ? all.filter((at) => at !== headerRecord) : []);
  }
  if (!best) {
    const below = belowTitles(records, first);
    return isHeadingByContrast(records, below) ? withHeader(records, below, []) : none;
  }
  return withHeader(records, best.at, otherTables(records, candidates, best.at));
}

/** The first record below title lines: lines of one cell above a table whose records have several. */
function belowTitles(records: readonly (readonly string[])[], first: number): number {
  const wide = records.findIndex((record, at) => at >= first && filledOf(record) > 1);
  if (wide <= first || wide > first + 10) return first;
  const rest = records.slice(wide).filter((record) => filledOf(record) > 0);
  const isTable = rest.length >= 2 && rest.filter((record) => filledOf(record) > 1).length >= rest.length * 0.7;
  return isTable ? wide : first;
}

/** Headings of other tables of people; the same heading again is a page break, no table. */
function otherTables(
  records: readonly (readonly string[])[],
  candidates: readonly { readonly at: number; readonly score: number }[],
  best: number,
): number[] {
  return candidates
    .filter(
      ({ at, score }) =>
        at !== best &&
        score >= 1.5 &&
        personFields(records[at]!) > 0 &&
        isSectionStart(records, at) &&
        !isSameHeading(records[at]!, records[best]!),
    )
    .map(({ at }) => at);
}

/** Another table begins only below a title or a blank line: a person called "Guest" begins none. */
function isSectionStart(records: readonly (readonly string[])[], at: number): boolean {
  const above = records[at - 1];
  return above === undefined || filledOf(above) <= 1;
}

const isSameHeading = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((cell, i) => cell.trim() === b[i]!.trim());

function firstFilled(records: readonly (readonly string[])[], from: number): number {
  let at = from;
  while (at < records.length && filledOf(records[at]!) === 0) at++;
  return at;
}

function rowsBelow(records: readonly (readonly string[])[], at: number): { count: number; agreement: number } {
  const width = records[at]!.length;
  let count = 0;
  let same = 0;
  for (let i = at + 1; i < records.length && count < 20; i++) {
    if (filledOf(records[i]!) === 0) continue;
    count++;
    if (records[i]!.length === width) same++;
  }
  return { count, agreement: count === 0 ? 0.5 : same / count };
}

function withHeader(
  records: readonly (readonly string[])[],
  best: number,
  otherHeaders: readonly number[],
): TableFound {
  const isDouble = isSecondHeading(records, best);
  const isSectioned = !isDouble && isSectionRow(records, best - 1);
  const isUnderMonths = isDouble && isMonthRow(records, best - 1);
  const at = isSectioned || isUnderMonths ? best - 1 : best;
  const start = best + (isDouble ? 2 : 1);
  const headerRecords = start - at;
  const next = otherHeaders.filter((other) => other > at).toSorted((a, b) => a - b)[0];
  const end = next === undefined ? records.length : sectionStart(records, next);
  const others = otherHeaders.map((other) => {
    const following = [...otherHeaders, at].filter((entry) => entry > other).toSorted((a, b) => a - b)[0];
    return {
      headerRecord: other,
      start: other + 1,
      end: following === undefined ? records.length : sectionStart(records, following),
    };
  });
  return { headerRecord: at, headerRecords, isSectioned, start, end, others };
}

/** A row just above the headings that names sections of them: fewer words, each above a blank beside it, no data. */
function isSectionRow(records: readonly (readonly string[])[], at: number): boolean {
  const row = records[at];
  const header = records[at + 1];
  if (!row || !header || row.length !== header.length) return false;
  const filled = filledOf(row);
  if (filled < 2 || filled > filledOf(header) / 1.5 || filledOf(header) < header.length) return false;
  const isWord = (cell: string) => isBlank(cell) || (/\p{L}/u.test(cell) && !hasEmail(cell) && !isDate(cell));
  const isKnown = (cell: string) =>
    isWishHeading(cell) || roundInHeading(cell) !== '' || (!isBlank(row[0]) && headingLikeness(cell) >= 0.6);
  return row.every(isWord) && row.some(isKnown);
}

/** A row of months above a row of days above a row of times. */
function isMonthRow(records: readonly (readonly string[])[], at: number): boolean {
  const row = records[at];
  if (!row || row.length !== records[at + 1]!.length || !isBlank(row[0])) return false;
  const filled = row.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every((cell) => /\b(19|20)\d\d\b/.test(cell) && !hasEmail(cell));
}

/** A table begins with its heading or with the title line just above it. */
function sectionStart(records: readonly (readonly string[])[], header: number): number {
  let at = header;
  while (at > 0 && filledOf(records[at - 1]!) <= 1) at--;
  return at;
}

/**
 * A second row of headings: no address and no name in it, blank where the first row says who people are, and
 * filled where the first row is blank or says the same thing several times.
 */
function isSecondHeading(records: readonly (readonly string[])[], at: number): boolean {
  const header = records[at]!;
  const second = records[at + 1];
  if (!second || filledOf(second) < 2 || records.length < at + 3) return false;
  if (second.some(hasEmail)) return false;
  const filled = second.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  const isPersonal = (column: number) =>
    ['first_name', 'last_name', 'full_name', 'email'].includes(scoreHeader(header[column] ?? '')[0]?.field ?? '');
  const underNothing = filled.filter((column) => isBlank(header[column]));
  if (isBlank(second[0]) && underNothing.length >= 2 && !isBlank(records[at + 2]![0])) return true;
  if (filled.some(isPersonal)) return false;
  const below = filled.filter((column) => isBlank(header[column]) || repeatsNeighbour(header, column));
  if (below.length <= filled.length / 2) return false;
  // Somebody without a name whose answers stand below blank headings would look the same but for the cells below.
  const third = records[at + 2]!;
  const differs = filled.filter((column) => (third[column] ?? '') !== second[column] && !isYesNo(second[column]!));
  return isBlank(second[0]) && differs.length > 0;
}

const repeatsNeighbour = (header: readonly string[], column: number) =>
  !isBlank(header[column]) &&
  (header[column] === header[column - 1] || header[column] === header[column + 1] || column > 0);

/** Whether the first record is unlike the ones below it: words above addresses, dates or numbers. */
function isHeadingByContrast(records: readonly (readonly string[])[], first: number): boolean {
  const head = records[first]!;
  if (head.some(hasEmail) || head.some(isPhone)) return false;
  const rows = records.slice(first + 1, first + 30).filter((row) => filledOf(row) > 0);
  if (rows.length === 0) return head.length > 1;
  let contrast = 0;
  for (const [column, cell] of head.entries()) {
    const values = rows.map((row) => row[column] ?? '').filter((value) => !isBlank(value));
    if (values.length === 0) continue;
    const share = (test: (value: string) => boolean) => values.filter(test).length / values.length;
    if (share(hasEmail) > 0.5) contrast += 2;
    else if (share(isDate) > 0.7 && !isDate(cell)) contrast++;
    else if (share(isNumber) > 0.7 && !isNumber(cell)) contrast++;
    else if (share((value) => answerOf(value) !== 'other') >= 0.6 && answerOf(cell) === 'other') contrast++;
    else if (isNumber(cell)) contrast--;
  }
  if (contrast > 0) return true;
  if (new Set(head.map((cell) => foldText(cell.trim()))).size < head.length) return false;
  // Words above words: headings unless every cell reads like a name of two words.
  return contrast === 0 && head.length > 1 && !(isNameLike(head[0] ?? '') && /\s/.test((head[0] ?? '').trim()));
}
