import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyEventData, type EventData } from '#domain/event-data.ts';
import { isSameText } from '#domain/import/fold-text.ts';
import { importChanges } from '#domain/import/import-changes.ts';
import { countingMakers } from '#domain/import/import-makers.fixture.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { presenceOf } from '#domain/import/presence.ts';
import { withChanges } from '#domain/import/with-changes.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { exportCsv } from './export-csv.ts';
import { anyEvent } from './random-event.fixture.ts';
import { readList } from './read-list.ts';

const RUNS = process.env['FOLKMOOT_DEEP'] === '1' ? 10_000 : 300;
const encode = (text: string) => new TextEncoder().encode(text);

function takenIn(text: string, data: EventData) {
  const reading = readList(encode(text));
  if (reading.kind !== 'list') throw new Error(reading.message);
  return planImport(reading, data);
}

/** What must come back: people with wishes, absences, placements and presence. */
function told(data: EventData) {
  const presence = presenceOf(data.checkIns);
  return data.registrations.map((person) => ({
    id: person.id,
    shortNumber: person.shortNumber,
    badgeCode: person.badgeCode,
    firstName: person.firstName,
    lastName: person.lastName,
    fullName: person.fullName,
    email: person.email,
    phone: person.phone,
    organization: person.organization,
    town: person.town,
    notes: person.notes,
    diet: person.diet,
    accessNeed: person.accessNeed,
    ticketId: person.ticketId,
    group: person.group,
    registeredAt: person.registeredAt,
    status: person.status,
    role: person.role,
    hasConsented: String(person.hasConsented),
    needs: [...person.needs].join(),
    tags: person.tags.join('\n'),
    custom: person.custom
      .filter((field) => field.value.trim() !== '')
      .map((field) => `${field.columnId}=${field.value}`)
      .toSorted()
      .join('\n'),
    wishes: person.wishes
      .map((wish) => `${wish.roundId}:${wish.topicIds.join()}`)
      .toSorted()
      .join(),
    absent: [...person.absentFromIds].toSorted().join(),
    placed: data.placements
      .filter((placement) => placement.registrationId === person.id)
      .map((placement) => `${placement.roundId}:${placement.topicId}`)
      .toSorted()
      .join(),
    presence: presence.get(person.id)?.state ?? '',
  }));
}

/** Ten thousand take a minute on a busy machine. */
const DEEP_MS = 300_000;

describe('our own export', () => {
  it(
    'comes back without a change, and is the same bytes the second time',
    () => {
      fc.assert(
        fc.property(anyEvent, fc.boolean(), fc.constantFrom(',' as const, ';' as const), (data, isRaw, delimiter) => {
          const { text } = exportCsv(data, { isRaw, delimiter });
          const plan = takenIn(text, data);
          expect(plan.rows.filter((row) => row.outcome !== 'same').map((row) => row.fields)).toEqual([]);
          expect(plan.counts).toMatchObject({ records: data.registrations.length, same: data.registrations.length });
          const { changes } = importChanges(plan, data, countingMakers());
          expect(changes).toEqual([]);
          expect(exportCsv(withChanges(data, changes), { isRaw, delimiter }).text).toBe(text);
        }),
        { numRuns: RUNS, seed: 6 },
      );
      console.log(`own export taken in again: ${RUNS} random events, no change`);
    },
    DEEP_MS,
  );

  it(
    'brings everybody into an event that has only the plan',
    () => {
      fc.assert(
        fc.property(anyEvent, (data) => {
          const bare: EventData = { ...data, registrations: [], placements: [], checkIns: [] };
          const { changes } = importChanges(takenIn(exportCsv(data).text, bare), bare, countingMakers());
          const back = told(withChanges(bare, changes));
          const should = told(data);
          expect(back).toHaveLength(should.length);
          for (const [i, person] of should.entries()) {
            for (const [field, value] of Object.entries(person)) {
              const is = (back[i] as Record<string, unknown>)[field];
              expect(
                isSameText(String(is), String(value)),
                `${field}: ${JSON.stringify(is)} instead of ${JSON.stringify(value)}`,
              ).toBe(true);
            }
          }
        }),
        { numRuns: RUNS, seed: 7 },
      );
      console.log(`own export taken into the bare plan: ${RUNS} random events, everybody is there`);
    },
    DEEP_MS,
  );

  it('holds no keep-apart rule and no wish it came from', () => {
    const data = sampleEvent();
    const noted = { ...data, rules: data.rules.map((rule) => ({ ...rule, note: 'SECRET-NOTE' })) };
    for (const preset of ['people', 'mail-merge', 'group-lists', 'zoom', 'head-count'] as const) {
      const { text } = exportCsv(noted, { preset });
      expect(text).not.toContain('SECRET-NOTE');
      for (const rule of noted.rules) expect(text).not.toContain(rule.id);
      expect(text).toBe(exportCsv({ ...data, rules: [] }, { preset }).text);
    }
  });

  it('takes what was edited in a sheet, and nothing else', () => {
    const data = sampleEvent();
    const { text } = exportCsv(data);
    const first = data.registrations[0]!;
    const edited = text.replace(`"${first.town}"`, '"Porto Novo"');
    const plan = takenIn(edited, data);
    expect(plan.counts).toMatchObject({ changed: 1, new: 0, rejected: 0 });
    expect(plan.rows.flatMap((row) => row.fields)).toMatchObject([
      { field: 'town', before: first.town, after: 'Porto Novo', take: 'file' },
    ]);
  });

  it('starts no formula in any cell', () => {
    fc.assert(
      fc.property(anyEvent, (data) => {
        for (const preset of ['people', 'mail-merge', 'group-lists', 'zoom', 'head-count'] as const) {
          const { text } = exportCsv(data, { preset });
          expect(
            /(^|,)"[\s\u200b\ufeff]*[=+\-@|%＝＋－＠]/u.test(
              text
                .slice(1)
                .replaceAll(/"(?:[^"]|"")*"/gu, (cell) =>
                  cell.startsWith('"\'') || !/^"[\s\u200b\ufeff]*[=+\-@|%＝＋－＠]/u.test(cell) ? '"ok"' : cell,
                ),
            ),
          ).toBe(false);
        }
      }),
      { numRuns: Math.min(RUNS, 100), seed: 8 },
    );
  });

  it('keeps columns apart whose Indic and Thai headings differ by a vowel sign or a tone only', () => {
    const text = `Name,Email,कल क्या,काल क्या,ที่พัก,ทีพัก,কি,কী\nAda Low,ada@low.example,a,b,c,d,e,f`;
    const plan = takenIn(text, emptyEventData());
    const data = withChanges(emptyEventData(), importChanges(plan, emptyEventData(), countingMakers()).changes);
    const { custom } = data.registrations[0]!;
    expect(custom.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'कल क्या a',
      'काल क्या b',
      'ที่พัก c',
      'ทีพัก d',
      'কি e',
      'কী f',
    ]);
    expect(new Set(custom.map(({ columnId }) => columnId)).size).toBe(6);
    const back = takenIn(exportCsv(data).text, data);
    expect(back.counts).toMatchObject({ new: 0, changed: 0, same: 1 });
  });
});
