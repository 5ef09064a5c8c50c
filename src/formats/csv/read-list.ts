import { say } from '#catalogue/catalogue.ts';
import { foldText } from '#domain/import/fold-text.ts';
import { fingerprint } from '#domain/change-set.ts';
import { decodeBytes } from './decode-bytes.ts';
import { columnsFromProfile } from './profile.ts';
import { ownReading } from './own-reading.ts';
import { isOwnHeader } from './read-own-format.ts';
import { draftPeople, TOTALS } from './draft-people.ts';
import type { DraftPlan } from './draft-plan.ts';
import { FIELD_WORDS, type FieldKey } from './field-words.ts';
import { findTables, type TableFound } from './find-tables.ts';
import { findWishCells, findWishColumns, readChosenWishes } from './find-wishes.ts';
import { foldHeader, shownHeader } from './fold-header.ts';
import { listProblem, type ListProblem } from './list-problem.ts';
import type { ColumnReading, ListReading, ListRefused, ReadListOptions, TableShown } from './list-reading.ts';
import { hasEmail, isDate, isNumber, lookAt } from './look-of-column.ts';
import { headingLikeness } from './score-header.ts';
import { isKeepApartHeading } from './private-headings.ts';
import { peopleInText } from './people-in-text.ts';
import { mapColumns } from './map-columns.ts';
import { mapWithoutHeader } from './map-without-header.ts';
import type { MappedColumn } from './mapped-column.ts';
import { readRecords, sizeProblems } from './read-records.ts';
import type { WishPart } from './wishes-reading.ts';
import { waysOfReading } from './ways-of-reading.ts';

const SAMPLE_ROWS = 200;
/** What stands in the two columns that people of a text are read into. */
const PEOPLE_IN_TEXT = { 0: 'full_name', 1: 'email' } as const;
/** Headings that our own problem files put in front. */
const PROBLEM_HEADING = /^problem(_line|_code|_column)?$/;

/**
 * Reads a list of people from any source: bytes to text, text to records, records to people, with everything
 * that is odd told and nothing lost.
 *
 * Pure: the same bytes and options give the same reading, in the window's worker and on the command line.
 */
export function readList(bytes: Uint8Array, options: ReadListOptions = {}): ListReading | ListRefused {
  const fileName = shownFileName(options.fileName ?? '');
  const decoded = decodeBytes(bytes, options.encoding);
  if (decoded.kind === 'notText') {
    return {
      kind: 'refused',
      fileName,
      code: decoded.format === 'too large' ? 'too_large' : 'not_a_list',
      message: decoded.advice,
    };
  }
  const text = options.isRepairing && decoded.repaired !== null ? decoded.repaired : decoded.text;
  const isChosen = options.delimiter !== undefined || options.headerRecord !== undefined;
  const people = isChosen ? null : peopleInText(text);
  const read = people ?? readRecords(text, options.delimiter);
  const sizes = sizeProblems(read.records, read.lines);
  const refused = sizes.find((problem) => problem.code === 'too_many_records' || problem.code === 'too_many_columns');
  if (refused) return { kind: 'refused', fileName, code: refused.code as 'too_many_records', message: refused.message };
  const problems: ListProblem[] = [...decoded.problems, ...read.problems, ...sizes];
  const records = asAddressList(read.records, read.delimiter, options);
  const lines = records === read.records ? read.lines : addressLines(read.records, read.lines);
  const firstRecord = records.findIndex(
    (record, at) => (at > 0 || !read.hasSepLine) && record.some((cell) => cell.trim() !== ''),
  );
  if (isOwnHeader(records[firstRecord], records[firstRecord + 1]))
    return ownReading(fileName, decoded, read, firstRecord, problems);
  const table = findTables(records, read.hasSepLine, options.headerRecord);
  for (const other of table.others) {
    problems.push(
      listProblem(lines[other.headerRecord] ?? 0, 'other_table', { values: { count: other.end - other.start } }),
    );
  }
  const header = headingsOf(records, table, widthOf(records, table));
  const rows = filledRows(records, table);
  const source = sourceOf(header, table.headerRecord !== null);
  const profile = options.profiles?.find((entry) => entry.source === source);
  const known = profile ? columnsFromProfile(profile, header) : people ? PEOPLE_IN_TEXT : null;
  const choices: ReadListOptions = known ? { ...options, columns: { ...known, ...options.columns } } : options;
  const above = records
    .slice(Math.max(0, (table.headerRecord ?? 0) - 5), table.headerRecord ?? 0)
    .flat()
    .join(' ');
  const columnsFound = findColumns(header, table.headerRecord !== null, rows, choices, above.slice(0, 2000));
  const plan = draftPlan(header, table.headerRecord !== null, columnsFound, choices);
  if (records.length === 0) problems.push(listProblem(0, 'no_records'));
  const drafted = draftPeople(records, lines, table, plan, problems, options.onProgress);
  if (!drafted) return { kind: 'refused', fileName, code: 'stopped', message: say('noList.stopped') };
  if (drafted.recordCount === 0 && records.length > 0) problems.push(listProblem(0, 'header_only'));
  return {
    kind: 'list',
    fileName,
    ...waysOfReading(decoded, read),
    headerRecord: table.headerRecord,
    headerRecords: table.headerRecord === null ? 0 : table.headerRecords,
    header,
    tables: tablesShown(records, lines, table),
    records,
    lines,
    fields: columnsFound.fields,
    columns: columnReadings(header, columnsFound, plan),
    wishes: columnsFound.wishes,
    recordCount: drafted.recordCount,
    people: drafted.people,
    leftOut: drafted.leftOut,
    isOwnFormat: false,
    profileName: profile?.name ?? null,
    source,
    problems,
  };
}

