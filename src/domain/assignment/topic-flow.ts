import { MoverHeap } from './mover-heap.ts';

/**
 * Seats for people in topics at the least cost: exact min-cost flow on the graph of topics.
 *
 * There are thousands of people but few topics, so the people are contracted away: an arc from topic a to topic b
 * is the cheapest person to move from a to b, kept in lazy heaps; one more node, the sink, takes up what lies
 * between smallest and largest size. Successive shortest paths with potentials; all numbers are integers below
 * 2^53, so the answer is exact.
 */
export type TopicFlow = {
  readonly people: number;
  readonly topics: number;
  /** Cost of person p in topic t at `p * topics + t`; `Infinity` where p may not be. */
  readonly cost: Float64Array;
  readonly min: Int32Array;
  readonly max: Int32Array;
  /** How many different topics each person takes; null for one. */
  readonly supply?: Int32Array | null;
  /** Seats that count as bad for a person; a person's second and every further one costs `badWeight` more. */
  readonly bad?: { readonly isBad: Uint8Array; readonly before: Uint8Array; readonly weight: number } | null;
  /** Cost of the k-th person in topic t, not falling in k; null for none. */
  readonly slope?: ((topic: number, k: number) => number) | null;
};

export type TopicFlowResult = {
  readonly isFeasible: boolean;
  /** 1 where person p sits in topic t. */
  readonly has: Uint8Array;
  readonly load: Int32Array;
  /** What a further seat in each topic is worth; with the costs it proves that nothing is cheaper. */
  readonly price: Float64Array;
  /** Where it is not feasible: the topics that people cannot leave or that cannot be filled. */
  readonly stuck: readonly number[];
  /** Whether `stuck` topics hold too many (true) or cannot reach their smallest sizes (false). */
  readonly isOverfull: boolean;
};

/** From this many people on, prices are first worked out for one person in `SAMPLE`. */
const MANY = 400;
const SAMPLE = 8;

/** Solves it; `isFeasible` false where the sizes cannot be kept. */
export function solveTopicFlow(problem: TopicFlow): TopicFlowResult {
  return solveFrom(problem, pricesOfSample(problem));
}

/**
 * Prices of a smaller event like this one. Any prices are a right start, and with good ones nearly everybody's best
 * choice at these prices is where they end.
 */
function pricesOfSample(problem: TopicFlow): Float64Array | null {
  const { people: n, topics: T, cost, min, max, supply, bad, slope } = problem;
  if (n < MANY || slope) return null;
  const m = Math.floor(n / SAMPLE);
  const table = new Float64Array(m * T);
  const isBad = new Uint8Array(bad ? m * T : 0);
  for (let i = 0; i < m; i++) {
    const from = i * SAMPLE * T;
    table.set(cost.subarray(from, from + T), i * T);
    if (bad) isBad.set(bad.isBad.subarray(from, from + T), i * T);
  }
  const every = (_: unknown, i: number) => i % SAMPLE === 0 && i < m * SAMPLE;
  const small: TopicFlow = {
    people: m,
    topics: T,
    cost: table,
    min: min.map((size) => Math.floor((size * m) / n)),
    max: max.map((size) => Math.ceil((size * m) / n)),
    supply: supply ? supply.filter(every) : null,
    bad: bad ? { isBad, before: bad.before.filter(every), weight: bad.weight } : null,
    slope: null,
  };
  const flow = solveFrom(small, pricesOfSample(small));
  if (!flow.isFeasible) return null;
  const sink = flow.price[T]!;
  // A full topic is dear; one without a limit cannot be full.
  return flow.price.map((price, t) => (t < T && max[t]! >= n ? Math.max(0, price - sink) : price - sink));
}

