import { IS_CHANGED, IS_REPEAT, IS_SECOND_BAD, REPEAT, SECOND_BAD, type RoundProblem } from './round-problem.ts';
import { solveTopicFlow } from './topic-flow.ts';

/** Room for rounding: weights stay so small that no sum along a path leaves the whole numbers of a double. */
export const LARGEST_PATH = 2 ** 53;

/** With more stages than this, what nobody needs to have is looked for first. */
const MANY_STAGES = 2;

/** People kept together share what their seats count for; this many parts make every share whole. */
export function shareScale(groups: readonly (readonly number[])[]): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  let scale = 1;
  for (const group of groups) {
    const next = (scale * group.length) / gcd(scale, group.length);
    if (next > 60) break;
    scale = next;
  }
  return scale;
}

/** What the seats of a round count for, ready for the flow: one cost table per stage. */
export type LexCosts = {
  readonly problem: RoundProblem;
  readonly scale: number;
  /** Cost tables, most important first; each stage only chooses among the best plans of the one before. */
  readonly stages: readonly Float64Array[];
  /** Where in `places` the first thing is that a seat counts for; `places.length` for a seat that counts nothing. */
  readonly firstPlace: Int16Array;
  /** How many places the stages hold between them, and how many each holds. */
  readonly placeCount: number;
  readonly perStage: number;
  readonly groupOf: Int32Array;
  /** Counts of a group in a topic: `[group][topic * length + place]`. */
  readonly groupCounts: readonly Int32Array[];
};

/**
 * Puts the places of the vector into as few whole-number costs as are exact.
 *
 * A better plan differs by cycles of at most topics + 1 moves, so a weight of that size for each next place keeps
 * their order; what does not fit below 2^53 goes into a further stage.
 */
export function buildLexCosts(problem: RoundProblem): LexCosts {
  const { people, topicCount: T, shape, rankPlace, flags, groups } = problem;
  const n = people.length;
  const scale = shareScale(groups);
  const groupOf = new Int32Array(n).fill(-1);
  groups.forEach((group, g) => group.forEach((i) => (groupOf[i] = g)));
  const groupCounts = groups.map((group) => {
    const counts = new Int32Array(T * shape.length);
    for (const i of group) {
      for (let t = 0; t < T; t++) forEachPlace(problem, i * T + t, (place) => counts[t * shape.length + place]!++);
    }
    return counts;
  });

  const isUsed = new Uint8Array(shape.length);
  for (let at = 0; at < n * T; at++) {
    if (rankPlace[at]! >= 0) isUsed[rankPlace[at]!] = 1;
    if (flags[at]! & IS_REPEAT) isUsed[REPEAT] = 1;
    if (flags[at]! & IS_SECOND_BAD) isUsed[SECOND_BAD] = 1;
    if (flags[at]! & IS_CHANGED) isUsed[shape.changed] = 1;
  }
  const places: number[] = [];
  for (let place = 0; place < shape.length; place++) if (isUsed[place]) places.push(place);
  const base = scale * (T + 2) + 2;
  const perStage = Math.max(1, Math.floor(Math.log(LARGEST_PATH / (2 * (T + 2) * scale)) / Math.log(base)));
  const stages: Float64Array[] = [];
  for (let start = 0; start < places.length; start += perStage) {
    const weight = new Float64Array(shape.length);
    const chosen = places.slice(start, start + perStage);
    chosen.forEach((place, index) => (weight[place] = base ** (chosen.length - 1 - index)));
    const cost = new Float64Array(n * T);
    for (let i = 0; i < n; i++) {
      const g = groupOf[i]!;
      for (let t = 0; t < T; t++) {
        let sum = 0;
        if (g < 0) {
          const at = i * T + t;
          if (rankPlace[at]! >= 0) sum += weight[rankPlace[at]!]!;
          const flag = flags[at]!;
          if (flag & IS_REPEAT) sum += weight[REPEAT]!;
          if (flag & IS_SECOND_BAD) sum += weight[SECOND_BAD]!;
          if (flag & IS_CHANGED) sum += weight[shape.changed]!;
          sum *= scale;
        } else {
          const counts = groupCounts[g]!;
          for (const place of chosen) {
            sum += Math.floor((scale * counts[t * shape.length + place]!) / groups[g]!.length) * weight[place]!;
          }
        }
        cost[i * T + t] = sum;
      }
    }
    stages.push(cost);
  }
  if (stages.length === 0) stages.push(new Float64Array(n * T));
  const firstPlace = new Int16Array(n * T).fill(places.length);
  const indexOf = new Int16Array(shape.length).fill(places.length);
  places.forEach((place, index) => (indexOf[place] = index));
  for (let i = 0; i < n && stages.length > MANY_STAGES; i++) {
    const g = groupOf[i]!;
    for (let t = 0; t < T; t++) {
      const at = i * T + t;
      const counts = g < 0 ? null : groupCounts[g]!;
      const visit = (place: number) => {
        // A part of a group that rounds down to nothing costs nothing either.
        const isNothing = counts && scale * counts[t * shape.length + place]! < groups[g]!.length;
        if (!isNothing) firstPlace[at] = Math.min(firstPlace[at]!, indexOf[place]!);
      };
      if (counts) places.forEach(visit);
      else forEachPlace(problem, at, visit);
    }
  }
  return { problem, scale, stages, firstPlace, placeCount: places.length, perStage, groupOf, groupCounts };
}

function forEachPlace(problem: RoundProblem, at: number, visit: (place: number) => void): void {
  const place = problem.rankPlace[at]!;
  if (place >= 0) visit(place);
  const flag = problem.flags[at]!;
  if (flag & IS_REPEAT) visit(REPEAT);
  if (flag & IS_SECOND_BAD) visit(SECOND_BAD);
  if (flag & IS_CHANGED) visit(problem.shape.changed);
}

