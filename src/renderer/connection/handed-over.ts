import { useSyncExternalStore } from 'react';

/**
 * One thing on its way from where it was asked for to the screen that shows it, which may not be in view yet.
 *
 * A newer one takes the place of one that nobody took.
 */
export type HandedOver<T> = {
  readonly give: (thing: T) => void;
  /** What waits, if it fits; it stays where it is. */
  readonly waiting: (fits?: (thing: T) => boolean) => T | null;
  /** What waits, once, if it fits. */
  readonly take: (fits?: (thing: T) => boolean) => T | null;
  readonly subscribe: (listener: () => void) => () => void;
};

const anything = () => true;

export function handedOver<T extends object>(): HandedOver<T> {
  let thing: T | null = null;
  const listeners = new Set<() => void>();
  const waiting = (fits: (thing: T) => boolean = anything) => (thing !== null && fits(thing) ? thing : null);
  return {
    give: (next) => {
      // Asked for twice is another time, also where it is the same.
      thing = { ...next };
      for (const listener of listeners) listener();
    },
    waiting,
    take: (fits) => {
      const taken = waiting(fits);
      if (taken) thing = null;
      return taken;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What waits for a screen, as it comes; the screen takes it in an effect. */
export function useWaiting<T extends object>(desk: HandedOver<T>, fits?: (thing: T) => boolean): T | null {
  return useSyncExternalStore(desk.subscribe, () => desk.waiting(fits));
}
