import type { DecodedText } from './decode-bytes.ts';
import type { FieldKey } from './field-words.ts';
import { shownHeader } from './fold-header.ts';
import type { ListProblem } from './list-problem.ts';
import type { ListReading } from './list-reading.ts';
import { waysOfReading } from './ways-of-reading.ts';
import { machineKey } from './own-format.ts';
import { readOwnFormat } from './read-own-format.ts';
import type { RecordsRead } from './read-records.ts';

/** Our own export, known by its first heading: nothing is guessed. */
export function ownReading(
  fileName: string,
  decoded: DecodedText,
  read: RecordsRead,
  headerAt: number,
  problems: ListProblem[],
): ListReading {
  const drafted = readOwnFormat(read.records, read.lines, headerAt, problems);
  const header = read.records[headerAt]!;
  return {
    kind: 'list',
    fileName,
    ...waysOfReading(decoded, read),
    headerRecord: headerAt,
    headerRecords: 1,
    header,
    tables: [],
    records: read.records,
    lines: read.lines,
    fields: OWN_FIELDS.flatMap(([key, field]) => {
      const column = header.findIndex((cell) => machineKey(cell) === key);
      return column < 0 ? [] : [{ field, column, confidence: 1 }];
    }),
    columns: header.map((cell, column) => ({
      column,
      header: shownHeader(cell),
      use:
        OWN_FIELDS.find(([key]) => key === machineKey(cell))?.[1] ??
        (machineKey(cell).startsWith('wish_') ? 'wish' : machineKey(cell).startsWith('custom_') ? 'custom' : 'own'),
      confidence: 1,
      isOfSomebodyElse: false,
      examples: [],
    })),
    wishes: [],
    recordCount: drafted.recordCount,
    people: drafted.people,
    leftOut: drafted.leftOut,
    isOwnFormat: true,
    profileName: null,
    source: 'folkmoot',
    problems,
  };
}

const OWN_FIELDS: readonly (readonly [string, FieldKey])[] = [
  ['first_name', 'first_name'],
  ['last_name', 'last_name'],
  ['full_name', 'full_name'],
  ['badge_name', 'badge_name'],
  ['pronouns', 'pronouns'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['organization', 'organization'],
  ['town', 'town'],
  ['status', 'status'],
  ['language', 'language'],
  ['ticket_id', 'ticket_id'],
  ['order_id', 'order_id'],
  ['ticket_type', 'ticket_type'],
  ['registered_at', 'registered_at'],
  ['presence', 'checked_in'],
  ['group', 'group'],
  ['diet', 'diet'],
  ['access_need', 'access'],
  ['notes', 'notes'],
  ['consented', 'consent'],
];
