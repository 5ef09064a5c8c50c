import { Temporal } from 'temporal-polyfill';
import type { EventFacts } from '../event.ts';
import type { Session } from '../plan.ts';

/** A day that is shown: one of the event's, or one on which a session stands although the event has no such day. */
export type PlanDay = { readonly date: string; readonly isOutside: boolean };

/** More days than any gathering has: a mistyped year must not make a thousand tabs. */
const MOST_DAYS = 60;

/** The days of the event and every other day on which a session stands, in order. */
export function planDays(
  facts: Pick<EventFacts, 'startsOn' | 'endsOn'> | null,
  sessions: readonly Pick<Session, 'startsAt'>[],
): PlanDay[] {
  const own = new Set(facts ? datesBetween(facts.startsOn, facts.endsOn) : []);
  const used = sessions.map(({ startsAt }) => startsAt.slice(0, 10));
  return [...new Set([...own, ...used])].toSorted().map((date) => ({ date, isOutside: !own.has(date) }));
}

function datesBetween(first: string, last: string): string[] {
  try {
    const dates: string[] = [];
    let date = Temporal.PlainDate.from(first, { overflow: 'reject' });
    const end = Temporal.PlainDate.from(last, { overflow: 'reject' });
    do {
      dates.push(date.toString());
      date = date.add({ days: 1 });
    } while (dates.length < MOST_DAYS && Temporal.PlainDate.compare(date, end) <= 0);
    return dates;
  } catch {
    return [];
  }
}

/** Whether a text such as `2026-10-25` is a day that exists. */
export function isRealDate(text: string): boolean {
  try {
    return (
      /^\d{4}-\d{2}-\d{2}$/.test(text) && Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
    );
  } catch {
    return false;
  }
}

/** Days from one date to another; negative when the second is earlier. Both must be real dates. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** The date some days later. */
export function dateAfter(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The same sessions some days later, each at the same time of day. */
export function sessionsMovedByDays(sessions: readonly Session[], days: number): Session[] {
  if (days === 0) return [...sessions];
  return sessions.map((session) =>
    isRealDate(session.startsAt.slice(0, 10))
      ? { ...session, startsAt: `${dateAfter(session.startsAt.slice(0, 10), days)}${session.startsAt.slice(10)}` }
      : session,
  );
}
