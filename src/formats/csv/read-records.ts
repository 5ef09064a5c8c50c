import Papa from 'papaparse';
import { guessDelimiter } from './guess-delimiter.ts';
import { LIMITS, listProblem, type ListProblem } from './list-problem.ts';
import { MOST_LINES_IN_A_CELL, parseTolerant } from './parse-tolerant.ts';

export type RecordsRead = {
  /** Null for a list of a single column. */
  readonly delimiter: string | null;
  /** Every record of the file in order, blank ones and a `sep=` line included. */
  readonly records: readonly (readonly string[])[];
  /** Physical line, from 1, where each record begins. */
  readonly lines: readonly number[];
  /** Whether record 0 is Excel's `sep=;` line, which is no data. */
  readonly hasSepLine: boolean;
  readonly problems: readonly ListProblem[];
};

/**
 * Text to records: arrays of cells, nothing interpreted, nothing dropped.
 *
 * Line ends are made one kind first, because papaparse silently merges records when a file mixes them
 * (PapaParse 578), and the delimiter is our own guess.
 *
 * @param delimiter chosen by a person; null means a single column.
 */
export function readRecords(rawText: string, delimiter?: string | null): RecordsRead {
  const problems: ListProblem[] = [];
  const text = withoutNuls(rawText.includes('\r') ? rawText.replace(/\r\n?/g, '\n') : rawText, problems);
  const sep = /^sep=([^\n])?[^\n]*(\n|$)/i.exec(text);
  const body = sep ? text.slice(sep[0].length) : text;
  const used = delimiter !== undefined ? delimiter : sep?.[1] && sep[1] !== '\n' ? sep[1] : guessDelimiter(body);
  const found: ListProblem[] = [];
  const { records, lines: linesOfBody } = parseBody(body, used, found);
  const above = sep ? 1 : 0;
  for (const problem of found) problems.push({ ...problem, line: problem.line + above });
  const lines = linesOfBody.map((line) => line + above);
  if (sep) {
    problems.push(listProblem(1, 'sep_line'));
    return {
      delimiter: used,
      records: [[sep[0].trim()], ...records],
      lines: [1, ...lines],
      hasSepLine: true,
      problems,
    };
  }
  return { delimiter: used, records, lines, hasSepLine: false, problems };
}

function withoutNuls(text: string, problems: ListProblem[]): string {
  if (!text.includes('\u0000')) return text;
  let line = 0;
  for (const content of text.split('\n')) {
    line++;
    if (content.includes('\u0000') && problems.length < 200) {
      problems.push(listProblem(line, 'nul'));
    }
  }
  return text.replaceAll('\u0000', '');
}

function parseBody(
  text: string,
  delimiter: string | null,
  problems: ListProblem[],
): { records: readonly (readonly string[])[]; lines: readonly number[] } {
  if (text === '') return { records: [], lines: [] };
  const result = Papa.parse<string[]>(text, {
    // A sign that no text holds keeps papaparse from dividing a single column.
    delimiter: delimiter ?? '\u001d',
    newline: '\n',
    header: false,
    skipEmptyLines: false,
    dynamicTyping: false,
  });
  const records: string[][] = result.data;
  if (text.endsWith('\n')) records.pop();
  const lineCount = countLines(text);
  const lines = linesOf(records, text, lineCount);
  const hasQuoteErrors = result.errors.some((error) => error.type === 'Quotes');
  const isSwallowing = lines.some((line, i) => (lines[i + 1] ?? lineCount + 1) - line > MOST_LINES_IN_A_CELL);
  if (hasQuoteErrors || isSwallowing) {
    const tolerant = parseTolerant(text, delimiter);
    for (const record of tolerant) {
      if (record.quotes === 'unclosed') problems.push(listProblem(record.line, 'unclosed_quote'));
      if (record.quotes === 'stray')
        problems.push(listProblem(record.line, 'stray_quote', { word: 'stray_quote_kept' }));
    }
    return { records: tolerant.map((record) => record.cells), lines: tolerant.map((record) => record.line) };
  }
  const spaced = blanksBeforeQuotes(text, records, delimiter);
  if (spaced) {
    problems.push(listProblem(1, 'blank_before_quote'));
    return { records: spaced.map((record) => record.cells), lines: spaced.map((record) => record.line) };
  }
  reportStrayQuotes(records, lines, text, problems);
  shareCells(records);
  return { records, lines };
}

