import type { EventData } from '../event-data.ts';
import type { RegistrationId, SessionId } from '../ids.ts';
import type { Registration } from '../registration.ts';
import type { SeatChange } from './board-seats.ts';
import { wishesOffered } from './wishes-offered.ts';

/** A seat by round and person, as one word. */
export const seatKey = (roundId: SessionId | string, registrationId: RegistrationId | string): string =>
  `${roundId} ${registrationId}`;

/** How far a plan may go from the seats people know: at most so many of them change. */
export type MoveStop = {
  /** Seats that may change; 0 disturbs nobody. */
  readonly budget: number;
  /** Whose seats these are; people without a seat are placed at every stop. */
  readonly mayMove: ReadonlySet<string>;
};

/** Worse than any wish: a seat that somebody did not ask for. */
const UNRANKED = 1000;

function gainOf(person: Registration | undefined, { roundId, from, to }: SeatChange, data: Pick<EventData, 'topics'>) {
  if (!person) return 0;
  const wished = wishesOffered(person, roundId, data.topics);
  if (wished.length === 0) return 0;
  const rank = (topicId: SeatChange['to']) => {
    const at = topicId === null ? -1 : wished.indexOf(topicId);
    return at < 0 ? UNRANKED : at;
  };
  return rank(from) - rank(to);
}

type Chain = { readonly seats: readonly string[]; readonly gain: number };

/**
 * The moves of a plan as chains: each goes where the next one leaves, so that a chain can be done without the others.
 * Begun with whoever gains most.
 */
function chainsOf(data: Pick<EventData, 'topics' | 'registrations'>, changes: readonly SeatChange[]): Chain[] {
  const people = new Map(data.registrations.map((person) => [person.id, person]));
  const moves = changes
    .filter(({ from, to }) => from !== null && to !== null)
    .map((change) => ({
      ...change,
      key: seatKey(change.roundId, change.registrationId),
      gain: gainOf(people.get(change.registrationId), change, data),
    }))
    .toSorted((a, b) => b.gain - a.gain || (a.key < b.key ? -1 : 1));
  const leaving = new Map<string, typeof moves>();
  for (const move of moves) {
    const at = `${move.roundId} ${move.from}`;
    leaving.set(at, [...(leaving.get(at) ?? []), move]);
  }
  const used = new Set<string>();
  return moves.flatMap((first): Chain[] => {
    if (used.has(first.key)) return [];
    const chain = [first];
    used.add(first.key);
    for (let last = first; last.to !== first.from;) {
      const next = leaving.get(`${last.roundId} ${last.to}`)?.find(({ key }) => !used.has(key));
      if (!next) break;
      used.add(next.key);
      chain.push(next);
      last = next;
    }
    return [{ seats: chain.map(({ key }) => key), gain: chain.reduce((sum, { gain }) => sum + gain, 0) }];
  });
}

/**
 * Stops between "disturb nobody" and "best plan": each lets more of the moves of the best plan happen, those first that
 * give most for each seat that changes. What a stop is worth is worked out anew with everybody else held.
 *
 * @param changes how the best plan differs from the seats people know; only of those whom it is about.
 * @param most how many stops there may be at most, both ends included; at least 2.
 */
export function moveStops(
  data: Pick<EventData, 'topics' | 'registrations'>,
  changes: readonly SeatChange[],
  most = 5,
): readonly MoveStop[] {
  const chains = chainsOf(data, changes).toSorted(
    (a, b) => b.gain / b.seats.length - a.gain / a.seats.length || (a.seats[0]! < b.seats[0]! ? -1 : 1),
  );
  const all = chains.reduce((sum, { seats }) => sum + seats.length, 0);
  const stops: MoveStop[] = [];
  for (let stop = 0; stop < most; stop++) {
    const budget = Math.floor((all * stop) / (most - 1));
    const mayMove = new Set<string>();
    for (const { seats } of chains)
      if (mayMove.size + seats.length <= budget) for (const key of seats) mayMove.add(key);
    if (stops.length === 0 || mayMove.size > stops.at(-1)!.budget) stops.push({ budget: mayMove.size, mayMove });
  }
  return stops;
}
