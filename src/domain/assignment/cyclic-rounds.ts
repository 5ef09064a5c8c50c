/** Groups of the first round, from which the others come by turning: group `g` holds `first[g * size ... ]`. */
type Turned = { readonly first: Int32Array; readonly period: number };

/** More people than this who stay where they are while the others turn are not tried. */
const MOST_FIXED = 4;

/**
 * Rounds in which nobody meets twice, made of one round: people stand in circles of `period` places (and a few in
 * the middle), and in each next round everybody's part is taken by who stands one place further on.
 *
 * Only the first round has to be found, so that a short search does where one over all rounds does not (a cyclic
 * resolvable design, as of Kirkman's schoolgirls). Rooms are numbered as they come.
 *
 * @param steps swaps weighed in all.
 * @returns room of person p in round r at `r * people + p`, with as few meetings again as were found; null where
 * people cannot stand so.
 */
export function cyclicRounds(
  rooms: number,
  size: number,
  rounds: number,
  random: () => number,
  steps: number,
): Int32Array | null {
  const n = rooms * size;
  if (size < 2 || rounds < 2 || rounds * (size - 1) > n - 1) return null;
  const periods: number[] = [];
  for (let period = rounds; period <= rounds + 4; period++) {
    if (Math.floor(n / period) > 0 && n % period <= MOST_FIXED) periods.push(period);
  }
  let best: Turned | null = null;
  let least = Infinity;
  for (const period of periods) {
    const { first, cost } = searchRound({ rooms, size, period }, random, Math.floor(steps / periods.length));
    if (cost * period < least) {
      least = cost * period;
      best = { first, period };
    }
    if (cost === 0) break;
  }
  return best && develop(best, n, size, rounds);
}

function develop({ first, period }: Turned, n: number, size: number, rounds: number): Int32Array {
  const room = new Int32Array(rounds * n);
  const turning = n - (n % period);
  for (let r = 0; r < rounds; r++) {
    for (let at = 0; at < n; at++) {
      const p = first[at]!;
      const start = p - (p % period);
      const next = p < turning ? start + ((p - start + r) % period) : p;
      room[r * n + next] = Math.floor(at / size);
    }
  }
  return room;
}

function searchRound(
  { rooms, size, period }: { readonly rooms: number; readonly size: number; readonly period: number },
  random: () => number,
  steps: number,
): { readonly first: Int32Array; readonly cost: number } {
  const n = rooms * size;
  const circles = Math.floor(n / period);
  const turning = circles * period;
  // Pairs that turn into each other are one kind; each may come up once.
  const kinds = circles + (n - turning);
  const kindOf = new Int32Array(n * n);
  const twice = new Int32Array(kinds * kinds * period);
  const circle = (p: number) => (p < turning ? Math.floor(p / period) : circles + p - turning);
  for (let p = 0; p < n; p++) {
    for (let q = 0; q < n; q++) {
      if (p === q) continue;
      const [a, b] = [circle(p), circle(q)];
      const isFixed = p >= turning || q >= turning;
      const apart = isFixed ? 0 : (((a <= b ? q - p : p - q) % period) + 2 * period) % period;
      const turn = a === b ? Math.min(apart, (period - apart) % period) : apart;
      const kind = (Math.min(a, b) * kinds + Math.max(a, b)) * period + (isFixed ? 0 : turn);
      kindOf[p * n + q] = kind;
      // Two who stay meet in every round, two who stand opposite each other in two of them.
      if (p >= turning && q >= turning) twice[kind] = period;
      else if (a === b && 2 * turn === period) twice[kind] = 1;
    }
  }
  const at = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [at[i], at[j]] = [at[j]!, at[i]!];
  }
  const count = twice;
  let cost = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i - (i % size); j < i; j++) cost += count[kindOf[at[i]! * n + at[j]!]!]!++;
  }
  let delta = 0;
  const leave = (p: number, place: number) => {
    const start = place - (place % size);
    for (let i = start; i < start + size; i++) if (i !== place) delta -= --count[kindOf[p * n + at[i]!]!]!;
  };
  const enter = (p: number, place: number) => {
    const start = place - (place % size);
    for (let i = start; i < start + size; i++) if (i !== place) delta += count[kindOf[p * n + at[i]!]!]!++;
  };
  let best = at.slice();
  let least = cost;
  for (let step = 0; step < steps && cost > 0; step++) {
    const x = Math.floor(random() * n);
    const y = Math.floor(random() * n);
    if (Math.floor(x / size) === Math.floor(y / size)) continue;
    const p = at[x]!;
    const q = at[y]!;
    delta = 0;
    leave(p, x);
    leave(q, y);
    enter(q, x);
    enter(p, y);
    if (delta <= 0 || random() < Math.exp(-delta / 0.35)) {
      at[x] = q;
      at[y] = p;
      cost += delta;
      if (cost < least) {
        least = cost;
        best = at.slice();
      }
    } else {
      leave(q, x);
      leave(p, y);
      enter(p, x);
      enter(q, y);
    }
  }
  return { first: best, cost: least };
}
