import type { ChangeSet } from '#domain/change-set.ts';
import type { ChangeHeader } from '#domain/undo.ts';
import { isWhole, type EventDatabase, type KeptChangeSet } from './event-database.ts';
import { idsOf, shortened } from './kept-change-set.ts';

/** How many change sets back undo reaches, whatever is kept of older ones. */
export const UNDO_REACHES_BACK = 500;

/**
 * What the database keeps of the past, in change sets of the whole event.
 *
 * `whole`: much more than undo reaches and than is done between two snapshots. `lines`: how far back the history of a
 * person goes, several long days at the door. `atOnce`: made short in one transaction, so that nobody who writes
 * meanwhile waits long.
 */
export type Keeping = { readonly whole: number; readonly lines: number; readonly atOnce: number };

export const KEEPING: Keeping = { whole: 2000, lines: 50_000, atOnce: 100 };

/** Up to which number change sets were made short. */
type Tidied = { readonly id: 'tidied'; readonly seq: number };

/** An import can be taken back weeks later. */
const staysWhole = ({ action }: ChangeSet) => action === 'importList';

/**
 * Makes old change sets short, so that a database does not grow with every arrival by the rows before and after it.
 *
 * The newest, imports, and all that the journal may not have yet stay whole.
 *
 * @param savedSeq the last change set that is on the disk in the journal.
 * @returns up to which number they are short now, and whether there is more to do.
 */
export async function makeOldShort(
  database: EventDatabase,
  savedSeq: number,
  { whole, lines, atOnce }: Keeping,
): Promise<{ readonly upTo: number; readonly isDone: boolean }> {
  const last = savedSeq - whole;
  return database.transaction('rw', ['changeSets', 'meta'], async () => {
    const meta = database.table<Tidied, string>('meta');
    const from = ((await meta.get('tidied'))?.seq ?? 0) + 1;
    if (last < from) return { upTo: from - 1, isDone: true };
    const changeSets = await database.changeSets.where('seq').between(from, last, true, true).limit(atOnce).toArray();
    const isDone = changeSets.length < atOnce;
    const upTo = isDone ? last : changeSets.at(-1)!.seq;
    const long = changeSets.filter((changeSet) => isWhole(changeSet) && !staysWhole(changeSet));
    await database.changeSets.bulkPut(long.map(shortened));
    const tooOld = database.changeSets.where('seq').belowOrEqual(upTo - lines);
    await tooOld.filter((changeSet) => !staysWhole(changeSet)).delete();
    await meta.put({ id: 'tidied', seq: upTo });
    return { upTo, isDone };
  });
}

/** A change set may be an import of very many rows: not all are read at once. */
const READ_AT_ONCE = 100;

/** Change sets that were about this row, newest first, up to so many; those about private rules are passed over. */
export async function changeSetsAbout(
  database: EventDatabase,
  rowId: string,
  count: number,
): Promise<readonly KeptChangeSet[]> {
  const found: KeptChangeSet[] = [];
  const newest = await database.changeSets.orderBy('seq').last();
  for (let to = newest?.seq ?? 0; to > 0 && found.length < count; to -= READ_AT_ONCE) {
    const part = await database.changeSets
      .where('seq')
      .between(to - READ_AT_ONCE, to, false, true)
      .toArray();
    for (const changeSet of part.toReversed()) {
      if (changeSet.action === 'saveRule' || changeSet.action === 'removeRule') continue;
      if (idsOf(changeSet).includes(rowId)) found.push(changeSet);
    }
  }
  return found.slice(0, count);
}

/** The headers of the last change sets, as far as undo reaches, oldest first. */
export async function recentHistory(database: EventDatabase): Promise<ChangeHeader[]> {
  const headers: ChangeHeader[] = [];
  await database.changeSets
    .orderBy('seq')
    .reverse()
    .limit(UNDO_REACHES_BACK)
    .each((changeSet) => headers.push(headerOf(changeSet)));
  return headers.toReversed();
}

/** The header of a change set, without its rows. */
export function headerOf(changeSet: ChangeSet): ChangeHeader {
  const { seq, desk, kind, aboutSeq, label, action } = changeSet;
  return { seq, desk, kind, aboutSeq, label, action };
}
