import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../scripts/run.mjs';

/** Where `npm run faults` collects what the tests measured. */
export const FAULT_RESULTS = join(projectRoot, 'out', 'faults', 'results.jsonl');

/** One fault and what it cost, once with everything on and once with the browser's database alone. */
export type FaultResult = {
  readonly fault: string;
  readonly cases: number;
  /** Changes that had been called saved. */
  readonly acknowledged: number;
  readonly lost: number;
  /** Cases that cost anything, and changes lost, in the database alone; null where it was not looked at. */
  readonly bare: { readonly cases: number; readonly lost: number; readonly casesWithLoss: number } | null;
  readonly note?: string;
  /** Starts that the test tool or the machine did not bring up; each was tried again, and none counts as a case. */
  readonly notStarted?: number;
  /** What was measured, by name; milliseconds or counts. */
  readonly figures?: Readonly<Record<string, number>>;
};

const failedStarts: string[] = [];

/** A start that did not come up: said at once, and counted beside the cases. */
export function countFailedStart(words: string): void {
  failedStarts.push(words);
  process.stderr.write(`NOT STARTED, tried again: ${words}\n`);
}

export async function reportFault(result: FaultResult): Promise<void> {
  await mkdir(dirname(FAULT_RESULTS), { recursive: true });
  const notStarted = failedStarts.splice(0).length;
  const line = notStarted > 0 ? { ...result, notStarted } : result;
  await appendFile(FAULT_RESULTS, `${JSON.stringify(line)}\n`);
}

/** How many times a fault is tried: a few in CI, more by hand. */
export function tries(few: number, many: number): number {
  const asked = Number(process.env['FOLKMOOT_FAULTS'] ?? '');
  if (Number.isInteger(asked) && asked > 0) return asked;
  return process.env['FOLKMOOT_DEEP'] === '1' ? many : few;
}

/** Chance of this run: the same in CI, another one in each part of a long run that is played in parts. */
export function seedOfRun(): number {
  return Number(process.env['FOLKMOOT_SEED'] ?? '20261025') >>> 0;
}
