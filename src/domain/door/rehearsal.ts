import { emptyEventData, type EventData } from '../event-data.ts';
import { factsOf } from '../event-data.ts';

/** Tables that hold what people planned, not what happened: a rehearsal begins with these. */
const TAKEN_ALONG = [
  'rooms',
  'sessions',
  'topics',
  'suggestions',
  'registrations',
  'rules',
  'placements',
  'pictures',
  'badgeDesigns',
  'feedbackForms',
  'doorQuestions',
] as const satisfies readonly (keyof EventData)[];

/**
 * A copy of an event to try the door with: everybody is on the list, nobody is in, nothing is printed.
 *
 * It becomes an event of its own, with its own database and journal, so that nothing done in it can reach the real one:
 * there is no way from one to the other but the id that it keeps to find the way back. Paper is the one thing that can be
 * carried across: its codes are others, see `rehearsalCodeOf`. Its name begins with the word
 * for a rehearsal, because names stand on every page and in every list.
 *
 * @param realId the event that it is a rehearsal of.
 * @param name what it is called, with that word in it.
 * @param createdAt an instant of its own: by it copies of one event know each other, and this is no copy.
 */
export function rehearsalOf(data: EventData, realId: string, name: string, createdAt: string): EventData {
  const facts = factsOf(data);
  const kept = Object.fromEntries(TAKEN_ALONG.map((table) => [table, data[table]]));
  return {
    ...emptyEventData(),
    ...kept,
    event: facts ? [{ ...facts, name, createdAt, rehearsalOf: realId }] : [],
  };
}

/** The event that this one is a rehearsal of; null for a real one. */
export function rehearsedId(data: Pick<EventData, 'event'>): string | null {
  return factsOf(data)?.rehearsalOf ?? null;
}
