import { z } from 'zod';
import type { AssignmentResult } from '#domain/assignment/assignment.ts';
import type { AssignProgress } from '#domain/assignment/assign.ts';

/** The parts of an input that are sent in pieces, as they may have thousands of rows. */
export const ROW_PARTS = ['people', 'previous', 'locks'] as const;

/** What the worker is asked. `id` is chosen by the asker and comes back with every answer. */
export const AssignRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start'),
    id: z.number().int(),
    /** Read by `AssignmentInput` once all its rows are there. */
    input: z.looseObject({
      people: z.array(z.unknown()),
      previous: z.array(z.unknown()).default([]),
      locks: z.array(z.unknown()).default([]),
    }),
    timeLimitMs: z.number().nonnegative().optional(),
    hardMin: z.boolean().optional(),
    mixingMoves: z.number().int().nonnegative().optional(),
    /**
     * One 32-bit number shared with the asker, who sets it to 1 to stop: seen in the midst of a computation,
     * while a `cancel` message is only read before the work begins.
     */
    stop: z.instanceof(Int32Array).optional(),
  }),
  /** Rows that come ahead of a `start` with the same id, some at a time; they are put before its own. */
  z.object({ kind: z.literal('rows'), id: z.number().int(), part: z.enum(ROW_PARTS), rows: z.array(z.unknown()) }),
  z.object({ kind: z.literal('cancel'), id: z.number().int() }),
  /** Loads the solver and warms up, so that the first plan is not the slow one. */
  z.object({ kind: z.literal('warm') }),
]);
export type AssignRequest = z.input<typeof AssignRequest>;

/** What the worker says. */
export type AssignReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: AssignProgress }
  /** A whole plan before the last touches: the best so far if the work is ended now. */
  | { readonly kind: 'plan'; readonly id: number; readonly result: AssignmentResult }
  | { readonly kind: 'result'; readonly id: number; readonly result: AssignmentResult; readonly isCancelled: boolean }
  | { readonly kind: 'failed'; readonly id: number | null; readonly message: string };
