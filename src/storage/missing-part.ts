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

/** A state that was worked out anew. */
type Reached = {
  readonly view: Pick<EventView, 'seq'>;
  readonly changeSets: readonly ChangeSet[];
  /** When the snapshot was written that it begins with; null when it begins with nothing or that is not known. */
  readonly writtenAt: string | null;
  /** Change sets that were added to that snapshot. */
  readonly replayed: number;
};

/**
 * What a restored event lacks: what was in a damaged part of the journal and in no snapshot and no database.
 *
 * @param newestSnapshot how far the newest snapshot had come, whether it can be read or not; 0 without one.
 */
export function missingFrom(
  { view, changeSets, writtenAt, replayed }: Reached,
  head: JournalHead,
  newestSnapshot: number,
): MissingPart | null {
  const isAsSnapshot = view.seq > head.seq && replayed === 0;
  const lastChange = changeSets.findLast(({ seq }) => seq <= view.seq)?.at ?? null;
  const after = isAsSnapshot ? (writtenAt ?? lastChange) : lastChange;
  if (view.seq < newestSnapshot) return { after, count: newestSnapshot - view.seq };
  // The journal ends before the snapshot: whether it had held more than that, nothing can tell any more.
  if (isAsSnapshot) return { after, count: null };
  // What follows the torn place of a journal that was read on behind it is not missing.
  return head.tornBytes > 0 && view.seq === head.seq ? { after, count: null } : null;
}
