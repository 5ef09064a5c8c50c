import type { JointProgramme } from './joint-programme.ts';
import type { MipEngine, MipSession } from './mip.ts';

/** The best solution of a programme, level by level, and what is known of better ones. */
export type LexAnswer = {
  readonly status: 'solved' | 'infeasible' | 'stopped';
  /** Null where none was found. */
  readonly x: Float64Array | null;
  /** For each level in order: no solution that is best on the levels before has less. Ends where nothing is known. */
  readonly bounds: readonly number[];
};

export type LexLimits = { readonly shouldStop: () => boolean; readonly timeLeftMs: () => number };

const NEARLY = 1e-6;
const isWhole = (x: Float64Array) => x.every((value) => Math.abs(value - Math.round(value)) < NEARLY);

/**
 * Solves a programme level by level.
 *
 * First without asking for whole numbers: these programmes are nearly flows, so the relaxed levels are almost
 * always whole, and after each level only its best face stays open. One whole solution at the end on that face
 * proves all levels. Where there is none, each level is solved in whole numbers.
 */
export function solveLexProgramme(programme: JointProgramme, engine: MipEngine, limits: LexLimits): LexAnswer {
  const session = engine(programme.model);
  try {
    const relaxed = solveRelaxed(programme, session, limits);
    if (relaxed.status !== 'stopped' || limits.shouldStop()) return relaxed;
    return solveWhole(programme, session, limits, relaxed.bounds);
  } finally {
    session.dispose();
  }
}

function solveRelaxed(programme: JointProgramme, session: MipSession, limits: LexLimits): LexAnswer {
  const { model, levels } = programme;
  const lower = new Float64Array(model.columns);
  const upper = model.upper.slice();
  const rowLower = model.rowLower.slice();
  const rowUpper = model.rowUpper.slice();
  const ask = (cost: Float64Array, isRelaxed: boolean) =>
    session.solve({
      cost,
      isRelaxed,
      timeLimitMs: limits.timeLeftMs(),
      shouldStop: limits.shouldStop,
      start: null,
    });
  const bounds: number[] = [];
  let x: Float64Array | null = null;
  for (const { cost } of levels) {
    const answer = ask(cost, true);
    if (answer.status === 'infeasible') {
      return { status: bounds.length === 0 ? 'infeasible' : 'stopped', x: null, bounds };
    }
    if (answer.status === 'stopped') return { status: 'stopped', x: null, bounds };
    const whole = Math.ceil(answer.value - NEARLY);
    bounds.push(whole);
    if (whole - answer.value > NEARLY) return { status: 'stopped', x: null, bounds };
    x = answer.x;
    for (let j = 0; j < model.columns; j++) {
      if (Math.abs(answer.reducedCosts[j]!) < NEARLY) continue;
      if (x[j]! < lower[j]! + NEARLY) upper[j] = lower[j]!;
      else if (x[j]! > upper[j]! - NEARLY) lower[j] = upper[j]!;
    }
    const activity = rowActivity(programme, x);
    for (let i = 0; i < model.rows; i++) {
      if (Math.abs(answer.rowPrices[i]!) < NEARLY) continue;
      if (Math.abs(activity[i]! - rowLower[i]!) < NEARLY) rowUpper[i] = rowLower[i]!;
      else if (Math.abs(activity[i]! - rowUpper[i]!) < NEARLY) rowLower[i] = rowUpper[i]!;
    }
    session.setColumnBounds(lower, upper);
    session.setRowBounds(rowLower, rowUpper);
  }
  if (x && isWhole(x)) return { status: 'solved', x, bounds };
  const answer = ask(new Float64Array(model.columns), false);
  if (answer.status === 'optimal') return { status: 'solved', x: answer.x, bounds };
  if (answer.status === 'infeasible' && levels.length === 0) return { status: 'infeasible', x: null, bounds };
  return { status: 'stopped', x: null, bounds: [] };
}

function solveWhole(
  programme: JointProgramme,
  session: MipSession,
  limits: LexLimits,
  relaxedBounds: readonly number[],
): LexAnswer {
  const { model, levels } = programme;
  session.setColumnBounds(new Float64Array(model.columns), model.upper);
  session.setRowBounds(model.rowLower, model.rowUpper);
  const bounds: number[] = [];
  let x: Float64Array | null = null;
  for (const [index, { cost }] of levels.entries()) {
    const answer = session.solve({
      cost,
      isRelaxed: false,
      timeLimitMs: limits.timeLeftMs(),
      shouldStop: limits.shouldStop,
      start: x,
    });
    if (answer.status === 'infeasible') return { status: 'infeasible', x: null, bounds: [] };
    if (answer.x.length > 0) x = answer.x;
    if (answer.status === 'stopped') {
      const least = Math.max(0, Math.ceil(answer.bound - NEARLY), relaxedBounds[index] ?? 0);
      return { status: 'stopped', x, bounds: Number.isFinite(least) ? [...bounds, least] : bounds };
    }
    const value = Math.round(answer.value);
    bounds.push(value);
    session.addLimit(cost, value);
  }
  return { status: 'solved', x, bounds };
}

function rowActivity(programme: JointProgramme, x: Float64Array): Float64Array {
  const { rows, starts, indices, values } = programme.model;
  const activity = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let k = starts[i]!; k < starts[i + 1]!; k++) sum += values[k]! * x[indices[k]!]!;
    activity[i] = sum;
  }
  return activity;
}
