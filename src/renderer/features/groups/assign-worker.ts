import { assign, type AssignProgress } from '#domain/assignment/assign.ts';
import type { AssignmentInput, AssignmentResult } from '#domain/assignment/assignment.ts';

export type AssignCall = { readonly id: number; readonly input: AssignmentInput; readonly timeLimitMs: number };
export type FromAssign =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: AssignProgress }
  | { readonly kind: 'done'; readonly id: number; readonly result: AssignmentResult };

const PROGRESS_EVERY_MS = 40;

self.addEventListener('message', ({ data: { id, input, timeLimitMs } }: MessageEvent<AssignCall>) => {
  let toldAt = 0;
  const tell = (message: FromAssign) => self.postMessage(message);
  const result = assign(input, {
    timeLimitMs,
    now: () => performance.now(),
    onProgress: (progress) => {
      const now = performance.now();
      if (now - toldAt < PROGRESS_EVERY_MS) return;
      toldAt = now;
      tell({ kind: 'progress', id, progress });
    },
  });
  tell({ kind: 'done', id, result });
});
