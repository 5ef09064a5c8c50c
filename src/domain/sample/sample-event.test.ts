import { describe, expect, test } from 'vitest';
import { TABLE_NAMES, TABLES } from '../event-data.ts';
import { BADGE_CODE_PATTERN } from '../ids.ts';
import { displayName, isExpected } from '../registration.ts';
import { sampleEvent } from './sample-event.ts';

const data = sampleEvent();
const idsOf = (rows: readonly { readonly id: string }[]) => new Set<string>(rows.map((row) => row.id));
const people = idsOf(data.registrations);
const sessions = idsOf(data.sessions);
const rooms = idsOf(data.rooms);
const topics = idsOf(data.topics);

describe('the sample event', () => {
  test('has every table, each row as its schema wants it, each id once', () => {
    for (const table of TABLE_NAMES) {
      for (const row of data[table]) expect(TABLES[table].safeParse(row).error).toBeUndefined();
      expect(idsOf(data[table]).size).toBe(data[table].length);
    }
  });

  test('names only things that exist', () => {
    for (const session of data.sessions) {
      if (session.roomId !== null) expect(rooms).toContain(session.roomId);
      for (const { registrationId } of session.speakers) expect(people).toContain(registrationId);
      expect(session.round !== null).toBe(session.kind === 'round');
    }
    for (const topic of data.topics) {
      expect(rooms).toContain(topic.roomId);
      for (const id of topic.roundIds) expect(data.sessions.find((session) => session.id === id)?.kind).toBe('round');
      for (const id of topic.facilitatorIds) expect(people).toContain(id);
    }
    for (const person of data.registrations) {
      for (const id of person.absentFromIds) expect(sessions).toContain(id);
      for (const { roundId, topicIds } of person.wishes) {
        expect(new Set(topicIds).size).toBe(topicIds.length);
        for (const id of topicIds) expect(data.topics.find((topic) => topic.id === id)?.roundIds).toContain(roundId);
      }
    }
    for (const { supporterIds } of data.suggestions) for (const id of supporterIds) expect(people).toContain(id);
    for (const { registrationIds } of data.rules) for (const id of registrationIds) expect(people).toContain(id);
    expect(topics.size).toBe(6);
  });

  test('holds the day: talks, lunch, two rounds with topics, one without, an evening', () => {
    expect(data.sessions.map((session) => [session.startsAt.slice(11), session.minutes, session.kind])).toEqual([
      ['11:00', 30, 'plenary'],
      ['11:30', 30, 'plenary'],
      ['12:00', 60, 'round'],
      ['13:00', 60, 'meal'],
      ['14:00', 60, 'round'],
      ['15:00', 60, 'plenary'],
      ['16:00', 90, 'round'],
      ['17:30', 90, 'social'],
    ]);
    const topicsOf = (roundId: string) => data.topics.filter((topic) => topic.roundIds.some((id) => id === roundId));
    expect(topicsOf('S-round-1').map((topic) => topic.facilitatorIds.length)).toEqual([1, 1, 1]);
    expect(topicsOf('S-round-2').map((topic) => topic.state)).toEqual(['offered', 'offered', 'open']);
    expect(topicsOf('S-round-3')).toEqual([]);
    expect(data.sessions.find((session) => session.id === 'S-round-3')?.round?.groupBy).toBe('town');
  });

  test('has a seat for everybody who is expected in each round, also while the open slot is open', () => {
    const expected = data.registrations.filter(isExpected).length;
    for (const roundId of ['S-round-1', 'S-round-2']) {
      const seats = data.topics
        .filter((topic) => topic.state === 'offered' && topic.roundIds.some((id) => id === roundId))
        .reduce((sum, topic) => sum + (topic.largest ?? 0), 0);
      expect(seats).toBeGreaterThanOrEqual(expected);
    }
  });

  test('has sixty people of many scripts, each with a name, a code and an address nobody owns', () => {
    expect(data.registrations).toHaveLength(60);
    expect(new Set(data.registrations.map((person) => person.badgeCode)).size).toBe(60);
    expect(data.registrations.map((person) => person.shortNumber)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    const names = data.registrations.map(displayName).join(' ');
    for (const script of 'Latin Cyrillic Greek Arabic Hebrew Han Hangul Devanagari Thai Tamil Bengali'.split(' ')) {
      expect(names).toMatch(new RegExp(`\\p{Script=${script}}{2}`, 'u'));
    }
    for (const person of data.registrations) {
      expect(displayName(person)).not.toBe('');
      expect(person.badgeCode).toMatch(BADGE_CODE_PATTERN);
      expect(person.email).toMatch(/^$|^[a-z]+@[a-z]+\.example$/);
    }
    const asked = data.registrations.filter((person) => isExpected(person) && person.wishes.length > 0);
    expect(asked.length).toBeGreaterThan(40);
  });

  test('leaves what happens later to whoever tries it', () => {
    for (const table of ['placements', 'proposals', 'checkIns', 'printRuns', 'outcomes', 'imports'] as const) {
      expect(data[table]).toEqual([]);
    }
  });
});
