import type { AssignmentModel } from './assignment-model.ts';
import { buildRoundProblem, takenTopics } from './round-problem.ts';

/**
 * How many topics each person must take twice whatever the plan, because their rounds offer too few different ones:
 * the rounds less the largest matching of rounds with topics they do not sit in anyway.
 */
export function unavoidableRepeats(model: AssignmentModel): Uint16Array {
  const open = model.rounds.flatMap((round, r) => (round.isPast ? [] : [r]));
  const isEasy =
    model.together.length + model.apart.length === 0 &&
    model.rounds.every(
      (round) => round.isPast || (round.topicCount >= model.rounds.length && !round.suits.includes(0)),
    );
  if (isEasy) return new Uint16Array(model.people.length);
  const choices: number[][][] = model.people.map(() => []);
  const taken = takenTopics(model, -1, []);
  for (const r of open) {
    const problem = buildRoundProblem(model, r, { taken: null, repeats: 'ignore', badElsewhere: null });
    const { round, topicCount: T } = problem;
    for (let i = 0; i < problem.people.length; i++) {
      const p = problem.people[i]!;
      const topics: number[] = [];
      for (let t = 0; t < T; t++) {
        const topic = round.topicOf[t]!;
        if (problem.allowed[i * T + t] && !taken[p * model.topicIds.length + topic]) topics.push(topic);
      }
      choices[p]!.push(topics);
    }
  }
  return Uint16Array.from(choices, (rounds) =>
    // With at least as many topics as rounds in each round there is always a way.
    rounds.every((topics) => topics.length >= rounds.length) ? 0 : rounds.length - distinctTopics(rounds),
  );
}

/** How many different topics a person can have over their rounds: a matching of rounds with topics. */
function distinctTopics(rounds: readonly (readonly number[])[]): number {
  const roundOf = new Map<number, number>();
  const place = (r: number, seen: Set<number>): boolean => {
    for (const topic of rounds[r]!) {
      if (seen.has(topic)) continue;
      seen.add(topic);
      const other = roundOf.get(topic);
      if (other === undefined || place(other, seen)) {
        roundOf.set(topic, r);
        return true;
      }
    }
    return false;
  };
  let count = 0;
  for (let r = 0; r < rounds.length; r++) if (place(r, new Set())) count++;
  return count;
}
