import { assign } from '#domain/assignment/assign.ts';
import type { AssignmentInput, AssignmentResult } from '#domain/assignment/assignment.ts';
import { loadHighsEngine } from './highs-engine.ts';
import { MEASURED_SHAPE, randomEvent, type RandomEvent } from './random-instance.ts';

const base: RandomEvent = {
  ...MEASURED_SHAPE,
  people: 200,
  rounds: 1,
  topics: 12,
};

const SHAPES: readonly (readonly [string, RandomEvent])[] = [
  ['200 x 12, 1 round', base],
  ['2,000 x 20, 1 round', { ...base, people: 2000, topics: 20 }],
  ['10,000 x 20, 1 round', { ...base, people: 10_000, topics: 20 }],
  ['200 x 12, 4 equal rounds', { ...base, rounds: 4 }],
  ['2,000 x 20, 4 equal rounds', { ...base, people: 2000, topics: 20, rounds: 4 }],
  ['10,000 x 20, 6 equal rounds', { ...base, people: 10_000, topics: 20, rounds: 6 }],
  ['200 x 8, 2 rounds, other topics', { ...base, topics: 8, rounds: 2, sharing: 'apart' }],
  ['200 x 12, 5 rounds, topics in some', { ...base, rounds: 5, sharing: 'some', slack: 1.12, absent: 0.03 }],
  ['200 x 12, rules and closing', { ...base, together: 20, apart: 20, mayClose: true, slack: 1.25, minShare: 0.8 }],
  [
    '1,000 x 12, rules and closing',
    { ...base, people: 1000, together: 100, apart: 100, mayClose: true, slack: 1.25, minShare: 0.8 },
  ],
];

/** Sum of squared rank losses (0, 1, 4, 9, 16 and 36 unranked), the figure that other tools are compared by. */
export function squaredCost(result: Pick<AssignmentResult, 'profile'>): number {
  let cost = 0;
  for (const counts of Object.values(result.profile)) {
    for (const [rank, count] of Object.entries(counts)) {
      if (rank === 'unranked') cost += 36 * count;
      else if (rank !== 'none') cost += (Number(rank) - 1) ** 2 * count;
    }
  }
  return cost;
}

/** What two simple ways would give: people in a random order, or wish by wish; repaired where a topic is too small. */
export function simpleCosts(input: AssignmentInput): { readonly dictator: number; readonly greedy: number } {
  const personOf = new Map(input.people.map((person) => [person.id, person]));
  const run = (byWish: boolean): number => {
    let cost = 0;
    const taken = new Map<string, Set<string>>(input.people.map((person) => [person.id, new Set()]));
    for (const round of input.rounds) {
      const load = new Map(round.topics.map((topic) => [topic.id, 0]));
      const here = input.people.filter((person) => !person.absent.includes(round.id));
      const lossOf = (id: string, topic: string): number => {
        const wishes = personOf.get(id)!.wishes[round.id] ?? [];
        if (wishes.length === 0) return 0;
        const place = wishes.indexOf(topic);
        return place < 0 ? 36 : place ** 2;
      };
      const seat = new Map<string, string>();
      const room = (topic: { id: string; max: number | null }) => load.get(topic.id)! < (topic.max ?? Infinity);
      const give = (id: string, topic: string) => {
        seat.set(id, topic);
        load.set(topic, load.get(topic)! + 1);
      };
      if (byWish) {
        for (let place = 0; place < 8; place++) {
          for (const person of here) {
            const wish = seat.has(person.id) ? undefined : person.wishes[round.id]?.[place];
            const topic = round.topics.find(({ id }) => id === wish);
            if (topic && room(topic) && !taken.get(person.id)!.has(topic.id)) give(person.id, topic.id);
          }
        }
      }
      for (const person of here) {
        if (seat.has(person.id)) continue;
        const open = round.topics.filter(room);
        const fresh = open.filter((topic) => !taken.get(person.id)!.has(topic.id));
        const best = (fresh.length > 0 ? fresh : open)
          .map((topic) => ({ topic, loss: lossOf(person.id, topic.id), load: load.get(topic.id)! }))
          .toSorted((a, b) => a.loss - b.loss || a.load - b.load)[0];
        if (best) give(person.id, best.topic.id);
      }
      for (const [person, topic] of seat) {
        cost += lossOf(person, topic);
        taken.get(person)!.add(topic);
      }
    }
    return cost;
  };
  return { dictator: run(false), greedy: run(true) };
}

/** Prints how long plans of several sizes take, what is proved, and what simple ways would give beside them. */
export async function benchAssign(print: (line: string) => void): Promise<void> {
  const startedAt = performance.now();
  const mip = await loadHighsEngine();
  print(`HiGHS ready in ${(performance.now() - startedAt).toFixed(0)} ms`);
  print('event | first ms | median ms of 5 | proofs (under-min, bad, ranks, sizes) | cost | greedy | in turn | MB');
  for (const [name, shape] of SHAPES) {
    const input = randomEvent(shape);
    const times: number[] = [];
    let result: AssignmentResult | null = null;
    for (let i = 0; i < 5; i++) {
      const from = performance.now();
      result = assign(input, { now: () => performance.now(), mip, mixingMoves: 0 });
      times.push(performance.now() - from);
      if (times[0]! > 4000) break;
    }
    if (!result) continue;
    const { dictator, greedy } = simpleCosts(input);
    const proofs = [0, 1, 2, 5].map((level) => result.levels[level]?.proof ?? 'conflict').join(' ');
    const median = times.toSorted((a, b) => a - b)[times.length >> 1]!;
    const memory = Math.round(process.memoryUsage().rss / 1_048_576);
    const row = [name, times[0]!.toFixed(0), median.toFixed(1), proofs, squaredCost(result), greedy, dictator, memory];
    print(row.join(' | '));
  }
}
