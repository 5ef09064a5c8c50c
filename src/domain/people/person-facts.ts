import { presence } from '../door/presence.ts';
import type { EventData } from '../event-data.ts';
import type { SessionId, TopicId } from '../ids.ts';
import { inOrderOfTime } from '../plan-checks/session-times.ts';
import { factsOf } from '../event-data.ts';
import type { Session, Topic } from '../plan.ts';
import { isExpected, type Registration } from '../registration.ts';

/** A round in which topics are chosen, with the topics that can be chosen. */
export type RoundOfWishes = { readonly round: Session; readonly topics: readonly Topic[] };

/** What a list of people asks of each one; worked out from the whole event. */
export type PersonFacts = {
  /** A round with topics for which nothing was wished; facilitators and absent people need no wish. */
  readonly isWithoutWishes: boolean;
  /** A round with topics in which the person sits nowhere yet. */
  readonly isWithoutGroup: boolean;
  readonly hasNotArrived: boolean;
  readonly needsAccess: boolean;
  readonly isHere: boolean;
  readonly arrivedAt: string | null;
  /** Topic by round, in the order of `rounds`; null where nobody placed the person. */
  readonly topicIds: readonly (TopicId | null)[];
};

export type FactsOfPeople = {
  readonly rounds: readonly RoundOfWishes[];
  readonly of: (person: Registration) => PersonFacts;
};

type Asked = Pick<EventData, 'event' | 'sessions' | 'topics' | 'placements' | 'checkIns'>;

/** The rounds in which people choose among topics, in the order of the day. */
export function roundsOfWishes(data: Pick<EventData, 'event' | 'sessions' | 'topics'>): RoundOfWishes[] {
  const zone = factsOf(data)?.zone ?? 'UTC';
  const rounds = inOrderOfTime(
    data.sessions.filter((session) => session.kind === 'round'),
    zone,
  );
  return rounds
    .map((round) => ({
      round,
      topics: data.topics
        .filter((topic) => topic.roundIds.includes(round.id) && topic.state !== 'dropped' && topic.state !== 'open')
        .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    }))
    .filter(({ topics }) => topics.length > 0);
}

/**
 * What the list of people shows and filters by, beside the registrations themselves.
 *
 * Placements and check-ins are looked through once; each person is then answered from them, so that an edit of
 * one registration does not cost a walk over all.
 */
export function factsOfPeople(data: Asked): FactsOfPeople {
  const rounds = roundsOfWishes(data);
  // By round and then by person: a key made of both would be a new text for each question about each of 10,000.
  const seatsByRound = new Map<string, Map<string, TopicId>>(rounds.map(({ round }) => [round.id, new Map()]));
  for (const { roundId, registrationId, topicId } of data.placements)
    seatsByRound.get(roundId)?.set(registrationId, topicId);
  const asked = rounds.map(({ round, topics }) => {
    const seats = seatsByRound.get(round.id)!;
    for (const topic of topics) for (const id of topic.facilitatorIds) seats.set(id, topic.id);
    return { roundId: round.id, seats, duties: new Set<string>(topics.flatMap((topic) => topic.facilitatorIds)) };
  });
  const states = presence(data.checkIns);
  const known = new WeakMap<Registration, PersonFacts>();

  const workOut = (person: Registration): PersonFacts => {
    const topicIds: (TopicId | null)[] = [];
    let [isWithoutWishes, isWithoutGroup] = [false, false];
    for (const { roundId, seats, duties } of asked) {
      const topicId = seats.get(person.id) ?? null;
      topicIds.push(topicId);
      if (!isExpected(person) || person.absentFromIds.includes(roundId)) continue;
      isWithoutGroup ||= topicId === null;
      isWithoutWishes ||= !duties.has(person.id) && wishesIn(person, roundId).length === 0;
    }
    const state = states.get(person.id);
    return {
      isWithoutWishes,
      isWithoutGroup,
      hasNotArrived: isExpected(person) && (state?.arrival ?? null) === null,
      needsAccess: person.accessNeed !== '' || person.needs.length > 0,
      isHere: state?.state === 'here',
      arrivedAt: state?.arrival?.at ?? null,
      topicIds,
    };
  };
  return {
    rounds,
    of: (person) => {
      let facts = known.get(person);
      if (!facts) known.set(person, (facts = workOut(person)));
      return facts;
    },
  };
}

/** The topics somebody wished in one round, best first. */
export function wishesIn(person: Pick<Registration, 'wishes'>, roundId: SessionId): readonly TopicId[] {
  return person.wishes.find((wishes) => wishes.roundId === roundId)?.topicIds ?? [];
}
