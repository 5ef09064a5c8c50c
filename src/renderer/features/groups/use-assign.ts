import { useCallback, useEffect, useRef, useState } from 'react';
import type { AssignProgress } from '#domain/assignment/assign.ts';
import type { AssignmentInput, AssignmentResult } from '#domain/assignment/assignment.ts';
import { nextTurn } from '../../connection/in-slices.ts';
import { openAssignClient, type AssignClient, type AssignJob } from '#solving/assign-client.ts';

/** A plan, and whether the work on it was ended before its time. */
export type WorkedOut = { readonly result: AssignmentResult; readonly isStopped: boolean };

export type Assigning = {
  /** How far the work is; null while nothing is worked out. */
  readonly progress: AssignProgress | null;
  /** Works a proposal out; the best so far where it was cancelled. Null when there is none or it could not be worked out. */
  readonly start: (input: AssignmentInput) => Promise<WorkedOut | null>;
  readonly cancel: () => void;
};

const TIME_LIMIT_MS = 15_000;

const openWorker = () =>
  new Worker(new URL('../../../solving/assign-worker.ts', import.meta.url), { type: 'module' }) as ReturnType<
    Parameters<typeof openAssignClient>[0]
  >;

/** Works proposals out in a worker, so that the window never waits. Cancelling takes effect at once. */
export function useAssign(): Assigning {
  const [progress, setProgress] = useState<AssignProgress | null>(null);
  const client = useRef<AssignClient | null>(null);
  const job = useRef<AssignJob | null>(null);

  useEffect(() => {
    const opened = openAssignClient(openWorker);
    client.current = opened;
    opened.warm();
    return () => opened.close();
  }, []);

  const start = useCallback(async (input: AssignmentInput) => {
    if (!client.current) return null;
    setProgress({ stage: 'rounds', share: 0 });
    const own = client.current.start(input, {
      timeLimitMs: TIME_LIMIT_MS,
      onProgress: setProgress,
      pause: nextTurn,
    });
    job.current = own;
    try {
      const { result, isCancelled } = await own.result;
      return { result, isStopped: isCancelled };
    } catch {
      return null;
    } finally {
      if (job.current === own) {
        job.current = null;
        setProgress(null);
      }
    }
  }, []);

  const cancel = useCallback(() => {
    job.current?.stop();
    client.current?.warm();
  }, []);

  return { progress, start, cancel };
}
