import type { FieldKey } from './field-words.ts';
import { FIELD_KEYS } from './field-words.ts';
import type { MappedColumn } from './mapped-column.ts';
import { familyNameBeside, find, fromLookAlone, nameByPlace, NAMES, namesByAddress } from './fields-by-cells.ts';
import { foldHeader } from './fold-header.ts';
import { readStatus } from './status-words.ts';
import { lookAt, type ColumnLook } from './look-of-column.ts';
import { weighWhoSignsUp } from './who-signs-up.ts';
import { contactsOfOneBefore, oneForMany, withoutStrangers, type Whose } from './whose-columns.ts';
import { coreWithoutPerson, mentionsSomebodyElse, scoreHeader, type HeaderScore } from './score-header.ts';

export type ColumnMap = {
  readonly fields: readonly MappedColumn[];
  /** Columns of somebody else (the buyer, a parent): told on screen, never used for the person. */
  readonly ofOthers: readonly number[];
  readonly looks: readonly ColumnLook[];
};

const THRESHOLD = 0.5;
/** Words that mean the family name beside a first name, and the whole name alone. */
const EITHER_NAME = new Set([
  'name',
  'nom',
  'nombre',
  'nome',
  'naam',
  'nev',
  'jmeno',
  'meno',
  'ime',
  'nume',
  'ad',
  'nimi',
  'namn',
  'navn',
  'имя',
  '名前',
  'nazwa',
  'ainm',
  'nafn',
  'nama',
  'jina',
  'enw',
  'emri',
  'nomo',
  'isem',
  'नाम',
  'নাম',
  'نام',
]);

const isEitherName = (header: string) =>
  EITHER_NAME.has(foldHeader(header).coreKey) || EITHER_NAME.has(coreWithoutPerson(header));

type Candidate = { field: FieldKey; column: number; score: number; header: HeaderScore };

/**
 * Which column is which field: words of the headings in many languages, then the look of the data, one column
 * per field and one field per column.
 *
 * @param headers as they stand; null where the list has no heading.
 * @param rows some data rows; 200 are enough.
 * @param taken columns that hold wishes and are no fields.
 */
export function mapColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  taken: ReadonlySet<number> = new Set(),
): ColumnMap {
  const looks = headers.map((_, column) => lookAt(rows, column));
  const candidates: Candidate[] = [];
  const ofOthers: number[] = [];
  for (const [column, text] of headers.entries()) {
    if (taken.has(column)) continue;
    const scores = scoreHeader(text);
    if (scores[0]?.isOtherPerson || (looks[column]!.emails > 0.5 && mentionsSomebodyElse(text))) ofOthers.push(column);
    for (const header of scores) {
      const score = header.score + fitOfLook(header.field, looks[column]!);
      if (score >= 0.3) candidates.push({ field: header.field, column, score, header });
    }
  }
  weighNamesTogether(candidates, headers, looks);
  weighStatesOfACountry(candidates, headers, looks);
  weighOrderBlock(candidates, headers);
  weighNamesInBrackets(candidates, headers);
  ofOthers.push(...weighWhoSignsUp(candidates, headers));
  const whose = whoseColumns(candidates, headers, rows, looks);
  const fields = assignGreedy(candidates);
  orderThatRepeats(fields, candidates, looks);
  sharedByPeople(fields, rows);
  const isTaken = (column: number) =>
    taken.has(column) || fields.some((entry) => entry.column === column) || ofOthers.includes(column);
  splitEitherName(fields, headers, rows);
  nameFromBadge(fields);
  middleBetween(fields, headers, looks, isTaken);
  fromLookAlone(fields, headers, looks, isTaken);
  namesByAddress(fields, headers, rows, looks, isTaken);
  familyNameBeside(fields, headers, rows, looks, isTaken);
  nameByPlace(fields, headers, looks, isTaken);
  const theirs = ofWhoComes(fields, whose, ofOthers);
  const before = contactsOfOneBefore(theirs, whose);
  const { fields: kept, strangers } = withoutStrangers(
    wholeNameAlone(theirs).filter((entry) => !before.includes(entry)),
    whose,
  );
  ofOthers.push(...strangers, ...before.map((entry) => entry.column));
  return {
    fields: kept.toSorted((a, b) => FIELD_KEYS.indexOf(a.field) - FIELD_KEYS.indexOf(b.field)),
    ofOthers,
    looks,
  };
}