function solveFrom(problem: TopicFlow, startPrice: Float64Array | null): TopicFlowResult {
  const { people: n, topics: T, cost, min, max, supply, bad, slope } = problem;
  const sink = T;
  const has = new Uint8Array(n * T);
  const load = new Int32Array(T);
  const badCount = new Int32Array(bad ? n : 0);
  const price = startPrice ?? new Float64Array(T + 1);
  let total = 0;

  // Everybody starts in what they like best at these prices; the emptier topic breaks ties.
  for (let p = 0; p < n; p++) {
    const base = p * T;
    const wanted = supply ? supply[p]! : 1;
    if (bad) badCount[p] = bad.before[p]!;
    for (let i = 0; i < wanted; i++) {
      let best = -1;
      let bestCost = Infinity;
      const extra = bad && badCount[p]! > 0 ? bad.weight : 0;
      for (let t = 0; t < T; t++) {
        if (has[base + t]) continue;
        let c = cost[base + t]! - price[t]!;
        if (extra > 0 && bad!.isBad[base + t]) c += extra;
        if (c < bestCost || (c === bestCost && best >= 0 && load[t]! < load[best]!)) {
          bestCost = c;
          best = t;
        }
      }
      if (best < 0) return { isFeasible: false, has, load, price, stuck: [], isOverfull: true };
      has[base + best] = 1;
      if (bad?.isBad[base + best]) badCount[p]!++;
      load[best]!++;
      total++;
    }
  }
  // Taking the best seat left again and again is best for a person: each further bad seat costs as much or more.

  const onSink = new Int32Array(T);
  let sinkTotal = 0;
  for (let t = 0; t < T; t++) {
    let k = min[t]!;
    if (slope) {
      while (k < max[t]! && (slope(t, k + 1) < 0 || (slope(t, k + 1) === 0 && k < load[t]!))) k++;
    } else if (price[t]! < price[sink]!) k = max[t]!;
    else if (price[t] === price[sink]) k = Math.max(k, Math.min(load[t]!, max[t]!));
    onSink[t] = k;
    sinkTotal += k;
  }
  const excess = new Int32Array(T + 1);
  for (let t = 0; t < T; t++) excess[t] = load[t]! - onSink[t]!;
  excess[sink] = sinkTotal - total;

  const isBuilt = new Uint8Array(T);
  const heaps: MoverHeap[] = Array.from({ length: T * T });

  const moveCost = (p: number, from: number, to: number): number => {
    const base = p * T;
    let c = cost[base + to]! - cost[base + from]!;
    if (bad) {
      const step = bad.isBad[base + to]! - bad.isBad[base + from]!;
      const count = badCount[p]!;
      if (step > 0 && count >= 1) c += bad.weight;
      else if (step < 0 && count >= 2) c -= bad.weight;
    }
    return c;
  };
  const build = (from: number): void => {
    isBuilt[from] = 1;
    const room = load[from]! + 8;
    const keys = new Float64Array(T * room);
    const movable = new Int32Array(T * room);
    for (let to = 0; to < T; to++) heaps[from * T + to] = new MoverHeap(keys, movable, to * room, room);
    for (let p = 0; p < n; p++) {
      const base = p * T;
      if (!has[base + from]) continue;
      for (let to = 0; to < T; to++) {
        if (has[base + to] || cost[base + to] === Infinity) continue;
        heaps[from * T + to]!.append(moveCost(p, from, to), p);
      }
    }
    for (let to = 0; to < T; to++) heaps[from * T + to]!.order();
  };
  const offer = (p: number, from: number): void => {
    if (!isBuilt[from]) return;
    const base = p * T;
    for (let to = 0; to < T; to++) {
      if (!has[base + to] && cost[base + to] !== Infinity) heaps[from * T + to]!.push(moveCost(p, from, to), p);
    }
  };
  /** The cheapest person to move, as the first of the heap; false when nobody can. */
  const hasMover = (from: number, to: number): boolean => {
    const heap = heaps[from * T + to]!;
    while (heap.size > 0) {
      const p = heap.leastPerson;
      if (has[p * T + from] && !has[p * T + to] && (!bad || heap.leastKey === moveCost(p, from, to))) return true;
      heap.pop();
    }
    return false;
  };
  const move = (p: number, from: number, to: number): void => {
    const base = p * T;
    has[base + from] = 0;
    has[base + to] = 1;
    load[from]!--;
    load[to]!++;
    const step = bad ? bad.isBad[base + to]! - bad.isBad[base + from]! : 0;
    if (bad) badCount[p]! += step;
    if (!supply) {
      offer(p, to);
      return;
    }
    for (let t = 0; t < T; t++) {
      if (!has[base + t]) continue;
      if (t === to || step !== 0) offer(p, t);
      else if (isBuilt[t] && cost[base + from] !== Infinity) {
        heaps[t * T + from]!.push(moveCost(p, t, from), p);
      }
    }
  };

  const path: number[] = [];
  const isStillShortest = (): boolean => {
    if (slope) return false;
    for (let i = 0; i < path.length; i += 2) {
      const from = path[i]!;
      const to = path[i + 1]!;
      if (from === sink) {
        if (onSink[to]! <= min[to]!) return false;
      } else if (to === sink) {
        if (onSink[from]! >= max[from]!) return false;
      } else if (!hasMover(from, to) || heaps[from * T + to]!.leastKey + price[from]! !== price[to]) return false;
      // Somebody who would move twice at once: what both moves cost together is not known.
      if (bad && from !== sink && to !== sink) {
        for (let j = 0; j < i; j += 2) {
          if (path[j] === sink || path[j + 1] === sink) continue;
          if (heaps[path[j]! * T + path[j + 1]!]!.leastPerson === heaps[from * T + to]!.leastPerson) return false;
        }
      }
    }
    return true;
  };
  const distance = new Float64Array(T + 1);
  const hops = new Int32Array(T + 1);
  const before = new Int32Array(T + 1);
  const isDone = new Uint8Array(T + 1);
  const relax = (from: number, to: number, through: number, hop: number) => {
    if (through < distance[to]! || (through === distance[to]! && hop < hops[to]!)) {
      distance[to] = through;
      hops[to] = hop;
      before[to] = from;
    }
  };
  const movers: number[] = [];
  for (;;) {
    distance.fill(Infinity);
    isDone.fill(0);
    before.fill(-1);
    let isBalanced = true;
    for (let t = 0; t <= T; t++) {
      if (excess[t]! <= 0) continue;
      distance[t] = 0;
      hops[t] = 0;
      isBalanced = false;
    }
    if (isBalanced) break;
    let end = -1;
    for (;;) {
      let at = -1;
      for (let t = 0; t <= T; t++) {
        if (isDone[t] || distance[t] === Infinity) continue;
        if (at < 0 || distance[t]! < distance[at]! || (distance[t] === distance[at] && hops[t]! < hops[at]!)) at = t;
      }
      if (at < 0) break;
      isDone[at] = 1;
      if (excess[at]! < 0) {
        end = at;
        break;
      }
      const here = distance[at]! + price[at]!;
      const hop = hops[at]! + 1;
      if (at === sink) {
        for (let t = 0; t < T; t++) {
          if (isDone[t] || onSink[t]! <= min[t]!) continue;
          relax(sink, t, here - (slope ? slope(t, onSink[t]!) : 0) - price[t]!, hop);
        }
        continue;
      }
      if (!isDone[sink] && onSink[at]! < max[at]!) {
        relax(at, sink, here + (slope ? slope(at, onSink[at]! + 1) : 0) - price[sink]!, hop);
      }
      if (!isBuilt[at]) build(at);
      for (let t = 0; t < T; t++) {
        if (!isDone[t] && hasMover(at, t)) relax(at, t, here + heaps[at * T + t]!.leastKey - price[t]!, hop);
      }
    }
    if (end < 0) {
      // Nothing that is reached can give a seat (or take one): the reached topics are the conflict.
      const stuck: number[] = [];
      let isOverfull = false;
      for (let t = 0; t < T; t++) {
        if (isDone[t]) stuck.push(t);
        if (excess[t]! > 0) isOverfull = true;
      }
      return { isFeasible: false, has, load, price, stuck, isOverfull };
    }
    const reach = distance[end]!;
    for (let t = 0; t <= T; t++) price[t]! += Math.min(distance[t]!, reach);
    path.length = 0;
    let start = end;
    for (; before[start]! >= 0; start = before[start]!) path.push(before[start]!, start);
    // The same way is taken again for as long as it costs nothing more.
    do {
      movers.length = 0;
      for (let i = 0; i < path.length; i += 2) {
        const from = path[i]!;
        const to = path[i + 1]!;
        if (from === sink) onSink[to]!--;
        else if (to === sink) onSink[from]!++;
        else movers.push(heaps[from * T + to]!.leastPerson, from, to);
      }
      for (let i = 0; i < movers.length; i += 3) move(movers[i]!, movers[i + 1]!, movers[i + 2]!);
      excess[start]!--;
      excess[end]!++;
    } while (excess[start]! > 0 && excess[end]! < 0 && isStillShortest());
  }
  return { isFeasible: true, has, load, price, stuck: [], isOverfull: false };
}
