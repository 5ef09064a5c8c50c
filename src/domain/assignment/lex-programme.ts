import { compareVectors } from './compare-vectors.ts';
import type { JointProgramme } from './joint-programme.ts';
import type { MipAnswer, MipEngine, MipSession } from './mip.ts';

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
const isWhole = (value: number) => Math.abs(value - Math.round(value)) < NEARLY;

function valueOf(cost: Float64Array, x: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < cost.length; j++) sum += cost[j]! * x[j]!;
  return sum;
}

/** Bounds of columns and rows under which only the best solutions of the levels so far are left. */
type Face = {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
};

/**
 * Solves a programme level by level.
 *
 * First without asking for whole numbers: these programmes are nearly flows, so relaxed levels are almost always
 * whole, and after each level only its best face stays open. A whole solution on the last face proves all levels.
 * Where a face holds no whole solution, the first such level is solved in whole numbers and the rest again.
 *
 * @param start a solution known already; its levels at zero need no solving as long as those before are as good.
 */
export function solveLexProgramme(
  programme: JointProgramme,
  engine: MipEngine,
  limits: LexLimits,
  start: Float64Array | null,
): LexAnswer {
  const session = engine(programme.model);
  try {
    return new LexSolver(programme, session, limits, start).run();
  } finally {
    session.dispose();
  }
}

class LexSolver {
  private readonly faces: Face[];
  private readonly bounds: number[] = [];
  private x: Float64Array | null = null;
  private values: Float64Array | null = null;
  /** How many levels are known to have a whole solution on their face. */
  private whole = 0;
  private isImpossible = false;
  /** What the relaxed answer says of a level that is not settled yet. */
  private floor: { readonly level: number; readonly least: number } | null = null;

  private readonly programme: JointProgramme;
  private readonly session: MipSession;
  private readonly limits: LexLimits;

  constructor(programme: JointProgramme, session: MipSession, limits: LexLimits, start: Float64Array | null) {
    this.programme = programme;
    this.session = session;
    this.limits = limits;
    const { model } = programme;
    this.faces = [
      {
        lower: new Float64Array(model.columns),
        upper: model.upper,
        rowLower: model.rowLower,
        rowUpper: model.rowUpper,
      },
    ];
    if (start) this.keep(start);
  }

  run(): LexAnswer {
    const { levels, model } = this.programme;
    for (;;) {
      while (this.bounds.length < levels.length) {
        const level = this.bounds.length;
        if (this.isKnown(level) && this.values![level] === 0) {
          this.advance(0, this.closed(this.faces[level]!, levels[level]!.cost));
          continue;
        }
        const pair = level + 1 < levels.length ? this.pairCost(level) : null;
        const answer = this.ask(this.faces[level]!, pair ?? levels[level]!.cost, true);
        if (answer.status === 'stopped') return this.giveUp();
        if (answer.status === 'infeasible') {
          if (level === 0) return { status: 'infeasible', x: null, bounds: [] };
          if (!this.settle()) return this.giveUp();
          continue;
        }
        const first = valueOf(levels[level]!.cost, answer.x);
        const second = pair ? valueOf(levels[level + 1]!.cost, answer.x) : 0;
        if (!isWhole(first) || !isWhole(second)) {
          const { placed } = this.programme;
          const least = pair ? (answer.value - placed) / (placed + 1) : answer.value;
          this.floor = { level, least: Math.max(0, Math.ceil(least - NEARLY)) };
          if (!pair || !isWhole(first) || !this.single(level)) if (!this.settle()) return this.giveUp();
          continue;
        }
        if (answer.x.every(isWhole)) this.keep(answer.x.map(Math.round));
        const face = this.narrowed(this.faces[level]!, answer);
        this.advance(Math.round(first), face);
        if (pair) this.advance(Math.round(second), face);
      }
      if (this.isKnown(levels.length)) return { status: 'solved', x: this.x, bounds: this.bounds };
      const answer = this.ask(this.faces.at(-1)!, new Float64Array(model.columns), false);
      if (answer.status === 'stopped') return this.giveUp();
      if (answer.status === 'optimal') {
        this.keep(answer.x.map(Math.round));
        return { status: this.isKnown(levels.length) ? 'solved' : 'stopped', x: this.x, bounds: this.bounds };
      }
      if (levels.length === 0) return { status: 'infeasible', x: null, bounds: [] };
      if (!this.settle()) return this.giveUp();
    }
  }

  /**
   * Two levels as one cost. The weight is above all that the second can come to, so whole values of both are
   * bounds for whole solutions.
   */
  private pairCost(level: number): Float64Array {
    const [first, second] = [this.programme.levels[level]!.cost, this.programme.levels[level + 1]!.cost];
    const weight = this.programme.placed + 1;
    return first.map((value, j) => value * weight + second[j]!);
  }

