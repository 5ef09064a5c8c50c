import type { AssignmentModel } from './assignment-model.ts';
import { equalRounds, placeEqualRounds } from './equal-rounds.ts';
import { buildJointProgramme, type JointProgramme } from './joint-programme.ts';
import { solveLexProgramme, type LexAnswer } from './lex-programme.ts';
import type { MipEngine } from './mip.ts';
import { scorePlan, type Seats } from './plan-score.ts';
import { unavoidableRepeats } from './repeats.ts';
import { descend } from './round-descent.ts';
import { BROKEN, REPEAT, UNDER_MIN, vectorShape } from './round-problem.ts';
import { compareVectors } from './compare-vectors.ts';
import { type SearchLimits } from './round-search.ts';

export type JointOptions = {
  readonly shouldStop: () => boolean;
  readonly timeLeftMs: () => number;
  readonly isMinHard: boolean;
  /** Rounds spoil each other's plans; otherwise each is at its best alone, as far as it is proved. */
  readonly hangsTogether: boolean;
  readonly mip: MipEngine | undefined;
  readonly limitsOf: (round: number) => SearchLimits;
};

/** Seats for all rounds; null where the hard rules leave none. */
export type JointPlan = { readonly seats: Seats | null; readonly bound: Float64Array };

/** More seats to choose from than this are left to descent: the solver would not come to an end. */
const MOST_COLUMNS = 60_000;

/** Whether all rounds at once are small enough for the solver. */
export function isSolvable(model: AssignmentModel): boolean {
  return model.rounds.reduce((sum, round) => sum + (round.isPast ? 0 : round.half.length), 0) <= MOST_COLUMNS;
}

/**
 * A plan of all rounds at once, with a bound.
 *
 * Equal rounds are one flow and a colouring; other rounds are one programme for `MipEngine`; what is too large, or
 * has no solver, is bettered round by round from the separate plans.
 */
export function placeJointly(
  model: AssignmentModel,
  separate: Seats,
  separateBound: Float64Array,
  options: JointOptions,
): JointPlan {
  let bound = separateBound;
  const open = equalRounds(model);
  const equal = open && separateBound[UNDER_MIN] === 0 ? placeEqualRounds(model, open) : null;
  if (equal) {
    if (compareVectors(equal.bound, bound) > 0) bound = equal.bound;
    if (equal.seats && compareVectors(scorePlan(model, equal.seats), bound) <= 0) return { seats: equal.seats, bound };
  }
  const known = equal?.seats ?? null;
  let best = better(model, known, options.hangsTogether ? descend(model, known ?? separate, options) : separate);
  if (compareVectors(scorePlan(model, best), bound) <= 0) return { seats: best, bound };
  if (options.mip && isSolvable(model)) {
    const joint = solveProgramme(model, options, options.mip, best);
    if (joint) {
      if (compareVectors(joint.bound, bound) > 0) bound = joint.bound;
      if (joint.seats) best = better(model, best, joint.seats);
    }
  }
  return { seats: best, bound };
}

function better(model: AssignmentModel, a: Seats | null, b: Seats): Seats {
  return a && compareVectors(scorePlan(model, a), scorePlan(model, b)) <= 0 ? a : b;
}

/** A plan as a solution of the programme; null where it breaks one of its rows or is not among its columns. */
function startOf(programme: JointProgramme, seats: Seats): Float64Array | null {
  const x = new Float64Array(programme.model.columns);
  for (const { column, round, people, topic } of programme.seats) {
    if (people.every((p) => seats[round]![p] === topic)) x[column] = 1;
  }
  return programme.complete(x) ? x : null;
}

function solveProgramme(
  model: AssignmentModel,
  options: JointOptions,
  mip: MipEngine,
  known: Seats | null,
): JointPlan | null {
  const shapes = [
    { isMinSoft: false, isRepeatSoft: false },
    ...(options.isMinHard ? [] : [{ isMinSoft: true, isRepeatSoft: false }]),
    { isMinSoft: !options.isMinHard, isRepeatSoft: true },
  ];
  for (const shape of shapes) {
    if (options.shouldStop()) return null;
    const programme = buildJointProgramme(model, shape);
    if (programme.model.columns > MOST_COLUMNS) return null;
    const answer = solveLexProgramme(programme, mip, options, known ? startOf(programme, known) : null);
    if (answer.status !== 'infeasible') {
      return { seats: seatsOf(model, programme, answer), bound: boundOf(model, programme, answer) };
    }
  }
  return null;
}

function seatsOf(model: AssignmentModel, programme: JointProgramme, answer: LexAnswer): Seats | null {
  const { x } = answer;
  if (!x) return null;
  const seats = model.rounds.map((round) => round.seat.slice());
  programme.seats.forEach(({ column, round, people, topic }) => {
    if (x[column]! > 0.5) for (const p of people) seats[round]![p] = topic;
  });
  return seats;
}

/** What the levels of a programme say about all places; what locked seats count for comes on top. */
function boundOf(model: AssignmentModel, programme: JointProgramme, answer: LexAnswer): Float64Array {
  const shape = vectorShape(model);
  const fixed = scorePlan(
    model,
    model.rounds.map((round) => round.seat),
  );
  const bound = new Float64Array(shape.length);
  const twice = unavoidableRepeats(model).reduce((sum, count) => sum + count, 0);
  const indexOf = new Map(programme.levels.map(({ place }, index) => [place, index]));
  for (let place = 0; place < shape.length; place++) {
    const isOfTopics = place === BROKEN || place === UNDER_MIN || place === REPEAT || place === shape.closed;
    const before = isOfTopics ? 0 : fixed[place]!;
    const index = indexOf.get(place);
    if (index === undefined) bound[place] = place === REPEAT ? twice : before;
    else if (index < answer.bounds.length) bound[place] = before + answer.bounds[index]!;
    else break;
  }
  return bound;
}
