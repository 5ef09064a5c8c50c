import { assign } from '#domain/assignment/assign.ts';
import { AssignmentInput } from '#domain/assignment/assignment.ts';
import type { MipEngine } from '#domain/assignment/mip.ts';
import { AssignRequest, ROW_PARTS, type AssignReply } from './assign-messages.ts';
import { randomEvent } from './random-instance.ts';

/** Progress is told at most this often, so that the window has little to read. */
const PROGRESS_EVERY_MS = 60;

/**
 * Answers requests with plans, inside whatever worker it is put in.
 *
 * @param loadEngine loads the solver on first use; a plan is made without it where it cannot be loaded.
 */
export function openAssignSession(
  reply: (message: AssignReply) => void,
  loadEngine: () => Promise<MipEngine>,
): (message: unknown) => Promise<void> {
  let engine: Promise<MipEngine | undefined> | null = null;
  const cancelled = new Set<number>();
  const ahead = new Map<number, Record<(typeof ROW_PARTS)[number], unknown[]>>();
  const ready = () => (engine ??= loadEngine().catch(() => undefined));

  return async (message) => {
    const parsed = AssignRequest.safeParse(message);
    if (!parsed.success) {
      const id = (message as { id?: unknown } | null)?.id;
      reply({ kind: 'failed', id: typeof id === 'number' ? id : null, message: parsed.error.issues[0]?.message ?? '' });
      return;
    }
    const request = parsed.data;
    if (request.kind === 'cancel') {
      cancelled.add(request.id);
      return;
    }
    if (request.kind === 'rows') {
      const rows = ahead.get(request.id) ?? { people: [], previous: [], locks: [] };
      ahead.set(request.id, rows);
      rows[request.part].push(...request.rows);
      return;
    }
    const mip = await ready();
    if (request.kind === 'warm') {
      warmUp();
      reply({ kind: 'ready' });
      return;
    }
    const { id, stop } = request;
    const rows = ahead.get(id);
    ahead.delete(id);
    const whole = AssignmentInput.safeParse(rows ? withRows(request.input, rows) : request.input);
    if (!whole.success) {
      reply({ kind: 'failed', id, message: whole.error.issues[0]?.message ?? '' });
      return;
    }
    const input = whole.data;
    let toldAt = -Infinity;
    const shouldStop = () => cancelled.has(id) || (stop !== undefined && Atomics.load(stop, 0) !== 0);
    try {
      const result = assign(input, {
        timeLimitMs: request.timeLimitMs,
        hardMin: request.hardMin,
        mixingMoves: request.mixingMoves,
        mip,
        now: () => performance.now(),
        shouldStop,
        onPlan: (plan) => reply({ kind: 'plan', id, result: plan }),
        onProgress(progress) {
          if (performance.now() - toldAt < PROGRESS_EVERY_MS) return;
          toldAt = performance.now();
          reply({ kind: 'progress', id, progress });
        },
      });
      reply({ kind: 'result', id, result, isCancelled: shouldStop() });
    } catch (error) {
      reply({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    } finally {
      cancelled.delete(id);
    }
  };
}

/** The input with the rows that were sent ahead of it. */
function withRows(
  input: Readonly<Record<(typeof ROW_PARTS)[number], readonly unknown[]>>,
  rows: Readonly<Record<(typeof ROW_PARTS)[number], readonly unknown[]>>,
): unknown {
  return { ...input, ...Object.fromEntries(ROW_PARTS.map((part) => [part, [...rows[part], ...input[part]]])) };
}

/** A few small plans, so that the machine has seen the code before somebody waits for it. */
function warmUp(): void {
  for (let seed = 1; seed <= 6; seed++) {
    const input = randomEvent({
      people: 120,
      rounds: 2,
      topics: 8,
      seed,
      slack: 1.1,
      zipf: 1.3,
      ranked: 5,
      minShare: 0.4,
      sharing: 'same',
    });
    assign(input, { mixingMoves: 20_000 });
  }
}