/** Fewer records than this cost too little to be worth it. */
const MANY_RECORDS = 2000;
/** A column with more different texts than this repeats too little. */
const MOST_SHARED = 500;

/** Keeps a text that a column repeats ("vegan", a town, a topic) once: a long list needs a third less memory. */
function shareCells(records: string[][]): void {
  if (records.length < MANY_RECORDS) return;
  const known: (Map<string, string> | null)[] = [];
  for (const record of records) {
    for (let column = 0; column < record.length; column++) {
      const cell = record[column]!;
      if (cell === '' || cell.length > 200) continue;
      const texts = known[column] === undefined ? (known[column] = new Map()) : known[column];
      if (!texts) continue;
      const shared = texts.get(cell);
      if (shared !== undefined) record[column] = shared;
      else if (texts.size < MOST_SHARED) texts.set(cell, cell);
      else known[column] = null;
    }
  }
}

function countLines(text: string): number {
  let count = text.endsWith('\n') || text === '' ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** The physical line of each record: line ends inside quoted cells count. */
function linesOf(records: readonly (readonly string[])[], text: string, lineCount: number): number[] {
  const lines: number[] = [];
  const hasQuotes = text.includes('"') && lineCount !== records.length;
  let line = 1;
  for (const record of records) {
    lines.push(line);
    line++;
    if (!hasQuotes) continue;
    for (const cell of record) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) line++;
  }
  return lines;
}

/** `a, "b, c"`: only where the plain reading gives uneven records and this reading gives even ones. */
function blanksBeforeQuotes(text: string, records: readonly (readonly string[])[], delimiter: string | null) {
  if (delimiter === null || !text.includes(`${delimiter} "`)) return null;
  const width = records[0]?.length ?? 0;
  const unevenness = (list: readonly { length: number }[]) =>
    list.filter((record) => record.length > 1 && record.length !== width).length;
  const before = unevenness(records);
  if (before === 0) return null;
  const tolerant = parseTolerant(text, delimiter, true);
  return unevenness(tolerant.map((record) => record.cells)) < before &&
    tolerant.every((record) => record.quotes === 'fine')
    ? tolerant
    : null;
}

/**
 * `This "quotes" must`: legal for a forgiving reader, and a sign that the writer does not know quoting. Only the line
 * as it was written tells it from `"This ""quotes"" rightly"`.
 */
function reportStrayQuotes(
  records: readonly (readonly string[])[],
  lines: readonly number[],
  text: string,
  problems: ListProblem[],
): void {
  if (!text.includes('"')) return;
  let written: readonly string[] | undefined;
  let told = 0;
  for (const [i, record] of records.entries()) {
    if (told >= 200) return;
    const line = lines[i]!;
    const isStray = (cell: string) =>
      /^[^"]+"[^"\n]+"[^"]*$/.test(cell) &&
      !/\\"|^\s"/.test(cell) &&
      (written ??= text.split('\n'))[line - 1]!.includes(cell);
    if (record.some(isStray)) {
      told++;
      problems.push(listProblem(line, 'stray_quote'));
    }
  }
}

/** Problems of size, with a sentence each; an empty list when the list is within the limits. */
export function sizeProblems(records: readonly (readonly string[])[], lines: readonly number[]): ListProblem[] {
  const problems: ListProblem[] = [];
  if (records.length > LIMITS.records) {
    problems.push(listProblem(0, 'too_many_records', { values: { count: records.length, most: LIMITS.records } }));
  }
  for (const [i, record] of records.entries()) {
    if (record.length > LIMITS.columns) {
      problems.push(
        listProblem(lines[i] ?? 0, 'too_many_columns', { values: { count: record.length, most: LIMITS.columns } }),
      );
      break;
    }
  }
  for (const [i, record] of records.entries()) {
    for (const [column, cell] of record.entries()) {
      if (cell.length > LIMITS.cellLetters) {
        problems.push(
          listProblem(lines[i] ?? 0, 'cell_too_long', {
            column,
            values: { count: cell.length, most: LIMITS.cellLetters },
          }),
        );
      }
    }
  }
  return problems;
}
