import type { AssignmentInput, AssignmentResult } from './assignment.ts';
import { AWAY, buildModel, FREE, type AssignmentModel } from './assignment-model.ts';
import { equalRounds, placeEqualRounds } from './equal-rounds.ts';
import { findConflict, findPlainConflict } from './conflict.ts';
import { isSolvable, placeJointly } from './joint-rounds.ts';
import type { MipEngine } from './mip.ts';
import { improveMixing } from './mixing.ts';
import { scorePlan, sizesValue, type Seats } from './plan-score.ts';
import { quickPlan } from './quick-plan.ts';
import { unavoidableRepeats } from './repeats.ts';
import { conflictResult, planResult } from './result.ts';
import {
  badSeats,
  BROKEN,
  buildRoundProblem,
  REPEAT,
  SECOND_BAD,
  takenTopics,
  UNDER_MIN,
  vectorShape,
} from './round-problem.ts';
import { compareVectors } from './compare-vectors.ts';
import { searchRound, type RoundAnswer, type SearchLimits } from './round-search.ts';
import { evenSizes, MOST_SEATS } from './even-sizes.ts';

/** Where the work stands; `share` from 0 to 1. */
export type AssignProgress = { readonly stage: 'rounds' | 'together' | 'mixing'; readonly share: number };

export type AssignOptions = {
  /** After this long the best plan so far is given; default 10 s. */
  readonly timeLimitMs?: number;
  /** Smallest sizes are hard: a topic with fewer people is a conflict instead of a bad mark. */
  readonly hardMin?: boolean;
  /** A clock in milliseconds; without one there is no time limit. */
  readonly now?: () => number;
  readonly onProgress?: (progress: AssignProgress) => void;
  /** Given a whole plan as soon as there is one: a rough one first, then the proper one before it is mixed. */
  readonly onPlan?: (plan: AssignmentResult) => void;
  /** Asked every few milliseconds; true gives the best plan so far at once. */
  readonly shouldStop?: () => boolean;
  /** Solver for rounds that hang together by more than sizes; without it such plans are good but rarely proved. */
  readonly mip?: MipEngine;
  /** Moves tried to let people meet new ones; 0 leaves the groups as they fell. */
  readonly mixingMoves?: number;
};

/** Flows that one round may cost, fewer for large ones; enough for a proof of all but contrived rounds up to 1,000. */
const MOST_FLOWS = 3000;
const FLOW_CELLS = 36_000_000;
/** The same where a solver takes over what is not proved by then: it comes to the end of large rounds sooner. */
const FLOW_CELLS_BEFORE_SOLVER = 12_000_000;

/**
 * Puts everybody into a topic in every round, as well as it can be done.
 *
 * Hard rules first, then level by level (`LEVEL_NAMES`), each settled before the next. The same input gives the
 * same plan whatever the order of its rows; ties fall by seed, never by name.
 */
