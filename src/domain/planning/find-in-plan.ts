import type { EventData } from '../event-data.ts';
import { foldName } from '../names/fold-name.ts';
import type { FindingPlace } from '../plan-checks/finding.ts';

/** A session, a topic or a room that fits some words, and where it is shown. */
export type FoundInPlan = {
  readonly id: string;
  readonly title: string;
  /** What tells it from another of the same name: when a session is, where a topic sits. */
  readonly about: string;
  readonly place: FindingPlace;
};

const NOWHERE: FindingPlace = { sessionId: null, topicId: null, roomId: null, registrationId: null, field: null };

/**
 * What of the plan has every word typed in its name, whatever its accents or script: sessions in the order of the day,
 * then topics, then rooms.
 *
 * @param limit how many at most.
 */
export function findInPlan(
  data: Pick<EventData, 'sessions' | 'topics' | 'rooms'>,
  words: string,
  limit: number,
): readonly FoundInPlan[] {
  const asked = foldName(words).split(/\s+/u).filter(Boolean);
  if (asked.length === 0) return [];
  const fits = (name: string) => {
    const folded = foldName(name);
    return asked.every((word) => folded.includes(word));
  };
  const sessions = data.sessions
    .filter(({ title }) => fits(title))
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .map(({ id, title, startsAt }) => ({
      id,
      title,
      about: startsAt.slice(11, 16),
      place: { ...NOWHERE, sessionId: id },
    }));
  const topics = data.topics
    .filter(({ title }) => fits(title))
    .map(({ id, title, roomId }) => ({
      id,
      title,
      about: data.rooms.find((room) => room.id === roomId)?.name ?? '',
      place: { ...NOWHERE, topicId: id },
    }));
  const rooms = data.rooms
    .filter(({ name }) => fits(name))
    .map(({ id, name }) => ({ id, title: name, about: '', place: { ...NOWHERE, roomId: id } }));
  return [...sessions, ...topics, ...rooms].slice(0, limit);
}
