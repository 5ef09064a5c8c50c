import type { AssignmentInput, AssignmentPerson, AssignmentResult, AssignmentRound } from './assignment.ts';

/**
 * What is wrong with a plan or with what it says about itself. Written without anything of the engine, so that
 * both would have to be wrong in the same way.
 */
export type AssignmentFault = {
  readonly kind:
    | 'placedTwice'
    | 'notPlaced'
    | 'unknownSeat'
    | 'absentPlaced'
    | 'overMax'
    | 'lockBroken'
    | 'needBroken'
    | 'apartBroken'
    | 'togetherBroken'
    | 'halfClosed'
    | 'pastChanged'
    | 'wrongValue'
    | 'wrongBound'
    | 'betterPlanExists';
  readonly what: string;
};

/** Ranks from 1; the mean of the ranks left for a topic not wished for; 0 for people without wishes. */
function rankOf(person: AssignmentPerson, round: AssignmentRound, topic: string): number {
  const wishes = wishesIn(person, round);
  if (wishes.length === 0) return 0;
  const place = wishes.indexOf(topic);
  return place >= 0 ? place + 1 : (wishes.length + 1 + round.topics.length) / 2;
}

function wishesIn(person: AssignmentPerson, round: AssignmentRound): string[] {
  return [...new Set(person.wishes[round.id])].filter((id) => round.topics.some((topic) => topic.id === id));
}

function isBadSeat(person: AssignmentPerson, round: AssignmentRound, topic: string): boolean {
  const wishes = wishesIn(person, round);
  return wishes.length > 0 && (!wishes.includes(topic) || wishes.indexOf(topic) >= 4);
}

