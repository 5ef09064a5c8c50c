import type { EventData } from '../event-data.ts';
import type { RegistrationId, SessionId, TopicId } from '../ids.ts';
import type { GroupByField } from '../plan.ts';
import { factsOf } from '../event-data.ts';
import { inOrderOfTime, sessionTimes } from '../plan-checks/session-times.ts';

/** Where one person sits in one round: what everybody asks at the door. */
export type GroupOfPerson = {
  readonly roundId: SessionId;
  readonly roundTitle: string;
  readonly startsAt: string;
  /**
   * `placed`: in a topic. `facilitates`: in charge of one, placed or not. `byField`: a round without topics.
   * `absent`: will not attend it. `none`: not placed yet.
   */
  readonly kind: 'placed' | 'facilitates' | 'byField' | 'absent' | 'none';
  readonly topicId: TopicId | null;
  readonly topicTitle: string;
  readonly roomName: string;
  /** 1 for the first wish; null where it was none of the wishes, or there were none. */
  readonly wishRank: number | null;
  /** For `byField`: what people sit together by, and this person's own word for it. */
  readonly groupBy: GroupByField | null;
  readonly groupWord: string;
};

type Asked = Pick<EventData, 'event' | 'sessions' | 'topics' | 'rooms' | 'registrations' | 'placements'>;

/** The groups and rooms of one person in every round, in the order of the day. */
export function groupsOfPerson(data: Asked, registrationId: RegistrationId): GroupOfPerson[] {
  const person = data.registrations.find(({ id }) => id === registrationId);
  if (!person) return [];
  const zone = factsOf(data)?.zone ?? 'UTC';
  const rounds = inOrderOfTime(
    data.sessions.filter((session) => session.kind === 'round'),
    zone,
  );
  const placements = data.placements.filter((placement) => placement.registrationId === registrationId);
  return rounds.map((round) => {
    const placed = placements.find(({ roundId }) => roundId === round.id);
    const led = data.topics.find(
      ({ roundIds, facilitatorIds, state }) =>
        state !== 'dropped' && roundIds.includes(round.id) && facilitatorIds.includes(registrationId),
    );
    const topic = led ?? data.topics.find(({ id }) => id === placed?.topicId) ?? null;
    const rank =
      person.wishes.find(({ roundId }) => roundId === round.id)?.topicIds.indexOf(topic?.id as TopicId) ?? -1;
    const groupBy = round.round?.groupBy ?? null;
    const isAbsent = person.absentFromIds.includes(round.id);
    return {
      roundId: round.id,
      roundTitle: round.title,
      startsAt: round.startsAt,
      kind: led ? 'facilitates' : topic ? 'placed' : isAbsent ? 'absent' : groupBy ? 'byField' : 'none',
      topicId: topic?.id ?? null,
      topicTitle: topic?.title ?? '',
      roomName: data.rooms.find(({ id }) => id === (topic?.roomId ?? round.roomId))?.name ?? '',
      wishRank: topic && rank >= 0 ? rank + 1 : null,
      groupBy,
      groupWord: groupBy && groupBy !== 'spread' ? person[groupBy] : '',
    };
  });
}

/** The rounds that are not over yet, in order: a walk-in at two o'clock needs no seat in a round at twelve. */
export function roundsLeft(data: Pick<EventData, 'event' | 'sessions'>, now: string): SessionId[] {
  const zone = factsOf(data)?.zone ?? 'UTC';
  const rounds = data.sessions.filter(({ kind }) => kind === 'round');
  return inOrderOfTime(rounds, zone)
    .filter((round) => (sessionTimes(round, zone)?.end ?? Infinity) > Date.parse(now))
    .map(({ id }) => id);
}
