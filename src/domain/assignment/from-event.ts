import type { EventData } from '../event-data.ts';
import { RULE_SEATS, type Placement } from '../groups.ts';
import type { RegistrationId, SessionId, TopicId } from '../ids.ts';
import type { Session, Topic } from '../plan.ts';
import { isExpected } from '../registration.ts';
import type { AssignmentInput, AssignmentPerson, AssignmentRound, Seat } from './assignment.ts';

export type FromEventOptions = {
  readonly seed: number;
  /** Only these are placed; without it everybody who is expected. */
  readonly presentIds?: ReadonlySet<RegistrationId>;
  /** The plan that people know; as few of its seats as possible change. `seatsOfPlacements` makes it. */
  readonly previous?: readonly Seat[];
  /** Rounds that are over or running: they stay as they are placed now. */
  readonly fixedRoundIds?: readonly SessionId[];
  /** Field that groups are balanced by. */
  readonly attribute?: 'town' | 'language' | 'organization';
};

/** Placements as seats of a known plan. */
export function seatsOfPlacements(placements: readonly Placement[]): Seat[] {
  return placements.map(({ registrationId, roundId, topicId }) => ({
    person: registrationId,
    round: roundId,
    topic: topicId,
  }));
}

/** Breakout rounds that topics decide about, in the order of the day, with the topics offered in each. */
export function roundsWithTopics(
  data: Pick<EventData, 'sessions' | 'topics'>,
): readonly { readonly session: Session; readonly topics: readonly Topic[] }[] {
  return data.sessions
    .filter((session) => session.kind === 'round' && !session.round?.groupBy)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.id < b.id ? -1 : 1))
    .map((session) => ({
      session,
      topics: data.topics
        .filter((topic) => topic.state === 'offered' && topic.roundIds.includes(session.id))
        .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    }))
    .filter(({ topics }) => topics.length > 0);
}

/**
 * What the event asks of the assignment: its rounds with topics, the people who are expected, their wishes and
 * needs, the rules, and locks for locked placements and for facilitators in their own topics.
 */
export function assignmentInputFromEvent(data: EventData, options: FromEventOptions): AssignmentInput {
  const roomOf = new Map(data.rooms.map((room) => [room.id, room]));
  const plan = roundsWithTopics(data);
  const rounds = plan.map(({ session, topics }): AssignmentRound => ({
    id: session.id,
    topics: topics.map((topic) => {
      const room = topic.roomId === null ? undefined : roomOf.get(topic.roomId);
      const limits = [topic.largest, room?.seats ?? null].filter((limit) => limit !== null);
      return {
        id: topic.id,
        min: topic.smallest,
        ideal: topic.ideal,
        max: limits.length > 0 ? Math.min(...limits) : null,
        mayClose: topic.mayClose,
        features: [...(room?.features ?? [])],
      };
    }),
  }));
  const offered = new Map(plan.map(({ session, topics }) => [session.id, new Set(topics.map((topic) => topic.id))]));
  const present = data.registrations.filter(
    (person) => isExpected(person) && (!options.presentIds || options.presentIds.has(person.id)),
  );
  const presentIds = new Set(present.map((person) => person.id));
  const people = present.map((person): AssignmentPerson => ({
    id: person.id,
    wishes: Object.fromEntries(
      person.wishes
        .filter((wish) => offered.has(wish.roundId) && wish.topicIds.length > 0)
        .map((wish) => [wish.roundId, [...wish.topicIds]]),
    ),
    absent: person.absentFromIds.filter((id) => offered.has(id)),
    needs: [...person.needs],
    attribute: options.attribute ? person[options.attribute].trim() : '',
  }));
  const absent = new Set(people.flatMap((person) => person.absent.map((round) => `${round}:${person.id}`)));

  const locks = new Map<string, Seat>();
  const lock = (person: RegistrationId, round: SessionId, topic: TopicId) => {
    const key = `${round}:${person}`;
    if (locks.has(key) || absent.has(key) || !presentIds.has(person) || !offered.get(round)?.has(topic)) return;
    locks.set(key, { person, round, topic });
  };
  for (const placement of data.placements) {
    if (placement.isLocked) lock(placement.registrationId, placement.roundId, placement.topicId);
  }
  for (const { session, topics } of plan) {
    for (const topic of topics) for (const person of topic.facilitatorIds) lock(person, session.id, topic.id);
  }

  const fixed = (options.fixedRoundIds ?? []).filter((id) => offered.has(id));
  const isFixed = new Set<string>(fixed);
  // A topic that somebody is locked into cannot close; with too few people it runs small rather than not at all.
  const isHeld = new Set([...locks.values()].map((seat) => `${seat.round}:${seat.topic}`));
  const known = (options.previous ?? []).filter((seat) => !isFixed.has(seat.round));
  const kept = seatsOfPlacements(data.placements.filter((placement) => isFixed.has(placement.roundId)));
  const groupsOf = (kind: 'together' | 'apart') =>
    data.rules
      .filter((rule) => RULE_SEATS[rule.kind] === kind)
      .map((rule) => rule.registrationIds.filter((id) => presentIds.has(id)))
      .filter((ids) => ids.length > 1);
  return {
    seed: options.seed,
    rounds: rounds.map((round) => ({
      ...round,
      topics: round.topics.map((topic) =>
        topic.mayClose && isHeld.has(`${round.id}:${topic.id}`) ? { ...topic, mayClose: false } : topic,
      ),
    })),
    people,
    locks: [...locks.values()].filter((seat) => !isFixed.has(seat.round)),
    together: groupsOf('together'),
    apart: groupsOf('apart'),
    previous: [...known, ...kept].filter((seat) => presentIds.has(seat.person as RegistrationId)),
    fixedRounds: fixed,
  };
}
