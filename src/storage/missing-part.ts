import type { ChangeSet } from '#domain/change-set.ts';
import type { EventView } from '#domain/event-view.ts';
import type { JournalHead } from './journal-port.ts';

/**
 * Changes that nothing gives back any more: all after this moment.
 *
 * `count` is known where a damaged snapshot tells by its name how far the event had come, else null: the end of the
 * journal is torn, and whether anything in it had been called saved cannot be told.
 */
export type MissingPart = { readonly after: string | null; readonly count: number | null };

/**
 * What a restored event lacks: what was in a damaged part of the journal and in no snapshot and no database.
 *
 * @param newestSnapshot how far the newest snapshot had come, whether it can be read or not; 0 without one.
 */
export function missingFrom(
  { view, changeSets }: { readonly view: Pick<EventView, 'seq'>; readonly changeSets: readonly ChangeSet[] },
  head: JournalHead,
  newestSnapshot: number,
): MissingPart | null {
  const after = changeSets.findLast(({ seq }) => seq <= view.seq)?.at ?? null;
  if (view.seq < newestSnapshot) return { after, count: newestSnapshot - view.seq };
  // What follows the torn place of a journal that a snapshot goes beyond is not missing.
  return head.tornBytes > 0 && view.seq === head.seq ? { after, count: null } : null;
}
