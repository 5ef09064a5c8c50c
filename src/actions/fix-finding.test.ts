import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { added, EMPTY_HASH, type RowChange } from '#domain/change-set.ts';
import { TABLE_NAMES, type AnyRow, type EventData, type RowOf, type TableName } from '#domain/event-data.ts';
import { applyChanges, dataOf, emptyView } from '#domain/event-view.ts';
import { checkPlan } from '#domain/plan-checks/check-plan.ts';
import { newFindings, type Finding } from '#domain/plan-checks/finding.ts';
import { CASES, extra, planWith, type PlanChanges } from '#domain/plan-checks/testing-findings.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import type { Action } from './action.ts';
import { fixFinding } from './fix-finding.ts';
import { ACTIONS, type ActionName } from './registry.ts';

const WORDS = { breakTitle: 'Break', topicTitle: 'New topic' };
const sample = sampleEvent();
const calm = checkPlan(sample);

/** The event after the fix of a finding, done by the same action as in the window. */
function fixed(data: EventData, { fix }: Finding): EventData {
  if (!fix) throw new Error('no fix is offered');
  const rows = TABLE_NAMES.flatMap((table): RowChange[] =>
    (data[table] as readonly AnyRow[]).map((row) => added(table, row as unknown as RowOf<TableName>)),
  );
  const tables = applyChanges(emptyView(EMPTY_HASH).tables, rows);
  const view = { ...emptyView(EMPTY_HASH), tables };
  const act = (name: ActionName, args: unknown): EventData => {
    const action = ACTIONS[name] as Action<unknown, unknown>;
    const plan = action.plan(action.args.parse(args), {
      view,
      data: dataOf(view),
      now: '2026-10-25T12:00:00.000Z',
      desk: 'D1',
      newId: (letter) => `${letter}-new`,
      newBadgeCode: () => 'FM1',
      nextCheckInId: () => 'D1-1' as never,
      nextClock: () => 1,
    });
    if (plan.kind !== 'write') throw new Error(`${name} changed nothing`);
    return dataOf({ tables: applyChanges(tables, plan.changes) });
  };
  const after = fixFinding<EventData>(fix, data, WORDS, new Uint8Array(16), act);
  if (!after) throw new Error('what was to be fixed is gone');
  return after;
}

const RANK = { hint: 0, attention: 1, stop: 2 } as const;
const cases = CASES.flatMap(([code, change, place, cure]) =>
  typeof cure === 'string' ? [{ code, change, place, cure }] : [],
);

describe('what a finding offers', () => {
  it.each(cases)('$cure clears $code and brings up nothing as bad', ({ code, change, place, cure }) => {
    const data = planWith(change);
    const before = checkPlan(data);
    const raised = newFindings(calm, before).find(
      (one) =>
        one.code === code &&
        one.fix?.kind === cure &&
        Object.entries(place).every(([key, value]) => Reflect.get(one.place, key) === value),
    )!;
    const after = checkPlan(fixed(data, raised));
    expect(after.map(({ id }) => id)).not.toContain(raised.id);
    const worse = newFindings(before, after).filter(({ severity }) => RANK[severity] >= RANK[raised.severity]);
    expect(worse).toEqual([]);
  });

  it('is tried for every kind of fix there is', () => {
    expect(new Set(cases.map(({ cure }) => cure))).toEqual(
      new Set([
        'setSessionRoom',
        'setTopicRoom',
        'setLargest',
        'setSmallest',
        'moveSession',
        'moveRest',
        'endEarlier',
        'addDay',
        'oneDay',
        'addBreak',
        'addTopic',
        'promoteSuggestion',
        'removeFacilitator',
        'removeSpeaker',
      ] satisfies NonNullable<Finding['fix']>['kind'][]),
    );
  });

  it('clears its finding in any plan, however much else is wrong with it', () => {
    const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);
    const roomId = pick(null, ...sample.rooms.map(({ id }) => id));
    const startsAt = fc
      .tuple(
        pick('2026-10-24', '2026-10-25', '2026-10-25', '2026-10-25', '2026-10-26'),
        fc.integer({ min: 0, max: 95 }),
      )
      .map(
        ([day, quarter]) =>
          `${day}T${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
      );
    const minutes = pick(15, 30, 45, 60, 90, 180, 400);
    const sessionChange = fc.record({ id: pick(...sample.sessions.map(({ id }) => id)), startsAt, minutes, roomId });
    const topicChange = fc.record({
      id: pick(...sample.topics.map(({ id }) => id)),
      roomId,
      smallest: fc.integer({ min: 0, max: 30 }),
      largest: fc.option(fc.integer({ min: 0, max: 30 })),
      facilitatorIds: fc.subarray(sample.registrations.slice(0, 8).map(({ id }) => id)),
      state: pick('offered' as const, 'open' as const),
    });
    const personChange = fc.record({
      id: pick(...sample.registrations.map(({ id }) => id)),
      status: pick('coming' as const, 'cancelled' as const),
      needs: fc.subarray(['stepFree' as const, 'hearingLoop' as const, 'childFriendly' as const]),
      absentFromIds: fc.subarray(sample.sessions.map(({ id }) => id)),
    });
    const roomChange = fc.record({
      id: pick(...sample.rooms.map(({ id }) => id)),
      seats: fc.option(fc.integer({ min: 0, max: 80 })),
      features: fc.subarray(['stepFree' as const, 'hearingLoop' as const, 'childFriendly' as const]),
    });
    const plans = fc
      .record({
        event: pick(
          {},
          { zone: 'America/New_York' },
          { zone: 'Europe/Atlantis' },
          { endsOn: '2026-10-24' },
          { endsOn: '2026-10-27', zone: 'Australia/Lord_Howe' },
        ),
        rooms: fc.array(roomChange, { maxLength: 2 }),
        sessions: fc.array(sessionChange, { maxLength: 4 }),
        topics: fc.array(topicChange, { maxLength: 3 }),
        people: fc.array(personChange, { maxLength: 4 }),
        more: fc.array(fc.record({ startsAt, minutes, roomId }), { maxLength: 2 }),
      })
      .map((change): PlanChanges => ({
        ...change,
        more: change.more.map((fields, index) => extra({ id: `S-extra-${index}` as never, ...fields })),
      }));
    const seen = new Set<string>();
    fc.assert(
      fc.property(plans, fc.nat(), (change, choice) => {
        const data = planWith(change);
        const offered = checkPlan(data).filter(({ fix }) => fix !== null);
        if (offered.length === 0) return;
        const one = offered[choice % offered.length]!;
        seen.add(`${one.code} ${one.fix!.kind}`);
        const left = checkPlan(fixed(data, one)).map(({ id }) => id);
        expect(left).not.toContain(one.id);
      }),
      { numRuns: process.env['FOLKMOOT_DEEP'] === '1' ? 60_000 : 500, seed: 5 },
    );
    expect(seen.size).toBeGreaterThan(12);
  }, 600_000);
});
