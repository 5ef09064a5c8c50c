import type { SessionId } from '../ids.ts';
import type { Session } from '../plan.ts';
import { dateAfter, isRealDate } from '../planning/plan-days.ts';
import { sessionTimes, wallNotBefore, wallOfInstant } from './session-times.ts';

const MINUTE = 60_000;

/** Which later sessions of the day go along when one moves: all, those in its room, or none. */
export type Follow = 'all' | 'room' | 'none';

/**
 * "We are ten minutes late": the same sessions with what is left of this day moved.
 *
 * A session that is running now lasts longer by as much (or ends earlier, but not before its start plus one
 * minute); those that begin later move. Other days stay. Sessions that do not change stay the same objects.
 *
 * @param fromInstant ISO 8601 in UTC: now, or from when on.
 * @param minutes how much later; negative for earlier.
 */
export function shiftRest(sessions: readonly Session[], fromInstant: string, minutes: number, zone: string): Session[] {
  const from = Date.parse(fromInstant);
  const today = wallOfInstant(from, zone).slice(0, 10);
  return sessions.map((session) => {
    const times = sessionTimes(session, zone);
    if (!times || minutes === 0) return session;
    if (times.start < from) {
      const lasts = Math.max(1, session.minutes + minutes);
      return times.end > from && lasts !== session.minutes ? { ...session, minutes: lasts } : session;
    }
    return isOfDay(session, today) ? movedBy(session, times.start, minutes, zone) : session;
  });
}

/**
 * The same sessions after one of them was given another start or length.
 *
 * @param follow which of the sessions that begin at or after its old end, on the same day or in the night after it, move
 *   along with its end.
 */
export function moveSession(
  sessions: readonly Session[],
  id: SessionId,
  to: { readonly startsAt?: string; readonly minutes?: number },
  follow: Follow,
  zone: string,
): Session[] {
  const session = sessions.find((one) => one.id === id);
  if (!session) return [...sessions];
  const moved = { ...session, startsAt: to.startsAt ?? session.startsAt, minutes: to.minutes ?? session.minutes };
  const before = sessionTimes(session, zone);
  const after = sessionTimes(moved, zone);
  const by = before && after ? (after.end - before.end) / MINUTE : 0;
  const day = session.startsAt.slice(0, 10);
  return sessions.map((one) => {
    if (one.id === id) return moved;
    const goesAlong = follow === 'all' || (follow === 'room' && one.roomId === session.roomId);
    const times = goesAlong && by !== 0 && before ? sessionTimes(one, zone) : null;
    if (!before || !times || times.start < before.end || !isOfDay(one, day)) return one;
    return movedBy(one, times.start, by, zone);
  });
}

/** Until then a night belongs to the day before: a party over midnight moves what follows it, but no breakfast. */
const NIGHT_ENDS = '05:00';

/** Whether a session belongs to a day of the programme: to its date, or to the night after it. */
function isOfDay({ startsAt }: Pick<Session, 'startsAt'>, day: string): boolean {
  const date = startsAt.slice(0, 10);
  if (date === day) return true;
  return startsAt.slice(11) < NIGHT_ENDS && isRealDate(day) && date === dateAfter(day, 1);
}

/** By real minutes, so that a move over a clock change keeps the lengths between sessions. */
function movedBy(session: Session, start: number, minutes: number, zone: string): Session {
  const startsAt = wallNotBefore(start + minutes * MINUTE, zone);
  return startsAt === session.startsAt ? session : { ...session, startsAt };
}
