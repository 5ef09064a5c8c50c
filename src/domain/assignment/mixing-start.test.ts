import { describe, expect, it } from 'vitest';
import { assign } from './assign.ts';
import { AssignmentInput, type AssignmentResult } from './assignment.ts';
import { checkAssignment } from './check-assignment.ts';
import { cyclicRounds } from './cyclic-rounds.ts';
import { finiteNumbers } from './finite-field.ts';
import { seededRandom } from './seeded.ts';

/** `rooms` rooms of `size` people for `rounds` rounds, nobody with a wish. */
function golfers(name: string, seed: number, hasSameTopics: boolean): AssignmentInput {
  const [rooms, size, rounds] = name.split('-').map(Number) as [number, number, number];
  return AssignmentInput.parse({
    seed,
    rounds: Array.from({ length: rounds }, (_, r) => ({
      id: `r${r}`,
      topics: Array.from({ length: rooms }, (__, t) => ({
        id: hasSameTopics ? `t${t}` : `t${t} of r${r}`,
        min: size,
        max: size,
      })),
    })),
    people: Array.from({ length: rooms * size }, (_, p) => ({ id: `p${p}` })),
  });
}

/** Pairs of people and how often they meet, counted from the placements alone. */
function timesMet({ placements }: AssignmentResult): number[] {
  const met = new Map<string, number>();
  const groups = new Map<string, string[]>();
  for (const { person, round, topic } of placements) {
    const key = `${round}|${topic}`;
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  for (const group of groups.values()) {
    group.toSorted().forEach((a, i, all) => {
      for (const b of all.slice(i + 1)) met.set(`${a}|${b}`, (met.get(`${a}|${b}`) ?? 0) + 1);
    });
  }
  return [...met.values()];
}

describe('numbers that rooms are counted in', () => {
  it.each([2, 3, 4, 5, 7, 8, 9, 16, 25, 27])('of order %i are a field', (order) => {
    const { plus, minus, times } = finiteNumbers(order);
    const wrong: string[] = [];
    for (let a = 0; a < order; a++) {
      const products = new Set<number>();
      for (let b = 0; b < order; b++) {
        if (minus[plus[a * order + b]! * order + b] !== a) wrong.push(`${a} + ${b}`);
        products.add(times![a * order + b]!);
        for (let c = 0; c < order; c++) {
          const apart = plus[times![a * order + b]! * order + times![a * order + c]!];
          if (times![a * order + plus[b * order + c]!] !== apart) wrong.push(`${a} * (${b} + ${c})`);
        }
      }
      if (products.size !== (a === 0 ? 1 : order)) wrong.push(`multiples of ${a}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each([6, 10, 12])('of order %i can be added but not multiplied', (order) => {
    const { plus, times } = finiteNumbers(order);
    expect(times).toBeNull();
    for (let a = 0; a < order; a++) {
      expect(new Set(plus.subarray(a * order, (a + 1) * order)).size).toBe(order);
    }
  });
});

describe('rounds without wishes', () => {
  const never = ['8-4-7', '5-4-5', '8-5-6', '10-6-6', '20-10-4', '20-10-6', '8-4-9', '6-4-6', '6-5-5'];
  it.each(never)('nobody meets twice in %s', (name) => {
    for (const seed of [1, 2, 3]) {
      const input = golfers(name, seed, false);
      const result = assign(input);
      expect(Math.max(...timesMet(result))).toBe(1);
      expect(checkAssignment(input, result)).toEqual([]);
    }
  });

  it.each(['8-4-7', '5-4-5', '8-5-6', '10-6-6', '20-10-6'])('nor comes into a topic twice in %s', (name) => {
    const result = assign(golfers(name, 1, true));
    expect(result.repeats).toBe(0);
    const seats = new Set(result.placements.map(({ person, topic }) => `${person}|${topic}`));
    expect(seats.size).toBe(result.placements.length);
  });

  it.each(['8-12-6', '8-25-6', '12-20-6', '20-50-4'])('as few meet again as can be in %s', (name) => {
    for (const seed of [1, 4002]) {
      const { levels } = assign(golfers(name, seed, false));
      expect(levels.at(-1), `seed ${seed}`).toMatchObject({ name: 'people met', proof: 'proved' });
    }
  });

  it('keep sizes even where people do not fill the rooms', () => {
    const input = golfers('8-5-4', 5, true);
    const people = input.people.slice(0, 37);
    const rounds = input.rounds.map((round) => ({
      ...round,
      topics: round.topics.map((topic) => ({ ...topic, min: 3 })),
    }));
    const result = assign({ ...input, rounds, people });
    expect(result.repeats).toBe(0);
    expect(result.levels[5]).toMatchObject({ name: 'sizes', value: 4 * 5 });
    expect(checkAssignment({ ...input, rounds, people }, result)).toEqual([]);
  });

  it('stay as they are where an attribute has to be balanced first', () => {
    const input = golfers('4-4-3', 1, false);
    const people = input.people.map((person, i) => ({ ...person, attribute: i % 2 === 0 ? 'north' : 'south' }));
    expect(assign({ ...input, people }).levels[4]).toMatchObject({ name: 'attribute', value: 0 });
  });

  it('made of one that turns are whole', () => {
    const [rooms, size, rounds] = [6, 4, 7];
    const room = cyclicRounds(rooms, size, rounds, seededRandom(2), 1_000_000)!;
    const met = new Set<string>();
    for (let r = 0; r < rounds; r++) {
      const groups: number[][] = Array.from({ length: rooms }, () => []);
      for (let p = 0; p < rooms * size; p++) groups[room[r * rooms * size + p]!]!.push(p);
      for (const group of groups) {
        expect(group).toHaveLength(size);
        group.forEach((a, i) => group.slice(i + 1).forEach((b) => met.add(`${a}|${b}`)));
      }
    }
    expect(met.size).toBe((rounds * rooms * size * (size - 1)) / 2);
  });
});
