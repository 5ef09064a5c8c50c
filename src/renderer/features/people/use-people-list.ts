import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { EventData } from '#domain/event-data.ts';
import { factsOfPeople, type FactsOfPeople } from '#domain/people/person-facts.ts';
import { sortAtOnce, sortInSteps } from '#domain/people/sort-in-steps.ts';
import { duplicatesInSteps } from '#domain/people/suspected-duplicates.ts';
import type { RegistrationId } from '#domain/ids.ts';
import type { Registration } from '#domain/registration.ts';
import type { GridSort } from '../../parts/data-grid.tsx';
import { doorBookOf, type Finder } from '../../connection/door-book.ts';
import type { EventSession } from '../../connection/event-session.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { inSlices } from '../../connection/in-slices.ts';
import { useLater } from '../../connection/use-later.ts';
import { countsInSteps, fitsAll, type FilterId, type PeopleTests } from './people-filters.ts';
import { sortValue } from './sort-value.ts';

/** Up to here a list is put in order at one go. */
const FEW = 400;

export type PeopleList = {
  readonly rows: readonly Registration[];
  readonly facts: FactsOfPeople;
  readonly counts: ReadonlyMap<FilterId, number>;
  /** False while many people are still being read into the index. */
  readonly isReady: boolean;
};

export type PeopleListAsked = {
  readonly data: EventData;
  readonly search: string;
  readonly filters: ReadonlySet<FilterId>;
  readonly sort: GridSort;
  /** BCP 47 tag; empty means the system's. */
  readonly language: string;
};

const NO_DUPLICATES: ReadonlySet<never> = new Set<never>();

/** The people to show: found, filtered and in order; ready at once for hundreds, in slices for thousands. */
export function usePeopleList({ data, search, filters, sort, language }: PeopleListAsked): PeopleList {
  const { registrations, event, sessions, topics, placements, checkIns } = data;
  const facts = useMemo(
    () => factsOfPeople({ event, sessions, topics, placements, checkIns }),
    [event, sessions, topics, placements, checkIns],
  );
  const ordered = useOrdered(registrations, facts, sort, language);
  const duplicates = useDuplicates(registrations);
  const tests = useMemo<PeopleTests>(() => ({ facts, duplicates }), [facts, duplicates]);
  const counts = useCounts(registrations, tests);
  const typed = useDeferredValue(search.trim());
  const { find, isReady } = useFinder(typed !== '');
  const rows = useMemo(() => {
    const fitting = filters.size === 0 ? ordered : ordered.filter((person) => fitsAll(person, filters, tests));
    if (!find) return fitting;
    const byId = new Map(fitting.map((person) => [person.id, person]));
    return find(typed, registrations.length).flatMap(({ id }) => byId.get(id) ?? []);
  }, [filters, ordered, tests, typed, find, registrations.length]);
  return { rows, facts, counts, isReady };
}

/**
 * The way to find people, only while something is typed: it is another one after each slice of its index, and the
 * list need not be drawn again for each.
 */
function useFinder(isAsked: boolean): { readonly find: Finder['find'] | null; readonly isReady: boolean } {
  const book = doorBookOf(useOpenEvent().session);
  const find = useSyncExternalStore(book.subscribe, () => (isAsked ? book.finder.find : null));
  const isReady = useSyncExternalStore(book.subscribe, () => book.finder.isComplete);
  return { find, isReady };
}

/**
 * Who may be on the list twice. Looked for in slices, because the keys of 10,000 names take longer than a frame;
 * the last answer stands meanwhile.
 */
function useDuplicates(registrations: readonly Registration[]): ReadonlySet<RegistrationId> {
  const [found, setFound] = useState<ReadonlySet<RegistrationId>>(NO_DUPLICATES);
  useEffect(() => {
    let isOver = false;
    void inSlices(duplicatesInSteps(registrations), () => isOver).then((duplicates) => {
      if (duplicates && !isOver)
        setFound((before) => (before.size === 0 && duplicates.size === 0 ? before : duplicates));
    });
    return () => {
      isOver = true;
    };
  }, [registrations]);
  return found;
}

