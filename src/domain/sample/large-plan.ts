import type { EventData } from '../event-data.ts';
import type { RegistrationId, RoomId, SessionId, TopicId } from '../ids.ts';

/**
 * A plan of three days, twenty rooms and four hundred sessions, twenty of them at a time, made from the sample.
 *
 * What the speed of the plan is promised for; measured with it, and looked at.
 *
 * @param people how many are registered.
 */
export function largePlan(sample: EventData, people: number): EventData {
  const rooms = Array.from({ length: 20 }, (_, i) => ({
    ...sample.rooms[0]!,
    id: `R${i}` as RoomId,
    name: `Room ${i + 1}`,
    seats: 40 + i,
    order: i + 1,
  }));
  const sessions = Array.from({ length: 400 }, (_, i) => {
    const slot = Math.floor(i / 20);
    const kind = i % 20 === 0 && slot % 3 === 0 ? ('round' as const) : ('plenary' as const);
    return {
      ...sample.sessions[0]!,
      id: `S${i}` as SessionId,
      title: `Session ${i + 1} of the large plan`,
      startsAt: `2026-10-${23 + Math.floor(slot / 7)}T${String(9 + (slot % 7)).padStart(2, '0')}:00`,
      minutes: 50,
      speakers: [],
      roomId: `R${i % 20}` as RoomId,
      kind,
      round: kind === 'round' ? { feedbackMinutes: 0, groupBy: null, wishesAsked: 3 } : null,
    };
  });
  const rounds = sessions.filter(({ kind }) => kind === 'round').map(({ id }) => id);
  const topics = Array.from({ length: 20 }, (_, i) => ({
    ...sample.topics[0]!,
    id: `T${i}` as TopicId,
    title: `Topic ${i + 1}`,
    facilitatorIds: [],
    roundIds: rounds,
    roomId: `R${i}` as RoomId,
    order: i,
  }));
  const registrations = Array.from({ length: people }, (_, i) => ({
    ...sample.registrations[i % sample.registrations.length]!,
    id: `P${i}` as RegistrationId,
    badgeCode: `FM1${String(i).padStart(16, '0')}`,
    wishes: [],
    absentFromIds: [],
  }));
  const event = [{ ...sample.event[0]!, name: 'Large plan', startsOn: '2026-10-23', isSample: false }];
  return { ...sample, event, rooms, sessions, topics, registrations, suggestions: [], rules: [], placements: [] };
}