  /** One level alone, after a pair whose second level came out in parts; false when it is in parts itself. */
  private single(level: number): boolean {
    const { cost } = this.programme.levels[level]!;
    const answer = this.ask(this.faces[level]!, cost, true);
    if (answer.status !== 'optimal' || !isWhole(answer.value)) return false;
    if (answer.x.every(isWhole)) this.keep(answer.x.map(Math.round));
    this.advance(Math.round(answer.value), this.narrowed(this.faces[level]!, answer));
    // The next level alone is known to come out in parts: settle it at once.
    return false;
  }

  /** Whether the best solution so far is as good as the bounds on the first levels. */
  private isKnown(levels: number): boolean {
    if (!this.values) return false;
    for (let i = 0; i < levels; i++) if (this.values[i] !== this.bounds[i]) return false;
    return true;
  }

  private keep(x: Float64Array): void {
    const values = Float64Array.from(this.programme.levels, ({ cost }) => Math.round(valueOf(cost, x)));
    if (this.values && compareVectors(values, this.values) >= 0) return;
    this.values = values;
    this.x = x;
  }

  private advance(bound: number, face: Face): void {
    this.bounds.push(bound);
    this.faces.push(face);
  }

  /**
   * Finds the first level whose face holds no whole solution and solves it in whole numbers.
   *
   * @returns false when time ran out.
   */
  private settle(): boolean {
    const { levels, model } = this.programme;
    // The last face is the narrowest, so it is looked at first; a level further up only when it has no solution.
    const nothing = new Float64Array(model.columns);
    let good = this.bounds.length;
    if (!this.isKnown(good) && good > this.whole) {
      const answer = this.ask(this.faces[good]!, nothing, false);
      if (answer.status === 'stopped') return false;
      if (answer.status === 'optimal') this.keep(answer.x.map(Math.round));
      else good--;
    }
    if (good >= levels.length) return true;
    for (;;) {
      this.bounds.length = good;
      this.faces.length = good + 1;
      const { cost } = levels[good]!;
      const answer = this.ask(this.faces[good]!, cost, false);
      if (answer.status === 'infeasible' && good > this.whole) {
        good--;
        continue;
      }
      if (answer.x.length > 0) this.keep(answer.x.map(Math.round));
      if (answer.status === 'infeasible' && good === 0) this.isImpossible = true;
      if (answer.status !== 'optimal') {
        if (Number.isFinite(answer.bound)) this.bounds.push(Math.max(0, Math.ceil(answer.bound - NEARLY)));
        return false;
      }
      const value = Math.round(answer.value);
      this.session.addLevel(cost, value);
      this.advance(value, this.faces[good]!);
      this.whole = good + 1;
      return true;
    }
  }
  private giveUp(): LexAnswer {
    if (this.isImpossible) return { status: 'infeasible', x: null, bounds: [] };
    if (this.floor?.level === this.bounds.length) this.bounds.push(this.floor.least);
    return { status: 'stopped', x: this.x, bounds: this.bounds };
  }

  private ask(face: Face, cost: Float64Array, isRelaxed: boolean): MipAnswer {
    this.session.setColumnBounds(face.lower, face.upper);
    this.session.setRowBounds(face.rowLower, face.rowUpper);
    const { timeLeftMs, shouldStop } = this.limits;
    if (shouldStop()) {
      const none = new Float64Array(0);
      return { status: 'stopped', value: Infinity, bound: -Infinity, x: none, reducedCosts: none, rowPrices: none };
    }
    return this.session.solve({ cost, isRelaxed, timeLimitMs: timeLeftMs(), shouldStop });
  }

  /** Without the columns that count on a level that can be empty. */
  private closed(face: Face, cost: Float64Array): Face {
    const upper = face.upper.slice();
    for (let j = 0; j < cost.length; j++) if (cost[j]! > 0) upper[j] = face.lower[j]!;
    return { ...face, upper };
  }

  /** What would make this level worse is fixed: columns by their reduced cost, rows by their price. */
  private narrowed(face: Face, answer: MipAnswer): Face {
    const { columns, rows, starts, indices, values } = this.programme.model;
    const lower = face.lower.slice();
    const upper = face.upper.slice();
    const rowLower = face.rowLower.slice();
    const rowUpper = face.rowUpper.slice();
    const { x, reducedCosts, rowPrices } = answer;
    for (let j = 0; j < columns; j++) {
      if (Math.abs(reducedCosts[j]!) < NEARLY) continue;
      if (x[j]! < lower[j]! + NEARLY) upper[j] = lower[j]!;
      else if (x[j]! > upper[j]! - NEARLY) lower[j] = upper[j]!;
    }
    for (let i = 0; i < rows; i++) {
      if (Math.abs(rowPrices[i]!) < NEARLY) continue;
      let sum = 0;
      for (let k = starts[i]!; k < starts[i + 1]!; k++) sum += values[k]! * x[indices[k]!]!;
      if (Math.abs(sum - rowLower[i]!) < NEARLY) rowUpper[i] = rowLower[i]!;
      else if (Math.abs(sum - rowUpper[i]!) < NEARLY) rowLower[i] = rowUpper[i]!;
    }
    return { lower, upper, rowLower, rowUpper };
  }
}
