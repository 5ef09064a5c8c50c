import type { CheckIn } from '../check-in.ts';
import type { RegistrationId } from '../ids.ts';
import { presence, presenceOf, type PresenceState } from './presence.ts';

/** Who is here, kept up to date while facts come in one by one. */
export type LivePresence = {
  /** The states for this list of facts; the same map again for the same list. */
  readonly of: (facts: readonly CheckIn[]) => ReadonlyMap<RegistrationId, PresenceState>;
};

/**
 * Follows the facts of one open event.
 *
 * With 10,000 people inside, working all of them out anew for every person at the door would cost more than a frame.
 * Facts are only ever added at the end, so only the people of the added ones are worked out; any other change of the
 * list (an import, a restored backup) starts again from nothing.
 */
export function createLivePresence(): LivePresence {
  let known: readonly CheckIn[] = [];
  let states: ReadonlyMap<RegistrationId, PresenceState> = new Map();

  function grown(facts: readonly CheckIn[]): ReadonlyMap<RegistrationId, PresenceState> {
    const next = new Map(states);
    for (const id of new Set(facts.slice(known.length).map(({ registrationId }) => registrationId))) {
      const before = states.get(id)?.history.map(({ fact }) => fact) ?? [];
      const added = facts.slice(known.length).filter(({ registrationId }) => registrationId === id);
      next.set(id, presenceOf(id, [...before, ...added]));
    }
    return next;
  }

  return {
    of: (facts) => {
      if (facts === known) return states;
      const isGrown =
        known.length > 0 &&
        facts.length >= known.length &&
        facts.length - known.length < 100 &&
        known.every((fact, index) => fact === facts[index]);
      states = isGrown ? grown(facts) : presence(facts);
      known = facts;
      return states;
    },
  };
}
