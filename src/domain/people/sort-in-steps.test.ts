import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortAtOnce, sortInSteps } from './sort-in-steps.ts';

const byRank = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;

describe('putting people in order in steps', () => {
  test('gives what an ordinary sort gives, and keeps equal ones as they stood', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 200 }), (ranks) => {
        const items = ranks.map((rank, place) => ({ rank, place }));
        expect(sortAtOnce(items, byRank)).toEqual(items.toSorted(byRank));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('a list in order costs one comparison for each item', () => {
    let compared = 0;
    const items = Array.from({ length: 1000 }, (_, rank) => ({ rank }));
    sortAtOnce(items, (a, b) => {
      compared++;
      return byRank(a, b);
    });
    expect(compared).toBeLessThanOrEqual(1000);
  });

  test('pauses at least once for every so many comparisons', () => {
    let sincePause = 0;
    let most = 0;
    const items = Array.from({ length: 500 }, (_, place) => ({ rank: (place * 7919) % 503 }));
    const steps = sortInSteps(
      items,
      (a, b) => {
        most = Math.max(most, ++sincePause);
        return byRank(a, b);
      },
      50,
    );
    while (!steps.next().done) sincePause = 0;
    expect(most).toBeLessThanOrEqual(52);
  });
});
