import { expect, it } from 'vitest';
import { emptyEventData } from '#domain/event-data.ts';
import { importChanges } from '#domain/import/import-changes.ts';
import { countingMakers } from '#domain/import/import-makers.fixture.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { withChanges } from '#domain/import/with-changes.ts';
import { Registration } from '#domain/registration.ts';
import { readList } from './read-list.ts';

it.each([
  ['a column of its own', 'Story'],
  ['a field', 'Town'],
])('keeps a cell of 225,001 letters in %s whole, in fields that can be written, and says so', (_, heading) => {
  const story = `${'Grüße 👋 '.repeat(25_000)}!`;
  const text = `Name,Email,${heading}\nAda Low,ada@low.example,"${story}"\nBen Fox,ben@fox.example,short\n`;
  const reading = readList(new TextEncoder().encode(text));
  if (reading.kind !== 'list') throw new Error(reading.message);
  const plan = planImport(reading, emptyEventData());
  expect(plan.rows.map(({ marks }) => marks.includes('flagged'))).toEqual([true, false]);
  const data = withChanges(emptyEventData(), importChanges(plan, emptyEventData(), countingMakers()).changes);
  const [person] = data.registrations;
  expect(Registration.safeParse(person).success).toBe(true);
  // Not toBe(story): a failure would print all of it.
  expect(person!.custom.map(({ value }) => value).join('') === story).toBe(true);
  expect(person!.custom.map(({ label }) => label)).toEqual([heading, `${heading} (2)`, `${heading} (3)`]);
  const again = planImport(reading, data);
  expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 2 });
});
