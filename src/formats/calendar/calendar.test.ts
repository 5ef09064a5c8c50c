import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { EventData } from '#domain/event-data.ts';
import type { SessionId } from '#domain/ids.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { writeCalendar } from './write-calendar.ts';
import { writePlanList } from './write-plan-list.ts';

const data = sampleEvent();
const writtenAt = '2026-10-20T08:00:00.000Z';

/** The entries of a calendar file as maps from property to value, lines unfolded and texts unescaped. */
function entriesOf(text: string): Map<string, string>[] {
  const entries: Map<string, string>[] = [];
  for (const line of text.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    if (line === 'BEGIN:VEVENT') entries.push(new Map());
    const [, key, value] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [];
    const plain = value?.replace(/\\(.)/g, (_whole, sign: string) => (sign === 'n' ? '\n' : sign));
    if (key && plain !== undefined) entries.at(-1)?.set(key, plain);
  }
  return entries;
}

const withSession = (fields: Partial<EventData['sessions'][number]>): EventData => ({
  ...data,
  sessions: [{ ...data.sessions[0]!, ...fields }],
});

describe('the calendar file', () => {
  test('has every session at its instant, with place and people', () => {
    const entries = entriesOf(writeCalendar(data, writtenAt));
    expect(entries).toHaveLength(8);
    expect(entries[0]!.get('DTSTART')).toBe('20261025T110000Z');
    expect(entries[0]!.get('DTEND')).toBe('20261025T113000Z');
    expect(entries[1]!.get('SUMMARY')).toBe('What have we joined?');
    expect(entries[1]!.get('LOCATION')).toBe('Main room, The Paper Lantern café, 19–21 Tallow Yard, London WC1X 9ZZ');
    expect(entries[1]!.get('DESCRIPTION')).toContain('Maren Aldous');
    expect(entries[2]!.get('DESCRIPTION')).toContain(
      '– Between nations, and who tells the story · Florin Zăvoianu · Gallery',
    );
    expect(new Set(entries.map((entry) => entry.get('UID'))).size).toBe(8);
    expect(entries[0]!.get('DTSTAMP')).toBe('20261020T080000Z');
  });

  test('is the same for the same plan, and keeps the ids of sessions that moved', () => {
    expect(writeCalendar(data, writtenAt)).toBe(writeCalendar(sampleEvent(), writtenAt));
    const moved = { ...data, sessions: data.sessions.map((session) => ({ ...session, startsAt: '2026-10-25T20:00' })) };
    const ids = (of: EventData) => entriesOf(writeCalendar(of, writtenAt)).map((entry) => entry.get('UID'));
    expect(new Set(ids(moved))).toEqual(new Set(ids(data)));
  });

  test('stands the longest and strangest titles', () => {
    const title = `${'Räume, Zeiten; und \\ Zeichen 会议 🧑🏽‍🦽\r\nEND:VEVENT\u0000 '.repeat(200)}`;
    const text = writeCalendar(withSession({ title, description: '' }), writtenAt);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(entriesOf(text)).toHaveLength(1);
    expect(entriesOf(text)[0]!.get('SUMMARY')).toBe(title.replaceAll('\r\n', '\n').replaceAll('\u0000', ''));
  });

  test('follows the clock of the zone in summer, and leaves out a time that is none', () => {
    const summer = writeCalendar(withSession({ startsAt: '2026-07-01T11:00' }), writtenAt);
    expect(entriesOf(summer)[0]!.get('DTSTART')).toBe('20260701T100000Z');
    expect(entriesOf(writeCalendar(withSession({ startsAt: '2026-02-30T11:00' }), writtenAt))).toEqual([]);
  });

  test('names nobody but speakers and facilitators', () => {
    const text = writeCalendar(data, writtenAt).replace(/\r\n /g, '');
    const inCharge = new Set(['P01', 'P02', 'P03', 'P04', 'P05']);
    for (const { id, email, lastName, fullName } of data.registrations) {
      if (email !== '') expect(text).not.toContain(email);
      if (!inCharge.has(id) && (fullName || lastName).length > 4) expect(text).not.toContain(fullName || lastName);
    }
  });
});

describe('the plan as a list', () => {
  test('has a line per session and per topic of a round, and reads back', () => {
    const { data: rows } = Papa.parse<Record<string, string>>(writePlanList(data).slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(rows.map((row) => [row['start'], row['end'], row['topic']])).toEqual([
      ['11:00', '11:30', ''],
      ['11:30', '12:00', ''],
      ['12:00', '13:00', 'Work, wealth and the living planet'],
      ['12:00', '13:00', 'Gender, love and being oneself'],
      ['12:00', '13:00', 'Between nations, and who tells the story'],
      ['13:00', '14:00', ''],
      ['14:00', '15:00', 'Many roots, one street'],
      ['14:00', '15:00', 'Deciding without bosses'],
      ['14:00', '15:00', 'A topic of your own'],
      ['15:00', '16:00', ''],
      ['16:00', '17:30', ''],
      ['17:30', '19:00', ''],
    ]);
    expect(rows[4]).toMatchObject({ room: 'Gallery', facilitators: 'Florin Zăvoianu', smallest: '5', largest: '16' });
  });

  test('no title can be taken for a formula', () => {
    const text = writePlanList(withSession({ title: '=HYPERLINK("x")', id: 'S' as SessionId }));
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
