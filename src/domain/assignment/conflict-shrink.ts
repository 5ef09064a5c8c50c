import type { AssignmentInput, Conflict } from './assignment.ts';
import { buildModel, type AssignmentModel } from './assignment-model.ts';
import { buildRoundProblem } from './round-problem.ts';
import { searchRound } from './round-search.ts';

/** One thing that an organiser could take back. */
type Item =
  | { readonly kind: 'together' | 'apart'; readonly people: readonly string[] }
  | { readonly kind: 'lock'; readonly people: readonly string[]; readonly topic: string }
  | { readonly kind: 'need'; readonly people: readonly string[] }
  | { readonly kind: 'min'; readonly people: readonly string[]; readonly topic: string };

/** Rules looked at before it is left at "the sizes cannot be kept". */
const MOST_ITEMS = 400;

/**
 * Takes rules, locks, needs and smallest sizes away as long as the rest still cannot hold; what stays is a set
 * in which everything matters.
 */
export function shrinkConflict(
  input: AssignmentInput,
  model: AssignmentModel,
  isMinHard: boolean,
): Omit<Conflict, 'words'> | null {
  for (const round of model.rounds) {
    if (round.isPast || round.topicCount === 0) continue;
    const given = input.rounds.find((candidate) => candidate.id === round.id)!;
    const items: Item[] = [
      ...input.together.map((people): Item => ({ kind: 'together', people })),
      ...input.apart.map((people): Item => ({ kind: 'apart', people })),
      ...input.locks
        .filter((lock) => lock.round === round.id)
        .map((lock): Item => ({ kind: 'lock', people: [lock.person], topic: lock.topic })),
      ...input.people.filter(({ needs }) => needs.length > 0).map(({ id }): Item => ({ kind: 'need', people: [id] })),
      ...given.topics
        .filter((topic) => topic.min > 0 && (isMinHard || topic.mayClose))
        .map((topic): Item => ({ kind: 'min', people: [], topic: topic.id })),
    ].toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    const canHold = (kept: readonly Item[]): boolean => {
      const needs = new Set(kept.flatMap((item) => (item.kind === 'need' ? item.people : [])));
      const mins = new Set(kept.flatMap((item) => (item.kind === 'min' ? [item.topic] : [])));
      const variant: AssignmentInput = {
        ...input,
        rounds: [
          { ...given, topics: given.topics.map((topic) => (mins.has(topic.id) ? topic : { ...topic, min: 0 })) },
        ],
        people: input.people.map((person) => (needs.has(person.id) ? person : { ...person, needs: [] })),
        together: kept.filter((item) => item.kind === 'together').map((item) => item.people as string[]),
        apart: kept.filter((item) => item.kind === 'apart').map((item) => item.people as string[]),
        locks: kept.flatMap((item) =>
          item.kind === 'lock' ? [{ person: item.people[0]!, round: round.id, topic: item.topic }] : [],
        ),
        previous: [],
        fixedRounds: [],
      };
      const small = buildModel(variant);
      if (small.lockedTwice.length > 0) return false;
      const problem = buildRoundProblem(small, 0, { taken: null, repeats: 'ignore', badElsewhere: null });
      const answer = searchRound(problem, { shouldStop: () => false, flows: 150, seed: 0, isMinHard });
      return answer.topic !== null || !answer.isImpossible;
    };
    if (canHold(items)) continue;
    let kept: Item[] = items;
    if (items.length <= MOST_ITEMS) {
      // Large pieces first, then smaller ones: few rules matter in most conflicts.
      for (let piece = Math.ceil(items.length / 2); piece >= 1; piece = piece === 1 ? 0 : Math.ceil(piece / 2)) {
        for (let at = 0; at < kept.length;) {
          const rest = [...kept.slice(0, at), ...kept.slice(at + piece)];
          if (canHold(rest)) at += piece;
          else kept = rest;
        }
      }
    }
    const people = kept.flatMap((item) => item.people);
    const topics = kept.flatMap((item) => ('topic' in item ? [item.topic] : []));
    const isApartOnly = kept.length > 0 && kept.every((item) => item.kind === 'apart');
    const kind = isApartOnly ? 'apartTooMany' : people.length > 0 ? 'rules' : 'limits';
    const all = topics.length > 0 || people.length > 0 ? topics : given.topics.map((topic) => topic.id);
    return { kind, round: round.id, people, topics: all, seats: isApartOnly ? round.topicCount : null, needed: null };
  }
  return null;
}
