import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AssignmentInput, AssignmentResult } from '#domain/assignment/assignment.ts';
import { checkAssignment } from '#domain/assignment/check-assignment.ts';
import { seededRandom } from '#domain/assignment/seeded.ts';
import { simpleCosts, squaredCost } from '#solving/bench-assign.ts';
import { readPreflib } from '#solving/preflib.ts';
import { MEASURED_SHAPE, randomEvent, type RandomEvent } from '#solving/random-instance.ts';

/** Every target is measured on seeds that no other test uses. */
const FIRST_SEED = 4001;
const SHARED = join(import.meta.dirname, '../../../../shared/data/assignment');

type Told = { readonly result: AssignmentResult; readonly wallMs: number };
type Row = { readonly target: string; readonly value: string };

const base: RandomEvent = { ...MEASURED_SHAPE, people: 200, rounds: 1, topics: 12 };

/** Asks the command line as anybody would, one process for each plan. */
async function ask(folder: string, input: AssignmentInput, timeLimitMs?: number): Promise<Told> {
  const file = join(folder, 'instance.json');
  await writeFile(file, JSON.stringify(input));
  const limit = timeLimitMs === undefined ? [] : ['--time-limit-ms', String(timeLimitMs)];
  const main = join(import.meta.dirname, '../../cli/main.js');
  const from = performance.now();
  const child = spawn(process.execPath, [main, 'assign', file, ...limit], { stdio: ['ignore', 'pipe', 'ignore'] });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`assign ended with ${String(code)}`);
  const result = JSON.parse(Buffer.concat(pieces).toString()) as AssignmentResult;
  const faults = checkAssignment(input, result);
  if (faults.length > 0) throw new Error(`the checker refuses a plan: ${JSON.stringify(faults[0])}`);
  return { result, wallMs: performance.now() - from };
}

const isProved = ({ levels }: AssignmentResult) => levels.slice(0, 4).every(({ proof }) => proof === 'proved');
const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
const seeds = (count: number) => Array.from({ length: count }, (_, i) => FIRST_SEED + i);

/** Where a plan of a round with rules stands: proved, or on which rank how many people more than the bound. */
function gapOf({ levels }: AssignmentResult, people: number): string {
  const [, , ranks] = levels;
  if (!ranks || levels.slice(0, 3).every(({ proof }) => proof === 'proved')) return 'proved';
  const [value, bound] = [ranks.value as number[], ranks.bound as number[]];
  const at = value.findIndex((count, i) => count !== bound[i]);
  const over = value[at]! - bound[at]!;
  return `rank ${ranks.ranks![at]}: ${value[at]} people, at least ${bound[at]} (${((100 * over) / people).toFixed(2)} % of ${people})`;
}

/** Rows 1 and 13: one or several rounds with the same topics, all proved, beside two simple ways. */
async function equalRounds(folder: string): Promise<Row[]> {
  const sizes = [40, 60, 100, 150, 200, 300, 500, 1000, 2000, 10_000];
  let count = 0;
  let proved = 0;
  const sum = { ours: 0, greedy: 0, dictator: 0 };
  for (const [at, seed] of seeds(204).entries()) {
    const people = at < 180 ? sizes[at % 7]! : sizes[7 + (at % 3)]!;
    const topics = people < 100 ? 7 : people < 1000 ? 10 : people < 10_000 ? 16 : 20;
    const input = randomEvent({ ...base, people, topics, rounds: 1 + (at % 6), seed });
    const { result } = await ask(folder, input, people < 1000 ? 1500 : 6000);
    count++;
    if (isProved(result)) proved++;
    const simple = simpleCosts(input);
    sum.ours += squaredCost(result);
    sum.greedy += simple.greedy;
    sum.dictator += simple.dictator;
  }
  const more = (other: number) => `${((100 * (other - sum.ours)) / sum.ours).toFixed(0)} % more`;
  return [
    {
      target: '1',
      value: `${proved} of ${count} proved, 40 to 10,000 people, 1 to 6 rounds; the checker refuses none`,
    },
    {
      target: '13',
      value: `squared losses of those: ours ${sum.ours}, wish by wish ${sum.greedy} (${more(sum.greedy)}), in turn ${sum.dictator} (${more(sum.dictator)})`,
    },
  ];
}

