import type {
  AssignmentInput,
  AssignmentPerson,
  AssignmentResult,
  AssignmentRound,
  Conflict,
  Seat,
} from './assignment.ts';
import { assign, type AssignOptions } from './assign.ts';

/** What a seat is for somebody: the number of the wish, no wish of theirs, or no wishes at all. */
export type SeatRank = { readonly kind: 'wish'; readonly wish: number } | { readonly kind: 'unranked' | 'none' };

/** Why somebody is not in a topic they wished for more. */
export type WhyNot =
  /** All seats are taken: by how many of whom, and how many put the topic first. */
  | { readonly kind: 'full'; readonly seats: number; readonly firstWishes: number }
  | { readonly kind: 'locked' }
  | { readonly kind: 'need'; readonly features: readonly string[] }
  | { readonly kind: 'takenInOtherRound'; readonly round: string }
  | { readonly kind: 'together'; readonly people: readonly string[] }
  | { readonly kind: 'apart' }
  | { readonly kind: 'closed' }
  /** There is a seat, but then a topic would be too small or somebody would be worse off. */
  | { readonly kind: 'others' };

export type SeatReason = {
  readonly round: string;
  readonly topic: string | null;
  readonly rank: SeatRank;
  readonly isLocked: boolean;
  readonly isPast: boolean;
  /** The wishes before the one that came true, best first. */
  readonly missed: readonly { readonly topic: string; readonly wish: number; readonly why: WhyNot }[];
};

/** A seat before and after a what-if. */
export type MovedSeat = {
  readonly person: string;
  readonly round: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly rankBefore: SeatRank;
  readonly rankAfter: SeatRank;
};

/** What something would change: the levels that differ, seats per rank that differ, and who moves. */
export type WhatIf = {
  readonly conflict: Conflict | null;
  /** Below 0 the whole plan gets better, above 0 worse, 0 equally good. */
  readonly direction: -1 | 0 | 1;
  readonly levels: readonly { readonly name: string; readonly before: number; readonly after: number }[];
  readonly ranks: readonly { readonly rank: number; readonly before: number; readonly after: number }[];
  readonly moved: readonly MovedSeat[];
  readonly result: AssignmentResult;
};

function rankOf(person: AssignmentPerson | undefined, round: AssignmentRound, topic: string | null): SeatRank {
  const offered = new Set(round.topics.map(({ id }) => id));
  const wishes = [...new Set(person?.wishes[round.id])].filter((id) => offered.has(id));
  if (wishes.length === 0) return { kind: 'none' };
  const place = topic === null ? -1 : wishes.indexOf(topic);
  return place < 0 ? { kind: 'unranked' } : { kind: 'wish', wish: place + 1 };
}

/** Why somebody sits where they sit, in every round: which wish it is, and what was in the way of better ones. */
export function explainPerson(input: AssignmentInput, result: AssignmentResult, personId: string): SeatReason[] {
  const person = input.people.find(({ id }) => id === personId);
  if (!person) return [];
  const seatIn = (id: string, round: string) =>
    result.placements.find((seat) => seat.person === id && seat.round === round)?.topic ?? null;
  return input.rounds
    .filter((round) => !person.absent.includes(round.id))
    .map((round): SeatReason => {
      const topic = seatIn(personId, round.id);
      const rank = rankOf(person, round, topic);
      const isLocked = input.locks.some((lock) => lock.person === personId && lock.round === round.id);
      const wishes = [...new Set(person.wishes[round.id])].filter((id) => round.topics.some((t) => t.id === id));
      const better = rank.kind === 'wish' ? wishes.slice(0, rank.wish - 1) : wishes;
      const missed = better.map((id, index) => ({
        topic: id,
        wish: index + 1,
        why: whyNot(input, result, person, round, id, isLocked),
      }));
      return { round: round.id, topic, rank, isLocked, isPast: input.fixedRounds.includes(round.id), missed };
    });
}