export function assign(input: AssignmentInput, options: AssignOptions = {}): AssignmentResult {
  const now = options.now ?? (() => 0);
  const startedAt = now();
  const timeLimit = options.timeLimitMs ?? 10_000;
  const shouldStop = () => now() - startedAt > timeLimit || options.shouldStop?.() === true;
  const model = buildModel(input);
  const isMinHard = options.hardMin === true;
  const elapsed = () => Math.round((now() - startedAt) * 10) / 10;
  const refuse = (): AssignmentResult | null => {
    const conflict = findConflict(input, isMinHard);
    return conflict ? conflictResult(model, conflict, model.findings, elapsed()) : null;
  };
  const finish = (seats: Seats, bound: Float64Array, sizes: number | null): AssignmentResult => {
    const findings = [...model.findings];
    if (shouldStop()) findings.push({ kind: 'stoppedEarly', round: null, people: [], topics: [], count: 1 });
    return planResult(model, seats, bound, { sizes }, findings, elapsed());
  };
  const plain = findPlainConflict(model);
  if (plain) return conflictResult(model, plain, model.findings, elapsed());

  const engineRounds = model.rounds.flatMap((round, r) => (round.isPast ? [] : [r]));
  const hasSolver = options.mip !== undefined && isSolvable(model);
  const cells = hasSolver ? FLOW_CELLS_BEFORE_SOLVER : FLOW_CELLS;
  const limitsOf = (r: number): SearchLimits => ({
    shouldStop,
    flows: Math.max(60, Math.min(MOST_FLOWS, Math.floor(cells / Math.max(1, model.rounds[r]!.half.length)))),
    seed: model.seed + r,
    isMinHard,
  });
  const quick = options.onPlan && !isMinHard ? quickPlan(model) : null;
  if (quick) options.onPlan?.(finish(quick, new Float64Array(vectorShape(model).length), null));
  let plan: { seats: Seats; bound: Float64Array } | null = placeDirectly(model);
  if (!plan) {
    const mustRepeat = unavoidableRepeats(model);
    const answers = new Map<number, RoundAnswer>();
    for (const r of engineRounds) {
      options.onProgress?.({ stage: 'rounds', share: answers.size / engineRounds.length });
      // Each round may use its share of the time, so that the last is not left without.
      const roundEnd = (0.8 * timeLimit * (answers.size + 1)) / engineRounds.length;
      const isRoundOver = () => shouldStop() || now() - startedAt > roundEnd;
      const limits = { ...limitsOf(r), shouldStop: isRoundOver };
      let answer = searchRound(
        buildRoundProblem(model, r, {
          taken: takenTopics(model, r, []),
          repeats: 'forbid',
          mustRepeat,
          badElsewhere: badSeats(model, r, []),
        }),
        limits,
      );
      if (!answer.topic && answer.isImpossible) {
        const refused = refuse();
        if (refused) return refused;
        // Each could have another topic, but not all of them at once: then some take one twice, as few as may be.
        const taken = takenTopics(model, r, []);
        const again = buildRoundProblem(model, r, { taken, repeats: 'count', badElsewhere: badSeats(model, r, []) });
        const twice = searchRound(again, limits);
        answer = { ...twice, bound: twice.bound.with(REPEAT, 0) };
      }
      answers.set(r, answer);
    }
    const separate = seatsOf(model, answers);
    const bound = boundOf(model, answers, mustRepeat);
    plan = { seats: separate, bound };
    const score = scorePlan(model, separate);
    const isAlone = compareVectors(score, bound) === 0;
    const hangsTogether = score[REPEAT]! > bound[REPEAT]! || score[SECOND_BAD]! > bound[SECOND_BAD]!;
    if (!isAlone && (hangsTogether || (hasSolver && !isPlain(model)))) {
      options.onProgress?.({ stage: 'together', share: 0 });
      const timeLeftMs = () => Math.max(10, timeLimit - (now() - startedAt));
      const joint = placeJointly(model, separate, bound, {
        hangsTogether,
        shouldStop,
        timeLeftMs,
        isMinHard,
        mip: options.mip,
        limitsOf,
      });
      plan = { seats: joint.seats ?? separate, bound: joint.bound };
    }
  }
  options.onPlan?.(finish(plan.seats, plan.bound, null));
  let seats = evenSizes(model, plan.seats, shouldStop);
  // Evened out exactly where one round stands alone; over several rounds each was evened with the others as they are.
  const isEven =
    isPlain(model) && engineRounds.length === 1 && compareVectors(scorePlan(model, seats), plan.bound) === 0;
  const sizes = isEven && seats.length * model.people.length <= MOST_SEATS ? sizesValue(model, seats) : null;
  options.onProgress?.({ stage: 'mixing', share: 0 });
  seats = improveMixing(model, seats, {
    shouldStop,
    moves: options.mixingMoves ?? Math.min(24_000_000, 120_000 * model.people.length),
    onProgress: (share) => options.onProgress?.({ stage: 'mixing', share }),
  });
  return finish(seats, plan.bound, sizes);
}

/** Equal rounds without further ado: topics for all rounds in one flow, where nothing stands in the way of the split. */
function placeDirectly(model: AssignmentModel): { seats: Seats; bound: Float64Array } | null {
  const open = equalRounds(model);
  const equal = open ? placeEqualRounds(model, open) : null;
  if (!equal?.seats || compareVectors(scorePlan(model, equal.seats), equal.bound) !== 0) return null;
  return { seats: equal.seats, bound: equal.bound };
}

function isPlain(model: AssignmentModel): boolean {
  return model.together.length + model.apart.length === 0 && model.rounds.every((round) => !round.mayClose.includes(1));
}

/** The seats of all rounds, from the answers and what was fixed before. */
function seatsOf(model: AssignmentModel, answers: ReadonlyMap<number, RoundAnswer>): Int32Array[] {
  return model.rounds.map((round, r) => {
    const seat = round.seat.slice();
    const answer = answers.get(r);
    if (answer?.topic) {
      const people = answer.costs.problem.people;
      for (let i = 0; i < people.length; i++) seat[people[i]!] = answer.topic[i]!;
    }
    for (let p = 0; p < seat.length; p++) if (seat[p] !== AWAY && seat[p]! < 0) seat[p] = FREE;
    return seat;
  });
}

/** No plan of all rounds counts for less than the rounds do on their own, plus what is fixed already. */
function boundOf(
  model: AssignmentModel,
  answers: ReadonlyMap<number, RoundAnswer>,
  mustRepeat: Uint16Array,
): Float64Array {
  const shape = vectorShape(model);
  const fixed = model.rounds.map((round) => round.seat);
  const vector = scorePlan(model, fixed);
  // Topics that are small or empty with locked people alone are counted by the rounds themselves.
  for (const place of [BROKEN, UNDER_MIN, shape.closed]) vector[place] = 0;
  vector[REPEAT] = mustRepeat.reduce((sum, count) => sum + count, 0);
  for (const answer of answers.values()) {
    for (let place = 0; place < vector.length; place++) vector[place]! += answer.bound[place]!;
  }
  return vector;
}
