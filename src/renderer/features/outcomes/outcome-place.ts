import type { EventData } from '#domain/event-data.ts';
import type { SessionId, TopicId } from '#domain/ids.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { Session, Topic } from '#domain/plan.ts';

/** What something was said about: a topic in a round, a session, or (both null) the whole event. */
export type OutcomePlace = {
  readonly key: string;
  readonly sessionId: SessionId | null;
  readonly topicId: TopicId | null;
};

export type PlaceGroup = {
  readonly session: Session;
  readonly place: OutcomePlace;
  readonly topics: readonly { readonly topic: Topic; readonly place: OutcomePlace }[];
};

export const WHOLE_EVENT: OutcomePlace = { key: 'event', sessionId: null, topicId: null };

/** The place of something that was said, whether or not its topic is still offered. */
export const placeOf = (sessionId: SessionId | null, topicId: TopicId | null): OutcomePlace =>
  sessionId === null && topicId === null
    ? WHOLE_EVENT
    : { key: `${sessionId ?? ''}/${topicId ?? ''}`, sessionId, topicId };

/** Where something may be noted, in the order of the day: sessions with words in them, rounds with their topics. */
export function outcomePlaces(data: Pick<EventData, 'sessions' | 'topics'>): readonly PlaceGroup[] {
  return data.sessions
    .filter((session) => session.kind === 'round' || session.kind === 'plenary')
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .map((session) => ({
      session,
      place: placeOf(session.id, null),
      topics: data.topics
        .filter((topic) => topic.state === 'offered' && topic.roundIds.includes(session.id))
        .toSorted((a, b) => a.order - b.order)
        .map((topic) => ({ topic, place: placeOf(session.id, topic.id) })),
    }));
}

export const isAt = (outcome: Outcome, place: OutcomePlace) =>
  outcome.sessionId === place.sessionId && outcome.topicId === place.topicId;
