import { say } from '#catalogue/catalogue.ts';
import type { EventData } from '#domain/event-data.ts';
import { presenceOf } from '#domain/import/presence.ts';
import type { Session } from '#domain/plan.ts';
import { displayName, isExpected, type Registration } from '#domain/registration.ts';

/** Exports for one purpose; they are not meant to come back. */
export const PRESETS = ['mail-merge', 'group-lists', 'zoom', 'head-count'] as const;
export type PresetName = (typeof PRESETS)[number];

export function isPreset(name: string): name is PresetName {
  return (PRESETS as readonly string[]).includes(name);
}

/** What a person should know about an export. */
export type ExportFinding = {
  readonly code: 'long_cell' | 'too_many_rooms' | 'too_many_people' | 'no_email' | 'nobody_placed' | 'sheets_change';
  readonly count: number;
  readonly message: string;
};

type Made = { readonly findings: readonly ExportFinding[]; readonly records: string[][] };

/** Limits of Zoom's breakout pre-assignment (support article KB0061353). */
const ZOOM_ROOMS = 100;
const ZOOM_PEOPLE = 1000;

export function exportPreset(data: EventData, preset: PresetName, roundId?: string): Made {
  switch (preset) {
    case 'mail-merge':
      return mailMerge(data);
    case 'group-lists':
      return groupLists(data);
    case 'zoom':
      return zoom(data, roundId);
    case 'head-count':
      return headCount(data);
  }
}

const byName = (a: Registration, b: Registration) =>
  displayName(a).localeCompare(displayName(b), 'en') || a.shortNumber - b.shortNumber;
const roundsOf = (data: EventData): Session[] =>
  data.sessions
    .filter((session) => session.kind === 'round')
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));

function placesOf(data: EventData) {
  const topics = new Map(data.topics.map((topic) => [topic.id, topic]));
  const rooms = new Map(data.rooms.map((room) => [room.id, room.name]));
  const placed = new Map(data.placements.map((placement) => [placement.id as string, placement.topicId]));
  return (roundId: string, personId: string) => {
    const topicId = placed.get(`${roundId}:${personId}`);
    const topic = topicId === undefined ? undefined : topics.get(topicId);
    return topic === undefined
      ? null
      : { title: topic.title, room: topic.roomId === null ? '' : (rooms.get(topic.roomId) ?? ''), order: topic.order };
  };
}

/** A letter to everybody who is expected and has an address, with the groups they are in. */
function mailMerge(data: EventData): Made {
  const rounds = roundsOf(data);
  const placeOf = placesOf(data);
  const expected = data.registrations.filter(isExpected);
  const people = expected.filter((person) => person.email !== '').toSorted(byName);
  const records = [
    [
      'Name',
      'First name',
      'Last name',
      'E-mail',
      'Town',
      'Status',
      ...rounds.flatMap((round) => [`${round.title}: topic`, `${round.title}: room`, `${round.title}: starts`]),
    ],
    ...people.map((person) => [
      displayName(person),
      person.firstName,
      person.lastName,
      person.email,
      person.town,
      person.status,
      ...rounds.flatMap((round) => {
        const place = placeOf(round.id, person.id);
        return place === null ? ['', '', ''] : [place.title, place.room, round.startsAt.replace('T', ' ')];
      }),
    ]),
  ];
  const without = expected.length - people.length;
  return {
    records,
    findings:
      without === 0
        ? []
        : [
            {
              code: 'no_email',
              count: without,
              message: say('exporting.finding.no_email', { count: without }),
            },
          ],
  };
}

/** Who sits where, round by round and topic by topic. */
function groupLists(data: EventData): Made {
  const placeOf = placesOf(data);
  const people = data.registrations.filter(isExpected).toSorted(byName);
  const records = [['Round', 'Topic', 'Room', 'Name', 'Town', 'Number']];
  for (const round of roundsOf(data)) {
    const rows = people.flatMap((person) => {
      const place = placeOf(round.id, person.id);
      return place === null ? [] : [{ place, person }];
    });
    rows.sort(
      (a, b) =>
        a.place.order - b.place.order ||
        (a.place.title < b.place.title ? -1 : a.place.title > b.place.title ? 1 : 0) ||
        byName(a.person, b.person),
    );
    for (const { place, person } of rows)
      records.push([
        round.title,
        place.title,
        place.room,
        displayName(person),
        person.town,
        String(person.shortNumber),
      ]);
  }
  return {
    records,
    findings:
      records.length > 1 ? [] : [{ code: 'nobody_placed', count: 0, message: say('exporting.finding.nobody_placed') }],
  };
}

/** Breakout rooms of a video call for one round. */
function zoom(data: EventData, roundId?: string): Made {
  const rounds = roundsOf(data);
  const placeOf = placesOf(data);
  const round =
    rounds.find((entry) => entry.id === roundId) ??
    rounds.find((entry) => data.placements.some((placement) => placement.roundId === entry.id));
  const records = [['Pre-assign Room Name', 'Email Address']];
  const rooms = new Set<string>();
  let without = 0;
  for (const person of round ? data.registrations.filter(isExpected).toSorted(byName) : []) {
    const place = placeOf(round!.id, person.id);
    if (place === null) continue;
    if (person.email === '') without++;
    else {
      rooms.add(place.title);
      records.push([place.title, person.email]);
    }
  }
  const body = records.slice(1).toSorted((a, b) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : 0));
  const findings: ExportFinding[] = [];
  if (body.length === 0)
    findings.push({ code: 'nobody_placed', count: 0, message: say('exporting.finding.nobody_placed') });
  if (without > 0)
    findings.push({
      code: 'no_email',
      count: without,
      message: say('exporting.finding.no_email', { count: without }),
    });
  if (rooms.size > ZOOM_ROOMS)
    findings.push({
      code: 'too_many_rooms',
      count: rooms.size,
      message: say('exporting.finding.too_many_rooms', { count: rooms.size, most: ZOOM_ROOMS }),
    });
  if (body.length > ZOOM_PEOPLE)
    findings.push({
      code: 'too_many_people',
      count: body.length,
      message: say('exporting.finding.too_many_people', { count: body.length, most: ZOOM_PEOPLE }),
    });
  return { records: [records[0]!, ...body], findings };
}

/** Numbers without names, for the venue. */
function headCount(data: EventData): Made {
  const presence = presenceOf(data.checkIns);
  const count = (test: (person: Registration) => boolean) => String(data.registrations.filter(test).length);
  const records = [
    ['What', 'People'],
    ['Coming', count((person) => person.status === 'coming')],
    ['Maybe', count((person) => person.status === 'maybe')],
    ['Waiting list', count((person) => person.status === 'waitlisted')],
    ['Cancelled', count((person) => person.status === 'cancelled')],
    ['Here now', String([...presence.values()].filter((entry) => entry.state === 'in').length)],
    ['With an access need', count((person) => isExpected(person) && person.accessNeed !== '')],
  ];
  const expected = data.registrations.filter(isExpected);
  for (const session of data.sessions.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    records.push([
      `Expected: ${session.title}`,
      String(expected.filter((person) => !person.absentFromIds.includes(session.id)).length),
    ]);
  }
  const diets = new Map<string, number>();
  for (const { diet } of expected)
    if (diet.trim() !== '') diets.set(diet.trim().toLowerCase(), (diets.get(diet.trim().toLowerCase()) ?? 0) + 1);
  for (const [diet, people] of [...diets].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    records.push([`Food: ${diet}`, String(people)]);
  return { records, findings: [] };
}
