import { BADGE_CODE_PATTERN } from '../ids.ts';
import type { Registration } from '../registration.ts';
import { findByCode } from './find-by-code.ts';
import { isOfRehearsal, realCodesBehind, rehearsalCodesIn } from './rehearsal-code.ts';

/** What came of a scan. */
export type ScanReading =
  /** A code that belongs to exactly one person here. */
  | { readonly kind: 'person'; readonly person: Registration; readonly code: string }
  /** A whole code of ours, but nobody's here. */
  | { readonly kind: 'otherEvent'; readonly code: string }
  /** A whole code from paper of a rehearsal, which lets nobody in but in that rehearsal. */
  | { readonly kind: 'rehearsed'; readonly code: string }
  /** The beginning of one of our codes, or more than one in a heap: to be scanned again. */
  | { readonly kind: 'broken'; readonly code: string }
  /** A code, but none that is known here. */
  | { readonly kind: 'unknown'; readonly code: string }
  /** Words without a digit: a person with very quick fingers, or a program that types. */
  | { readonly kind: 'words'; readonly text: string };

const OUR_CODE = /FM1[0-9A-HJKMNP-TV-Z]{16}/g;

/**
 * Reads what a scanner or camera delivered.
 *
 * @param readings what it may mean, most likely first; see `readingsOfBurst`. A camera has one.
 * @param isRehearsal whether the door is one of a rehearsal, which takes its own paper beside the real one.
 */
export function readScan(
  readings: readonly string[],
  registrations: readonly Registration[],
  isRehearsal = false,
): ScanReading[] {
  if (isRehearsal) {
    const behind = readings.flatMap(realCodesBehind);
    if (behind.length > 0) {
      const own = readScan(behind, registrations).filter(({ kind }) => kind === 'person');
      if (own.length > 0) return own;
    }
  }
  for (const code of readings) {
    const person = findByCode(registrations, code);
    if (person) return [{ kind: 'person', person, code }];
  }
  for (const text of readings) {
    const codes = [...new Set(text.toUpperCase().match(OUR_CODE) ?? [])];
    const people = codes.flatMap((code) => {
      const person = findByCode(registrations, code);
      return person ? [{ kind: 'person', person, code } as const] : [];
    });
    // Two scanners one right after the other: both people are meant.
    if (people.length > 0) return people;
  }
  for (const text of readings) {
    const person = ownerOfTail(text.toUpperCase(), registrations);
    if (person) return [{ kind: 'person', person, code: person.badgeCode }];
  }
  for (const text of readings) {
    const people = ownersInHeap(text.toUpperCase(), registrations);
    if (people.length > 0) return people.map((person) => ({ kind: 'person', person, code: person.badgeCode }));
  }
  const [rehearsed] = readings.flatMap(rehearsalCodesIn);
  if (rehearsed !== undefined) return [{ kind: isRehearsal ? 'otherEvent' : 'rehearsed', code: rehearsed }];
  const part = readings.find(isOfRehearsal);
  if (part !== undefined) return [{ kind: isRehearsal ? 'broken' : 'rehearsed', code: part.toUpperCase() }];
  const own = readings.map((text) => text.toUpperCase()).find((text) => /FM1/.test(text));
  if (own !== undefined) {
    return [BADGE_CODE_PATTERN.test(own) ? { kind: 'otherEvent', code: own } : { kind: 'broken', code: own }];
  }
  const [text = ''] = readings;
  const heap = readings.find((heard) => HEAP.test(heard.toUpperCase()) && /F.*M.*[1R]/i.test(heard));
  if (heap !== undefined) return [{ kind: 'broken', code: heap }];
  if (/^[\p{L}\p{M}\s'’.-]*$/u.test(text)) return text === '' ? [] : [{ kind: 'words', text }];
  return [{ kind: 'unknown', code: text }];
}

/** Signs at the end of a code that are enough to know whose it is: 50 bits, beyond any chance. */
const ENOUGH = 10;

/** A scanner that lost the first signs on a busy computer: the rest still belongs to one person only. */
function ownerOfTail(tail: string, registrations: readonly Registration[]): Registration | null {
  if (tail.length < ENOUGH || tail.length > 18 || !/^[0-9A-HJKMNP-TV-Z]+$/.test(tail)) return null;
  const owners = registrations.filter(({ badgeCode }) => badgeCode.endsWith(tail));
  return owners.length === 1 ? owners[0]! : null;
}

/** Two scanners, or three, whose keys came mixed: longer than one code, of nothing but the signs of codes. */
const HEAP = /^[0-9A-HJKMNP-TV-Z]{20,60}$/;

/**
 * The people whose whole codes are in a heap, each in its order but with others between the signs. Of all codes there
 * could be, fewer than one in a billion stands in 60 signs by chance.
 */
function ownersInHeap(heap: string, registrations: readonly Registration[]): Registration[] {
  if (!HEAP.test(heap)) return [];
  return registrations.filter(({ badgeCode }) => BADGE_CODE_PATTERN.test(badgeCode) && isWithin(badgeCode, heap));
}

function isWithin(code: string, heap: string): boolean {
  let at = 0;
  for (const sign of heap) if (sign === code[at]) at++;
  return at === code.length;
}

const squeezed = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/**
 * Whether words that were typed and Enter may let in this person, whom the search found for them.
 *
 * Names may be misspelt. Codes may not: part of a code finds somebody by chance, so what looks like one has to be the
 * beginning or the end of a code of this person.
 */
export function isMeantBy(typed: string, person: Pick<Registration, 'badgeCode' | 'ticketId' | 'orderId'>): boolean {
  const words = squeezed(typed);
  // Also a code in pieces, or a page of them that was pasted: every piece has a digit in it.
  const isInPieces = typed
    .trim()
    .split(/\s+/)
    .every((piece) => /\p{N}/u.test(piece));
  const looksLikeCode = words.length >= 6 && isInPieces && !typed.includes('@');
  if (!looksLikeCode) return true;
  return [person.badgeCode, person.ticketId, person.orderId]
    .map(squeezed)
    .some((code) => code.startsWith(words) || (words.length >= ENOUGH && code.endsWith(words)));
}
