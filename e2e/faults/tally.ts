import { expect } from '../harness/app.ts';
import type { DeskState } from './desk-driver.ts';
import { numbersOf } from './fault-journey.ts';
import type { FaultResult } from './fault-report.ts';

/**
 * Counts what a fault cost: us, and the browser's database alone.
 *
 * What the database alone would have cost is what the start-up check found: where it had to replay or restore, the
 * database had lost just that, in the same run and on the same files.
 */
export class Tally {
  readonly #prefix: string;
  #cases = 0;
  #lost = 0;
  #acknowledged = 0;
  #bareLost = 0;
  readonly #bareCases = new Set<number>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  get lost(): number {
    return this.#lost;
  }

  get cases(): number {
    return this.#cases;
  }

  /** One more case of the fault. */
  begin(): void {
    this.#cases++;
  }

  /** Changes that were called saved. */
  saved(count: number): void {
    this.#acknowledged += count;
  }

  /** Compares what an opening shows with what had been called saved. */
  opened(state: DeskState, saved: ReadonlySet<number>, words: string): void {
    const found = numbersOf(state.names, this.#prefix);
    const missing = [...saved].filter((number) => !found.has(number));
    this.#lost += missing.length;
    expect.soft(missing, `${words}: ${JSON.stringify(state.reply)}`).toEqual([]);
    expect.soft(state.reply.kind, words).toBe('opened');
    if (state.reply.kind !== 'opened') return;
    const { finding } = state.reply;
    if (finding.kind !== 'replayed' && finding.kind !== 'restored') return;
    this.#bareCases.add(this.#cases);
    // A database that had to be rebuilt was empty, unsound or did not open.
    this.#bareLost += finding.kind === 'restored' ? saved.size : Math.min(finding.changeSets, saved.size);
  }

  result(fault: string, note?: string): FaultResult {
    return {
      fault,
      cases: this.#cases,
      acknowledged: this.#acknowledged,
      lost: this.#lost,
      bare: { cases: this.#cases, lost: this.#bareLost, casesWithLoss: this.#bareCases.size },
      ...(note === undefined ? {} : { note }),
    };
  }
}