/** The shared public instances, one and three rounds. */
async function sharedFiles(folder: string): Promise<Row[]> {
  const preflib = join(SHARED, 'preflib');
  if (!existsSync(preflib)) return [{ target: 'public', value: 'Skipped: ../shared/data/assignment is not there.' }];
  const rows: Row[] = [];
  for (const name of readdirSync(preflib).filter((file) => /\.(soc|soi|cat)$/.test(file))) {
    const text = await readFile(join(preflib, name), 'utf8');
    for (const rounds of [1, 3]) {
      const input = readPreflib(text, name, rounds);
      const { result } = await ask(folder, input, 8000);
      const simple = simpleCosts(input);
      const words = result.conflict
        ? `not possible: ${result.conflict.words}`
        : `${isProved(result) ? 'proved' : gapOf(result, input.people.length)}; squared losses ${squaredCost(result)}, wish by wish ${simple.greedy}, in turn ${simple.dictator}`;
      rows.push({ target: `${name}, ${rounds} round${rounds > 1 ? 's' : ''}`, value: words });
    }
  }
  const ariel = join(SHARED, 'fairpyx/ariel_5783_input.json');
  if (existsSync(ariel)) {
    const input = readAriel(await readFile(ariel, 'utf8'));
    const { result } = await ask(folder, input, 8000);
    rows.push({
      target: 'ariel_5783',
      value: `${gapOf(result, input.people.length)}; squared losses ${squaredCost(result)}`,
    });
  }
  return rows;
}

/** Course choice as a gathering: points are wishes, best first, and everybody takes one course. */
function readAriel(text: string): AssignmentInput {
  const { valuations, item_capacities } = JSON.parse(text) as {
    valuations: Record<string, Record<string, number>>;
    item_capacities: Record<string, number>;
  };
  const topics = Object.entries(item_capacities).map(([id, max]) => ({ id, max }));
  const people = Object.entries(valuations).map(([id, points]) => ({
    id,
    wishes: {
      r0: Object.entries(points)
        .filter(([, value]) => value > 0)
        .toSorted((a, b) => b[1] - a[1])
        .map(([course]) => course),
    },
  }));
  return AssignmentInput.parse({ rounds: [{ id: 'r0', topics }], people });
}

const RULES: RandomEvent = { ...base, slack: 1.25, minShare: 0.8, mayClose: true };
const withRules = (people: number, topics: number, seed: number, slack = 1.25) =>
  randomEvent({
    ...RULES,
    people,
    topics,
    seed,
    slack,
    together: Math.round(people / 12 + people / 40),
    apart: Math.round(people / 10),
  });

/** Row 4: together, apart and closing in one round. */
async function rules(folder: string): Promise<Row[]> {
  const times: number[] = [];
  let proved = 0;
  for (const [at, seed] of seeds(30).entries()) {
    const [people, topics] = (
      [
        [40, 6],
        [100, 8],
        [200, 12],
      ] as const
    )[at % 3]!;
    const { result } = await ask(folder, withRules(people, topics, seed));
    if (isProved(result)) proved++;
  }
  const rows: Row[] = [{ target: '4, up to 200 people', value: `${proved} of 30 proved` }];
  for (const [people, topics, limit] of [
    [1000, 12, 3000],
    [2000, 20, 8000],
  ] as const) {
    for (const slack of [1.25, 1.09]) {
      const told: string[] = [];
      for (const seed of seeds(3)) {
        const { result } = await ask(folder, withRules(people, topics, seed, slack), limit);
        told.push(gapOf(result, people));
        times.push(result.ms);
      }
      rows.push({ target: `4, ${people} people, ${slack} seats for each, ${limit / 1000} s`, value: told.join('; ') });
    }
  }
  return rows;
}

/** Row 5: rounds whose topics differ. */
async function otherTopics(folder: string): Promise<Row[]> {
  let proved = 0;
  const times: number[] = [];
  for (const [at, seed] of seeds(30).entries()) {
    const [people, rounds] = (
      [
        [60, 3],
        [80, 4],
        [100, 4],
        [150, 3],
        [200, 5],
      ] as const
    )[at % 5]!;
    const shape = { ...base, people, rounds, topics: 10, sharing: 'some', slack: 1.12, absent: 0.06, seed } as const;
    const { result } = await ask(folder, randomEvent(shape), 8000);
    if (isProved(result)) proved++;
    times.push(result.ms);
  }
  return [{ target: '5', value: `${proved} of 30 proved` }];
}

/** Rows 6 and 7: nobody has a wish, everybody meets as many others as can be. */
async function golfers(folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  const names = [
    '8-4-7',
    '5-4-5',
    '8-5-6',
    '10-6-6',
    '20-10-4',
    '8-4-9',
    '100-20-4',
    '8-4-10',
    '6-4-6',
    '6-5-5',
    '8-12-6',
    '8-25-6',
    '12-20-6',
  ];
  for (const name of names) {
    const [rooms, size, rounds] = name.split('-').map(Number) as [number, number, number];
    const told: string[] = [];
    for (const seed of seeds(3)) {
      const input = AssignmentInput.parse({
        seed,
        rounds: Array.from({ length: rounds }, (_, r) => ({
          id: `r${r}`,
          topics: Array.from({ length: rooms }, (__, t) => ({ id: `r${r} t${t}`, min: size, max: size })),
        })),
        people: Array.from({ length: rooms * size }, (_, p) => ({ id: `p${p}` })),
      });
      const { result } = await ask(folder, input);
      told.push(`${String(result.levels[6]?.value)} (at least ${String(result.levels[6]?.bound)})`);
    }
    rows.push({ target: `6, 7: ${name}`, value: told.join(', ') });
  }
  return rows;
}

