import type { Session } from '../plan.ts';
import { inOrderOfTime, sessionTimes, type SessionTimes } from '../plan-checks/session-times.ts';

export type TimedSession = { readonly session: Session; readonly times: SessionTimes };

/** What runs at an instant and what comes after it. */
export type NowAndNext = {
  /** Sessions that run now, earliest first; several when the day runs in parallel. */
  readonly now: readonly TimedSession[];
  /** The next sessions: all that begin together. */
  readonly next: readonly TimedSession[];
};

/**
 * What is on, and what is next, at an instant.
 *
 * @param at milliseconds since 1970, UTC.
 */
export function nowAndNext(sessions: readonly Session[], zone: string, at: number): NowAndNext {
  const timed = inOrderOfTime(sessions, zone).flatMap((session): TimedSession[] => {
    const times = sessionTimes(session, zone);
    return times ? [{ session, times }] : [];
  });
  const now = timed.filter(({ times }) => times.start <= at && at < times.end);
  const later = timed.filter(({ times }) => times.start > at);
  const first = later[0]?.times.start;
  return { now, next: later.filter(({ times }) => times.start === first) };
}

/** When the feedback part of a round begins, in milliseconds; null when it has none. */
export function feedbackStart({ session, times }: TimedSession): number | null {
  const minutes = session.round?.feedbackMinutes ?? 0;
  return minutes > 0 && minutes < session.minutes ? times.end - minutes * 60_000 : null;
}

/** What is left as a clock: `1:04:09` or `04:09`; a minus when it is over. */
export function clockOf(milliseconds: number): string {
  const seconds = Math.abs(milliseconds < 0 ? Math.floor(milliseconds / 1000) : Math.ceil(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${milliseconds < 0 ? '−' : ''}${hours > 0 ? `${hours}:` : ''}${rest}`;
}
