import type { EventData } from '../event-data.ts';
import { factsOf } from '../event-data.ts';
import type { SessionId, TopicId } from '../ids.ts';
import { nameLikeness, tellingWords } from '../import/name-likeness.ts';
import { displayName, type Registration } from '../registration.ts';
import { roundsLeft } from './groups-of-person.ts';
import { openSeats, type OpenSeat } from './open-seats.ts';

/** The seats that a walk-in can take in one round, best first. */
export type SeatOffer = {
  readonly roundId: SessionId;
  readonly title: string;
  readonly startsAt: string;
  readonly seats: readonly OpenSeat[];
};

/**
 * Where a walk-in can sit in the rounds that are left.
 *
 * On another day than the event's, when somebody tries the program or enters a paper list, all rounds are offered.
 *
 * @param now ISO 8601 in UTC.
 */
export function seatsForWalkIn(
  data: Pick<EventData, 'event' | 'sessions' | 'topics' | 'rooms' | 'placements' | 'registrations'>,
  now: string,
): SeatOffer[] {
  const lastDay = factsOf(data)?.endsOn ?? '';
  const isOver = lastDay !== '' && now.slice(0, 10) > lastDay;
  const rounds = data.sessions.filter(({ kind }) => kind === 'round').toSorted(byStart);
  const left = isOver ? rounds.map(({ id }) => id) : roundsLeft(data, now);
  // Nobody is given a topic twice where another has a seat.
  const given = new Set<TopicId>();
  return rounds
    .filter(({ id }) => left.includes(id))
    .flatMap(({ id, title, startsAt }) => {
      const open = openSeats(data, id);
      const isGiven = ({ topicId }: OpenSeat) => given.has(topicId);
      const seats = [...open.filter((seat) => !isGiven(seat)), ...open.filter(isGiven)];
      if (seats[0]) given.add(seats[0].topicId);
      return seats.length > 0 ? [{ roundId: id, title, startsAt, seats }] : [];
    });
}

const byStart = (a: { readonly startsAt: string }, b: { readonly startsAt: string }) =>
  a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0;

/** From here on two names are worth the question whether they are one person. */
const ALIKE = 0.9;

/**
 * Who on the list may be the walk-in, most alike first, three at most: somebody who registered and is spelt otherwise
 * would be counted twice.
 *
 * @param candidates people whom the search found for the name.
 */
export function alikePeople<P extends Pick<Registration, 'fullName' | 'firstName' | 'lastName' | 'email'>>(
  name: string,
  candidates: readonly P[],
): P[] {
  const words = tellingWords(name);
  return candidates
    .map((person) => {
      const theirs = tellingWords(displayName(person));
      const hasAll = words.length > 0 && words.every((word) => theirs.includes(word));
      return { person, likeness: hasAll ? 1 : nameLikeness(words, theirs) };
    })
    .filter(({ likeness }) => likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ person }) => person);
}

/** Whether each typed word begins a word of the name: sure enough to let somebody in without a look at the screen. */
export function fitsName(
  typed: string,
  person: Pick<Registration, 'fullName' | 'firstName' | 'lastName' | 'email'>,
): boolean {
  const theirs = tellingWords(displayName(person));
  const words = tellingWords(typed);
  return words.length > 0 && words.every((word) => theirs.some((other) => other.startsWith(word)));
}
