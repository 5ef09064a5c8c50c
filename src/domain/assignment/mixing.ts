import type { AssignmentModel } from './assignment-model.ts';
import type { Seats } from './plan-score.ts';

export type MixingOptions = {
  readonly shouldStop: () => boolean;
  readonly moves: number;
  readonly onProgress: (share: number) => void;
};

/** Lets people meet new ones without touching what they got. */
export function improveMixing(_model: AssignmentModel, seats: Seats, _options: MixingOptions): Seats {
  return seats;
}
