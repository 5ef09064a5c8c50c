import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function as long as the component lives, doing what the newest one does: for handlers, not for drawing. */
export function useStable<Args extends readonly unknown[], Result>(
  newest: (...args: Args) => Result,
): (...args: Args) => Result {
  const current = useRef(newest);
  useLayoutEffect(() => {
    current.current = newest;
  });
  return useCallback((...args: Args) => current.current(...args), []);
}
