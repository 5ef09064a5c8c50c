import type { AssignmentModel } from './assignment-model.ts';
import type { MipModel } from './mip.ts';
import { unavoidableRepeats } from './repeats.ts';
import { buildRoundProblem, takenTopics, vectorShape, RANKS, type RoundProblem } from './round-problem.ts';

/** All open rounds as one programme: a column for every seat that a person, or people kept together, can have. */
export type JointProgramme = {
  readonly model: MipModel;
  /** Cost tables, most important level first, with the place in the vector that each counts. */
  readonly levels: readonly { readonly place: number; readonly cost: Float64Array }[];
  /** Who sits where when a column is one. */
  readonly seats: readonly {
    readonly column: number;
    readonly round: number;
    readonly people: readonly number[];
    readonly topic: number;
  }[];
  /** Seats to be filled in all rounds: no level counts more. */
  readonly placed: number;
  /** Fills in the columns that are not seats; false where the seats break a row. */
  readonly complete: (x: Float64Array) => boolean;
};

export type JointShape = {
  /** Topics may be too small, at one on the first level each. */
  readonly isMinSoft: boolean;
  /** A topic may be taken twice, at one on the very first level each. */
  readonly isRepeatSoft: boolean;
};

type Term = readonly [column: number, factor: number];

/** A column that follows from seats: whether a topic is empty or below its size, or by how much a sum is above. */
type Derived = {
  readonly column: number;
  readonly terms: readonly Term[];
  readonly kind: 'empty' | 'below' | 'above';
  readonly at: number;
};

