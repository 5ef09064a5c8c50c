import { Temporal } from 'temporal-polyfill';
import type { Session } from '../plan.ts';
import { minutesBetween } from '../planning/clock-text.ts';

/** When a session really happens, worked out from the wall clock of the event's zone. */
export type SessionTimes = {
  /** Milliseconds since 1970, UTC; `end` is the first one after the session. */
  readonly start: number;
  readonly end: number;
  /** The same instants as ISO 8601 in UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Wall clock at the end, `2026-10-25T12:00`; differs from start plus minutes when the clocks change. */
  readonly endsWall: string;
  /** The start as it is written does not exist that day, because the clocks go forward over it. */
  readonly isSkipped: boolean;
};

const MINUTE = 60_000;
const known = new Map<string, boolean>();

/** Whether a time zone of this name can be reckoned with; zones are renamed and dropped over the years. */
export function isKnownZone(zone: string): boolean {
  let isKnown = known.get(zone);
  if (isKnown === undefined) {
    try {
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
      // A bare offset such as "+02:00" is taken by Temporal but knows nothing of summer time.
      isKnown = /[A-Za-z]/.test(zone);
    } catch {
      isKnown = false;
    }
    if (known.size > 1000) known.clear();
    known.set(zone, isKnown);
  }
  return isKnown;
}

/** Wall times already turned into instants: a plan is checked again after every key, with the same times. */
const instants = new Map<string, number | null>();

/**
 * The instant of a wall time, or null where it is no date at all (the 30th of February).
 *
 * A time that the clocks skip counts as the same distance after the gap; one that happens twice is the first.
 * A zone nobody knows is read as UTC, so that the plan can still be shown; the checks say so.
 */
export function instantOfWall(wall: string, zone: string): number | null {
  const key = `${zone} ${wall}`;
  let instant = instants.get(key);
  if (instant === undefined) {
    try {
      const dateTime = Temporal.PlainDateTime.from(wall, { overflow: 'reject' });
      instant = dateTime.toZonedDateTime(isKnownZone(zone) ? zone : 'UTC').epochMilliseconds;
    } catch {
      instant = null;
    }
    if (instants.size > 20_000) instants.clear();
    instants.set(key, instant);
  }
  return instant;
}

/** The midnight at which a day ends; null where the date is none. */
export function endOfDay(date: string, zone: string): number | null {
  try {
    const next = Temporal.PlainDate.from(date, { overflow: 'reject' }).add({ days: 1 });
    return instantOfWall(`${next.toString()}T00:00`, zone);
  } catch {
    return null;
  }
}

const walls = new Map<string, string>();

/** The wall clock in a zone at an instant, to the minute, as `2026-10-25T11:30`. */
export function wallOfInstant(instant: number, zone: string): string {
  const key = `${zone} ${instant}`;
  let wall = walls.get(key);
  if (wall === undefined) {
    wall = Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(isKnownZone(zone) ? zone : 'UTC')
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
    if (walls.size > 20_000) walls.clear();
    walls.set(key, wall);
  }
  return wall;
}

/**
 * A wall time that is not before an instant (to the minute), and is that instant wherever a wall time can say it.
 *
 * In the hour that happens twice in autumn a wall time always means the first; the second has no
 * name, so the answer is the end of that hour.
 */
export function wallNotBefore(instant: number, zone: string): string {
  let at = instant;
  for (let step = 0; step < 48; step++) {
    const wall = wallOfInstant(at, zone);
    const read = instantOfWall(wall, zone);
    if (read !== null && read >= at - (at % MINUTE)) return wall;
    at += 15 * MINUTE - (at % (15 * MINUTE));
  }
  return wallOfInstant(instant, zone);
}

/**
 * How long a session lasts that begins at a wall time and ends when the clock on the wall says this.
 *
 * Real minutes: over a change of the clocks it is an hour more or less than the clock face says.
 * @returns null where the end is before the start.
 */
export function minutesToClock(startsAt: string, endClock: string, zone: string): number | null {
  const onClock = minutesBetween(startsAt.slice(11), endClock);
  const start = instantOfWall(startsAt, zone);
  if (onClock === null || start === null) return null;
  const isNextDay = endClock < startsAt.slice(11);
  const midnight = isNextDay ? endOfDay(startsAt.slice(0, 10), zone) : null;
  const date =
    midnight === null ? startsAt.slice(0, 10) : wallOfInstant(midnight + 12 * 60 * MINUTE, zone).slice(0, 10);
  const end = instantOfWall(`${date}T${endClock}`, zone);
  const minutes = end === null ? 0 : (end - start) / MINUTE;
  return minutes > 0 ? minutes : null;
}

const timesOf = new Map<string, SessionTimes | null>();

/** When a session happens; null where its start is no date at all. Its length is real minutes, also over a clock change. */
export function sessionTimes(session: Pick<Session, 'startsAt' | 'minutes'>, zone: string): SessionTimes | null {
  const key = `${zone} ${session.startsAt} ${session.minutes}`;
  let times = timesOf.get(key);
  if (times === undefined) {
    times = workOutTimes(session, zone);
    if (timesOf.size > 5000) timesOf.clear();
    timesOf.set(key, times);
  }
  return times;
}

function workOutTimes(session: Pick<Session, 'startsAt' | 'minutes'>, zone: string): SessionTimes | null {
  const start = instantOfWall(session.startsAt, zone);
  if (start === null) return null;
  const end = start + session.minutes * MINUTE;
  return {
    start,
    end,
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(end).toISOString(),
    endsWall: wallOfInstant(end, zone),
    isSkipped: wallOfInstant(start, zone) !== session.startsAt,
  };
}

/** The sessions of a day in the order in which they happen; those without a readable time come last. */
export function inOrderOfTime<S extends Pick<Session, 'id' | 'startsAt' | 'minutes'>>(
  sessions: readonly S[],
  zone: string,
): S[] {
  const startOf = new Map(sessions.map((session) => [session.id, instantOfWall(session.startsAt, zone) ?? Infinity]));
  return sessions.toSorted(
    (a, b) => startOf.get(a.id)! - startOf.get(b.id)! || b.minutes - a.minutes || (a.id < b.id ? -1 : 1),
  );
}
