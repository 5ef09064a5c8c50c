import type { CheckIn } from '../check-in.ts';
import { isExpected, type Registration } from '../registration.ts';
import { compareFacts, type PresenceState } from './presence.ts';

/** Arrivals in one stretch of five minutes. */
export type ArrivalBar = { readonly startsAt: string; readonly arrivals: number };

/** How many people are where. */
export type HeadsNow = {
  /** People inside now: people, not scans. */
  readonly here: number;
  /** People who came, whether or not they left again. */
  readonly arrived: number;
  readonly gone: number;
  /** People who are counted on: coming or maybe, and everybody else who came all the same. */
  readonly coming: number;
  readonly stillToCome: number;
};

/** How the day went at the door. */
export type ArrivalsOfDay = {
  /** Most people inside at once, and the time at which it came to that; null when nobody came. */
  readonly peak: number;
  readonly peakAt: string | null;
  /** In order of time, empty stretches between included. */
  readonly bars: readonly ArrivalBar[];
};

export type DoorCounts = HeadsNow & ArrivalsOfDay;

const STRETCH = 5 * 60_000;
/** Longest pause that is drawn as empty bars; a clock that was a year off must not give 100,000 of them. */
const LONGEST_PAUSE = 36;

/** All numbers of the door: for the report, and where nobody waits. */
export function doorCounts(registrations: readonly Counted[], states: ReadonlyMap<string, PresenceState>): DoorCounts {
  return { ...headsNow(registrations, states), ...arrivalsOfDay(states) };
}

type Counted = Pick<Registration, 'id' | 'status'>;

/** The numbers that must be right at every moment: for the fire officer, the kitchen, and whoever looks up. */
export function headsNow(registrations: readonly Counted[], states: ReadonlyMap<string, PresenceState>): HeadsNow {
  let coming = 0;
  let stillToCome = 0;
  for (const person of registrations) {
    const hasArrived = (states.get(person.id)?.arrival ?? null) !== null;
    if (isExpected(person) || hasArrived) coming++;
    if (isExpected(person) && !hasArrived) stillToCome++;
  }
  let here = 0;
  let gone = 0;
  for (const { state } of states.values()) {
    if (state === 'here') here++;
    if (state === 'gone') gone++;
  }
  return { here, arrived: here + gone, gone, coming, stillToCome };
}

/** Peak and chart of arrivals. Goes over every fact in order: with 10,000 people not to be asked after each of them. */
export function arrivalsOfDay(states: ReadonlyMap<string, PresenceState>): ArrivalsOfDay {
  const arrivals: number[] = [];
  for (const { arrival } of states.values()) if (arrival) arrivals.push(Date.parse(arrival.at));
  return { ...peakOf(states), bars: barsOf(arrivals) };
}

function peakOf(states: ReadonlyMap<string, PresenceState>): Pick<ArrivalsOfDay, 'peak' | 'peakAt'> {
  const facts: CheckIn[] = [];
  for (const { history } of states.values()) {
    for (const { fact, isWithdrawn } of history) if (!isWithdrawn && fact.kind !== 'withdrawn') facts.push(fact);
  }
  const inside = new Set<string>();
  let peak = 0;
  let peakAt: string | null = null;
  for (const { kind, registrationId, at } of facts.toSorted(compareFacts)) {
    if (kind === 'left') inside.delete(registrationId);
    else inside.add(registrationId);
    if (inside.size > peak) {
      peak = inside.size;
      peakAt = at;
    }
  }
  return { peak, peakAt };
}

function barsOf(times: readonly number[]): ArrivalBar[] {
  const counts = new Map<number, number>();
  for (const time of times) {
    const stretch = Math.floor(time / STRETCH);
    counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
  }
  const bars: ArrivalBar[] = [];
  let last: number | null = null;
  for (const stretch of [...counts.keys()].toSorted((a, b) => a - b)) {
    const pause: number = last === null ? 0 : stretch - last - 1;
    if (last !== null && pause <= LONGEST_PAUSE) for (let i = 1; i <= pause; i++) bars.push(bar(last + i, 0));
    bars.push(bar(stretch, counts.get(stretch)!));
    last = stretch;
  }
  return bars;
}

const bar = (stretch: number, arrivals: number): ArrivalBar => ({
  startsAt: new Date(stretch * STRETCH).toISOString(),
  arrivals,
});
