import { expect, it } from 'vitest';
import { sampleEvent } from '../sample/sample-event.ts';
import { isSharedField, valuesAmong } from './shared-fields.ts';

it('counts what a field holds among some people, the most frequent first, blanks apart', () => {
  const people = sampleEvent()
    .registrations.slice(0, 6)
    .map((person, i) => ({ ...person, town: ['Leeds', 'Hull', ' Leeds', '', 'Leeds', 'York'][i]! }));
  expect(valuesAmong(people, 'town')).toEqual({
    values: [
      { value: 'Leeds', count: 3 },
      { value: 'Hull', count: 1 },
      { value: 'York', count: 1 },
    ],
    blank: 1,
  });
  expect(valuesAmong([], 'town')).toEqual({ values: [], blank: 0 });
});

it('never offers what tells people apart', () => {
  for (const field of ['fullName', 'email', 'phone', 'badgeCode', 'shortNumber', 'ticketId'])
    expect(isSharedField(field), field).toBe(false);
  expect(isSharedField('town')).toBe(true);
});
