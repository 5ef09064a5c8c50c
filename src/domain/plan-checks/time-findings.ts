import { finding, type Finding } from './finding.ts';
import { attending, freeRoom, hourOf, type PlanIndex, type RoomUse, type TimedSession } from './plan-index.ts';
import { endOfDay, isKnownZone, sessionTimes, wallNotBefore } from './session-times.ts';

/** A pause of this many minutes that nobody planned is worth a look; shorter ones are for changing rooms. */
export const GAP_MINUTES = 15;

/** Times that cannot be, sessions outside the days of the event, unplanned pauses, and sessions over one another. */
export function timeFindings(plan: PlanIndex): Finding[] {
  return [...eventFindings(plan), ...sessionFindings(plan), ...gaps(plan), ...overlaps(plan), ...roomClashes(plan)];
}

function eventFindings({ facts, zone }: PlanIndex): Finding[] {
  if (!facts) return [];
  const found: Finding[] = [];
  if (!isKnownZone(zone)) found.push(finding('zoneUnknown', { field: 'zone' }, { zone }));
  if (facts.endsOn < facts.startsOn) found.push(finding('daysReversed', { field: 'endsOn' }));
  return found;
}

function sessionFindings({ facts, zone, data }: PlanIndex): Finding[] {
  const lastEnd = facts ? endOfDay(facts.endsOn, zone) : null;
  return data.sessions.flatMap((session) => {
    const times = sessionTimes(session, zone);
    const place = { sessionId: session.id, field: 'startsAt' };
    const values = { session: session.title, time: hourOf(session.startsAt) };
    if (!times) return [finding('timeUnreadable', place, { ...values, time: session.startsAt })];
    const found: Finding[] = [];
    if (times.isSkipped) {
      const startsAt = wallNotBefore(times.start, zone);
      const fix = { kind: 'moveSession', sessionId: session.id, startsAt, time: hourOf(startsAt) } as const;
      found.push(finding('timeSkipped', place, values, fix));
    }
    const isOutside = facts && (session.startsAt < facts.startsOn || (lastEnd !== null && times.end > lastEnd));
    if (isOutside && facts.startsOn <= facts.endsOn) found.push(finding('outsideDays', place, values));
    return found;
  });
}

function gaps({ timed }: PlanIndex): Finding[] {
  const found: Finding[] = [];
  let before: TimedSession | null = null;
  for (const next of timed) {
    const isSameDay = before?.times.endsWall.slice(0, 10) === next.session.startsAt.slice(0, 10);
    const minutes = before ? (next.times.start - before.times.end) / 60_000 : 0;
    if (before && isSameDay && minutes >= GAP_MINUTES) {
      const startsAt = before.times.endsWall;
      const values = { from: hourOf(startsAt), to: hourOf(next.session.startsAt), minutes };
      found.push(finding('gap', { sessionId: next.session.id }, values, { kind: 'addBreak', startsAt, minutes }));
    }
    if (!before || next.times.end > before.times.end) before = next;
  }
  return found;
}

/**
 * Sessions at the same time are fine in two rooms; not where one has no room of its own, and not beside a round,
 * in which everybody sits.
 *
 * Each session is compared with the one before it that lasts longest, so that one long session over a
 * whole day gives one finding per session and not one per pair.
 */
function overlaps({ timed, zone }: PlanIndex): Finding[] {
  const found: Finding[] = [];
  let longest: TimedSession | null = null;
  let longestRound: TimedSession | null = null;
  for (const next of timed) {
    const isRound = next.session.kind === 'round';
    const other: TimedSession | null = isRound ? longest : longestRound;
    if (other && other.times.end > next.times.start) {
      found.push(overlap('roundOverlap', next, other, zone));
    } else if (longest && longest.times.end > next.times.start && !isRound) {
      const isApart = longest.session.roomId !== null && next.session.roomId !== null;
      if (!isApart) found.push(overlap('overlap', next, longest, zone));
    }
    if (!longest || next.times.end > longest.times.end) longest = next;
    if (isRound && (!longestRound || next.times.end > longestRound.times.end)) longestRound = next;
  }
  return found;
}

function overlap(code: 'overlap' | 'roundOverlap', next: TimedSession, other: TimedSession, zone: string): Finding {
  const startsAt = wallNotBefore(other.times.end, zone);
  const values = {
    session: next.session.title,
    other: other.session.title,
    minutes: Math.round((Math.min(other.times.end, next.times.end) - next.times.start) / 60_000),
  };
  const fix = { kind: 'moveSession', sessionId: next.session.id, startsAt, time: hourOf(startsAt) } as const;
  return finding(code, { sessionId: next.session.id, field: 'startsAt' }, values, fix, other.session.id);
}

/** Two things in one room: each use is compared with the use before it that lasts longest. */
function roomClashes(plan: PlanIndex): Finding[] {
  const found: Finding[] = [];
  for (const [roomId, uses] of plan.uses) {
    let longest: RoomUse | null = null;
    for (const use of uses) {
      if (longest && longest.times.end > use.times.start) found.push(roomClash(plan, use, longest, roomId));
      if (!longest || use.times.end > longest.times.end) longest = use;
    }
  }
  return found;
}

function roomClash(plan: PlanIndex, use: RoomUse, other: RoomUse, roomId: RoomUse['roomId']): Finding {
  const { session, topic, times } = use;
  const room = plan.rooms.get(roomId)?.name ?? '';
  const values = { room, what: nameOf(use), other: nameOf(other), time: hourOf(session.startsAt) };
  const free = freeRoom(plan, times, topic?.largest ?? attending(plan, session.id));
  const place = { sessionId: session.id, topicId: topic?.id ?? null, roomId, field: 'roomId' };
  const about = other.topic?.id ?? other.session.id;
  if (topic) {
    const fix = free && ({ kind: 'setTopicRoom', topicId: topic.id, roomId: free.id, room: free.name } as const);
    const code = other.session.id === session.id ? 'topicsShareRoom' : 'roomClash';
    return finding(code, place, values, fix, about);
  }
  const startsAt = wallNotBefore(other.times.end, plan.zone);
  const fix = free
    ? ({ kind: 'setSessionRoom', sessionId: session.id, roomId: free.id, room: free.name } as const)
    : ({ kind: 'moveSession', sessionId: session.id, startsAt, time: hourOf(startsAt) } as const);
  return finding('roomClash', place, values, fix, about);
}

const nameOf = ({ session, topic }: RoomUse) => topic?.title ?? session.title;
