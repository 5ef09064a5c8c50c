import { answersByPerson } from '#domain/door/door-questions.ts';
import { factsOf, type EventData } from '#domain/event-data.ts';
import { rehearsalCodeOf } from '#domain/door/rehearsal-code.ts';
import { rehearsedId } from '#domain/door/rehearsal.ts';
import { topicCells } from '#domain/import/topic-cell.ts';
import { presenceOf } from '#domain/import/presence.ts';
import type { Registration } from '#domain/registration.ts';
import {
  captioned,
  keyText,
  OWN_FIRST_HEADING,
  OWN_TEXT_COLUMNS,
  RAW_HEADING,
  REHEARSAL_HEADING,
  WALKED_IN,
} from './own-format.ts';

type Column = { readonly heading: string; readonly cell: (person: Registration) => string };

/**
 * Everybody of an event as records of our own format, version 1: registrations, wishes, absences, placements
 * who is here, and what they answered at the door.
 *
 * A list of a rehearsal can be carried to the real event as its paper can: it has the codes of that paper, and says of
 * nobody that they came, but who walked into the rehearsal, so that they do not become real ones unasked.
 *
 * Rules are not in it: keep-apart rules never leave the organiser's view. Equal data gives equal records, in
 * the order of the short numbers, with no time in it.
 */
export function peopleRecords(data: EventData, isRaw: boolean): string[][] {
  const people = data.registrations.toSorted((a, b) => a.shortNumber - b.shortNumber || (a.id < b.id ? -1 : 1));
  const columns = [...factColumns(data), ...roundColumns(data), ...answerColumns(data), ...customColumns(people)];
  if (isRaw) columns.push({ heading: RAW_HEADING, cell: () => 'raw-1' });
  return [
    columns.map((column) => column.heading),
    ...people.map((person) => columns.map((column) => column.cell(person))),
  ];
}

function factColumns(data: EventData): Column[] {
  const isRehearsal = rehearsedId(data) !== null;
  const presence = presenceOf(isRehearsal ? [] : data.checkIns);
  const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no');
  const texts = OWN_TEXT_COLUMNS.map(([heading, field]): Column => ({ heading, cell: (person) => person[field] }));
  const upTo = OWN_TEXT_COLUMNS.findIndex(([heading]) => heading === 'ticket_id');
  return [
    { heading: OWN_FIRST_HEADING, cell: (person) => person.id },
    { heading: 'short_number', cell: (person) => String(person.shortNumber) },
    ...texts.slice(0, upTo),
    { heading: 'status', cell: (person) => person.status },
    { heading: 'role', cell: (person) => person.role },
    ...texts.slice(upTo),
    { heading: 'needs', cell: (person) => person.needs.join('; ') },
    { heading: 'consented', cell: (person) => yesNo(person.hasConsented) },
    { heading: 'tags', cell: (person) => person.tags.map(keyTag).join('; ') },
    { heading: 'presence', cell: (person) => presence.get(person.id)?.state ?? '' },
    { heading: 'arrived_at', cell: (person) => presence.get(person.id)?.arrivedAt ?? '' },
    { heading: 'badge_code', cell: ({ badgeCode }) => (isRehearsal ? rehearsalCodeOf(badgeCode) : badgeCode) },
    ...(isRehearsal ? [rehearsalColumn(data)] : []),
  ];
}

/** Who was added at the door of the rehearsal; who walked into the real event before it began came with the copy. */
function rehearsalColumn(data: EventData): Column {
  const beganAt = Date.parse(factsOf(data)?.createdAt ?? '');
  return {
    heading: REHEARSAL_HEADING,
    cell: ({ source, createdAt }) => (source === 'walkIn' && Date.parse(createdAt) >= beganAt ? WALKED_IN : ''),
  };
}

/** A tag with the sign that divides tags written so that it comes back. */
const keyTag = (tag: string) => tag.replaceAll('%', '%25').replaceAll(';', '%3B');

function roundColumns(data: EventData): Column[] {
  const topics = topicCells(data.topics);
  const rooms = new Map(data.rooms.map((room) => [room.id, room.name]));
  const roomOf = new Map(
    data.topics.map((topic) => [topic.id, topic.roomId === null ? '' : (rooms.get(topic.roomId) ?? '')]),
  );
  const placed = new Map(
    data.placements.map((placement) => [`${placement.roundId}\n${placement.registrationId}`, placement.topicId]),
  );
  const sessions = data.sessions.toSorted((a, b) =>
    a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.id < b.id ? -1 : 1,
  );
  const columns: Column[] = [];
  for (const session of sessions) {
    const isMissed = data.registrations.some((person) => person.absentFromIds.includes(session.id));
    const key = keyText(session.id);
    if (session.kind === 'round') {
      const most = data.registrations.reduce(
        (count, person) =>
          Math.max(count, person.wishes.find((wish) => wish.roundId === session.id)?.topicIds.length ?? 0),
        0,
      );
      for (let rank = 0; rank < most; rank++) {
        columns.push({
          heading: captioned(`${session.title}: wish ${rank + 1}`, `wish_${key}_${rank + 1}`),
          cell: (person) => {
            const topicId = person.wishes.find((wish) => wish.roundId === session.id)?.topicIds[rank];
            return topicId === undefined ? '' : topics.write(topicId);
          },
        });
      }
      const topicOf = (person: Registration) => placed.get(`${session.id}\n${person.id}`);
      columns.push({
        heading: captioned(`${session.title}: topic`, `topic_${key}`),
        cell: (person) => {
          const topicId = topicOf(person);
          return topicId === undefined ? '' : topics.write(topicId);
        },
      });
      columns.push({
        heading: captioned(`${session.title}: room`, `room_${key}`),
        cell: (person) => {
          const topicId = topicOf(person);
          return topicId === undefined ? '' : (roomOf.get(topicId) ?? '');
        },
      });
    }
    if (isMissed || session.kind === 'round') {
      columns.push({
        heading: captioned(`${session.title}: absent`, `absent_${key}`),
        cell: (person) => (person.absentFromIds.includes(session.id) ? 'yes' : 'no'),
      });
    }
  }
  return columns;
}

/**
 * What everybody answered at the door, a column for each question. The heading says that a list does not bring answers
 * back: they are facts of the door, as arrivals are.
 */
function answerColumns(data: EventData): Column[] {
  const given = answersByPerson(data.doorAnswers);
  return data.doorQuestions.map(({ id, text }) => ({
    heading: captioned(
      `${text.replace(/\s+/g, ' ').trim()} (answered at the door, not read back)`,
      `answer_${keyText(id)}`,
    ),
    cell: (person) => given.get(person.id)?.get(id)?.answer ?? '',
  }));
}

/** One column per custom field, in the order they first occur; one per label where two lists label it differently. */
function customColumns(people: readonly Registration[]): Column[] {
  const seen = new Map<string, { columnId: string; label: string }>();
  for (const person of people) {
    for (const { columnId, label } of person.custom) {
      const key = `${columnId}\n${label}`;
      if (!seen.has(key)) seen.set(key, { columnId, label });
    }
  }
  return [...seen.values()].map(({ columnId, label }) => ({
    heading: `${label.replace(/\s+/g, ' ').trim()} [custom_${keyText(columnId)}]`.trim(),
    cell: (person) => person.custom.find((field) => field.columnId === columnId && field.label === label)?.value ?? '',
  }));
}
