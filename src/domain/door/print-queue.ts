import type { EventData } from '../event-data.ts';
import type { RegistrationId } from '../ids.ts';
import type { QueuedPrint } from '../queued-print.ts';
import type { Registration } from '../registration.ts';

/** A badge that waits for paper, with the person it is for. */
export type WaitingBadge = { readonly person: Registration; readonly queuedAt: string };

/**
 * The badges that wait to be printed, first come first.
 *
 * A person waits once, however many desks asked for the badge; whoever was removed from the list waits no longer.
 */
export function waitingBadges(data: Pick<EventData, 'printQueue' | 'registrations'>): WaitingBadge[] {
  if (data.printQueue.length === 0) return [];
  const people = new Map(data.registrations.map((person) => [person.id, person]));
  const waiting = new Map<RegistrationId, WaitingBadge>();
  for (const { registrationId, queuedAt } of inOrder(data.printQueue)) {
    const person = people.get(registrationId);
    if (person && !waiting.has(registrationId)) waiting.set(registrationId, { person, queuedAt });
  }
  return [...waiting.values()];
}

/** The rows of the queue that are done with when the badges of these people are on paper. */
export function queuedFor(queue: readonly QueuedPrint[], ids: readonly RegistrationId[]): QueuedPrint[] {
  const printed = new Set(ids);
  return queue.filter(({ registrationId }) => printed.has(registrationId));
}

const inOrder = (queue: readonly QueuedPrint[]) =>
  queue.toSorted((a, b) => (a.queuedAt < b.queuedAt ? -1 : a.queuedAt > b.queuedAt ? 1 : a.id < b.id ? -1 : 1));
