/**
 * Who has met whom, kept up to date while people swap seats, so that a swap is weighed without looking at groups.
 *
 * `pairs` is the sum over pairs of people of k(k-1)/2 for k meetings.
 */
export class MeetingTable {
  readonly people: number;
  readonly rounds: number;
  readonly groups: number;
  /** Group of person p in round r at `r * people + p`, -1 for none. */
  readonly seat: Int32Array;
  pairs = 0;
  private readonly met: Uint8Array;
  /** Meetings of p with everybody who sits in group g of round r, at `(r * people + p) * groups + g`. */
  private readonly withGroup: Int32Array;
  private readonly members: Int32Array;
  private readonly placeOf: Int32Array;
  readonly size: Int32Array;
  /** People who sit in group g of round r and in group h of round s. */
  private readonly shared: Int32Array;

  constructor(people: number, rounds: number, groups: number, seat: Int32Array) {
    this.people = people;
    this.rounds = rounds;
    this.groups = groups;
    this.seat = seat;
    this.met = new Uint8Array(people * people);
    this.withGroup = new Int32Array(rounds * people * groups);
    this.members = new Int32Array(rounds * groups * people);
    this.placeOf = new Int32Array(rounds * people);
    this.size = new Int32Array(rounds * groups);
    this.shared = new Int32Array(rounds * rounds * groups * groups);
    for (let r = 0; r < rounds; r++) {
      for (let p = 0; p < people; p++) {
        const g = seat[r * people + p]!;
        if (g < 0) continue;
        this.placeOf[r * people + p] = this.size[r * groups + g]!;
        this.members[(r * groups + g) * people + this.size[r * groups + g]!++] = p;
        for (let s = 0; s < rounds; s++) {
          const h = seat[s * people + p]!;
          if (s !== r && h >= 0) this.shared[((r * rounds + s) * groups + g) * groups + h]!++;
        }
      }
    }
    for (let r = 0; r < rounds; r++) {
      for (let g = 0; g < groups; g++) {
        const start = (r * groups + g) * people;
        const end = start + this.size[r * groups + g]!;
        for (let i = start; i < end; i++) {
          for (let j = i + 1; j < end; j++) {
            const p = this.members[i]!;
            const q = this.members[j]!;
            this.pairs += this.met[p * people + q]!;
            this.met[p * people + q]!++;
            this.met[q * people + p]!++;
          }
        }
      }
    }
    for (let r = 0; r < rounds; r++) {
      for (let p = 0; p < people; p++) {
        const base = (r * people + p) * groups;
        for (let q = 0; q < people; q++) {
          const g = seat[r * people + q]!;
          if (q !== p && g >= 0) this.withGroup[base + g]! += this.met[p * people + q]!;
        }
      }
    }
  }

  /** Somebody in group g of round r, or -1. */
  anyMember(r: number, g: number, random: () => number): number {
    const count = this.size[r * this.groups + g]!;
    return count === 0 ? -1 : this.members[(r * this.groups + g) * this.people + Math.floor(random() * count)]!;
  }

  /** Somebody who sits in group g of round r and in group h of round s, or -1. */
  personInBoth(r: number, g: number, s: number, h: number, random: () => number): number {
    const { people: n, groups: G, rounds: R, members, seat } = this;
    if (this.shared[((r * R + s) * G + g) * G + h] === 0) return -1;
    const start = (r * G + g) * n;
    const count = this.size[r * G + g]!;
    let i = Math.floor(random() * count);
    while (seat[s * n + members[start + i]!] !== h) i = i + 1 === count ? 0 : i + 1;
    return members[start + i]!;
  }

  /** By how much `pairs` changes when p and q swap seats in round r. */
  swapDelta(r: number, p: number, q: number): number {
    const { people: n, groups: G, withGroup: w, size } = this;
    const a = this.seat[r * n + p]!;
    const b = this.seat[r * n + q]!;
    const ofP = (r * n + p) * G;
    const ofQ = (r * n + q) * G;
    const swap = w[ofP + b]! + w[ofQ + a]! - w[ofP + a]! - w[ofQ + b]! - 2 * this.met[p * n + q]!;
    return swap + size[r * G + a]! + size[r * G + b]! - 2;
  }

