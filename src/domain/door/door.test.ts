import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckIn, CheckInKind } from '../check-in.ts';
import type { EventData } from '../event-data.ts';
import { placementId } from '../groups.ts';
import type { CheckInId, RegistrationId, SessionId, TopicId } from '../ids.ts';
import type { Registration } from '../registration.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { decideAtDoor } from './decide-at-door.ts';
import { doorCounts } from './door-counts.ts';
import { findByCode, partyOf } from './find-by-code.ts';
import { groupsOfPerson, roundsLeft } from './groups-of-person.ts';
import { openSeats } from './open-seats.ts';
import { nextClock, presence, presenceOf } from './presence.ts';
import { stillToCome } from './still-to-come.ts';
import { seatsForWalkIn } from './walk-in.ts';

const data = sampleEvent();
const p = (id: string) => id as RegistrationId;

/** A fact in short: `fact('d1', 3, 'arrived', 'P01')` is the third thing desk 1 noted. */
function fact(desk: string, clock: number, kind: CheckInKind, person = 'P01', ofId: string | null = null): CheckIn {
  const at = new Date(Date.UTC(2026, 9, 25, 10, clock)).toISOString();
  const id = `${desk}-${clock}` as CheckInId;
  return { id, kind, registrationId: p(person), at, clock, desk, ofId: ofId as CheckInId | null };
}
const stateOf = (...facts: CheckIn[]) => presenceOf(p('P01'), facts);

describe('who is here', () => {
  test('the earliest arrival counts, later ones are duplicates, whichever comes in first', () => {
    const facts = [fact('d2', 9, 'arrived'), fact('d1', 4, 'arrived'), fact('d1', 9, 'arrived')];
    for (const order of [facts, facts.toReversed()]) {
      expect(stateOf(...order)).toMatchObject({
        state: 'here',
        arrival: { id: 'd1-4' },
        duplicates: [{ id: 'd1-9' }, { id: 'd2-9' }],
      });
    }
  });

  test('an arrival taken back leaves the next one standing, or nobody', () => {
    const [first, second] = [fact('d1', 1, 'arrived'), fact('d2', 2, 'arrived')];
    expect(stateOf(first, second, fact('d1', 3, 'withdrawn', 'P01', 'd1-1'))).toMatchObject({
      state: 'here',
      arrival: second,
      duplicates: [],
    });
    expect(stateOf(first, fact('d1', 3, 'withdrawn', 'P01', 'd1-1'))).toMatchObject({ state: 'away', arrival: null });
  });

  test('what was taken back can be brought back, and only a later fact can take back an earlier one', () => {
    const undone = [fact('d1', 1, 'arrived'), fact('d1', 2, 'withdrawn', 'P01', 'd1-1')];
    expect(stateOf(...undone, fact('d1', 3, 'withdrawn', 'P01', 'd1-2')).state).toBe('here');
    expect(stateOf(fact('d1', 5, 'arrived'), fact('d2', 4, 'withdrawn', 'P01', 'd1-5')).state).toBe('here');
    expect(stateOf(fact('d1', 5, 'arrived'), fact('d2', 6, 'withdrawn', 'P02', 'd1-5')).state).toBe('here');
  });

  test('people leave and come back, and the first arrival stays the arrival', () => {
    const came = [fact('d1', 1, 'arrived'), fact('d1', 2, 'left')];
    expect(stateOf(...came)).toMatchObject({ state: 'gone', arrival: { id: 'd1-1' } });
    for (const kind of ['returned', 'arrived'] as const) {
      expect(stateOf(...came, fact('d1', 3, kind))).toMatchObject({
        state: 'here',
        arrival: { id: 'd1-1' },
        latest: { id: 'd1-3' },
        duplicates: [],
      });
    }
    expect(stateOf(...came, fact('d1', 3, 'withdrawn', 'P01', 'd1-2')).state).toBe('here');
    expect(stateOf(...came, fact('d1', 3, 'withdrawn', 'P01', 'd1-1')).state).toBe('away');
  });

  test('facts in any order and any number give one answer on every laptop', () => {
    const anyFact = fc
      .record({
        desk: fc.constantFrom('d1', 'd2', 'd3'),
        clock: fc.integer({ min: 1, max: 12 }),
        kind: fc.constantFrom<CheckInKind>('arrived', 'withdrawn', 'left', 'returned'),
        person: fc.constantFrom('P01', 'P02', 'P03'),
        of: fc.tuple(fc.constantFrom('d1', 'd2', 'd3'), fc.integer({ min: 1, max: 12 })),
        hour: fc.integer({ min: 0, max: 23 }),
      })
      .map(({ desk, clock, kind, person, of, hour }) => ({
        ...fact(desk, clock, kind, person, kind === 'withdrawn' ? `${of[0]}-${of[1]}` : null),
        at: new Date(Date.UTC(2026, 9, 25, hour)).toISOString(),
      }));
    const history = fc.array(anyFact, { maxLength: 24 });
    fc.assert(
      fc.property(
        history.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2 })),
        ),
        ([facts, shuffled]) => {
          const sorted = (list: readonly CheckIn[]) => [...presence(list)].toSorted(([a], [b]) => (a < b ? -1 : 1));
          expect(sorted(shuffled)).toEqual(sorted(facts));
          for (const { state, arrival, latest, history: past } of presence(facts).values()) {
            expect(state === 'away').toBe(arrival === null);
            expect(latest === null).toBe(arrival === null);
            if (arrival) expect(past.find((item) => item.fact === arrival)?.isWithdrawn).toBe(false);
          }
          const counts = doorCounts(data.registrations, presence(facts));
          expect(counts.peak).toBeGreaterThanOrEqual(counts.here);
          expect(counts.bars.reduce((sum, bar) => sum + bar.arrivals, 0)).toBe(counts.arrived);
        },
      ),
      { numRuns: process.env['FOLKMOOT_DEEP'] === '1' ? 100_000 : 1500, seed: 8 },
    );
  }, 600_000);

  test('the next clock is past everything seen', () => {
    expect(nextClock([])).toBe(1);
    expect(nextClock([fact('d1', 7, 'arrived'), fact('d2', 3, 'arrived')])).toBe(8);
  });

  test('ten thousand people with three facts each are folded quickly', () => {
    const facts = Array.from({ length: 30_000 }, (_, i) =>
      fact(`d${i % 4}`, i, (['arrived', 'left', 'returned'] as const)[Math.floor(i / 10_000)]!, `P${i % 10_000}`),
    );
    const began = performance.now();
    const states = presence(facts);
    const folded = performance.now() - began;
    expect(doorCounts([], states)).toMatchObject({ here: 10_000, peak: 10_000 });
    console.log(`presence of 10,000 people, 30,000 facts: ${Math.round(folded)} ms`);
    expect(folded).toBeLessThan(1500);
  });
});

