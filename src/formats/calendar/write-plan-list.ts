import Papa from 'papaparse';
import { factsOf, type EventData } from '#domain/event-data.ts';
import { inOrderOfTime, sessionTimes } from '#domain/plan-checks/session-times.ts';
import { displayName } from '#domain/registration.ts';
import { guard } from '../csv/formula-guard.ts';

const HEADER = [
  'day',
  'start',
  'end',
  'minutes',
  'kind',
  'session',
  'session_description',
  'feedback_minutes',
  'speakers',
  'topic',
  'topic_description',
  'topic_state',
  'room',
  'facilitators',
  'smallest',
  'ideal',
  'largest',
  'prompts',
] as const;

/**
 * The plan as a CSV list: a line per session, and in rounds a line per topic instead.
 *
 * UTF-8 with a byte order mark and CRLF, as spreadsheet programs want it; times by the clock of the event's zone. No cell can be
 * taken for a formula.
 */
export function writePlanList(
  data: Pick<EventData, 'event' | 'rooms' | 'sessions' | 'topics' | 'registrations'>,
): string {
  const zone = factsOf(data)?.zone ?? 'UTC';
  const roomName = (id: string | null) => data.rooms.find((room) => room.id === id)?.name ?? '';
  const people = new Map<string, string>(data.registrations.map((person) => [person.id, displayName(person)]));
  const rows = inOrderOfTime(data.sessions, zone).flatMap((session) => {
    const [day, start] = session.startsAt.split('T') as [string, string];
    const facts = [
      day,
      start,
      sessionTimes(session, zone)?.endsWall.slice(11) ?? '',
      session.minutes,
      session.kind,
      session.title,
      session.description,
      session.round?.feedbackMinutes ?? '',
      session.speakers.map(({ name }) => name).join('; '),
    ];
    const topics = session.kind === 'round' ? data.topics.filter(({ roundIds }) => roundIds.includes(session.id)) : [];
    if (topics.length === 0) return [[...facts, '', '', '', roomName(session.roomId), '', '', '', '', '']];
    return topics
      .toSorted((a, b) => a.order - b.order)
      .map((topic) => [
        ...facts,
        topic.title,
        topic.description,
        topic.state,
        roomName(topic.roomId ?? session.roomId),
        topic.facilitatorIds.map((id) => people.get(id) ?? '').join('; '),
        topic.smallest,
        topic.ideal ?? '',
        topic.largest ?? '',
        topic.prompts.join('\n'),
      ]);
  });
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : guard(cell))));
  return `\ufeff${Papa.unparse([[...HEADER], ...cells], { newline: '\r\n' })}\r\n`;
}
