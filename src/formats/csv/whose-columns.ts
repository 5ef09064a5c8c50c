import { foldText } from '#domain/import/fold-text.ts';
import type { ColumnLook } from './look-of-column.ts';
import type { MappedColumn } from './mapped-column.ts';

/** Scripts whose letters can be compared with one another; a reading in another script never agrees with its name. */
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Arabic}/u];
const scriptOf = (text: string) => SCRIPTS.findIndex((script) => script.test(text));

const wordsIn = (cell: string) =>
  foldText(cell)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');

const cellOf = (row: readonly string[], column: number) => (row[column] ?? '').trim();

/** How often names and addresses of the same rows share a word: "Núria Puig" and nuria@puig.example. */
function agreement(
  rows: readonly (readonly string[])[],
  names: readonly number[],
  email: number,
): { readonly both: number; readonly share: number } {
  let both = 0;
  let agreed = 0;
  for (const row of rows) {
    const address = cellOf(row, email);
    const name = names.map((column) => cellOf(row, column)).join(' ');
    if (!address.includes('@') || scriptOf(name) !== 0) continue;
    // The country or kind of a domain says nothing: "Com" is nobody's name there.
    const letters = foldText(address)
      .split('.')
      .slice(0, -1)
      .join('.')
      .replace(/[^\p{L}@]+/gu, ' ');
    both += 1;
    if (wordsIn(name).some((word) => word.length > 2 && letters.includes(word))) agreed += 1;
  }
  return { both, share: both === 0 ? 0 : agreed / both };
}

/** What stands before the @ of an address; a domain may be an employer's, whose name is a column of its own. */
function ownPart(address: string): string {
  return foldText(address.split('@')[0] ?? '').replace(/[^\p{L}]+/gu, ' ');
}

/** How often names agree with what stands before the @ of the addresses; null where too few rows tell. */
function agreementBeforeAt(
  rows: readonly (readonly string[])[],
  names: readonly number[],
  email: number,
): number | null {
  let both = 0;
  let agreed = 0;
  for (const row of rows) {
    const letters = ownPart(cellOf(row, email));
    const cell = names
      .map((column) => cellOf(row, column))
      .join(' ')
      .trim();
    if (letters.trim() === '' || cell === '') continue;
    both += 1;
    if (wordsIn(cell).some((word) => word.length > 2 && letters.includes(word))) agreed += 1;
  }
  return both >= 2 ? agreed / both : null;
}

/**
 * "Representative, mail, phone, team, player": contacts right after the name of somebody else, before the person's own
 * name, are of that somebody, unless their addresses agree with the person.
 */
export function contactsOfOneBefore(
  fields: readonly MappedColumn[],
  { rows, isSaidToBeTheirs, isSomebodyElse }: Whose,
): MappedColumn[] {
  const names = fields.filter(({ field }) => field === 'first_name' || field === 'last_name' || field === 'full_name');
  if (names.length === 0) return [];
  const columns = names.map(({ column }) => column);
  const own = Math.min(...columns);
  const email = fields.find(({ field }) => field === 'email');
  const agreed = email ? agreementBeforeAt(rows, columns, email.column) : null;
  if (agreed !== null && agreed >= ENOUGH && columns.some((column) => hasLatin(rows, column))) return [];
  const isContact = ({ field }: MappedColumn) => field === 'email' || field === 'phone';
  return fields.filter((entry) => {
    if (!isContact(entry) || entry.column > own || isSaidToBeTheirs(entry.column)) return false;
    let before = entry.column - 1;
    while (fields.some((other) => isContact(other) && other.column === before)) before--;
    return before >= 0 && isSomebodyElse(before) && !fields.some(({ column }) => column === before);
  });
}

const hasLatin = (rows: readonly (readonly string[])[], column: number) =>
  rows.some((row) => /\p{Script=Latin}/u.test(cellOf(row, column)));

const ENOUGH = 0.6;
const HARDLY = 0.2;
/** What is chance where a heading says that the other name is somebody else's: a child with one of two family names. */
const SELDOM = 0.34;

/** Whether a column of names agrees with the addresses in another, often enough to be no chance. */
export function agreesWithAddresses(rows: readonly (readonly string[])[], name: number, email: number): boolean {
  const { both, share } = agreement(rows, [name], email);
  return both >= 2 && share >= ENOUGH;
}

/** What is looked at to tell whose columns are whose. */
export type Whose = {
  readonly rows: readonly (readonly string[])[];
  readonly looks: readonly ColumnLook[];
  /** Columns that their headings give to the person who comes ("Attendee email"), or to nobody in particular. */
  readonly isSaidToBeTheirs: (column: number) => boolean;
  readonly isSomebodyElse: (column: number) => boolean;
  /** Columns whose headings say a name and nobody else's: the same person in other letters, perhaps. */
  readonly couldBeTheirName: (column: number) => boolean;
};

/**
 * Takes back identities whose cells show that they are somebody else's, whatever the headings say and in any language:
 * a whole name that never holds the first and last name beside it, and addresses that agree with the names of another
 * column and never with these. Better no address than the manager's.
 *
 * @returns the fields that are left, and the columns found to be of somebody else.
 */
