import type { EventFacts } from '../event.ts';
import { instantOfWall } from '../plan-checks/session-times.ts';

/** One line of a paper door list: the short number of a person, and the time written beside it where there is one. */
export type PaperLine = {
  readonly shortNumber: number;
  /** `09:12`, or null where the line gives none: then the time of the line before it holds. */
  readonly time: string | null;
};

/**
 * Reads a line as it is typed from paper: `14`, `14 9:12`, `14 9.12`, `14 912`, `14 0912`.
 *
 * @returns null when it is no number, or the time is none.
 */
export function readPaperLine(text: string): PaperLine | null {
  const match = /^\s*#?(\d{1,7})(?:[\s,;]+(\d{1,2})[:.h]?(\d{2}))?\s*$/i.exec(text);
  if (!match) return null;
  const [, number, hours, minutes] = match;
  if (hours === undefined) return { shortNumber: Number(number), time: null };
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return { shortNumber: Number(number), time: `${hours.padStart(2, '0')}:${minutes}` };
}

/**
 * The instant of a time that somebody wrote on paper, by the clock of the event.
 *
 * Today while the event lasts; afterwards its last day, because lists are entered the evening after; before it, when
 * somebody tries the door, today.
 *
 * @param time `09:12`.
 * @param now ISO 8601 in UTC.
 * @returns ISO 8601 in UTC, or null when this time has not come yet.
 */
export function instantOnPaper(
  time: string,
  facts: Pick<EventFacts, 'endsOn' | 'zone'>,
  now: string,
  today: string,
): string | null {
  const day = today > facts.endsOn ? facts.endsOn : today;
  const instant = instantOfWall(`${day}T${time}`, facts.zone);
  return instant === null || instant > Date.parse(now) ? null : new Date(instant).toISOString();
}
