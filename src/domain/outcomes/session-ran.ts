import { wallTimeAfter } from '../documents/people-on-paper.ts';
import type { Session } from '../plan.ts';
import { plannedTimes } from './programme-as-run.ts';

const CLOCK = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/u;

/** Whether somebody wrote a time of day: `9:05`, `09.05`, `0905`. */
export const isClock = (text: string): boolean => CLOCK.test(text.trim());

function clock(text: string): string {
  const [, hours = '0', minutes = '00'] = CLOCK.exec(text.trim()) ?? [];
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/**
 * When a session ran after somebody wrote another begin or end: null where that is as planned.
 *
 * An end before its begin is that of the next morning.
 *
 * @param patch times of day as they were written; see `isClock`.
 */
export function ranWith(
  session: Session,
  patch: { readonly startsAt?: string; readonly endsAt?: string; readonly isOff?: boolean },
): NonNullable<Session['ran']> | null {
  const planned = plannedTimes(session);
  const day = planned.startsAt.slice(0, 10);
  const from = patch.startsAt ?? session.ran?.startsAt.slice(11) ?? planned.startsAt.slice(11);
  const to = patch.endsAt ?? session.ran?.endsAt.slice(11) ?? planned.endsAt.slice(11);
  const startsAt = `${day}T${clock(from)}`;
  const sameDay = `${day}T${clock(to)}`;
  const endsAt = sameDay < startsAt ? wallTimeAfter(sameDay, 24 * 60) : sameDay;
  const isOff = patch.isOff ?? session.ran?.isOff ?? false;
  return !isOff && startsAt === planned.startsAt && endsAt === planned.endsAt ? null : { startsAt, endsAt, isOff };
}
