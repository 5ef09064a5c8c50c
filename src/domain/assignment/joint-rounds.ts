import type { AssignmentModel } from './assignment-model.ts';
import type { MipEngine } from './mip.ts';
import type { Seats } from './plan-score.ts';
import type { SearchLimits } from './round-search.ts';

export type JointOptions = {
  readonly shouldStop: () => boolean;
  readonly now: () => number;
  readonly isMinHard: boolean;
  readonly mip: MipEngine | undefined;
  readonly limitsOf: (round: number) => SearchLimits;
};

/** A plan of all rounds at once, with a bound; null where no exact way is at hand. */
export function placeJointly(
  _model: AssignmentModel,
  _separate: Seats,
  _bound: Float64Array,
  _options: JointOptions,
): { readonly seats: Seats; readonly bound: Float64Array } | null {
  return null;
}
