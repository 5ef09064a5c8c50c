import type { AssignmentModel } from './assignment-model.ts';
import { solveLexFlow } from './lex-flow.ts';
import { loadsOf, scorePlan, sizeTargets, type Seats } from './plan-score.ts';
import { badSeats, buildRoundProblem, takenTopics } from './round-problem.ts';
import { buildLexCosts } from './lex-flow.ts';
import { compareVectors } from './compare-vectors.ts';

/** Above this many seats the sizes stay as they fell: it would take longer than the plan itself. */
export const MOST_SEATS = 30_000;

/**
 * Evens out the sizes of groups among plans that are equally good for everybody.
 *
 * Exact for one round at a time: the cost of a size grows with the square of its distance from the ideal, which
 * the same flow minimises on what the wishes leave open. Rounds with rules of together and apart stay as they are.
 */
export function evenSizes(model: AssignmentModel, start: Seats, shouldStop: () => boolean): Seats {
  let seats = [...start];
  const seatCount = model.rounds.filter((round) => !round.isPast).length * model.people.length;
  if (seatCount > MOST_SEATS) return seats;
  const score = scorePlan(model, seats);
  model.rounds.forEach((round, r) => {
    if (round.isPast || round.topicCount === 0 || shouldStop()) return;
    const problem = buildRoundProblem(model, r, {
      taken: takenTopics(model, r, seats),
      repeats: 'count',
      badElsewhere: badSeats(model, r, seats),
    });
    if (problem.groups.length + problem.apart.length > 0 || problem.people.length === 0) return;
    if (problem.people.some((p) => seats[r]![p]! < 0)) return;
    const load = loadsOf(round, seats[r]!);
    const min = problem.min.slice();
    const max = problem.max.slice();
    for (let t = 0; t < round.topicCount; t++) {
      if (round.mayClose[t] && load[t] === 0) max[t] = 0;
      if (load[t]! < round.min[t]!) min[t] = 0;
    }
    const target = sizeTargets(round, seats[r]!);
    const forbidden = problem.allowed.map((flag) => 1 - flag);
    const flow = solveLexFlow(
      buildLexCosts(problem),
      forbidden,
      min,
      max,
      (t, k) => 2 * (k + problem.lockedLoad[t]! - target[t]!) - 1,
      shouldStop,
    );
    if (!flow.isFeasible || !flow.isComplete) return;
    const seat = seats[r]!.slice();
    for (let i = 0; i < problem.people.length; i++) seat[problem.people[i]!] = flow.topic[i]!;
    const next = seats.map((old, index) => (index === r ? seat : old));
    if (compareVectors(scorePlan(model, next), score) === 0) seats = next;
  });
  return seats;
}
