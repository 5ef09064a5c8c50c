import { useSyncExternalStore } from 'react';
import type { FindingPlace } from '#domain/plan-checks/finding.ts';

let place: FindingPlace | null = null;
const listeners = new Set<() => void>();

/** Asks the screen that shows this place to bring it to the front, now or as soon as it is in view. */
export function focusPlace(next: FindingPlace): void {
  place = { ...next };
  for (const listener of listeners) listener();
}

/** The place that was asked for, once; the caller shows it. */
export function takeFocusedPlace(): FindingPlace | null {
  const taken = place;
  place = null;
  return taken;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The place that waits to be shown; take it with `takeFocusedPlace` in an effect. */
export function useFocusedPlace(): FindingPlace | null {
  return useSyncExternalStore(subscribe, () => place);
}
