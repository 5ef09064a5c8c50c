import { compareVectors } from './compare-vectors.ts';
import { buildLexCosts, countSeats, solveLexFlow, type LexCosts, type LexFlowResult } from './lex-flow.ts';
import { UNDER_MIN, type RoundProblem } from './round-problem.ts';
import { seededRandom } from './seeded.ts';

/** How hard to look, and when to give up. */
export type SearchLimits = {
  /** Asked often; true ends the search with the best plan so far. */
  readonly shouldStop: () => boolean;
  /** Flows that may be solved, so that the answer does not depend on the speed of the machine. */
  readonly flows: number;
  readonly seed: number;
  /** Smallest sizes must be kept: too few people are a conflict, not a small group. */
  readonly isMinHard: boolean;
};

export type RoundAnswer = {
  /** Topic of each person of the problem; null where no plan keeps the hard rules. */
  readonly topic: Int32Array | null;
  /** What the plan counts for. */
  readonly vector: Float64Array;
  /** No plan counts for less than this. */
  readonly bound: Float64Array;
  readonly isProved: boolean;
  /** Whether it is certain that no plan exists, where `topic` is null. */
  readonly isImpossible: boolean;
  readonly costs: LexCosts;
};

const UNDECIDED = 0;
const OPEN = 1;
const CLOSED = -1;
/** Has fewer people than its smallest size. */
const SMALL = -2;

type Node = {
  readonly state: Int8Array;
  readonly isForbidden: Uint8Array;
  readonly flow: LexFlowResult;
  readonly bound: Float64Array;
};

type Violation =
  | { readonly kind: 'size'; readonly topic: number }
  | { readonly kind: 'group'; readonly group: readonly number[]; readonly topic: number }
  | { readonly kind: 'apart'; readonly a: number; readonly b: number; readonly topic: number };

/** Whether nothing above `bound` can be better than `best`; parts of a whole round up. */
function cannotBeat(bound: Float64Array, best: Float64Array, scale: number): boolean {
  for (let i = 0; i < bound.length; i++) {
    const whole = Math.ceil(bound[i]! / scale) * scale;
    if (whole !== best[i]) return whole > best[i]!;
    if (whole !== bound[i]) {
      for (let j = i + 1; j < bound.length; j++) if (best[j]! > 0) return false;
      return true;
    }
  }
  return true;
}

/**
 * The best plan of one round by branch and bound on exact flows.
 *
 * Branches on topics (open, closed, too small), on where people who stay together go, and on who of two people
 * kept apart leaves. A dive makes a first plan; a neighbourhood search betters it where the proof takes too long.
 */
