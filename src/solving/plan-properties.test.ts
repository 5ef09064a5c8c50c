import { describe, expect, it } from 'vitest';
import { assign } from '#domain/assignment/assign.ts';
import { AssignmentInput, type AssignmentResult } from '#domain/assignment/assignment.ts';
import { checkAssignment } from '#domain/assignment/check-assignment.ts';
import { whatIfSeat } from '#domain/assignment/explain.ts';
import { seededRandom } from '#domain/assignment/seeded.ts';
import { loadHighsEngine } from './highs-engine.ts';
import { oraclePlan } from './oracle.ts';
import { randomEvent } from './random-instance.ts';

const isDeep = process.env['FOLKMOOT_DEEP'] === '1';
const mip = await loadHighsEngine();

/** A gathering with something in every table: locks, rules, needs, absences, an earlier plan, a round that is over. */
function fullEvent(seed: number): AssignmentInput {
  const random = seededRandom(seed * 53);
  const sharing = (['same', 'some', 'apart'] as const)[seed % 3]!;
  const event = randomEvent({
    people: 12 + Math.floor(random() * 20),
    rounds: 2 + (seed % 2),
    topics: 5,
    seed,
    slack: 1.3,
    zipf: 1,
    ranked: 3,
    minShare: 0.5,
    sharing,
    together: 2,
    apart: 2,
    mayClose: seed % 4 === 0,
    absent: 0.05,
    locks: 2,
  });
  const rounds = event.rounds.map((round) => ({
    ...round,
    topics: round.topics.map((topic, t) => ({ ...topic, features: t % 2 === 0 ? ['stepFree', 'loop'] : ['loop'] })),
  }));
  const people = event.people.map((person, i) => ({
    ...person,
    needs: i % 9 === 0 ? ['loop', 'stepFree'] : [],
    attribute: seed % 5 === 0 ? ['north', 'south', ''][i % 3]! : '',
  }));
  const first = assign({ ...event, rounds, people, seed: seed + 1 }, { mixingMoves: 0 });
  const previous = seed % 2 === 0 ? first.placements : [];
  const strange = { person: 'nobody', round: 'never', topic: 'nothing' };
  return {
    ...event,
    rounds,
    people,
    locks: [...event.locks, strange, { ...strange, person: 'someone' }],
    apart: [...event.apart, ['ghost', 'p00001']],
    previous,
    fixedRounds: previous.length > 0 && seed % 4 === 2 ? ['r0'] : [],
  };
}

describe('the same people, topics and rules', () => {
  it('give the same bytes in whatever order the rows of any table stand', { timeout: 3_600_000 }, () => {
    const random = seededRandom(77);
    const shuffled = <T>(rows: readonly T[]): T[] =>
      rows
        .map((row) => ({ row, key: random() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ row }) => row);
    const print = (input: AssignmentInput) => JSON.stringify({ ...assign(input, { mip, mixingMoves: 5000 }), ms: 0 });
    for (let seed = 1; seed <= (isDeep ? 200 : 12); seed++) {
      const input = fullEvent(seed);
      // Somebody and a topic listed twice, differently: the same one is taken whatever the order.
      const twin = { ...input.people[0]!, wishes: {} };
      const given = seed % 3 === 0 ? { ...input, people: [...input.people, twin] } : input;
      const first = print(given);
      for (let i = 0; i < 3; i++) {
        const again: AssignmentInput = {
          seed: given.seed,
          fixedRounds: shuffled(given.fixedRounds),
          previous: shuffled(given.previous),
          apart: shuffled(given.apart.map(shuffled)),
          together: shuffled(given.together.map(shuffled)),
          locks: shuffled(given.locks),
          people: shuffled(given.people).map((person) => ({
            ...person,
            absent: shuffled(person.absent),
            needs: shuffled(person.needs),
            wishes: Object.fromEntries(shuffled(Object.entries(person.wishes))),
          })),
          rounds: shuffled(given.rounds).map((round) => ({
            ...round,
            topics: shuffled(round.topics).map((topic) => ({ ...topic, features: shuffled(topic.features) })),
          })),
        };
        expect(print(again), `seed ${seed}`).toBe(first);
      }
    }
  });
});

