import { FREE, type AssignmentModel } from './assignment-model.ts';
import { compareVectors } from './compare-vectors.ts';
import { cyclicRounds } from './cyclic-rounds.ts';
import { finiteNumbers } from './finite-field.ts';
import { meetings } from './meetings.ts';
import { attributeValue, loadsOf, meetingsFloor, scorePlan, sizesValue, type Seats } from './plan-score.ts';
import { seededRandom } from './seeded.ts';
import { turningArray, turningFloor } from './turning-array.ts';

/** Above these there is either no table for it, or no need. */
const MOST_ROOMS = 256;
const TURNING_STEPS = 600_000;
const CYCLIC_STEPS = 5_000_000;

/**
 * Rounds built so that people meet as many new ones as can be, where nobody wished for anything.
 *
 * Then any people may sit together, and constructions of mathematics (orthogonal Latin squares, cyclic designs) reach
 * what no swapping finds. Taken only where every earlier level stays as good as in `start`.
 *
 * @returns `start` where nothing better could be built.
 */
export function builtMixing(model: AssignmentModel, start: Seats): Seats {
  if (!isAnyPlanAsGood(model)) return start;
  const n = model.people.length;
  const rounds = model.rounds.length;
  const rooms = model.rounds[0]!.topicCount;
  const before = meetings(start).pairs;
  const floor = meetingsFloor(model, start);
  if (before <= floor) return start;
  const size = Math.ceil(n / rooms);
  const isShared = model.topicIds.length < rooms * rounds;
  const isOnce = isShared && rounds <= rooms;
  const score = scorePlan(model, start);
  const sizes = sizesValue(model, start);
  const attribute = attributeValue(model, start);
  let best = start;
  let least = before;
  for (const build of [() => turned(model, rooms, size, rounds, isOnce), () => circled(model, rooms, size, rounds)]) {
    const room = build();
    if (!room) continue;
    const seats = inTopics(model, start, room, rooms * size, isOnce);
    if (!seats || compareVectors(scorePlan(model, seats), score) > 0 || sizesValue(model, seats) > sizes) continue;
    if (attributeValue(model, seats) > attribute) continue;
    const { pairs } = meetings(seats);
    if (pairs < least) {
      least = pairs;
      best = seats;
    }
    if (least <= floor) break;
  }
  return best;
}

/** Whether it does not matter who sits where, only how many. */
function isAnyPlanAsGood(model: AssignmentModel): boolean {
  const first = model.rounds[0];
  if (!first || model.rounds.length < 2 || first.topicCount < 2 || first.topicCount > MOST_ROOMS) return false;
  if (model.together.length + model.apart.length > 0) return false;
  return model.rounds.every(
    (round) =>
      !round.isPast &&
      round.topicCount === first.topicCount &&
      round.half.every((half) => half === 0) &&
      round.suits.every((suits) => suits === 1) &&
      round.seat.every((seat) => seat === FREE) &&
      round.previous.every((topic) => topic < 0),
  );
}

function turned(
  model: AssignmentModel,
  rooms: number,
  size: number,
  rounds: number,
  isOnce: boolean,
): Int32Array | null {
  const numbers = finiteNumbers(rooms);
  const random = seededRandom(model.seed + 303);
  const people = rooms * size;
  const shape = { rooms, rows: size, rounds, isOnce };
  const full = turningArray(numbers, shape, random, TURNING_STEPS);
  // People of a row never meet: in one more round each row can sit together, in as many groups as it fills.
  const canSitByRows = !isOnce && rooms % size === 0;
  const byRows =
    canSitByRows && full.cost > turningFloor(shape)
      ? turningArray(numbers, { ...shape, rounds: rounds - 1 }, random, TURNING_STEPS)
      : null;
  const { array } = byRows ?? full;
  const room = new Int32Array(rounds * people);
  for (let k = 0; k < rounds; k++) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < rooms; j++) {
        const p = i * rooms + j;
        room[k * people + p] =
          byRows && k === rounds - 1
            ? i * (rooms / size) + Math.floor(j / size)
            : numbers.plus[j * rooms + array[k * size + i]!]!;
      }
    }
  }
  return room;
}

function circled(model: AssignmentModel, rooms: number, size: number, rounds: number): Int32Array | null {
  return cyclicRounds(rooms, size, rounds, seededRandom(model.seed + 404), CYCLIC_STEPS);
}

/**
 * Rooms as topics, and places as people; the last places stay empty where there are fewer people.
 *
 * @returns null where the sizes of topics do not allow it.
 */
function inTopics(
  model: AssignmentModel,
  start: Seats,
  room: Int32Array,
  places: number,
  isOnce: boolean,
): Seats | null {
  const n = model.people.length;
  const rooms = model.rounds[0]!.topicCount;
  const seenIn = new Uint8Array(n * model.topicIds.length);
  const seats: Int32Array[] = [];
  for (const [r, round] of model.rounds.entries()) {
    const roomOf = room.subarray(r * places, r * places + n);
    const load = new Int32Array(rooms);
    for (const g of roomOf) load[g]!++;
    const fits = new Uint8Array(rooms * rooms);
    const wanted = loadsOf(round, start[r]!);
    const isSame = load.toSorted().every((size, i) => size === wanted.toSorted()[i]);
    for (let g = 0; g < rooms; g++) {
      for (let t = 0; t < rooms; t++) {
        const isIn = isSame ? load[g] === wanted[t] : load[g]! >= round.min[t]! && load[g]! <= round.max[t]!;
        fits[g * rooms + t] = isIn ? 1 : 0;
      }
    }
    if (isOnce) {
      for (let p = 0; p < n; p++) {
        for (let t = 0; t < rooms; t++) {
          if (seenIn[p * model.topicIds.length + round.topicOf[t]!]) fits[roomOf[p]! * rooms + t] = 0;
        }
      }
    }
    // The same number first, as turning rooms are made so that nobody comes twice into one.
    const order = Int32Array.from(round.topicOf.keys()).toSorted((a, b) => round.topicOf[a]! - round.topicOf[b]!);
    const topicOf = matchAll(rooms, (g, i) => fits[g * rooms + order[i]!] === 1);
    if (!topicOf) return null;
    const seat = new Int32Array(n);
    for (let p = 0; p < n; p++) {
      seat[p] = order[topicOf[roomOf[p]!]!]!;
      seenIn[p * model.topicIds.length + round.topicOf[seat[p]!]!] = 1;
    }
    seats.push(seat);
  }
  return seats;
}

/** A partner for everyone among as many, each once, the own number first; null where there is none. */
function matchAll(count: number, fits: (a: number, b: number) => boolean): Int32Array | null {
  const partnerOf = new Int32Array(count).fill(-1);
  const takenBy = new Int32Array(count).fill(-1);
  for (let a = 0; a < count; a++) {
    if (!fits(a, a)) continue;
    partnerOf[a] = a;
    takenBy[a] = a;
  }
  const seen = new Uint8Array(count);
  const place = (a: number): boolean => {
    for (let b = 0; b < count; b++) {
      if (seen[b] || !fits(a, b)) continue;
      seen[b] = 1;
      if (takenBy[b]! >= 0 && !place(takenBy[b]!)) continue;
      partnerOf[a] = b;
      takenBy[b] = a;
      return true;
    }
    return false;
  };
  for (let a = 0; a < count; a++) {
    if (partnerOf[a]! >= 0) continue;
    seen.fill(0);
    if (!place(a)) return null;
  }
  return partnerOf;
}
