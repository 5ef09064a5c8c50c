import type { EventData } from '../event-data.ts';
import type { RegistrationId } from '../ids.ts';
import type { PresenceState } from './presence.ts';

/** People inside in one room, or sitting with one topic. */
export type RoomCount = { readonly key: string; readonly room: string; readonly topic: string; readonly count: number };
/** Where those who are inside sit in one session. */
export type SessionRooms = {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: string;
  readonly rooms: readonly RoomCount[];
  /** Inside, but with no group in this round. */
  readonly elsewhere: number;
};

/**
 * Of the people who are inside, how many belong in which room: for the fire officer, room by room.
 *
 * In a round everybody counts where they were placed; in any other session with a room, everybody who does not stay
 * away from it.
 */
export function insideByRoom(
  data: Pick<EventData, 'sessions' | 'topics' | 'rooms' | 'placements' | 'registrations'>,
  states: ReadonlyMap<RegistrationId, PresenceState>,
): SessionRooms[] {
  const inside = new Set([...states.values()].filter(({ state }) => state === 'here').map((one) => one.registrationId));
  const nameOf = new Map(data.rooms.map(({ id, name }) => [id as string, name]));
  const people = data.registrations.filter(({ id }) => inside.has(id));
  return data.sessions
    .filter(({ kind, roomId }) => kind === 'round' || roomId !== null)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0))
    .map((session) => {
      const { id, title, startsAt, kind, roomId } = session;
      const about = { sessionId: id, title, startsAt };
      const attending = people.filter((person) => !person.absentFromIds.includes(id));
      if (kind !== 'round') {
        const room = nameOf.get(roomId ?? '') ?? '';
        const rooms = [{ key: roomId ?? '', room, topic: '', count: attending.length }];
        return { ...about, rooms, elsewhere: inside.size - attending.length };
      }
      const topics = data.topics.filter(({ state, roundIds }) => state !== 'dropped' && roundIds.includes(id));
      const seatOf = new Map<string, string>();
      for (const { roundId, registrationId, topicId } of data.placements)
        if (roundId === id && inside.has(registrationId)) seatOf.set(registrationId, topicId);
      for (const topic of topics)
        for (const leader of topic.facilitatorIds) if (inside.has(leader)) seatOf.set(leader, topic.id);
      const counts = new Map<string, number>();
      for (const topicId of seatOf.values()) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
      const rooms = topics
        .toSorted((a, b) => a.order - b.order)
        .map((topic) => ({
          key: topic.id as string,
          room: nameOf.get(topic.roomId ?? roomId ?? '') ?? '',
          topic: topic.title,
          count: counts.get(topic.id) ?? 0,
        }));
      return { ...about, rooms, elsewhere: inside.size - rooms.reduce((sum, { count }) => sum + count, 0) };
    });
}

/** The session that is on, or the next one: of what the fire officer asks about. */
export function sessionNow(sessions: readonly SessionRooms[], wallNow: string): SessionRooms | null {
  return sessions.findLast(({ startsAt }) => startsAt <= wallNow) ?? sessions[0] ?? null;
}
