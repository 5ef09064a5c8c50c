import type { FeedbackFormId, OutcomeId } from '#domain/ids.ts';
import { handedOver, useWaiting } from './handed-over.ts';

/** Something that was said and is to be shown: an outcome, or the results of a form. */
export type WantedSaid = { readonly outcomeId: OutcomeId | null; readonly formId: FeedbackFormId | null };

const said = handedOver<WantedSaid>();

/** Asks the screen of outcomes to bring this to the front, now or as soon as it is in view. */
export const focusSaid = said.give;

/** What was asked for, once; the caller shows it. */
export const takeFocusedSaid = (): WantedSaid | null => said.take();

/** What waits to be shown; take it with `takeFocusedSaid` in an effect. */
export const useFocusedSaid = (): WantedSaid | null => useWaiting(said);
