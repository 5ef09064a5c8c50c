import { describe, expect, it } from 'vitest';
import type { AssignmentInput } from '#domain/assignment/assignment.ts';
import { assign } from '#domain/assignment/assign.ts';
import { checkAssignment } from '#domain/assignment/check-assignment.ts';
import { loadHighsEngine } from './highs-engine.ts';
import { levelCounts, oraclePlan } from './oracle.ts';
import { randomEvent, type RandomEvent } from './random-instance.ts';
import { seededRandom } from '#domain/assignment/seeded.ts';

const isDeep = process.env['FOLKMOOT_DEEP'] === '1';
const mip = await loadHighsEngine();

/** Small gatherings of every kind; the seed decides all of it. */
export function shapeOf(seed: number, kind: string): RandomEvent {
  const random = seededRandom(seed * 104_729);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const topics = between(2, 7);
  const base: RandomEvent = {
    people: between(4, 28),
    rounds: 1,
    topics,
    seed,
    slack: 0.97 + random() * 0.4,
    zipf: random() * 2,
    ranked: between(1, Math.min(6, topics)),
    minShare: random() * 1.05,
    sharing: 'apart',
  };
  if (kind === 'plain') return base;
  if (kind === 'rules')
    return { ...base, together: between(0, 3), apart: between(0, 3), mayClose: random() < 0.6, locks: between(0, 2) };
  if (kind === 'same') return { ...base, rounds: Math.min(topics, between(2, 4)), sharing: 'same' };
  if (kind === 'apart') return { ...base, rounds: between(2, 3), people: between(4, 18) };
  return {
    ...base,
    rounds: between(2, 3),
    people: between(4, 18),
    sharing: random() < 0.5 ? 'some' : 'same',
    absent: 0.06,
    locks: between(0, 2),
    together: between(0, 2),
    apart: between(0, 2),
    mayClose: random() < 0.3,
  };
}

/** The same gathering again after some have gone, some have come and a plan is known. */
function again(seed: number): AssignmentInput {
  const input = randomEvent({ ...shapeOf(seed, seed % 2 === 0 ? 'same' : 'apart'), slack: 1.1 });
  const random = seededRandom(seed * 31);
  const [came, gone] = [random() * 0.3, random() * 0.3].map((share) => Math.floor(share * input.people.length));
  const { placements } = assign({ ...input, people: input.people.slice(came), locks: [] }, { mixingMoves: 0 });
  const people = input.people.slice(0, input.people.length - gone!);
  const ids = new Set(people.map(({ id }) => id));
  return { ...input, people, locks: [], previous: placements.filter(({ person }) => ids.has(person)) };
}

describe('agrees with a plain model of every seat', () => {
  for (const [kind, share] of Object.entries({ plain: 40, rules: 40, same: 30, apart: 20, mixed: 20, again: 12 })) {
    it(`${kind} gatherings`, { timeout: 3_600_000 }, () => {
      const count = isDeep ? 400 : share;
      const unproved: string[] = [];
      let impossible = 0;
      for (let seed = 1; seed <= count; seed++) {
        const input = kind === 'again' ? again(seed) : randomEvent(shapeOf(seed, kind));
        const hardMin = seed % 3 === 0;
        const result = assign(input, { hardMin, mip, mixingMoves: seed % 10 === 0 ? 20_000 : 0 });
        const oracle = oraclePlan(input, mip, hardMin);
        const where = `${kind} seed ${seed}`;
        if (oracle === null) {
          expect(result.conflict, where).not.toBeNull();
          expect(result.conflict!.words.length, where).toBeGreaterThan(20);
          impossible++;
          continue;
        }
        expect(result.conflict, where).toBeNull();
        expect(levelCounts(result), where).toEqual(oracle);
        expect(checkAssignment(input, result), where).toEqual([]);
        if (result.levels[2]!.proof !== 'proved') unproved.push(where);
      }
      if (isDeep) console.log(`${kind}: ${count} cases, ${impossible} of them impossible, 0 mismatches`);
      // The solver itself gives up now and then; the plan is right, only its proof is missing.
      expect(unproved.length, unproved.join(', ')).toBeLessThanOrEqual(count / 100);
    });
  }
});
