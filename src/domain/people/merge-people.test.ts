import { describe, expect, it } from 'vitest';
import type { RowChange } from '../change-set.ts';
import type { CheckIn } from '../check-in.ts';
import type { EventData } from '../event-data.ts';
import { placementId } from '../groups.ts';
import type { CheckInId, RegistrationId, SessionId, TopicId } from '../ids.ts';
import type { Registration } from '../registration.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { withChanges } from '../import/with-changes.ts';
import { differingLines, lineValue, mergedPerson, usuallyTaken } from './merge-fields.ts';
import { mergePeople } from './merge-people.ts';

const sample = sampleEvent();
const people = sample.registrations;
const [kept, gone, third] = [people[0]!, people[1]!, people[2]!];
const NOW = '2026-10-25T12:00:00.000Z';

const bare: EventData = {
  ...sample,
  placements: [],
  groupAttendance: [],
  rules: [],
  suggestions: [],
  outcomes: [],
  doorAnswers: [],
  printRuns: [],
  printQueue: [],
  checkIns: [],
  topics: sample.topics.map((topic) => ({ ...topic, facilitatorIds: [] })),
  sessions: sample.sessions.map((session) => ({ ...session, speakers: [] })),
};

/** Rows that matter here are given with what matters here. */
const having = (rows: { readonly [T in keyof EventData]?: readonly object[] }): EventData =>
  ({ ...bare, ...rows }) as EventData;

function merge(data: EventData, pair: readonly [Registration, Registration] = [kept, gone]) {
  let next = 1;
  const changes = mergePeople(data, ...pair, new Set(), {
    now: NOW,
    desk: 'D1',
    nextCheckInId: () => `D1-${next}` as CheckInId,
    nextClock: () => 100 + next++,
  });
  return { changes, data: withChanges(data, changes) };
}
const tablesOf = (changes: readonly RowChange[]) => changes.map(({ table, id }) => `${table} ${id}`);
const ALWAYS = [`registrations ${kept.id}`, `registrations ${gone.id}`];

describe('two records that become one', () => {
  it('change nothing that is about neither', () => {
    const others = having({
      placements: [{ id: 'p3', roundId: 'S1', registrationId: third.id, topicId: 'T1' }],
      groupAttendance: [{ id: 'a3', roundId: 'S1', registrationId: third.id }],
      rules: [{ id: 'U1', registrationIds: [third.id, people[3]!.id] }],
      suggestions: [{ id: 'G1', supporterIds: [third.id] }],
      outcomes: [
        { id: 'O1', whoId: third.id },
        { id: 'O2', whoId: null },
      ],
      doorAnswers: [{ id: 'K1', registrationId: third.id }],
      printRuns: [{ id: 'Q1', kind: 'badges', items: [{ registrationId: third.id }, { registrationId: kept.id }] }],
      printQueue: [{ id: 'W1', registrationId: third.id }],
      sessions: [{ ...sample.sessions[0]!, speakers: [{ name: 'x', registrationId: third.id }] }],
      topics: [{ ...sample.topics[0]!, facilitatorIds: [third.id] }],
    });
    expect(tablesOf(merge(others).changes)).toEqual(ALWAYS);
  });

  it('sat where either of them sat, once in each round', () => {
    const { data } = merge(
      having({
        groupAttendance: [
          { id: placementId('S1' as SessionId, kept.id), roundId: 'S1', registrationId: kept.id, topicId: 'T-kept' },
          { id: placementId('S1' as SessionId, gone.id), roundId: 'S1', registrationId: gone.id, topicId: 'T-gone' },
          { id: placementId('S2' as SessionId, gone.id), roundId: 'S2', registrationId: gone.id, topicId: 'T-gone' },
          { id: 'other', roundId: 'S1', registrationId: third.id, topicId: 'T-third' },
        ],
      }),
    );
    const sat = data.groupAttendance.map(({ id, registrationId, topicId }) => [id, `${registrationId} ${topicId}`]);
    expect(new Map(sat as [string, string][])).toEqual(
      new Map([
        [placementId('S1' as SessionId, kept.id), `${kept.id} T-kept`],
        [placementId('S2' as SessionId, kept.id), `${kept.id} T-gone`],
        ['other', `${third.id} T-third`],
      ]),
    );
  });

  it('supported, spoke, answered and took on what either did, and everybody else still does', () => {
    const { data } = merge(
      having({
        suggestions: [
          { id: 'G1', supporterIds: [third.id, gone.id, kept.id], title: 'Compost' },
          { id: 'G2', supporterIds: [gone.id], title: 'Choir' },
        ],
        sessions: [
          {
            ...sample.sessions[0]!,
            speakers: [
              { name: 'One', registrationId: gone.id },
              { name: 'Two', registrationId: third.id },
              { name: 'Guest', registrationId: null },
            ],
          },
        ],
        outcomes: [{ id: 'O1', whoId: gone.id, text: 'Build a shed' }],
        doorAnswers: [{ id: 'K1', registrationId: gone.id, answer: 'yes' }],
      }),
    );
    expect(data.suggestions).toEqual([
      { id: 'G1', supporterIds: [third.id, kept.id], title: 'Compost' },
      { id: 'G2', supporterIds: [kept.id], title: 'Choir' },
    ]);
    expect(data.sessions[0]!.speakers).toEqual([
      { name: 'One', registrationId: kept.id },
      { name: 'Two', registrationId: third.id },
      { name: 'Guest', registrationId: null },
    ]);
    expect(data.outcomes).toEqual([{ id: 'O1', whoId: kept.id, text: 'Build a shed' }]);
    expect(data.doorAnswers).toEqual([{ id: 'K1', registrationId: kept.id, answer: 'yes' }]);
  });
});