/** Writes the rounds as a programme; `MipEngine` solves it. */
export function buildJointProgramme(model: AssignmentModel, soft: JointShape): JointProgramme {
  const shape = vectorShape(model);
  const n = model.people.length;
  const upper: number[] = [];
  const seats: { column: number; round: number; people: number[]; topic: number }[] = [];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const counts: Term[][] = Array.from({ length: shape.length }, () => []);
  const row = (terms: readonly Term[], low: number, high: number) => {
    for (const [column, factor] of terms) {
      indices.push(column);
      values.push(factor);
    }
    starts.push(indices.length);
    rowLower.push(low);
    rowUpper.push(high);
  };
  const addColumn = (most: number) => upper.push(most) - 1;
  const derived: Derived[] = [];
  const derive = (kind: Derived['kind'], terms: readonly Term[], at: number, most: number): number => {
    const column = addColumn(most);
    derived.push({ column, terms, kind, at });
    return column;
  };

  const ofTopic = new Map<number, Term[]>();
  const bad: number[][] = Array.from({ length: n }, () => []);
  const badFixed = new Int32Array(n);
  const openRounds = new Int32Array(n);
  const topicTotal = model.topicIds.length;
  model.rounds.forEach((round, r) => {
    const T = round.topicCount;
    round.seat.forEach((t, p) => {
      if (t >= 0 && round.isBad[p * T + t]) badFixed[p]!++;
    });
    if (round.isPast) return;
    const context = { taken: null, repeats: 'ignore', badElsewhere: null } as const;
    const problem = buildRoundProblem(model, r, context);
    const columnOf = addSeats(problem, r);
    sizes(problem, columnOf);
    for (const [a, b] of problem.apart) {
      for (let t = 0; t < T; t++) {
        const one = columnOf[a * T + t]!;
        const two = columnOf[b * T + t]!;
        if (one >= 0 && two >= 0)
          row(
            [
              [one, 1],
              [two, 1],
            ],
            -Infinity,
            1,
          );
      }
    }
  });

  function addSeats(problem: RoundProblem, r: number): Int32Array {
    const T = problem.topicCount;
    const { round } = problem;
    const columnOf = new Int32Array(problem.people.length * T).fill(-1);
    const inGroup = new Uint8Array(problem.people.length);
    for (const group of problem.groups) for (const i of group) inGroup[i] = 1;
    const units = [...problem.groups];
    for (let i = 0; i < problem.people.length; i++) if (!inGroup[i]) units.push([i]);
    for (const unit of units) {
      const people = unit.map((i) => problem.people[i]!);
      const terms: Term[] = [];
      for (let t = 0; t < T; t++) {
        if (!unit.every((i) => problem.allowed[i * T + t])) continue;
        const column = addColumn(1);
        seats.push({ column, round: r, people, topic: t });
        terms.push([column, 1]);
        const places = new Map<number, number>();
        for (const i of unit) {
          columnOf[i * T + t] = column;
          const p = problem.people[i]!;
          const place = problem.rankPlace[i * T + t]!;
          if (place >= RANKS) places.set(place, (places.get(place) ?? 0) + 1);
          if (round.previous[p]! >= 0 && round.previous[p] !== t) {
            places.set(shape.changed, (places.get(shape.changed) ?? 0) + 1);
          }
          if (round.isBad[p * T + t]) bad[p]!.push(column);
          const key = p * topicTotal + round.topicOf[t]!;
          const list = ofTopic.get(key);
          if (list) list.push([column, 1]);
          else ofTopic.set(key, [[column, 1]]);
        }
        for (const [place, count] of places) counts[place]!.push([column, count]);
      }
      for (const p of people) openRounds[p]!++;
      row(terms, 1, 1);
    }
    return columnOf;
  }

  function sizes(problem: RoundProblem, columnOf: Int32Array): void {
    const T = problem.topicCount;
    const { round, lockedLoad } = problem;
    for (let t = 0; t < T; t++) {
      const size = new Map<number, number>();
      for (let i = 0; i < problem.people.length; i++) {
        const column = columnOf[i * T + t]!;
        if (column >= 0) size.set(column, (size.get(column) ?? 0) + 1);
      }
      const terms: Term[] = [...size];
      const min = problem.min[t]!;
      const max = Math.min(problem.max[t]!, problem.people.length);
      if (round.mayClose[t] && lockedLoad[t] === 0) {
        const closed = derive('empty', terms, 0, 1);
        counts[shape.closed]!.push([closed, 1]);
        row([...terms, [closed, max]], -Infinity, max);
        if (min > 0) row([...terms, [closed, min]], min, Infinity);
      } else if (min > 0 && soft.isMinSoft && !round.mayClose[t]) {
        const small = derive('below', terms, min, 1);
        counts[2]!.push([small, 1]);
        row(terms, -Infinity, max);
        row([...terms, [small, min]], min, Infinity);
      } else row(terms, min, max);
    }
  }

  const spare = unavoidableRepeats(model);
  const taken = takenTopics(model, -1, []);
  const doubled = new Map<number, Term[]>();
  for (const [key, terms] of ofTopic) {
    const most = taken[key] ? 0 : 1;
    if (terms.length <= most) continue;
    const p = Math.floor(key / topicTotal);
    if (spare[p] === 0 && !soft.isRepeatSoft) {
      row(terms, -Infinity, most);
      continue;
    }
    const extra = derive('above', terms, most, terms.length);
    row([...terms, [extra, -1]], -Infinity, most);
    const list = doubled.get(p);
    if (list) list.push([extra, 1]);
    else doubled.set(p, [[extra, 1]]);
    if (soft.isRepeatSoft) counts[0]!.push([extra, 1]);
  }
  if (!soft.isRepeatSoft) for (const [p, terms] of doubled) row(terms, -Infinity, spare[p]!);
  for (let p = 0; p < n; p++) {
    const columns = bad[p]!;
    if (columns.length === 0 || badFixed[p]! + openRounds[p]! < 2) continue;
    const terms = columns.map((column): Term => [column, 1]);
    const most = Math.max(0, 1 - badFixed[p]!);
    const extra = derive('above', terms, most, model.rounds.length);
    counts[3]!.push([extra, 1]);
    row([...terms, [extra, -1]], -Infinity, most);
  }

  const levels = counts.flatMap((terms, place) => {
    if (terms.length === 0) return [];
    const cost = new Float64Array(upper.length);
    for (const [column, count] of terms) cost[column]! += count;
    return [{ place, cost }];
  });
  return {
    model: {
      columns: upper.length,
      rows: rowLower.length,
      upper: Float64Array.from(upper),
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
    },
    levels,
    seats,
    placed: openRounds.reduce((sum, count) => sum + count, 0) + shape.length,
    complete(x) {
      for (const { column, terms, kind, at } of derived) {
        const sum = terms.reduce((total, [j, factor]) => total + factor * x[j]!, 0);
        x[column] = kind === 'above' ? Math.max(0, sum - at) : Number(kind === 'empty' ? sum === 0 : sum < at);
      }
      for (let i = 0; i < rowLower.length; i++) {
        let sum = 0;
        for (let k = starts[i]!; k < starts[i + 1]!; k++) sum += values[k]! * x[indices[k]!]!;
        if (sum < rowLower[i]! || sum > rowUpper[i]!) return false;
      }
      return true;
    },
  };
}
