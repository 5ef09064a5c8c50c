import { factsOf, type EventData } from '../event-data.ts';
import type { EventFacts } from '../event.ts';
import type { RegistrationId, RoomId, SessionId } from '../ids.ts';
import type { Room, RoomFeature, Session, Topic } from '../plan.ts';
import { isExpected, type Registration } from '../registration.ts';
import { inOrderOfTime, sessionTimes, type SessionTimes } from './session-times.ts';

/** What the checks look at; a subset of the event so that a screen can hand over what it has. */
export type CheckedData = Pick<EventData, 'event' | 'rooms' | 'sessions' | 'topics' | 'suggestions' | 'registrations'>;

export type TimedSession = { readonly session: Session; readonly times: SessionTimes };
/** A room in use: by a session, or by one topic of a round. */
export type RoomUse = TimedSession & { readonly roomId: RoomId; readonly topic: Topic | null };

/** The plan looked up once for all checks. */
export type PlanIndex = {
  readonly facts: EventFacts | null;
  readonly zone: string;
  readonly data: CheckedData;
  /** Sessions with a readable time, in order of time. */
  readonly timed: readonly TimedSession[];
  readonly rooms: ReadonlyMap<RoomId, Room>;
  readonly people: ReadonlyMap<RegistrationId, Registration>;
  /** People who are counted on. */
  readonly expected: readonly Registration[];
  /** Topics of each round that take people or wait for a suggestion, in their order. */
  readonly topicsOf: ReadonlyMap<SessionId, readonly Topic[]>;
  readonly uses: ReadonlyMap<RoomId, readonly RoomUse[]>;
  /** How many of the people counted on will not attend a session. */
  readonly absent: ReadonlyMap<SessionId, number>;
  /** What at least one of them cannot do without. */
  readonly needed: ReadonlySet<RoomFeature>;
};

export function indexPlan(data: CheckedData): PlanIndex {
  const facts = factsOf(data);
  const zone = facts?.zone ?? 'UTC';
  const timed = inOrderOfTime(data.sessions, zone).flatMap((session): TimedSession[] => {
    const times = sessionTimes(session, zone);
    return times ? [{ session, times }] : [];
  });
  const topicsOf = new Map<SessionId, Topic[]>();
  for (const topic of data.topics.toSorted((a, b) => a.order - b.order)) {
    if (topic.state !== 'offered' && topic.state !== 'open') continue;
    for (const roundId of new Set(topic.roundIds)) {
      const own = topicsOf.get(roundId);
      if (own) own.push(topic);
      else topicsOf.set(roundId, [topic]);
    }
  }
  const rooms = new Map(data.rooms.map((room) => [room.id, room]));
  const uses = usesOfRooms(timed, topicsOf);
  return { facts, zone, data, timed, rooms, topicsOf, uses, ...peopleIndex(data.registrations) };
}

type PeopleIndex = Pick<PlanIndex, 'people' | 'expected' | 'absent' | 'needed'>;
const peopleIndexes = new WeakMap<readonly Registration[], PeopleIndex>();

/** Looked up once for each list of people: while the plan is edited the list stays the same. */
function peopleIndex(registrations: readonly Registration[]): PeopleIndex {
  let index = peopleIndexes.get(registrations);
  if (!index) {
    const expected = registrations.filter(isExpected);
    const absent = new Map<SessionId, number>();
    for (const { absentFromIds } of expected) {
      for (const id of new Set(absentFromIds)) absent.set(id, (absent.get(id) ?? 0) + 1);
    }
    index = {
      people: new Map(registrations.map((person) => [person.id, person])),
      expected,
      absent,
      needed: new Set(expected.flatMap(({ needs }) => needs)),
    };
    peopleIndexes.set(registrations, index);
  }
  return index;
}

function usesOfRooms(
  timed: readonly TimedSession[],
  topicsOf: ReadonlyMap<SessionId, readonly Topic[]>,
): Map<RoomId, RoomUse[]> {
  const uses = new Map<RoomId, RoomUse[]>();
  const note = (use: RoomUse) => {
    const own = uses.get(use.roomId);
    if (own) own.push(use);
    else uses.set(use.roomId, [use]);
  };
  for (const { session, times } of timed) {
    const topics = session.kind === 'round' ? (topicsOf.get(session.id) ?? []) : [];
    for (const topic of topics) if (topic.roomId !== null) note({ session, times, topic, roomId: topic.roomId });
    const isTopicsOwn = topics.some(({ roomId }) => roomId === session.roomId);
    if (session.roomId !== null && !isTopicsOwn) note({ session, times, topic: null, roomId: session.roomId });
  }
  return uses;
}

/** How many people are counted on in a session: everybody who did not say that they stay away from it. */
export const attending = (plan: PlanIndex, sessionId: SessionId) =>
  plan.expected.length - (plan.absent.get(sessionId) ?? 0);

/** The hour and minute of a wall time, for the words of a finding; dates are added by the screen where it needs them. */
export const hourOf = (wall: string) => wall.slice(11, 16);