export function searchRound(problem: RoundProblem, limits: SearchLimits): RoundAnswer {
  const { topicCount: T, shape, groups, apart, lockedLoad } = problem;
  const n = problem.people.length;
  const { mayClose, min: fullMin } = problem.round;
  const costs = buildLexCosts(problem);
  const { scale } = costs;
  const zero = new Float64Array(shape.length);
  let flows = 0;
  let best: Float64Array | null = null;
  let bestTopic: Int32Array | null = null;
  const isOver = () => flows >= limits.flows || limits.shouldStop();

  const solve = (state: Int8Array, isForbidden: Uint8Array): LexFlowResult => {
    flows++;
    const min = new Int32Array(T);
    const max = problem.max.slice();
    for (let t = 0; t < T; t++) {
      if (state[t] === OPEN) min[t] = problem.min[t]!;
      else if (state[t] === CLOSED) max[t] = 0;
      else if (state[t] === SMALL) max[t] = Math.min(max[t]!, Math.max(0, fullMin[t]! - 1 - lockedLoad[t]!));
    }
    if (min.some((value, t) => value > max[t]!)) {
      return { isFeasible: false, topic: new Int32Array(n), load: max, stuck: [], isOverfull: false, isComplete: true };
    }
    return solveLexFlow(costs, isForbidden, min, max, null, limits.shouldStop);
  };
  const isTooSmall = (load: Int32Array, t: number) => load[t]! + lockedLoad[t]! < fullMin[t]!;
  const isEmpty = (load: Int32Array, t: number) => load[t]! + lockedLoad[t]! === 0;
  /** What a plan counts for, topics included; with `state` only what is decided, which is a bound. */
  const count = (flow: LexFlowResult, state: Int8Array | null): Float64Array => {
    const vector = countSeats(costs, flow.topic);
    for (let t = 0; t < T; t++) {
      if (mayClose[t]) {
        if (state ? state[t] === CLOSED : isEmpty(flow.load, t)) vector[shape.closed]! += scale;
      } else if (state ? state[t] === SMALL : isTooSmall(flow.load, t)) vector[UNDER_MIN]! += scale;
    }
    return vector;
  };
  const violation = (flow: LexFlowResult, state: Int8Array): Violation | null => {
    let worst = -1;
    let worstBy = 0;
    for (let t = 0; t < T; t++) {
      if (state[t] !== UNDECIDED || !isTooSmall(flow.load, t)) continue;
      const total = flow.load[t]! + lockedLoad[t]!;
      const by = mayClose[t] && total === 0 ? 0.5 : 1 + Math.min(total, fullMin[t]! - total);
      if (by > worstBy) {
        worstBy = by;
        worst = t;
      }
    }
    if (worstBy >= 1) return { kind: 'size', topic: worst };
    for (const group of groups) {
      const first = flow.topic[group[0]!]!;
      if (group.some((i) => flow.topic[i] !== first)) {
        return { kind: 'group', group, topic: commonTopic(group, flow.topic) };
      }
    }
    for (const [a, b] of apart)
      if (flow.topic[a] === flow.topic[b]) return { kind: 'apart', a, b, topic: flow.topic[a]! };
    return worst >= 0 ? { kind: 'size', topic: worst } : null;
  };
  const isHarmless = (v: Violation, flow: LexFlowResult) =>
    v.kind === 'size' && mayClose[v.topic] === 1 && isEmpty(flow.load, v.topic);
  const keep = (flow: LexFlowResult) => {
    const vector = count(flow, null);
    if (best && compareVectors(vector, best) >= 0) return;
    best = vector;
    bestTopic = flow.topic;
  };
  const onlyTopic = (isForbidden: Uint8Array, group: readonly number[], topic: number) => {
    for (const i of group) for (let t = 0; t < T; t++) if (t !== topic) isForbidden[i * T + t] = 1;
  };

  /** Settles all that is wrong at once, again and again, until a plan keeps the rules or cannot. */
  const dive = (startState: Int8Array, startForbidden: Uint8Array): void => {
    const state = startState.slice();
    const isForbidden = startForbidden.slice();
    // The first plan is looked for even when time is up: without one there is nothing to give.
    for (let step = 0; step < (best ? 60 : 30) && (!best || !isOver()); step++) {
      const flow = solve(state, isForbidden);
      if (!flow.isFeasible) {
        if (flow.isOverfull && flow.stuck.length > 0 && !state.some((s) => s === CLOSED || s === SMALL)) return;
        const waived = waiveOne(problem, state, flow);
        if (waived < 0) return;
        if (mayClose[waived] ? lockedLoad[waived]! > 0 : limits.isMinHard) return;
        state[waived] = mayClose[waived] ? CLOSED : SMALL;
        continue;
      }
      let isClean = true;
      let shakiest = -1;
      for (let t = 0; t < T; t++) {
        if (state[t] !== UNDECIDED || !isTooSmall(flow.load, t) || (mayClose[t] && isEmpty(flow.load, t))) continue;
        const share = (flow.load[t]! + lockedLoad[t]!) / fullMin[t]!;
        if (shakiest < 0 || share < (flow.load[shakiest]! + lockedLoad[shakiest]!) / fullMin[shakiest]!) shakiest = t;
      }
      if (shakiest >= 0) {
        const total = flow.load[shakiest]! + lockedLoad[shakiest]!;
        const shouldClose = mayClose[shakiest] && lockedLoad[shakiest] === 0 && total * 2 < fullMin[shakiest]!;
        state[shakiest] = shouldClose ? CLOSED : OPEN;
        isClean = false;
      }
      for (const group of groups) {
        if (group.every((i) => flow.topic[i] === flow.topic[group[0]!])) continue;
        onlyTopic(isForbidden, group, commonTopic(group, flow.topic));
        isClean = false;
      }
      for (const [a, b] of apart) {
        const t = flow.topic[a]!;
        if (t !== flow.topic[b]) continue;
        const leaver = regret(costs, isForbidden, a, t) <= regret(costs, isForbidden, b, t) ? a : b;
        const g = costs.groupOf[leaver]!;
        for (const i of g >= 0 ? groups[g]! : [leaver]) isForbidden[i * T + t] = 1;
        isClean = false;
      }
      if (isClean) {
        keep(flow);
        return;
      }
    }
  };

  const queue: Node[] = [];
  /** `known`: what is certain of every plan below, also where the flow is broken off. */
  const push = (state: Int8Array, isForbidden: Uint8Array, known: Float64Array): void => {
    const flow = solve(state, isForbidden);
    if (!flow.isFeasible) return;
    const bound = flow.isComplete ? count(flow, state) : known;
    if (best && cannotBeat(bound, best, scale)) return;
    const wrong = violation(flow, state);
    if (!wrong || isHarmless(wrong, flow)) keep(flow);
    if (!wrong && flow.isComplete) return;
    if (best && cannotBeat(bound, best, scale)) return;
    queue.push({ state, isForbidden, flow, bound });
  };
  const branch = (node: Node): void => {
    const wrong = violation(node.flow, node.state);
    if (!wrong) return;
    if (wrong.kind === 'size') {
      const t = wrong.topic;
      const choices = [OPEN];
      if (mayClose[t]) {
        if (lockedLoad[t] === 0) choices.push(CLOSED);
      } else if (!limits.isMinHard) choices.push(SMALL);
      for (const choice of choices) {
        const state = node.state.slice();
        state[t] = choice;
        push(state, node.isForbidden, node.bound);
      }
    } else if (wrong.kind === 'group') {
      const here = node.isForbidden.slice();
      onlyTopic(here, wrong.group, wrong.topic);
      push(node.state, here, node.bound);
      const elsewhere = node.isForbidden.slice();
      for (const i of wrong.group) elsewhere[i * T + wrong.topic] = 1;
      push(node.state, elsewhere, node.bound);
    } else {
      for (const leaver of [wrong.a, wrong.b]) {
        const next = node.isForbidden.slice();
        const g = costs.groupOf[leaver]!;
        for (const i of g >= 0 ? groups[g]! : [leaver]) next[i * T + wrong.topic] = 1;
        push(node.state, next, node.bound);
      }
    }
  };

  const ruledOut = new Uint8Array(n * T);
  for (let at = 0; at < n * T; at++) ruledOut[at] = problem.allowed[at] ? 0 : 1;
  const start = new Int8Array(T);
  for (let t = 0; t < T; t++) {
    if (fullMin[t]! > problem.round.max[t]!) start[t] = mayClose[t] && lockedLoad[t] === 0 ? CLOSED : UNDECIDED;
    else if (mayClose[t] && lockedLoad[t]! > 0) start[t] = OPEN;
  }
  // Nearly always every smallest size can be kept; then nothing else is worth looking at.
  const strict = start.slice();
  for (let t = 0; t < T; t++) if (!mayClose[t] && strict[t] === UNDECIDED) strict[t] = OPEN;

  const explore = (until: number): void => {
    while (queue.length > 0 && flows < until && !isOver()) {
      let first = 0;
      for (let i = 1; i < queue.length; i++) {
        const order = compareVectors(queue[i]!.bound, queue[first]!.bound);
        if (order < 0) first = i;
      }
      const node = queue[first]!;
      queue[first] = queue[queue.length - 1]!;
      queue.pop();
      if (best && cannotBeat(node.bound, best, scale)) continue;
      const open = queue.length;
      branch(node);
      if (isOver() && queue.length === open) queue.push(node);
    }
  };
  const better = (): void => {
    if (!bestTopic || queue.length === 0 || groups.length + apart.length === 0) return;
    const random = seededRandom(limits.seed);
    const until = flows + Math.floor((limits.flows - flows) / 2);
    while (flows < until && !isOver()) {
      const at = bestTopic as Int32Array;
      const load = new Int32Array(T);
      for (const t of at) load[t]!++;
      const state = strict.slice();
      const free = random() < 0.3 ? Math.floor(random() * T) : -1;
      for (let t = 0; t < T; t++) {
        if (t !== free && state[t] === UNDECIDED && mayClose[t]) state[t] = isEmpty(load, t) ? CLOSED : OPEN;
      }
      const isForbidden = ruledOut.slice();
      const share = 0.1 + 0.5 * random();
      for (const group of groups) if (random() > share) onlyTopic(isForbidden, group, at[group[0]!]!);
      for (const [a, b] of apart) {
        if (random() > share) {
          const one = random() < 0.5 ? a : b;
          if (costs.groupOf[one]! < 0) onlyTopic(isForbidden, [one], at[one]!);
        }
      }
      dive(state, isForbidden);
    }
  };

  push(strict, ruledOut, zero);
  if (queue.length > 0) {
    dive(strict, ruledOut);
    explore(Math.ceil(limits.flows / 3));
    better();
    explore(limits.flows);
  }
  if (!best && !limits.isMinHard && compareVectors(strict, start) !== 0 && !isOver()) {
    queue.length = 0;
    dive(strict, ruledOut);
    push(start, ruledOut, zero);
    explore(Math.ceil(limits.flows / 2));
    better();
    explore(limits.flows);
  }
  const isProved = best !== null && queue.length === 0 && !isOver();
  let bound: Float64Array = best ?? zero;
  for (const node of queue) if (compareVectors(node.bound, bound) < 0) bound = node.bound;
  return {
    topic: bestTopic,
    vector: wholes(best ?? zero, scale),
    bound: wholes(bound, scale),
    isProved,
    isImpossible: best === null && queue.length === 0 && !isOver(),
    costs,
  };
}