describe('what the door says', () => {
  const now = '2026-10-25T10:30:00.000Z';
  const person = (id: string) => data.registrations.find((row) => row.id === id)!;
  const decide = (who: Registration | null, facts: CheckIn[] = [], words = '') =>
    decideAtDoor(who, presence(facts), data, now, words);

  test('in, with or without a question', () => {
    expect(decide(person('P09'))).toEqual({ kind: 'admit', comesBack: false });
    expect(decide(person('P54'))).toMatchObject({ kind: 'ask', note: 'Show the yard door: no step.' });
    const left = [fact('d1', 1, 'arrived', 'P09'), fact('d1', 2, 'left', 'P09')];
    expect(decide(person('P09'), left)).toEqual({ kind: 'admit', comesBack: true });
  });

  test('already in: since when, at which desk, and whether it was only a moment ago', () => {
    const facts = [fact('d2', 14, 'arrived', 'P09')];
    expect(decide(person('P09'), facts)).toEqual({
      kind: 'alreadyIn',
      since: '2026-10-25T10:14:00.000Z',
      desk: 'd2',
      factId: 'd2-14',
      isJustNow: false,
    });
    expect(decide(person('P09'), [{ ...facts[0]!, at: '2026-10-25T10:29:57.000Z' }])).toMatchObject({
      isJustNow: true,
    });
    expect(decide(person('P09'), [{ ...facts[0]!, at: '2026-10-25T11:29:57.000Z' }])).toMatchObject({
      isJustNow: false,
    });
  });

  test('cancelled, waiting with and without room, another event, nobody', () => {
    expect(decide(person('P59')).kind).toBe('cancelled');
    expect(decide(person('P59'), [fact('d1', 1, 'arrived', 'P59')]).kind).toBe('alreadyIn');
    expect(decide(person('P55'))).toMatchObject({ kind: 'waitlisted', hasRoom: true, seatsHeld: 50, capacity: 70 });
    const full = { ...data, event: [{ ...data.event[0]!, capacity: 50 }] };
    expect(decideAtDoor(person('P55'), new Map(), full, now)).toMatchObject({ hasRoom: false });
    expect(decide(null, [], 'fm10123456789abcdef')).toEqual({ kind: 'otherEvent', code: 'FM10123456789ABCDEF' });
    expect(decide(null, [], ' Ada Okoro ')).toEqual({ kind: 'unknown', words: 'Ada Okoro' });
  });

  test('counts people and not scans', () => {
    const facts = [
      fact('d1', 1, 'arrived', 'P09'),
      fact('d2', 2, 'arrived', 'P09'),
      fact('d1', 3, 'arrived', 'P10'),
      fact('d1', 17, 'left', 'P10'),
      fact('d1', 18, 'arrived', 'P59'),
    ];
    expect(doorCounts(data.registrations, presence(facts))).toEqual({
      here: 2,
      arrived: 3,
      gone: 1,
      coming: 56,
      stillToCome: 53,
      peak: 2,
      peakAt: '2026-10-25T10:03:00.000Z',
      bars: [
        { startsAt: '2026-10-25T10:00:00.000Z', arrivals: 2 },
        { startsAt: '2026-10-25T10:05:00.000Z', arrivals: 0 },
        { startsAt: '2026-10-25T10:10:00.000Z', arrivals: 0 },
        { startsAt: '2026-10-25T10:15:00.000Z', arrivals: 1 },
      ],
    });
  });
});

