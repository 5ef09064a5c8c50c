import type { EventFacts } from '../event.ts';
import type { Session } from '../plan.ts';
import { daysBetween, isRealDate } from '../planning/plan-days.ts';
import { finding, type Finding, type FindingFix } from './finding.ts';
import { otherRoomForSession, otherRoomForTopic } from './free-room.ts';
import { hourOf, type PlanIndex, type RoomUse, type TimedSession } from './plan-index.ts';
import {
  endOfDay,
  instantOfWall,
  isKnownZone,
  sessionTimes,
  wallNotBefore,
  wallOfInstant,
  type SessionTimes,
} from './session-times.ts';

/** A pause of this many minutes that nobody planned is worth a look; shorter ones are for changing rooms. */
export const GAP_MINUTES = 15;

/** A session further from the days of the event than this has a mistyped date: the event is not made longer for it. */
const NEAR_DAYS = 14;

/** Times that cannot be, sessions outside the days of the event, unplanned pauses, and sessions over one another. */
export function timeFindings(plan: PlanIndex): Finding[] {
  return [...eventFindings(plan), ...sessionFindings(plan), ...gaps(plan), ...overlaps(plan), ...roomClashes(plan)];
}

function eventFindings({ facts, zone }: PlanIndex): Finding[] {
  if (!facts) return [];
  const found: Finding[] = [];
  if (!isKnownZone(zone)) found.push(finding('zoneUnknown', { field: 'zone' }, { zone }));
  if (facts.endsOn < facts.startsOn) {
    found.push(finding('daysReversed', { field: 'endsOn' }, {}, { kind: 'oneDay', endsOn: facts.startsOn }));
  }
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
    if (isOutside && facts.startsOn <= facts.endsOn)
      found.push(finding('outsideDays', place, values, intoDays(facts, session, times, lastEnd, zone)));
    return found;
  });
}

/** One more day for a session beside the days of the event; an end at midnight for one that runs over the last. */
function intoDays(
  facts: EventFacts,
  session: Session,
  { start, end }: SessionTimes,
  lastEnd: number | null,
  zone: string,
): FindingFix | null {
  const date = session.startsAt.slice(0, 10);
  const { startsOn, endsOn } = facts;
  if (date >= startsOn && date <= endsOn) {
    const minutes = lastEnd === null ? 0 : (lastEnd - start) / 60_000;
    return minutes < 1 ? null : { kind: 'endEarlier', sessionId: session.id, minutes, time: '00:00' };
  }
  if (![date, startsOn, endsOn].every(isRealDate)) return null;
  const far = date < startsOn ? daysBetween(date, startsOn) : daysBetween(endsOn, date);
  const last = wallOfInstant(end - 1, zone).slice(0, 10);
  const days = { startsOn: date < startsOn ? date : startsOn, endsOn: last > endsOn ? last : endsOn };
  return far > NEAR_DAYS ? null : { kind: 'addDay', ...days };
}

function gaps({ timed, zone }: PlanIndex): Finding[] {
  const found: Finding[] = [];
  let before: TimedSession | null = null;
  for (const next of timed) {
    const isSameDay = before?.times.endsWall.slice(0, 10) === next.session.startsAt.slice(0, 10);
    const minutes = before ? (next.times.start - before.times.end) / 60_000 : 0;
    if (before && isSameDay && minutes >= GAP_MINUTES) {
      const startsAt = before.times.endsWall;
      const values = { from: hourOf(startsAt), to: hourOf(next.session.startsAt), minutes };
      found.push(finding('gap', { sessionId: next.session.id }, values, breakBetween(before, next, zone)));
    }
    if (!before || next.times.end > before.times.end) before = next;
  }
  return found;
}

function breakBetween(before: TimedSession, next: TimedSession, zone: string): FindingFix | null {
  const startsAt = wallNotBefore(before.times.end, zone);
  const minutes = (next.times.start - (instantOfWall(startsAt, zone) ?? next.times.start)) / 60_000;
  return minutes >= 1 ? { kind: 'addBreak', startsAt, minutes } : null;
}

/**
 * Sessions at the same time are fine in two rooms; not where one has no room of its own, and not beside a round,
 * in which everybody sits.
 *
 * Each session is compared with the one before it that lasts longest, so that one long session over a
 * whole day gives one finding per session and not one per pair.
 */
function overlaps(plan: PlanIndex): Finding[] {
  const { timed } = plan;
  const found: Finding[] = [];
  let longest: TimedSession | null = null;
  let longestRound: TimedSession | null = null;
  for (const next of timed) {
    const isRound = next.session.kind === 'round';
    const other: TimedSession | null = isRound ? longest : longestRound;
    if (other && other.times.end > next.times.start) {
      found.push(overlap('roundOverlap', plan, next, other));
    } else if (longest && longest.times.end > next.times.start && !isRound) {
      const isApart = longest.session.roomId !== null && next.session.roomId !== null;
      if (!isApart) found.push(overlap('overlap', plan, next, longest));
    }
    if (!longest || next.times.end > longest.times.end) longest = next;
    if (isRound && (!longestRound || next.times.end > longestRound.times.end)) longestRound = next;
  }
  return found;
}

function overlap(code: 'overlap' | 'roundOverlap', plan: PlanIndex, next: TimedSession, other: TimedSession): Finding {
  const values = {
    session: next.session.title,
    other: other.session.title,
    minutes: Math.round((Math.min(other.times.end, next.times.end) - next.times.start) / 60_000),
  };
  const fix = startAfter(plan, next, other);
  return finding(code, { sessionId: next.session.id, field: 'startsAt' }, values, fix, other.session.id);
}

/** Begins when the other is over: alone where there is room for it, else with what comes after it. */
function startAfter({ timed, zone }: PlanIndex, { session, times }: TimedSession, other: TimedSession): FindingFix {
  const startsAt = wallNotBefore(other.times.end, zone);
  const start = instantOfWall(startsAt, zone) ?? other.times.end;
  const end = start + times.end - times.start;
  const isInTheWay = (one: TimedSession) =>
    one.session.id !== session.id &&
    one.times.start < end &&
    start < one.times.end &&
    (one.session.kind === 'round' ||
      session.kind === 'round' ||
      one.session.roomId === null ||
      session.roomId === null ||
      one.session.roomId === session.roomId);
  const move = { sessionId: session.id, startsAt, time: hourOf(startsAt) };
  const inTheWay = timed.filter(isInTheWay);
  if (inTheWay.length === 0) return { kind: 'moveSession', ...move };
  const isInRoom = session.roomId !== null && inTheWay.every((one) => one.session.roomId === session.roomId);
  return { kind: 'moveRest', ...move, follow: isInRoom ? 'room' : 'all' };
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
  const { session, topic } = use;
  const room = plan.rooms.get(roomId)?.name ?? '';
  const values = { room, what: nameOf(use), other: nameOf(other), time: hourOf(session.startsAt) };
  const place = { sessionId: session.id, topicId: topic?.id ?? null, roomId, field: 'roomId' };
  const about = other.topic?.id ?? other.session.id;
  if (topic) {
    // A group has many rounds: where no other room takes it in all of them, the session gives way.
    const fix = otherRoomForTopic(plan, topic) ?? (other.topic ? null : otherRoomForSession(plan, other));
    const code = other.session.id === session.id ? 'topicsShareRoom' : 'roomClash';
    return finding(code, place, values, fix, about);
  }
  return finding('roomClash', place, values, otherRoomForSession(plan, use) ?? startAfter(plan, use, other), about);
}

const nameOf = ({ session, topic }: RoomUse) => topic?.title ?? session.title;