type Counts = ReadonlyMap<FilterId, number>;

/** The last counts of each open event: who comes back to the list sees them at once. */
const lastCounts = new WeakMap<EventSession, Counts>();
const NO_COUNTS: Counts = new Map();

/** How many each filter would show. Counted in slices for many people; the last answer stands meanwhile. */
function useCounts(registrations: readonly Registration[], tests: PeopleTests): Counts {
  const { session } = useOpenEvent();
  const steps = useCallback(() => countsInSteps(registrations, tests), [registrations, tests]);
  const counts = useLater(steps, registrations.length > FEW, lastCounts.get(session) ?? NO_COUNTS);
  useEffect(() => void lastCounts.set(session, counts), [session, counts]);
  return counts;
}

type Keyed = { readonly person: Registration; readonly value: string | number };

/** People in order. A long list is sorted in slices and shown in its old order meanwhile. */
function useOrdered(
  registrations: readonly Registration[],
  facts: FactsOfPeople,
  sort: GridSort,
  language: string,
): readonly Registration[] {
  const last = useRef<readonly Registration[]>([]);
  const [order, setOrder] = useState<readonly Registration[]>([]);
  const isLong = registrations.length > FEW;
  const compare = useMemo(() => comparison(sort, language), [sort, language]);
  const short = useMemo(
    () => (isLong ? null : sortAtOnce(keyed(registrations, facts, sort), compare).map(({ person }) => person)),
    [isLong, registrations, facts, sort, compare],
  );
  useEffect(() => {
    if (!isLong) return undefined;
    let isOver = false;
    void inSlices(orderedInSteps(last.current, registrations, facts, sort, compare), () => isOver).then((sorted) => {
      if (!sorted || isOver) return;
      last.current = sorted;
      setOrder(sorted);
    });
    return () => {
      isOver = true;
    };
  }, [isLong, registrations, facts, sort, compare]);
  return useMemo(() => short ?? brought(order, registrations), [short, order, registrations]);
}

/** An older order with the newest rows in it, until the new order is there; new people come last. */
function brought(order: readonly Registration[], registrations: readonly Registration[]): readonly Registration[] {
  if (order.length === 0) return registrations;
  const newest = new Map<RegistrationId, Registration>();
  for (const person of registrations) newest.set(person.id, person);
  const rows: Registration[] = [];
  for (const { id } of order) {
    const person = newest.get(id);
    if (person) rows.push(person);
  }
  if (rows.length === registrations.length) return rows;
  const placed = new Set<RegistrationId>(order.map(({ id }) => id));
  for (const person of registrations) if (!placed.has(person.id)) rows.push(person);
  return rows;
}

/** Sorting what stood in order before costs little; new people come last and find their places. */
function* orderedInSteps(
  order: readonly Registration[],
  registrations: readonly Registration[],
  facts: FactsOfPeople,
  sort: GridSort,
  compare: (a: Keyed, b: Keyed) => number,
): Generator<undefined, readonly Registration[]> {
  const before = brought(order, registrations);
  yield;
  const items = keyed(before, facts, sort);
  yield;
  const sorted = yield* sortInSteps(items, compare, 400);
  return sorted.map(({ person }) => person);
}

const keyed = (people: readonly Registration[], facts: FactsOfPeople, sort: GridSort): Keyed[] =>
  people.map((person) => ({ person, value: sortValue(person, sort.columnId, facts) }));

/** Words by the collation of the language, numbers by size; who has nothing there comes last either way. */
function comparison(sort: GridSort, language: string): (a: Keyed, b: Keyed) => number {
  const collator = new Intl.Collator(language === '' ? undefined : language, { numeric: true });
  const sign = sort.isDescending ? -1 : 1;
  return (a, b) => {
    if (a.value === '' || b.value === '') return a.value === b.value ? 0 : a.value === '' ? 1 : -1;
    if (typeof a.value === 'number' && typeof b.value === 'number') return sign * (a.value - b.value);
    return sign * collator.compare(String(a.value), String(b.value));
  };
}
