import type { Seats } from './plan-score.ts';

/** Groups up to this size are looked at pair by pair. */
const FEW = 12;

/**
 * How often people meet: `repeats` counts meetings after the first, `pairs` the sum over pairs of k(k-1)/2 for
 * k meetings, so that a third meeting hurts more.
 *
 * Both follow from how many people share a group in two rounds, in three and so on, so that ten thousand people need
 * no table of everybody with everybody.
 */
export function meetings(seats: Seats): { readonly repeats: number; readonly pairs: number } {
  const rounds = seats.length;
  const people = seats[0]?.length ?? 0;
  let met = 0;
  let pairs = 0;
  let different = 0;
  if (rounds < 2 || people < 2) return { repeats: 0, pairs: 0 };
  let groups = 1;
  for (const seat of seats) for (const t of seat) if (t >= groups) groups = t + 1;
  const cells = new Int32Array(groups * groups);
  const sizes = new Int32Array(groups);
  for (let r = 0; r < rounds; r++) {
    sizes.fill(0);
    for (let p = 0; p < people; p++) if (seats[r]![p]! >= 0) met += sizes[seats[r]![p]!]!++;
    for (let s = 0; s < r; s++) {
      cells.fill(0);
      for (let p = 0; p < people; p++) {
        const [a, b] = [seats[r]![p]!, seats[s]![p]!];
        if (a >= 0 && b >= 0) pairs += cells[a * groups + b]!++;
      }
    }
  }
  // A pair counts in the last round that it shares; with more people, all pairs less those that share a later one.
  const members = Array.from({ length: rounds + 1 }, () => new Int32Array(people));
  const starts = Array.from({ length: rounds + 1 }, () => new Int32Array(groups + 1));
  members[0]!.forEach((_, p, all) => (all[p] = p));
  const visit = (depth: number, start: number, end: number, first: number, sign: number): void => {
    const list = members[depth]!;
    for (let r = first; r < rounds; r++) {
      const seat = seats[r]!;
      const next = members[depth + 1]!;
      const at = starts[depth + 1]!;
      at.fill(0);
      for (let i = start; i < end; i++) if (seat[list[i]!]! >= 0) at[seat[list[i]!]! + 1]!++;
      for (let g = 0; g < groups; g++) at[g + 1]! += at[g]!;
      for (let i = start; i < end; i++) {
        const g = seat[list[i]!]!;
        if (g >= 0) next[at[g]!++] = list[i]!;
      }
      // Each start has moved up to its end; where the group before ends, a group begins.
      for (let g = 0; g < groups; g++) {
        const from = g === 0 ? 0 : at[g - 1]!;
        const to = at[g]!;
        const size = to - from;
        if (size < 2) continue;
        if (size > FEW) {
          different += (sign * size * (size - 1)) / 2;
          if (r + 1 < rounds) visit(depth + 1, from, to, r + 1, -sign);
          continue;
        }
        for (let i = from; i < to; i++) {
          for (let j = i + 1; j < to; j++) if (!isTogetherAfter(seats, r, next[i]!, next[j]!)) different += sign;
        }
      }
    }
  };
  visit(0, 0, people, 0, 1);
  return { repeats: met - different, pairs };
}

function isTogetherAfter(seats: Seats, round: number, p: number, q: number): boolean {
  for (let r = round + 1; r < seats.length; r++) {
    const t = seats[r]![p]!;
    if (t >= 0 && t === seats[r]![q]) return true;
  }
  return false;
}
