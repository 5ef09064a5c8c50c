import { assign } from '#domain/assignment/assign.ts';
import { AssignmentInput, type AssignmentResult } from '#domain/assignment/assignment.ts';
import { simpleCosts, squaredCost } from '#solving/bench-assign.ts';
import { loadHighsEngine } from '#solving/highs-engine.ts';
import { MEASURED_SHAPE, randomEvent } from '#solving/random-instance.ts';
import type { BenchRow } from '../table.mjs';
import { highsFloor } from './highs-floor.ts';
import { measure, type Measured } from './measure.ts';

const SIZES = [
  { people: 200, topics: 12, rounds: 4, most: 10 },
  { people: 2000, topics: 20, rounds: 4, most: 100 },
  { people: 10_000, topics: 20, rounds: 6, most: 500 },
] as const;

/** Plans of three sizes, warm, beside HiGHS with the bare sum of who sits in which topic. */
export async function benchPropose(runs: number): Promise<BenchRow[]> {
  const mip = await loadHighsEngine();
  const rows: BenchRow[] = [];
  for (const { people, topics, rounds, most } of SIZES) {
    const input: AssignmentInput = randomEvent({ ...MEASURED_SHAPE, people, rounds, topics });
    const ours: Measured[] = [];
    const floor: Measured[] = [];
    let result: AssignmentResult | null = null;
    let best = Number.NaN;
    // Small plans are over before the machine has seen the code often enough; in the window they are warmed up too.
    for (let i = 0; i < 20_000 / people; i++) assign(input, { mip, mixingMoves: 0 });
    for (let run = 0; run <= runs; run++) {
      const own = await measure(() => {
        result = assign(input, { now: () => performance.now(), mip, mixingMoves: 0 });
      });
      if (run > 0) ours.push(own);
      // The first plan of a size warms ours; a sum of 200,000 seats is worked out once.
      if (run === 0 || (people > 2000 && floor.length > 0)) continue;
      floor.push(await measure(() => (best = highsFloor(input, mip))));
    }
    const simple = simpleCosts(input);
    const others = `; greedy, wish by wish ${simple.greedy}, serial dictatorship ${simple.dictator}`;
    const plan = result as AssignmentResult | null;
    const proofs = plan ? [0, 1, 2, 5].map((level) => plan.levels[level]?.proof ?? '').join(', ') : '';
    rows.push({
      bench: 'propose',
      name: `${people.toLocaleString('en-GB')} people, ${topics} topics, ${rounds} rounds`,
      unit: 'ms',
      ours: ours.map(({ ms }) => ms),
      floor: floor.map(({ ms }) => ms),
      cpu: { ours: ours.map(({ cpuMs }) => cpuMs), floor: floor.map(({ cpuMs }) => cpuMs) },
      most,
      floorAt: 'scripts/bench/node/highs-floor.ts',
      note: `ours: ${proofs}; sum of squared losses ${plan ? squaredCost(plan) : ''}, least possible by HiGHS ${Math.round(best)}${others} (ours first helps those who are worst off, and gives rounds and even sizes)`,
    });
  }
  return [...rows, ...(await benchMixing())];
}

/** Rooms, people in each and rounds; the longest that a plan without wishes may take. */
const MEETINGS = [
  ['8-4-7', 1000],
  ['5-4-5', 1000],
  ['8-5-6', 1000],
  ['10-6-6', 1000],
  ['20-10-4', 1000],
  ['8-4-9', 1000],
  ['100-20-4', 1000],
  ['6-4-6', 5000],
  ['6-5-5', 5000],
  ['8-4-10', 5000],
  ['8-12-6', 1000],
  ['8-25-6', 5000],
  ['12-20-6', 5000],
] as const;

/**
 * Meetings again that Good-Enough Golfers (github.com/islemaster/good-enough-golfers, MIT) left with its defaults, as
 * measured once before this program was written; "none" where it came to no end in 400 s.
 */
const GOOD_ENOUGH_GOLFERS: Readonly<Record<string, number | 'none'>> = {
  '5-4-5': 2,
  '8-4-9': 17,
  '8-4-10': 31,
  '10-6-6': 2,
  '8-12-6': 'none',
};

/** How often people meet again where nobody wished for anything, beside the groups as they fall when nothing is mixed. */
async function benchMixing(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [name, most] of MEETINGS) {
    const [rooms, size, rounds] = name.split('-').map(Number) as [number, number, number];
    const input = AssignmentInput.parse({
      seed: 1,
      rounds: Array.from({ length: rounds }, (_, r) => ({
        id: `r${r}`,
        topics: Array.from({ length: rooms }, (__, t) => ({ id: `r${r} t${t}`, min: size, max: size })),
      })),
      people: Array.from({ length: rooms * size }, (_, p) => ({ id: `p${p}` })),
    });
    let result: AssignmentResult | null = null;
    const own = await measure(() => (result = assign(input, { now: () => performance.now() })));
    let random: AssignmentResult | null = null;
    const other = await measure(() => (random = assign(input, { mixingMoves: 0 })));
    const met = (plan: AssignmentResult | null) => plan?.levels[6];
    rows.push({
      bench: 'propose',
      name: `no wishes, ${name}`,
      unit: 'ms',
      ours: [own.ms],
      floor: [other.ms],
      cpu: { ours: [own.cpuMs], floor: [other.cpuMs] },
      most,
      floorAt: 'scripts/bench/node/highs-floor.ts',
      note: `met again ${String(met(result)?.value)}, at least ${String(met(result)?.bound)}; as they fall ${String(met(random)?.value)}${
        name in GOOD_ENOUGH_GOLFERS ? `; Good-Enough Golfers ${GOOD_ENOUGH_GOLFERS[name]}` : ''
      }`,
    });
  }
  return rows;
}
