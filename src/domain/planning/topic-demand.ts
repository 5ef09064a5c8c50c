import type { EventData } from '../event-data.ts';
import type { RegistrationId, SessionId, TopicId } from '../ids.ts';
import type { Room, Topic } from '../plan.ts';
import { isExpected, type Registration } from '../registration.ts';

/** How wanted a topic is in a round, by rank: `[14, 9, 3]` is 14 first wishes, 9 second, 3 third. */
export type TopicDemand = { readonly ranks: readonly number[]; readonly total: number };

const NONE: TopicDemand = { ranks: [], total: 0 };

/** How wanted every topic is in every round, among the people who are counted on and will be there. */
export type Demand = {
  readonly of: (roundId: SessionId, topicId: TopicId) => TopicDemand;
  /** People who are counted on in this round. */
  readonly people: (roundId: SessionId) => number;
};

/** Counts the wishes; a wish of somebody who will not attend the round does not count. */
export function countDemand({ registrations }: Pick<EventData, 'registrations'>): Demand {
  const counts = new Map<string, number[]>();
  const absent = new Map<string, number>();
  const expected = registrations.filter(isExpected);
  for (const person of expected) {
    for (const id of new Set(person.absentFromIds)) absent.set(id, (absent.get(id) ?? 0) + 1);
    for (const { roundId, topicIds } of person.wishes) {
      if (person.absentFromIds.includes(roundId)) continue;
      topicIds.forEach((topicId, rank) => {
        const key = `${roundId} ${topicId}`;
        let ranks = counts.get(key);
        if (!ranks) counts.set(key, (ranks = []));
        while (ranks.length <= rank) ranks.push(0);
        ranks[rank]!++;
      });
    }
  }
  return {
    of: (roundId, topicId) => {
      const ranks = counts.get(`${roundId} ${topicId}`);
      return ranks ? { ranks, total: ranks.reduce((sum, count) => sum + count, 0) } : NONE;
    },
    people: (roundId) => expected.length - (absent.get(roundId) ?? 0),
  };
}

/** Chairs a topic has for its group: its largest size or its room's seats, whichever is less; null when nobody set either. */
export function seatsOfTopic(
  topic: Pick<Topic, 'largest' | 'roomId'>,
  rooms: ReadonlyMap<string, Room>,
): number | null {
  const seats = topic.roomId === null ? null : (rooms.get(topic.roomId)?.seats ?? null);
  if (topic.largest === null) return seats;
  return seats === null ? topic.largest : Math.min(topic.largest, seats);
}

/** Who is touched when a topic is dropped: people who sit in it, and people who wished for it, best wish first. */
export type DropEffect = {
  readonly placed: readonly RegistrationId[];
  readonly firstWish: readonly Registration[];
  readonly laterWish: readonly Registration[];
  /** People whose only wishes in a round were for this topic. */
  readonly withoutWish: readonly Registration[];
};

/** Looks up who would be touched if this topic were dropped. */
export function dropEffect(data: Pick<EventData, 'registrations' | 'placements'>, topic: Topic): DropEffect {
  const firstWish: Registration[] = [];
  const laterWish: Registration[] = [];
  const withoutWish: Registration[] = [];
  for (const person of data.registrations) {
    if (!isExpected(person)) continue;
    const own = person.wishes.filter(
      ({ roundId, topicIds }) => topic.roundIds.includes(roundId) && topicIds.includes(topic.id),
    );
    if (own.length === 0) continue;
    if (own.some(({ topicIds }) => topicIds[0] === topic.id)) firstWish.push(person);
    else laterWish.push(person);
    if (own.some(({ topicIds }) => topicIds.every((id) => id === topic.id))) withoutWish.push(person);
  }
  const placed = data.placements
    .filter(({ topicId }) => topicId === topic.id)
    .map(({ registrationId }) => registrationId);
  return { placed: [...new Set(placed)], firstWish, laterWish, withoutWish };
}

/** The topics of each round that are shown under it: all but the dropped ones, in their order. */
export function topicsByRound(topics: readonly Topic[]): ReadonlyMap<SessionId, readonly Topic[]> {
  const byRound = new Map<SessionId, Topic[]>();
  for (const topic of topics.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))) {
    if (topic.state === 'dropped') continue;
    for (const roundId of new Set(topic.roundIds)) {
      const own = byRound.get(roundId);
      if (own) own.push(topic);
      else byRound.set(roundId, [topic]);
    }
  }
  return byRound;
}
