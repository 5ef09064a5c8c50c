/** What a sheet program may take for a formula, also behind blanks that cannot be seen, and our own guard. */
const TRIGGER = /^[\s\u200b\ufeff]*['=+\-@|%\t\r\n＝＋－＠]/u;
const TRIGGER_AFTER = /^[\s\u200b\ufeff]*[=+\-@|%\t\r\n＝＋－＠]/u;

/** A cell that no sheet program takes for a formula; `unguard` gives back exactly what it was. */
export function guard(value: string): string {
  return TRIGGER.test(value) ? `'${value}` : value;
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
