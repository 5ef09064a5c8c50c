import type { AssignmentFinding, AssignmentResult, Conflict, Level, Seat } from './assignment.ts';
import type { AssignmentModel } from './assignment-model.ts';
import { meetings } from './meetings.ts';
import { attributeValue, loadsOf, meetingsFloor, scorePlan, sizesValue, type Seats } from './plan-score.ts';
import { RANKS, SECOND_BAD, UNDER_MIN, vectorShape } from './round-problem.ts';

/** What is known about the later levels of a plan. */
export type LaterBounds = { readonly sizes: number | null };

const bySeat = (a: Seat, b: Seat) =>
  a.round < b.round ? -1 : a.round > b.round ? 1 : a.person < b.person ? -1 : a.person > b.person ? 1 : 0;

/** A finished plan with its levels, in an order that no input row decides. */
export function planResult(
  model: AssignmentModel,
  seats: Seats,
  bound: Float64Array,
  later: LaterBounds,
  findings: readonly AssignmentFinding[],
  ms: number,
): AssignmentResult {
  const placements: Seat[] = [];
  const unplaced: { person: string; round: string; why: string }[] = [];
  const closed: { round: string; topic: string }[] = [];
  const profile: Record<string, Record<string, number>> = {};
  // Rounds stand in the order of their ids already.
  const byId = Uint32Array.from(model.people.keys()).sort((a, b) => (model.people[a]! < model.people[b]! ? -1 : 1));
  model.rounds.forEach((round, r) => {
    const seat = seats[r]!;
    const counts: Record<string, number> = {};
    let none = 0;
    let unranked = 0;
    const ranks = new Map<number, number>();
    for (const p of byId) {
      const t = seat[p]!;
      if (t === -1) unplaced.push({ person: model.people[p]!, round: round.id, why: 'noSeat' });
      if (t < 0) continue;
      placements.push({ person: model.people[p]!, round: round.id, topic: round.topics[t]!.id });
      const at = p * round.topicCount + t;
      if (round.half[at] === 0) none++;
      else if (!round.isRanked[at]) unranked++;
      else ranks.set(round.half[at]! / 2, (ranks.get(round.half[at]! / 2) ?? 0) + 1);
    }
    const last = Math.max(0, ...ranks.keys());
    for (let rank = 1; rank <= last; rank++) {
      counts[String(rank)] = ranks.get(rank) ?? 0;
    }
    counts['unranked'] = unranked;
    counts['none'] = none;
    profile[round.id] = counts;
    if (round.isPast) return;
    const load = loadsOf(round, seat);
    round.topics.forEach((topic, t) => {
      if (topic.mayClose && load[t] === 0) closed.push({ round: round.id, topic: topic.id });
    });
  });
  const vector = scorePlan(model, seats);
  const met = meetings(seats);
  return {
    placements,
    unplaced,
    closed: closed.toSorted((a, b) => bySeat({ ...a, person: a.topic }, { ...b, person: b.topic })),
    levels: levelsOf(model, seats, vector, bound, later, met.pairs),
    profile,
    repeats: met.repeats,
    changed: vector[vectorShape(model).changed]!,
    ms,
    conflict: null,
    findings: [...findings],
  };
}

function levelsOf(
  model: AssignmentModel,
  seats: Seats,
  vector: Float64Array,
  bound: Float64Array,
  later: LaterBounds,
  met: number,
): Level[] {
  const shape = vectorShape(model);
  // From the first place on where a better plan is not ruled out, nothing is known of the places behind it.
  let firstOpen = 0;
  while (firstOpen < vector.length && vector[firstOpen]! <= bound[firstOpen]!) firstOpen++;
  const boundAt = (place: number) =>
    place < firstOpen ? vector[place]! : place === firstOpen ? Math.max(0, bound[place]!) : 0;
  const proofAt = (first: number, last: number) =>
    firstOpen > last ? 'proved' : firstOpen >= first && firstOpen <= last ? 'bounded' : 'none';
  const single = (name: Level['name'], place: number): Level => {
    const proof = proofAt(place, place);
    const value = vector[place]!;
    return value === 0 && proof === 'none'
      ? { name, value, bound: 0, proof: 'proved' }
      : { name, value, bound: boundAt(place), proof };
  };
  const values = Array.from(vector.subarray(RANKS, shape.changed));
  const bounds = values.map((_, i) => boundAt(RANKS + i));
  let firstWishes = 0;
  model.rounds.forEach((round, r) => {
    for (let p = 0; p < model.people.length; p++) {
      const t = seats[r]![p]!;
      if (t >= 0 && round.half[p * round.topicCount + t] === 2) firstWishes++;
    }
  });
  const isLeximinProved = firstOpen >= shape.changed;
  const attribute = attributeValue(model, seats);
  const sizes = sizesValue(model, seats);
  const floor = Math.min(met, meetingsFloor(model, seats));
  const isAllProved = firstOpen >= vector.length;
  const sizesBound = isAllProved && attribute === 0 && later.sizes !== null ? later.sizes : 0;
  const known = (value: number, least: number): Level['proof'] => (value <= least ? 'proved' : 'bounded');
  return [
    single('under-min rooms', UNDER_MIN),
    single('second bad seats', SECOND_BAD),
    {
      name: 'leximin over ranks',
      value: [...values, firstWishes],
      bound: [...bounds, isLeximinProved ? firstWishes : 0],
      proof: isLeximinProved ? 'proved' : proofAt(RANKS, shape.changed - 1),
      ranks: model.halfRanks.map((half) => half / 2),
    },
    single('changed seats', shape.changed),
    { name: 'attribute', value: attribute, bound: 0, proof: known(attribute, 0) },
    { name: 'sizes', value: sizes, bound: Math.min(sizes, sizesBound), proof: known(sizes, sizesBound) },
    { name: 'people met', value: met, bound: floor, proof: known(met, floor) },
  ];
}

/** An answer without a plan, because the hard rules cannot all hold. */
export function conflictResult(
  model: AssignmentModel,
  conflict: Conflict,
  findings: readonly AssignmentFinding[],
  ms: number,
): AssignmentResult {
  return {
    placements: [],
    unplaced: [],
    closed: [],
    levels: [],
    profile: Object.fromEntries(model.rounds.map((round) => [round.id, { unranked: 0, none: 0 }])),
    repeats: 0,
    changed: 0,
    ms,
    conflict,
    findings: [...findings],
  };
}
