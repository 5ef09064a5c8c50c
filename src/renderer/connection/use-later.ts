import { startTransition, useEffect, useMemo, useState } from 'react';
import { finish, type Steps } from '#domain/in-steps.ts';
import { inSlices } from './in-slices.ts';

/**
 * A value that is worked out in short turns, after what is there is drawn, where that takes long.
 *
 * With few people it is there at once, so that nothing flickers; with thousands the last value stays until the next
 * is ready, and no single task of the window holds up a key.
 */
export function useLater<T>(steps: () => Steps<T>, isLong: boolean, first: T): T {
  const atOnce = useMemo(() => (isLong ? null : { value: finish(steps()) }), [steps, isLong]);
  const [later, setLater] = useState({ value: first });
  useEffect(() => {
    if (!isLong) return undefined;
    let isStopped = false;
    const turn = async () => {
      const done = await inSlices(boxed(steps), () => isStopped);
      // Drawn in turns too.
      if (done && !isStopped) startTransition(() => setLater(done));
    };
    const timer = setTimeout(() => void turn(), 0);
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [steps, isLong]);
  return atOnce ? atOnce.value : later.value;
}

function* boxed<T>(steps: () => Steps<T>): Steps<{ readonly value: T }> {
  return { value: yield* steps() };
}
