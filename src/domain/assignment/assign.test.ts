import { describe, expect, it } from 'vitest';
import { assign } from './assign.ts';
import { AssignmentInput, AssignmentResult } from './assignment.ts';
import { checkAssignment } from './check-assignment.ts';
import { seededRandom } from './seeded.ts';

type Given = Parameters<typeof AssignmentInput.parse>[0];
const read = (given: Given) => AssignmentInput.parse(given);
const people = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, i) => ({ id: `p${String(i).padStart(3, '0')}`, ...more }));
const seatOf = (result: AssignmentResult, person: string, round: string) =>
  result.placements.find((seat) => seat.person === person && seat.round === round)?.topic;

describe('a plan for one round', () => {
  it('gives everybody their first wish where there is room', () => {
    const result = assign(
      read({
        rounds: [
          {
            id: 'r',
            topics: [
              { id: 'A', max: 3 },
              { id: 'B', max: 3 },
            ],
          },
        ],
        people: [...people(3, { wishes: { r: ['A', 'B'] } }), { id: 'zoe', wishes: { r: ['B'] } }],
      }),
    );
    expect(result.profile['r']).toEqual({ 1: 4, unranked: 0, none: 0 });
    expect(result.levels[2]).toMatchObject({ value: [0, 4], bound: [0, 4], proof: 'proved', ranks: [2, 1] });
  });

  it('never lets people without wishes displace a wish', () => {
    const result = assign(
      read({
        rounds: [
          {
            id: 'r',
            topics: [
              { id: 'A', max: 2 },
              { id: 'B', max: 4 },
            ],
          },
        ],
        people: [{ id: 'x', wishes: { r: ['A'] } }, { id: 'y', wishes: { r: ['A'] } }, ...people(4)],
      }),
    );
    expect([seatOf(result, 'x', 'r'), seatOf(result, 'y', 'r')]).toEqual(['A', 'A']);
    expect(result.profile['r']).toEqual({ 1: 2, unranked: 0, none: 4 });
  });

  it('costs an unranked topic the mean of the ranks that are left', () => {
    const topics = ['A', 'B', 'C', 'D'].map((id) => ({ id, max: 1 }));
    const wishes = { r: ['A'] };
    const result = assign(read({ rounds: [{ id: 'r', topics }], people: people(4, { wishes }) }));
    expect(result.levels[2]).toMatchObject({ value: [3, 1], ranks: [3, 1] });
    expect(result.profile['r']).toEqual({ 1: 1, unranked: 3, none: 0 });
  });

  it('closes a topic that may close rather than run it half empty', () => {
    const result = assign(
      read({
        rounds: [
          {
            id: 'r',
            topics: [
              { id: 'A', min: 2, max: 9 },
              { id: 'B', min: 3, max: 9, mayClose: true },
            ],
          },
        ],
        people: [...people(4, { wishes: { r: ['A'] } }), { id: 'zoe', wishes: { r: ['B'] } }],
      }),
    );
    expect(result.closed).toEqual([{ round: 'r', topic: 'B' }]);
    expect(result.levels[0]).toMatchObject({ value: 0, proof: 'proved' });
  });

  it('counts a topic below its smallest size where too few people are there, and refuses it when asked to', () => {
    const given = read({
      rounds: [
        {
          id: 'r',
          topics: [
            { id: 'A', min: 4, max: 9 },
            { id: 'B', min: 3, max: 9 },
          ],
        },
      ],
      people: people(5),
    });
    expect(assign(given).levels[0]).toMatchObject({ value: 1, bound: 1, proof: 'proved' });
    const refused = assign(given, { hardMin: true });
    expect(refused.conflict).toMatchObject({ kind: 'minimum', needed: 7, seats: 5, topics: ['A', 'B'] });
    expect(refused.placements).toEqual([]);
  });

  it('keeps locks, needs, together and apart', () => {
    const given = read({
      rounds: [
        {
          id: 'r',
          topics: [
            { id: 'A', max: 3 },
            { id: 'B', max: 3, features: ['stepFree'] },
            { id: 'C', max: 3 },
          ],
        },
      ],
      people: [
        { id: 'ada', wishes: { r: ['A'] }, needs: ['stepFree'] },
        { id: 'ben', wishes: { r: ['A'] } },
        { id: 'cat', wishes: { r: ['C'] } },
        { id: 'dan', wishes: { r: ['A'] } },
        { id: 'eva', wishes: { r: ['A'] } },
      ],
      locks: [{ person: 'cat', round: 'r', topic: 'B' }],
      together: [['ben', 'dan']],
      apart: [['dan', 'eva']],
    });
    const result = assign(given);
    expect(checkAssignment(given, result)).toEqual([]);
    expect(seatOf(result, 'ada', 'r')).toBe('B');
    expect(seatOf(result, 'cat', 'r')).toBe('B');
    expect(seatOf(result, 'ben', 'r')).toBe(seatOf(result, 'dan', 'r'));
    expect(seatOf(result, 'eva', 'r')).not.toBe(seatOf(result, 'dan', 'r'));
  });
});

