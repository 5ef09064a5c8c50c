import { makeId, type RoomId, type SessionId, type SuggestionId, type TopicId } from '../ids.ts';
import type { EventFacts } from '../event.ts';
import type { Room, RoundSettings, Session, SessionKind, Suggestion, Topic } from '../plan.ts';
import { endOfDay, inOrderOfTime, sessionTimes, wallOfInstant } from '../plan-checks/session-times.ts';

/** Sixteen random bytes, brought by the caller. */
export type RandomBytes = Uint8Array;

/** What a round begins with: no feedback part, and three wishes asked. */
export const NEW_ROUND: RoundSettings = { feedbackMinutes: 0, groupBy: null, wishesAsked: 3 };

/** How long a new session of each kind is, in minutes. */
const USUAL_MINUTES: Readonly<Record<SessionKind, number>> = {
  plenary: 30,
  round: 60,
  break: 15,
  meal: 60,
  social: 90,
};

/** A new session: where nothing is said, after the last one of the day, or at ten. */
export function newSession(
  kind: SessionKind,
  title: string,
  startsAt: string,
  random: RandomBytes,
  minutes = USUAL_MINUTES[kind],
): Session {
  return {
    id: makeId('S', random) as SessionId,
    kind,
    title,
    description: '',
    startsAt,
    minutes,
    roomId: null,
    speakers: [],
    round: kind === 'round' ? NEW_ROUND : null,
  };
}

/**
 * Where a new session would begin: at the end of the one it follows, or of the last one of the day; at ten on an
 * empty day. Never past the midnight of the day, so that it stays on the page that is looked at.
 */
export function nextStart(
  sessions: readonly Session[],
  facts: Pick<EventFacts, 'zone'> | null,
  date: string,
  after: Session | null,
): string {
  const zone = facts?.zone ?? 'UTC';
  const last =
    after ??
    inOrderOfTime(
      sessions.filter(({ startsAt }) => startsAt.startsWith(date)),
      zone,
    ).at(-1);
  const times = last ? sessionTimes(last, zone) : null;
  if (!times) return `${date}T10:00`;
  const midnight = endOfDay(date, zone);
  if (midnight !== null && times.end >= midnight) return wallOfInstant(midnight - 30 * 60_000, zone);
  return times.endsWall;
}

/** The session as another kind: a round gains its settings, anything else loses them. */
export function withKind(session: Session, kind: SessionKind): Session {
  return { ...session, kind, round: kind === 'round' ? (session.round ?? NEW_ROUND) : null };
}

/** The next place in a list. */
const orderAfter = (rows: readonly { readonly order: number }[]) =>
  rows.reduce((last, { order }) => Math.max(last, order), 0) + 1;

/** A new topic of a round, last in the list, without a room and without anybody in charge. */
export function newTopic(
  given: Pick<Topic, 'title' | 'state' | 'roundIds'>,
  topics: readonly Topic[],
  random: RandomBytes,
): Topic {
  return {
    id: makeId('T', random) as TopicId,
    description: '',
    roomId: null,
    facilitatorIds: [],
    smallest: 4,
    ideal: null,
    largest: null,
    mayClose: false,
    prompts: [],
    order: orderAfter(topics),
    ...given,
  };
}

export function newRoom(name: string, rooms: readonly Room[], random: RandomBytes): Room {
  return {
    id: makeId('R', random) as RoomId,
    name,
    seats: null,
    features: [],
    equipment: '',
    order: orderAfter(rooms),
  };
}

export function newSuggestion(title: string, now: string, random: RandomBytes): Suggestion {
  return {
    id: makeId('G', random) as SuggestionId,
    title,
    description: '',
    supporterIds: [],
    mergedIntoId: null,
    promotedToId: null,
    suggestedAt: now,
  };
}

/** What a topic becomes when a suggestion takes its place: the slot's room, sizes and rounds with the new words. */
export function topicFromSuggestion(suggestion: Pick<Suggestion, 'title' | 'description'>, slot: Topic): Topic {
  return { ...slot, title: suggestion.title, description: suggestion.description, state: 'offered' };
}
