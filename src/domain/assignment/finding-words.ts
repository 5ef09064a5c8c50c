import type { AssignmentFinding } from './assignment.ts';

const MOST_NAMED = 5;

const named = (ids: readonly string[]) =>
  ids.length <= MOST_NAMED
    ? ids.join(', ')
    : `${ids.slice(0, MOST_NAMED).join(', ')} and ${ids.length - MOST_NAMED} more`;

/** A finding in English, for the command line; the window says it from its catalogue. */
export function findingWords({ kind, round, people, topics, count }: AssignmentFinding): string {
  const where = round === null ? '' : ` in round ${round}`;
  const who = named(people);
  const what = named(topics);
  switch (kind) {
    case 'noPeople':
      return 'There is nobody to be placed.';
    case 'noRounds':
      return 'There are no rounds to place people in.';
    case 'unknownWish':
      return `Left aside: ${count} wishes for ${what}, which is not offered${where} (wished by ${who}).`;
    case 'wishTwice':
      return `Counted once: topics that ${who} wished for twice${where}.`;
    case 'unknownLock':
      return `Left aside: a lock of ${who} in ${what}${where}, as one of them is not there.`;
    case 'lockOfAbsent':
      return `Left aside: a lock of ${who} in ${what}${where}, where they are absent.`;
    case 'lockInPastRound':
      return `Left aside: a lock of ${who} in ${what}${where}, which is over.`;
    case 'lockAgainstNeed':
      return `Kept, though the room lacks what is needed: ${who} is locked into ${what}${where}.`;
    case 'unknownInRule':
      return `Left aside in rules of together and apart: ${who}, as they are not among the people.`;
    case 'minAboveMax':
      return `The smallest size is above the largest${where}: ${what}.`;
    case 'unknownPrevious':
      return `Left aside: seats of an earlier plan${where} that are not there any more.`;
    case 'duplicateId':
      return people.length > 0
        ? `Listed more than once, counted once: ${who}.`
        : `Round ${round} is listed more than once.`;
    case 'topicTwice':
      return `Listed more than once${where}, counted once: ${what}.`;
    case 'stoppedEarly':
      return 'Stopped before everything was weighed: this is the best plan so far.';
  }
}