/** The table that was read and the others, in the order of the file; nothing where there is only one. */
function tablesShown(
  records: readonly (readonly string[])[],
  lines: readonly number[],
  table: TableFound,
): readonly TableShown[] {
  if (table.others.length === 0 || table.headerRecord === null) return [];
  const isFilled = (record: readonly string[]) => record.some((cell) => cell.trim() !== '');
  return [{ headerRecord: table.headerRecord, start: table.start, end: table.end }, ...table.others]
    .toSorted((a, b) => a.headerRecord - b.headerRecord)
    .map(({ headerRecord, start, end }) => {
      const above = (records[headerRecord - 1] ?? []).filter((cell) => cell.trim() !== '');
      return {
        headerRecord,
        line: lines[headerRecord] ?? 0,
        title: above.length === 1 ? above[0]!.trim().slice(0, 200) : '',
        records: records.slice(start, end).filter(isFilled).length,
      };
    });
}

/** The name of a file without folders and without signs that steer a screen. */
function shownFileName(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').slice(0, 1000);
}

/** Tells one source from another by its folded headings, whatever their order. */
export function sourceOf(header: readonly string[], hasHeader: boolean): string {
  return hasHeader
    ? fingerprint(
        header
          .filter((cell) => !PROBLEM_HEADING.test(cell.trim()))
          .map((cell) => foldHeader(cell).key)
          .toSorted(),
      )
    : `no-heading-${header.length}`;
}

/** A pasted list of addresses has one person per address, also where a line holds two. */
function asAddressList(
  records: readonly (readonly string[])[],
  delimiter: string | null,
  options: ReadListOptions,
): readonly (readonly string[])[] {
  const filled = records.filter((record) => record.some((cell) => cell.trim() !== ''));
  const isAddresses =
    options.headerRecord === undefined &&
    options.delimiter === undefined &&
    delimiter === null &&
    filled.length > 0 &&
    filled.every((record) => record.every(isAddressLine));
  return isAddresses ? records.flatMap((record) => addressesIn(record[0] ?? '').map((item) => [item])) : records;
}

function addressLines(records: readonly (readonly string[])[], lines: readonly number[]): number[] {
  return records.flatMap((record, i) => addressesIn(record[0] ?? '').map(() => lines[i] ?? 0));
}

const addressesIn = (cell: string) =>
  cell.trim() === '' ? [cell] : cell.split(/[,;]\s*/).filter((item) => item.trim() !== '');
const isAddressLine = (cell: string) => cell.trim() === '' || addressesIn(cell).every(hasEmail);

