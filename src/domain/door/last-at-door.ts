import type { CheckIn } from '../check-in.ts';
import type { RegistrationId } from '../ids.ts';
import { compareFacts, type PresenceState } from './presence.ts';

/** One thing that happened at the door, with whether it was taken back since. */
export type DoorEntry = { readonly fact: CheckIn; readonly isTakenBack: boolean };

/**
 * The last things that happened at the door, newest first, those that were taken back included: a slip stays in view
 * with its trace.
 */
export function lastAtDoor(
  facts: readonly CheckIn[],
  states: ReadonlyMap<RegistrationId, PresenceState>,
  count: number,
): DoorEntry[] {
  const newest: CheckIn[] = [];
  for (const fact of facts) {
    if (fact.kind === 'withdrawn') continue;
    if (newest.length === count && compareFacts(fact, newest.at(-1)!) < 0) continue;
    let at = newest.length;
    while (at > 0 && compareFacts(fact, newest[at - 1]!) > 0) at--;
    newest.splice(at, 0, fact);
    if (newest.length > count) newest.pop();
  }
  return newest.map((fact) => ({
    fact,
    isTakenBack:
      states.get(fact.registrationId)?.history.find((item) => item.fact.id === fact.id)?.isWithdrawn ?? false,
  }));
}

/**
 * Which number each desk goes by on screen: 1 for the one that let in the first person, and so on. The true names of
 * desks are random signs.
 */
export function deskNumbers(facts: readonly CheckIn[]): ReadonlyMap<string, number> {
  const first = new Map<string, CheckIn>();
  for (const fact of facts) {
    const before = first.get(fact.desk);
    if (!before || compareFacts(fact, before) < 0) first.set(fact.desk, fact);
  }
  const inOrder = [...first.values()].toSorted(compareFacts);
  return new Map(inOrder.map(({ desk }, index) => [desk, index + 1]));
}
