import { FREE, type AssignmentModel, type ModelRound } from './assignment-model.ts';

/**
 * Places in the vector that says how good a plan is; smaller is better and the first difference decides.
 * After the four named first come one place per rank (worst first), then `changed`, then `closed`.
 */
export const REPEAT = 0;
export const BROKEN = 1;
export const UNDER_MIN = 2;
export const SECOND_BAD = 3;
export const RANKS = 4;

export type VectorShape = { readonly length: number; readonly changed: number; readonly closed: number };

/** Ranks but the first have a place each: a seat in the first wish costs nothing. */
export function vectorShape(model: Pick<AssignmentModel, 'halfRanks'>): VectorShape {
  const ranks = model.halfRanks.length - 1;
  return { length: RANKS + ranks + 2, changed: RANKS + ranks, closed: RANKS + ranks + 1 };
}

/** Bits of `RoundProblem.flags`. */
export const IS_REPEAT = 1;
export const IS_SECOND_BAD = 2;
export const IS_CHANGED = 4;

/** The people to be placed in one round, with what each seat would count for. */
export type RoundProblem = {
  readonly round: ModelRound;
  readonly shape: VectorShape;
  /** Index in the model of each person to be placed. */
  readonly people: Int32Array;
  readonly topicCount: number;
  readonly allowed: Uint8Array;
  /** Place in the vector that a seat counts one on by its rank, -1 for none. */
  readonly rankPlace: Int16Array;
  readonly flags: Uint8Array;
  /** Sizes that are left after locked people. */
  readonly min: Int32Array;
  readonly max: Int32Array;
  readonly lockedLoad: Int32Array;
  readonly groups: readonly (readonly number[])[];
  readonly apart: readonly (readonly [number, number])[];
};

/** What other rounds mean for this one. */
export type RoundContext = {
  /** Topic (of the whole event) at `person * topicIds + topic`: 1 where the engine must not choose it again. */
  readonly taken: Uint8Array | null;
  /** `forbid`: a topic is not taken twice where there is another; `count`: it costs the most; `ignore`. */
  readonly repeats: 'forbid' | 'count' | 'ignore';
  /** Topics each person must take twice anyway; `forbid` leaves them free to choose which. */
  readonly mustRepeat?: Uint16Array;
  /** Bad seats of each person in other rounds. */
  readonly badElsewhere: Uint8Array | null;
};

/** Topics each person has in other rounds; only locked and past ones unless seats are given. */
export function takenTopics(model: AssignmentModel, except: number, seats: readonly Int32Array[]): Uint8Array {
  const taken = new Uint8Array(model.people.length * model.topicIds.length);
  model.rounds.forEach((round, r) => {
    if (r === except) return;
    const seat = seats[r] ?? round.seat;
    for (let p = 0; p < model.people.length; p++) {
      if (seat[p]! >= 0) taken[p * model.topicIds.length + round.topicOf[seat[p]!]!] = 1;
    }
  });
  return taken;
}

/** Bad seats each person has in other rounds. */
export function badSeats(model: AssignmentModel, except: number, seats: readonly Int32Array[]): Uint8Array {
  const bad = new Uint8Array(model.people.length);
  model.rounds.forEach((round, r) => {
    if (r === except) return;
    const seat = seats[r] ?? round.seat;
    for (let p = 0; p < bad.length; p++) {
      if (seat[p]! >= 0 && round.isBad[p * round.topicCount + seat[p]!]) bad[p] = Math.min(250, bad[p]! + 1);
    }
  });
  return bad;
}

