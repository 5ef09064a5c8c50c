import { FREE, type AssignmentModel, type ModelRound } from './assignment-model.ts';
import { keepRounds } from './keep-rounds.ts';
import { LARGEST_PATH } from './lex-flow.ts';
import { scorePlan, type Seats } from './plan-score.ts';
import { badSeats, BROKEN, RANKS, REPEAT, SECOND_BAD, takenTopics, UNDER_MIN, vectorShape } from './round-problem.ts';
import { solveTopicFlow } from './topic-flow.ts';

/**
 * The rounds that are still open, if they all have the same topics with the same sizes and everybody wishes the
 * same in each: then topics can be chosen for all rounds at once, and split into rounds afterwards.
 */
export function equalRounds(model: AssignmentModel): number[] | null {
  const open = model.rounds.flatMap((round, r) => (round.isPast ? [] : [r]));
  if (open.length < 2 || model.together.length + model.apart.length > 0) return null;
  const first = model.rounds[open[0]!]!;
  if (first.mayClose.includes(1) || first.topicCount === 0) return null;
  for (const r of open) {
    const round = model.rounds[r]!;
    if (round.topicCount !== first.topicCount) return null;
    for (let t = 0; t < first.topicCount; t++) {
      if (round.topicOf[t] !== first.topicOf[t] || round.min[t] !== first.min[t] || round.max[t] !== first.max[t]) {
        return null;
      }
    }
    const isShared = round.half === first.half && round.suits === first.suits;
    for (let at = 0; !isShared && at < first.half.length; at++) {
      if (round.half[at] !== first.half[at] || round.suits[at] !== first.suits[at]) return null;
      if (round.isRanked[at] !== first.isRanked[at]) return null;
    }
  }
  return open;
}

/** A plan of equal rounds; `bound` is below every plan on all places. */
export type EqualRoundsPlan = { readonly seats: Seats | null; readonly bound: Float64Array };

/**
 * Chooses each person's topics for all equal rounds at once (one flow), then splits them into rounds.
 *
 * Without locks and absences the split always exists (an equitable edge colouring, de Werra 1971), so the plan is
 * proved best; with them it nearly always does, and otherwise the bound is still good.
 */
export function placeEqualRounds(model: AssignmentModel, open: readonly number[]): EqualRoundsPlan | null {
  const first = model.rounds[open[0]!]!;
  const T = first.topicCount;
  const n = model.people.length;
  const shape = vectorShape(model);
  const supply = new Int32Array(n);
  const lockedLoad = new Int32Array(T);
  for (const r of open) {
    const seat = model.rounds[r]!.seat;
    for (let p = 0; p < n; p++) {
      if (seat[p] === FREE) supply[p]!++;
      else if (seat[p]! >= 0) lockedLoad[seat[p]!]!++;
    }
  }
  const taken = takenTopics(model, -1, []);
  const before = badSeats(model, -1, []);
  // One weight per place that occurs; places that do not fit are left to chance and carry no bound.
  const placeOfHalf = new Map(model.halfRanks.map((half, index) => [half, RANKS + index]));
  placeOfHalf.delete(2);
  placeOfHalf.delete(0);
  const used = new Set<number>();
  for (let at = 0; at < n * T; at++) {
    const place = placeOfHalf.get(first.half[at]!);
    if (place !== undefined) used.add(place);
  }
  const hasPrevious = open.some((r) => model.rounds[r]!.previous.some((t) => t >= 0));
  const places = [SECOND_BAD, ...[...used].toSorted((a, b) => a - b), ...(hasPrevious ? [shape.changed] : [])];
  const base = T + 4;
  const fit = Math.min(places.length, Math.floor(Math.log(LARGEST_PATH / (2 * (T + 2))) / Math.log(base)));
  const weight = new Float64Array(shape.length);
  places.slice(0, fit).forEach((place, index) => (weight[place] = base ** (fit - 1 - index)));

  const cost = new Float64Array(n * T);
  const isBad = new Uint8Array(n * T);
  const held = new Uint8Array(n * T);
  for (const r of open) {
    const { previous, seat } = model.rounds[r]!;
    for (let p = 0; p < n; p++) if (previous[p]! >= 0 && seat[p] === FREE) held[p * T + previous[p]!] = 1;
  }
  for (let p = 0; p < n; p++) {
    if (supply[p] === 0) continue;
    const hadSeats = open.every((r) => model.rounds[r]!.seat[p] !== FREE || model.rounds[r]!.previous[p]! >= 0);
    let choices = 0;
    for (let t = 0; t < T; t++) {
      const at = p * T + t;
      const isOpen = first.suits[at] && !taken[p * model.topicIds.length + first.topicOf[t]!];
      if (isOpen) choices++;
      const place = placeOfHalf.get(first.half[at]!);
      const isNew = hasPrevious && hadSeats && !held[at];
      cost[at] = isOpen ? (place === undefined ? 0 : weight[place]!) + (isNew ? weight[shape.changed]! : 0) : Infinity;
      isBad[at] = first.isBad[at]!;
    }
    // Somebody with fewer topics than rounds must take one twice: not for this way of solving.
    if (choices < supply[p]!) return null;
  }
  const flow = solveTopicFlow({
    people: n,
    topics: T,
    cost,
    min: first.min.map((min, t) => Math.max(0, min * open.length - lockedLoad[t]!)),
    max: first.max.map((max, t) => Math.max(0, max * open.length - lockedLoad[t]!)),
    supply,
    bad: { isBad, before, weight: weight[SECOND_BAD]! },
    slope: null,
  });
  if (!flow.isFeasible) return null;

  const bound = boundOf(model, first, flow.has, held, new Set(places.slice(0, fit)), open, supply, hasPrevious);
  return { seats: splitIntoRounds(model, open, flow.has), bound };
}