/** Checks rules, counts and claims of a plan; an empty list means that nothing is wrong. */
export function checkAssignment(input: AssignmentInput, result: AssignmentResult): AssignmentFault[] {
  const faults: AssignmentFault[] = [];
  const fault = (kind: AssignmentFault['kind'], what: string) => void faults.push({ kind, what });
  if (result.conflict) return faults;
  const personOf = new Map(input.people.map((person) => [person.id, person]));
  const seats = new Map<string, string>();
  const key = (person: string, round: string) => `${round}\n${person}`;
  const topicIn = (person: string, round: string) => seats.get(key(person, round));
  for (const { person, round, topic } of result.placements) {
    if (seats.has(key(person, round))) fault('placedTwice', `${person} in ${round}`);
    if (!input.rounds.find(({ id }) => id === round)?.topics.some(({ id }) => id === topic) || !personOf.has(person)) {
      fault('unknownSeat', `${person} in ${topic} in ${round}`);
      continue;
    }
    seats.set(key(person, round), topic);
  }
  if (faults.length > 0) return faults;
  const unplaced = new Set(result.unplaced.map(({ person, round }) => key(person, round)));
  const locks = new Map(input.locks.map((lock) => [key(lock.person, lock.round), lock.topic]));
  const open = input.rounds.filter((round) => !input.fixedRounds.includes(round.id));
  for (const round of input.rounds) {
    if (open.includes(round)) continue;
    const before = input.previous.filter((seat) => seat.round === round.id);
    const now = result.placements.filter((seat) => seat.round === round.id);
    if (now.some(({ person, topic }) => !before.some((old) => old.person === person && old.topic === topic))) {
      fault('pastChanged', round.id);
    }
  }
  let underMin = 0;
  for (const round of open) {
    const load = new Map(round.topics.map((topic) => [topic.id, 0]));
    for (const person of input.people) {
      const topic = topicIn(person.id, round.id);
      const where = `${person.id} in ${round.id}`;
      if (person.absent.includes(round.id)) {
        if (topic !== undefined) fault('absentPlaced', where);
        continue;
      }
      if (topic === undefined) {
        if (!unplaced.has(key(person.id, round.id))) fault('notPlaced', where);
        continue;
      }
      load.set(topic, load.get(topic)! + 1);
      const lock = locks.get(key(person.id, round.id));
      if (lock !== undefined && lock !== topic && load.has(lock)) fault('lockBroken', where);
      const features = round.topics.find(({ id }) => id === topic)!.features;
      if (lock === undefined && !person.needs.every((need) => features.includes(need))) fault('needBroken', where);
    }
    for (const topic of round.topics) {
      const size = load.get(topic.id)!;
      if (topic.max !== null && size > topic.max) fault('overMax', `${topic.id} in ${round.id}`);
      if (size >= topic.min) continue;
      if (!topic.mayClose) underMin++;
      else if (size > 0) fault('halfClosed', `${topic.id} in ${round.id}`);
    }
    for (const group of input.together) {
      const topics = new Set(group.map((id) => topicIn(id, round.id)).filter((topic) => topic !== undefined));
      if (topics.size > 1) fault('togetherBroken', `${group.join(', ')} in ${round.id}`);
    }
    for (const group of input.apart) {
      const topics = [...new Set(group)].map((id) => topicIn(id, round.id)).filter((topic) => topic !== undefined);
      if (new Set(topics).size < topics.length) fault('apartBroken', `${group.join(', ')} in ${round.id}`);
    }
  }

  // What the levels say, counted again.
  const counts = new Map<number, number>();
  let secondBad = 0;
  let changed = 0;
  for (const person of input.people) {
    let bad = 0;
    for (const round of input.rounds) {
      const topic = topicIn(person.id, round.id);
      if (topic === undefined) continue;
      const rank = rankOf(person, round, topic);
      if (rank > 0) counts.set(rank, (counts.get(rank) ?? 0) + 1);
      if (isBadSeat(person, round, topic)) bad++;
      const before = input.previous.find((seat) => seat.person === person.id && seat.round === round.id);
      const isKnown = before && round.topics.some(({ id }) => id === before.topic);
      if (isKnown && before.topic !== topic && open.includes(round)) changed++;
    }
    secondBad += Math.max(0, bad - 1);
  }
  const met = meetingsIn(input, topicIn);
  if (met.repeats !== result.repeats) fault('wrongValue', `repeats: ${result.repeats}, counted ${met.repeats}`);
  const level = (name: string) => result.levels.find((candidate) => candidate.name === name)!;
  const leximin = level('leximin over ranks');
  const expected = {
    'under-min rooms': underMin,
    'second bad seats': secondBad,
    'changed seats': changed,
    'people met': met.pairs,
  };
  for (const [name, value] of Object.entries(expected)) {
    if (level(name).value !== value) fault('wrongValue', `${name}: ${String(level(name).value)}, counted ${value}`);
  }
  const ranks = leximin.ranks ?? [];
  const values = leximin.value as readonly number[];
  for (const [rank, count] of counts) {
    if (values[ranks.indexOf(rank)] !== count) fault('wrongValue', `rank ${rank}: counted ${count}`);
  }
  for (const { name, value, bound, proof } of result.levels) {
    const [v, b] = [[value].flat(), [bound].flat()];
    const first = v.findIndex((number, i) => number !== b[i]);
    if (proof === 'proved' ? first >= 0 : first >= 0 && b[first]! > v[first]!) fault('wrongBound', name);
  }
  if (level('second bad seats').proof !== 'proved' || leximin.proof !== 'proved') return faults;
  for (const round of open) {
    const better = findBetterCycle(input, round, topicIn);
    if (better) fault('betterPlanExists', `${round.id}: ${better.join(' > ')}`);
  }
  return faults;
}

/** Meetings of every two people, looked at one by one: beyond the first, and the sum of k(k-1)/2 for k meetings. */
function meetingsIn(
  input: AssignmentInput,
  topicIn: (person: string, round: string) => string | undefined,
): { readonly repeats: number; readonly pairs: number } {
  const rows = input.people.map((person) => input.rounds.map((round) => topicIn(person.id, round.id)));
  let [repeats, pairs] = [0, 0];
  for (let p = 0; p < rows.length; p++) {
    for (let q = p + 1; q < rows.length; q++) {
      const times = rows[p]!.filter((topic, r) => topic !== undefined && topic === rows[q]![r]).length;
      repeats += Math.max(0, times - 1);
      pairs += (times * (times - 1)) / 2;
    }
  }
  return { repeats, pairs };
}

