import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { EventData } from '#domain/event-data.ts';
import type { PlacementId } from '#domain/ids.ts';
import { displayName, isExpected } from '#domain/registration.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { exportCsv, type ExportOptions } from './export-csv.ts';

const sample = sampleEvent();
const rounds = sample.sessions
  .filter(({ kind }) => kind === 'round')
  .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
const round = rounds.find(({ id }) => sample.topics.some(({ roundIds }) => roundIds.includes(id)))!;
const topics = sample.topics.filter(({ roundIds, state }) => roundIds.includes(round.id) && state === 'offered');
const expected = sample.registrations.filter(isExpected);
/** Everybody who is expected, dealt out over the topics of one round; the first has no address. */
const placed: EventData = {
  ...sample,
  registrations: sample.registrations.map((person) =>
    person.id === expected[0]!.id ? { ...person, email: '' } : person,
  ),
  placements: expected.map((person, i) => ({
    id: `${round.id}:${person.id}` as PlacementId,
    roundId: round.id,
    registrationId: person.id,
    topicId: topics[i % topics.length]!.id,
    isLocked: false,
    source: 'hand' as const,
    placedAt: '2026-10-01T10:00:00.000Z',
  })),
};
const rowsOf = (options: ExportOptions) => {
  const made = exportCsv(placed, options);
  const [header, ...rows] = Papa.parse<string[]>(made.text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
  return { header: header!, rows, codes: made.findings.map(({ code }) => code) };
};

describe('lists for other programs', () => {
  it('mail merge: a row with name, address and place for everybody expected who has an address', () => {
    const { header, rows, codes } = rowsOf({ preset: 'mail-merge' });
    const withAddress = placed.registrations.filter((person) => isExpected(person) && person.email !== '');
    expect(rows.map((row) => row[header.indexOf('E-mail')] ?? '').toSorted()).toEqual(
      withAddress.map(({ email }) => email).toSorted(),
    );
    const topic = header.indexOf(`${round.title}: topic`);
    expect(topic).toBeGreaterThan(0);
    const second = expected[1]!;
    const row = rows.find((cells) => cells[header.indexOf('E-mail')] === second.email)!;
    expect(row[topic]).toBe(topics[1 % topics.length]!.title);
    expect(codes).toEqual(['no_email']);
  });

  it('group lists: a row for each person in each group, none for who is not expected', () => {
    const { header, rows } = rowsOf({ preset: 'group-lists' });
    expect(header).toEqual(['Round', 'Topic', 'Room', 'Name', 'Town', 'Number']);
    expect(rows.map((row) => row[3] ?? '').toSorted()).toEqual(expected.map(displayName).toSorted());
    expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(topics.map(({ title }) => title)));
  });

  it('Zoom: the two columns it asks for, and who has no address is told', () => {
    const { header, rows, codes } = rowsOf({ preset: 'zoom', roundId: round.id });
    expect(header).toEqual(['Pre-assign Room Name', 'Email Address']);
    expect(rows).toHaveLength(expected.filter(({ email, id }) => email !== '' && id !== expected[0]!.id).length);
    expect(rows.every(([room, email]) => room !== '' && /@/.test(email ?? ''))).toBe(true);
    expect(codes).toContain('no_email');
  });

  it('head count: numbers and nobody’s name', () => {
    const { rows } = rowsOf({ preset: 'head-count' });
    const counts = new Map(rows.map(([what, count]) => [what, Number(count)]));
    expect(counts.get('Coming')).toBe(placed.registrations.filter(({ status }) => status === 'coming').length);
    const text = exportCsv(placed, { preset: 'head-count' }).text;
    for (const person of placed.registrations) {
      expect(text).not.toContain(displayName(person));
      if (person.email !== '') expect(text).not.toContain(person.email);
    }
  });

  it('says which cells a sheet program would change, and keeps quiet where none is', () => {
    const named = (title: string, room: string): EventData => ({
      ...placed,
      topics: placed.topics.map((topic) => (topic.id === topics[0]!.id ? { ...topic, title } : topic)),
      rooms: placed.rooms.map((entry) => (entry.id === topics[0]!.roomId ? { ...entry, name: room } : entry)),
    });
    const sitting = expected.filter((_, i) => i % topics.length === 0);
    const toldOf = (data: EventData, preset: ExportOptions['preset']) =>
      exportCsv(data, { preset: preset! }).findings.find(({ code }) => code === 'sheets_change')?.count;
    expect(toldOf(placed, 'group-lists')).toBeUndefined();
    expect(toldOf(placed, 'mail-merge')).toBeUndefined();
    expect(toldOf(named('3/4', '1.10'), 'group-lists')).toBe(sitting.length * 2);
    expect(toldOf(named('3/4', 'Blue'), 'zoom')).toBe(sitting.filter(({ email }) => email !== '').length - 1);
    expect(toldOf(named('3/4', '1.10'), 'people')).toBeUndefined();
  });
});
