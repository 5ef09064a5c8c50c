import { useCallback, useEffect, useRef, useState } from 'react';
import type { AssignProgress } from '#domain/assignment/assign.ts';
import type { AssignmentInput, AssignmentResult } from '#domain/assignment/assignment.ts';
import type { AssignCall, FromAssign } from './assign-worker.ts';

export type Assigning = {
  /** How far the work is; null while nothing is worked out. */
  readonly progress: AssignProgress | null;
  /** Works a proposal out. Resolves with null when it was cancelled. */
  readonly start: (input: AssignmentInput) => Promise<AssignmentResult | null>;
  readonly cancel: () => void;
};

const TIME_LIMIT_MS = 15_000;

/**
 * Works proposals out in a worker, so that the window never waits.
 *
 * Cancelling ends the worker: that is immediate however deep it is in its work. A new one is started at once, so that
 * the next proposal does not wait for it to load.
 */
export function useAssign(): Assigning {
  const [progress, setProgress] = useState<AssignProgress | null>(null);
  const worker = useRef<Worker | null>(null);
  const waiting = useRef<{ readonly id: number; readonly settle: (result: AssignmentResult | null) => void } | null>(
    null,
  );
  const nextId = useRef(1);

  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
    waiting.current?.settle(null);
    waiting.current = null;
  }, []);

  const open = useCallback(() => {
    const fresh = new Worker(new URL('./assign-worker.ts', import.meta.url), { type: 'module' });
    fresh.addEventListener('message', ({ data: message }: MessageEvent<FromAssign>) => {
      if (message.id !== waiting.current?.id) return;
      if (message.kind === 'progress') return setProgress(message.progress);
      waiting.current.settle(message.result);
      waiting.current = null;
      setProgress(null);
    });
    worker.current = fresh;
    return fresh;
  }, []);

  useEffect(() => {
    open();
    return stop;
  }, [open, stop]);

  const start = useCallback(
    (input: AssignmentInput) => {
      if (waiting.current) {
        stop();
        open();
      }
      const id = nextId.current++;
      setProgress({ stage: 'rounds', share: 0 });
      return new Promise<AssignmentResult | null>((settle) => {
        waiting.current = { id, settle };
        const call: AssignCall = { id, input, timeLimitMs: TIME_LIMIT_MS };
        (worker.current ?? open()).postMessage(call);
      });
    },
    [open, stop],
  );

  const cancel = useCallback(() => {
    if (!waiting.current) return;
    stop();
    setProgress(null);
    open();
  }, [open, stop]);

  return { progress, start, cancel };
}
