import { assign } from '#domain/assignment/assign.ts';
import type { AssignmentInput, AssignmentResult } from '#domain/assignment/assignment.ts';
import { squaredCost } from '#solving/bench-assign.ts';
import { loadHighsEngine } from '#solving/highs-engine.ts';
import { randomEvent } from '#solving/random-instance.ts';
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
    const input: AssignmentInput = randomEvent({
      people,
      rounds,
      topics,
      seed: 1,
      slack: 1.08,
      zipf: 1.3,
      ranked: 5,
      minShare: 0.35,
      sharing: 'same',
    });
    const ours: Measured[] = [];
    const floor: Measured[] = [];
    let result: AssignmentResult | null = null;
    let best = Number.NaN;
    for (let run = 0; run <= runs; run++) {
      const own = await measure(() => {
        result = assign(input, { now: () => performance.now(), mip, mixingMoves: 0 });
      });
      if (run > 0) ours.push(own);
      // The first plan of a size warms ours; a sum of 200,000 seats is worked out once.
      if (run === 0 || (people > 2000 && floor.length > 0)) continue;
      floor.push(await measure(() => (best = highsFloor(input, mip))));
    }
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
      note: `ours: ${proofs}; sum of squared losses ${plan ? squaredCost(plan) : ''}, least possible by HiGHS ${Math.round(best)} (ours first helps those who are worst off, and gives rounds and even sizes)`,
    });
  }
  return rows;
}
