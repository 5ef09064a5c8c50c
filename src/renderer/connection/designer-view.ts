import { useSyncExternalStore } from 'react';

/* The designer is a view of the paper screen that stays open while somebody looks something up on another one. */
let openFor: string | null = null;
const listeners = new Set<() => void>();

/** Opens the designer of badges for this event, or closes it with null. */
export function showDesigner(eventId: string | null): void {
  openFor = eventId;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the paper screen of this event shows the designer. */
export const useIsDesigning = (eventId: string): boolean => useSyncExternalStore(subscribe, () => openFor === eventId);