/** Parts back to whole seats, rounded up; after a rounded place nothing is known of the next. */
function wholes(vector: Float64Array, scale: number): Float64Array {
  const result = new Float64Array(vector.length);
  for (let i = 0; i < vector.length; i++) {
    result[i] = Math.ceil(vector[i]! / scale);
    if (result[i]! * scale !== vector[i]) break;
  }
  return result;
}

function commonTopic(group: readonly number[], topic: Int32Array): number {
  const counts = new Map<number, number>();
  for (const i of group) counts.set(topic[i]!, (counts.get(topic[i]!) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0];
}

/** How much worse the next best topic is for somebody. */
function regret(costs: LexCosts, isForbidden: Uint8Array, i: number, topic: number): number {
  const T = costs.problem.topicCount;
  const cost = costs.stages[0]!;
  let least = Infinity;
  for (let t = 0; t < T; t++) if (t !== topic && !isForbidden[i * T + t]) least = Math.min(least, cost[i * T + t]!);
  return least - cost[i * T + topic]!;
}

/** Which topic to give up when smallest sizes cannot all be kept: the one that misses most people. */
function waiveOne(problem: RoundProblem, state: Int8Array, flow: LexFlowResult): number {
  let worst = -1;
  for (let t = 0; t < problem.topicCount; t++) {
    if (state[t] !== OPEN || problem.min[t] === 0) continue;
    const missing = problem.min[t]! - flow.load[t]!;
    if (worst < 0 || missing > problem.min[worst]! - flow.load[worst]!) worst = t;
  }
  return worst;
}
