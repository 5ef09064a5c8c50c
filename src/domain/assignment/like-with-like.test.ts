import { describe, expect, it } from 'vitest';
import { groupLikeWithLike, spreadEvenly } from './like-with-like.ts';

const from = (town: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `${town || 'unknown'}-${i}`, value: town }));

describe('a round without topics', () => {
  it('puts people of one town together, splits large towns and joins small ones', () => {
    const people = [...from('Ashford', 13), ...from('Bree', 5), ...from('Combe', 2), ...from('Dale', 1)];
    const { groups, joined, findings } = groupLikeWithLike(people, { seed: 1, min: 4, max: 8 });
    expect(groups.map((group) => group.people.length).toSorted((a, b) => a - b)).toEqual([6, 7, 8]);
    expect(groups.every((group) => new Set(group.people.filter((id) => id.startsWith('Ashford'))).size % 8 !== 1)).toBe(
      true,
    );
    expect(joined.map((entry) => entry.value)).toEqual(['Dale', 'Combe, Dale']);
    expect(findings).toEqual([]);
    expect(groups.flatMap((group) => group.people)).toHaveLength(people.length);
  });

  it('reads the same town however it is written and lets unknown towns fill up', () => {
    const people = [{ id: 'a', value: ' York' }, { id: 'b', value: 'york' }, ...from('', 2)];
    const { groups } = groupLikeWithLike(people, { seed: 1, min: 2, max: 8 });
    expect(groups).toHaveLength(1);
    expect(groups[0]!.people).toHaveLength(4);
  });

  it('gives the same groups in every order, and says so when nobody is there', () => {
    const people = [...from('Ashford', 9), ...from('Bree', 3), ...from('', 4)];
    const options = { seed: 7, min: 3, max: 6 };
    expect(groupLikeWithLike(people.toReversed(), options)).toEqual(groupLikeWithLike(people, options));
    expect(groupLikeWithLike([], options).findings).toEqual([{ kind: 'noPeople', count: 0 }]);
  });

  it('spreads people evenly by seed', () => {
    const sizes = spreadEvenly(from('x', 11), { seed: 2, groups: 3 }).map((group) => group.people.length);
    expect(sizes.toSorted((a, b) => a - b)).toEqual([3, 4, 4]);
    expect(spreadEvenly([], { seed: 2, groups: 3 })).toEqual([]);
  });
});
