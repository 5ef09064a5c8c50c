import type { EventData } from '../event-data.ts';
import { foldName } from '../names/fold-name.ts';
import type { Outcome } from '../outcome.ts';
import { displayName, type Registration } from '../registration.ts';

/** Who took something on: somebody registered, a name in words, somebody whose registration is gone, or nobody yet. */
export type Taker =
  | { readonly kind: 'person'; readonly key: string; readonly name: string; readonly person: Registration }
  | { readonly kind: 'words'; readonly key: string; readonly name: string }
  | { readonly kind: 'gone'; readonly key: string; readonly name: string }
  | { readonly kind: 'nobody'; readonly key: ''; readonly name: '' };

export type FollowedCommitment = {
  readonly outcome: Outcome;
  readonly who: Taker;
  /** Open, and its day has passed. */
  readonly isOverdue: boolean;
  /** Title of the topic or session it was made in; empty for the whole event. */
  readonly place: string;
};

/** Who took an outcome on, found among the registrations of today. */
export function takerOf(outcome: Outcome, people: ReadonlyMap<string, Registration>): Taker {
  const typed = outcome.whoText.trim();
  if (outcome.whoId !== null) {
    const person = people.get(outcome.whoId);
    return person
      ? { kind: 'person', key: person.id, name: displayName(person), person }
      : { kind: 'gone', key: outcome.whoId, name: typed };
  }
  return typed === ''
    ? { kind: 'nobody', key: '', name: '' }
    : { kind: 'words', key: `words:${foldName(typed)}`, name: typed };
}

const STATES: readonly Outcome['state'][] = ['open', 'done', 'dropped'];

/**
 * All commitments of the event for the weeks after it: the open ones first, the nearest date on top.
 *
 * @param today `2026-10-25`.
 */
export function followUp(data: EventData, today: string): FollowedCommitment[] {
  const people = new Map<string, Registration>(data.registrations.map((person) => [person.id, person]));
  const titles = new Map<string, string>([...data.sessions, ...data.topics].map(({ id, title }) => [id, title]));
  return data.outcomes
    .filter(({ kind }) => kind === 'commitment')
    .map((outcome) => ({
      outcome,
      who: takerOf(outcome, people),
      isOverdue: outcome.state === 'open' && outcome.dueOn !== null && outcome.dueOn < today,
      place: titles.get(outcome.topicId ?? '') ?? titles.get(outcome.sessionId ?? '') ?? '',
    }))
    .toSorted(
      (a, b) =>
        STATES.indexOf(a.outcome.state) - STATES.indexOf(b.outcome.state) ||
        compareDays(a.outcome.dueOn, b.outcome.dueOn) ||
        a.outcome.order - b.outcome.order,
    );
}

const compareDays = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/** Everybody who took something on, A to Z, each once. */
export function takersOf(commitments: readonly FollowedCommitment[]): Exclude<Taker, { kind: 'nobody' }>[] {
  const takers = new Map<string, Exclude<Taker, { kind: 'nobody' }>>();
  for (const { who } of commitments) if (who.kind !== 'nobody' && !takers.has(who.key)) takers.set(who.key, who);
  return [...takers.values()].toSorted((a, b) => a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1));
}
