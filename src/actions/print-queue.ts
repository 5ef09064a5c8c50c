import { z } from 'zod';
import { added, removed, type RowChange } from '#domain/change-set.ts';
import { queuedFor } from '#domain/door/print-queue.ts';
import { RegistrationId, type QueuedPrintId } from '#domain/ids.ts';
import type { PrintRun } from '#domain/print-run.ts';
import { displayName } from '#domain/registration.ts';
import { defineAction, nothing, refuse, write, type ActionContext } from './action.ts';

const Ids = z.object({ ids: z.array(RegistrationId).min(1).max(100_000) });

/** The row that puts a badge in the queue. */
export const queuedBadge = (registrationId: RegistrationId, context: ActionContext): RowChange =>
  added('printQueue', {
    id: context.newId('B') as QueuedPrintId,
    kind: 'badge',
    registrationId,
    queuedAt: context.now,
  });

/** Asks for badges to be printed: they wait, first come first, until somebody prints them. */
export const queueBadges = defineAction({
  name: 'queueBadges',
  args: Ids,
  plan: ({ ids }, context) => {
    const people = [...new Set(ids)].map((id) => context.view.tables.registrations.get(id));
    if (people.some((person) => !person)) return refuse('gone');
    const waiting = new Set(context.data.printQueue.map(({ registrationId }) => registrationId));
    const asked = people.flatMap((person) => (person && !waiting.has(person.id) ? [person] : []));
    if (asked.length === 0) return nothing();
    const changes = asked.map(({ id }) => queuedBadge(id, context));
    return asked.length === 1
      ? write(changes, 'badgeQueued', { name: displayName(asked[0]!) })
      : write(changes, 'badgesQueued', { count: asked.length });
  },
});

/** Takes badges out of the queue without printing them. */
export const unqueueBadges = defineAction({
  name: 'unqueueBadges',
  args: Ids,
  plan: ({ ids }, context) => {
    const rows = queuedFor(context.data.printQueue, ids);
    if (rows.length === 0) return nothing();
    const person = context.view.tables.registrations.get(rows[0]!.registrationId);
    const changes = rows.map((row) => removed('printQueue', row));
    return rows.length === 1 && person
      ? write(changes, 'badgeUnqueued', { name: displayName(person) })
      : write(changes, 'badgesUnqueued', { count: rows.length });
  },
});

/** What leaves the queue because it is on paper now. */
export function offTheQueue(run: PrintRun, context: ActionContext): RowChange[] {
  if (run.kind !== 'badges' || context.data.printQueue.length === 0) return [];
  const ids = run.items.map(({ registrationId }) => registrationId);
  return queuedFor(context.data.printQueue, ids).map((row) => removed('printQueue', row));
}
