/** Milliseconds of work before the window may breathe. */
const SLICE = 8;

/** Lets the window draw and answer before the work goes on. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** Goes through steps without ever holding the window for longer than a slice. @returns null when stopped. */
export async function inSlices<Result>(
  steps: Generator<unknown, Result>,
  isStopped: () => boolean,
): Promise<Result | null> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await nextTurn();
    if (isStopped()) return null;
    until = performance.now() + SLICE;
  }
}
