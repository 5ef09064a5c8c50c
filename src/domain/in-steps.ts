/** Work that is done a small step at a time, so that whoever does it can stop for a moment between two of them. */
export type Steps<Result> = Generator<undefined, Result>;

/** So many rows are one step: well under a millisecond. */
export const ROWS_PER_STEP = 200;

/** All steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
