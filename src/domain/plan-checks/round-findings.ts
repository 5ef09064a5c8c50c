import { seatLimit } from '../door/open-seats.ts';
import type { Session, Topic } from '../plan.ts';
import { finding, type Finding } from './finding.ts';
import { otherRoomForSession, otherRoomForTopic } from './free-room.ts';
import { attending, type PlanIndex } from './plan-index.ts';

/** Rounds without topics or seats, topics without a room or too large for it, and slots that are still open. */
export function roundFindings(plan: PlanIndex): Finding[] {
  const rounds = plan.timed.filter(({ session }) => session.kind === 'round');
  return [
    ...rounds.flatMap(({ session }) => seatsOfRound(plan, session)),
    ...plan.data.topics
      .filter((topic) => topic.state === 'offered' && !isTable(plan, topic))
      .flatMap((topic) => topicFindings(plan, topic)),
    ...rounds.flatMap(({ session }) => openSlots(plan, session)),
    ...sessionsTooLarge(plan),
  ];
}

/** A table of a round without topics: it stands in the room of the round and nobody has to be in charge. */
function isTable(plan: PlanIndex, topic: Topic): boolean {
  const byField = new Set(plan.data.sessions.filter(({ round }) => round?.groupBy).map(({ id }) => id));
  return topic.roundIds.length > 0 && topic.roundIds.every((id) => byField.has(id));
}

function seatsOfRound(plan: PlanIndex, round: Session): Finding[] {
  const place = { sessionId: round.id };
  const offered = (plan.topicsOf.get(round.id) ?? []).filter(({ state }) => state === 'offered');
  if (offered.length === 0) {
    if (round.round?.groupBy) return [];
    return [finding('roundWithoutTopics', place, { session: round.title }, { kind: 'addTopic', roundId: round.id })];
  }
  const people = attending(plan, round.id);
  const limits = offered.map((topic) => seatLimit(topic, topic.roomId ? plan.rooms.get(topic.roomId) : undefined));
  const seats = limits.includes(null) ? Infinity : limits.reduce<number>((sum, limit) => sum + limit!, 0);
  const least = offered.reduce((sum, { smallest, mayClose }) => sum + (mayClose ? 0 : smallest), 0);
  if (seats < people) {
    const values = { session: round.title, seats, people, missing: people - seats, count: people - seats };
    return [finding('tooFewSeats', place, values, { kind: 'addTopic', roundId: round.id })];
  }
  // Before anybody has registered every group is too large: nothing to mend.
  if (least > people && plan.expected.length > 0)
    return [finding('tooFewPeople', place, { session: round.title, least, people })];
  return [];
}

function topicFindings(plan: PlanIndex, topic: Topic): Finding[] {
  const found: Finding[] = [];
  const place = { topicId: topic.id };
  const values = { topic: topic.title };
  const room = topic.roomId ? plan.rooms.get(topic.roomId) : undefined;
  const { largest } = topic;
  if (largest !== null && largest < topic.smallest) {
    const limits = { ...values, smallest: topic.smallest, largest };
    const isTooMany = room && room.seats !== null && room.seats < topic.smallest;
    const fix = isTooMany
      ? ({ kind: 'setSmallest', topicId: topic.id, smallest: largest } as const)
      : ({ kind: 'setLargest', topicId: topic.id, largest: topic.smallest } as const);
    found.push(finding('topicLimitsCrossed', { ...place, field: 'largest' }, limits, fix));
  }
  if (!room && topic.roundIds.length > 0) {
    found.push(finding('topicWithoutRoom', { ...place, field: 'roomId' }, values, otherRoomForTopic(plan, topic)));
  }
  if (room && room.seats !== null && largest !== null && largest > room.seats) {
    const fewer =
      room.seats >= topic.smallest ? ({ kind: 'setLargest', topicId: topic.id, largest: room.seats } as const) : null;
    const fix = otherRoomForTopic(plan, topic) ?? fewer;
    const sizes = { ...values, room: room.name, largest, seats: room.seats };
    found.push(finding('topicLargerThanRoom', { ...place, roomId: room.id, field: 'largest' }, sizes, fix));
  }
  if (topic.facilitatorIds.length === 0) {
    found.push(finding('topicWithoutFacilitator', { ...place, field: 'facilitatorIds' }, values));
  }
  return found;
}

function openSlots(plan: PlanIndex, round: Session): Finding[] {
  const slots = (plan.topicsOf.get(round.id) ?? []).filter(({ state }) => state === 'open');
  if (slots.length === 0) return [];
  const waiting = plan.data.suggestions
    .filter(({ promotedToId, mergedIntoId }) => promotedToId === null && mergedIntoId === null)
    .toSorted((a, b) => b.supporterIds.length - a.supporterIds.length || (a.id < b.id ? -1 : 1));
  return slots.map((slot, index) => {
    const best = waiting[index];
    const fix = best && {
      kind: 'promoteSuggestion' as const,
      suggestionId: best.id,
      topicId: slot.id,
      title: best.title,
    };
    const values = { topic: slot.title, session: round.title, suggestions: waiting.length, count: waiting.length };
    return finding('slotOpen', { sessionId: round.id, topicId: slot.id }, values, fix ?? null);
  });
}

function sessionsTooLarge(plan: PlanIndex): Finding[] {
  const found: Finding[] = [];
  const { capacity } = plan.facts ?? { capacity: null };
  const people = plan.expected.length;
  if (capacity !== null && people > capacity) {
    found.push(finding('overCapacity', { field: 'capacity' }, { people, capacity, count: people - capacity }));
  }
  for (const { session, times } of plan.timed) {
    const room = session.kind === 'round' || session.roomId === null ? undefined : plan.rooms.get(session.roomId);
    const coming = room ? attending(plan, session.id) : 0;
    if (!room || room.seats === null || room.seats >= coming) continue;
    // Parallel sessions share the people: nobody can say yet who goes where.
    const isParallel = plan.timed.some(
      (other) => other.session !== session && other.times.start < times.end && times.start < other.times.end,
    );
    if (isParallel) continue;
    const fix = otherRoomForSession(plan, { session, times });
    const values = { session: session.title, room: room.name, seats: room.seats, people: coming };
    found.push(
      finding('sessionLargerThanRoom', { sessionId: session.id, roomId: room.id, field: 'roomId' }, values, fix),
    );
  }
  return found;
}
