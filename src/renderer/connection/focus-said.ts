import { useSyncExternalStore } from 'react';
import type { FeedbackFormId, OutcomeId } from '#domain/ids.ts';

/** Something that was said and is to be shown: an outcome, or the results of a form. */
export type WantedSaid = { readonly outcomeId: OutcomeId | null; readonly formId: FeedbackFormId | null };

let wanted: WantedSaid | null = null;
const listeners = new Set<() => void>();

/** Asks the screen of outcomes to bring this to the front, now or as soon as it is in view. */
export function focusSaid(next: WantedSaid): void {
  wanted = { ...next };
  for (const listener of listeners) listener();
}

/** What was asked for, once; the caller shows it. */
export function takeFocusedSaid(): WantedSaid | null {
  const taken = wanted;
  wanted = null;
  return taken;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What waits to be shown; take it with `takeFocusedSaid` in an effect. */
export function useFocusedSaid(): WantedSaid | null {
  return useSyncExternalStore(subscribe, () => wanted);
}