/** A family name beside a whole name, without a first name, says nothing new: it may be a household ("Family"). */
function wholeNameAlone(fields: readonly MappedColumn[]): readonly MappedColumn[] {
  const has = (field: FieldKey) => find(fields, field) !== undefined;
  return has('full_name') && !has('first_name') ? fields.filter(({ field }) => field !== 'last_name') : fields;
}

function whoseColumns(
  candidates: readonly Candidate[],
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  looks: readonly ColumnLook[],
): Whose {
  return {
    rows,
    looks,
    isSaidToBeTheirs: (column) => candidates.some((entry) => entry.column === column && entry.header.isThisPerson),
    isSomebodyElse: (column) => mentionsSomebodyElse(headers[column] ?? ''),
    couldBeTheirName: (column) =>
      !mentionsSomebodyElse(headers[column] ?? '') &&
      scoreHeader(headers[column] ?? '').some(({ field }) => NAMES.has(field)),
  };
}

/** The fields without those of one who ordered for several. */
function ofWhoComes(fields: MappedColumn[], whose: Whose, ofOthers: number[]): MappedColumn[] {
  const many = oneForMany(fields, whose);
  if (!many) return fields;
  const isTheirs = ({ field }: MappedColumn) => field === 'full_name' || field === 'email';
  ofOthers.push(...fields.filter(isTheirs).map((entry) => entry.column));
  return [
    ...fields.filter((entry) => !isTheirs(entry)),
    { field: 'full_name', column: many.name, confidence: 0.6 },
    { field: 'email', column: many.email, confidence: 0.6 },
  ];
}

/** Of two numbers the one that several people share is of the order, whatever it is called. */
function orderThatRepeats(
  fields: MappedColumn[],
  candidates: readonly Candidate[],
  looks: readonly ColumnLook[],
): void {
  const ticket = find(fields, 'ticket_id');
  if (!ticket || find(fields, 'order_id')) return;
  const shared = candidates.find(({ field, column, header }) => {
    const look = looks[column]!;
    return (
      field === 'ticket_id' &&
      header.score >= 0.6 &&
      !fields.some((entry) => entry.column === column) &&
      look.filled === look.rows &&
      look.distinct > 1 &&
      look.distinct < look.filled &&
      look.averageWords <= 2
    );
  });
  if (shared) fields.push({ field: 'order_id', column: shared.column, confidence: 0.6 });
}

/** A number that people of different names share is no ticket of their own: it is of the order. */
function sharedByPeople(fields: MappedColumn[], rows: readonly (readonly string[])[]): void {
  const ticket = find(fields, 'ticket_id');
  const names = fields.filter(({ field }) => NAMES.has(field)).map(({ column }) => column);
  if (!ticket || find(fields, 'order_id') || names.length === 0) return;
  const people = new Map<string, Set<string>>();
  for (const row of rows) {
    const number = (row[ticket.column] ?? '').trim();
    const name = names.map((column) => (row[column] ?? '').trim().toLowerCase()).join(' ');
    if (number !== '' && name.trim() !== '') people.set(number, (people.get(number) ?? new Set()).add(name));
  }
  const isShared = people.size > 1 && [...people.values()].some((some) => some.size > 1);
  if (isShared) fields[fields.indexOf(ticket)] = { ...ticket, field: 'order_id', confidence: 0.6 };
}

function assignGreedy(candidates: readonly Candidate[]): MappedColumn[] {
  const fields: MappedColumn[] = [];
  const usedColumns = new Set<number>();
  const usedFields = new Set<FieldKey>();
  for (const { field, column, score } of candidates.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    if (score < THRESHOLD || usedColumns.has(column) || usedFields.has(field)) continue;
    usedColumns.add(column);
    usedFields.add(field);
    fields.push({ field, column, confidence: Math.min(1, Math.round(score * 100) / 100) });
  }
  return fields;
}

