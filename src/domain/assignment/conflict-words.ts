import type { Conflict } from './assignment.ts';
import type { Cure } from './conflict-cure.ts';

const list = (ids: readonly string[], last: 'and' | 'or') =>
  ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')} ${last} ${ids.at(-1)!}`;

const shortList = (ids: readonly string[], last: 'and' | 'or') =>
  ids.length <= 6 ? list(ids, last) : `${ids.slice(0, 5).join(', ')} ${last} ${ids.length - 5} more`;

const peopleCount = (count: number) => (count === 1 ? 'This 1 person' : `These ${count} people`);

/** A conflict in English, for the command line; the window says it from its catalogue. */
export function conflictWords(conflict: Omit<Conflict, 'words'>): string {
  const { kind, people, topics, seats, needed } = conflict;
  const where = conflict.round === null ? '' : ` in round ${conflict.round}`;
  const who = shortList(people, 'and');
  switch (kind) {
    case 'noTopics':
      return `There are no topics${where} for ${people.length} people.`;
    case 'seats':
      return `${peopleCount(people.length)} can only go to ${shortList(topics, 'or')}${where}, which have ${seats} free seats.`;
    case 'minimum':
      return `${shortList(topics, 'and')}${where} need ${needed} people to reach their smallest sizes, and only ${seats} can go there.`;
    case 'lockedTwice':
      return `${who} is locked into ${list(topics, 'and')} at the same time${where}.`;
    case 'lockedBeyondMax':
      return `${needed} people are locked into ${list(topics, 'and')}${where}, which has ${seats} seats.`;
    case 'togetherAndApart':
      return `${who} are to be kept together and apart.`;
    case 'togetherLockedApart':
      return `${who} are to be kept together, but are locked into ${list(topics, 'and')}${where}.`;
    case 'apartLockedTogether':
      return `${who} are to be kept apart, but are both locked into ${list(topics, 'and')}${where}.`;
    case 'togetherTooLarge':
      return `${who} are to be kept together${where}, but no topic that is open to all ${needed} has more than ${seats} free seats.`;
    case 'togetherNoTopic':
      return `${who} are to be kept together${where}, but no topic is open to all of them.`;
    case 'apartTooMany':
      return `${people.length} people are all to be kept apart${where}, but there are only ${seats} topics.`;
    case 'needs':
      return `No topic${where} has a room with what ${who} needs.`;
    case 'rules':
      return `These rules, locks and needs of ${who} cannot all hold${where}.`;
    case 'limits':
      return `The sizes of ${shortList(topics, 'and')} cannot be kept${where}.`;
  }
}

/** What would solve a conflict, in English, for the command line. */
export function cureWords(cure: Cure): string {
  const where = cure.round ? ` in round ${cure.round}` : '';
  switch (cure.kind) {
    case 'seats':
      return `It would do to have ${cure.count} more seats in ${shortList(cure.topics, 'or')}${where}, or another topic.`;
    case 'topic':
      return `It would do to add topics with ${cure.count} seats${where}.`;
    case 'smallest':
      return `It would do to lower the smallest sizes of ${shortList(cure.topics, 'and')}${where} by ${cure.count} in all.`;
    case 'room':
      return `It would do to move a topic${where} to a room that has it.`;
    case 'unlock': {
      if (cure.instead === null) return 'It would do to take all but one of these locks away.';
      const others = cure.instead === 'rule' ? 'or to take the rule back' : 'or to make room for as many';
      return `It would do to unlock ${cure.count === 1 ? 'one' : cure.count} of them, ${others}.`;
    }
    case 'rule':
      return 'It would do to take one of these rules, locks or needs back.';
  }
}