function whyNot(
  input: AssignmentInput,
  result: AssignmentResult,
  person: AssignmentPerson,
  round: AssignmentRound,
  topicId: string,
  isLocked: boolean,
): WhyNot {
  if (isLocked) return { kind: 'locked' };
  const topic = round.topics.find(({ id }) => id === topicId)!;
  const missing = person.needs.filter((need) => !topic.features.includes(need));
  if (missing.length > 0) return { kind: 'need', features: missing };
  const other = result.placements.find(
    (seat) => seat.person === person.id && seat.round !== round.id && seat.topic === topicId,
  );
  if (other) return { kind: 'takenInOtherRound', round: other.round };
  if (result.closed.some((seat) => seat.round === round.id && seat.topic === topicId)) return { kind: 'closed' };
  const inside = result.placements.filter((seat) => seat.round === round.id && seat.topic === topicId);
  const avoided = new Set(input.apart.filter((group) => group.includes(person.id)).flat());
  if (inside.some((seat) => avoided.has(seat.person))) return { kind: 'apart' };
  if (topic.max !== null && inside.length >= topic.max) {
    const firstWishes = input.people.filter((p) => p.wishes[round.id]?.[0] === topicId).length;
    return { kind: 'full', seats: topic.max, firstWishes };
  }
  const group = input.together.find((members) => members.includes(person.id));
  if (group) return { kind: 'together', people: group.filter((id) => id !== person.id) };
  return { kind: 'others' };
}

/** What it would mean to put somebody into a topic, all others placed as well as can be and moved as little. */
export function whatIfSeat(
  input: AssignmentInput,
  result: AssignmentResult,
  seat: Seat,
  options: AssignOptions = {},
): WhatIf {
  const locks = input.locks.filter((lock) => lock.person !== seat.person || lock.round !== seat.round);
  return whatIf(input, result, { ...input, locks: [...locks, seat] }, options);
}

/** What a lock costs: the plan as it could be without it. `direction` -1 means that the lock makes it worse. */
export function whatIfUnlocked(
  input: AssignmentInput,
  result: AssignmentResult,
  seat: Pick<Seat, 'person' | 'round'>,
  options: AssignOptions = {},
): WhatIf {
  const locks = input.locks.filter((lock) => lock.person !== seat.person || lock.round !== seat.round);
  return whatIf(input, result, { ...input, locks }, options);
}

/** What some more seats in a topic would give. */
export function whatIfMoreSeats(
  input: AssignmentInput,
  result: AssignmentResult,
  change: { readonly round: string; readonly topic: string; readonly seats: number },
  options: AssignOptions = {},
): WhatIf {
  const rounds = input.rounds.map((round) =>
    round.id !== change.round
      ? round
      : {
          ...round,
          topics: round.topics.map((topic) =>
            topic.id === change.topic && topic.max !== null ? { ...topic, max: topic.max + change.seats } : topic,
          ),
        },
  );
  return whatIf(input, result, { ...input, rounds }, options);
}

function whatIf(
  input: AssignmentInput,
  before: AssignmentResult,
  changed: AssignmentInput,
  options: AssignOptions,
): WhatIf {
  const past = input.previous.filter((seat) => input.fixedRounds.includes(seat.round));
  const open = before.placements.filter((seat) => !input.fixedRounds.includes(seat.round));
  const result = assign({ ...changed, previous: [...past, ...open] }, { ...options, mixingMoves: 0 });
  const moved = result.conflict ? [] : movedSeats(input, before, result);
  return { conflict: result.conflict, ...compareLevels(before, result), moved, result };
}

