import { expect, it } from 'vitest';
import { rehearsalCodeOf } from '#domain/door/rehearsal-code.ts';
import { rehearsalOf } from '#domain/door/rehearsal.ts';
import { emptyEventData, type EventData } from '#domain/event-data.ts';
import type { CheckInId } from '#domain/ids.ts';
import { importChanges } from '#domain/import/import-changes.ts';
import { countingMakers } from '#domain/import/import-makers.fixture.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { withChanges } from '#domain/import/with-changes.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { exportCsv } from './export-csv.ts';
import { readList } from './read-list.ts';

const real = sampleEvent();

/** A rehearsal in which everybody came. */
function rehearsed(): EventData {
  const copy = rehearsalOf(real, 'E-real', 'Rehearsal of the day', '2026-10-24T08:00:00.000Z');
  const checkIns = copy.registrations.map(({ id }, index) => ({
    id: `D-${index + 1}` as CheckInId,
    kind: 'arrived' as const,
    registrationId: id,
    at: '2026-10-24T09:00:00.000Z',
    clock: index + 1,
    desk: 'D',
    ofId: null,
  }));
  return { ...copy, checkIns };
}

function takenInto(data: EventData, text: string): EventData {
  const reading = readList(new TextEncoder().encode(text));
  if (reading.kind !== 'list') throw new Error(reading.message);
  return withChanges(data, importChanges(planImport(reading, data), data, countingMakers()).changes);
}

it('carries no real code out of a rehearsal, but the ones of its own paper', () => {
  const text = exportCsv(rehearsed()).text;
  for (const { badgeCode } of real.registrations) {
    expect(text).not.toContain(badgeCode.slice(3));
    expect(text).toContain(rehearsalCodeOf(badgeCode));
  }
  expect(exportCsv(real).text).toContain(real.registrations[0]!.badgeCode);
});

it('brings nobody in and no code of a rehearsal to an event that takes its list', () => {
  const text = exportCsv(rehearsed()).text;
  expect(takenInto(real, text).checkIns).toEqual(real.checkIns);
  const elsewhere = takenInto({ ...emptyEventData(), event: real.event }, text);
  expect(elsewhere.registrations).toHaveLength(real.registrations.length);
  expect(elsewhere.checkIns).toEqual([]);
  for (const { badgeCode } of elsewhere.registrations) expect(badgeCode).not.toMatch(/^FMR/);
});
