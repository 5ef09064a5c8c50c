import { factsOf, type EventData } from '../event-data.ts';
import { isExpected, type Registration } from '../registration.ts';

export type WaitingList = {
  /** Who waits, in the order in which they registered. */
  readonly waiting: readonly Registration[];
  /** Places that nobody has; null where nobody set a limit. Never below 0. */
  readonly freePlaces: number | null;
  /** Who would get the free places now, first come first. Empty where no limit says that a place is free. */
  readonly next: readonly Registration[];
};

/**
 * Who waits for a place, and whom a free place belongs to.
 *
 * Whoever may come holds a place. Nobody moves up by themselves: the organiser gives the place, because somebody who
 * cancelled may have been replaced by word of mouth already.
 */
export function waitingList(data: Pick<EventData, 'event' | 'registrations'>): WaitingList {
  const capacity = factsOf(data)?.capacity ?? null;
  const keyed: { readonly person: Registration; readonly since: number }[] = [];
  let expected = 0;
  for (const person of data.registrations) {
    if (isExpected(person)) expected++;
    else if (person.status === 'waitlisted') keyed.push({ person, since: registeredSince(person) });
  }
  keyed.sort((a, b) => a.since - b.since || a.person.shortNumber - b.person.shortNumber);
  const waiting = keyed.map(({ person }) => person);
  const freePlaces = capacity === null ? null : Math.max(0, capacity - expected);
  return { waiting, freePlaces, next: waiting.slice(0, freePlaces ?? 0) };
}

/** When somebody registered: what their list says where it can be read as a time, else when they were taken in here. */
function registeredSince(person: Registration): number {
  const said = /^\d{4}-\d{2}-\d{2}/.test(person.registeredAt) ? Date.parse(person.registeredAt) : Number.NaN;
  return Number.isNaN(said) ? Date.parse(person.createdAt) : said;
}
