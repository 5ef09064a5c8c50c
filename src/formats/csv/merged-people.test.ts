import { describe, expect, it } from 'vitest';
import { emptyEventData, type EventData } from '#domain/event-data.ts';
import { importChanges } from '#domain/import/import-changes.ts';
import { countingMakers } from '#domain/import/import-makers.fixture.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { withChanges } from '#domain/import/with-changes.ts';
import { mergedPerson } from '#domain/people/merge-fields.ts';
import { exportCsv } from './export-csv.ts';
import { readList } from './read-list.ts';

let made = 1;
function take(text: string, data: EventData) {
  const reading = readList(new TextEncoder().encode(text));
  if (reading.kind !== 'list') throw new Error(reading.message);
  const plan = planImport(reading, data);
  const { changes } = importChanges(plan, data, countingMakers((made += 1000)));
  return { plan, changes, data: withChanges(data, changes) };
}
const merge = (data: EventData, keptAt: number, goneAt: number, taken: readonly string[] = []): EventData => ({
  ...data,
  registrations: data.registrations
    .map((person, i) => (i === keptAt ? mergedPerson(person, data.registrations[goneAt]!, new Set(taken)) : person))
    .filter((_, i) => i !== goneAt),
});

const LIST = `Ticket ID,Name,Email,Phone,Town
T-1,Ana Kovač,ana@kovac.example,0301 11,Hull
T-2,A. Kovac,kovac@work.example,0302 22,York
T-3,Bo Lind,bo@lind.example,,Bath`;
const NO_IDS = LIST.replaceAll(/^[^,]*,/gm, '');

describe('a list taken in again after two people were made one', () => {
  it.each([
    ['with ticket numbers', LIST, []],
    ['by address and name alone', NO_IDS, []],
    ['when the kept record took the address of the other', LIST, ['email', 'phone', 'fullName', 'ticketId']],
    ['without numbers, the address of the other taken', NO_IDS, ['email', 'phone', 'fullName']],
  ])('brings nobody back and changes nothing, %s', (_, list, taken) => {
    const first = take(list, emptyEventData()).data;
    const one = merge(first, 0, 1, taken);
    const again = take(list, one);
    expect(again.plan.counts).toMatchObject({ records: 3, new: 0, changed: 0, same: 3 });
    expect(again.plan.rows.flatMap((row) => row.marks)).toEqual([]);
    expect(again.plan.missing).toEqual([]);
    expect(again.changes.filter(({ table }) => table === 'registrations')).toEqual([]);
  });

  it('takes what a newer list says of either of them, once', () => {
    const one = merge(take(LIST, emptyEventData()).data, 0, 1);
    const newer = take(LIST.replace('Hull', 'Leeds').replace('0302 22', '0302 99'), one);
    expect(newer.plan.counts).toMatchObject({ new: 0, same: 2, changed: 1 });
    expect(newer.data.registrations[0]).toMatchObject({ town: 'Leeds', phone: '0301 11' });
    expect(newer.plan.rows[1]!.fields).toMatchObject([
      { field: 'phone', before: '0301 11', after: '0302 99', take: 'ours', isConflict: true },
    ]);
    const again = take(LIST.replace('Hull', 'Leeds').replace('0302 22', '0302 99'), newer.data);
    expect(again.changes.filter(({ table }) => table === 'registrations')).toEqual([]);
  });

  it('knows all of three, and our own export of before the merge', () => {
    const first = take(LIST, emptyEventData()).data;
    const before = exportCsv(first).text;
    const one = merge(merge(first, 1, 2), 0, 1);
    expect(one.registrations).toHaveLength(1);
    expect(take(LIST, one).plan.counts).toMatchObject({ new: 0, changed: 0, same: 3 });
    expect(take(before, one).plan.counts).toMatchObject({ new: 0 });
    expect(exportCsv(one).text).not.toContain('kovac@work.example');
  });

  it('still takes somebody else with the shared address for somebody else', () => {
    const one = merge(take(NO_IDS, emptyEventData()).data, 0, 1);
    const { plan } = take('Name,Email,Phone,Town\nMilan Kovac,kovac@work.example,,Ruse', one);
    expect(plan.counts).toMatchObject({ new: 1 });
  });
});

it('keeps whom somebody named the first time, where the second answer leaves it blank', () => {
  const { plan, data } = take(
    `Timestamp,Name,Email,With whom,Not with whom,Suggest a topic,I consent to photos
2026-02-01 10:00:00,Ada Low,ada@low.example,,,,
2026-02-01 11:00:00,Ben Fox,ben@fox.example,Cleo Day,Ada Low,Rivers,yes
2026-02-01 12:00:00,Cleo Day,cleo@day.example,,,,
2026-02-01 13:00:00,Ben Fox,ben@fox.example,,,,`,
    emptyEventData(),
  );
  expect(plan.counts).toMatchObject({ records: 4, new: 3, same: 1 });
  expect(data.rules.map(({ kind }) => kind).toSorted()).toEqual(['apart', 'together']);
  expect(data.suggestions.map(({ title }) => title)).toEqual(['Rivers']);
  // A box that was left blank the second time is no yes.
  expect(data.registrations.find(({ email }) => email === 'ben@fox.example')!.hasConsented).not.toBe(true);
});
