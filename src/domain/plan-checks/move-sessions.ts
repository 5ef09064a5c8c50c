import type { SessionId } from '../ids.ts';
import type { Session } from '../plan.ts';
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
    return session.startsAt.slice(0, 10) === today ? movedBy(session, times.start, minutes, zone) : session;
  });
}

/**
 * The same sessions after one of them was given another start or length.
 *
 * @param follow which of the sessions that begin at or after its old end, on the same day, move along with its end.
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
  const day = before?.endsWall.slice(0, 10);
  return sessions.map((one) => {
    if (one.id === id) return moved;
    const goesAlong = follow === 'all' || (follow === 'room' && one.roomId === session.roomId);
    const times = goesAlong && by !== 0 && before ? sessionTimes(one, zone) : null;
    if (!before || !times || times.start < before.end || one.startsAt.slice(0, 10) !== day) return one;
    return movedBy(one, times.start, by, zone);
  });
}

/** By real minutes, so that a move over a clock change keeps the lengths between sessions. */
function movedBy(session: Session, start: number, minutes: number, zone: string): Session {
  const startsAt = wallNotBefore(start + minutes * MINUTE, zone);
  return startsAt === session.startsAt ? session : { ...session, startsAt };
}