  /** By how much `pairs` changes when p moves into group b of round r. */
  moveDelta(r: number, p: number, b: number): number {
    const { people: n, groups: G, withGroup: w, size } = this;
    const a = this.seat[r * n + p]!;
    const ofP = (r * n + p) * G;
    return w[ofP + b]! - w[ofP + a]! + size[r * G + a]! - 1;
  }

  move(r: number, p: number, b: number): void {
    const delta = this.moveDelta(r, p, b);
    this.leave(r, p);
    this.enter(r, p, b);
    this.pairs += delta;
  }

  /** The same for two rounds at once, where q sits in r as p sits in s and the other way round. */
  doubleDelta(r: number, s: number, p: number, q: number): number {
    const { people: n, groups: G, rounds: R } = this;
    const table = (r * R + s) * G;
    const a = this.seat[r * n + p]! + table;
    const b = this.seat[r * n + q]! + table;
    const bAgain = this.seat[s * n + p]!;
    const aAgain = this.seat[s * n + q]!;
    const { shared } = this;
    const both =
      shared[b * G + aAgain]! - 1 - shared[b * G + bAgain]! - shared[a * G + aAgain]! + shared[a * G + bAgain]! - 1;
    return this.swapDelta(r, p, q) + this.swapDelta(s, p, q) + 2 * both;
  }

  swap(r: number, p: number, q: number): void {
    const delta = this.swapDelta(r, p, q);
    const a = this.seat[r * this.people + p]!;
    const b = this.seat[r * this.people + q]!;
    this.leave(r, p);
    this.leave(r, q);
    this.enter(r, p, b);
    this.enter(r, q, a);
    this.pairs += delta;
  }

  private bump(p: number, x: number, by: number): void {
    const { people: n, groups: G, rounds: R, withGroup, met, seat } = this;
    met[p * n + x]! += by;
    met[x * n + p]! += by;
    for (let k = 0; k < R; k++) {
      const gx = seat[k * n + x]!;
      const gp = seat[k * n + p]!;
      if (gx >= 0) withGroup[(k * n + p) * G + gx]! += by;
      if (gp >= 0) withGroup[(k * n + x) * G + gp]! += by;
    }
  }

  private leave(r: number, p: number): void {
    const { people: n, groups: G, members, placeOf, size, withGroup, met, seat } = this;
    const g = seat[r * n + p]!;
    const start = (r * G + g) * n;
    const last = members[start + size[r * G + g]! - 1]!;
    members[start + placeOf[r * n + p]!] = last;
    placeOf[r * n + last] = placeOf[r * n + p]!;
    const rest = --size[r * G + g]!;
    for (let j = 0; j < rest; j++) this.bump(p, members[start + j]!, -1);
    this.share(r, p, g, -1);
    seat[r * n + p] = -1;
    for (let x = 0; x < n; x++) if (x !== p) withGroup[(r * n + x) * G + g]! -= met[x * n + p]!;
  }

  private enter(r: number, p: number, g: number): void {
    const { people: n, groups: G, members, placeOf, size, withGroup, met, seat } = this;
    for (let x = 0; x < n; x++) if (x !== p) withGroup[(r * n + x) * G + g]! += met[x * n + p]!;
    seat[r * n + p] = g;
    this.share(r, p, g, 1);
    const start = (r * G + g) * n;
    const rest = size[r * G + g]!++;
    for (let j = 0; j < rest; j++) this.bump(p, members[start + j]!, 1);
    members[start + rest] = p;
    placeOf[r * n + p] = rest;
  }

  private share(r: number, p: number, g: number, by: number): void {
    const { rounds: R, groups: G, people: n, shared, seat } = this;
    for (let s = 0; s < R; s++) {
      const h = seat[s * n + p]!;
      if (s === r || h < 0) continue;
      shared[((r * R + s) * G + g) * G + h]! += by;
      shared[((s * R + r) * G + h) * G + g]! += by;
    }
  }
}
