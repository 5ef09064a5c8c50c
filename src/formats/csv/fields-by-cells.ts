import { foldPattern, foldText } from '#domain/import/fold-text.ts';
import type { FieldKey } from './field-words.ts';
import { foldHeader } from './fold-header.ts';
import { namesADay } from './heading-stems.ts';
import type { ColumnLook } from './look-of-column.ts';
import type { MappedColumn } from './mapped-column.ts';
import { mentionsSomebodyElse, scoreHeader } from './score-header.ts';
import { agreesWithAddresses } from './whose-columns.ts';

/** Every field that says what somebody is called. */
export const NAMES: ReadonlySet<FieldKey> = new Set([
  'first_name',
  'middle_name',
  'last_name',
  'full_name',
  'badge_name',
]);

/** The column that was taken for a field. */
export const find = (fields: readonly MappedColumn[], field: FieldKey) => fields.find((entry) => entry.field === field);

/** Fields that no heading names but the cells show: addresses, and names in a first column without heading. */
export function fromLookAlone(
  fields: MappedColumn[],
  headers: readonly string[],
  looks: readonly ColumnLook[],
  isTaken: (column: number) => boolean,
): void {
  if (!find(fields, 'email')) {
    const addresses = [...looks.keys()].filter(
      (at) =>
        looks[at]!.filled > 0 &&
        looks[at]!.emails > 0.8 &&
        looks[at]!.averageWords < 3 &&
        !isTaken(at) &&
        !mentionsSomebodyElse(headers[at] ?? ''),
    );
    // Who orders for several stands there several times; who comes once.
    const column = addresses.find((at) => looks[at]!.distinct === looks[at]!.filled) ?? addresses[0] ?? -1;
    if (column >= 0) fields.push({ field: 'email', column, confidence: 0.6 });
  }
  if (!find(fields, 'diet')) {
    const column = looks.findIndex(
      (look, at) =>
        !isTaken(at) &&
        look.filled > 0 &&
        look.values.filter((value) => DIET_CELL.test(foldText(value))).length >= look.values.length * 0.6,
    );
    if (column >= 0) fields.push({ field: 'diet', column, confidence: 0.55 });
  }
  if (!find(fields, 'registered_at')) {
    // Times of day below an unknown word, all different and at the left: when somebody signed up.
    const column = looks.findIndex(
      (look, at) =>
        at < 2 &&
        !isTaken(at) &&
        look.filled === look.rows &&
        look.dates === 1 &&
        look.distinct === look.filled &&
        look.values.every((value) => /\d{1,2}:\d{2}/.test(value)) &&
        scoreHeader(headers[at] ?? '').length === 0,
    );
    const days = column >= 0 ? [] : daysInEveryRow(headers, looks, isTaken);
    const later = days.filter((at) => areTimesOfDay(looks[at]!));
    const ofSigningUp = later.length > 0 ? [] : days.filter((at) => namesSuchADay(headers[at] ?? ''));
    if (column >= 0) fields.push({ field: 'registered_at', column, confidence: 0.55 });
    else if (later.length === 1) fields.push({ field: 'registered_at', column: later[0]!, confidence: 0.52 });
    else if (ofSigningUp.length === 1)
      fields.push({ field: 'registered_at', column: ofSigningUp[0]!, confidence: 0.5 });
  }
  const hasName = fields.some((entry) => NAMES.has(entry.field));
  const named = hasName ? -1 : columnCalledName(headers, looks, isTaken);
  if (named >= 0) fields.push({ field: 'full_name', column: named, confidence: 0.55 });
  else if (!hasName && (headers[0] ?? '').trim() === '' && !isTaken(0)) {
    const look = looks[0];
    if (look && look.filled > 0 && look.nameLike > 0.6 && look.distinct === look.filled)
      fields.push({ field: 'full_name', column: 0, confidence: 0.55 });
  }
}