describe('a plan for several rounds', () => {
  const topics = ['A', 'B', 'C'].map((id) => ({ id, max: 2 }));
  const rounds = ['r1', 'r2', 'r3'].map((id) => ({ id, topics }));

  it('gives nobody a topic twice, save where a lock does or there is no other', () => {
    const result = assign(read({ rounds, people: people(6, { wishes: { r1: ['A'], r2: ['A'], r3: ['A'] } }) }));
    for (const { id } of people(6)) {
      expect(new Set(result.placements.filter((seat) => seat.person === id).map((seat) => seat.topic)).size).toBe(3);
    }
    const locks = ['r1', 'r2'].map((round) => ({ person: 'p000', round, topic: 'A' }));
    const locked = assign(read({ rounds, people: people(6), locks }));
    expect(locked.conflict).toBeNull();
    expect(seatOf(locked, 'p000', 'r3')).not.toBe('A');
    const narrow = rounds.map((round) => ({ ...round, topics: [{ id: 'A' }, { id: 'B' }] }));
    expect(assign(read({ rounds: narrow, people: people(3) })).unplaced).toEqual([]);
  });

  it('keeps past rounds and changes as few known seats as it can', () => {
    const wishes = { r1: ['A', 'B', 'C'], r2: ['B', 'A', 'C'], r3: ['C', 'A', 'B'] };
    const before = assign(read({ rounds, people: people(6, { wishes }) }));
    const given = read({ rounds, people: people(5, { wishes }), previous: before.placements, fixedRounds: ['r1'] });
    const after = assign(given);
    expect(checkAssignment(given, after)).toEqual([]);
    const past = (result: AssignmentResult) =>
      result.placements.filter((seat) => seat.round === 'r1' && seat.person !== 'p005');
    expect(past(after)).toEqual(past(before));
    expect(after.changed).toBeLessThanOrEqual(2);
  });
});

describe('a contradiction', () => {
  const round = (max: number, ids = ['A', 'B']) => [{ id: 'r', topics: ids.map((id) => ({ id, max })) }];
  it.each([
    ['too few seats', { rounds: round(2), people: people(5) }, 'seats', 5],
    ['no topics', { rounds: [{ id: 'r', topics: [] }], people: people(3) }, 'noTopics', 3],
    [
      'together and apart',
      { rounds: round(9), people: people(3), together: [['p000', 'p001']], apart: [['p001', 'p000']] },
      'togetherAndApart',
      2,
    ],
    [
      'a group larger than any topic',
      { rounds: round(2), people: people(4), together: [['p000', 'p001', 'p002']] },
      'togetherTooLarge',
      3,
    ],
    [
      'more locked than seats',
      {
        rounds: round(1),
        people: people(2),
        locks: people(2).map(({ id }) => ({ person: id, round: 'r', topic: 'A' })),
      },
      'lockedBeyondMax',
      2,
    ],
    [
      'locked twice',
      {
        rounds: round(9),
        people: people(2),
        locks: ['A', 'B'].map((topic) => ({ person: 'p000', round: 'r', topic })),
      },
      'lockedTwice',
      1,
    ],
    ['a need that no room meets', { rounds: round(9), people: [{ id: 'ada', needs: ['stepFree'] }] }, 'needs', 1],
    [
      'three apart in two topics',
      {
        rounds: round(9),
        people: people(9),
        apart: [
          ['p000', 'p001'],
          ['p001', 'p002'],
          ['p000', 'p002'],
          ['p007', 'p008'],
        ],
      },
      'apartTooMany',
      3,
    ],
  ] as const)('%s is named with its people', (_name, given, kind, count) => {
    const { conflict, placements } = assign(read(given as unknown as Given));
    expect(conflict?.kind).toBe(kind);
    expect(conflict?.people).toHaveLength(count);
    expect(conflict?.words.length).toBeGreaterThan(20);
    expect(placements).toEqual([]);
  });

  it('names only the people who can go nowhere else', () => {
    const topics = [
      { id: 'A', max: 2, features: ['loop'] },
      { id: 'B', max: 20 },
    ];
    const needy = Array.from({ length: 3 }, (_, i) => ({ id: `n${i}`, needs: ['loop'] }));
    const { conflict } = assign(read({ rounds: [{ id: 'r', topics }], people: [...people(8), ...needy] }));
    expect(conflict).toMatchObject({ kind: 'seats', people: ['n0', 'n1', 'n2'], topics: ['A'], seats: 2, needed: 3 });
    expect(conflict?.words).toBe('These 3 people can only go to A in round r, which have 2 free seats.');
  });
});

