import { keptText } from '#domain/import/fold-text.ts';
import { isEmail } from './look-of-column.ts';

const PLACEHOLDER =
  /^(-{1,3}|–|—|n\s?[/.]\s?a\.?|none|null|nil|undefined|unknown|tbc|tbd|anonymous|info requested|k\.?\s?a\.?|#n\/a|#name\?|#value!|nan|\?+|\*+|x+)$/i;

/** Whether a cell only says that there is nothing. */
export function isPlaceholder(cell: string): boolean {
  return PLACEHOLDER.test(cell.trim());
}

/** What an e-mail cell holds. */
export type EmailCell = {
  readonly email: string;
  readonly others: readonly string[];
  readonly isBad: boolean;
  readonly isPlaceholder: boolean;
};

/** Reads `Anna <anna@x.example>`, `mailto:` links and cells with two addresses; a bad address is kept as it is. */
export function readEmail(cell: string): EmailCell {
  const text = keptText(cell).replace(/^mailto:/i, '');
  if (text === '') return { email: '', others: [], isBad: false, isPlaceholder: false };
  if (isEmail(text)) return { email: text, others: [], isBad: false, isPlaceholder: false };
  if (isPlaceholder(text)) return { email: '', others: [], isBad: false, isPlaceholder: true };
  if (text.length > 2000) return { email: text, others: [], isBad: true, isPlaceholder: false };
  const found = [...text.matchAll(/[^\s@<>,;:"'()[\]]+@[^\s@<>,;:"'()[\]]+\.[\p{L}]{2,}/gu)].map((match) =>
    match[0].replace(/\.$/, ''),
  );
  if (found.length > 0) return { email: found[0]!, others: found.slice(1), isBad: false, isPlaceholder: false };
  return { email: text, others: [], isBad: true, isPlaceholder: false };
}

/** Control characters, bidi overrides: they stay in reports and go from what is shown. */
const UNSHOWN = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
const PRINTABLE = /^[\u0020-\u007e]*$/;
const ALL_UNSHOWN = new RegExp(UNSHOWN, 'g');

/** Text as it is kept in the event: ends trimmed, composed, without signs that steer a screen or printer. */
export function cleanText(cell: string): string {
  const text = keptText(cell);
  if (PRINTABLE.test(text)) return text;
  return UNSHOWN.test(text) ? keptText(text.replace(ALL_UNSHOWN, '')) : text;
}

export function hasUnshown(cell: string): boolean {
  return UNSHOWN.test(cell);
}

/** A number that a sheet program turned into `1.55E+22`: digits are gone for good. */
export function isRuinedNumber(cell: string): boolean {
  return /^\d([.,]\d+)?E\+\d{1,3}$/i.test(cell.trim());
}