describe('paper of two records that become one', () => {
  const run = (kind: string, ...ids: readonly RegistrationId[]) => ({
    id: `Q-${kind}-${ids.join()}`,
    kind,
    items: ids.map((registrationId, at) => ({ registrationId, sheet: 1, cell: at })),
  });
  const codeAfter = (...printRuns: readonly object[]) =>
    merge(having({ printRuns })).data.registrations.find(({ id }) => id === kept.id)!.badgeCode;

  it('lends its code to the kept record only where a badge of the other alone was printed', () => {
    expect(codeAfter()).toBe(kept.badgeCode);
    expect(codeAfter(run('badges', third.id))).toBe(kept.badgeCode);
    expect(codeAfter(run('badges', gone.id))).toBe(gone.badgeCode);
    expect(codeAfter(run('badges', gone.id), run('badges', kept.id))).toBe(kept.badgeCode);
    expect(codeAfter(run('certificates', gone.id))).toBe(kept.badgeCode);
  });

  it('is of the kept record afterwards, and of everybody else as before', () => {
    const { data } = merge(having({ printRuns: [run('badges', third.id, gone.id)] }));
    expect(data.printRuns[0]!.items.map(({ registrationId }) => registrationId)).toEqual([third.id, kept.id]);
  });

  it('is asked for once', () => {
    const queueAfter = (...ids: readonly RegistrationId[]) =>
      merge(
        having({ printQueue: ids.map((registrationId, at) => ({ id: `W${at}`, registrationId, reason: 'name' })) }),
      ).data.printQueue.map((row) => [row.id, row.registrationId, (row as unknown as { reason: string }).reason]);
    expect(queueAfter(gone.id, third.id)).toEqual([
      ['W0', kept.id, 'name'],
      ['W1', third.id, 'name'],
    ]);
    expect(queueAfter(third.id, kept.id, gone.id)).toEqual([
      ['W0', third.id, 'name'],
      ['W1', kept.id, 'name'],
    ]);
    expect(queueAfter(gone.id, gone.id)).toEqual([['W0', kept.id, 'name']]);
  });
});

describe('arrivals of two records that become one', () => {
  const fact = (id: string, kind: CheckIn['kind'], of: RegistrationId, clock: number, ofId: string | null = null) => ({
    id,
    kind,
    registrationId: of,
    at: `2026-10-25T09:0${clock}:00.000Z`,
    ofId,
    desk: 'D1',
    clock,
  });
  const noted = (...checkIns: readonly object[]) =>
    merge(having({ checkIns })).changes.flatMap(({ table, after }) => {
      if (table !== 'checkIns') return [];
      const { kind, registrationId, at, ofId } = after as unknown as CheckIn;
      return [[kind, registrationId === kept.id ? 'kept' : 'gone', ofId ?? at]];
    });

  it('are withdrawn last first, and noted for the kept one at the times they had', () => {
    expect(noted(fact('f1', 'arrived', gone.id, 1), fact('f2', 'left', gone.id, 2))).toEqual([
      ['withdrawn', 'gone', 'f2'],
      ['withdrawn', 'gone', 'f1'],
      ['arrived', 'kept', '2026-10-25T09:01:00.000Z'],
      ['left', 'kept', '2026-10-25T09:02:00.000Z'],
    ]);
  });

  it('that were taken back before are not brought back', () => {
    const taken = [fact('f1', 'arrived', gone.id, 1), fact('f2', 'withdrawn', gone.id, 2, 'f1')];
    expect(noted(...taken)).toEqual([]);
    expect(noted(...taken, fact('f3', 'arrived', gone.id, 3))).toEqual([
      ['withdrawn', 'gone', 'f3'],
      ['arrived', 'kept', '2026-10-25T09:03:00.000Z'],
    ]);
  });

  it('stay those of the kept one where that has come itself', () => {
    expect(noted(fact('f1', 'arrived', kept.id, 1), fact('f2', 'arrived', gone.id, 2))).toEqual([
      ['withdrawn', 'gone', 'f2'],
    ]);
    expect(noted(fact('f1', 'arrived', kept.id, 1))).toEqual([]);
    const came = having({ checkIns: [fact('f1', 'arrived', kept.id, 1), fact('f2', 'arrived', gone.id, 2)] });
    expect(merge(came).changes).toHaveLength(3);
  });
});