/** A plan after two people exchanged their seats, with counts that are right and bounds that are not. */
function swapped(input: AssignmentInput, plan: AssignmentResult, one: number, two: number): AssignmentResult | null {
  const [a, b] = [plan.placements[one]!, plan.placements[two]!];
  const rankOf = (person: string, topic: string) => {
    const wishes = input.people.find(({ id }) => id === person)!.wishes[a.round] ?? [];
    if (wishes.length === 0) return 0;
    const place = wishes.indexOf(topic);
    return place >= 0 ? place + 1 : (wishes.length + 1 + input.rounds[0]!.topics.length) / 2;
  };
  const leximin = plan.levels[2]!;
  const counts = [...(leximin.value as readonly number[])];
  const count = (rank: number, by: number) => {
    if (rank > 0) counts[leximin.ranks!.indexOf(rank)]! += by;
  };
  for (const seat of [a, b]) count(rankOf(seat.person, seat.topic), -1);
  count(rankOf(a.person, b.topic), 1);
  count(rankOf(b.person, a.topic), 1);
  const worse = counts.findIndex((value, i) => value !== (leximin.value as readonly number[])[i]);
  if (worse < 0 || counts[worse]! < (leximin.value as readonly number[])[worse]!) return null;
  const placements = plan.placements.with(one, { ...a, topic: b.topic }).with(two, { ...b, topic: a.topic });
  const levels = plan.levels.map((level) => (level === leximin ? { ...level, value: counts, bound: counts } : level));
  return { ...plan, placements, levels };
}

describe('the checker', () => {
  it('refuses every plan that is one swap worse, however it is counted and proved', { timeout: 600_000 }, () => {
    let refused = 0;
    for (let seed = 1; seed <= (isDeep ? 40 : 6); seed++) {
      const input = randomEvent({
        people: 18,
        rounds: 1,
        topics: 4,
        seed,
        slack: 1.1,
        zipf: 1.2,
        ranked: 3,
        minShare: 0.5,
        sharing: 'same',
      });
      const plan = assign(input, { mixingMoves: 0 });
      if (plan.conflict) continue;
      expect(checkAssignment(input, plan)).toEqual([]);
      for (let one = 0; one < plan.placements.length; one++) {
        for (let two = one + 1; two < plan.placements.length; two++) {
          if (plan.placements[one]!.topic === plan.placements[two]!.topic) continue;
          const worse = swapped(input, plan, one, two);
          if (!worse) continue;
          refused++;
          const kinds = checkAssignment(input, worse).map((fault) => fault.kind);
          expect(kinds, `seed ${seed}, ${one} with ${two}`).toEqual(['betterPlanExists']);
        }
      }
    }
    expect(refused).toBeGreaterThan(100);
  });

  it('refuses a bound that is too high and counts of meetings that are wrong', () => {
    const input = fullEvent(6);
    const plan = assign(input, { mip, mixingMoves: 2000 });
    expect(checkAssignment(input, plan)).toEqual([]);
    for (const [at, level] of plan.levels.entries()) {
      const bound = Array.isArray(level.bound) ? level.bound.map((n) => n + 1) : (level.bound as number) + 1e6;
      const levels = plan.levels.with(at, { ...level, bound, proof: 'bounded' });
      expect(
        checkAssignment(input, { ...plan, levels }).map(({ kind }) => kind),
        level.name,
      ).toContain('wrongBound');
    }
    expect(checkAssignment(input, { ...plan, repeats: plan.repeats + 1 })).toHaveLength(1);
  });
});

