import { describe, expect, it } from 'vitest';
import { sampleEvent } from '../sample/sample-event.ts';
import type { SessionId, TopicId } from '../ids.ts';
import { minutesBetween, readClock, readCount } from './clock-text.ts';
import { newSession, nextStart, withKind } from './new-rows.ts';
import { clockOf, feedbackStart, nowAndNext } from './now-and-next.ts';
import { dateAfter, isRealDate, planDays, sessionsMovedByDays } from './plan-days.ts';
import { countDemand, dropEffect, seatsOfTopic } from './topic-demand.ts';

const bytes = new Uint8Array(16);

describe('a time as people type it', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['9.30', '09:30'],
    ['14h05', '14:05'],
    [' 2pm ', '14:00'],
    ['12am', '00:00'],
    ['24:00', '00:00'],
    ['١٤:٣٠', '14:30'],
  ])('reads %s as %s', (typed, clock) => expect(readClock(typed)).toBe(clock));

  it.each(['', '25:00', '9:60', 'noon', '13pm', '-1', '9:3'])('reads no time in “%s”', (typed) =>
    expect(readClock(typed)).toBeNull(),
  );

  it('takes an end after midnight for a late session only', () => {
    expect(minutesBetween('22:00', '01:00')).toBe(180);
    expect(minutesBetween('11:00', '10:00')).toBeNull();
    expect(minutesBetween('11:00', '11:00')).toBeNull();
  });

  it('reads whole numbers of any script and nothing else', () => {
    expect([readCount(' 1 200 '), readCount('४२'), readCount('-1'), readCount('1.5'), readCount('')]).toEqual([
      1200,
      42,
      null,
      null,
      null,
    ]);
  });
});

describe('the days of a plan', () => {
  it('shows a session outside the days on a day of its own', () => {
    expect(planDays({ startsOn: '2026-02-28', endsOn: '2026-03-01' }, [{ startsAt: '2026-03-03T10:00' }])).toEqual([
      { date: '2026-02-28', isOutside: false },
      { date: '2026-03-01', isOutside: false },
      { date: '2026-03-03', isOutside: true },
    ]);
  });

  it('makes no thousand days of a mistyped year, and knows a day that is none', () => {
    expect(planDays({ startsOn: '2026-01-01', endsOn: '9026-01-01' }, []).length).toBeLessThan(100);
    expect([isRealDate('2026-02-29'), isRealDate('2028-02-29'), isRealDate('tomorrow')]).toEqual([false, true, false]);
  });

  it('moves a programme by days and keeps its times of day', () => {
    const { sessions } = sampleEvent();
    const moved = sessionsMovedByDays(sessions, 7);
    expect(moved[0]!.startsAt).toBe(`${dateAfter('2026-10-25', 7)}T11:00`);
    expect(sessionsMovedByDays(moved, -7)).toEqual(sessions);
  });
});

describe('a new session', () => {
  const { sessions, event } = sampleEvent();
  it('begins where the one before it ends, and at ten on an empty day', () => {
    const lunch = sessions.find(({ id }) => id === 'S-lunch')!;
    expect(nextStart(sessions, event[0]!, '2026-10-25', lunch)).toBe('2026-10-25T14:00');
    expect(nextStart(sessions, event[0]!, '2026-10-25', null)).toBe('2026-10-25T19:00');
    expect(nextStart([], event[0]!, '2026-10-25', null)).toBe('2026-10-25T10:00');
  });

  it('stays on its day when the day is full to midnight', () => {
    const late = newSession('social', 'Late', '2026-10-25T23:00', bytes, 120);
    expect(nextStart([late], event[0]!, '2026-10-25', null)).toBe('2026-10-25T23:30');
  });

  it('gains and loses the settings of a round with its kind', () => {
    const plain = newSession('plenary', 'A', '2026-10-25T10:00', bytes);
    expect(withKind(plain, 'round').round).not.toBeNull();
    expect(withKind(withKind(plain, 'round'), 'meal').round).toBeNull();
  });
});

describe('how wanted a topic is', () => {
  const data = sampleEvent();
  const round = 'S-round-1' as SessionId;
  const topic = data.topics.find(({ id }) => id === 'T-livelihood')!;

  it('counts the wishes of the people who will be there, by rank', () => {
    const there = data.registrations.filter(
      ({ status, absentFromIds }) => (status === 'coming' || status === 'maybe') && !absentFromIds.includes(round),
    );
    const first = there.filter(({ wishes }) =>
      wishes.some(({ roundId, topicIds }) => roundId === round && topicIds[0] === topic.id),
    );
    const demand = countDemand(data);
    expect(demand.people(round)).toBe(there.length);
    expect(demand.of(round, topic.id).ranks[0]).toBe(first.length);
    expect(demand.of(round, 'T-none' as TopicId).total).toBe(0);
  });

  it('has as many chairs as its size and its room allow', () => {
    const rooms = new Map<string, (typeof data.rooms)[number]>(data.rooms.map((room) => [room.id, room]));
    expect(seatsOfTopic({ largest: 99, roomId: data.rooms[3]!.id }, rooms)).toBe(18);
    expect(seatsOfTopic({ largest: 5, roomId: data.rooms[3]!.id }, rooms)).toBe(5);
    expect(seatsOfTopic({ largest: null, roomId: null }, rooms)).toBeNull();
  });

  it('says who is touched when it is dropped', () => {
    const effect = dropEffect(data, topic);
    const demand = countDemand(data).of(round, topic.id);
    expect(effect.firstWish.length).toBeGreaterThanOrEqual(demand.ranks[0]!);
    expect(effect.withoutWish.every((person) => effect.firstWish.includes(person))).toBe(true);
    expect(effect.placed).toEqual([]);
  });
});

describe('now and next', () => {
  const { sessions, event } = sampleEvent();
  const zone = event[0]!.zone;
  it('tells what runs and what comes, and when groups turn to feedback', () => {
    const noon = Date.parse('2026-10-25T12:10:00Z');
    const { now, next } = nowAndNext(sessions, zone, noon);
    expect(now.map(({ session }) => session.id)).toEqual(['S-round-1']);
    expect(next.map(({ session }) => session.id)).toEqual(['S-lunch']);
    expect(feedbackStart(now[0]!)).toBe(Date.parse('2026-10-25T12:45:00Z'));
    expect(nowAndNext(sessions, zone, Date.parse('2026-10-25T20:00:00Z'))).toEqual({ now: [], next: [] });
  });

  it('runs down to nought and then says how long it is over', () => {
    expect([clockOf(3_849_000), clockOf(249_000), clockOf(1), clockOf(0), clockOf(-61_000)]).toEqual([
      '1:04:09',
      '04:09',
      '00:01',
      '00:00',
      '−01:01',
    ]);
  });
});
