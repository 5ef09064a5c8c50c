/** What a sheet program may take for a formula, also behind blanks that cannot be seen, and our own guard. */
const TRIGGER = /^[\s\u200b\ufeff]*['=+\-@|%\t\r\n＝＋－＠]/u;
const TRIGGER_AFTER = /^[\s\u200b\ufeff]*[=+\-@|%\t\r\n＝＋－＠]/u;

/** A cell that no sheet program takes for a formula; `unguard` gives back exactly what it was. */
export function guard(value: string): string {
  return TRIGGER.test(value) ? `'${value}` : value;
}

/** A whole number that every sheet program gives back as it was. */
const SAFE_NUMBER = /^(0|[1-9]\d{0,10})$/;
/** Digits with the signs of numbers, times and money; months with a day; words for true and false. */
const LIKE_NUMBER = /^(?=[^\d]*\d)[\d\s.,:/\-()%€$£¥eE]+( ?[ap]\.?m\.?)?$/i;
const LIKE_DATE =
  /^(\d{1,4}[.\s-]*(jan|feb|mar|m[aä]rz?|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{L}*\.?|(jan|feb|mar|m[aä]rz?|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{L}*[.\s-]*\d{1,4})([\s.,-]*\d{2,4})?$/iu;
const LIKE_TRUTH = /^(true|false|wahr|falsch|vrai|faux|verdadero|falso|verdadeiro|vero|waar|onwaar|prawda|fa[lł]sz)$/i;

/**
 * The guard of our own format: also around what a sheet program would quietly make into something else when it opens
 * and saves the file: 01067, a ticket of 23 digits, 3/4, Mar 5, TRUE (seen with LibreOffice, documented of Excel).
 */
export function guardForSheets(value: string): string {
  return isChangedBySheets(value) && !TRIGGER.test(value) ? `'${value}` : guard(value);
}

/** Whether a sheet program that opens a file would make this into a number, a date or a truth of its own. */
export function isChangedBySheets(value: string): boolean {
  const text = value.trim();
  return (
    text !== '' &&
    text.length <= 60 &&
    !SAFE_NUMBER.test(value) &&
    (LIKE_NUMBER.test(text) || LIKE_DATE.test(text) || LIKE_TRUTH.test(text))
  );
}

/** Takes exactly one guard off a cell of our own export. */
export function unguard(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/**
 * Takes the apostrophe off that other programs put before `+49 30 ...`; the apostrophe of "'s-Hertogenbosch"
 * stays. `\|` becomes `|` only in such cells.
 */
export function unguardForeign(cell: string): string {
  if (!cell.startsWith("'") || !TRIGGER_AFTER.test(cell.slice(1))) return cell;
  return cell.slice(1).replaceAll('\\|', '|');
}