/** Row 8: people meet others inside what the proved plan leaves open. */
async function frozen(folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [people, topics, rounds] of [
    [100, 8, 4],
    [200, 20, 6],
    [40, 6, 4],
  ] as const) {
    const told: string[] = [];
    for (const seed of [1, 2, 3, ...seeds(3)]) {
      const input = randomEvent({ ...base, people, topics, rounds, seed });
      const { result } = await ask(folder, input, 30_000);
      const [value, bound] = [Number(result.levels[6]?.value), Number(result.levels[6]?.bound)];
      told.push(`${value} (at least ${bound})`);
    }
    rows.push({ target: `8: ${people} people, ${topics} topics, ${rounds} rounds`, value: told.join(', ') });
  }
  return rows;
}

/** Row 9: one in twenty stays away, one in twenty walks in after the first of four rounds. */
async function again(folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [people, topics] of [
    [200, 12],
    [2000, 20],
  ] as const) {
    const told: string[] = [];
    const shares: number[] = [];
    for (const seed of seeds(6)) {
      const all = randomEvent({ ...base, people: Math.round(people * 1.05), topics, rounds: 4, slack: 1.15, seed });
      const random = seededRandom(seed);
      const order = all.people.map((person) => ({ person, key: random() })).toSorted((a, b) => a.key - b.key);
      const walkIns = new Set(order.slice(0, all.people.length - people).map(({ person }) => person.id));
      const gone = new Set(order.slice(-Math.round(people * 0.05)).map(({ person }) => person.id));
      const before = { ...all, people: all.people.filter(({ id }) => !walkIns.has(id)) };
      const first = (await ask(folder, before, 4000)).result;
      const previous = first.placements.filter(({ person }) => !gone.has(person));
      const after = { ...all, people: all.people.filter(({ id }) => !gone.has(id)), fixedRounds: ['r0'] };
      const kept = (await ask(folder, { ...after, previous }, 4000)).result;
      const seats = previous.filter(({ round }) => round !== 'r0').length;
      const scratch = (await ask(folder, { ...after, previous: previous.filter(({ round }) => round === 'r0') }, 4000))
        .result;
      const known = new Map(previous.map((seat) => [`${seat.person} ${seat.round}`, seat.topic]));
      const moved = scratch.placements.filter(
        ({ person, round, topic }) => (known.get(`${person} ${round}`) ?? topic) !== topic,
      );
      shares.push((100 * kept.changed) / seats);
      const least = String(kept.levels[3]?.bound);
      told.push(
        `${kept.changed} of ${seats}, at least ${least} (${shares.at(-1)!.toFixed(2)} %; from scratch ${moved.length})`,
      );
    }
    rows.push({ target: `9: ${people} people`, value: `median ${median(shares).toFixed(2)} %: ${told.join(', ')}` });
  }
  return rows;
}

/** Row 10: twenty orders of the rows. */
async function shuffled(folder: string): Promise<Row[]> {
  const random = seededRandom(5);
  const mix = <T>(list: readonly T[]) =>
    list
      .map((one) => ({ one, key: random() }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ one }) => one);
  const input = randomEvent({
    ...base,
    people: 120,
    rounds: 3,
    topics: 8,
    together: 5,
    apart: 5,
    locks: 3,
    slack: 1.2,
    seed: FIRST_SEED,
  });
  const seen = new Set<string>();
  for (let i = 0; i < 20; i++) {
    const rounds = mix(input.rounds).map((round) => ({ ...round, topics: mix(round.topics) }));
    const given = {
      ...input,
      rounds,
      people: mix(input.people),
      locks: mix(input.locks),
      together: mix(input.together),
      apart: mix(input.apart),
    };
    const { result } = await ask(folder, given, 120_000);
    seen.add(JSON.stringify({ ...result, ms: 0 }));
  }
  return [
    { target: '10', value: `20 orders of the rows gave ${seen.size} different answer${seen.size > 1 ? 's' : ''}` },
  ];
}

const PARTS: Readonly<Record<string, (folder: string) => Promise<Row[]>>> = {
  equalRounds,
  sharedFiles,
  rules,
  otherTopics,
  golfers,
  frozen,
  again,
  shuffled,
};

/** Measures the targets of groups through the command line, which must be built; one line of a table each. */
export async function groupsTargets(print: (line: string) => void, only: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-targets-'));
  try {
    for (const [name, part] of Object.entries(PARTS)) {
      if (only.length > 0 && !only.includes(name)) continue;
      for (const { target, value } of await part(folder)) print(`| ${target} | ${value} |`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
