import type { AssignmentInput } from '#domain/assignment/assignment.ts';
import type { MipEngine } from '#domain/assignment/mip.ts';

/** Loss of a seat that was not wished for, as in the comparison with other tools. */
const UNRANKED = 36;
const PATIENCE_MS = 120_000;

/**
 * The floor of a proposal: HiGHS finds the least sum of squared losses over who sits in which topic, where every round
 * has the same topics. Who sits there in which round, fairness, even sizes and proofs are left out.
 *
 * @returns the least sum; NaN when it was not found in two minutes.
 */
export function highsFloor(input: AssignmentInput, engine: MipEngine): number {
  const rounds = input.rounds.length;
  const { id: round, topics } = input.rounds[0]!;
  const [n, t] = [input.people.length, topics.length];
  const cost = new Float64Array(n * t);
  const starts = new Int32Array(n + t + 1);
  const indices = new Int32Array(2 * n * t);
  const rowLower = new Float64Array(n + t).fill(rounds);
  const rowUpper = new Float64Array(n + t).fill(rounds);
  for (const [p, person] of input.people.entries()) {
    const wishes = person.wishes[round] ?? [];
    for (const [k, topic] of topics.entries()) {
      const place = wishes.indexOf(topic.id);
      cost[p * t + k] = wishes.length === 0 ? 0 : place < 0 ? UNRANKED : place ** 2;
      indices[p * t + k] = p * t + k;
      indices[n * t + k * n + p] = p * t + k;
    }
    starts[p + 1] = (p + 1) * t;
  }
  for (const [k, topic] of topics.entries()) {
    starts[n + k + 1] = n * t + (k + 1) * n;
    rowLower[n + k] = rounds * topic.min;
    rowUpper[n + k] = rounds * (topic.max ?? n);
  }
  const session = engine({
    columns: n * t,
    rows: n + t,
    upper: new Float64Array(n * t).fill(1),
    starts,
    indices,
    values: new Float64Array(2 * n * t).fill(1),
    rowLower,
    rowUpper,
  });
  try {
    // Seats of people in topics: the relaxed answer is whole by itself.
    const answer = session.solve({ cost, isRelaxed: true, timeLimitMs: PATIENCE_MS, shouldStop: () => false });
    return answer.status === 'optimal' ? answer.value : Number.NaN;
  } finally {
    session.dispose();
  }
}
