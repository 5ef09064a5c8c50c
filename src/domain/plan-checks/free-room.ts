import type { Room, RoomFeature, Topic } from '../plan.ts';
import type { FindingFix } from './finding.ts';
import { attending, type PlanIndex, type TimedSession } from './plan-index.ts';
import type { SessionTimes } from './session-times.ts';

type Wanted = {
  /** All the times at which it must be free. */
  readonly times: readonly Pick<SessionTimes, 'start' | 'end'>[];
  readonly seats: number;
  /** Without these a room is no help. */
  readonly needs?: readonly RoomFeature[];
  /** A room with these is taken before one without. */
  readonly liked?: readonly RoomFeature[];
};

/** A room that is free, has chairs enough and what is needed; of those the best liked, and then the smallest. */
export function freeRoom(plan: PlanIndex, { times, seats, needs = [], liked = [] }: Wanted): Room | null {
  const fit = plan.data.rooms.filter(
    (room) =>
      (room.seats === null || room.seats >= seats) &&
      needs.every((need) => room.features.includes(need)) &&
      !(plan.uses.get(room.id) ?? []).some((use) =>
        times.some(({ start, end }) => use.times.start < end && start < use.times.end),
      ),
  );
  const rank = (room: Room) => liked.filter((feature) => !room.features.includes(feature)).length;
  return (
    fit.toSorted(
      (a, b) => rank(a) - rank(b) || (a.seats ?? Infinity) - (b.seats ?? Infinity) || a.order - b.order,
    )[0] ?? null
  );
}

/**
 * Another room for a session: for everybody who attends, and with what somebody needs and the room now has.
 *
 * @param needs what it must have besides.
 */
export function otherRoomForSession(
  plan: PlanIndex,
  { session, times }: TimedSession,
  needs: readonly RoomFeature[] = [],
): FindingFix | null {
  const now = session.roomId === null ? [] : neededOf(plan, plan.rooms.get(session.roomId));
  const free = freeRoom(plan, { times: [times], seats: attending(plan, session.id), needs: [...now, ...needs] });
  return free && { kind: 'setSessionRoom', sessionId: session.id, roomId: free.id, room: free.name };
}

/**
 * Another room for a topic, free in every round in which it is offered.
 *
 * What somebody needs must still be there in each of these rounds, in this room or in that of another topic; and whoever
 * is in charge must be able to use it.
 */
export function otherRoomForTopic(
  plan: PlanIndex,
  topic: Topic,
  needs: readonly RoomFeature[] = [],
): FindingFix | null {
  const rounds = plan.timed.filter(({ session }) => session.kind === 'round' && topic.roundIds.includes(session.id));
  if (rounds.length === 0) return null;
  const liked = topic.roomId === null ? [] : neededOf(plan, plan.rooms.get(topic.roomId));
  const nowhereElse = liked.filter((feature) =>
    rounds.some(({ session }) =>
      (plan.topicsOf.get(session.id) ?? []).every(
        (other) =>
          other.id === topic.id ||
          other.state !== 'offered' ||
          other.roomId === null ||
          !plan.rooms.get(other.roomId)?.features.includes(feature),
      ),
    ),
  );
  const inCharge = topic.facilitatorIds.flatMap((id) => plan.people.get(id)?.needs ?? []);
  const free = freeRoom(plan, {
    times: rounds.map(({ times }) => times),
    seats: topic.largest ?? topic.smallest,
    needs: [...nowhereElse, ...inCharge, ...needs],
    liked,
  });
  return free && { kind: 'setTopicRoom', topicId: topic.id, roomId: free.id, room: free.name };
}

const neededOf = (plan: PlanIndex, room: Room | undefined) =>
  (room?.features ?? []).filter((feature) => plan.needed.has(feature));
