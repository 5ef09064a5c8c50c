import { expect, test } from 'vitest';
import type { RegistrationId } from '../ids.ts';
import type { Registration } from '../registration.ts';
import { presence } from '../door/presence.ts';
import { displayName } from '../registration.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { changedSinceSent, countHeads, numbersForVenue } from './head-count.ts';

const data = sampleEvent();
const heads = countHeads(data);

test('statuses, show rate, needs, and attendance per session', () => {
  expect(heads).toMatchObject({
    registered: 55,
    coming: 50,
    maybe: 5,
    waitlisted: 3,
    cancelled: 2,
    expected: 47,
    here: 0,
    capacity: 70,
    needs: { stepFree: 3, hearingLoop: 1, childFriendly: 1 },
  });
  expect(heads.sessions.map(({ registered }) => registered)).toEqual([53, 53, 52, 54, 55, 54, 54, 50]);
});

test('meals and rooms are ordered for those who will come, not for all who registered', () => {
  expect(heads.showRate).toBe(0.85);
  expect(heads.sessions.map(({ expected }) => expected)).toEqual([45, 45, 44, 46, 47, 46, 46, 43]);
});

test('diets for the kitchen: equal answers in one line, and only of those who eat', () => {
  const eaters = ['Vegan', ' vegan ', 'halal', ''].map((diet, index) => ({
    ...data.registrations[index + 8]!,
    id: `D${index}` as RegistrationId,
    diet,
    absentFromIds: index === 2 ? [data.sessions[3]!.id] : [],
  })) as Registration[];
  const counted = countHeads({ ...data, registrations: eaters });
  expect(counted.diets).toEqual([
    { label: 'Vegan', count: 2 },
    { label: 'halal', count: 1 },
  ]);
  expect(counted.sessions[3]!.diets).toEqual([{ label: 'Vegan', count: 2 }]);
  expect(counted.sessions[0]!.diets).toEqual([]);
});

test('no fewer are expected than are here', () => {
  const arrived = data.registrations.map(({ id }, index) => ({
    id: `d1-${index}` as never,
    kind: 'arrived' as const,
    registrationId: id,
    at: '2026-10-25T10:00:00.000Z',
    clock: index,
    desk: 'd1',
    ofId: null,
  }));
  expect(countHeads(data, presence(arrived))).toMatchObject({ here: 60, expected: 60 });
});

test('names are never in it', () => {
  const text = JSON.stringify([heads, numbersForVenue(heads)]);
  for (const person of data.registrations) expect(text).not.toContain(displayName(person));
});

test('what changed since the numbers were sent', () => {
  const sent = { numbers: numbersForVenue(heads) };
  expect(changedSinceSent(sent, numbersForVenue(heads))).toEqual([]);
  const registrations = data.registrations.map((person) =>
    person.id === 'P35' ? { ...person, status: 'cancelled' as const } : person,
  );
  const changes = changedSinceSent(sent, numbersForVenue(countHeads({ ...data, registrations })));
  expect(changes).toContainEqual({ key: 'coming', label: 'coming', then: 50, now: 49 });
  expect(changes).toContainEqual({ key: 'need hearingLoop', label: 'hearingLoop', then: 1, now: null });
});
