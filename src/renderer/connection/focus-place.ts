import { useSyncExternalStore } from 'react';
import type { FindingPlace } from '#domain/plan-checks/finding.ts';

let place: FindingPlace | null = null;
const listeners = new Set<() => void>();

/** Asks the screen that shows this place to bring it to the front, now or as soon as it is in view. */
export function focusPlace(next: FindingPlace): void {
  place = { ...next };
  for (const listener of listeners) listener();
}

/** The screen that shows a place. */
export type PlaceOwner = 'people' | 'plan';

/** A person by themselves is shown by the list of people, everything else by the plan. */
export const ownerOf = ({ sessionId, topicId, roomId, registrationId }: FindingPlace): PlaceOwner =>
  registrationId !== null && sessionId === null && topicId === null && roomId === null ? 'people' : 'plan';

const placeOf = (owner: PlaceOwner) => (place !== null && ownerOf(place) === owner ? place : null);

/** The place that was asked for, once; the caller shows it. A place of another screen stays for that screen. */
export function takeFocusedPlace(owner: PlaceOwner): FindingPlace | null {
  const taken = placeOf(owner);
  if (taken) place = null;
  return taken;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The place that waits to be shown; take it with `takeFocusedPlace` in an effect. */
export function useFocusedPlace(owner: PlaceOwner): FindingPlace | null {
  return useSyncExternalStore(subscribe, () => placeOf(owner));
}