describe('what is taken from which of two records', () => {
  const wish = (roundId: string, ...topicIds: readonly string[]) => ({
    roundId: roundId as SessionId,
    topicIds: topicIds as readonly string[] as TopicId[],
  });
  const custom = (columnId: string, value: string, label = columnId) => ({ columnId, label, value });
  const a: Registration = {
    ...kept,
    pronouns: '',
    phone: '1',
    town: '',
    hasConsented: null,
    wishes: [wish('S1', 'T1'), wish('S2'), wish('S0', 'T9')],
    custom: [custom('shirt', 'M'), custom('bus', '')],
    tags: ['stage'],
    imported: [{ source: 'one', values: [{ field: 'town', value: 'Hull' }] }],
  };
  const b: Registration = {
    ...gone,
    pronouns: 'she',
    phone: '2',
    town: '',
    hasConsented: false,
    wishes: [wish('S1', 'T2'), wish('S2', 'T3'), wish('S3', 'T4')],
    custom: [custom('shirt', 'L', 'Shirt size'), custom('bus', 'yes'), custom('cake', 'apple')],
    tags: ['press', 'stage'],
    imported: [
      { source: 'one', values: [] },
      { source: 'two', values: [{ field: 'town', value: 'York' }] },
    ],
  };

  it('is asked for each line in which they differ, and for no other', () => {
    const lines = new Map(differingLines(a, b).map((line) => [line.key, line]));
    expect([...lines.keys()]).toEqual(
      expect.arrayContaining(['pronouns', 'phone', 'wishes:S1', 'wishes:S2', 'custom:bus']),
    );
    expect(lines.has('town')).toBe(false);
    expect(lines.get('wishes:S2')).toEqual({ kind: 'wishes', key: 'wishes:S2', roundId: 'S2' });
    // The kept record names its columns.
    expect(lines.get('custom:shirt')).toEqual({ kind: 'custom', key: 'custom:shirt', label: 'shirt' });
    const said = (key: string) => [lineValue(a, lines.get(key)!), lineValue(b, lines.get(key)!)];
    expect(said('wishes:S1')).toEqual([['T1'], ['T2']]);
    expect(said('wishes:S3')).toEqual([[], ['T4']]);
    expect(said('custom:bus')).toEqual(['', 'yes']);
    expect(said('custom:cake')).toEqual(['', 'apple']);
    expect(said('phone')).toEqual(['1', '2']);
  });

  it('is what only the other says, unless somebody chooses', () => {
    const taken = usuallyTaken(a, b);
    for (const key of ['pronouns', 'hasConsented', 'wishes:S2', 'wishes:S3', 'custom:bus', 'custom:cake'])
      expect(taken.has(key), key).toBe(true);
    for (const key of ['phone', 'wishes:S1', 'custom:shirt', 'town']) expect(taken.has(key), key).toBe(false);
    const merged = mergedPerson(a, b, taken);
    expect(merged).toMatchObject({ id: kept.id, pronouns: 'she', phone: '1', hasConsented: false });
    expect(merged.wishes).toEqual([wish('S1', 'T1'), wish('S2', 'T3'), wish('S0', 'T9'), wish('S3', 'T4')]);
    expect(merged.custom).toEqual([custom('shirt', 'M'), custom('bus', 'yes'), custom('cake', 'apple')]);
  });

  it('is what was chosen, in each line by itself', () => {
    const merged = mergedPerson(a, b, new Set(['phone', 'wishes:S1', 'custom:shirt']));
    expect(merged).toMatchObject({ phone: '2', pronouns: '' });
    expect(merged.wishes).toEqual([wish('S1', 'T2'), wish('S0', 'T9')]);
    expect(merged.custom.map(({ value }) => value)).toEqual(['L', '', '']);
  });

  it('is everything where nothing can contradict: tags, what lists said, who they were', () => {
    const merged = mergedPerson(a, b, new Set());
    expect(merged.tags).toEqual(['stage', 'press']);
    expect(merged.imported).toEqual([a.imported[0], b.imported[1]]);
    expect(merged.mergedFrom!.map(({ id }) => id)).toEqual([kept.id, gone.id]);
    const again = mergedPerson(merged, third, new Set());
    expect(again.mergedFrom!.map(({ id }) => id)).toEqual([kept.id, gone.id, kept.id, third.id]);
  });

  it('stays within what a record can hold', () => {
    const many = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`);
    const merged = mergedPerson(
      {
        ...a,
        tags: many('a', 150),
        absentFromIds: many('S', 700) as SessionId[],
        custom: many('c', 1500).map((id) => custom(id, 'x')),
        mergedFrom: many('P', 150).map((id) => ({ ...a, id: id as RegistrationId })),
      },
      {
        ...b,
        tags: many('b', 150),
        absentFromIds: many('R', 700) as SessionId[],
        custom: many('d', 1500).map((id) => custom(id, 'x')),
        mergedFrom: many('Q', 150).map((id) => ({ ...b, id: id as RegistrationId })),
      },
      new Set(),
    );
    expect([merged.tags, merged.absentFromIds, merged.custom, merged.mergedFrom!].map(({ length }) => length)).toEqual([
      200, 1000, 2000, 200,
    ]);
  });
});
