import { ICalCalendar } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { fingerprint } from '#domain/change-set.ts';
import { factsOf, type EventData } from '#domain/event-data.ts';
import type { FollowedCommitment } from '#domain/outcomes/follow-up.ts';

/** Signs that no calendar program expects in a text; tabs and line ends stay. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;
const clean = (text: string) => text.replace(/\r\n?/gu, '\n').replace(CONTROL, '');

/** A title longer than this is cut in calendars; the whole text is in the description. */
const TITLE_LETTERS = 120;

/**
 * The days by which open commitments are due, as an iCalendar file (RFC 5545) with one entry for a whole day each.
 *
 * Ids stay the same: taken in again, the file mends the entries and does not double them. Names are of those who are
 * asked for: whoever gives the file away chooses the commitments first.
 *
 * @param commitments those to take in; without a date, done or dropped ones are left out.
 * @param writtenAt ISO 8601 in UTC.
 * @param withNames whether the title begins with who took it on.
 */
export function writeDueDates(
  data: Pick<EventData, 'event'>,
  commitments: readonly FollowedCommitment[],
  writtenAt: string,
  withNames: boolean,
): string {
  const facts = factsOf(data);
  const calendar = new ICalCalendar({
    name: clean(facts?.name ?? ''),
    prodId: { company: 'Folkmoot', product: 'Folkmoot', language: 'EN' },
  });
  const about = fingerprint([facts?.name, facts?.createdAt]);
  for (const { outcome, who, place } of commitments) {
    if (outcome.state !== 'open' || outcome.dueOn === null || !isDay(outcome.dueOn)) continue;
    const day = Temporal.PlainDate.from(outcome.dueOn);
    const text = clean(outcome.text);
    const short = text.replace(/\s+/gu, ' ').trim();
    const title = short.length > TITLE_LETTERS ? `${[...short].slice(0, TITLE_LETTERS - 1).join('')}…` : short;
    const name = withNames && who.kind !== 'gone' ? clean(who.name) : '';
    // A whole day is read off in UTC: local midnight would be the day before, east of Greenwich.
    calendar.createEvent({
      id: `${outcome.id}-${about}@folkmoot`.replace(/[^\w@.-]/gu, '-'),
      stamp: new Date(writtenAt),
      start: new Date(Date.UTC(day.year, day.month - 1, day.day)),
      end: new Date(Date.UTC(day.year, day.month - 1, day.day + 1)),
      allDay: true,
      summary: name === '' ? title : `${name}: ${title}`,
      description: [text, place, facts?.name ?? ''].map(clean).filter(Boolean).join('\n\n'),
    });
  }
  return calendar.toString();
}

function isDay(text: string): boolean {
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