/** Seats that differ between two plans, by round and person. */
export function movedSeats(input: AssignmentInput, before: AssignmentResult, after: AssignmentResult): MovedSeat[] {
  const key = (seat: Seat) => `${seat.round}\n${seat.person}`;
  const old = new Map(before.placements.map((seat) => [key(seat), seat.topic]));
  const now = new Map(after.placements.map((seat) => [key(seat), seat.topic]));
  const personOf = new Map(input.people.map((person) => [person.id, person]));
  const roundOf = new Map(input.rounds.map((round) => [round.id, round]));
  return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((id): MovedSeat[] => {
    const [from, to] = [old.get(id) ?? null, now.get(id) ?? null];
    if (from === to) return [];
    const [roundId, personId] = id.split('\n') as [string, string];
    const round = roundOf.get(roundId);
    if (!round) return [];
    const person = personOf.get(personId);
    const [rankBefore, rankAfter] = [rankOf(person, round, from), rankOf(person, round, to)];
    return [{ person: personId, round: roundId, from, to, rankBefore, rankAfter }];
  });
}

/**
 * Two plans side by side: which levels and how many seats per rank differ.
 *
 * `direction` is decided by the levels up to leximin, the first difference counting; changed seats and later levels
 * are listed but do not decide.
 */
export function compareLevels(
  before: AssignmentResult,
  after: AssignmentResult,
): Pick<WhatIf, 'direction' | 'levels' | 'ranks'> {
  const numberOf = (result: AssignmentResult, name: string): number => {
    const value = result.levels.find((level) => level.name === name)?.value;
    return typeof value === 'number' ? value : 0;
  };
  const names = ['under-min rooms', 'second bad seats', 'changed seats', 'attribute', 'sizes', 'people met'];
  const levels = names
    .map((name) => ({ name, before: numberOf(before, name), after: numberOf(after, name) }))
    .filter((level) => level.before !== level.after);
  const ranksOf = (result: AssignmentResult) => {
    const level = result.levels.find(({ name }) => name === 'leximin over ranks');
    const values = [level?.value ?? []].flat();
    return new Map((level?.ranks ?? []).map((rank, i) => [rank, values[i] ?? 0]));
  };
  const [old, now] = [ranksOf(before), ranksOf(after)];
  const ranks = [...new Set([...old.keys(), ...now.keys()])]
    .toSorted((a, b) => b - a)
    .map((rank) => ({ rank, before: old.get(rank) ?? 0, after: now.get(rank) ?? 0 }))
    .filter((entry) => entry.before !== entry.after);
  const first = levels.find(({ name }) => name === 'under-min rooms' || name === 'second bad seats') ?? ranks[0];
  return { direction: first ? (Math.sign(first.after - first.before) as -1 | 0 | 1) : 0, levels, ranks };
}

/** Who is worst off over the day: people with the most and worst bad seats first; people without wishes left out. */
export function worstOff(
  input: AssignmentInput,
  result: AssignmentResult,
  count: number,
): readonly {
  readonly person: string;
  readonly seats: readonly { readonly round: string; readonly rank: SeatRank }[];
}[] {
  const seatOf = new Map(result.placements.map((seat) => [`${seat.round}\n${seat.person}`, seat.topic]));
  return input.people
    .map((person) => {
      const seats = input.rounds.flatMap((round) => {
        const topic = seatOf.get(`${round.id}\n${person.id}`);
        const rank = rankOf(person, round, topic ?? null);
        if (topic === undefined || rank.kind === 'none') return [];
        const loss = rank.kind === 'wish' ? rank.wish : (wishCount(person, round) + 1 + round.topics.length) / 2;
        return [{ round: round.id, rank, loss }];
      });
      const losses = seats.map((seat) => seat.loss).toSorted((a, b) => b - a);
      return { person: person.id, seats: seats.map(({ round, rank }) => ({ round, rank })), losses };
    })
    .filter(({ losses }) => losses.some((loss) => loss > 1))
    .toSorted((a, b) => {
      for (let i = 0; i < Math.max(a.losses.length, b.losses.length); i++) {
        const difference = (b.losses[i] ?? 1) - (a.losses[i] ?? 1);
        if (difference !== 0) return difference;
      }
      return a.person < b.person ? -1 : 1;
    })
    .slice(0, count)
    .map(({ person, seats }) => ({ person, seats }));
}

function wishCount(person: AssignmentPerson, round: AssignmentRound): number {
  return round.topics.filter((topic) => person.wishes[round.id]?.includes(topic.id)).length;
}
