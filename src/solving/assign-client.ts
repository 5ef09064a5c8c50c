import type { AssignProgress } from '#domain/assignment/assign.ts';
import type { AssignmentInput, AssignmentResult } from '#domain/assignment/assignment.ts';
import { ROW_PARTS, type AssignReply, type AssignRequest } from './assign-messages.ts';

/** The part of a worker that the client needs; the window's `Worker` has it. */
export type AssignPort = {
  readonly postMessage: (message: AssignRequest) => void;
  readonly terminate: () => void;
  onmessage: ((event: { readonly data: AssignReply }) => void) | null;
};

/** A plan that is being worked out. */
export type AssignJob = {
  /** The plan; after `stop` the best so far. Rejects when the worker failed. */
  readonly result: Promise<{ readonly result: AssignmentResult; readonly isCancelled: boolean }>;
  /** Ends the work: within 50 ms `result` is the best plan so far, or rejects with `AssignStopped` where there is none. */
  readonly stop: () => void;
};

export type AssignClient = {
  readonly warm: () => void;
  readonly start: (
    input: AssignmentInput,
    options?: {
      readonly timeLimitMs?: number;
      readonly hardMin?: boolean;
      readonly mixingMoves?: number;
      readonly onProgress?: (progress: AssignProgress) => void;
      /** Lets the asker's thread breathe between pieces of the input; without it all is sent at once. */
      readonly pause?: () => Promise<void>;
    },
  ) => AssignJob;
  readonly close: () => void;
};

const STOP_WITHIN_MS = 35;
const ROWS_AT_A_TIME = 400;

async function sendInPieces(
  port: AssignPort,
  id: number,
  input: AssignmentInput,
  rest: object,
  pause: () => Promise<void>,
  isAsked: () => boolean,
): Promise<void> {
  for (const part of ROW_PARTS) {
    for (let from = 0; from < input[part].length; from += ROWS_AT_A_TIME) {
      port.postMessage({ kind: 'rows', id, part, rows: input[part].slice(from, from + ROWS_AT_A_TIME) });
      await pause();
      if (!isAsked()) return;
    }
  }
  const without = Object.fromEntries(ROW_PARTS.map((part) => [part, []]));
  port.postMessage({ kind: 'start', id, input: { ...input, ...without }, ...rest } as AssignRequest);
}

/** Thrown into `AssignJob.result` when a job was stopped and no plan can be had any more. */
export class AssignStopped extends Error {}

/**
 * Works out plans in a worker, one after the other.
 *
 * @param open makes a worker: `() => new Worker(new URL('./assign-worker.ts', import.meta.url), { type: 'module' })`.
 *   Called again after a stopped job had to end its worker.
 */
export function openAssignClient(open: () => AssignPort): AssignClient {
  let port: AssignPort | null = null;
  let nextId = 1;
  type Waiting = {
    readonly resolve: (value: { result: AssignmentResult; isCancelled: boolean }) => void;
    readonly reject: (reason: Error) => void;
    readonly onProgress: ((progress: AssignProgress) => void) | undefined;
    plan: AssignmentResult | null;
  };
  const waiting = new Map<number, Waiting>();
  const worker = (): AssignPort => {
    if (port) return port;
    port = open();
    port.onmessage = ({ data }) => {
      if (data.kind === 'ready' || data.id === null) return;
      const job = waiting.get(data.id);
      if (!job) return;
      if (data.kind === 'progress') job.onProgress?.(data.progress);
      else if (data.kind === 'plan') job.plan = data.result;
      else {
        waiting.delete(data.id);
        if (data.kind === 'result') job.resolve({ result: data.result, isCancelled: data.isCancelled });
        else job.reject(new Error(data.message));
      }
    };
    return port;
  };
  const close = () => {
    port?.terminate();
    port = null;
    for (const job of waiting.values()) {
      if (job.plan) job.resolve({ result: job.plan, isCancelled: true });
      else job.reject(new AssignStopped('The plan was stopped'));
    }
    waiting.clear();
  };
  return {
    warm: () => worker().postMessage({ kind: 'warm' }),
    start(input, options = {}) {
      const id = nextId++;
      const { onProgress, pause, ...limits } = options;
      const canShare = typeof SharedArrayBuffer !== 'undefined';
      const stop = canShare ? new Int32Array(new SharedArrayBuffer(4)) : undefined;
      const result = new Promise<{ result: AssignmentResult; isCancelled: boolean }>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress, plan: null });
      });
      const asked = worker();
      if (pause)
        void sendInPieces(asked, id, input, { ...limits, stop }, pause, () => waiting.has(id) && port === asked);
      else asked.postMessage({ kind: 'start', id, input, ...limits, stop } as AssignRequest);
      return {
        result,
        stop() {
          if (!waiting.has(id)) return;
          if (stop) Atomics.store(stop, 0, 1);
          // In the midst of a long flow nobody asks whether to stop: then the worker is ended and its last plan taken.
          setTimeout(() => waiting.has(id) && close(), stop ? STOP_WITHIN_MS : 0);
        },
      };
    },
    close,
  };
}
