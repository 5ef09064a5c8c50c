import type { DraftTextField } from '#domain/import/person-draft.ts';

/** First heading of our own export: by it alone a file is known as ours. */
export const OWN_FIRST_HEADING = 'person_id';
/** Headings of ours that no other program writes: another program may well have a `person_id` of its own. */
export const ONLY_OURS: ReadonlySet<string> = new Set([
  'short_number',
  'badge_code',
  'door_note',
  'access_need',
  'consented',
  'arrived_at',
]);
/** Last heading of a raw export; its cells carry no guard. */
export const RAW_HEADING = 'export_format';
/** Only in lists of a rehearsal: who walked in there. */
export const REHEARSAL_HEADING = 'rehearsal';
export const WALKED_IN = 'walk-in';

/** Fields of our own export by heading, in order. */
export const OWN_TEXT_COLUMNS: readonly (readonly [string, DraftTextField])[] = [
  ['first_name', 'firstName'],
  ['last_name', 'lastName'],
  ['full_name', 'fullName'],
  ['badge_name', 'badgeName'],
  ['pronouns', 'pronouns'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['organization', 'organization'],
  ['town', 'town'],
  ['language', 'language'],
  ['ticket_id', 'ticketId'],
  ['order_id', 'orderId'],
  ['ticket_type', 'ticketType'],
  ['group', 'group'],
  ['registered_at', 'registeredAt'],
  ['diet', 'diet'],
  ['access_need', 'accessNeed'],
  ['notes', 'notes'],
  ['door_note', 'doorNote'],
];

/** The machine key of a heading: the whole of it, or what stands in brackets at its end. */
export function machineKey(heading: string): string {
  const bracket = /\[([^[\]]+)\]\s*$/.exec(heading);
  return (bracket?.[1] ?? heading).trim();
}

/** A heading with a caption for people and a key for machines. */
export function captioned(caption: string, key: string): string {
  const text = caption.trim();
  return text === '' ? `[${key}]` : `${text} [${key}]`;
}

export const keyText = (text: string) => encodeURIComponent(text.toWellFormed()).replace(/'/g, '%27');
export function keyFrom(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
