import { expect, it } from 'vitest';
import { rehearsalCodeOf } from '#domain/door/rehearsal-code.ts';
import { rehearsalOf } from '#domain/door/rehearsal.ts';
import { emptyEventData, type EventData } from '#domain/event-data.ts';
import type { CheckInId, RegistrationId } from '#domain/ids.ts';
import type { ImportDecisions } from '#domain/import/import-plan.ts';
import { importChanges } from '#domain/import/import-changes.ts';
import { countingMakers } from '#domain/import/import-makers.fixture.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { withChanges } from '#domain/import/with-changes.ts';
import { blankRegistration } from '#domain/registration.ts';
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

function planOf(data: EventData, text: string, decisions: ImportDecisions = {}) {
  const reading = readList(new TextEncoder().encode(text));
  if (reading.kind !== 'list') throw new Error(reading.message);
  return planImport(reading, data, { decisions });
}

const takenInto = (data: EventData, text: string, decisions?: ImportDecisions): EventData =>
  withChanges(data, importChanges(planOf(data, text, decisions), data, countingMakers()).changes);

/** A rehearsal with one invented walk-in, and one who had walked into the real event before it began. */
function withWalkIns(): { readonly before: EventData; readonly rehearsal: EventData } {
  const walkIn = (id: string, createdAt: string) =>
    blankRegistration({
      id: id as RegistrationId,
      shortNumber: id === 'P-real' ? 900 : 901,
      badgeCode: `FM1${(id === 'P-real' ? '7' : '8').repeat(16)}`,
      createdAt,
      source: 'walkIn',
      fullName: id === 'P-real' ? 'Rosa Early' : 'Donald Test',
    });
  const before = { ...real, registrations: [...real.registrations, walkIn('P-real', '2026-10-24T07:00:00.000Z')] };
  const copy = rehearsalOf(before, 'E-real', 'Rehearsal of the day', '2026-10-24T08:00:00.000Z');
  const tried = walkIn('P-tried', '2026-10-24T09:30:00.000Z');
  return { before, rehearsal: { ...copy, registrations: [...copy.registrations, tried] } };
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

it('tells the walk-ins of a rehearsal and leaves them out unless they are wanted', () => {
  const { before, rehearsal } = withWalkIns();
  const text = exportCsv(rehearsal).text;
  for (const event of [before, { ...emptyEventData(), event: real.event }]) {
    const plan = planOf(event, text);
    expect(plan.rehearsal).toMatchObject({ people: rehearsal.registrations.length });
    expect(plan.rehearsal!.walkIns.size).toBe(1);
    expect(plan.rows.filter(({ marks }) => marks.includes('rehearsalWalkIn'))).toMatchObject([
      { name: 'Donald Test', outcome: 'skipped' },
    ]);
    const names = (data: EventData) => data.registrations.map(({ fullName }) => fullName);
    expect(names(takenInto(event, text))).not.toContain('Donald Test');
    expect(names(takenInto(event, text))).toContain('Rosa Early');
    expect(names(takenInto(event, text, { takesRehearsalWalkIns: true }))).toContain('Donald Test');
    const [record] = plan.rehearsal!.walkIns;
    expect(names(takenInto(event, text, { rows: { [record!]: { as: 'new' } } }))).toContain('Donald Test');
  }
});

it('knows them without their mark where the event knows the others, and merges none with a namesake', () => {
  const { before, rehearsal } = withWalkIns();
  const namesake = { ...before.registrations[0]!, id: 'P-namesake' as RegistrationId, fullName: 'Donald Test' };
  const event = { ...before, registrations: [...before.registrations, { ...namesake, firstName: '', lastName: '' }] };
  const text = exportCsv(rehearsal).text.replaceAll('walk-in', '');
  const plan = planOf(event, text);
  expect([...plan.rehearsal!.walkIns]).toHaveLength(1);
  expect(takenInto(event, text).registrations).toEqual(event.registrations);
});

it('takes the list of a rehearsal back into that rehearsal as any other, and says nothing of rehearsals in a real list', () => {
  const { before, rehearsal } = withWalkIns();
  const plan = planOf(rehearsal, exportCsv(rehearsal).text);
  expect(plan.rehearsal!.walkIns.size).toBe(0);
  expect(plan.counts.same).toBe(rehearsal.registrations.length);
  const list = exportCsv(before).text;
  expect(planOf(before, list).rehearsal).toBeNull();
  expect(list.split('\n', 1)[0]).not.toContain('rehearsal');
});