describe('what a seat would cost', () => {
  it('is what a plain model of every seat says, for everybody and every topic', { timeout: 600_000 }, () => {
    let asked = 0;
    for (let seed = 1; seed <= (isDeep ? 25 : 1); seed++) {
      const size = isDeep ? { people: 11, topics: 4 } : { people: 8, topics: 3 };
      const shape = { ...size, rounds: 1, zipf: 1.2, ranked: 3, minShare: 0.5, sharing: 'same' } as const;
      const input = randomEvent({ ...shape, seed, slack: 1.15, together: seed % 2, apart: 1 });
      const plan = assign(input, { mip, mixingMoves: 0 });
      if (plan.conflict) continue;
      for (const { id } of input.people) {
        for (const topic of input.rounds[0]!.topics) {
          const lock = { person: id, round: 'r0', topic: topic.id };
          const forced = oraclePlan({ ...input, locks: [lock] }, mip, false);
          const told = whatIfSeat(input, plan, lock);
          const where = `seed ${seed}, ${id} in ${topic.id}`;
          asked++;
          if (forced === null) {
            expect(told.direction, where).toBe('impossible');
            continue;
          }
          const after = new Map(told.ranks.map((entry) => [entry.rank, entry.after]));
          const { value, ranks } = plan.levels[2]! as { value: number[]; ranks: number[] };
          const all = new Map(ranks.map((rank, i) => [rank, value[i]!]));
          for (const [rank, count] of after) all.set(rank, count);
          const counts = [...all].filter(([rank, count]) => rank > 1 && count > 0).toSorted(([a], [b]) => b - a);
          expect(
            counts.map(([rank, count]) => `${rank}:${count}`),
            where,
          ).toEqual(forced.slice(2));
        }
      }
    }
    expect(asked).toBeGreaterThan(isDeep ? 500 : 20);
  });
});

describe('a run that is stopped', () => {
  it('has a plan that keeps every rule from its first moment on, and each later one is no worse', () => {
    let first = 0;
    for (let seed = 1; seed <= (isDeep ? 200 : 12); seed++) {
      const input = fullEvent(seed);
      const plans: AssignmentResult[] = [];
      const end = assign(input, { mip, mixingMoves: 2000, onPlan: (plan) => void plans.push(plan) });
      if (end.conflict) continue;
      for (const plan of plans) expect(checkAssignment(input, plan), `seed ${seed}`).toEqual([]);
      if (plans.length > 1) first++;
      const under = [...plans, end].map(({ levels }) => levels[0]!.value as number);
      expect(under, `seed ${seed}`).toEqual(under.toSorted((a, b) => b - a));
    }
    expect(first).toBeGreaterThan(5);
  });

  it('never claims more than is true, wherever it is stopped, and keeps what it knew already', () => {
    const ranksOf = ({ levels }: AssignmentResult) => levels[2]!.bound as readonly number[];
    let known = 0;
    for (let seed = 1; seed <= (isDeep ? 60 : 4); seed++) {
      const rules = { together: 9, apart: 6, mayClose: true, minShare: 0.8, slack: 1.15 };
      const shape = { people: 90, rounds: 1, topics: 7, seed, zipf: 1.4, ranked: 4, sharing: 'same' } as const;
      const input = randomEvent({ ...shape, ...rules });
      const best = assign(input, { mip, mixingMoves: 0 });
      expect(best.levels[2]!.proof).toBe('proved');
      for (const asked of [3, 8, 20, 60]) {
        let left = asked;
        const stopped = assign(input, { mixingMoves: 0, shouldStop: () => --left < 0 });
        expect(checkAssignment(input, stopped), `seed ${seed}`).toEqual([]);
        const [bound, value] = [ranksOf(stopped), best.levels[2]!.value as readonly number[]];
        const at = bound.findIndex((count, i) => count !== value[i]);
        if (at >= 0) expect(bound[at], `seed ${seed}, stopped after ${asked}`).toBeLessThan(value[at]!);
        if (bound.some((count) => count > 0)) known++;
      }
    }
    expect(known).toBeGreaterThan(4);
  });
});
