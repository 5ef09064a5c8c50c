import type { AssignmentResult, Level } from '../assignment/assignment.ts';
import { roundsWithTopics } from '../assignment/from-event.ts';
import { fingerprint } from '../change-set.ts';
import { presence } from '../door/presence.ts';
import type { EventData } from '../event-data.ts';
import type { Proposal } from '../groups.ts';
import type { RegistrationId } from '../ids.ts';
import { isExpected, type Registration } from '../registration.ts';
import { resultOf } from './board-seats.ts';
import { finish, ROWS_PER_STEP, type Steps } from '../in-steps.ts';

/** Whom a proposal is for: everybody who is expected, or only those who are here. */
export type ProposalScope = 'all' | 'here';

const prints = new WeakMap<Registration, string>();

function printOf(person: Registration): string {
  let print = prints.get(person);
  if (print === undefined) {
    print = fingerprint([person.id, person.wishes, person.absentFromIds, person.needs]);
    prints.set(person, print);
  }
  return print;
}

/** Everybody who is in the building now. */
export function peopleHere(data: Pick<EventData, 'checkIns'>): Set<RegistrationId> {
  const here = new Set<RegistrationId>();
  for (const [id, state] of presence(data.checkIns)) if (state.state === 'here') here.add(id);
  return here;
}

/**
 * A fingerprint of everything a proposal was worked out from, without the locks and seats of the day: rounds, topics,
 * rooms, wishes, needs, rules and who is counted on. A different one means that the proposal is out of date.
 */
export function proposalInputHash(data: EventData, scope: ProposalScope): string {
  return finish(proposalInputHashSteps(data, scope));
}

/** The same in steps. */
export function* proposalInputHashSteps(data: EventData, scope: ProposalScope): Steps<string> {
  const here = scope === 'here' ? peopleHere(data) : null;
  const people: string[] = [];
  for (const [place, person] of data.registrations.entries()) {
    if (place % ROWS_PER_STEP === 0) yield;
    if (isExpected(person) && (!here || here.has(person.id))) people.push(printOf(person));
  }
  const rooms = data.rooms.map(({ id, seats, features }) => [id, seats, features]);
  const rounds = roundsWithTopics(data).map(({ session, topics }) => [
    session.id,
    topics.map(({ id, roomId, facilitatorIds, smallest, ideal, largest, mayClose }) => [
      [id, roomId, facilitatorIds, smallest, ideal, largest, mayClose],
    ]),
  ]);
  const rules = data.rules.map(({ kind, registrationIds }) => [kind, registrationIds]);
  return `${scope}:${fingerprint([people.toSorted().join(), rooms, rounds, rules])}`;
}

/** What speaks against a proposal; null when it fits as well as on the day it was made. */
export type Staleness = 'changed' | 'locked' | null;

/** Why a proposal no longer fits: the plan or the people changed, or somebody was locked elsewhere since. */
export function staleness(data: EventData, proposal: Proposal): Staleness {
  return finish(stalenessSteps(data, proposal));
}

/** The same in steps. */
export function* stalenessSteps(data: EventData, proposal: Proposal): Steps<Staleness> {
  const scope: ProposalScope = proposal.inputHash.startsWith('here:') ? 'here' : 'all';
  if ((yield* proposalInputHashSteps(data, scope)) !== proposal.inputHash) return 'changed';
  const result = resultOf(proposal);
  if (!result) return 'changed';
  const locks = data.placements.filter(({ isLocked, roundId }) => isLocked && roundId in result.profile);
  if (locks.length === 0) return null;
  const seats = new Set<string>();
  const people = new Set<string>();
  for (const [place, { person, round, topic }] of result.placements.entries()) {
    if (place % ROWS_PER_STEP === 0) yield;
    seats.add(`${round}:${person}:${topic}`);
    people.add(person);
  }
  return locks.some(
    ({ roundId, registrationId, topicId }) =>
      people.has(registrationId) && !seats.has(`${roundId}:${registrationId}:${topicId}`),
  )
    ? 'locked'
    : null;
}

/** Whether everybody sits as the proposal says, in its rounds. */
export function isAsProposed(data: Pick<EventData, 'placements'>, result: AssignmentResult): boolean {
  return finish(isAsProposedSteps(data, result));
}

/** The same in steps. */
export function* isAsProposedSteps(data: Pick<EventData, 'placements'>, result: AssignmentResult): Steps<boolean> {
  const seats = new Map<string, string>();
  for (const [place, { person, round, topic }] of result.placements.entries()) {
    if (place % ROWS_PER_STEP === 0) yield;
    seats.set(`${round}:${person}`, topic);
  }
  let count = 0;
  for (const [place, { roundId, registrationId, topicId }] of data.placements.entries()) {
    if (place % ROWS_PER_STEP === 0) yield;
    if (!(roundId in result.profile)) continue;
    if (seats.get(`${roundId}:${registrationId}`) !== topicId) return false;
    count++;
  }
  return count === seats.size;
}

/**
 * How sure it is that no better plan exists.
 *
 * `best`: every level is proved. `wishes`: all levels up to the wishes are. `bounded`: a better plan is not ruled out;
 * `rank` is the worst rank where one could be better (null for topics not wished for, or a level before the wishes),
 * `value` the people with that or worse, `bound` how many of them there are at least.
 */
export type Proof =
  | { readonly kind: 'best' }
  | { readonly kind: 'wishes' }
  | {
      readonly kind: 'bounded';
      readonly about: 'wishes' | 'other';
      readonly rank: number | null;
      readonly value: number;
      readonly bound: number;
    }
  | { readonly kind: 'none' };

const asList = (value: Level['value']): readonly number[] => (typeof value === 'number' ? [value] : value);

/** What may be said about how good a proposal is. */
export function proofOf(result: AssignmentResult): Proof {
  if (result.levels.length === 0) return { kind: 'none' };
  if (result.levels.every(({ proof }) => proof === 'proved')) return { kind: 'best' };
  const upTo = result.levels.findIndex(({ name }) => name === 'leximin over ranks');
  const first = result.levels.slice(0, upTo + 1).find(({ proof }) => proof !== 'proved');
  if (!first) return { kind: 'wishes' };
  const values = asList(first.value);
  const bounds = asList(first.bound);
  const at = values.findIndex((value, index) => value !== bounds[index]);
  if (first.proof === 'none' || at < 0) return { kind: 'none' };
  const upToHere = (list: readonly number[]) => list.slice(0, at + 1).reduce((sum, count) => sum + count, 0);
  const rank = first.ranks?.[at] ?? null;
  // A topic nobody named has the mean of the ranks left: a number that no wish has.
  const lastWish = Math.max(
    0,
    ...Object.values(result.profile).flatMap((counts) => Object.keys(counts).map((key) => Number(key) || 0)),
  );
  const isWish = rank !== null && Number.isInteger(rank) && rank <= lastWish;
  return {
    kind: 'bounded',
    about: first.ranks ? 'wishes' : 'other',
    rank: isWish ? rank : null,
    value: upToHere(values),
    bound: upToHere(bounds),
  };
}
