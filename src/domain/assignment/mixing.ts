import { FREE, type AssignmentModel } from './assignment-model.ts';
import { MeetingTable } from './meeting-table.ts';
import { builtMixing } from './mixing-start.ts';
import { loadsOf, meetingsFloor, quotaBreak, type Seats } from './plan-score.ts';
import { seededRandom } from './seeded.ts';

export type MixingOptions = {
  readonly shouldStop: () => boolean;
  /** Swaps weighed; the answer depends on it, not on the speed of the machine. */
  readonly moves: number;
  readonly onProgress: (share: number) => void;
};

/** Above this many people a table of who met whom would take too much memory. */
const MOST_PEOPLE = 3000;

/** Chance of a swap that is worse by d is exp(-d / WARMTH): just enough to get out of a corner. */
const WARMTH = 0.21;

/**
 * Balances the attribute, then lets people meet as many new ones as possible, without touching what they got.
 *
 * Only swaps are made that leave the rank of every person, every size, rule and lock as they are, so what is
 * proved about earlier levels stays true.
 */
export function improveMixing(model: AssignmentModel, start: Seats, options: MixingOptions): Seats {
  const n = model.people.length;
  const rounds = model.rounds.length;
  if (options.moves <= 0 || n < 2) return start;
  const seats = builtMixing(model, start).map((seat) => seat.slice());
  const rules = new SwapRules(model, seats);
  if (model.attribute.some((value) => value !== '')) balanceAttribute(model, seats, rules, options);
  const open = [...model.rounds.keys()].filter((r) => !model.rounds[r]!.isPast);
  if (rounds < 2 || open.length === 0 || n > MOST_PEOPLE) return seats;

  const groups = Math.max(1, ...model.rounds.map((round) => round.topicCount));
  const flat = new Int32Array(rounds * n);
  seats.forEach((seat, r) => seat.forEach((t, p) => (flat[r * n + p] = Math.max(-1, t))));
  const table = new MeetingTable(n, rounds, groups, flat);
  const floor = meetingsFloor(model, seats);
  const random = seededRandom(model.seed + 77);
  const pick = (count: number) => Math.floor(random() * count);
  let least = table.pairs;
  let best = flat.slice();
  const accept = (delta: number) => delta <= 0 || random() < Math.exp(-delta / WARMTH);
  for (let move = 0; move < options.moves && least > floor; move++) {
    if ((move & 4095) === 0) {
      if (options.shouldStop()) break;
      options.onProgress(move / options.moves);
    }
    const p = pick(n);
    const r = open[pick(open.length)]!;
    if (open.length > 1 && random() < 0.5) {
      const s = open[pick(open.length)]!;
      if (s === r) continue;
      const q = rules.exchangePartner(r, s, p, table, random);
      if (q < 0) continue;
      const delta = table.doubleDelta(r, s, p, q);
      if (!accept(delta)) continue;
      table.swap(r, p, q);
      table.swap(s, p, q);
      rules.swapped(r, p, q);
      rules.swapped(s, p, q);
    } else {
      const q = pick(n);
      if (!rules.canSwap(r, p, q)) continue;
      if (!accept(table.swapDelta(r, p, q))) continue;
      table.swap(r, p, q);
      rules.swapped(r, p, q);
    }
    if (table.pairs < least) {
      least = table.pairs;
      best = table.seat.slice();
    }
  }
  return seats.map((seat, r) => seat.map((t, p) => (t >= 0 ? best[r * n + p]! : t)));
}

/** Which swaps leave everything but the mix of people as it is; keeps `seats` up to date. */
class SwapRules {
  private readonly model: AssignmentModel;
  private readonly seats: readonly Int32Array[];
  /** Times that a person sits in a topic of the event. */
  private readonly times: Uint8Array;
  private readonly isHeld: Uint8Array;
  private readonly apartOf: ReadonlyMap<number, readonly number[]>;
  /** Local index of a topic of the event in each round, -1 where it is not offered. */
  private readonly localOf: readonly Int32Array[];

  constructor(model: AssignmentModel, seats: readonly Int32Array[]) {
    this.model = model;
    this.seats = seats;
    const n = model.people.length;
    this.times = new Uint8Array(n * model.topicIds.length);
    this.localOf = model.rounds.map((round) => {
      const local = new Int32Array(model.topicIds.length).fill(-1);
      round.topicOf.forEach((topic, t) => (local[topic] = t));
      return local;
    });
    model.rounds.forEach((round, r) => {
      for (let p = 0; p < n; p++) if (seats[r]![p]! >= 0) this.times[this.key(p, round.topicOf[seats[r]![p]!]!)]!++;
    });
    this.isHeld = new Uint8Array(n);
    for (const group of model.together) for (const p of group) this.isHeld[p] = 1;
    const apartOf = new Map<number, number[]>();
    for (const [a, b] of model.apart) {
      apartOf.set(a, [...(apartOf.get(a) ?? []), b]);
      apartOf.set(b, [...(apartOf.get(b) ?? []), a]);
    }
    this.apartOf = apartOf;
  }

  private key(p: number, topic: number): number {
    return p * this.model.topicIds.length + topic;
  }

  /** Whether p can sit in topic t of round r instead, at the same rank; `known` says that p has the topic already. */
  private canTake(r: number, p: number, t: number, isExchange: boolean, other: number): boolean {
    const round = this.model.rounds[r]!;
    const now = this.seats[r]![p]!;
    const base = p * round.topicCount;
    if (round.half[base + t] !== round.half[base + now] || !round.suits[base + t]) return false;
    const before = round.previous[p]!;
    if (before >= 0 && (before === now) !== (before === t)) return false;
    if (!isExchange && this.times[this.key(p, round.topicOf[t]!)]! > 0) return false;
    const avoided = this.apartOf.get(p);
    return !avoided || avoided.every((q) => q === other || this.seats[r]![q] !== t);
  }

