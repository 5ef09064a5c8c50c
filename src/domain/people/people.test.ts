import { describe, expect, test } from 'vitest';
import type { RegistrationId } from '../ids.ts';
import { blankRegistration, type Registration } from '../registration.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { factsOfPeople, roundsOfWishes, wishesIn } from './person-facts.ts';
import { perhapsSame, suspectedDuplicates } from './suspected-duplicates.ts';

const person = (id: string, fields: Partial<Registration>): Registration =>
  blankRegistration({
    id: id as RegistrationId,
    shortNumber: 1,
    badgeCode: id,
    createdAt: '2026-10-01T10:00:00.000Z',
    source: 'typed',
    ...fields,
  });

describe('suspected duplicates', () => {
  test('the same name in another order and other letters is suspected', () => {
    const people = [
      person('P1', { fullName: 'Žofie Křížová', email: 'a@x.example' }),
      person('P2', { firstName: 'Krizova', lastName: 'Zofie' }),
    ];
    expect(suspectedDuplicates(people)).toEqual(new Set(['P1', 'P2']));
  });

  test('two people on one address with different names are not', () => {
    const people = [
      person('P1', { fullName: 'Ines Halloran', email: 'home@x.example' }),
      person('P2', { fullName: 'Otto Halloran', email: 'home@x.example' }),
    ];
    expect(suspectedDuplicates(people).size).toBe(0);
  });

  test('one address with a shorter form of the name is', () => {
    const people = [
      person('P1', { fullName: 'Ines Halloran', email: 'Ines@x.example' }),
      person('P2', { fullName: 'Ines', email: 'ines@x.example ' }),
    ];
    expect(suspectedDuplicates(people).size).toBe(2);
  });

  test('a single given name is nobody in particular, and who cancelled is not counted', () => {
    const people = [
      person('P1', { fullName: 'Amara' }),
      person('P2', { fullName: 'Amara' }),
      person('P3', { fullName: 'Bo Lind' }),
      person('P4', { fullName: 'Bo Lind', status: 'cancelled' }),
    ];
    expect(suspectedDuplicates(people).size).toBe(0);
  });
});

describe('who may be the same as one person', () => {
  const people = [
    person('P1', { fullName: 'Žofie Křížová', email: 'a@x.example' }),
    person('P2', { firstName: 'Krizova', lastName: 'Zofie' }),
    person('P3', { fullName: 'Zofie', email: 'A@x.example' }),
    person('P4', { fullName: 'Zofie Krizova', status: 'cancelled' }),
    person('P5', { fullName: 'Otto', email: 'a@x.example' }),
  ];
  test('the same name or a shorter one on the same address, never who cancelled', () => {
    expect(perhapsSame(people[0]!, people).map(({ id }) => id)).toEqual(['P2', 'P3']);
    expect(perhapsSame(people[4]!, people)).toEqual([]);
  });

  test('finds somebody for exactly those who are suspected', () => {
    const suspected = suspectedDuplicates(people);
    for (const one of people) expect(perhapsSame(one, people).length > 0).toBe(suspected.has(one.id));
  });
});

describe('what the list asks of each person', () => {
  const data = sampleEvent();

  test('the sample has two rounds in which topics are chosen', () => {
    expect(roundsOfWishes(data).map(({ topics }) => topics.length >= 2)).toEqual([true, true]);
  });

  test('nobody is placed in the sample, so whoever leads no topic sits nowhere', () => {
    const facts = factsOfPeople(data);
    const leaders = new Set(data.topics.flatMap((topic) => topic.facilitatorIds));
    const expected = data.registrations.filter((one) => one.status === 'coming' && !leaders.has(one.id));
    expect(expected.length).toBeGreaterThan(40);
    const seated = expected.filter((one) => !facts.of(one).isWithoutGroup && one.absentFromIds.length === 0);
    expect(seated).toEqual([]);
  });

  test('who wished in every round is not asked for wishes; who cancelled is asked for nothing', () => {
    const facts = factsOfPeople(data);
    const rounds = roundsOfWishes(data);
    const eager = data.registrations.find((one) => rounds.every(({ round }) => wishesIn(one, round.id).length > 0))!;
    expect(facts.of(eager).isWithoutWishes).toBe(false);
    const gone = facts.of({ ...eager, wishes: [], status: 'cancelled' });
    expect([gone.isWithoutWishes, gone.isWithoutGroup, gone.hasNotArrived]).toEqual([false, false, false]);
    expect(facts.of({ ...eager, wishes: [] }).isWithoutWishes).toBe(true);
  });

  test('somebody let in has arrived, and a check-in taken back counts for nothing', () => {
    const one = data.registrations[0]!;
    const arrival = {
      id: 'D1-1' as never,
      kind: 'arrived' as const,
      registrationId: one.id,
      at: '2026-10-25T09:00:00.000Z',
      clock: 1,
      desk: 'D1',
      ofId: null,
    };
    const back = { ...arrival, id: 'D1-2' as never, kind: 'withdrawn' as const, clock: 2, ofId: arrival.id };
    expect(factsOfPeople({ ...data, checkIns: [arrival] }).of(one).arrivedAt).toBe(arrival.at);
    expect(factsOfPeople({ ...data, checkIns: [arrival, back] }).of(one).hasNotArrived).toBe(true);
  });
});
