import type { CheckIn } from '../check-in.ts';
import type { CheckInId, RegistrationId } from '../ids.ts';

/** Whether one person is here, since when, and everything the door noted about it. */
export type PresenceState = {
  readonly registrationId: RegistrationId;
  /** `away`: never came, or the arrival was taken back. `gone`: came and left again. */
  readonly state: 'away' | 'here' | 'gone';
  /** The arrival that counts: the earliest that was not taken back. */
  readonly arrival: CheckIn | null;
  /** Later arrivals of somebody who was already in: a second scan, or two desks with the same person. */
  readonly duplicates: readonly CheckIn[];
  /** The fact that the state rests on, which is the one to take back next. */
  readonly latest: CheckIn | null;
  /** Every fact in order, with those that were taken back. */
  readonly history: readonly { readonly fact: CheckIn; readonly isWithdrawn: boolean }[];
};

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The order of two facts: by clock, then by desk, then by id.
 *
 * Not by time of day: a laptop's clock may be wrong or set back in the middle, and every laptop must come to
 * the same order.
 */
export function compareFacts(a: CheckIn, b: CheckIn): number {
  return (
    a.clock - b.clock || compareText(a.desk, b.desk) || compareText(a.id, b.id) || compareText(textOf(a), textOf(b))
  );
}

const textOf = (fact: CheckIn) => `${fact.at} ${fact.kind} ${fact.registrationId} ${fact.ofId ?? ''}`;

/** What is known of somebody about whom the door noted nothing. */
export function awayState(registrationId: RegistrationId): PresenceState {
  return { registrationId, state: 'away', arrival: null, duplicates: [], latest: null, history: [] };
}

/**
 * Who is here, from the facts of all desks.
 *
 * The same facts give the same answer in any order and however often they come: facts of one id are
 * one fact. People about whom there is no fact are not in the map.
 */
export function presence(facts: readonly CheckIn[]): Map<RegistrationId, PresenceState> {
  const byId = new Map<CheckInId, CheckIn>();
  for (const fact of facts) {
    const same = byId.get(fact.id);
    if (!same || compareFacts(fact, same) < 0) byId.set(fact.id, fact);
  }
  const byPerson = new Map<RegistrationId, CheckIn[]>();
  for (const fact of byId.values()) {
    const own = byPerson.get(fact.registrationId);
    if (own) own.push(fact);
    else byPerson.set(fact.registrationId, [fact]);
  }
  const states = new Map<RegistrationId, PresenceState>();
  for (const [registrationId, own] of byPerson) states.set(registrationId, fold(registrationId, own));
  return states;
}

/**
 * The same question for one person, when only their facts changed.
 *
 * @param facts every fact about this person and no other.
 */
export function presenceOf(registrationId: RegistrationId, facts: readonly CheckIn[]): PresenceState {
  return presence(facts).get(registrationId) ?? awayState(registrationId);
}

function fold(registrationId: RegistrationId, facts: readonly CheckIn[]): PresenceState {
  const ordered = facts.toSorted(compareFacts);
  const withdrawn = withdrawnIds(ordered);
  let state: PresenceState['state'] = 'away';
  let arrival: CheckIn | null = null;
  let latest: CheckIn | null = null;
  const duplicates: CheckIn[] = [];
  for (const fact of ordered) {
    if (fact.kind === 'withdrawn' || withdrawn.has(fact.id)) continue;
    if (fact.kind === 'left') {
      // "Left" of somebody who is not here says nothing: the arrival it followed was taken back.
      if (state !== 'here') continue;
      state = 'gone';
    } else {
      if (state === 'here') {
        if (fact.kind === 'arrived') duplicates.push(fact);
        continue;
      }
      state = 'here';
      arrival ??= fact;
    }
    latest = fact;
  }
  const history = ordered.map((fact) => ({ fact, isWithdrawn: withdrawn.has(fact.id) }));
  return { registrationId, state, arrival, duplicates, latest, history };
}

/**
 * The facts that were taken back. A withdrawal can itself be taken back (that is what redo does).
 *
 * Only a later fact can take back an earlier one: read from the last to the first, each withdrawal is decided
 * before the fact it is about, and circles cannot arise.
 */
function withdrawnIds(ordered: readonly CheckIn[]): Set<CheckInId> {
  const withdrawn = new Set<CheckInId>();
  const place = new Map(ordered.map((fact, index) => [fact.id, index]));
  for (let index = ordered.length - 1; index >= 0; index--) {
    const { kind, id, ofId } = ordered[index]!;
    if (kind !== 'withdrawn' || ofId === null || withdrawn.has(id)) continue;
    const about = place.get(ofId);
    if (about !== undefined && about < index) withdrawn.add(ofId);
  }
  return withdrawn;
}

/** The clock for the next fact of this desk: past every fact it has seen, whatever the time of day says. */
export function nextClock(facts: readonly Pick<CheckIn, 'clock'>[]): number {
  let highest = 0;
  for (const { clock } of facts) if (clock > highest) highest = clock;
  return highest + 1;
}
