import type {
  AssignmentFinding,
  AssignmentInput,
  AssignmentPerson,
  AssignmentRound,
  AssignmentTopic,
} from './assignment.ts';
import { seededOrder } from './seeded.ts';

/** From this rank on (counted from 1) a seat is bad, and so is every seat in a topic that was not wished for. */
export const FIRST_BAD_RANK = 5;

/** Where a person is in a round: in a topic (0 and up), to be placed, or not there. */
export const FREE = -1;
export const AWAY = -2;

/** One round as dense tables; person p and topic t at `p * topicCount + t`. */
export type ModelRound = {
  readonly id: string;
  readonly isPast: boolean;
  readonly topicCount: number;
  readonly topics: readonly AssignmentTopic[];
  /** Index of each topic among all topics of the event, to find it again in other rounds. */
  readonly topicOf: Int32Array;
  readonly min: Int32Array;
  readonly max: Int32Array;
  readonly mayClose: Uint8Array;
  /** Twice the rank, so that the mean of the ranks left is whole; 0 for a person without wishes. */
  readonly half: Int16Array;
  readonly isRanked: Uint8Array;
  readonly isBad: Uint8Array;
  /** 1 where the topic's room offers everything the person needs. */
  readonly suits: Uint8Array;
  /** Topic of a locked or past seat, else `FREE` or `AWAY`. */
  readonly seat: Int32Array;
  /** Topic in the plan that people know already, -1 for none. */
  readonly previous: Int32Array;
};

/** An assignment as numbers: people and topics in an order made by the seed alone. */
export type AssignmentModel = {
  readonly seed: number;
  readonly people: readonly string[];
  readonly topicIds: readonly string[];
  readonly rounds: readonly ModelRound[];
  readonly attribute: readonly string[];
  readonly together: readonly (readonly number[])[];
  readonly apart: readonly (readonly [number, number])[];
  /** Twice the ranks that occur, worst first; the last is 2, the first wish. */
  readonly halfRanks: readonly number[];
  /** Seats locked twice: contradictions that no plan can meet. */
  readonly lockedTwice: readonly { readonly person: number; readonly round: number; readonly topics: string[] }[];
  readonly findings: readonly AssignmentFinding[];
};

const NO_LIMIT = 1_000_000;

/** Whether closing means nothing: a topic that may be empty and is never too small needs no decision. */
const isAnySizeRight = (topic: AssignmentTopic): boolean => topic.mayClose && topic.min <= 1;

/** Rows by id; of several with one id the same one is taken whatever their order. */
function byId<T extends { readonly id: string }>(
  rows: readonly T[],
  textOf: (row: T) => string = JSON.stringify,
): { map: Map<string, T>; doubles: string[] } {
  const map = new Map<string, T>();
  const doubles = new Set<string>();
  for (const row of rows) {
    const other = map.get(row.id);
    if (other) doubles.add(row.id);
    if (!other || textOf(row) < textOf(other)) map.set(row.id, row);
  }
  return { map, doubles: [...doubles].toSorted() };
}

/** A round as text in which the order of its topics does not show. */
const roundText = (round: AssignmentRound): string =>
  round.topics
    .map((topic) => JSON.stringify(topic))
    .toSorted()
    .join();

