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
  readonly supply: Int32Array | null;
  /** Seats that count as bad for a person; a person's second and every further one costs `badWeight` more. */
  readonly bad: { readonly isBad: Uint8Array; readonly before: Uint8Array; readonly weight: number } | null;
  /** Cost of the k-th person in topic t, not falling in k; null for none. */
  readonly slope: ((topic: number, k: number) => number) | null;
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

type Heap = { readonly keys: number[]; readonly people: number[] };

function heapPush(heap: Heap, key: number, person: number): void {
  const { keys, people } = heap;
  let i = keys.length;
  keys.push(key);
  people.push(person);
  while (i > 0) {
    const parent = (i - 1) >> 1;
    const parentKey = keys[parent]!;
    if (parentKey <= key) break;
    keys[i] = parentKey;
    people[i] = people[parent]!;
    i = parent;
  }
  keys[i] = key;
  people[i] = person;
}

function siftDown(heap: Heap, start: number): void {
  const { keys, people } = heap;
  const size = keys.length;
  const key = keys[start]!;
  const person = people[start]!;
  let i = start;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= size) break;
    if (child + 1 < size && keys[child + 1]! < keys[child]!) child++;
    if (keys[child]! >= key) break;
    keys[i] = keys[child]!;
    people[i] = people[child]!;
    i = child;
  }
  keys[i] = key;
  people[i] = person;
}

function heapPop(heap: Heap): void {
  const key = heap.keys.pop()!;
  const person = heap.people.pop()!;
  if (heap.keys.length === 0) return;
  heap.keys[0] = key;
  heap.people[0] = person;
  siftDown(heap, 0);
}

/** Solves it; `isFeasible` false where the sizes cannot be kept. */
export function solveTopicFlow(problem: TopicFlow): TopicFlowResult {
  const { people: n, topics: T, cost, min, max, supply, bad, slope } = problem;
  const sink = T;
  const has = new Uint8Array(n * T);
  const load = new Int32Array(T);
  const badCount = new Int32Array(bad ? n : 0);
  const price = new Float64Array(T + 1);
  let total = 0;

  // Everybody starts in what they like best; the emptier topic breaks ties.
  for (let p = 0; p < n; p++) {
    const base = p * T;
    const wanted = supply ? supply[p]! : 1;
    if (bad) badCount[p] = bad.before[p]!;
    for (let i = 0; i < wanted; i++) {
      let best = -1;
      let bestCost = Infinity;
      for (let t = 0; t < T; t++) {
        if (has[base + t]) continue;
        let c = cost[base + t]!;
        if (bad && bad.isBad[base + t] && badCount[p]! > 0) c += bad.weight;
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
  // Taking the best seat left again and again is best for a person because bad seats never cost less than good ones.

  const onSink = new Int32Array(T);
  let sinkTotal = 0;
  for (let t = 0; t < T; t++) {
    let k = min[t]!;
    if (slope) {
      while (k < max[t]! && (slope(t, k + 1) < 0 || (slope(t, k + 1) === 0 && k < load[t]!))) k++;
    } else {
      k = Math.max(k, Math.min(load[t]!, max[t]!));
    }
    onSink[t] = k;
    sinkTotal += k;
  }
  const excess = new Int32Array(T + 1);
  for (let t = 0; t < T; t++) excess[t] = load[t]! - onSink[t]!;
  excess[sink] = sinkTotal - total;

  const isBuilt = new Uint8Array(T);
  const heaps: Heap[] = Array.from({ length: T * T });

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
    for (let to = 0; to < T; to++) heaps[from * T + to] = { keys: [], people: [] };
    for (let p = 0; p < n; p++) {
      const base = p * T;
      if (!has[base + from]) continue;
      for (let to = 0; to < T; to++) {
        if (has[base + to] || cost[base + to] === Infinity) continue;
        const heap = heaps[from * T + to]!;
        heap.keys.push(moveCost(p, from, to));
        heap.people.push(p);
      }
    }
    for (let to = 0; to < T; to++) {
      const heap = heaps[from * T + to]!;
      for (let i = (heap.keys.length >> 1) - 1; i >= 0; i--) siftDown(heap, i);
    }
  };
  const offer = (p: number, from: number): void => {
    if (!isBuilt[from]) return;
    const base = p * T;
    for (let to = 0; to < T; to++) {
      if (!has[base + to] && cost[base + to] !== Infinity) heapPush(heaps[from * T + to]!, moveCost(p, from, to), p);
    }
  };
  /** The cheapest person to move, as the first of the heap; false when nobody can. */
  const hasMover = (from: number, to: number): boolean => {
    const heap = heaps[from * T + to]!;
    while (heap.people.length > 0) {
      const p = heap.people[0]!;
      if (has[p * T + from] && !has[p * T + to] && (!bad || heap.keys[0] === moveCost(p, from, to))) return true;
      heapPop(heap);
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
        heapPush(heaps[t * T + from]!, moveCost(p, t, from), p);
      }
    }
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
        if (!isDone[t] && hasMover(at, t)) relax(at, t, here + heaps[at * T + t]!.keys[0]! - price[t]!, hop);
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
    movers.length = 0;
    let to = end;
    while (before[to]! >= 0) {
      const from = before[to]!;
      if (from === sink) onSink[to]!--;
      else if (to === sink) onSink[from]!++;
      else movers.push(heaps[from * T + to]!.people[0]!, from, to);
      to = from;
    }
    for (let i = 0; i < movers.length; i += 3) move(movers[i]!, movers[i + 1]!, movers[i + 2]!);
    excess[to]!--;
    excess[end]!++;
  }
  return { isFeasible: true, has, load, price, stuck: [], isOverfull: false };
}