describe('bad input', () => {
  it('is set aside and listed', () => {
    const result = assign(
      read({
        rounds: [{ id: 'r', topics: [{ id: 'A', min: 5, max: 2 }, { id: 'B' }] }],
        people: [
          { id: 'ada', wishes: { r: ['dropped', 'A', 'A'] } },
          { id: 'ada', wishes: {} },
          { id: 'ben', absent: ['r'] },
        ],
        locks: [
          { person: 'ben', round: 'r', topic: 'A' },
          { person: 'nobody', round: 'r', topic: 'A' },
        ],
        together: [['ada', 'ghost']],
      }),
    );
    expect(new Set(result.findings.map((finding) => finding.kind))).toEqual(
      new Set([
        'duplicateId',
        'unknownWish',
        'wishTwice',
        'lockOfAbsent',
        'unknownLock',
        'minAboveMax',
        'unknownInRule',
      ]),
    );
    expect(seatOf(result, 'ada', 'r')).toBe('A');
  });

  it('without people or rounds gives an empty plan', () => {
    expect(assign(read({ rounds: [], people: [] })).findings.map((finding) => finding.kind)).toEqual([
      'noPeople',
      'noRounds',
    ]);
    expect(assign(read({ rounds: [{ id: 'r', topics: [] }], people: [] })).conflict).toBeNull();
  });

  it('of 200 topics and people with 200 wishes comes to an end', { timeout: 20_000 }, () => {
    const random = seededRandom(5);
    const topics = Array.from({ length: 200 }, (_, t) => ({ id: `t${t}`, min: 1, max: 3 }));
    const ids = topics.map((topic) => topic.id);
    const everybody = people(300).map((person) => ({ ...person, wishes: { r: ids.toSorted(() => random() - 0.5) } }));
    const startedAt = performance.now();
    const given = read({ rounds: [{ id: 'r', topics }], people: everybody });
    const result = assign(given, { now: () => performance.now(), timeLimitMs: 4000, mixingMoves: 0 });
    expect(result.placements).toHaveLength(300);
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  });

  it('of 200 topics that may all stay empty tells how many must go without, though everybody wants the same five', () => {
    const ids = Array.from({ length: 200 }, (_, t) => `t${t}`);
    const topics = ids.map((id, t) => ({ id, min: t % 2, max: 3, mayClose: true }));
    const wishes = { r1: ids.slice(0, 5), r2: ids.slice(0, 5) };
    const given = read({ rounds: ['r1', 'r2'].map((id) => ({ id, topics })), people: people(40, { wishes }) });
    const result = assign(given, { mixingMoves: 0 });
    expect(result.levels.slice(0, 2).map(({ proof }) => proof)).toEqual(['proved', 'proved']);
    const [value, bound] = [result.levels[2]!.value as number[], result.levels[2]!.bound as number[]];
    expect([value[0], bound[0]]).toEqual([50, 50]);
    expect(result.profile['r1']).toMatchObject({ 1: 3, 2: 3, 3: 3, 4: 3, 5: 3 });
    expect(result.closed.length).toBeGreaterThan(300);
    expect(checkAssignment(given, result)).toEqual([]);
  });
});

describe('the same plan', () => {
  it('comes out of every order of the rows', () => {
    const random = seededRandom(11);
    const shuffled = <T>(rows: readonly T[]) =>
      rows
        .map((row) => ({ row, key: random() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ row }) => row);
    const ids = ['A', 'B', 'C', 'D', 'E'];
    const given = read({
      seed: 9,
      rounds: ['r1', 'r2'].map((id) => ({
        id,
        topics: ids.map((topic) => ({ id: topic, min: 2, max: 7, mayClose: topic === 'E' })),
      })),
      people: people(28).map((person) => ({
        ...person,
        wishes: { r1: shuffled(ids).slice(0, 3), r2: shuffled(ids).slice(0, 2) },
        attribute: random() < 0.4 ? 'north' : 'south',
      })),
      together: [['p001', 'p002']],
      apart: [
        ['p003', 'p004'],
        ['p004', 'p005'],
      ],
      locks: [{ person: 'p009', round: 'r1', topic: 'A' }],
    });
    const print = (input: AssignmentInput) => JSON.stringify({ ...assign(input, { mixingMoves: 20_000 }), ms: 0 });
    const first = print(given);
    for (let i = 0; i < 20; i++) {
      const again: AssignmentInput = {
        ...given,
        rounds: shuffled(given.rounds).map((round) => ({ ...round, topics: shuffled(round.topics) })),
        people: shuffled(given.people),
        together: shuffled(given.together.map(shuffled)),
        apart: shuffled(given.apart.map(shuffled)),
      };
      expect(print(again)).toBe(first);
    }
    expect(AssignmentResult.safeParse(assign(given)).success).toBe(true);
  });
});
