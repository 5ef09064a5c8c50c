import { useEffect, useMemo, useState } from 'react';

/**
 * A value that is worked out in a task of its own, after the board is drawn, where that takes long.
 *
 * With few people it is there at once, so that nothing flickers; with thousands the last value stays until the next
 * is ready, and no single task of the window holds up a key.
 */
export function useLater<T>(compute: () => T, isLong: boolean, first: T): T {
  const atOnce = useMemo(() => (isLong ? null : { value: compute() }), [compute, isLong]);
  const [later, setLater] = useState(first);
  useEffect(() => {
    if (!isLong) return undefined;
    const timer = setTimeout(() => setLater(compute()), 0);
    return () => clearTimeout(timer);
  }, [compute, isLong]);
  return atOnce ? atOnce.value : later;
}
