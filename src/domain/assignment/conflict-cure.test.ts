import { describe, expect, it } from 'vitest';
import { assign } from './assign.ts';
import { AssignmentInput, type AssignmentInput as Input } from './assignment.ts';
import { checkAssignment } from './check-assignment.ts';
import { cureOf, withCure } from './conflict-cure.ts';
import { cureWords } from './conflict-words.ts';
import { seededRandom } from './seeded.ts';

const isDeep = process.env['FOLKMOOT_DEEP'] === '1';

/** A small gathering in which something is likely to be impossible: seats, needs, locks, rules or several of them. */
function tightGathering(seed: number): Input {
  const random = seededRandom(seed * 131 + 7);
  const pick = (count: number) => Math.floor(random() * count);
  const n = 5 + pick(8);
  const T = 1 + pick(4);
  const topics = Array.from({ length: T }, (_, t) => ({
    id: `t${t}`,
    max: 1 + pick(4),
    features: random() < 0.4 ? ['stepFree'] : [],
  }));
  const id = () => `p${pick(n)}`;
  const some = () => [...new Set([id(), id(), id()])];
  const rounds = ['r0', 'r1'].slice(0, 1 + pick(2)).map((round) => ({ id: round, topics }));
  return AssignmentInput.parse({
    seed,
    rounds: random() < 0.05 ? [{ id: 'r0', topics: [] }] : rounds,
    people: Array.from({ length: n }, (_, p) => ({ id: `p${p}`, needs: random() < 0.15 ? ['stepFree'] : [] })),
    locks: Array.from({ length: pick(5) }, () => ({ person: id(), round: 'r0', topic: `t${pick(T)}` })),
    together: Array.from({ length: pick(3) }, some).filter((rule) => rule.length > 1),
    apart: Array.from({ length: pick(4) }, some).filter((rule) => rule.length > 1),
  });
}

describe('what is offered when no plan is possible', () => {
  it('makes it possible, one conflict after the other', { timeout: 600_000 }, () => {
    const kinds = new Set<string>();
    let impossible = 0;
    let solvedAtOnce = 0;
    for (let seed = 1; seed <= (isDeep ? 2000 : 60); seed++) {
      let input = tightGathering(seed);
      let result = assign(input, { mixingMoves: 0 });
      if (!result.conflict) continue;
      impossible++;
      for (let step = 0; result.conflict; step++) {
        const { conflict } = result;
        expect(step, `seed ${seed}: ${conflict.words}`).toBeLessThan(25);
        kinds.add(conflict.kind);
        const cured = withCure(input, cureOf(conflict));
        expect(cured, `seed ${seed}: ${conflict.words}`).not.toEqual(input);
        input = cured;
        result = assign(input, { mixingMoves: 0 });
        if (step === 0 && !result.conflict) solvedAtOnce++;
      }
      expect(checkAssignment(input, result), `seed ${seed}`).toEqual([]);
      expect(result.unplaced, `seed ${seed}`).toEqual([]);
    }
    expect(impossible).toBeGreaterThan(isDeep ? 500 : 15);
    expect(solvedAtOnce).toBeGreaterThan(0);
    expect(kinds.size).toBeGreaterThan(isDeep ? 7 : 3);
    if (isDeep)
      console.log(`${impossible} impossible, ${solvedAtOnce} solved by the first offer; ${[...kinds].join(', ')}`);
  });

  it('is no more than what is missing', () => {
    const input = AssignmentInput.parse({
      rounds: [
        {
          id: 'r',
          topics: [
            { id: 'A', max: 3 },
            { id: 'B', max: 4 },
          ],
        },
      ],
      people: Array.from({ length: 10 }, (_, p) => ({ id: `p${p}` })),
    });
    const cure = cureOf(assign(input).conflict!);
    expect(cure).toEqual({ kind: 'seats', round: 'r', topics: ['A', 'B'], count: 3 });
    if (cure.kind !== 'seats') return;
    expect(assign(withCure(input, cure)).conflict).toBeNull();
    expect(assign(withCure(input, { ...cure, count: 2 })).conflict).not.toBeNull();
  });

  it('fits what is wrong: seats, the rule, or one of two locks', () => {
    const topics = ['A', 'B'].map((id) => ({ id, max: 3 }));
    const lock = (person: string, topic: string) => ({ person, round: 'r', topic });
    const cured = (more: object) => {
      const people = ['p', 'q'].map((id) => ({ id }));
      const { conflict } = assign(AssignmentInput.parse({ rounds: [{ id: 'r', topics }], people, ...more }));
      return cureWords(cureOf(conflict!));
    };
    expect(cured({ together: [['p', 'q']], locks: [lock('p', 'A'), lock('q', 'B')] })).toMatch(/take the rule back/);
    expect(cured({ apart: [['p', 'q']], locks: [lock('p', 'A'), lock('q', 'A')] })).toMatch(/take the rule back/);
    expect(cured({ locks: [lock('p', 'A'), lock('p', 'B')] })).toMatch(/all but one of these locks/);
  });
});
