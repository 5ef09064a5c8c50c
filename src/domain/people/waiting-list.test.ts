import { expect, test } from 'vitest';
import type { RegistrationId } from '../ids.ts';
import { blankRegistration, type Registration } from '../registration.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { waitingList } from './waiting-list.ts';

const facts = sampleEvent().event[0]!;

const person = (id: string, shortNumber: number, fields: Partial<Registration>): Registration =>
  blankRegistration({
    id: id as RegistrationId,
    shortNumber,
    badgeCode: id,
    createdAt: '2026-10-01T10:00:00.000Z',
    source: 'import',
    fullName: id,
    ...fields,
  });

const ids = (people: readonly Registration[]) => people.map(({ id }) => id);

const registrations = [
  person('late', 1, { status: 'waitlisted', registeredAt: '2026-09-05T10:00:00Z' }),
  person('early', 2, { status: 'waitlisted', registeredAt: '2026-09-01' }),
  person('unreadable', 3, { status: 'waitlisted', registeredAt: 'on Tuesday' }),
  person('sameDay', 4, { status: 'waitlisted', registeredAt: '2026-10-01T10:00:00.000Z' }),
  person('coming', 5, {}),
  person('maybe', 6, { status: 'maybe' }),
  person('cancelled', 7, { status: 'cancelled' }),
];

test('who registered first is first, and what cannot be read as a time counts from when it was taken in', () => {
  const { waiting } = waitingList({ event: [{ ...facts, capacity: 2 }], registrations });
  expect(ids(waiting)).toEqual(['early', 'late', 'unreadable', 'sameDay']);
});

test('who may come holds a place, who cancelled does not', () => {
  expect(waitingList({ event: [{ ...facts, capacity: 2 }], registrations })).toMatchObject({ freePlaces: 0, next: [] });
  const more = waitingList({ event: [{ ...facts, capacity: 4 }], registrations });
  expect(more.freePlaces).toBe(2);
  expect(ids(more.next)).toEqual(['early', 'late']);
});

test('an event that is more than full has no free place, and one without a limit offers none', () => {
  expect(waitingList({ event: [{ ...facts, capacity: 1 }], registrations })).toMatchObject({ freePlaces: 0, next: [] });
  const open = waitingList({ event: [{ ...facts, capacity: null }], registrations });
  expect(open).toMatchObject({ freePlaces: null, next: [] });
  expect(open.waiting).toHaveLength(4);
});
