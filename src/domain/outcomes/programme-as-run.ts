import { wallTimeAfter } from '../documents/people-on-paper.ts';
import { sessionsInOrder } from '../documents/groups-document.ts';
import type { EventData } from '../event-data.ts';
import type { SessionId } from '../ids.ts';
import type { Session } from '../plan.ts';

/** One point of the day as it really ran, beside what was planned. Wall-clock times. */
export type RanSession = {
  readonly id: SessionId;
  readonly title: string;
  readonly kind: Session['kind'];
  readonly startsAt: string;
  readonly endsAt: string;
  /** Begin and end of the plan where it ran at another time; null where it ran as planned or did not run. */
  readonly planned: { readonly startsAt: string; readonly endsAt: string } | null;
  /** It did not take place. */
  readonly isOff: boolean;
};

/** When a session is planned to begin and end. */
export const plannedTimes = ({ startsAt, minutes }: Pick<Session, 'startsAt' | 'minutes'>) => ({
  startsAt,
  endsAt: wallTimeAfter(startsAt, minutes),
});

/** The agenda as it really ran, in the order in which it ran. What nobody noted ran as planned. */
export function programmeAsRun(data: Pick<EventData, 'sessions'>): readonly RanSession[] {
  return sessionsInOrder(data.sessions)
    .map((session): RanSession => {
      const { id, title, kind, ran } = session;
      const planned = plannedTimes(session);
      const times = ran && !ran.isOff ? { startsAt: ran.startsAt, endsAt: ran.endsAt } : planned;
      const isOther = times.startsAt !== planned.startsAt || times.endsAt !== planned.endsAt;
      return { id, title, kind, ...times, planned: isOther ? planned : null, isOff: ran?.isOff ?? false };
    })
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}
