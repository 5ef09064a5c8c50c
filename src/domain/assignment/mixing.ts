import type { AssignmentModel } from './assignment-model.ts';
import { MeetingTable } from './meeting-table.ts';
import { builtMixing } from './mixing-start.ts';
import { loadsOf, meetingsFloor, quotaBreak, type Seats } from './plan-score.ts';
import { seededRandom } from './seeded.ts';
import { SwapRules } from './swap-rules.ts';

export type MixingOptions = {
  readonly shouldStop: () => boolean;
  /** Swaps weighed; the answer depends on it, not on the speed of the machine. */
  readonly moves: number;
  readonly onProgress: (share: number) => void;
};

/** Above this many people a table of who met whom would take too much memory. */
const MOST_PEOPLE = 3000;

/** Chance of a swap that is worse by d is exp(-d / warmth), which falls from the first to the last. */
const WARM = 0.5;
const COLD = 0.11;

/** Share of tries in which two people exchange two of their rounds. */
const EXCHANGES = 0.4;

/** Share of tries in one round that move somebody into a topic with room, where sizes stay as even. */
const MOVES = 0.1;

/**
 * Balances the attribute, then lets people meet as many new ones as possible, without touching what they got.
 *
 * Only what leaves every earlier level, rule and lock as it is is done (`SwapRules`), so what is
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
  let warmth = WARM;
  const accept = (delta: number) => delta <= 0 || random() < Math.exp(-delta / warmth);
  for (let move = 0; move < options.moves && least > floor; move++) {
    if ((move & 1023) === 0) {
      warmth = WARM * (COLD / WARM) ** (move / options.moves);
      if (options.shouldStop()) break;
      options.onProgress(move / options.moves);
    }
    const p = pick(n);
    const r = open[pick(open.length)]!;
    if (open.length > 1 && random() < EXCHANGES) {
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
    } else if (random() < MOVES) {
      const t = pick(model.rounds[r]!.topicCount);
      if (!rules.canMove(r, p, t, (topic) => table.size[r * groups + topic]!)) continue;
      if (!accept(table.moveDelta(r, p, t))) continue;
      table.move(r, p, t);
      rules.moved(r, p, t);
    } else {
      const t = random() < 0.75 ? rules.equalTopic(r, p, random) : -1;
      const q = t < 0 ? pick(n) : table.anyMember(r, t, random);
      if (q < 0) continue;
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
