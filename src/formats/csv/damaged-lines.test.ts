import { expect, it } from 'vitest';
import { emptyEventData } from '#domain/event-data.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { readList } from './read-list.ts';

it('marks the row of somebody whose line was damaged, also where a cell runs over several lines', () => {
  const text =
    'Name,Email,Note\nAda Low,ada@low.example,"one\ntwo\0"\nBen Fox,ben@fox.example,x\nCleo\0 Day,cleo@day.example,\n';
  const reading = readList(new TextEncoder().encode(text));
  if (reading.kind !== 'list') throw new Error(reading.message);
  expect(reading.people.map(({ flags }) => flags)).toEqual([['nul'], [], ['nul']]);
  const { rows } = planImport(reading, emptyEventData());
  expect(rows.map(({ marks }) => marks.includes('flagged'))).toEqual([true, false, true]);
  expect(reading.people.map(({ fields }) => fields.fullName)).toEqual(['Ada Low', 'Ben Fox', 'Cleo Day']);
});
