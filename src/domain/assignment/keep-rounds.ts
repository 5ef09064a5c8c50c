import { FREE, type AssignmentModel } from './assignment-model.ts';
import { loadsOf, type Seats } from './plan-score.ts';
import { solveTopicFlow } from './topic-flow.ts';

/**
 * Lets people keep the rounds in which they know their topics, where the topics of each person are settled.
 *
 * Takes two rounds at a time and decides anew, at the least number of changed seats, who has which of their two topics
 * in which of them; exact for two rounds, and repeated until no two gain.
 */
export function keepRounds(model: AssignmentModel, open: readonly number[], start: Seats): Seats {
  if (!open.some((r) => model.rounds[r]!.previous.some((topic) => topic >= 0))) return start;
  const seats = [...start];
  for (let pass = 0; pass < 6; pass++) {
    let hasGained = false;
    for (const [index, r] of open.entries()) {
      for (const s of open.slice(index + 1)) if (settle(model, seats, r, s)) hasGained = true;
    }
    if (!hasGained) break;
  }
  return seats;
}

/** Rounds r and s have the same topics; true when fewer seats are changed afterwards. */
function settle(model: AssignmentModel, seats: Int32Array[], r: number, s: number): boolean {
  const [one, two] = [model.rounds[r]!, model.rounds[s]!];
  const T = one.topicCount;
  const isChanged = (round: typeof one, p: number, t: number) =>
    round.previous[p]! >= 0 && round.previous[p] !== t ? 1 : 0;
  const people: number[] = [];
  let before = 0;
  for (let p = 0; p < model.people.length; p++) {
    const [a, b] = [seats[r]![p]!, seats[s]![p]!];
    if (one.seat[p] !== FREE || two.seat[p] !== FREE || a < 0 || b < 0 || a === b) continue;
    people.push(p);
    before += isChanged(one, p, a) + isChanged(two, p, b);
  }
  if (before === 0) return false;
  const cost = new Float64Array(people.length * T).fill(Infinity);
  const demand = new Int32Array(T);
  const others = loadsOf(one, seats[r]!);
  const othersLater = loadsOf(two, seats[s]!);
  people.forEach((p, i) => {
    const [a, b] = [seats[r]![p]!, seats[s]![p]!];
    cost[i * T + a] = isChanged(one, p, a) + isChanged(two, p, b);
    cost[i * T + b] = isChanged(one, p, b) + isChanged(two, p, a);
    for (const t of [a, b]) demand[t]!++;
    others[a]!--;
    othersLater[b]!--;
  });
  // What a topic does not hold in the first of the two rounds it holds in the second.
  const min = new Int32Array(T);
  const max = new Int32Array(T);
  for (let t = 0; t < T; t++) {
    min[t] = Math.max(0, one.min[t]! - others[t]!, demand[t]! - (two.max[t]! - othersLater[t]!));
    max[t] = Math.min(one.max[t]! - others[t]!, demand[t]! - (two.min[t]! - othersLater[t]!));
    if (min[t]! > max[t]!) return false;
  }
  const flow = solveTopicFlow({
    people: people.length,
    topics: T,
    cost,
    min,
    max,
  });
  if (!flow.isFeasible) return false;
  let after = 0;
  people.forEach((_, i) => {
    for (let t = 0; t < T; t++) if (flow.has[i * T + t]) after += cost[i * T + t]!;
  });
  if (after >= before) return false;
  const [first, second] = [seats[r]!.slice(), seats[s]!.slice()];
  people.forEach((p, i) => {
    const [a, b] = [first[p]!, second[p]!];
    if (flow.has[i * T + a]) return;
    first[p] = b;
    second[p] = a;
  });
  seats[r] = first;
  seats[s] = second;
  return true;
}
