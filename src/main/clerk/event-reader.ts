import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EMPTY_HASH, type ChangeSet } from '#domain/change-set.ts';
import { TABLE_NAMES, type AnyRow, type EventData } from '#domain/event-data.ts';
import { applyChanges, changesInParts, dataOf, emptyView, type EventView } from '#domain/event-view.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { decodeEntries, type JournalEntry } from '../journal-records.ts';

type Kept = { readonly view: EventView; readonly data: EventData; readonly file: string };

/** A file as it stands: another one when anything was written to it. */
async function stateOf(path: string): Promise<string> {
  const { ino, size, mtimeMs } = await stat(path);
  return `${ino}|${size}|${mtimeMs}`;
}

/** The event after those of the entries that come behind it, up to this one; each costs its own rows and no copy of a table. */
function withEntries(view: EventView, entries: readonly JournalEntry[], upTo: number): EventView {
  const parts = changesInParts(view.tables);
  let { seq, hash } = view;
  for (const entry of entries) {
    if (entry.seq <= seq) continue;
    if (entry.seq > upTo) break;
    const changeSet = JSON.parse(Buffer.from(entry.bytes).toString('utf8')) as ChangeSet;
    parts.add(changeSet.changes);
    [seq, hash] = [entry.seq, changeSet.hashAfter];
  }
  return seq === view.seq ? view : { seq, hash, tables: parts.tables() };
}

/**
 * Reads events from their journals on disk, as the window saved them.
 *
 * The clerk never asks the window for data: what is printed and backed up is what was saved. An event read
 * once is kept, so that the next document only reads what has been added since, and nothing while the journal is
 * the same file: a page that is drawn again with every key must not read ten megabytes each time.
 */
export class EventReader {
  readonly #kept = new Map<string, Kept>();

  /** The event as it stood after this change set; null when the journal does not reach that far. */
  async read(eventFolder: string, seq: number): Promise<EventData | null> {
    const known = this.#kept.get(eventFolder);
    const path = join(eventFolder, 'journal.fmj');
    // Asked before it is read: what is added in between makes it another file the next time.
    const state = await stateOf(path);
    if (known?.view.seq === seq && known.file === state) return known.data;
    let view = known && known.view.seq <= seq ? known.view : null;
    const file = await readFile(path);
    const { entries, baseSeq } = decodeEntries(file, (view?.seq ?? 0) + 1);
    // The journal may have been shortened beyond what is kept here.
    if (!view || view.seq < baseSeq)
      view = baseSeq === 0 ? emptyView(EMPTY_HASH) : await this.#fromSnapshot(eventFolder, baseSeq, seq);
    if (!view) return null;
    view = withEntries(view, entries, seq);
    if (view.seq !== seq) return null;
    const data = dataOf(view);
    this.#kept.set(eventFolder, { view, data, file: state });
    return data;
  }

  async #fromSnapshot(eventFolder: string, atLeast: number, atMost: number): Promise<EventView | null> {
    const folder = join(eventFolder, 'snapshots');
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.folkmoot')).toSorted();
    for (const name of names.toReversed()) {
      const seq = Number(name.slice(0, 10));
      if (!(seq >= atLeast && seq <= atMost)) continue;
      const reading = readEventFile(await readFile(join(folder, name)));
      if (reading.kind !== 'ok') continue;
      const changes = TABLE_NAMES.flatMap((table) =>
        (reading.data[table] as readonly AnyRow[]).map((row) => ({ table, id: row.id, before: null, after: row })),
      );
      const empty = emptyView(EMPTY_HASH);
      return { seq, hash: EMPTY_HASH, tables: applyChanges(empty.tables, changes) };
    }
    return null;
  }
}