function boundOf(
  model: AssignmentModel,
  first: ModelRound,
  has: Uint8Array,
  held: Uint8Array,
  counted: ReadonlySet<number>,
  open: readonly number[],
  supply: Int32Array,
  hasPrevious: boolean,
): Float64Array {
  const shape = vectorShape(model);
  const T = first.topicCount;
  const bound = scorePlan(
    model,
    model.rounds.map((round) => round.seat),
  );
  for (const place of [REPEAT, BROKEN, UNDER_MIN, SECOND_BAD, shape.closed]) bound[place] = 0;
  const placeOfHalf = new Map(model.halfRanks.map((half, index) => [half, RANKS + index]));
  const bad = badSeats(model, -1, []);
  for (let p = 0; p < supply.length; p++) {
    let count = bad[p]!;
    const hadSeats = open.every((r) => model.rounds[r]!.seat[p] !== FREE || model.rounds[r]!.previous[p]! >= 0);
    for (let t = 0; t < T; t++) {
      const at = p * T + t;
      if (!has[at]) continue;
      if (first.half[at]! > 2) bound[placeOfHalf.get(first.half[at]!)!]!++;
      if (first.isBad[at]) count++;
      if (hasPrevious && hadSeats && !held[at]) bound[shape.changed]!++;
    }
    bound[SECOND_BAD]! += Math.max(0, count - 1);
  }
  let isCounted = true;
  for (let place = RANKS; place < bound.length; place++) {
    if (bound[place]! > 0 && !counted.has(place)) isCounted = false;
    if (!isCounted) bound[place] = 0;
  }
  return bound;
}

/** Gives every chosen topic a round, so that sizes are kept in each; null where that does not work out. */
function splitIntoRounds(model: AssignmentModel, open: readonly number[], has: Uint8Array): Seats | null {
  const T = model.rounds[open[0]!]!.topicCount;
  const n = model.people.length;
  const seats = model.rounds.map((round) => round.seat.slice());
  for (const isWide of [false, true]) {
    const left = has.slice();
    let isDone = true;
    for (const [index, r] of open.entries()) {
      const round = model.rounds[r]!;
      const rest = open.slice(index);
      const people: number[] = [];
      for (let p = 0; p < n; p++) if (round.seat[p] === FREE) people.push(p);
      const demand = new Int32Array(T);
      for (let at = 0; at < n * T; at++) if (left[at]) demand[at % T]!++;
      const locked = rest.map((other) => {
        const load = new Int32Array(T);
        for (const t of model.rounds[other]!.seat) if (t >= 0) load[t]!++;
        return load;
      });
      const min = new Int32Array(T);
      const max = new Int32Array(T);
      for (let t = 0; t < T; t++) {
        const low = locked.map((load) => Math.max(0, round.min[t]! - load[t]!));
        const high = locked.map((load) => Math.max(0, round.max[t]! - load[t]!));
        const later = (list: number[]) => list.slice(1).reduce((a, b) => a + b, 0);
        min[t] = Math.max(low[0]!, demand[t]! - later(high));
        max[t] = Math.min(high[0]!, demand[t]! - later(low));
        if (!isWide) {
          min[t] = Math.max(min[t]!, Math.min(max[t]!, Math.floor(demand[t]! / rest.length)));
          max[t] = Math.min(max[t]!, Math.max(min[t]!, Math.ceil(demand[t]! / rest.length)));
        }
        if (min[t]! > max[t]!) min[t] = max[t]!;
      }
      const cost = new Float64Array(people.length * T).fill(Infinity);
      people.forEach((p, i) => {
        for (let t = 0; t < T; t++) {
          if (!left[p * T + t]) continue;
          cost[i * T + t] = round.previous[p]! >= 0 && round.previous[p] !== t ? 1 : 0;
        }
      });
      const flow = solveTopicFlow({
        people: people.length,
        topics: T,
        cost,
        min,
        max,
      });
      if (!flow.isFeasible) {
        isDone = false;
        break;
      }
      people.forEach((p, i) => {
        for (let t = 0; t < T; t++) {
          if (!flow.has[i * T + t]) continue;
          seats[r]![p] = t;
          left[p * T + t] = 0;
        }
      });
    }
    if (isDone) return keepRounds(model, open, seats);
  }
  return null;
}
