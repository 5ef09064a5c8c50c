import { FREE, type AssignmentModel, type ModelRound } from './assignment-model.ts';
import { loadsOf, scorePlan, type Seats } from './plan-score.ts';
import { BROKEN } from './round-problem.ts';

/**
 * Some plan that keeps every hard rule, made in a moment: one after the other, each takes the best seat that is left.
 *
 * Only there so that whoever stops the work at once has a plan too; the proper one is far better.
 *
 * @returns null where somebody finds no seat this way, which does not mean that there is no plan.
 */
export function quickPlan(model: AssignmentModel): Seats | null {
  const n = model.people.length;
  const total = model.topicIds.length;
  const taken = new Uint8Array(n * total);
  const others: number[][] = Array.from({ length: n }, () => []);
  for (const [a, b] of model.apart) {
    others[a]!.push(b);
    others[b]!.push(a);
  }
  const inGroup = new Set(model.together.flat());
  // Whoever is hardest to seat comes first: the largest groups, then people who are kept apart from others.
  const alone = [...Array(n).keys()]
    .filter((p) => !inGroup.has(p))
    .toSorted((a, b) => others[b]!.length - others[a]!.length);
  const units = [...model.together.toSorted((a, b) => b.length - a.length), ...alone.map((p) => [p])];
  const seats: Int32Array[] = [];
  for (const round of model.rounds) {
    const seat = placeRound(round, units, others, taken, total);
    if (!seat) return null;
    for (let p = 0; p < n; p++) if (seat[p]! >= 0) taken[p * total + round.topicOf[seat[p]!]!] = 1;
    seats.push(seat);
  }
  return scorePlan(model, seats)[BROKEN] === 0 ? seats : null;
}

function placeRound(
  round: ModelRound,
  units: readonly (readonly number[])[],
  others: readonly (readonly number[])[],
  taken: Uint8Array,
  total: number,
): Int32Array | null {
  const seat = round.seat.slice();
  if (round.isPast) return seat;
  const T = round.topicCount;
  const load = loadsOf(round, seat);
  for (const unit of units) {
    const here = unit.filter((p) => seat[p] === FREE);
    if (here.length === 0) continue;
    const held = unit.find((p) => seat[p]! >= 0);
    let best = -1;
    let least = Infinity;
    for (let t = 0; t < T; t++) {
      if (held !== undefined && seat[held] !== t) continue;
      if (load[t]! + here.length > round.max[t]!) continue;
      let cost = load[t]! / (round.max[t]! + 1);
      for (const p of here) {
        if (!round.suits[p * T + t] || others[p]!.some((q) => seat[q] === t)) cost = Infinity;
        cost += round.half[p * T + t]! ** 2 + (taken[p * total + round.topicOf[t]!] ? 1e6 : 0);
      }
      if (cost >= least) continue;
      best = t;
      least = cost;
    }
    if (best < 0) return null;
    for (const p of here) seat[p] = best;
    load[best]! += here.length;
  }
  return seat;
}
