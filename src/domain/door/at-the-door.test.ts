import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckIn, CheckInKind } from '../check-in.ts';
import type { CheckInId, RegistrationId } from '../ids.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { doorPerson } from './door-person.ts';
import { deskNumbers, lastAtDoor } from './last-at-door.ts';
import { createLivePresence } from './live-presence.ts';
import { presence } from './presence.ts';
import { inside, stillToCome } from './still-to-come.ts';

const data = sampleEvent();

function fact(clock: number, kind: CheckInKind, person: string, desk = 'd1', ofId: string | null = null): CheckIn {
  return {
    id: `${desk}-${clock}` as CheckInId,
    kind,
    registrationId: person as RegistrationId,
    at: new Date(Date.UTC(2026, 9, 25, 10, clock)).toISOString(),
    clock,
    desk,
    ofId: ofId as CheckInId | null,
  };
}

const anyFacts = fc
  .array(
    fc.record({
      kind: fc.constantFrom<CheckInKind>('arrived', 'withdrawn', 'left', 'returned'),
      person: fc.constantFrom('P01', 'P02', 'P03'),
      of: fc.integer({ min: 1, max: 30 }),
    }),
    { maxLength: 30 },
  )
  .map((steps) =>
    steps.map(({ kind, person, of }, index) =>
      fact(index + 1, kind, person, 'd1', kind === 'withdrawn' ? `d1-${of}` : null),
    ),
  );

describe('the door while it is open', () => {
  test('following the facts one by one says the same as reading them all', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 5 }), (facts, step) => {
        const live = createLivePresence();
        for (let end = 0; end <= facts.length; end += step) {
          const soFar = facts.slice(0, end);
          const sorted = (states: ReadonlyMap<RegistrationId, unknown>) =>
            [...states].toSorted(([a], [b]) => (a < b ? -1 : 1));
          expect(sorted(live.of(soFar))).toEqual(sorted(presence(soFar)));
        }
      }),
      { numRuns: 400, seed: 8 },
    );
  });

  test('another list of facts, such as that of a restored backup, is read anew', () => {
    const live = createLivePresence();
    live.of([fact(1, 'arrived', 'P01'), fact(2, 'arrived', 'P02')]);
    expect([...live.of([fact(1, 'arrived', 'P03')]).keys()]).toEqual(['P03']);
    expect(live.of([])).toEqual(new Map());
  });

  test('the last at the door come newest first, and what was taken back stays in view', () => {
    const facts = [
      fact(3, 'arrived', 'P03'),
      fact(1, 'arrived', 'P01'),
      fact(2, 'arrived', 'P02'),
      fact(4, 'withdrawn', 'P02', 'd1', 'd1-2'),
      fact(5, 'left', 'P01'),
    ];
    const entries = lastAtDoor(facts, presence(facts), 3);
    expect(entries.map(({ fact: one, isTakenBack }) => [one.id, isTakenBack])).toEqual([
      ['d1-5', false],
      ['d1-3', false],
      ['d1-2', true],
    ]);
  });

  test('desks are numbered in the order in which they began', () => {
    const facts = [fact(4, 'arrived', 'P01', 'dz'), fact(9, 'arrived', 'P02', 'da'), fact(2, 'arrived', 'P03', 'dm')];
    expect([...deskNumbers(facts)]).toEqual([
      ['dm', 1],
      ['dz', 2],
      ['da', 3],
    ]);
  });

  test('who is inside and who is still to come are different people', () => {
    const facts = [fact(1, 'arrived', 'P20'), fact(2, 'arrived', 'P09'), fact(3, 'left', 'P09')];
    const states = presence(facts);
    expect(inside(data.registrations, states).map(({ id }) => id)).toEqual(['P20']);
    const waiting = stillToCome(data.registrations, states).map(({ id }) => id);
    expect(waiting).not.toContain('P20');
    expect(waiting).not.toContain('P09');
  });
});

describe('what a volunteer sees', () => {
  test('name, status and note, and nothing private', () => {
    for (const person of data.registrations) {
      expect(Object.keys(doorPerson(person)).toSorted()).toEqual(
        'id name note organization pronouns role shortNumber status ticketType'.split(' '),
      );
    }
  });

  test('somebody known by address alone is shown by number', () => {
    const person = { ...data.registrations[0]!, firstName: '', lastName: '', fullName: '', badgeName: '' };
    expect(doorPerson({ ...person, email: 'ada@post.example' }).name).toBe('#1');
    expect(doorPerson({ ...person, badgeName: 'Ada' }).name).toBe('Ada');
  });
});
