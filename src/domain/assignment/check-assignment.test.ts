import { describe, expect, it } from 'vitest';
import { assign } from './assign.ts';
import { AssignmentInput, type AssignmentResult } from './assignment.ts';
import { checkAssignment } from './check-assignment.ts';

const input = AssignmentInput.parse({
  seed: 3,
  rounds: [
    {
      id: 'morning',
      topics: [
        { id: 'A', max: 2 },
        { id: 'B', max: 2 },
        { id: 'C', max: 2 },
      ],
    },
    {
      id: 'noon',
      topics: [
        { id: 'D', max: 3 },
        { id: 'E', max: 3 },
      ],
    },
  ],
  people: [
    { id: 'ada', wishes: { morning: ['A', 'B', 'C'], noon: ['D', 'E'] } },
    { id: 'ben', wishes: { morning: ['A', 'C', 'B'], noon: ['D', 'E'] } },
    { id: 'cat', wishes: { morning: ['B', 'A', 'C'], noon: ['D', 'E'] } },
    { id: 'dan', wishes: { morning: ['A', 'B', 'C'], noon: ['E', 'D'] } },
    { id: 'eva', wishes: { morning: ['C', 'B', 'A'] } },
  ],
});

/** The plan with two people's seats of a round exchanged, and counts that are honest about it. */
function withSwap(result: AssignmentResult, round: string, one: string, two: string): AssignmentResult {
  const seat = (person: string) => result.placements.find((s) => s.person === person && s.round === round)!.topic;
  const [a, b] = [seat(one), seat(two)];
  const placements = result.placements.map((s) =>
    s.round !== round ? s : s.person === one ? { ...s, topic: b } : s.person === two ? { ...s, topic: a } : s,
  );
  return { ...result, placements };
}

describe('the checker of plans', () => {
  const result = assign(input);

  it('finds nothing wrong with a plan of the engine', () => {
    expect(result.levels.slice(0, 3).map((level) => level.proof)).toEqual(['proved', 'proved', 'proved']);
    expect(checkAssignment(input, result)).toEqual([]);
  });

  it('refuses a plan made worse by one swap', () => {
    const swapped = withSwap(result, 'noon', 'ada', 'dan');
    expect(checkAssignment(input, swapped).map((fault) => fault.kind)).toContain('wrongValue');
  });

  it('refuses the worse plan even where its counts are right and its bound is false', () => {
    const swapped = withSwap(result, 'noon', 'ada', 'dan');
    const [under, second, leximin, ...rest] = result.levels;
    const counts = [...(leximin!.value as number[])];
    const first = leximin!.ranks!.indexOf(1);
    const two = leximin!.ranks!.indexOf(2);
    counts[first]! -= 2;
    counts[two]! += 2;
    const claimed = { ...swapped, levels: [under!, second!, { ...leximin!, value: counts, bound: counts }, ...rest] };
    expect(checkAssignment(input, claimed).map((fault) => fault.kind)).toEqual(['betterPlanExists']);
  });

  it('refuses a bound above the value', () => {
    const [under, second, leximin, ...rest] = result.levels;
    const bound = (leximin!.value as number[]).map((value) => value + 1);
    const levels = [under!, second!, { ...leximin!, bound, proof: 'bounded' as const }, ...rest];
    expect(checkAssignment(input, { ...result, levels }).map((fault) => fault.kind)).toEqual(['wrongBound']);
  });

  it('sees people left out, too many in a topic and broken locks', () => {
    const kinds = (changed: AssignmentResult, given = input) =>
      new Set(checkAssignment(given, changed).map((fault) => fault.kind));
    expect(kinds({ ...result, placements: result.placements.slice(1) })).toContain('notPlaced');
    const crowded = result.placements.map((s) => (s.round === 'morning' ? { ...s, topic: 'A' } : s));
    expect(kinds({ ...result, placements: crowded })).toContain('overMax');
    const eva = result.placements.find((s) => s.person === 'eva' && s.round === 'noon')!;
    const lock = { ...eva, topic: eva.topic === 'D' ? 'E' : 'D' };
    expect(kinds(result, { ...input, locks: [lock] })).toContain('lockBroken');
    expect(kinds(result, { ...input, together: [['ada', 'dan']] })).toContain('togetherBroken');
    expect(kinds(result, { ...input, apart: [['ada', 'ben', 'cat', 'dan', 'eva']] })).toContain('apartBroken');
  });
});
