import type { CheckIn } from '../check-in.ts';

export type PresenceInList = { readonly state: 'in' | 'left'; readonly arrivedAt: string };

/** Who has come and who has gone again, from the facts of the door, for lists; people not here are left out. */
export function presenceOf(facts: readonly CheckIn[]): ReadonlyMap<string, PresenceInList> {
  const withdrawn = new Set(
    facts.flatMap((fact) => (fact.kind === 'withdrawn' && fact.ofId ? [fact.ofId as string] : [])),
  );
  const valid = facts
    .filter((fact) => fact.kind !== 'withdrawn' && !withdrawn.has(fact.id))
    .toSorted((a, b) => a.clock - b.clock || (a.id < b.id ? -1 : 1));
  const presence = new Map<string, PresenceInList>();
  for (const fact of valid) {
    const known = presence.get(fact.registrationId);
    if (fact.kind === 'left') {
      if (known) presence.set(fact.registrationId, { ...known, state: 'left' });
    } else presence.set(fact.registrationId, { state: 'in', arrivedAt: known?.arrivedAt ?? fact.at });
  }
  return presence;
}
