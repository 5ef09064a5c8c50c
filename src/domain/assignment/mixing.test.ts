import { describe, expect, it } from 'vitest';
import { assign } from './assign.ts';
import { AssignmentInput } from './assignment.ts';
import { checkAssignment } from './check-assignment.ts';
import { MeetingTable } from './meeting-table.ts';
import { seededRandom } from './seeded.ts';

function pairsOf(seat: Int32Array, people: number, rounds: number): number {
  let sum = 0;
  for (let p = 0; p < people; p++) {
    for (let q = p + 1; q < people; q++) {
      let times = 0;
      for (let r = 0; r < rounds; r++) if (seat[r * people + p] === seat[r * people + q]) times++;
      sum += (times * (times - 1)) / 2;
    }
  }
  return sum;
}

describe('meeting new people', () => {
  it('weighs swaps of one and of two rounds exactly', () => {
    const [people, rounds, groups] = [24, 4, 4];
    const random = seededRandom(3);
    const seat = Int32Array.from({ length: people * rounds }, () => Math.floor(random() * groups));
    const table = new MeetingTable(people, rounds, groups, seat);
    expect(table.pairs).toBe(pairsOf(seat, people, rounds));
    for (let i = 0; i < 400; i++) {
      const r = Math.floor(random() * rounds);
      const p = Math.floor(random() * people);
      const q = Math.floor(random() * people);
      if (seat[r * people + p] === seat[r * people + q]) continue;
      const s = (r + 1) % rounds;
      const isMirrored = seat[s * people + p] === seat[r * people + q] && seat[s * people + q] === seat[r * people + p];
      if (isMirrored) {
        const expected = table.pairs + table.doubleDelta(r, s, p, q);
        table.swap(r, p, q);
        table.swap(s, p, q);
        expect(table.pairs).toBe(expected);
      } else table.swap(r, p, q);
      expect(table.pairs).toBe(pairsOf(table.seat, people, rounds));
    }
  });

  it('leaves what people got as it was, and balances an attribute first', () => {
    const random = seededRandom(8);
    const ids = ['A', 'B', 'C', 'D', 'E'];
    const rounds = ['r1', 'r2', 'r3'].map((id) => ({ id, topics: ids.map((topic) => ({ id: topic, max: 10 })) }));
    const people = Array.from({ length: 40 }, (_, i) => {
      const list = ids.toSorted(() => random() - 0.5).slice(0, 3);
      const attribute = i % 3 === 0 ? 'first time' : 'been before';
      return { id: `p${i}`, wishes: { r1: list, r2: list, r3: list }, attribute };
    });
    const input = AssignmentInput.parse({ rounds, people, apart: [['p1', 'p2']] });
    const plain = assign(input, { mixingMoves: 0 });
    const mixed = assign(input, { mixingMoves: 300_000 });
    expect(mixed.levels.slice(0, 4)).toEqual(plain.levels.slice(0, 4));
    expect(checkAssignment(input, mixed)).toEqual([]);
    expect(mixed.levels[4]!.value as number).toBeLessThanOrEqual(plain.levels[4]!.value as number);
    expect(mixed.repeats).toBeLessThan(plain.repeats);
  });
});
