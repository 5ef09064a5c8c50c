import type { AssignmentInput, Conflict } from './assignment.ts';

/** What would solve a conflict: the least that has to change, as an organiser would do it. */
export type Cure =
  /** So many more seats in any of these topics. */
  | { readonly kind: 'seats'; readonly round: string; readonly topics: readonly string[]; readonly count: number }
  /** A topic, or several, with room for so many. */
  | { readonly kind: 'topic'; readonly round: string; readonly count: number }
  /** Smallest sizes lower by so many in all. */
  | { readonly kind: 'smallest'; readonly round: string; readonly topics: readonly string[]; readonly count: number }
  /** One of these topics in a room that has what the person needs. */
  | { readonly kind: 'room'; readonly round: string; readonly people: readonly string[] }
  /** So many of these people unlocked; more seats would do as well, or another rule, or neither. */
  | {
      readonly kind: 'unlock';
      readonly round: string;
      readonly people: readonly string[];
      readonly count: number;
      readonly instead: 'seats' | 'rule' | null;
    }
  /** One rule, lock or need of these people taken back. */
  | { readonly kind: 'rule'; readonly round: string | null; readonly people: readonly string[] };

/** What to offer somebody whose plan is impossible. */
export function cureOf({ kind, round, people, topics, seats, needed }: Conflict): Cure {
  const where = round ?? '';
  const count = Math.max(1, (needed ?? 0) - (seats ?? 0));
  switch (kind) {
    case 'noTopics':
      return { kind: 'topic', round: where, count: people.length };
    case 'seats':
      return { kind: 'seats', round: where, topics, count };
    case 'minimum':
    case 'limits':
      return { kind: 'smallest', round: where, topics, count };
    case 'needs':
      return { kind: 'room', round: where, people };
    case 'lockedTwice':
      return { kind: 'unlock', round: where, people, count: 1, instead: null };
    case 'apartLockedTogether':
    case 'togetherLockedApart':
      return { kind: 'unlock', round: where, people, count: 1, instead: 'rule' };
    case 'lockedBeyondMax':
      return { kind: 'unlock', round: where, people, count, instead: 'seats' };
    case 'togetherAndApart':
    case 'togetherTooLarge':
    case 'togetherNoTopic':
    case 'apartTooMany':
    case 'rules':
      return { kind: 'rule', round, people };
  }
}

/** The input after somebody did what was offered; the same input where there is nothing to be done. */
export function withCure(input: AssignmentInput, cure: Cure): AssignmentInput {
  const inRound = (change: (round: AssignmentInput['rounds'][number]) => AssignmentInput['rounds'][number]) => ({
    ...input,
    rounds: input.rounds.map((round) => (round.id === cure.round ? change(round) : round)),
  });
  switch (cure.kind) {
    case 'topic': {
      const topic = { id: 'added', min: 0, ideal: null, max: cure.count, mayClose: false, features: [] };
      return inRound((round) => ({ ...round, topics: [...round.topics, topic] }));
    }
    case 'seats':
      return inRound((round) => ({
        ...round,
        topics: round.topics.map((topic) =>
          topic.id === cure.topics[0] && topic.max !== null ? { ...topic, max: topic.max + cure.count } : topic,
        ),
      }));
    case 'smallest': {
      let left = cure.count;
      return inRound((round) => ({
        ...round,
        topics: round.topics.map((topic) => {
          if (!cure.topics.includes(topic.id)) return topic;
          const less = Math.min(left, topic.min);
          left -= less;
          return { ...topic, min: topic.min - less };
        }),
      }));
    }
    case 'room': {
      const needs = input.people.find(({ id }) => id === cure.people[0])?.needs ?? [];
      return inRound((round) => ({
        ...round,
        topics: round.topics.map((topic, at) =>
          at === 0 ? { ...topic, features: [...new Set([...topic.features, ...needs])] } : topic,
        ),
      }));
    }
    case 'unlock':
      return withoutLocks(input, cure.round, cure.people, cure.count);
    case 'rule': {
      const those = new Set(cure.people);
      const among = (rule: readonly string[]) => rule.filter((id) => those.has(id)).length;
      const at = (rules: readonly (readonly string[])[]) => rules.findIndex((rule) => among(rule) > 1);
      const apart = at(input.apart);
      if (apart >= 0) return { ...input, apart: input.apart.toSpliced(apart, 1) };
      const together = at(input.together);
      if (together >= 0) return { ...input, together: input.together.toSpliced(together, 1) };
      const unlocked = withoutLocks(input, cure.round, cure.people, 1);
      if (unlocked.locks.length < input.locks.length) return unlocked;
      return {
        ...input,
        people: input.people.map((person) => (those.has(person.id) ? { ...person, needs: [] } : person)),
      };
    }
  }
}

function withoutLocks(
  input: AssignmentInput,
  round: string | null,
  people: readonly string[],
  count: number,
): AssignmentInput {
  let left = count;
  const locks = input.locks.filter((lock) => {
    const goes = left > 0 && people.includes(lock.person) && (round === null || lock.round === round);
    if (goes) left--;
    return !goes;
  });
  return { ...input, locks };
}
