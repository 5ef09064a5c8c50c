import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { findings as words } from '#catalogue/en/findings.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { checkPlan } from './check-plan.ts';
import { newFindings } from './finding.ts';
import { shiftRest } from './move-sessions.ts';
import { at, CASES, everybody, extra, planWith, room, type PlanChanges } from './testing-findings.ts';

const sample = sampleEvent();
const calm = checkPlan(sample);

/** What is found beyond the sample's own findings. */
const raisedBy = (changes: PlanChanges) => newFindings(calm, checkPlan(planWith(changes)));

describe('the checks of the plan', () => {
  test('the sample holds: one slot is open and nothing else', () => {
    expect(calm.map(({ code, severity }) => [code, severity])).toEqual([['slotOpen', 'hint']]);
    expect(calm[0]!.fix).toMatchObject({ kind: 'promoteSuggestion', suggestionId: 'G-childcare' });
  });

  test.each(CASES)('%s is found, with its place and fix', (code, change, place, cure) => {
    const found = raisedBy(change).filter((one) => one.code === code);
    const match = found.find((one) =>
      Object.entries(place).every(([key, value]) => Reflect.get(one.place, key) === value),
    );
    expect(match, JSON.stringify(raisedBy(change))).toBeDefined();
    expect(match!.fix?.kind ?? null).toBe(typeof cure === 'string' ? cure : null);
    if (code !== 'slotOpen') expect(calm.map((one) => one.code)).not.toContain(code);
  });

  test.each(CASES.filter(([, , , cure]) => typeof cure !== 'string'))(
    '%s, which offers no fix, is cleared by what a person changes',
    (code, change, _, cure) => {
      if (typeof cure === 'string') return;
      const raised = raisedBy(change).filter((one) => one.code === code);
      const left = new Set(checkPlan(planWith(cure, planWith(change))).map(({ id }) => id));
      expect(raised.filter(({ id }) => left.has(id))).toEqual([]);
    },
  );

  test('every code has a case here and words with the values it carries, and every fix has words', () => {
    const codes = Object.keys(words.finding).map((key) => key.replace(/_(zero|one|other)$/, ''));
    expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(codes));
    const catalogue = i18next.createInstance();
    const resources = { en: { translation: words } };
    void catalogue.init({ lng: 'en', resources, interpolation: { escapeValue: false }, initAsync: false });
    for (const [, change] of CASES) {
      for (const { code, values, fix } of raisedBy(change)) {
        const texts = [
          catalogue.t(`finding.${code}`, values),
          ...(fix ? [catalogue.t(`fix.${fix.kind}`, { ...fix })] : []),
        ];
        for (const text of texts) expect(text).toMatch(/^[^{}$.]+ [^{}$]+[^{}$]$/);
      }
    }
  });

  test('ids are unique and do not change when something else does', () => {
    const twice = { topics: [{ id: 'T-world', roomId: null, facilitatorIds: [] }], event: { capacity: 50 } };
    const found = checkPlan(planWith(twice));
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(newFindings(found, checkPlan(planWith({ ...twice, people: everybody({ town: 'Leeds' }) })))).toEqual([]);
  });

  test('a plan for which nobody has registered yet is not told that people are missing', () => {
    const empty = {
      ...sample,
      registrations: [],
      topics: sample.topics.map((one) => ({ ...one, facilitatorIds: [] })),
    };
    expect(checkPlan(empty).map(({ code }) => code)).not.toContain('tooFewPeople');
  });

  test('parallel sessions in two rooms are fine', () => {
    const parallel = extra({ startsAt: at('15:00'), minutes: 60, roomId: room('R-front') });
    const rooms = [
      { id: 'R-front', features: ['stepFree' as const, 'hearingLoop' as const, 'childFriendly' as const] },
    ];
    expect(raisedBy({ rooms, more: [parallel] }).map(({ code }) => code)).toEqual([]);
  });

  test('needs of people are counted and never named', () => {
    const found = raisedBy({ rooms: sample.rooms.map(({ id }) => ({ id, features: [] })) });
    expect(found.length).toBeGreaterThan(3);
    const text = JSON.stringify(found.map(({ values }) => values));
    for (const { fullName, lastName } of sample.registrations.filter(({ needs }) => needs.length > 0)) {
      expect(text).not.toContain(fullName || lastName);
    }
  });

  test('ten minutes late: what is left moves, and what that breaks is listed', () => {
    const sessions = shiftRest(sample.sessions, '2026-10-25T11:40:00.000Z', 10, 'Europe/London');
    expect(sessions.map(({ startsAt, minutes }) => [startsAt.slice(11), minutes])).toEqual([
      ['11:00', 30],
      ['11:30', 40],
      ['12:10', 60],
      ['13:10', 60],
      ['14:10', 60],
      ['15:10', 60],
      ['16:10', 90],
      ['17:40', 90],
    ]);
    expect(newFindings(calm, checkPlan({ ...sample, sessions }))).toEqual([]);
    const late = shiftRest(sample.sessions, '2026-10-25T11:40:00.000Z', 320, 'Europe/London');
    expect(newFindings(calm, checkPlan({ ...sample, sessions: late })).map(({ code }) => code)).toEqual([
      'outsideDays',
    ]);
  });
});