/** Reads an input into numbers; what makes no sense is set aside and listed in `findings`. */
export function buildModel(input: AssignmentInput): AssignmentModel {
  const findings: AssignmentFinding[] = [];
  const find = (
    kind: AssignmentFinding['kind'],
    more: { round?: string; people?: readonly string[]; topics?: readonly string[]; count?: number } = {},
  ) => {
    const people = [...new Set(more.people)].toSorted();
    const topics = [...new Set(more.topics)].toSorted();
    findings.push({ kind, round: more.round ?? null, people, topics, count: more.count ?? people.length });
  };

  const { map: personOf, doubles: twicePeople } = byId(input.people);
  const { map: roundOf, doubles: twiceRounds } = byId(input.rounds, roundText);
  if (twicePeople.length > 0) find('duplicateId', { people: twicePeople });
  for (const round of twiceRounds) find('duplicateId', { round, count: 1 });
  if (personOf.size === 0) find('noPeople');
  if (roundOf.size === 0) find('noRounds');

  const people = seededOrder(input.seed, [...personOf.keys()]);
  const indexOf = new Map(people.map((id, index) => [id, index]));
  const n = people.length;
  const past = new Set(input.fixedRounds);
  const roundIds = [...roundOf.keys()].toSorted();
  const topicIndex = new Map<string, number>();
  const halfSeen = new Set<number>([2]);
  const lockedTwice: { person: number; round: number; topics: string[] }[] = [];

  let last: { readonly roundId: string; readonly topics: readonly AssignmentTopic[]; readonly wishes: Wishes } | null =
    null;
  const rounds = roundIds.map((roundId, roundIndex): ModelRound => {
    const { map: topicById, doubles } = byId(roundOf.get(roundId)!.topics);
    if (doubles.length > 0) find('topicTwice', { round: roundId, topics: doubles, count: doubles.length });
    const topicIds = seededOrder(input.seed, [...topicById.keys()]);
    const topics = topicIds.map((id) => topicById.get(id)!);
    const T = topics.length;
    const local = new Map(topicIds.map((id, index) => [id, index]));
    for (const id of topicIds) if (!topicIndex.has(id)) topicIndex.set(id, topicIndex.size);
    const isPast = past.has(roundId);

    const known = last && hasSameWishes(last, topics, roundId, people, personOf) ? last.wishes : null;
    const wishes = known ?? readWishes(topics, topicIds, roundId, people, personOf);
    last = { roundId, topics, wishes };
    const { half, isRanked, isBad, suits, unknown, twice } = wishes;
    for (const value of wishes.halfSeen) halfSeen.add(value);
    const seat = new Int32Array(n).fill(isPast ? AWAY : FREE);
    for (let p = 0; p < n; p++) if (personOf.get(people[p]!)!.absent.includes(roundId)) seat[p] = AWAY;
    if (unknown.count > 0) find('unknownWish', { round: roundId, ...unknown });
    if (twice.length > 0) find('wishTwice', { round: roundId, people: twice });

    const previous = new Int32Array(n).fill(-1);
    for (const row of input.previous) {
      if (row.round !== roundId) continue;
      const p = indexOf.get(row.person);
      const t = local.get(row.topic);
      if (p === undefined || t === undefined) continue;
      // Somebody listed in two topics of a round keeps the same one whatever the order of the rows.
      if (previous[p]! >= 0 && topicIds[previous[p]!]! < row.topic) continue;
      previous[p] = t;
      if (isPast) seat[p] = t;
    }
    const locks = input.locks
      .filter((row) => row.round === roundId)
      .toSorted((a, b) => (a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : 0));
    for (const row of locks) {
      const p = indexOf.get(row.person);
      const t = local.get(row.topic);
      const where = { round: roundId, people: [row.person], topics: [row.topic] };
      if (p === undefined || t === undefined) find('unknownLock', where);
      else if (isPast) find('lockInPastRound', where);
      else if (seat[p] === AWAY) find('lockOfAbsent', where);
      else if (seat[p]! >= 0 && seat[p] !== t) {
        const other = topicIds[seat[p]!]!;
        lockedTwice.push({ person: p, round: roundIndex, topics: [other, row.topic].toSorted() });
      } else {
        if (!suits[p * T + t]) find('lockAgainstNeed', where);
        seat[p] = t;
      }
    }
    const wrong = topics.filter((topic) => topic.max !== null && topic.min > topic.max).map((topic) => topic.id);
    if (wrong.length > 0) find('minAboveMax', { round: roundId, topics: wrong, count: wrong.length });
    return {
      id: roundId,
      isPast,
      topicCount: T,
      topics,
      topicOf: Int32Array.from(topicIds, (id) => topicIndex.get(id)!),
      min: Int32Array.from(topics, (topic) => (isAnySizeRight(topic) ? 0 : topic.min)),
      max: Int32Array.from(topics, (topic) => Math.min(topic.max ?? NO_LIMIT, NO_LIMIT)),
      mayClose: Uint8Array.from(topics, (topic) => (topic.mayClose && !isAnySizeRight(topic) ? 1 : 0)),
      half,
      isRanked,
      isBad,
      suits,
      seat,
      previous,
    };
  });
  const lostLocks = input.locks.filter((row) => !roundOf.has(row.round));
  for (const row of lostLocks) find('unknownLock', { round: row.round, people: [row.person], topics: [row.topic] });

  const strangers: string[] = [];
  const known = (ids: readonly string[]) =>
    [...new Set(ids)].flatMap((id) => {
      const p = indexOf.get(id);
      if (p === undefined) strangers.push(id);
      return p === undefined ? [] : [p];
    });
  const together = mergeGroups(input.together.map(known), n);
  const pairs = new Map<number, readonly [number, number]>();
  for (const rule of input.apart) {
    const group = known(rule);
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < group.length; j++) {
        const a = Math.min(group[i]!, group[j]!);
        const b = Math.max(group[i]!, group[j]!);
        pairs.set(a * n + b, [a, b]);
      }
    }
  }
  if (strangers.length > 0) find('unknownInRule', { people: strangers });

  return {
    seed: input.seed,
    people,
    topicIds: [...topicIndex.keys()],
    rounds,
    attribute: people.map((id) => personOf.get(id)!.attribute),
    together,
    apart: [...pairs.entries()].toSorted(([a], [b]) => a - b).map(([, pair]) => pair),
    halfRanks: [...halfSeen].toSorted((a, b) => b - a),
    lockedTwice,
    findings: inOrder(findings),
  };
}

