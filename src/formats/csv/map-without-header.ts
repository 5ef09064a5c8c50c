import type { FieldKey } from './field-words.ts';
import { isNameLike, lookAt } from './look-of-column.ts';
import type { ColumnMap } from './map-columns.ts';
import type { MappedColumn } from './mapped-column.ts';

const LEGAL =
  /\b(inc|ltd|llc|gmbh|ag|e\.?\s?v|s\.?a|corp|university|universit|institut|association|verein|stiftung|council|ngo|school|college|company|co)\b\.?/i;

/** Columns of a list without heading, by the look of the cells alone. */
export function mapWithoutHeader(rows: readonly (readonly string[])[], width: number): ColumnMap {
  const looks = Array.from({ length: width }, (_, column) => lookAt(rows, column));
  const fields: MappedColumn[] = [];
  const add = (field: FieldKey, column: number, confidence: number) => {
    if (column >= 0 && !fields.some((entry) => entry.column === column)) fields.push({ field, column, confidence });
  };
  add(
    'email',
    looks.findIndex((look) => look.emails >= 0.5),
    0.7,
  );
  add(
    'phone',
    looks.findIndex((look) => look.phones >= 0.7 && look.dates < 0.5),
    0.55,
  );
  add(
    'registered_at',
    looks.findIndex((look) => look.dates >= 0.8),
    0.55,
  );
  const texts = looks.flatMap((look, column) =>
    look.nameLike >= 0.7 && look.filled >= look.rows / 2 && !LEGAL.test(look.values.join('\n')) ? [column] : [],
  );
  const [first, second] = texts;
  if (first !== undefined) {
    const isPair =
      second === first + 1 &&
      looks[first]!.averageWords < 2.3 &&
      looks[second]!.averageWords < 2.3 &&
      rows.every((row) => isNameLike(row[first] ?? '') || (row[first] ?? '') === '');
    if (isPair) {
      add('first_name', first, 0.55);
      add('last_name', second, 0.55);
    } else add('full_name', first, 0.55);
  }
  const organization = looks.findIndex(
    (look, column) =>
      look.filled > 0 && LEGAL.test(look.values.join('\n')) && !fields.some((entry) => entry.column === column),
  );
  add('organization', organization, 0.5);
  return { fields, ofOthers: [], looks };
}