function widthOf(
  records: readonly (readonly string[])[],
  table: { headerRecord: number | null; start: number; end: number },
): number {
  if (table.headerRecord !== null) return records[table.headerRecord]!.length;
  let width = 0;
  for (let i = table.start; i < table.end; i++) width = Math.max(width, records[i]!.length);
  return width;
}

/** The headings; further rows are joined below the first, and a question without its own cell is carried on. */
function headingsOf(records: readonly (readonly string[])[], table: TableFound, width: number): string[] {
  if (table.headerRecord === null) return Array.from({ length: width }, () => '');
  let joined: readonly string[] = records[table.headerRecord]!;
  for (let row = 1; row < table.headerRecords; row++)
    joined = joinedHeadings(joined, records[table.headerRecord + row]!, table.isSectioned === true);
  return [...joined];
}

function joinedHeadings(first: readonly string[], second: readonly string[], isSectioned: boolean): string[] {
  let carried = '';
  return Array.from({ length: Math.max(first.length, second.length) }, (_, column) => {
    const above = (first[column] ?? '').trim();
    const below = (second[column] ?? '').trim();
    if (above !== '') carried = above;
    if (below === '') return first[column] ?? '';
    if ((above || carried) === '' || (isSectioned && headingLikeness(below) >= 0.6)) return below;
    return isDate(below) ? `${above || carried} ${below}` : `${above || carried} [${below}]`;
  });
}

/** "Total, 4, 2": a row that counts the others and would make its columns look like numbers. */
function isCount(record: readonly string[]): boolean {
  const [first = '', ...rest] = record.map((cell) => foldText(cell.trim())).filter((cell) => cell !== '');
  return TOTALS.exec(first)?.[0] === first && rest.length > 0 && rest.every(isNumber);
}

function filledRows(
  records: readonly (readonly string[])[],
  table: { start: number; end: number },
): (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let i = table.start; i < table.end && rows.length < SAMPLE_ROWS; i++) {
    const filled = records[i]!.filter((cell) => cell.trim() !== '').length;
    if (isCount(records[i]!)) continue;
    // One cell in a wide record is a title between sections, no person.
    if (filled > 1 || (filled === 1 && records[i]!.length < 4)) rows.push(records[i]!);
  }
  return rows;
}

type ColumnsFound = {
  fields: readonly MappedColumn[];
  wishes: readonly WishPart[];
  ofOthers: readonly number[];
  looks: ReturnType<typeof mapColumns>['looks'];
};

function findColumns(
  header: readonly string[],
  hasHeader: boolean,
  rows: readonly (readonly string[])[],
  options: ReadListOptions,
  above: string,
): ColumnsFound {
  if (!hasHeader) {
    const map = applyChoices(mapWithoutHeader(rows, header.length), options);
    const plain = { headers: header, rows, looks: map.looks, titles: options.topicTitles ?? [] };
    return { ...map, wishes: readChosenWishes(plain, options.wishes ?? []) };
  }
  const looks = header.map((_, column) => lookAt(rows, column));
  const search = { headers: header, rows, looks, titles: options.topicTitles ?? [], above };
  const early = options.wishes ? readChosenWishes(search, options.wishes) : findWishColumns(search);
  const taken = new Set(early.flatMap((part) => part.columns));
  const map = applyChoices(mapColumns(header, rows, taken), options);
  const isFree = (column: number) =>
    !taken.has(column) &&
    !map.fields.some((entry) => entry.column === column && entry.confidence >= 0.6) &&
    options.columns?.[column] === undefined;
  const late = options.wishes ? [] : findWishCells(search, isFree, early.length > 0);
  const wishes = early.length > 0 && late.every((part) => part.round === '') ? early : [...early, ...late];
  const wished = new Set(wishes.flatMap((part) => part.columns));
  return { ...map, fields: map.fields.filter((entry) => !wished.has(entry.column)), wishes };
}