/** Where people may sit in a round: what they need, whom they sit with, whom they avoid, what they had before. */
export function buildRoundProblem(model: AssignmentModel, roundIndex: number, context: RoundContext): RoundProblem {
  const round = model.rounds[roundIndex]!;
  const T = round.topicCount;
  const shape = vectorShape(model);
  const people: number[] = [];
  const localOf = new Int32Array(model.people.length).fill(-1);
  const lockedLoad = new Int32Array(T);
  for (let p = 0; p < model.people.length; p++) {
    if (round.seat[p] === FREE) {
      localOf[p] = people.length;
      people.push(p);
    } else if (round.seat[p]! >= 0) lockedLoad[round.seat[p]!]!++;
  }
  const n = people.length;
  const placeOfHalf = new Map(model.halfRanks.map((half, index) => [half, RANKS + index]));
  placeOfHalf.set(2, -1);
  placeOfHalf.set(0, -1);

  const allowed = new Uint8Array(n * T);
  const rankPlace = new Int16Array(n * T);
  const flags = new Uint8Array(n * T);
  const topicTotal = model.topicIds.length;
  for (let i = 0; i < n; i++) {
    const p = people[i]!;
    for (let t = 0; t < T; t++) {
      const at = p * T + t;
      allowed[i * T + t] = round.suits[at]!;
      rankPlace[i * T + t] = placeOfHalf.get(round.half[at]!)!;
      let flag = 0;
      const isTaken = context.taken?.[p * topicTotal + round.topicOf[t]!] === 1;
      if (isTaken && (context.repeats !== 'forbid' || !context.mustRepeat?.[p])) flag |= IS_REPEAT;
      if (round.isBad[at] && context.badElsewhere && context.badElsewhere[p]! > 0) flag |= IS_SECOND_BAD;
      if (round.previous[p]! >= 0 && round.previous[p] !== t) flag |= IS_CHANGED;
      flags[i * T + t] = flag;
    }
  }
  for (const [a, b] of model.apart) {
    for (const [free, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (localOf[free]! >= 0 && round.seat[other]! >= 0) allowed[localOf[free]! * T + round.seat[other]!] = 0;
    }
  }
  const groups: number[][] = [];
  for (const group of model.together) {
    const free = group.map((p) => localOf[p]!).filter((i) => i >= 0);
    const locked = group.find((p) => round.seat[p]! >= 0);
    for (let t = 0; t < T; t++) {
      const isOpen = free.every((i) => allowed[i * T + t]) && (locked === undefined || round.seat[locked] === t);
      if (!isOpen) for (const i of free) allowed[i * T + t] = 0;
    }
    if (free.length > 1) groups.push(free);
  }
  settleRepeats(context.repeats, n, T, allowed, flags, groups);

  return {
    round,
    shape,
    people: Int32Array.from(people),
    topicCount: T,
    allowed,
    rankPlace,
    flags,
    min: round.min.map((min, t) => Math.max(0, min - lockedLoad[t]!)),
    max: round.max.map((max, t) => Math.max(0, max - lockedLoad[t]!)),
    lockedLoad,
    groups,
    apart: model.apart.flatMap(([a, b]): [number, number][] =>
      localOf[a]! >= 0 && localOf[b]! >= 0 ? [[localOf[a]!, localOf[b]!]] : [],
    ),
  };
}

/** No topic twice, for people (and groups that sit together) who have another choice. */
function settleRepeats(
  mode: RoundContext['repeats'],
  n: number,
  T: number,
  allowed: Uint8Array,
  flags: Uint8Array,
  groups: readonly (readonly number[])[],
): void {
  if (mode === 'count') return;
  const inGroup = new Uint8Array(n);
  for (const group of groups) for (const i of group) inGroup[i] = 1;
  const units = [...groups, ...Array.from({ length: n }, (_, i) => i).flatMap((i) => (inGroup[i] ? [] : [[i]]))];
  for (const unit of units) {
    const isTaken = (t: number) => unit.some((i) => flags[i * T + t]! & IS_REPEAT);
    let hasOther = false;
    for (let t = 0; t < T && !hasOther; t++) hasOther = allowed[unit[0]! * T + t] === 1 && !isTaken(t);
    for (let t = 0; t < T; t++) {
      const isForbidden = mode === 'forbid' && hasOther && isTaken(t);
      for (const i of unit) {
        if (isForbidden) allowed[i * T + t] = 0;
        flags[i * T + t]! &= ~IS_REPEAT;
      }
    }
  }
}
