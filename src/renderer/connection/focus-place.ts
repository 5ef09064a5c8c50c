import type { FindingPlace } from '#domain/plan-checks/finding.ts';
import { handedOver, useWaiting } from './handed-over.ts';

/** The screen that shows a place. */
export type PlaceOwner = 'people' | 'plan';

/** A person by themselves is shown by the list of people, everything else by the plan. */
export const ownerOf = ({ sessionId, topicId, roomId, registrationId }: FindingPlace): PlaceOwner =>
  registrationId !== null && sessionId === null && topicId === null && roomId === null ? 'people' : 'plan';

const places = handedOver<FindingPlace>();
const isOf = (owner: PlaceOwner) => (place: FindingPlace) => ownerOf(place) === owner;

/** Asks the screen that shows this place to bring it to the front, now or as soon as it is in view. */
export const focusPlace = places.give;

/** The place that was asked for, once; the caller shows it. A place of another screen stays for that screen. */
export const takeFocusedPlace = (owner: PlaceOwner): FindingPlace | null => places.take(isOf(owner));

/** The place that waits to be shown; take it with `takeFocusedPlace` in an effect. */
export const useFocusedPlace = (owner: PlaceOwner): FindingPlace | null => useWaiting(places, isOf(owner));
