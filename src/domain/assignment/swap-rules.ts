import { FREE, type AssignmentModel } from './assignment-model.ts';
import type { MeetingTable } from './meeting-table.ts';
import { sizeTargets } from './plan-score.ts';

/**
 * Which swaps leave everything but the mix of people as it is; keeps `seats` up to date.
 *
 * People keep their own ranks, or two of them exchange theirs: then as many people as before have each rank, nobody
 * has one more bad seat than before, and over the day neither is worse off than the worse of the two was.
 */
export class SwapRules {
  private readonly model: AssignmentModel;
  private readonly seats: readonly Int32Array[];
  /** Times that a person sits in a topic of the event. */
  private readonly times: Uint8Array;
  private readonly isHeld: Uint8Array;
  /** Bad seats of a person, and twice the ranks of all their seats. */
  private readonly bad: Int32Array;
  private readonly total: Int32Array;
  private readonly targets: readonly Int32Array[];
  private readonly hasAttribute: boolean;
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
    this.bad = new Int32Array(n);
    this.total = new Int32Array(n);
    model.rounds.forEach((_, r) => {
      for (let p = 0; p < n; p++) if (seats[r]![p]! >= 0) this.count(r, p, seats[r]![p]!, 1);
    });
    this.targets = model.rounds.map((round, r) => sizeTargets(round, seats[r]!));
    this.hasAttribute = model.attribute.some((value) => value !== '');
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

  private count(r: number, p: number, t: number, by: number): void {
    const round = this.model.rounds[r]!;
    const at = p * round.topicCount + t;
    this.times[this.key(p, round.topicOf[t]!)]! += by;
    this.bad[p]! += by * round.isBad[at]!;
    this.total[p]! += by * round.half[at]!;
  }

  /** Whether p can sit in topic t of round r instead, whatever its rank. */
  private canTake(r: number, p: number, t: number, other: number): boolean {
    const round = this.model.rounds[r]!;
    if (!round.suits[p * round.topicCount + t] || this.times[this.key(p, round.topicOf[t]!)]! > 0) return false;
    const before = round.previous[p]!;
    if (before >= 0 && (before === this.seats[r]![p]) !== (before === t)) return false;
    return this.canKeepApart(r, p, t, other);
  }

  private isFree(r: number, p: number): boolean {
    return this.model.rounds[r]!.seat[p] === FREE && this.seats[r]![p]! >= 0 && !this.isHeld[p];
  }

  /** A topic that would count the same for p in this round, or -1: where a swap is worth looking at. */
  equalTopic(r: number, p: number, random: () => number): number {
    const { half, topicCount: T } = this.model.rounds[r]!;
    const now = this.seats[r]![p]!;
    if (now < 0) return -1;
    const base = p * T;
    let t = Math.floor(random() * T);
    for (let i = 0; i < T; i++) {
      if (t !== now && half[base + t] === half[base + now]) return t;
      t = t + 1 === T ? 0 : t + 1;
    }
    return -1;
  }

  /** A swap of seats in one round. */
  canSwap(r: number, p: number, q: number, mustMatch = true): boolean {
    if (p === q || !this.isFree(r, p) || !this.isFree(r, q)) return false;
    const a = this.seats[r]![p]!;
    const b = this.seats[r]![q]!;
    if (a === b || (mustMatch && this.model.attribute[p] !== this.model.attribute[q])) return false;
    const { half, isBad, topicCount: T } = this.model.rounds[r]!;
    const [pa, pb, qa, qb] = [p * T + a, p * T + b, q * T + a, q * T + b];
    if (half[pa] !== half[pb] || half[qa] !== half[qb]) {
      if (half[pa] !== half[qa] || half[pb] !== half[qb]) return false;
      const { bad, total } = this;
      const rise = half[pb]! - half[pa]!;
      if (Math.max(total[p]! + rise, total[q]! - rise) > Math.max(total[p]!, total[q]!)) return false;
      const badOfP = bad[p]! + isBad[pb]! - isBad[pa]!;
      const badOfQ = bad[q]! + isBad[qa]! - isBad[qb]!;
      const second = Math.max(0, badOfP - 1) + Math.max(0, badOfQ - 1);
      if (second !== Math.max(0, bad[p]! - 1) + Math.max(0, bad[q]! - 1)) return false;
    }
    return this.canTake(r, p, b, q) && this.canTake(r, q, a, p);
  }

  /** A move into another topic at the same rank, after which sizes are as even as before. */
  canMove(r: number, p: number, t: number, size: (topic: number) => number): boolean {
    if (this.hasAttribute || !this.isFree(r, p)) return false;
    const round = this.model.rounds[r]!;
    const now = this.seats[r]![p]!;
    if (now === t) return false;
    const target = this.targets[r]!;
    const [left, joined] = [size(now), size(t)];
    if (left - target[now]! !== joined - target[t]! + 1) return false;
    if (left - 1 < Math.max(1, round.min[now]!) || joined < Math.max(1, round.min[t]!)) return false;
    if (joined >= round.max[t]!) return false;
    const base = p * round.topicCount;
    return round.half[base + now] === round.half[base + t] && this.canTake(r, p, t, p);
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
    const q = table.personInBoth(r, bHere, s, aThere, random);
    if (q < 0 || !this.isFree(r, q) || !this.isFree(s, q)) return -1;
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
    const [a, b] = [this.seats[r]![p]!, this.seats[r]![q]!];
    this.moved(r, p, b);
    this.moved(r, q, a);
  }

  moved(r: number, p: number, t: number): void {
    this.count(r, p, this.seats[r]![p]!, -1);
    this.seats[r]![p] = t;
    this.count(r, p, t, 1);
  }
}
