import type { z } from 'zod';
import type { ActionLabel, RowChange } from '#domain/change-set.ts';
import type { EventData } from '#domain/event-data.ts';
import type { EventView } from '#domain/event-view.ts';
import type { CheckInId } from '#domain/ids.ts';

/** What an action may know of the world besides the event itself. */
export type ActionContext = {
  readonly view: EventView;
  /** The same event as plain lists. */
  readonly data: EventData;
  /** Now, as an ISO instant. */
  readonly now: string;
  readonly desk: string;
  /** A new random id with this letter in front. */
  readonly newId: (letter: string) => string;
  readonly newBadgeCode: () => string;
  readonly nextCheckInId: () => CheckInId;
  /** The next logical clock value for a check-in fact. */
  readonly nextClock: () => number;
};

/** What an action decided: rows to change, nothing to do, or a sentence why not. */
export type ActionPlan<Result> =
  | {
      readonly kind: 'write';
      readonly changes: readonly RowChange[];
      readonly label: ActionLabel;
      readonly result: Result;
    }
  | { readonly kind: 'nothing'; readonly result: Result }
  | { readonly kind: 'refused'; readonly reason: ActionLabel };

/**
 * Something a person can do. Free of UI: menu, button, palette, shortcut and tests all call the same one.
 *
 * `plan` only works out what would change; the desk writes it in one transaction, journals it and can undo it.
 */
export type Action<Args, Result> = {
  readonly name: string;
  readonly args: z.ZodType<Args>;
  /** False for what ends the undo list, such as the opening of an event. */
  readonly canBeUndone: boolean;
  readonly plan: (args: Args, context: ActionContext) => ActionPlan<Result>;
};

/** Declares an action; undoable unless it says otherwise. */
export function defineAction<Args, Result>(
  action: Omit<Action<Args, Result>, 'canBeUndone'> & { readonly canBeUndone?: boolean },
): Action<Args, Result> {
  return { canBeUndone: true, ...action };
}

/** Rows to write, with the words for the undo menu. */
export function write<Result = null>(
  changes: readonly RowChange[],
  key: string,
  values: ActionLabel['values'] = {},
  result?: Result,
): ActionPlan<Result> {
  return { kind: 'write', changes, label: { key: `did.${key}`, values }, result: (result ?? null) as Result };
}

/** Not possible, with the sentence for the person. */
export function refuse(key: string, values: ActionLabel['values'] = {}): ActionPlan<never> {
  return { kind: 'refused', reason: { key: `refused.${key}`, values } };
}

/** Already so. */
export function nothing<Result = null>(result?: Result): ActionPlan<Result> {
  return { kind: 'nothing', result: (result ?? null) as Result };
}