/** What the cells say for or against a field. */
function fitOfLook(field: FieldKey, look: ColumnLook): number {
  if (look.rows === 0) return 0;
  if (look.filled === 0) return NAMES.has(field) || field === 'email' ? -0.6 : -0.3;
  const many = look.filled >= 2;
  if (NAMES.has(field)) {
    if (look.emails > 0.5 || look.dates > 0.5 || look.urls > 0.5 || look.yesNo > 0.8) return -0.6;
    if (look.numbers > 0.5) return -0.6;
    if (look.averageWords > 7) return -0.45;
    if (look.filled > 0 && look.values.every((value) => /^anonym/i.test(value.trim()))) return -0.6;
    if (look.distinct === 1 && look.filled >= 4 && field !== 'last_name') return -0.4;
    return look.nameLike >= 0.5 ? 0.02 : 0;
  }
  switch (field) {
    case 'email':
      if (look.emails >= 0.5) return 0.05;
      return many && (look.emails === 0 || (look.emails < 0.2 && !look.values.some((value) => /anonym/i.test(value))))
        ? -0.6
        : -0.05;
    case 'phone':
      return many && look.phones < 0.3 ? -0.5 : look.phones >= 0.5 ? 0.02 : -0.1;
    case 'registered_at':
      // One day for everybody is that of the event.
      return look.dates < 0.3 ? -0.55 : look.filled >= 3 && look.distinct === 1 ? -0.2 : 0.02;
    case 'status':
      if (look.dates > 0.5 || look.emails > 0.3) return -0.6;
      if (look.distinct > 12 && look.distinct > look.filled / 2) return -0.4;
      return many && shareOfStatusWords(look) < 0.2 ? -0.3 : shareOfStatusWords(look) >= 0.6 ? 0.04 : 0;
    case 'ticket_id':
      // "Number of tickets": how many, no number of one.
      if (many && look.distinct < look.filled && look.values.every((value) => /^\d{1,2}$/.test(value))) return -0.6;
      if (look.averageWords > 3 || look.emails > 0.5 || look.dates > 0.5) return -0.6;
      return many && look.distinct < look.filled ? -0.4 * (1 - look.distinct / look.filled) - 0.05 : 0;
    case 'order_id':
      return look.averageWords > 3 || look.emails > 0.5 ? -0.6 : 0;
    case 'organization':
    case 'town':
    case 'language':
      if (look.emails > 0.5 || look.dates > 0.5) return -0.6;
      if (look.yesNo > 0.6 || look.numbers > 0.6) return -0.55;
      return look.averageWords > 12 ? -0.4 : 0;
    case 'ticket_type':
      // Numbers that all differ are those of the tickets.
      if (look.filled >= 3 && look.distinct === look.filled && look.values.every((value) => /\d/.test(value)))
        return -0.3;
      return look.emails > 0.3 || look.urls > 0.5 || look.averageWords > 12 ? -0.6 : 0;
    case 'group':
      return look.emails > 0.3 || look.urls > 0.5 || look.averageWords > 12 ? -0.6 : 0;
    case 'checked_in':
      return look.yesNo > 0.5 || look.dates > 0.5 || look.numbers > 0.5 ? 0 : -0.25;
    case 'consent':
      return look.averageWords > 20 ? -0.2 : look.yesNo >= 0.8 ? 0.2 : 0;
    default:
      return look.emails > 0.5 && field !== 'with_whom' && field !== 'not_with_whom' ? -0.4 : 0;
  }
}

const shareOfStatusWords = (look: ColumnLook) =>
  look.values.filter((value) => readStatus(value) !== 'unknown').length / Math.max(1, look.values.length);

const STATE_OR_STATUS = /^(state|estado|etat|stato|stat|stan|provincia estado)$/u;

/** "Estado" above "Puebla" and "Jalisco": a word for both, and no cell that is a status. */
function weighStatesOfACountry(
  candidates: Candidate[],
  headers: readonly string[],
  looks: readonly ColumnLook[],
): void {
  for (const entry of candidates) {
    if (entry.field !== 'status' || !STATE_OR_STATUS.test(foldHeader(headers[entry.column] ?? '').coreKey)) continue;
    if (looks[entry.column]!.filled > 0 && shareOfStatusWords(looks[entry.column]!) === 0) entry.score -= 0.6;
  }
}