describe('who is meant', () => {
  const rows = data.registrations;

  test('a badge or ticket code leads to its person, and to nobody when several have it', () => {
    expect(findByCode(rows, rows[8]!.badgeCode)?.id).toBe('P09');
    expect(findByCode(rows, ` ${rows[8]!.badgeCode.toLowerCase()}\n`)?.id).toBe('P09');
    expect(findByCode(rows, 'lf-1063')?.id).toBe('P09');
    for (const code of ['', 'LF-', 'FM10000000000000000', 'x'.repeat(4000)]) expect(findByCode(rows, code)).toBeNull();
    const shared = rows.map((row) => ({ ...row, ticketId: 'FAMILY-1' }));
    expect(findByCode(shared, 'FAMILY-1')).toBeNull();
  });

  test.each([
    ['https://tickets.example/t/lf-1063', 'P09'],
    ['HTTPS://TICKETS.EXAMPLE/CHECK?EVENT=2026&TICKET=LF-1063#TOP', 'P09'],
    ['https://tickets.example/t/LF%2D1063/qr', 'P09'],
    ['https://tickets.example/t/LF-10630', null],
    ['https://lf-1063/t', null],
    ['https://tickets.example/LF-1063/LF-1064', null],
    ['https://tickets.example/%E0%A4%A', null],
    ['see https://tickets.example/t/LF-1063', null],
  ])('the address of a page of the shop leads to the one ticket that it names: %s', (code, id) => {
    const people = rows.map((row, index) => (index === 9 ? { ...row, ticketId: 'LF-1064' } : row));
    expect(findByCode(people, code)?.id ?? null).toBe(id);
  });

  test('a year or a page in an address is no ticket', () => {
    const people = rows.map((row, index) => ({
      ...row,
      ticketId: index === 0 ? '2026' : index === 1 ? 'tickets' : '',
    }));
    expect(findByCode(people, 'https://tickets.example/2026/tickets')).toBeNull();
  });

  test('a party is everybody of one order, without those who cancelled', () => {
    const family = rows.map((row, index) => ({ ...row, orderId: index >= 56 ? ' F-7' : '' }));
    expect(partyOf(family, family[56]!).map(({ id }) => id)).toEqual(['P57', 'P58']);
    expect(partyOf(family, family[0]!).map(({ id }) => id)).toEqual(['P01']);
  });

  test('while nothing is typed, who is expected and not here yet', () => {
    const waiting = stillToCome(rows, presence([fact('d1', 1, 'arrived', 'P20')]));
    expect(waiting).toHaveLength(54);
    expect(waiting.slice(0, 2).map(({ firstName }) => firstName)).toEqual(['Bartholomew Augustine', 'Bea']);
    expect(waiting.map(({ id }) => id)).not.toContain('P20');
  });
});

