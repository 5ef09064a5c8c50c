import type { ChangeSet } from '#domain/change-set.ts';
import { changeSetBytes } from './change-set-bytes.ts';
import { isWhole, type KeptChangeSet } from './event-database.ts';
import type { JournalRecord } from './journal-port.ts';

/**
 * From so many changes on a change set is packed. The database would copy and read again every row of an import a second
 * time, which takes longer than writing the rows; bytes are copied as they are.
 */
const PACKED_FROM = 1000;

/** Whether a change set is so long that it is kept as bytes. */
export const isPacked = ({ changes }: Pick<ChangeSet, 'changes'>): boolean => changes.length >= PACKED_FROM;

/**
 * A change set as it goes into the database.
 *
 * A packed one also says what it is about, as old short ones do: the history of a person finds it without unpacking, and
 * a program that knows nothing of packing takes it for a short one, which is safe.
 */
export function toKept(changeSet: ChangeSet): KeptChangeSet {
  if (!isPacked(changeSet)) return changeSet;
  return { ...shortened(changeSet), packed: changeSetBytes(changeSet) };
}

/** The change set with all its rows; null when they are no longer kept or cannot be read. */
export function wholeOf(kept: KeptChangeSet): ChangeSet | null {
  if (!isWhole(kept)) return null;
  if (!kept.packed) return kept;
  try {
    const { changes } = JSON.parse(new TextDecoder().decode(kept.packed)) as Partial<ChangeSet>;
    const { packed: _bytes, about: _ids, ...rest } = kept;
    return Array.isArray(changes) ? { ...rest, changes } : null;
  } catch {
    return null;
  }
}

/** The record of a whole change set for the journal. Those bytes are given away with it. */
export function recordOf(kept: KeptChangeSet): JournalRecord {
  return { seq: kept.seq, bytes: kept.packed ?? changeSetBytes(kept) };
}

/** The change set without its rows, with the ids of what it was about. */
export function shortened(changeSet: KeptChangeSet): KeptChangeSet {
  const { packed: _bytes, ...rest } = changeSet;
  return { ...rest, changes: [], about: idsOf(changeSet) };
}

/** Everything a change set was about: its rows, and the people those rows belong to. */
export function idsOf(changeSet: KeptChangeSet): readonly string[] {
  if (changeSet.about) return changeSet.about;
  const ids = new Set<string>();
  for (const { id } of changeSet.changes) ids.add(id);
  for (const { before, after } of changeSet.changes)
    for (const row of [before, after]) {
      const personId = (row as { registrationId?: string } | null)?.registrationId;
      if (personId) ids.add(personId);
    }
  return [...ids];
}