export function withoutStrangers(
  fields: readonly MappedColumn[],
  whose: Whose,
): { readonly fields: MappedColumn[]; readonly strangers: readonly number[] } {
  const strangers: number[] = [];
  let left = [...fields];
  const drop = (entry: MappedColumn) => {
    left = left.filter((other) => other !== entry);
    strangers.push(entry.column);
  };
  const find = (field: MappedColumn['field']) => left.find((entry) => entry.field === field);
  const full = find('full_name');
  const parts = [find('first_name'), find('last_name')].flatMap((entry) => (entry ? [entry] : []));
  if (full && parts.length === 2 && !whose.isSaidToBeTheirs(full.column) && areOfTwoPeople(full, parts, whose.rows))
    drop(full);

  const email = find('email');
  const names = left.filter(({ field }) => field === 'first_name' || field === 'last_name' || field === 'full_name');
  if (!email || names.length === 0 || whose.isSaidToBeTheirs(email.column)) return { fields: left, strangers };
  const own = agreement(
    whose.rows,
    names.map(({ column }) => column),
    email.column,
  );
  const isName = (column: number) => names.some((entry) => entry.column === column);
  const better = whose.looks.findIndex(
    (look, column) =>
      look.emails > 0.8 &&
      column !== email.column &&
      !whose.isSomebodyElse(column) &&
      agreement(
        whose.rows,
        names.map((entry) => entry.column),
        column,
      ).share >= ENOUGH,
  );
  // A parent has the same family name: before the @ it is told whose first name stands there.
  const ownBeforeAt = agreementBeforeAt(
    whose.rows,
    names.map((entry) => entry.column),
    email.column,
  );
  const isInOtherLetters = !names.some(({ column }) => hasLatin(whose.rows, column));
  const isOfAnother =
    ownBeforeAt !== null &&
    ownBeforeAt <= SELDOM &&
    whose.looks.some(
      (look, column) =>
        (ownBeforeAt <= HARDLY || whose.isSomebodyElse(column)) &&
        look.nameLike >= 0.8 &&
        // A nickname or a first name alone may well be their own.
        look.averageWords >= 1.4 &&
        !isName(column) &&
        !(isInOtherLetters && whose.couldBeTheirName(column)) &&
        (agreementBeforeAt(whose.rows, [column], email.column) ?? 0) >= ENOUGH,
    );
  const isOfNone = own.both >= 2 && own.share <= HARDLY;
  if (!isOfAnother && !(isOfNone && better >= 0)) return { fields: left, strangers };
  drop(email);
  if (better >= 0) left.push({ field: 'email', column: better, confidence: 0.7 });
  return { fields: left, strangers };
}

/** Whether a whole name hardly ever holds the first or the last name of its row, letters of one script compared. */
function areOfTwoPeople(
  full: MappedColumn,
  parts: readonly MappedColumn[],
  rows: readonly (readonly string[])[],
): boolean {
  let both = 0;
  let agreed = 0;
  for (const row of rows) {
    const whole = cellOf(row, full.column);
    const pieces = parts.map(({ column }) => cellOf(row, column)).join(' ');
    if (whole === '' || pieces.trim() === '' || scriptOf(whole) < 0 || scriptOf(whole) !== scriptOf(pieces)) continue;
    both += 1;
    const words = new Set(wordsIn(whole));
    if (wordsIn(pieces).some((word) => words.has(word))) agreed += 1;
  }
  return both >= 2 && agreed <= both * HARDLY;
}

/**
 * One who orders for several: a name and an address that repeat, beside another name and its own address that differ
 * in every row. Those who differ are the ones who come.
 *
 * @returns the columns of the ones who come; null where the cells do not show it.
 */
export function oneForMany(
  fields: readonly MappedColumn[],
  { rows, looks, isSaidToBeTheirs, isSomebodyElse }: Whose,
): { readonly name: number; readonly email: number } | null {
  const full = fields.find((entry) => entry.field === 'full_name');
  const email = fields.find((entry) => entry.field === 'email');
  if (!full || !email || isSaidToBeTheirs(full.column) || isSaidToBeTheirs(email.column)) return null;
  const repeats = (column: number) => looks[column]!.distinct < looks[column]!.filled;
  if (!repeats(full.column) || !repeats(email.column)) return null;
  const differs = (column: number) =>
    looks[column]!.filled === rows.length && looks[column]!.distinct === rows.length && !isSomebodyElse(column);
  const isFree = (column: number) => !fields.some((entry) => entry.column === column);
  for (const [other, look] of looks.entries()) {
    if (look.emails < 0.8 || !differs(other) || !isFree(other)) continue;
    const name = looks.findIndex(
      (found, column) =>
        found.nameLike >= 0.8 && differs(column) && isFree(column) && agreesWithAddresses(rows, column, other),
    );
    if (name >= 0) return { name, email: other };
  }
  return null;
}
