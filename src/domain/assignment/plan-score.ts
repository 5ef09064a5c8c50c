import { FREE, type AssignmentModel, type ModelRound } from './assignment-model.ts';
import { BROKEN, RANKS, REPEAT, SECOND_BAD, UNDER_MIN, vectorShape } from './round-problem.ts';

/** Topic of every person in every round; -1 not placed, -2 not there. */
export type Seats = readonly Int32Array[];

/** People per topic of a round. */
export function loadsOf(round: ModelRound, seat: Int32Array): Int32Array {
  const load = new Int32Array(round.topicCount);
  for (let p = 0; p < seat.length; p++) if (seat[p]! >= 0) load[seat[p]!]!++;
  return load;
}

/** What a whole plan counts for, all rounds together, in the places of `VectorShape`. */
export function scorePlan(model: AssignmentModel, seats: Seats): Float64Array {
  const shape = vectorShape(model);
  const vector = new Float64Array(shape.length);
  const placeOfHalf = new Map(model.halfRanks.map((half, index) => [half, RANKS + index]));
  const topicTotal = model.topicIds.length;
  const n = model.people.length;
  const badCount = new Int32Array(n);
  const timesIn = new Uint8Array(n * topicTotal);
  const engineTimes = new Uint8Array(n * topicTotal);
  model.rounds.forEach((round, r) => {
    const T = round.topicCount;
    const seat = seats[r]!;
    for (let p = 0; p < n; p++) {
      const t = seat[p]!;
      if (t < 0) continue;
      const at = p * T + t;
      if (round.half[at]! > 2) vector[placeOfHalf.get(round.half[at]!)!]!++;
      if (round.isBad[at]) badCount[p]!++;
      const topic = p * topicTotal + round.topicOf[t]!;
      timesIn[topic]!++;
      if (round.seat[p] === FREE) engineTimes[topic]!++;
      if (!round.isPast && round.previous[p]! >= 0 && round.previous[p] !== t) vector[shape.changed]!++;
    }
    if (round.isPast) return;
    const load = loadsOf(round, seat);
    for (let t = 0; t < T; t++) {
      if (round.mayClose[t]) {
        if (load[t] === 0) vector[shape.closed]!++;
        else if (load[t]! < round.min[t]!) vector[BROKEN]!++;
      } else if (load[t]! < round.min[t]!) vector[UNDER_MIN]!++;
    }
  });
  for (let p = 0; p < n; p++) if (badCount[p]! > 1) vector[SECOND_BAD]! += badCount[p]! - 1;
  for (let at = 0; at < timesIn.length; at++) {
    // Locks may repeat a topic; each seat chosen by the engine in a topic that the person has anyway counts one.
    const chosen = engineTimes[at]!;
    if (chosen > 0 && timesIn[at]! > 1) vector[REPEAT]! += timesIn[at]! > chosen ? chosen : chosen - 1;
  }
  return vector;
}

/** How far sizes are from what they should be: squares of the differences, open topics only. */
export function sizesValue(model: AssignmentModel, seats: Seats): number {
  let sum = 0;
  model.rounds.forEach((round, r) => {
    if (round.isPast) return;
    const load = loadsOf(round, seats[r]!);
    const target = sizeTargets(round, seats[r]!);
    for (let t = 0; t < round.topicCount; t++) {
      if (load[t] === 0 && round.mayClose[t]) continue;
      sum += (load[t]! - target[t]!) ** 2;
    }
  });
  return sum;
}

/** The size each topic of a round should have: its ideal, or else an even share. */
export function sizeTargets(round: ModelRound, seat: Int32Array): Int32Array {
  let people = 0;
  for (let p = 0; p < seat.length; p++) if (seat[p] !== -2) people++;
  const share = round.topicCount > 0 ? Math.floor(people / round.topicCount) : 0;
  return Int32Array.from(round.topics, (topic) => topic.ideal ?? share);
}

/** People of a group beyond a fair share of their attribute value, over all rounds; 0 is perfectly mixed. */
export function attributeValue(model: AssignmentModel, seats: Seats): number {
  const values = [...new Set(model.attribute)].filter((value) => value !== '');
  if (values.length === 0) return 0;
  let sum = 0;
  const code = new Map(values.map((value, index) => [value, index]));
  model.rounds.forEach((round, r) => {
    if (round.isPast) return;
    const K = values.length;
    const seat = seats[r]!;
    const load = loadsOf(round, seat);
    const count = new Int32Array(round.topicCount * K);
    const total = new Int32Array(K);
    let people = 0;
    for (let p = 0; p < seat.length; p++) {
      if (seat[p]! < 0) continue;
      people++;
      const value = code.get(model.attribute[p]!);
      if (value === undefined) continue;
      count[seat[p]! * K + value]!++;
      total[value]!++;
    }
    for (let t = 0; t < round.topicCount; t++) {
      for (let k = 0; k < K; k++) sum += quotaBreak(count[t * K + k]!, load[t]! * total[k]!, people);
    }
  });
  return sum;
}

/** How many people a count is outside of its fair share `shareTimes / people`, rounded either way. */
export function quotaBreak(count: number, shareTimes: number, people: number): number {
  if (people === 0) return 0;
  const low = Math.floor(shareTimes / people);
  const high = Math.ceil(shareTimes / people);
  return count < low ? low - count : count > high ? count - high : 0;
}

/**
 * A floor for `meetings().pairs` with these sizes of groups: pairs that must meet because there are too few
 * different ones, or because a group of one round does not fit thinly enough over the groups of another.
 */
export function meetingsFloor(model: AssignmentModel, seats: Seats): number {
  const groups = model.rounds.map((round, r) =>
    Array.from(loadsOf(round, seats[r]!), (size, t) => ({ size, topic: round.topicOf[t]! })).filter(
      ({ size }) => size > 0,
    ),
  );
  const present = new Set<number>();
  seats.forEach((seat) => seat.forEach((t, p) => t >= 0 && present.add(p)));
  const people = present.size;
  const allPairs = (people * (people - 1)) / 2;
  if (allPairs === 0) return 0;
  let met = 0;
  for (const list of groups) for (const { size } of list) met += (size * (size - 1)) / 2;
  const often = Math.floor(met / allPairs);
  const rest = met - often * allPairs;
  const byCount = (allPairs * often * (often - 1)) / 2 + rest * often;
  const isWhole = seats.every((seat) => seat.every((t, p) => t >= 0 || !present.has(p)));
  if (!isWhole) return byCount;
  const thinly = (size: number, over: number) => {
    const low = Math.floor(size / over);
    const more = size - low * over;
    return ((over - more) * low * (low - 1)) / 2 + (more * low * (low + 1)) / 2;
  };
  // Where nobody takes a topic twice, a group does not spread over the group of its own topic in another round.
  const isOnce = scorePlan(model, seats)[REPEAT] === 0 && model.rounds.every((round) => round.seat.every((t) => t < 0));
  const spread = (from: (typeof groups)[number], to: (typeof groups)[number]) =>
    from.reduce((sum, { size, topic }) => {
      const over = isOnce ? to.filter((other) => other.topic !== topic).length : to.length;
      return over > 0 ? sum + thinly(size, over) : sum;
    }, 0);
  let byRounds = 0;
  for (let a = 0; a < groups.length; a++) {
    for (let b = a + 1; b < groups.length; b++) {
      byRounds += Math.max(spread(groups[a]!, groups[b]!), spread(groups[b]!, groups[a]!));
    }
  }
  return Math.max(byCount, byRounds);
}