/** Smaller is better; the first difference decides. */
const isLess = (a: readonly number[], b: readonly number[]): boolean => {
  const i = a.findIndex((number, index) => number !== b[index]);
  return i >= 0 && a[i]! < b[i]!;
};
const sum = (a: readonly number[], b: readonly number[]) => a.map((number, i) => number + b[i]!);

/**
 * A ring of moves in one round that keeps all sizes and makes the plan better, or null.
 *
 * A plan of a round without groups is best exactly when there is none: the moves of the cheapest person from
 * topic to topic are the arcs, a free seat or a spare person is an arc over the sink.
 */
function findBetterCycle(
  input: AssignmentInput,
  round: AssignmentRound,
  topicIn: (person: string, round: string) => string | undefined,
): string[] | null {
  const T = round.topics.length;
  const all = new Set(
    input.rounds.flatMap((r) => input.people.flatMap((p) => r.topics.map((t) => rankOf(p, r, t.id)))),
  );
  const ranks = [...all].filter((rank) => rank > 1).toSorted((a, b) => b - a);
  const held = new Set([...input.together.flat(), ...input.apart.flat()]);
  for (const lock of input.locks) if (lock.round === round.id) held.add(lock.person);
  const arcs: (number[] | null)[] = Array.from({ length: (T + 1) ** 2 }, () => null);
  const load = new Int32Array(T);
  for (const person of input.people) {
    const now = topicIn(person.id, round.id);
    const from = round.topics.findIndex((topic) => topic.id === now);
    if (from < 0) continue;
    load[from]!++;
    if (held.has(person.id)) continue;
    const others = input.rounds.filter((other) => other.id !== round.id);
    const elsewhere = others.map((other) => topicIn(person.id, other.id));
    if (elsewhere.includes(now)) continue;
    const badElsewhere = others.some(
      (other, i) => elsewhere[i] !== undefined && isBadSeat(person, other, elsewhere[i]),
    );
    const weigh = (topic: string) => {
      const rank = rankOf(person, round, topic);
      return [badElsewhere && isBadSeat(person, round, topic) ? 1 : 0, ...ranks.map((r) => (r === rank ? 1 : 0))];
    };
    const here = weigh(now!);
    round.topics.forEach((topic, to) => {
      if (to === from || elsewhere.includes(topic.id)) return;
      if (!person.needs.every((need) => topic.features.includes(need))) return;
      const cost = weigh(topic.id).map((number, i) => number - here[i]!);
      const arc = from * (T + 1) + to;
      if (!arcs[arc] || isLess(cost, arcs[arc])) arcs[arc] = cost;
    });
  }
  const free = [0, ...ranks.map(() => 0)];
  round.topics.forEach((topic, t) => {
    const canGrow = topic.max === null || load[t]! < topic.max;
    // One more in a topic stands for one fewer in the next of the ring.
    if (canGrow && (load[t]! > 0 || topic.min <= 1)) arcs[t * (T + 1) + T] = free;
    if (load[t]! > topic.min) arcs[T * (T + 1) + t] = free;
  });
  let distance = Array.from({ length: T + 1 }, () => free);
  const before = new Int32Array(T + 1).fill(-1);
  for (let step = 0; step <= T + 1; step++) {
    let changed = -1;
    const next = [...distance];
    for (let from = 0; from <= T; from++) {
      for (let to = 0; to <= T; to++) {
        const arc = arcs[from * (T + 1) + to];
        if (!arc) continue;
        const through = sum(distance[from]!, arc);
        if (!isLess(through, next[to]!)) continue;
        next[to] = through;
        before[to] = from;
        changed = to;
      }
    }
    if (changed < 0) return null;
    distance = next;
    if (step === T + 1) {
      let at = changed;
      for (let i = 0; i <= T; i++) at = before[at]!;
      const ring = [at];
      for (let node = before[at]!; node !== at; node = before[node]!) ring.push(node);
      return ring.toReversed().map((node) => round.topics[node]?.id ?? 'free seat');
    }
  }
  return null;
}
