import { useCallback, useState } from 'react';

/** A small choice about how this screen works, remembered on this computer. */
export function useRemembered<T extends string>(
  key: string,
  choices: readonly T[],
  first: T,
): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = localStorage.getItem(`plan.${key}`);
    return choices.find((choice) => choice === kept) ?? first;
  });
  const set = useCallback(
    (next: T) => {
      localStorage.setItem(`plan.${key}`, next);
      setValue(next);
    },
    [key],
  );
  return [value, set];
}
