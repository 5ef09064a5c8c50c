import { useCallback, useRef } from 'react';

/**
 * Does something that is begun by a key or a button once, however often it is pressed until it is done: a key held down,
 * a double click, a slow disk.
 */
export function useOneAtATime<A extends readonly unknown[]>(
  work: (...args: A) => Promise<unknown>,
): (...args: A) => Promise<void> {
  const isOn = useRef(false);
  return useCallback(
    async (...args: A) => {
      if (isOn.current) return;
      isOn.current = true;
      try {
        await work(...args);
      } finally {
        isOn.current = false;
      }
    },
    [work],
  );
}
