import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { EventData } from '#domain/event-data.ts';
import { factsOfPeople, type FactsOfPeople } from '#domain/people/person-facts.ts';
import { sortAtOnce, sortInSteps } from '#domain/people/sort-in-steps.ts';
import { duplicatesInSteps } from '#domain/people/suspected-duplicates.ts';
import type { RegistrationId } from '#domain/ids.ts';
import type { Registration } from '#domain/registration.ts';
import type { GridSort } from '../../parts/data-grid.tsx';
import { useDoorBook } from '../../connection/door-book.ts';
import { inSlices } from './in-slices.ts';
import { countByFilter, fitsAll, type FilterId, type PeopleTests } from './people-filters.ts';
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
  const { finder } = useDoorBook();
  const ordered = useOrdered(registrations, facts, sort, language);
  const duplicates = useDuplicates(registrations);
  const tests = useMemo<PeopleTests>(() => ({ facts, duplicates }), [facts, duplicates]);
  const counts = useMemo(() => countByFilter(registrations, tests), [registrations, tests]);
  const typed = useDeferredValue(search.trim());
  // The finder is another one after each slice of its index; without anything typed nothing depends on it.
  const find = typed === '' ? null : finder.find;
  const rows = useMemo(() => {
    const fitting = filters.size === 0 ? ordered : ordered.filter((person) => fitsAll(person, filters, tests));
    if (!find) return fitting;
    const byId = new Map(fitting.map((person) => [person.id, person]));
    return find(typed, registrations.length).flatMap(({ id }) => byId.get(id) ?? []);
  }, [filters, ordered, tests, typed, find, registrations.length]);
  return { rows, facts, counts, isReady: finder.isComplete };
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
    // Sorting what stood in order before costs little; new people come last and find their places.
    const before = brought(last.current, registrations);
    void inSlices(sortInSteps(keyed(before, facts, sort), compare, 400), () => isOver).then((sorted) => {
      if (!sorted || isOver) return;
      last.current = sorted.map(({ person }) => person);
      setOrder(last.current);
    });
    return () => {
      isOver = true;
    };
  }, [isLong, registrations, facts, sort, compare]);
  return useMemo(() => short ?? brought(order, registrations), [short, order, registrations]);
}

/** An older order with the newest rows in it, until the new order is there. */
function brought(order: readonly Registration[], registrations: readonly Registration[]): readonly Registration[] {
  if (order.length === 0) return registrations;
  const byId = new Map(registrations.map((person) => [person.id, person]));
  const rows = order.flatMap((person) => {
    const newest = byId.get(person.id);
    byId.delete(person.id);
    return newest ?? [];
  });
  return [...rows, ...byId.values()];
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
