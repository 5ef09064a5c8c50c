import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { EventData } from '#domain/event-data.ts';
import type { OutcomeId, RegistrationId } from '#domain/ids.ts';
import { blankOutcome, type Outcome } from '#domain/outcome.ts';
import { followUp } from '#domain/outcomes/follow-up.ts';
import { buildReport } from '#domain/outcomes/report.ts';
import { displayName } from '#domain/registration.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { writeDueDates } from '../calendar/write-due-dates.ts';
import { commitmentsCsv, mailMergeCsv, outcomesCsv } from './outcome-lists.ts';

const sample = sampleEvent();
const agreed = sample.registrations.find(({ hasConsented, email }) => hasConsented === true && email !== '')!;
const silent = sample.registrations.find(({ hasConsented, email }) => hasConsented !== true && email !== '')!;
const one = (id: string, kind: Outcome['kind'], text: string, fields: Partial<Outcome> = {}): Outcome =>
  blankOutcome({
    id: id as OutcomeId,
    kind,
    text,
    order: 1,
    notedAt: '2026-10-25T17:00:00.000Z',
    ...fields,
  });
const outcomes = [
  one('O1', 'feedback', '=HYPERLINK("x")'),
  one('O2', 'commitment', 'Find a "room"\nwith a lift; or two', { whoId: agreed.id, dueOn: '2026-12-01' }),
  one('O3', 'commitment', 'Write', { whoId: agreed.id }),
  one('O4', 'commitment', 'Bring cups', { whoId: silent.id, dueOn: '2026-03-29' }),
  one('O5', 'commitment', 'Sweep', { whoId: 'P-gone' as RegistrationId, whoText: 'Ada Gone', dueOn: '2026-11-01' }),
  one('O6', 'commitment', 'Sing', { whoText: 'the choir', state: 'done', dueOn: '2026-11-01' }),
];
const data: EventData = { ...sample, outcomes };
const rows = (csv: string) => Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;

describe('lists of outcomes', () => {
  test('read back as they were, name only those who agreed, and hold no formula', () => {
    const all = rows(outcomesCsv(buildReport(data)));
    expect(all).toHaveLength(7);
    expect(all[1]).toEqual(['feedback', `'=HYPERLINK("x")`, '', '', 'open', '', '']);
    const promised = rows(commitmentsCsv(buildReport(data)));
    expect(promised[0]).toEqual(['who', 'what', 'by_when', 'state', 'session', 'topic']);
    expect(promised).toContainEqual([displayName(agreed), outcomes[1]!.text, '2026-12-01', 'open', '', '']);
    expect(promised).toHaveLength(6);
    expect(JSON.stringify([all, promised])).not.toContain(displayName(silent));
    expect(JSON.stringify([all, promised])).not.toContain('Ada Gone');
  });

  test('have a record for each person to write to, about what is still open', () => {
    const [head, ...letters] = rows(mailMergeCsv(followUp(data, '2026-11-02')));
    expect(head?.[2]).toBe('email');
    expect(letters.map((record) => record.slice(2, 5).join(' ')).toSorted()).toEqual(
      [`${agreed.email} 2 2026-12-01`, `${silent.email} 1 2026-03-29`].toSorted(),
    );
  });
});

describe('due dates in a calendar', () => {
  const calendar = (withNames: boolean) =>
    writeDueDates(data, followUp(data, '2026-11-02'), '2026-10-25T18:00:00.000Z', withNames).replaceAll(
      /\r\n[ \t]/gu,
      '',
    );

  test('have a whole day for each open commitment with a date, also where the clocks change', () => {
    const text = calendar(true);
    expect([...text.matchAll(/DTSTART;VALUE=DATE:(\d+)/gu)].map(([, day]) => day ?? '').toSorted()).toEqual([
      '20260329',
      '20261101',
      '20261201',
    ]);
    expect(text).toContain('DTEND;VALUE=DATE:20260330');
    expect(text).toContain(`SUMMARY:${displayName(agreed)}: Find a "room" with a lift\\; or two`);
    expect(text).not.toContain('Ada Gone');
    expect(calendar(false)).not.toContain(displayName(agreed));
  });

  test('leave out a day that does not exist', () => {
    const odd = { ...data, outcomes: [one('O7', 'commitment', 'x', { dueOn: '2026-02-30' })] };
    expect(writeDueDates(odd, followUp(odd, '2026-01-01'), '2026-10-25T18:00:00.000Z', true)).not.toContain('VEVENT');
  });
});
