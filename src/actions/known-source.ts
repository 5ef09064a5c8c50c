import type { ListReading } from '#formats/csv/list-reading.ts';
import { sourceOf } from '#formats/csv/read-list.ts';
import { headingKeys } from '#formats/csv/profile.ts';
import { foundAs, type ImportProfile, type ReadingChoices } from './list-protocol.ts';

/** Records among which a line of headings is looked for. */
const MOST_RECORDS = 2000;

/** The newest profile of a source. */
export function profileFor(source: string, profiles: readonly ImportProfile[]): ImportProfile | null {
  return profiles.find((known) => foundAs(known) === source) ?? null;
}

/**
 * Where the headings of a source stand in a file: title lines come and go, and so does what other tables hold.
 *
 * Tables that were found are asked first, so that a record of people never wins over a heading.
 */
export function headerRecordOf(
  source: string,
  records: readonly (readonly string[])[],
  tables: ListReading['tables'],
): number | null {
  const isSource = (at: number) => sourceOf(records[at] ?? [], true) === source;
  const ofTables = tables.map(({ headerRecord }) => headerRecord).find(isSource);
  if (ofTables !== undefined) return ofTables;
  const at = records.slice(0, MOST_RECORDS).findIndex((_, record) => isSource(record));
  return at < 0 ? null : at;
}

/**
 * The choices of a profile for a file with these headings: columns that moved are found by their words.
 *
 * Wishes of which a column is gone are looked for anew.
 */
export function choicesFor({ choices, headings }: ImportProfile, header: readonly string[]): ReadingChoices {
  if (!headings) return choices;
  const now = headingKeys(header);
  if (now.length === headings.length && now.every((key, at) => key === headings[at])) return choices;
  const placeOf = (column: number) => now.indexOf(headings[column] ?? '\u0000');
  const { columns, wishes, ...rest } = choices;
  const moved = Object.entries(columns ?? {}).flatMap(([column, use]) => {
    const at = placeOf(Number(column));
    return at < 0 ? [] : [[at, use] as const];
  });
  const parts = wishes?.map((part) => ({ ...part, columns: part.columns.map(placeOf) }));
  return {
    ...rest,
    ...(columns ? { columns: Object.fromEntries(moved) } : {}),
    ...(parts && !parts.some((part) => part.columns.includes(-1)) ? { wishes: parts } : {}),
  };
}
