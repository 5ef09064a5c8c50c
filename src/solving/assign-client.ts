import type { AssignProgress } from '#domain/assignment/assign.ts';
import type { AssignmentInput, AssignmentResult } from '#domain/assignment/assignment.ts';
import type { AssignReply, AssignRequest } from './assign-messages.ts';

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
  /** Ends the work; the best plan so far comes within 50 ms where memory can be shared, else null ends it at once. */
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
    },
  ) => AssignJob;
  readonly close: () => void;
};

/** Thrown into `AssignJob.result` when a job was stopped and no plan can be had any more. */
export class AssignStopped extends Error {}

/**
 * Works out plans in a worker, one after the other.
 *
 * @param open makes a worker: `() => new Worker(new URL('./assign-worker.ts', import.meta.url), { type: 'module' })`.
 *   It is called again after a job was stopped in a window that shares no memory with its workers: there the worker
 *   is ended instead, which takes no time but gives no plan.
 */
export function openAssignClient(open: () => AssignPort): AssignClient {
  let port: AssignPort | null = null;
  let nextId = 1;
  type Waiting = {
    readonly resolve: (value: { result: AssignmentResult; isCancelled: boolean }) => void;
    readonly reject: (reason: Error) => void;
    readonly onProgress: ((progress: AssignProgress) => void) | undefined;
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
    for (const job of waiting.values()) job.reject(new AssignStopped('The plan was stopped'));
    waiting.clear();
  };
  return {
    warm: () => worker().postMessage({ kind: 'warm' }),
    start(input, options = {}) {
      const id = nextId++;
      const { onProgress, ...limits } = options;
      const canShare = typeof SharedArrayBuffer !== 'undefined';
      const stop = canShare ? new Int32Array(new SharedArrayBuffer(4)) : undefined;
      const result = new Promise<{ result: AssignmentResult; isCancelled: boolean }>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
      });
      worker().postMessage({ kind: 'start', id, input, ...limits, stop } as AssignRequest);
      return {
        result,
        stop() {
          if (!waiting.has(id)) return;
          if (stop) Atomics.store(stop, 0, 1);
          else close();
        },
      };
    },
    close,
  };
}
