import type { Steps } from '#domain/in-steps.ts';
import type { FactsOfPeople } from '#domain/people/person-facts.ts';
import type { RegistrationId } from '#domain/ids.ts';
import type { Registration, RegistrationStatus } from '#domain/registration.ts';

export const STATUSES = ['coming', 'maybe', 'waitlisted', 'cancelled'] as const satisfies readonly RegistrationStatus[];

export const QUESTIONS = ['noWishes', 'noGroup', 'notArrived', 'access', 'duplicates'] as const;
export type Question = (typeof QUESTIONS)[number];

export type FilterId = RegistrationStatus | Question;

export type PeopleTests = {
  readonly facts: FactsOfPeople;
  readonly duplicates: ReadonlySet<RegistrationId>;
};

/** Whether a person is what a filter asks for. */
export function fits(person: Registration, filter: FilterId, { facts, duplicates }: PeopleTests): boolean {
  switch (filter) {
    case 'noWishes':
      return facts.of(person).isWithoutWishes;
    case 'noGroup':
      return facts.of(person).isWithoutGroup;
    case 'notArrived':
      return facts.of(person).hasNotArrived;
    case 'access':
      return facts.of(person).needsAccess && person.status !== 'cancelled';
    case 'duplicates':
      return duplicates.has(person.id);
    default:
      return person.status === filter;
  }
}

/** Chosen states are alternatives; every chosen question must hold. */
export function fitsAll(person: Registration, filters: ReadonlySet<FilterId>, tests: PeopleTests): boolean {
  const states = STATUSES.filter((status) => filters.has(status));
  if (states.length > 0 && !states.includes(person.status)) return false;
  return QUESTIONS.every((question) => !filters.has(question) || fits(person, question, tests));
}

/** How many people each filter would show by itself; in small steps, for a long list takes longer than a frame. */
export function* countsInSteps(
  people: readonly Registration[],
  tests: PeopleTests,
  stepSize = 400,
): Steps<ReadonlyMap<FilterId, number>> {
  const counts = new Map<FilterId, number>();
  const count = (filter: FilterId) => counts.set(filter, (counts.get(filter) ?? 0) + 1);
  for (const [at, person] of people.entries()) {
    count(person.status);
    for (const question of QUESTIONS) if (fits(person, question, tests)) count(question);
    if ((at + 1) % stepSize === 0) yield;
  }
  return counts;
}
