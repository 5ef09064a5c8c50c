import { useCallback, useState } from 'react';
import type { Session, Topic } from '#domain/plan.ts';

/** Pixels for a minute that can be chosen. */
export const SCALES = [0.8, 1.2, 1.6, 2, 2.6, 3.4, 4.5] as const;

/** The smallest scale at which a short session keeps its line and a round with topics shows who is in charge of them. */
export function fittingScale(sessions: readonly Session[], topics: readonly Topic[]): number {
  const rounds = new Set(topics.flatMap(({ roundIds }) => roundIds));
  const needed = sessions.map(({ id, minutes, kind, round }) =>
    kind === 'round' && rounds.has(id) ? 88 / Math.max(5, minutes - (round?.feedbackMinutes ?? 0)) : 24 / minutes,
  );
  const most = Math.max(0, ...needed);
  return SCALES.find((scale) => scale >= most && scale >= 1.2) ?? 2.4;
}

/** How large the page of the day is; once chosen it does not jump while the plan is edited. */
export function useScale(first: () => number): readonly [number, (step: -1 | 1) => void] {
  const [scale, setScale] = useState<number>(first);
  const step = useCallback((by: -1 | 1) => {
    setScale((before) => SCALES[SCALES.findIndex((one) => one >= before) + by] ?? before);
  }, []);
  return [scale, step];
}
