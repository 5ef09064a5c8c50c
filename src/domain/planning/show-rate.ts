import { presence } from '../door/presence.ts';
import { factsOf, type EventData } from '../event-data.ts';
import type { CameBefore } from '../event.ts';
import { isExpected } from '../registration.ts';

/**
 * How many of those who registered came: the event's own experience for the next one made from it.
 *
 * Walk-ins did not register and are in neither number. Null before anybody was let in: then nothing is known.
 */
export function cameTo(data: Pick<EventData, 'event' | 'registrations' | 'checkIns'>): CameBefore | null {
  const facts = factsOf(data);
  if (!facts) return null;
  const states = presence(data.checkIns);
  const registered = data.registrations.filter((person) => isExpected(person) && person.source !== 'walkIn');
  const came = registered.filter(({ id }) => (states.get(id)?.arrival ?? null) !== null).length;
  if (came === 0) return null;
  return { name: facts.name, on: facts.startsOn, registered: registered.length, came };
}

/** What a rate to plan with would be by one earlier event: a share from 0 to 1, to the whole per cent. */
export const rateOf = ({ registered, came }: CameBefore) => Math.round((came / registered) * 100) / 100;

/** Earlier events worth asking, the latest first: at most three. */
export const latestBefore = (before: readonly CameBefore[] | undefined) => (before ?? []).slice(-3).toReversed();