/** Sums up what the seats of a plan count for, in parts of `scale`; only the places that seats decide. */
export function countSeats(costs: LexCosts, topic: Int32Array): Float64Array {
  const { problem, scale, groupOf, groupCounts } = costs;
  const { topicCount: T, shape } = problem;
  const vector = new Float64Array(shape.length);
  for (let i = 0; i < topic.length; i++) {
    const g = groupOf[i]!;
    const t = topic[i]!;
    if (g < 0) {
      const at = i * T + t;
      const place = problem.rankPlace[at]!;
      if (place >= 0) vector[place]! += scale;
      const flag = problem.flags[at]!;
      if (flag === 0) continue;
      if (flag & IS_REPEAT) vector[REPEAT]! += scale;
      if (flag & IS_SECOND_BAD) vector[SECOND_BAD]! += scale;
      if (flag & IS_CHANGED) vector[shape.changed]! += scale;
      continue;
    }
    const counts = groupCounts[g]!;
    const size = problem.groups[g]!.length;
    for (let place = 0; place < shape.length; place++) {
      vector[place]! += Math.floor((scale * counts[t * shape.length + place]!) / size);
    }
  }
  return vector;
}

export type LexFlowResult = {
  readonly isFeasible: boolean;
  readonly topic: Int32Array;
  readonly load: Int32Array;
  readonly stuck: readonly number[];
  readonly isOverfull: boolean;
  /** False where it was stopped: a plan that keeps the limits, but nothing is known of better ones. */
  readonly isComplete: boolean;
};

/**
 * Closes all seats in the worst places that can be empty together, which is what the first stages would find out.
 *
 * @returns the stage that is to be looked at first.
 */
function skipEmptyPlaces(costs: LexCosts, open: Uint8Array, min: Int32Array, max: Int32Array): number {
  const { problem, firstPlace, placeCount, perStage } = costs;
  const people = problem.people.length;
  const topics = problem.topicCount;
  const cost = new Float64Array(people * topics);
  const canBeEmpty = (places: number): boolean => {
    for (let at = 0; at < cost.length; at++) cost[at] = open[at] && firstPlace[at]! >= places ? 0 : Infinity;
    return solveTopicFlow({ people, topics, cost, min, max }).isFeasible;
  };
  let low = 0;
  let high = placeCount;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (canBeEmpty(middle)) low = middle;
    else high = middle - 1;
  }
  for (let at = 0; at < open.length; at++) if (firstPlace[at]! < low) open[at] = 0;
  return Math.min(Math.floor(low / perStage), costs.stages.length - 1);
}

/**
 * The best seats under given limits, people kept together or apart left aside.
 *
 * @param isForbidden 1 at `person * topics + topic` where a seat is ruled out.
 * @param evenness cost of the k-th person in a topic, as a last stage; evens out sizes among equally good plans.
 */
export function solveLexFlow(
  costs: LexCosts,
  isForbidden: Uint8Array,
  givenMin: Int32Array,
  givenMax: Int32Array,
  evenness: ((topic: number, k: number) => number) | null = null,
  shouldStop: () => boolean = () => false,
): LexFlowResult {
  const { problem, stages } = costs;
  const n = problem.people.length;
  const T = problem.topicCount;
  let min = givenMin;
  let max = givenMax;
  const cost = new Float64Array(n * T);
  const open = new Uint8Array(n * T);
  for (let at = 0; at < n * T; at++) open[at] = isForbidden[at] ? 0 : 1;
  const topic = new Int32Array(n);
  let load = new Int32Array(T);
  const lastStage = stages.length - (evenness ? 0 : 1);
  let isComplete = true;
  const firstStage = stages.length > MANY_STAGES ? skipEmptyPlaces(costs, open, min, max) : 0;
  for (let stage = firstStage; stage <= lastStage; stage++) {
    const table = stages[stage];
    for (let at = 0; at < n * T; at++) cost[at] = open[at] ? (table ? table[at]! : 0) : Infinity;
    const slope = table ? null : evenness;
    const flow = solveTopicFlow({ people: n, topics: T, cost, min, max, slope });
    if (!flow.isFeasible) {
      return { isFeasible: false, topic, load: flow.load, stuck: flow.stuck, isOverfull: flow.isOverfull, isComplete };
    }
    load = new Int32Array(flow.load);
    const { has, price } = flow;
    for (let i = 0; i < n; i++) {
      let t = 0;
      while (!has[i * T + t]) t++;
      topic[i] = t;
    }
    if (stage === lastStage) break;
    if (shouldStop()) {
      isComplete = false;
      break;
    }
    // Only what costs nothing extra stays open for the next stage; the same for the sizes of the topics.
    const nextMin = min.slice();
    const nextMax = max.slice();
    for (let i = 0; i < n; i++) {
      const mine = i * T + topic[i]!;
      const best = cost[mine]! - price[topic[i]!]!;
      for (let t = 0; t < T; t++) {
        if (open[i * T + t] && cost[i * T + t]! - price[t]! > best) open[i * T + t] = 0;
      }
    }
    for (let t = 0; t < T; t++) {
      const worth = price[T]! - price[t]!;
      if (worth > 0) nextMin[t] = nextMax[t] = max[t]!;
      else if (worth < 0) nextMin[t] = nextMax[t] = min[t]!;
      if (worth !== 0 && load[t] !== nextMin[t]) throw new Error('The sizes of a plan do not fit its prices');
    }
    min = nextMin;
    max = nextMax;
  }
  return { isFeasible: true, topic, load, stuck: [], isOverfull: false, isComplete };
}