const NAME_WORD =
  /(^| )(name|names|nom|nombre|nome|naam|namn|navn|nimi|jmeno|imie|nev|nume|ad|имя|όνομα|שם|اسم|الاسم)( |$)|이름|氏名|姓名/u;

/** What else is called a name: of an event, a team, a thing. */
const OTHER_NAME =
  /(event|company|room|topic|session|school|team|group|project|course|file|product|item|venue|place|club)/;

/** Whether every row of several has a cell here. */
const isInEveryRow = (look: ColumnLook) => look.rows >= 2 && look.filled === look.rows;

/** Whether everybody has a name of their own here, of two or three words: what the cells of a whole name look like. */
const areWholeNames = (look: ColumnLook) =>
  isInEveryRow(look) &&
  look.distinct === look.filled &&
  look.nameLike === 1 &&
  look.averageWords >= 1.5 &&
  look.averageWords <= 3.5;

/** "Little Name" where nothing else is a name: the one column so called that holds a different name in each row. */
function columnCalledName(
  headers: readonly string[],
  looks: readonly ColumnLook[],
  isTaken: (column: number) => boolean,
): number {
  const called = [...looks.keys()].filter((at) => {
    const header = headers[at] ?? '';
    const { key } = foldHeader(header);
    return (
      !isTaken(at) &&
      areWholeNames(looks[at]!) &&
      NAME_WORD.test(key) &&
      !mentionsSomebodyElse(header) &&
      !OTHER_NAME.test(key)
    );
  });
  return called.length === 1 ? called[0]! : -1;
}

const OTHER_TIME =
  /(^| )(\p{L}*birth\p{L}*|geb\p{L}*|naiss\p{L}*|nac\p{L}*|arriv\p{L}*|anreise|abreise|depart\p{L}*|leav\p{L}*|join|check|in|scan\p{L}*|login|log|seen|cancel\p{L}*|storn\p{L}*|delet\p{L}*|expir\p{L}*|due|end|start|event|session|paid|pay\p{L}*|sent|opened|until|bis|von|from|to)( |$)/u;

/** Columns that give everybody a day, not all the same, under no word for another time than that of signing up. */
function daysInEveryRow(
  headers: readonly string[],
  looks: readonly ColumnLook[],
  isTaken: (column: number) => boolean,
): number[] {
  return [...looks.keys()].filter((at) => {
    const look = looks[at]!;
    return (
      !isTaken(at) &&
      isInEveryRow(look) &&
      look.dates === 1 &&
      look.distinct > 1 &&
      !OTHER_TIME.test(lettersOf(headers[at] ?? ''))
    );
  });
}

const lettersOf = (header: string) => foldText(header).replace(/[^\p{L}]+/gu, ' ');

/** Whether a day and a time stand in every cell. */
const areTimesOfDay = ({ values }: ColumnLook) => values.every((value) => /\d{4}.*\d{1,2}[:.]\d{2}/.test(value));

const OF_BIRTH =
  /入职|入社|入学|hire|hired|eintritt|embauche|ingreso|assunzione|indienst|ansat|ansatt|anstall|zatrudn|nastup|narozen|fodsel|fodd|fodt|syntym|geboor|urodz|dogum|рожд|народж|sinh|szulet|naster|nasc|γενν|לידה|ميلاد|生年|生日|출생|생일/u;

/** Whether a heading says that a day is meant, and no other than that of signing up. */
const namesSuchADay = (header: string) => namesADay(foldHeader(header).words) && !OF_BIRTH.test(lettersOf(header));

/**
 * A list of which nobody would come out, for no word of its headings is known: names right before their addresses, which
 * are written in other letters, or the first column of names where there are no addresses at all. To be checked.
 */