function inOrder(findings: readonly AssignmentFinding[]): AssignmentFinding[] {
  const keyed = findings.map((finding) => ({ finding, key: JSON.stringify(finding) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ finding }) => finding);
}

/** Rules that share a person are one group: whoever sits with Ada sits with whoever sits with Ada. */
function mergeGroups(groups: readonly (readonly number[])[], n: number): number[][] {
  const root = Int32Array.from({ length: n }, (_, i) => i);
  const find = (p: number): number => {
    let at = p;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  for (const group of groups) for (const p of group) root[find(p)] = find(group[0]!);
  const members = new Map<number, number[]>();
  const inRule = new Set(groups.flat());
  for (const p of [...inRule].toSorted((a, b) => a - b)) {
    const key = find(p);
    const list = members.get(key);
    if (list) list.push(p);
    else members.set(key, [p]);
  }
  return [...members.values()].filter((list) => list.length > 1);
}

/** What people wish for in a round, as tables; shared by rounds that are the same in all of it. */
type Wishes = Pick<ModelRound, 'half' | 'isRanked' | 'isBad' | 'suits'> & {
  readonly halfSeen: ReadonlySet<number>;
  readonly unknown: { readonly people: string[]; readonly topics: string[]; readonly count: number };
  readonly twice: readonly string[];
};

const NO_WISHES: readonly string[] = [];

function wishesIn(person: AssignmentPerson, roundId: string): readonly string[] {
  return Object.hasOwn(person.wishes, roundId) ? person.wishes[roundId]! : NO_WISHES;
}

/** Whether a round has the topics of another and everybody wishes the same in both. */
function hasSameWishes(
  other: { readonly roundId: string; readonly topics: readonly AssignmentTopic[] },
  topics: readonly AssignmentTopic[],
  roundId: string,
  people: readonly string[],
  personOf: ReadonlyMap<string, AssignmentPerson>,
): boolean {
  const isSameList = (a: readonly string[], b: readonly string[]) =>
    a === b || (a.length === b.length && a.every((value, i) => value === b[i]));
  if (topics.length !== other.topics.length) return false;
  for (const [t, topic] of topics.entries()) {
    const twin = other.topics[t]!;
    if (topic.id !== twin.id || !isSameList(topic.features, twin.features)) return false;
  }
  return people.every((id) => {
    const person = personOf.get(id)!;
    return isSameList(wishesIn(person, roundId), wishesIn(person, other.roundId));
  });
}

function readWishes(
  topics: readonly AssignmentTopic[],
  topicIds: readonly string[],
  roundId: string,
  people: readonly string[],
  personOf: ReadonlyMap<string, AssignmentPerson>,
): Wishes {
  const n = people.length;
  const T = topics.length;
  const local = new Map(topicIds.map((id, index) => [id, index]));
  const halfSeen = new Set<number>();
  const half = new Int16Array(n * T);
  const isRanked = new Uint8Array(n * T);
  const isBad = new Uint8Array(n * T);
  const suits = new Uint8Array(n * T).fill(1);
  const unknown = { people: [] as string[], topics: [] as string[], count: 0 };
  const twice: string[] = [];
  for (let p = 0; p < n; p++) {
    const person = personOf.get(people[p]!)!;
    const base = p * T;
    let rank = 0;
    const list = wishesIn(person, roundId);
    for (const topicId of list) {
      const t = local.get(topicId);
      if (t === undefined) {
        unknown.people.push(person.id);
        unknown.topics.push(topicId);
        unknown.count++;
      } else if (isRanked[base + t]) {
        twice.push(person.id);
      } else {
        rank++;
        half[base + t] = 2 * rank;
        isRanked[base + t] = 1;
        if (rank >= FIRST_BAD_RANK) isBad[base + t] = 1;
        halfSeen.add(2 * rank);
      }
    }
    if (rank > 0 && rank < T) {
      const rest = rank + 1 + T;
      halfSeen.add(rest);
      for (let t = 0; t < T; t++) {
        if (isRanked[base + t]) continue;
        half[base + t] = rest;
        isBad[base + t] = 1;
      }
    }
    if (person.needs.length > 0) {
      for (let t = 0; t < T; t++) {
        if (!person.needs.every((need) => topics[t]!.features.includes(need))) suits[base + t] = 0;
      }
    }
  }
  return { half, isRanked, isBad, suits, halfSeen, unknown, twice };
}