  private isFree(r: number, p: number): boolean {
    return this.model.rounds[r]!.seat[p] === FREE && this.seats[r]![p]! >= 0 && !this.isHeld[p];
  }

  /** A swap of seats in one round. */
  canSwap(r: number, p: number, q: number, mustMatch = true): boolean {
    if (p === q || !this.isFree(r, p) || !this.isFree(r, q)) return false;
    const a = this.seats[r]![p]!;
    const b = this.seats[r]![q]!;
    if (a === b || (mustMatch && this.model.attribute[p] !== this.model.attribute[q])) return false;
    return this.canTake(r, p, b, false, q) && this.canTake(r, q, a, false, p);
  }

  /** Somebody with the same two topics in the opposite rounds, or -1. */
  exchangePartner(r: number, s: number, p: number, table: MeetingTable, random: () => number): number {
    if (!this.isFree(r, p) || !this.isFree(s, p)) return -1;
    const { rounds, attribute } = this.model;
    const a = this.seats[r]![p]!;
    const b = this.seats[s]![p]!;
    const bHere = this.localOf[r]![rounds[s]!.topicOf[b]!]!;
    const aThere = this.localOf[s]![rounds[r]!.topicOf[a]!]!;
    if (bHere < 0 || aThere < 0 || bHere === a) return -1;
    const count = table.size[r * table.groups + bHere]!;
    if (count === 0) return -1;
    const q = table.member(r, bHere, Math.floor(random() * count));
    if (this.seats[s]![q] !== aThere || !this.isFree(r, q) || !this.isFree(s, q)) return -1;
    if (attribute[p] !== attribute[q]) return -1;
    const isFine =
      this.canMirror(r, p, bHere, s, b) &&
      this.canMirror(s, p, aThere, r, a) &&
      this.canMirror(r, q, a, s, aThere) &&
      this.canMirror(s, q, b, r, bHere) &&
      this.canKeepApart(r, p, bHere, q) &&
      this.canKeepApart(s, p, aThere, q) &&
      this.canKeepApart(r, q, a, p) &&
      this.canKeepApart(s, q, b, p);
    return isFine ? q : -1;
  }

  /** Topic t in round r must count for p what it counted as topic u in round s. */
  private canMirror(r: number, p: number, t: number, s: number, u: number): boolean {
    const here = this.model.rounds[r]!;
    const there = this.model.rounds[s]!;
    const at = p * here.topicCount + t;
    if (here.half[at] !== there.half[p * there.topicCount + u] || !here.suits[at]) return false;
    return here.previous[p]! < 0 || (here.previous[p] !== t && here.previous[p] !== this.seats[r]![p]);
  }

  private canKeepApart(r: number, p: number, t: number, other: number): boolean {
    const avoided = this.apartOf.get(p);
    return !avoided || avoided.every((q) => q === other || this.seats[r]![q] !== t);
  }

  swapped(r: number, p: number, q: number): void {
    const seat = this.seats[r]!;
    const { topicOf } = this.model.rounds[r]!;
    const a = seat[p]!;
    const b = seat[q]!;
    seat[p] = b;
    seat[q] = a;
    this.times[this.key(p, topicOf[a]!)]!--;
    this.times[this.key(p, topicOf[b]!)]!++;
    this.times[this.key(q, topicOf[b]!)]!--;
    this.times[this.key(q, topicOf[a]!)]!++;
  }
}

/** Swaps people of different attribute values as long as that brings groups closer to the share of everybody. */
function balanceAttribute(
  model: AssignmentModel,
  seats: readonly Int32Array[],
  rules: SwapRules,
  options: MixingOptions,
): void {
  const values = [...new Set(model.attribute)].filter((value) => value !== '').toSorted();
  const code = new Map(values.map((value, index) => [value, index]));
  const codes = Int32Array.from(model.attribute, (value) => code.get(value) ?? -1);
  const K = values.length;
  const n = model.people.length;
  const random = seededRandom(model.seed + 55);
  model.rounds.forEach((round, r) => {
    if (round.isPast) return;
    const seat = seats[r]!;
    const load = loadsOf(round, seat);
    const count = new Int32Array(round.topicCount * K);
    const total = new Int32Array(K);
    let people = 0;
    for (let p = 0; p < n; p++) {
      if (seat[p]! < 0) continue;
      people++;
      if (codes[p]! < 0) continue;
      count[seat[p]! * K + codes[p]!]!++;
      total[codes[p]!]!++;
    }
    const breakAt = (t: number, k: number, change: number) =>
      k < 0 ? 0 : quotaBreak(count[t * K + k]! + change, load[t]! * total[k]!, people);
    const tries = Math.min(options.moves, 400 * n);
    for (let i = 0; i < tries; i++) {
      if ((i & 1023) === 0 && options.shouldStop()) return;
      const p = Math.floor(random() * n);
      const q = Math.floor(random() * n);
      const k = codes[p]!;
      const l = codes[q]!;
      if (k === l || !rules.canSwap(r, p, q, false)) continue;
      const a = seat[p]!;
      const b = seat[q]!;
      const now = breakAt(a, k, 0) + breakAt(a, l, 0) + breakAt(b, k, 0) + breakAt(b, l, 0);
      const then = breakAt(a, k, -1) + breakAt(a, l, 1) + breakAt(b, k, 1) + breakAt(b, l, -1);
      if (then > now) continue;
      if (k >= 0) {
        count[a * K + k]!--;
        count[b * K + k]!++;
      }
      if (l >= 0) {
        count[b * K + l]!--;
        count[a * K + l]!++;
      }
      rules.swapped(r, p, q);
    }
  });
}
