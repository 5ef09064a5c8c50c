import type { AssignmentModel } from './assignment-model.ts';
import { scorePlan, type Seats } from './plan-score.ts';
import { badSeats, buildRoundProblem, takenTopics } from './round-problem.ts';
import { compareVectors } from './compare-vectors.ts';
import { searchRound, type SearchLimits } from './round-search.ts';

/**
 * Betters a plan of several rounds one round at a time, the others as they are, until no round gains.
 *
 * For rounds that share topics where nothing exact is at hand: good plans, no proof.
 */
export function descend(
  model: AssignmentModel,
  start: Seats,
  limits: { readonly shouldStop: () => boolean; readonly limitsOf: (round: number) => SearchLimits },
): Seats {
  let seats = [...start];
  let score = scorePlan(model, seats);
  const order = model.rounds
    .map((_, r) => r)
    .filter((r) => !model.rounds[r]!.isPast)
    .toSorted((a, b) => model.rounds[a]!.topicCount - model.rounds[b]!.topicCount || a - b);
  for (let pass = 0; pass < 8; pass++) {
    let hasGained = false;
    for (const r of order) {
      if (limits.shouldStop()) return seats;
      const problem = buildRoundProblem(model, r, {
        taken: takenTopics(model, r, seats),
        repeats: 'count',
        badElsewhere: badSeats(model, r, seats),
      });
      const answer = searchRound(problem, { ...limits.limitsOf(r), flows: 200 });
      if (!answer.topic) continue;
      const seat = seats[r]!.slice();
      for (let i = 0; i < problem.people.length; i++) seat[problem.people[i]!] = answer.topic[i]!;
      const next = seats.map((old, index) => (index === r ? seat : old));
      const nextScore = scorePlan(model, next);
      if (compareVectors(nextScore, score) < 0) {
        seats = next;
        score = nextScore;
        hasGained = true;
      }
    }
    if (!hasGained) break;
  }
  return seats;
}