export function nameByPlace(
  fields: MappedColumn[],
  headers: readonly string[],
  looks: readonly ColumnLook[],
  isTaken: (column: number) => boolean,
): void {
  if (fields.some((entry) => NAMES.has(entry.field))) return;
  const couldBe = (column: number) => {
    const look = looks[column];
    return (
      look !== undefined &&
      !isTaken(column) &&
      areWholeNames(look) &&
      scoreHeader(headers[column] ?? '').length === 0 &&
      !mentionsSomebodyElse(headers[column] ?? '')
    );
  };
  const email = find(fields, 'email');
  const phone = find(fields, 'phone');
  const column = email ? email.column - 1 : phone ? 0 : -1;
  if (!couldBe(column) || (email && looks[column]!.values.some((value) => /\p{Script=Latin}/u.test(value)))) return;
  fields.push({ field: 'full_name', column, confidence: 0.55 });
}

/**
 * "Naam" above single words: only a part of the name where a column of an unknown word beside it agrees with the
 * addresses as well; that is the family name. Where no address tells, the whole name is left to be checked.
 */
export function familyNameBeside(
  fields: MappedColumn[],
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  looks: readonly ColumnLook[],
  isTaken: (column: number) => boolean,
): void {
  const full = find(fields, 'full_name');
  if (!full || find(fields, 'first_name') || find(fields, 'last_name')) return;
  const look = looks[full.column]!;
  if (look.filled < 2 || look.averageWords > 1.3 || look.nameLike < 0.8) return;
  const beside = [full.column + 1, full.column - 1].filter((column) => {
    const other = looks[column];
    const header = headers[column] ?? '';
    return (
      other !== undefined &&
      !isTaken(column) &&
      other.filled >= look.filled * 0.8 &&
      other.nameLike >= 0.8 &&
      other.averageWords < 2.5 &&
      scoreHeader(header).length === 0 &&
      !mentionsSomebodyElse(header)
    );
  });
  if (beside.length === 0) return;
  const email = find(fields, 'email');
  const family = email && beside.find((column) => agreesWithAddresses(rows, column, email.column));
  const at = fields.indexOf(full);
  if (family === undefined) fields[at] = { ...full, confidence: Math.min(full.confidence, 0.7) };
  else {
    fields[at] = { ...full, field: 'first_name', confidence: 0.6 };
    fields.push({ field: 'last_name', column: family, confidence: 0.6 });
  }
}

/** Names that no heading gives away but their own addresses do: "Núria Puig" beside nuria@puig.example. */
export function namesByAddress(
  fields: MappedColumn[],
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  looks: readonly ColumnLook[],
  isTaken: (column: number) => boolean,
): void {
  const email = find(fields, 'email');
  if (!email || fields.some((entry) => NAMES.has(entry.field))) return;
  const agreeing = looks.flatMap((look, column) => {
    const header = headers[column] ?? '';
    if (isTaken(column) || look.filled < 2 || look.nameLike < 0.8 || mentionsSomebodyElse(header)) return [];
    return agreesWithAddresses(rows, column, email.column) ? [column] : [];
  });
  const [one, other] = agreeing;
  if (one === undefined) return;
  const areParts = other === one + 1 && looks[one]!.averageWords < 1.7 && looks[other]!.averageWords < 2.2;
  if (areParts)
    fields.push(
      { field: 'first_name', column: one, confidence: 0.55 },
      { field: 'last_name', column: other, confidence: 0.55 },
    );
  else if (looks[one]!.averageWords > 1.4) fields.push({ field: 'full_name', column: one, confidence: 0.6 });
}

const DIET_CELL = new RegExp(
  foldPattern(
    /(^|[^\p{L}])(vegan|veget|wegetar|wegan|vejetar|gluten|lacto|lakto|laktoo|halal|kosher|koscher|cacher|celiac|coeliac|zoliaki|веган|вегетар|χορτοφ|βιγκαν|טבעונ|צמחונ|نبات|素食|全素|ビーガン|ベジタリアン|菜食|채식|비건|an chay)/u
      .source,
  ),
  'u',
);