/** "Nombre" beside "Apellidos" is a first name, alone it is the whole name; the number of words decides the rest. */
function weighNamesTogether(candidates: Candidate[], headers: readonly string[], looks: readonly ColumnLook[]): void {
  const hasSure = (field: FieldKey) => candidates.some((entry) => entry.field === field && entry.score >= 0.9);
  const hasLast = hasSure('last_name');
  const hasFirst = hasSure('first_name');
  for (const entry of candidates) {
    if (!isEitherName(headers[entry.column] ?? '')) continue;
    const words = looks[entry.column]!.averageWords;
    if (entry.field === 'first_name') entry.score += hasLast && !hasFirst && words < 2.2 ? 0.3 : -0.1;
    if (entry.field === 'full_name' && entry.score < 0.9) entry.score += hasLast || hasFirst ? 0 : 0.3;
    if (entry.field === 'full_name' && hasLast && !hasFirst && words < 1.5 && looks[entry.column]!.filled > 0)
      entry.score -= 0.3;
  }
}

/** Beside "Attendee email", a plain "Email" is of the one who ordered, and so is what stands right next to it. */
function weighOrderBlock(candidates: Candidate[], headers: readonly string[]): void {
  const explicit = candidates.find(
    (entry) => entry.field === 'email' && entry.header.isThisPerson && entry.score > 0.7,
  );
  if (!explicit) return;
  const plain = candidates.filter(
    (entry) => entry.field === 'email' && !entry.header.isThisPerson && entry.column !== explicit.column,
  );
  for (const { column } of plain) {
    for (const entry of candidates) {
      const isBeside = Math.abs(entry.column - column) <= 2 && !entry.header.isThisPerson;
      if (isBeside && (entry.field === 'phone' || NAMES.has(entry.field)) && headers[entry.column] !== undefined)
        entry.score -= 0.6;
    }
  }
}

/** "Chairperson (first and last name)": the name of the one before the brackets; beside another name not theirs. */
function weighNamesInBrackets(candidates: Candidate[], headers: readonly string[]): void {
  const names = candidates.filter(({ field }) => NAMES.has(field));
  const isOnlyInBrackets = ({ column, header }: Candidate) => {
    const text = headers[column] ?? '';
    const before = text.replace(/[([（【].*$/su, '').trim();
    return before !== '' && before !== text.trim() && !header.isThisPerson && scoreHeader(before).length === 0;
  };
  const inBrackets = names.filter(isOnlyInBrackets);
  if (names.some((entry) => entry.score >= 0.6 && !inBrackets.some(({ column }) => column === entry.column)))
    for (const entry of inBrackets) entry.score -= 0.4;
}

/** "Name" beside "Vorname" is the family name. */
function splitEitherName(
  fields: MappedColumn[],
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const full = find(fields, 'full_name');
  if (!full || !isEitherName(headers[full.column] ?? '')) return;
  const first = find(fields, 'first_name');
  const last = find(fields, 'last_name');
  const other = first && !last ? first : last && !first ? last : null;
  if (!other) return;
  const filled = rows.filter(
    (row) => (row[full.column] ?? '').trim() !== '' && (row[other.column] ?? '').trim() !== '',
  );
  const repeats = filled.filter((row) =>
    row[full.column]!.toLowerCase().includes(row[other.column]!.trim().toLowerCase()),
  );
  if (filled.length > 0 && repeats.length > filled.length / 2) return;
  fields[fields.indexOf(full)] = { ...full, field: first ? 'last_name' : 'first_name', confidence: 0.8 };
}

/** Where the badge is the only place that says a name, it is the name. */
function nameFromBadge(fields: MappedColumn[]): void {
  const badge = find(fields, 'badge_name');
  if (!badge || find(fields, 'full_name') || find(fields, 'first_name') || find(fields, 'last_name')) return;
  fields[fields.indexOf(badge)] = { ...badge, field: 'full_name', confidence: Math.min(badge.confidence, 0.7) };
}

/** A column without heading between first and last name holds middle names. */
function middleBetween(
  fields: MappedColumn[],
  headers: readonly string[],
  looks: readonly ColumnLook[],
  isTaken: (column: number) => boolean,
): void {
  const first = find(fields, 'first_name');
  const last = find(fields, 'last_name');
  if (!first || last?.column !== first.column + 2 || find(fields, 'middle_name')) return;
  const column = first.column + 1;
  if (
    (headers[column] ?? '').trim() !== '' ||
    isTaken(column) ||
    looks[column]!.filled === 0 ||
    looks[column]!.nameLike < 0.8
  )
    return;
  fields.push({ field: 'middle_name', column, confidence: 0.55 });
}
