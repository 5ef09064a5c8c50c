import type { FiniteNumbers } from './finite-field.ts';

/** How many rooms and rounds, and how many rows of people that each fill every room once. */
export type TurningShape = {
  readonly rooms: number;
  readonly rows: number;
  readonly rounds: number;
  /** Nobody comes into a room twice. */
  readonly isOnce: boolean;
};

/** `array[round * rows + row]`, and how often people of these rows meet again, counted once per room. */
export type TurningArray = { readonly array: Uint8Array; readonly cost: number };

/** What a person who comes into a room twice counts: more than any number of meetings that it saves. */
const TWICE = 40;

/**
 * How readily a worse table is taken: by d worse with a chance of exp(-d / WARMTH). Of 0.2 to 0.45 this reached the
 * floor soonest, twelve rooms of twenty over six rounds among them.
 */
const WARMTH = 0.25;

/**
 * By how much each row of people turns in each round: person `j` of row `i` sits in room `j + array[k, i]` in round `k`.
 *
 * Two people meet twice exactly when their rows have the same difference between two rounds, so the whole plan is as
 * good as this small table. Over a field the multiples of a number never have the same difference twice (orthogonal
 * Latin squares); further rows add squares, which agree at most twice. Other orders are searched.
 *
 * @param random numbers in [0, 1).
 * @param steps changes weighed where there is no field.
 */
export function turningArray(
  numbers: FiniteNumbers,
  shape: TurningShape,
  random: () => number,
  steps: number,
): TurningArray {
  const { rooms: G, rows: S, rounds: R, isOnce } = shape;
  const { times, plus } = numbers;
  const array = new Uint8Array(R * S);
  const width = isOnce ? G - 1 : G;
  const isField = times !== null && R <= G && (!isOnce || S <= width);
  for (let k = 0; k < R; k++) {
    for (let i = 0; i < S; i++) {
      if (!isField) array[k * S + i] = Math.floor(random() * G);
      else {
        const slope = (i % width) + (isOnce ? 1 : 0);
        const bend = Math.floor(i / width) % G;
        const square = times[k * G + k]!;
        array[k * S + i] = plus[times[slope * G + k]! * G + times[bend * G + square]!]!;
      }
    }
  }
  return search(numbers, shape, array, random, isField ? 0 : steps);
}

/** The least that `cost` can come to: differences as even as can be. */
export function turningFloor({ rooms, rows, rounds, isOnce }: TurningShape): number {
  const over = isOnce ? rooms - 1 : rooms;
  const low = Math.floor(rows / over);
  const more = rows - low * over;
  const each = ((over - more) * low * (low - 1)) / 2 + (more * low * (low + 1)) / 2;
  return (each * rounds * (rounds - 1)) / 2;
}

function search(
  { minus }: FiniteNumbers,
  shape: TurningShape,
  array: Uint8Array,
  random: () => number,
  steps: number,
): TurningArray {
  const { rooms: G, rows: S, rounds: R, isOnce } = shape;
  // How many rows have each difference between two rounds, at ((k * R) + l) * G + difference, for k < l.
  const count = new Int32Array(R * R * G);
  if (isOnce) for (let at = 0; at < count.length; at += G) count[at] = TWICE;
  let cost = 0;
  for (let k = 0; k < R; k++) {
    for (let l = k + 1; l < R; l++) {
      for (let i = 0; i < S; i++) {
        cost += count[(k * R + l) * G + minus[array[k * S + i]! * G + array[l * S + i]!]!]!++;
      }
    }
  }
  const floor = turningFloor(shape);
  let best = array.slice();
  let least = cost;
  const slot = (k: number, value: number, l: number, i: number): number => {
    const other = array[l * S + i]!;
    return k < l ? (k * R + l) * G + minus[value * G + other]! : (l * R + k) * G + minus[other * G + value]!;
  };
  for (let step = 0; step < steps && least > floor; step++) {
    const k = Math.floor(random() * R);
    const i = Math.floor(random() * S);
    const old = array[k * S + i]!;
    const value = Math.floor(random() * G);
    if (value === old) continue;
    let delta = 0;
    for (let l = 0; l < R; l++) {
      if (l !== k) delta += count[slot(k, value, l, i)]! - count[slot(k, old, l, i)]! + 1;
    }
    if (delta > 0 && random() >= Math.exp(-delta / WARMTH)) continue;
    for (let l = 0; l < R; l++) {
      if (l === k) continue;
      count[slot(k, old, l, i)]!--;
      count[slot(k, value, l, i)]!++;
    }
    array[k * S + i] = value;
    cost += delta;
    if (cost < least) {
      least = cost;
      best = array.slice();
    }
  }
  return { array: best, cost: least };
}
