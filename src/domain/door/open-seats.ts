import type { EventData } from '../event-data.ts';
import type { RoomId, SessionId, TopicId } from '../ids.ts';
import type { RoomFeature, Topic, Room } from '../plan.ts';

/** A topic with a seat left in a round. */
export type OpenSeat = {
  readonly topicId: TopicId;
  readonly title: string;
  readonly roomId: RoomId | null;
  readonly roomName: string;
  readonly seated: number;
  /** Null where neither the topic nor its room sets a limit. */
  readonly free: number | null;
  /** People it still lacks to its smallest size. */
  readonly lacks: number;
};

/** The most people a topic takes: its own limit or its room's chairs, whichever is less; null for no limit. */
export function seatLimit(topic: Pick<Topic, 'largest'>, room: Pick<Room, 'seats'> | undefined): number | null {
  const limits = [topic.largest, room?.seats ?? null].filter((limit) => limit !== null);
  return limits.length === 0 ? null : Math.min(...limits);
}

/**
 * Where a walk-in can still sit in a round, best seat first.
 *
 * First the topics that would otherwise be too small, then the one furthest below its ideal size, then the one with most
 * seats. Full topics, open slots and rooms without what the person needs are left out. People who
 * cancelled hold no seat; facilitators hold one, placed or not.
 */
export function openSeats(
  data: Pick<EventData, 'topics' | 'rooms' | 'placements' | 'registrations'>,
  roundId: SessionId,
  needs: readonly RoomFeature[] = [],
): OpenSeat[] {
  const cancelled = new Set(data.registrations.filter(({ status }) => status === 'cancelled').map(({ id }) => id));
  const seatedIn = new Map<TopicId, Set<string>>();
  const topics = data.topics.filter((topic) => topic.state === 'offered' && topic.roundIds.includes(roundId));
  for (const topic of topics) seatedIn.set(topic.id, new Set(topic.facilitatorIds.filter((id) => !cancelled.has(id))));
  for (const placement of data.placements) {
    if (placement.roundId !== roundId || cancelled.has(placement.registrationId)) continue;
    seatedIn.get(placement.topicId)?.add(placement.registrationId);
  }
  const seats = topics.flatMap((topic) => {
    const room = data.rooms.find(({ id }) => id === topic.roomId);
    if (!needs.every((need) => room?.features.includes(need))) return [];
    const seated = seatedIn.get(topic.id)?.size ?? 0;
    const limit = seatLimit(topic, room);
    const free = limit === null ? null : limit - seated;
    if (free !== null && free <= 0) return [];
    const seat: OpenSeat = {
      topicId: topic.id,
      title: topic.title,
      roomId: topic.roomId,
      roomName: room?.name ?? '',
      seated,
      free,
      lacks: Math.max(0, topic.smallest - seated),
    };
    const belowIdeal = topic.ideal === null ? 0 : topic.ideal - seated;
    return [{ seat, belowIdeal, order: topic.order }];
  });
  return seats
    .toSorted(
      (a, b) =>
        b.seat.lacks - a.seat.lacks ||
        b.belowIdeal - a.belowIdeal ||
        difference(b.seat.free ?? Infinity, a.seat.free ?? Infinity) ||
        a.order - b.order,
    )
    .map(({ seat }) => seat);
}

/** A difference that is 0 for two infinities. */
const difference = (a: number, b: number) => (a === b ? 0 : a - b);
