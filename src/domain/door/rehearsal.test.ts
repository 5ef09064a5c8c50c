import { expect, test } from 'vitest';
import { eventTemplate } from '../event-template.ts';
import { TABLE_NAMES } from '../event-data.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { rehearsalOf, rehearsedId } from './rehearsal.ts';

const CREATED = '2026-10-24T18:00:00.000Z';
const data = sampleEvent();

test('a rehearsal has the people and the plan, and nothing that has happened', () => {
  const fact = {
    id: 'D1-1',
    kind: 'arrived',
    registrationId: data.registrations[0]!.id,
    at: CREATED,
    clock: 1,
    desk: 'D1',
    ofId: null,
  } as unknown as (typeof data.checkIns)[number];
  const copy = rehearsalOf({ ...data, checkIns: [fact] }, 'E1', 'Rehearsal of it', CREATED);
  for (const table of ['registrations', 'sessions', 'topics', 'rooms', 'placements'] as const)
    expect(copy[table]).toBe(data[table]);
  const happened = [
    'checkIns',
    'printRuns',
    'printQueue',
    'doorAnswers',
    'outcomes',
    'feedbackSlips',
    'imports',
  ] as const;
  for (const table of happened) expect(copy[table]).toEqual([]);
  expect(TABLE_NAMES.every((table) => Array.isArray(copy[table]))).toBe(true);
});

test('it knows what it is a rehearsal of, is called so, and cannot be taken for a copy of the real one', () => {
  const copy = rehearsalOf(data, 'E1', 'Rehearsal of it', CREATED);
  expect(rehearsedId(copy)).toBe('E1');
  expect(rehearsedId(data)).toBeNull();
  expect(copy.event[0]).toMatchObject({ name: 'Rehearsal of it', createdAt: CREATED });
  expect(copy.event[0]!.createdAt).not.toBe(data.event[0]!.createdAt);
});

test('the next event made from a rehearsal is a real one', () => {
  const copy = rehearsalOf(data, 'E1', 'Rehearsal of it', CREATED);
  expect(rehearsedId(eventTemplate(copy, 'Next year', CREATED))).toBeNull();
});