describe('where somebody sits', () => {
  const place = (person: string, roundId: string, topicId: string): EventData['placements'][number] => ({
    id: placementId(roundId as SessionId, p(person)),
    registrationId: p(person),
    roundId: roundId as SessionId,
    topicId: topicId as TopicId,
    isLocked: false,
    source: 'proposal',
    placedAt: '2026-10-24T20:00:00.000Z',
  });

  test('every round with topic, room and rank; facilitators where they are in charge', () => {
    const wished = data.registrations.find((row) => row.id === 'P09')!.wishes[1]!.topicIds;
    const placed = { ...data, placements: [place('P09', 'S-round-2', wished[0]!)] };
    expect(groupsOfPerson(placed, p('P09'))).toMatchObject([
      { roundId: 'S-round-1', kind: 'none', topicId: null },
      { roundId: 'S-round-2', kind: 'placed', topicId: wished[0], wishRank: 1 },
      { roundId: 'S-round-3', kind: 'byField', groupBy: 'town', groupWord: 'Manchester' },
    ]);
    expect(groupsOfPerson(data, p('P03'))[0]).toMatchObject({
      kind: 'facilitates',
      roomName: 'Gallery',
      wishRank: null,
    });
    expect(groupsOfPerson(data, p('P16'))[2]).toMatchObject({ kind: 'absent' });
    expect(groupsOfPerson(data, p('P99'))).toEqual([]);
  });

  test('the best open seat is where people are lacking; full topics and unfit rooms are not offered', () => {
    const round = 'S-round-1' as SessionId;
    const fill = (topic: string, from: number, count: number) =>
      Array.from({ length: count }, (_, i) => place(`P${from + i}`, 'S-round-1', topic));
    const placements = [...fill('T-world', 10, 14), ...fill('T-livelihood', 30, 10), ...fill('T-belonging', 50, 5)];
    const seats = openSeats({ ...data, placements }, round);
    expect(seats.map(({ topicId, seated, free }) => [topicId, seated, free])).toEqual([
      ['T-belonging', 6, 16],
      ['T-livelihood', 11, 13],
      ['T-world', 15, 1],
    ]);
    expect(openSeats({ ...data, placements }, round, ['stepFree']).map(({ topicId }) => topicId)).not.toContain(
      'T-world',
    );
    const full = { ...data, placements: [...placements, place('P07', 'S-round-1', 'T-world')] };
    expect(openSeats(full, round)).toHaveLength(2);
    expect(openSeats(data, 'S-round-2' as SessionId).map(({ topicId }) => topicId)).not.toContain('T-open');
    // A group of three lacks people, so it comes before one that is only further from its ideal.
    const small = data.topics.map((topic) => (topic.id === 'T-world' ? { ...topic, smallest: 18 } : topic));
    expect(openSeats({ ...data, topics: small, placements }, round)[0]).toMatchObject({ topicId: 'T-world', lacks: 3 });
  });

  test('a walk-in is not offered the same topic first in two rounds', () => {
    const rounds = ['S-round-1', 'S-round-2'] as SessionId[];
    const topics = data.topics
      .filter(({ state }) => state === 'offered')
      .slice(0, 3)
      .map((topic, i) => ({ ...topic, roundIds: rounds, smallest: i === 0 ? 9 : 0, facilitatorIds: [] }));
    const offers = seatsForWalkIn({ ...data, topics, placements: [] }, '2026-10-25T09:00:00.000Z');
    const firsts = offers.map(({ seats }) => seats[0]!.topicId);
    expect(firsts[0]).toBe(topics[0]!.id);
    expect(new Set(firsts).size).toBe(rounds.length);
    // It can still be chosen by hand, and is taken where there is no other.
    expect(offers[1]!.seats.map(({ topicId }) => topicId)).toContain(firsts[0]);
    const only = seatsForWalkIn({ ...data, topics: topics.slice(0, 1), placements: [] }, '2026-10-25T09:00:00.000Z');
    expect(only.map(({ seats }) => seats[0]!.topicId)).toEqual([topics[0]!.id, topics[0]!.id]);
  });

  test('rounds that are over are not offered, by the clock of the event', () => {
    expect(roundsLeft(data, '2026-10-25T12:59:00.000Z')).toEqual(['S-round-1', 'S-round-2', 'S-round-3']);
    expect(roundsLeft(data, '2026-10-25T13:00:01.000Z')).toEqual(['S-round-2', 'S-round-3']);
    expect(roundsLeft(data, '2026-10-25T15:00:01.000Z')).toEqual(['S-round-3']);
    expect(roundsLeft(data, '2026-10-25T18:00:00.000Z')).toEqual([]);
  });
});
