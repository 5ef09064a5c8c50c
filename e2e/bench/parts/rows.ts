import { appendFileSync } from 'node:fs';
import type { BenchRow } from '../../../scripts/bench/table.mjs';

/** Hands a measured row to `npm run bench`; in a run by hand it is printed as it is. */
export function addRow(row: BenchRow): void {
  const file = process.env['FOLKMOOT_BENCH_ROWS'];
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
  else console.log(row);
}

/** How often a thing is measured, unless FOLKMOOT_BENCH_RUNS says otherwise. */
export const runsOr = (usual: number): number => Number(process.env['FOLKMOOT_BENCH_RUNS'] ?? usual);
