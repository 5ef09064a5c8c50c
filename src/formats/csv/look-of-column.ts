import { foldText } from '#domain/import/fold-text.ts';

/** What the cells of a column look like, from the first rows of a list. Shares are of the filled cells, 0 to 1. */
export type ColumnLook = {
  readonly rows: number;
  readonly filled: number;
  readonly distinct: number;
  readonly emails: number;
  readonly dates: number;
  readonly numbers: number;
  readonly phones: number;
  readonly yesNo: number;
  readonly urls: number;
  /** Cells that could be a name: letters, few words, no digits. */
  readonly nameLike: number;
  readonly averageWords: number;
  /** Different cell texts, at most 40. */
  readonly values: readonly string[];
};

const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/u;
const AFTER_AT = /^[^\s@<>,;"']{1,250}\.[\p{L}]{2,}/u;
const BEFORE_AT = /[^\s@<>,;:"']$/;
const NUMBER = /^[-+(]?[$€£]?\d[\d.,\s]*%?\)?$/;
const PHONE = /^(tel:)?'?[+(]?\d[\d\s()./\-–]{4,}(\s?(ext|x|dw)\.?\s?\d+)?$/i;
const DATE =
  /^(\d{4}[-/.]\s?\d{1,2}[-/.]\s?\d{1,2}\.?|\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{2,4}\.?)([T ,].*)?$|^\d{1,2}:\d{2}(:\d{2})?(\s?[ap]m)?$|^\d{4}年\d{1,2}月\d{1,2}日|^(\p{L}{3,12}\.?,?\s+)?(\p{L}{3,10}\.?\s+\d{1,2}(st|nd|rd|th)?,?\s+\d{4}|\d{1,2}\.?\s+(de\s+)?\p{L}{3,10}\.?,?\s+(de\s+)?\d{4})/iu;
const URL = /^(https?:\/\/|www\.)\S+$/i;
const YES_NO = new Set(
  'yes no y n true false ja nein oui non si no sim nao tak nie ano ne da nu igen nem kylla ei evet hayir да нет так ні はい いいえ 是 否 有 无 예 아니오 maybe vielleicht peutetre 1 0 x ✓ ✔ on off jah var nej nei joo checked unchecked'.split(
    ' ',
  ),
);

export const isEmail = (cell: string) => EMAIL.test(cell.trim());
/** Whether an address stands anywhere in a cell; steps from @ to @, so that a huge cell costs no more than its letters. */
export function hasEmail(cell: string): boolean {
  for (let at = cell.indexOf('@'); at > 0; at = cell.indexOf('@', at + 1)) {
    if (BEFORE_AT.test(cell[at - 1]!) && AFTER_AT.test(cell.slice(at + 1, at + 256))) return true;
  }
  return false;
}
export const isDate = (cell: string) => DATE.test(cell.trim()) && !/^\d{1,3}([.]\d{1,3}){3}$/.test(cell.trim());
export const isNumber = (cell: string) => NUMBER.test(cell.trim());
export const isPhone = (cell: string) =>
  PHONE.test(cell.trim()) && !isDate(cell) && cell.replace(/\D/g, '').length >= 5;
export const isYesNo = (cell: string) => YES_NO.has(foldText(cell).replace(/[\s-]/g, ''));
export const isUrl = (cell: string) => URL.test(cell.trim());

/** Whether a cell could be somebody's name: mostly letters, at most six words. */
export function isNameLike(cell: string): boolean {
  const text = cell.trim();
  if (text.length === 0 || text.length > 80 || /[@\d:?!=/\\{}<>]/.test(text)) return false;
  return /\p{L}/u.test(text) && text.split(/\s+/).length <= 6 && !isYesNo(text);
}

/** Looks at the first rows of one column. */
export function lookAt(rows: readonly (readonly string[])[], column: number): ColumnLook {
  let filled = 0;
  let words = 0;
  const count = { emails: 0, dates: 0, numbers: 0, phones: 0, yesNo: 0, urls: 0, nameLike: 0 };
  const seen = new Set<string>();
  for (const row of rows) {
    const cell = (row[column] ?? '').trim();
    if (cell === '') continue;
    filled++;
    seen.add(cell.length > 500 ? cell.slice(0, 500) : cell);
    words += cell.split(/\s+/, 50).length;
    if (cell.length > 500) continue;
    if (hasEmail(cell)) count.emails++;
    if (isDate(cell)) count.dates++;
    if (isNumber(cell)) count.numbers++;
    if (isPhone(cell)) count.phones++;
    if (isYesNo(cell)) count.yesNo++;
    if (isUrl(cell)) count.urls++;
    if (isNameLike(cell)) count.nameLike++;
  }
  const share = (times: number) => (filled === 0 ? 0 : times / filled);
  return {
    rows: rows.length,
    filled,
    distinct: seen.size,
    emails: share(count.emails),
    dates: share(count.dates),
    numbers: share(count.numbers),
    phones: share(count.phones),
    yesNo: share(count.yesNo),
    urls: share(count.urls),
    nameLike: share(count.nameLike),
    averageWords: share(words),
    values: [...seen].slice(0, 40),
  };
}
