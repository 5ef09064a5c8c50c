import { describe, expect, it } from 'vitest';
import { meetings } from './meetings.ts';
import { seededRandom } from './seeded.ts';

/** Every pair looked at in every round. */
function countedOneByOne(seats: readonly Int32Array[]): { repeats: number; pairs: number } {
  let [repeats, pairs] = [0, 0];
  for (let p = 0; p < seats[0]!.length; p++) {
    for (let q = p + 1; q < seats[0]!.length; q++) {
      const times = seats.filter((seat) => seat[p]! >= 0 && seat[p] === seat[q]).length;
      repeats += Math.max(0, times - 1);
      pairs += (times * (times - 1)) / 2;
    }
  }
  return { repeats, pairs };
}

describe('how often people meet', () => {
  it('is the same as counted one by one, with people missing and groups of every size', () => {
    const random = seededRandom(4);
    for (let i = 0; i < 60; i++) {
      const people = Math.floor(random() * 150);
      const groups = 1 + Math.floor(random() * 6);
      const seats = Array.from({ length: Math.floor(random() * 7) }, () =>
        Int32Array.from({ length: people }, () => (random() < 0.1 ? -1 - (i % 2) : Math.floor(random() * groups))),
      );
      expect(meetings(seats)).toEqual(seats.length > 0 ? countedOneByOne(seats) : { repeats: 0, pairs: 0 });
    }
  });
});
