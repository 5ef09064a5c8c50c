import type { Registration } from '../registration.ts';
import { realCodesBehind } from './rehearsal-code.ts';

/**
 * Whose code was scanned or typed: the badge of this event, or a ticket of the shop it came from.
 *
 * As it stands first, then whatever its case, because some scanners pretend to be a keyboard with Caps Lock on; then,
 * where it is the address of a page of the shop, by the ticket id in it. A code that several people share (one order
 * for a family) leads to nobody: see `partyOf`.
 *
 * @param isRehearsal whether the door is one of a rehearsal, which takes its own paper beside the real one.
 */
export function findByCode<P extends Pick<Registration, 'badgeCode' | 'ticketId'>>(
  registrations: readonly P[],
  text: string,
  isRehearsal = false,
): P | null {
  for (const code of isRehearsal ? realCodesBehind(text) : []) {
    const person = findByCode(registrations, code);
    if (person) return person;
  }
  const code = text.trim();
  if (code === '' || code.length > 1000) return null;
  const exact = registrations.filter(({ badgeCode, ticketId }) => badgeCode === code || ticketId.trim() === code);
  if (exact.length > 0) return exact.length === 1 ? exact[0]! : null;
  const upper = code.toUpperCase();
  const alike = registrations.filter(
    ({ badgeCode, ticketId }) => badgeCode.toUpperCase() === upper || ticketId.trim().toUpperCase() === upper,
  );
  if (alike.length > 0) return alike.length === 1 ? alike[0]! : null;
  const parts = new Set(partsOfAddress(code));
  const named =
    parts.size === 0 ? [] : registrations.filter(({ ticketId }) => parts.has(ticketId.trim().toUpperCase()));
  return named.length === 1 ? named[0]! : null;
}

/** Shorter ones are years, pages and running numbers, which stand in addresses too. */
const LEAST_ID = 6;

/** What may be the id of a ticket in the address that a shop prints as its code; in capitals. */
function partsOfAddress(code: string): string[] {
  if (!/^https?:\/\//i.test(code)) return [];
  return code
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .split(/[/?&=#]/)
    .map((part) => readable(part).trim().toUpperCase())
    .filter((part) => part.length >= LEAST_ID && /\d/.test(part));
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Everybody who came on one order with this person, the person included: a party is let in at once. */
export function partyOf<P extends Pick<Registration, 'id' | 'orderId' | 'status'>>(
  registrations: readonly P[],
  person: P,
): P[] {
  const order = person.orderId.trim();
  if (order === '') return [person];
  return registrations.filter(
    ({ id, orderId, status }) => id === person.id || (orderId.trim() === order && status !== 'cancelled'),
  );
}