function applyChoices<T extends { fields: readonly MappedColumn[] }>(map: T, options: ReadListOptions): T {
  const choices = Object.entries(options.columns ?? {}).map(([column, field]) => ({ column: Number(column), field }));
  if (choices.length === 0) return map;
  const kept = map.fields.filter(
    (entry) => !choices.some(({ column, field }) => column === entry.column || field === entry.field),
  );
  const chosen = choices.flatMap(({ column, field }) =>
    field === null || field === 'ignore' ? [] : [{ field, column, confidence: 1 }],
  );
  return { ...map, fields: [...kept, ...chosen] };
}

const WEAK_IDS = new Set((FIELD_WORDS.ticket_id.weak ?? '').split('|').map((word) => foldHeader(word).key));

function draftPlan(
  header: readonly string[],
  hasHeader: boolean,
  found: ColumnsFound,
  options: ReadListOptions,
): DraftPlan {
  const column: Partial<Record<FieldKey, number>> = {};
  for (const entry of found.fields) column[entry.field] = entry.column;
  const used = new Set([...found.fields.map((entry) => entry.column), ...found.wishes.flatMap((part) => part.columns)]);
  const ignored = new Set(
    header.flatMap((cell, at) => (options.columns?.[at] === 'ignore' || PROBLEM_HEADING.test(cell.trim()) ? [at] : [])),
  );
  // What a list says about attendance and partners stands in no field of the registration: it is kept as it came.
  for (const field of ['checked_in', 'with_whom'] as const) if (column[field] !== undefined) used.delete(column[field]);
  const privateColumns = new Set(
    header.flatMap((cell, at) =>
      column.not_with_whom === at || (isKeepApartHeading(cell) && !used.has(at)) ? [at] : [],
    ),
  );
  const seen = new Map<string, number>();
  const custom = header.flatMap((cell, at) => {
    const key = foldHeader(cell).key || `column ${at + 1}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const isBlank = cell.trim() === '' && (found.looks[at]?.filled ?? 0) === 0;
    if (used.has(at) || ignored.has(at) || privateColumns.has(at) || isBlank) return [];
    return [
      {
        column: at,
        columnId: (times === 1 ? key : `${key} #${times}`).slice(0, 1000),
        label: (shownHeader(cell) || say('importing.columnNumber', { number: at + 1 })).slice(0, 10_000),
      },
    ];
  });
  const id = column.ticket_id === undefined ? '' : foldHeader(header[column.ticket_id] ?? '').coreKey;
  const titles = (options.topicTitles ?? [])
    .map((title) => foldText(title.trim()))
    .filter((title) => /[,;|/+\n]/.test(title));
  return {
    header,
    hasHeader,
    column,
    looks: found.looks,
    wishes: found.wishes,
    wholeTitles: titles.toSorted((a, b) => b.length - a.length),
    custom,
    ignored,
    privateColumns,
    isWeakTicketId: WEAK_IDS.has(id),
    isMiddleOfLastName: /^(tussenv\p{L}*|infix|name prefix|namenszusatz|voorvoegsels?|particle|prefix)$/u.test(
      foldHeader(header[column.middle_name ?? -1] ?? '').coreKey,
    ),
    isVoidStatus: column.status !== undefined && /\bvoid\b/.test(foldHeader(header[column.status] ?? '').key),
  };
}

function columnReadings(header: readonly string[], found: ColumnsFound, plan: DraftPlan): ColumnReading[] {
  const wished = new Set(found.wishes.flatMap((part) => part.columns));
  return header.map((cell, column) => {
    const field = found.fields.find((entry) => entry.column === column);
    const look = found.looks[column];
    const isCustom = plan.custom.some((entry) => entry.column === column);
    return {
      column,
      header: shownHeader(cell),
      use:
        field?.field ??
        (wished.has(column)
          ? 'wish'
          : isCustom
            ? 'custom'
            : plan.privateColumns.has(column)
              ? 'not_with_whom'
              : plan.ignored.has(column)
                ? 'ignored'
                : 'blank'),
      confidence:
        field?.confidence ??
        (wished.has(column) ? (found.wishes.find((part) => part.columns.includes(column))?.confidence ?? 0) : 1),
      isOfSomebodyElse: found.ofOthers.includes(column),
      examples: plan.privateColumns.has(column)
        ? []
        : (look?.values ?? []).slice(0, 5).map((value) => value.slice(0, 200)),
    };
  });
}
