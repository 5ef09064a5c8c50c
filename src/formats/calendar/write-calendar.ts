import { ICalCalendar } from 'ical-generator';
import { fingerprint } from '#domain/change-set.ts';
import { factsOf, type EventData } from '#domain/event-data.ts';
import type { Session } from '#domain/plan.ts';
import { inOrderOfTime, sessionTimes } from '#domain/plan-checks/session-times.ts';
import { displayName } from '#domain/registration.ts';

type Planned = Pick<EventData, 'event' | 'rooms' | 'sessions' | 'topics' | 'registrations'>;

/** Signs that no calendar program expects in a text; tabs and line ends stay. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;
const clean = (text: string) => text.replace(/\r\n?/gu, '\n').replace(CONTROL, '');

/**
 * The plan as an iCalendar file (RFC 5545), for the calendars of phones and desks.
 *
 * One entry per session, in UTC, so that it stands at the right time in every program and needs no table of time zones.
 * Ids stay the same when the plan changes: taken in again, the file mends the entries and does not double them.
 * Only what the printed programme says is in it: of people, speakers and facilitators.
 *
 * @param writtenAt ISO 8601 in UTC.
 */
export function writeCalendar(data: Planned, writtenAt: string): string {
  const facts = factsOf(data);
  const zone = facts?.zone ?? 'UTC';
  const venue = [facts?.venueName, facts?.venueAddress].filter(Boolean).join(', ');
  const calendar = new ICalCalendar({
    name: clean(facts?.name ?? ''),
    prodId: { company: 'Folkmoot', product: 'Folkmoot', language: 'EN' },
  });
  const about = fingerprint([facts?.name, facts?.createdAt]);
  for (const session of inOrderOfTime(data.sessions, zone)) {
    const times = sessionTimes(session, zone);
    if (!times) continue;
    const room = data.rooms.find(({ id }) => id === session.roomId)?.name ?? '';
    const location = clean([room, venue].filter(Boolean).join(', '));
    calendar.createEvent({
      id: `${session.id}-${about}@folkmoot`.replace(/[^\w@.-]/gu, '-'),
      stamp: new Date(writtenAt),
      start: new Date(times.start),
      end: new Date(times.end),
      summary: clean(session.title),
      description: clean(descriptionOf(session, data)),
      ...(location === '' ? {} : { location }),
    });
  }
  return calendar.toString();
}

/** Without a word of ours in it, so that it is the same in every language. */
function descriptionOf(session: Session, data: Planned): string {
  const parts = [session.description, session.speakers.map(({ name }) => name).join(', ')];
  const topics = data.topics.filter(
    ({ state, roundIds }) => (state === 'offered' || state === 'open') && roundIds.includes(session.id),
  );
  if (session.kind === 'round') {
    const lines = topics
      .toSorted((a, b) => a.order - b.order)
      .map((topic) => {
        const people = topic.facilitatorIds.flatMap((id) => data.registrations.filter((person) => person.id === id));
        const room = data.rooms.find(({ id }) => id === topic.roomId)?.name ?? '';
        return `– ${[topic.title, people.map(displayName).join(', '), room].filter(Boolean).join(' · ')}`;
      });
    parts.push(lines.join('\n'));
  }
  return parts.filter((part) => part.trim() !== '').join('\n\n');
}
