import type { DoorQuestion } from '../door-question.ts';
import type { EventData } from '../event-data.ts';
import { factsOf } from '../event-data.ts';
import { BADGE_CODE_PATTERN, type CheckInId } from '../ids.ts';
import type { Registration } from '../registration.ts';
import { rehearsedId } from './rehearsal.ts';
import { rehearsalCodesIn } from './rehearsal-code.ts';
import { awayState, type PresenceState } from './presence.ts';

/** What the door says to somebody who stands in it. */
export type DoorAnswer =
  /** Let in. `comesBack`: was here, left, and returns: the fact to note is `returned`, else `arrived`. */
  | { readonly kind: 'admit'; readonly comesBack: boolean }
  /** To be asked or told something first, then let in. */
  | {
      readonly kind: 'ask';
      readonly note: string;
      /** What everybody is asked and this person has not answered: one key each. */
      readonly questions: readonly DoorQuestion[];
      readonly comesBack: boolean;
    }
  /**
   * Is in already. `isJustNow`: the same code a moment ago, a second reading of one scan: a soft sign is enough.
   * `factId` is what to take back if the first one was a mistake.
   */
  | {
      readonly kind: 'alreadyIn';
      readonly since: string;
      readonly desk: string;
      readonly factId: CheckInId;
      readonly isJustNow: boolean;
    }
  | { readonly kind: 'cancelled'; readonly note: string }
  /** On the waiting list: let in if there is room, or anyway. */
  | {
      readonly kind: 'waitlisted';
      readonly note: string;
      readonly hasRoom: boolean;
      readonly seatsHeld: number;
      readonly capacity: number | null;
    }
  /** A code of ours that no person here has: another event's badge. */
  | { readonly kind: 'otherEvent'; readonly code: string }
  /** Paper of a rehearsal at the real door. */
  | { readonly kind: 'rehearsed'; readonly code: string }
  /** Nobody here: a walk-in with these words as the name, or a foreign ticket that was not imported. */
  | { readonly kind: 'unknown'; readonly words: string };

/** Seconds within which the same person again is the scanner's doing and not the person's. */
export const JUST_NOW_SECONDS = 10;

/**
 * What to say and do about the person at the door. Notes nothing by itself.
 *
 * @param person the registration that was found, or null when the words or code led to nobody.
 * @param now ISO 8601 in UTC.
 * @param words what was typed or scanned; matters only when nobody was found.
 * @param questions what this person is still to be asked, see `openQuestions`.
 */
export function decideAtDoor(
  person: Registration | null,
  states: ReadonlyMap<string, PresenceState>,
  data: Pick<EventData, 'event' | 'registrations'>,
  now: string,
  words = '',
  questions: readonly DoorQuestion[] = [],
): DoorAnswer {
  if (!person) {
    const code = words.trim().toUpperCase();
    const [rehearsed] = rehearsalCodesIn(code);
    if (rehearsed !== undefined)
      return { kind: rehearsedId(data) === null ? 'rehearsed' : 'otherEvent', code: rehearsed };
    return BADGE_CODE_PATTERN.test(code) ? { kind: 'otherEvent', code } : { kind: 'unknown', words: words.trim() };
  }
  const { state, latest, arrival } = states.get(person.id) ?? awayState(person.id);
  if (state === 'here' && latest && arrival) {
    const seconds = (Date.parse(now) - Date.parse(latest.at)) / 1000;
    return {
      kind: 'alreadyIn',
      since: arrival.at,
      desk: arrival.desk,
      factId: latest.id,
      isJustNow: seconds >= 0 && seconds < JUST_NOW_SECONDS,
    };
  }
  const comesBack = state === 'gone';
  const note = person.doorNote.trim();
  // Somebody who was let in once need not be argued with again, whatever the list says of them.
  if (!comesBack && person.status === 'cancelled') return { kind: 'cancelled', note };
  if (!comesBack && person.status === 'waitlisted') {
    const capacity = factsOf(data)?.capacity ?? null;
    const held = seatsHeld(data, states);
    return { kind: 'waitlisted', note, hasRoom: capacity === null || held < capacity, seatsHeld: held, capacity };
  }
  if (note === '' && questions.length === 0) return { kind: 'admit', comesBack };
  return { kind: 'ask', note, questions, comesBack };
}

/** Seats that are taken or kept: everybody inside, and those who said they come and are not here yet. */
export function seatsHeld(data: Pick<EventData, 'registrations'>, states: ReadonlyMap<string, PresenceState>): number {
  let held = 0;
  for (const person of data.registrations) {
    const state = states.get(person.id)?.state ?? 'away';
    if (state === 'here' || (state === 'away' && person.status === 'coming')) held++;
  }
  return held;
}
