import { ChangeSet, EMPTY_HASH, hashAfter, type RowChange } from '#domain/change-set.ts';
import { TABLE_NAMES, type AnyRow, type EventData } from '#domain/event-data.ts';
import { applyChanges, emptyView, type EventView } from '#domain/event-view.ts';
import type { ChangeHeader } from '#domain/undo.ts';
import {
  DATABASE_VERSION,
  databaseName,
  makeEventDatabase,
  tableOf,
  type DatabaseEngine,
  type EventDatabase,
} from './event-database.ts';
import { headerOf, toRecord, writeChangeSet } from './event-desk.ts';
import type { JournalPort, JournalRecord } from './journal-port.ts';

/** What the start-up check found and did. Everything but `intact` is told to the person in a sentence. */
export type OpeningFinding =
  | { readonly kind: 'intact' }
  /** The database had more than the journal (killed between the two): the journal was given the rest. */
  | { readonly kind: 'journalCompleted'; readonly changeSets: number }
  /** The database was behind: its missing change sets were replayed. */
  | { readonly kind: 'replayed'; readonly changeSets: number }
  /** The database was empty, wiped, damaged or would not open: rebuilt from snapshot and journal. */
  | { readonly kind: 'restored'; readonly changeSets: number; readonly reason: string };

export type OpenedEvent = {
  readonly kind: 'opened';
  readonly database: EventDatabase;
  readonly generation: number;
  readonly view: EventView;
  readonly history: readonly ChangeHeader[];
  readonly finding: OpeningFinding;
};

export type OpenOutcome =
  | OpenedEvent
  /** Written by a newer program: refused politely, nothing touched. */
  | { readonly kind: 'newer' }
  /** Neither database nor journal nor snapshot gives the event. */
  | { readonly kind: 'lost'; readonly reason: string };

export type OpenOptions = {
  readonly eventId: string;
  readonly generation: number;
  readonly journal: JournalPort;
  readonly engine?: DatabaseEngine;
  /** Reads the `.folkmoot` bytes of a snapshot; null when they are not whole. */
  readonly readSnapshot: (bytes: Uint8Array) => EventData | null;
};

/** How many change set headers are kept in memory for undo. */
const HISTORY_KEPT = 500;

type Loaded = { readonly view: EventView; readonly isSound: boolean };

/**
 * Opens an event and makes sure that nothing which was called saved is missing from it.
 *
 * The database is compared with the journal: sequence, and the hash of all rows against the hash that the
 * last change set recorded. Behind is replayed; ahead is given to the journal; empty, wiped or unsound
 * is rebuilt in a NEW database that is verified before it is used.
 */
export async function openEvent(options: OpenOptions): Promise<OpenOutcome> {
  const { journal } = options;
  const journalHead = await journal.head();
  const database = makeEventDatabase(databaseName(options.eventId, options.generation), options.engine);
  let loaded: Loaded;
  try {
    await database.open();
    if (isNewer(database)) {
      database.close();
      return { kind: 'newer' };
    }
    loaded = await load(database);
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    database.close();
    if (name === 'VersionError') return { kind: 'newer' };
    return restore(options, `will not open: ${name}`);
  }
  const reason = unsoundReason(loaded, journalHead.seq);
  if (reason !== null || (loaded.view.seq < journalHead.seq && journalHead.firstSeq > loaded.view.seq + 1)) {
    database.close();
    return restore(options, reason ?? 'behind the oldest record of the journal');
  }
  const finding = await reconcile(database, loaded.view, journal, journalHead.seq);
  if (finding.kind === 'unsound') {
    database.close();
    return restore(options, finding.reason);
  }
  return {
    kind: 'opened',
    database,
    generation: options.generation,
    view: finding.view,
    history: await recentHistory(database),
    finding: finding.finding,
  };
}

/** Dexie opens a newer database as if it were ours and would write into it; the browser multiplies versions by ten. */
function isNewer(database: EventDatabase): boolean {
  return database.backendDB().version > DATABASE_VERSION * 10;
}

function unsoundReason(loaded: Loaded, journalSeq: number): string | null {
  if (journalSeq > 0 && loaded.view.seq === 0) return 'database is empty';
  if (!loaded.isSound) return 'rows do not match their recorded hash';
  return null;
}

/** Every row of the database, with the hash worked out anew: an unsound database is noticed here. */
async function load(database: EventDatabase): Promise<Loaded> {
  const head = (await database.meta.get('head')) ?? { seq: 0, hash: EMPTY_HASH };
  const view = emptyView(EMPTY_HASH);
  const all: RowChange[] = [];
  for (const table of TABLE_NAMES) {
    const rows = await tableOf(database, table).toArray();
    for (const row of rows) all.push({ table, id: row.id, before: null, after: row });
  }
  const hash = hashAfter(EMPTY_HASH, all);
  return {
    view: { seq: head.seq, hash, tables: applyChanges(view.tables, all) },
    isSound: hash === head.hash,
  };
}

type Reconciled =
  | { readonly kind: 'sound'; readonly view: EventView; readonly finding: OpeningFinding }
  | { readonly kind: 'unsound'; readonly reason: string };

async function reconcile(
  database: EventDatabase,
  view: EventView,
  journal: JournalPort,
  journalSeq: number,
): Promise<Reconciled> {
  if (view.seq > journalSeq) {
    const missing = await database.changeSets.where('seq').above(journalSeq).sortBy('seq');
    const answer = await journal.append(missing.map(toRecord));
    const changeSets = answer.kind === 'saved' ? missing.length : 0;
    return { kind: 'sound', view, finding: { kind: 'journalCompleted', changeSets } };
  }
  if (view.seq === journalSeq) {
    const last = view.seq === 0 ? undefined : (await journal.read(view.seq))[0];
    const recorded = last ? parseRecord(last)?.hashAfter : view.hash;
    if (recorded !== view.hash) return { kind: 'unsound', reason: 'journal and database tell different stories' };
    return { kind: 'sound', view, finding: { kind: 'intact' } };
  }
  let current = view;
  let changeSets = 0;
  for await (const changeSet of changeSetsFrom(journal, view.seq + 1)) {
    await writeChangeSet(database, changeSet);
    current = advance(current, changeSet);
    if (current.hash !== changeSet.hashAfter) return { kind: 'unsound', reason: 'replay does not match the journal' };
    changeSets++;
  }
  if (current.seq < journalSeq) return { kind: 'unsound', reason: 'a record of the journal cannot be read' };
  return { kind: 'sound', view: current, finding: { kind: 'replayed', changeSets } };
}

function advance(view: EventView, changeSet: ChangeSet): EventView {
  return {
    seq: changeSet.seq,
    hash: hashAfter(view.hash, changeSet.changes),
    tables: applyChanges(view.tables, changeSet.changes),
  };
}

/** Reads one record of the journal; null when it is not a change set of ours. */
export function parseRecord(record: JournalRecord): ChangeSet | null {
  try {
    const parsed = ChangeSet.safeParse(JSON.parse(new TextDecoder().decode(record.bytes)));
    return parsed.success ? (parsed.data as ChangeSet) : null;
  } catch {
    return null;
  }
}

async function* changeSetsFrom(journal: JournalPort, fromSeq: number): AsyncGenerator<ChangeSet> {
  for (let next = fromSeq; ;) {
    const records = await journal.read(next);
    if (records.length === 0) return;
    for (const record of records) {
      const changeSet = parseRecord(record);
      if (!changeSet) return;
      yield changeSet;
      next = changeSet.seq + 1;
    }
  }
}

async function restore(options: OpenOptions, reason: string): Promise<OpenOutcome> {
  const generation = options.generation + 1;
  const head = await options.journal.head();
  let view = emptyView(EMPTY_HASH);
  if (head.firstSeq > 1 || head.seq === 0) {
    const snapshot = await newestGoodSnapshot(options);
    if (!snapshot) return { kind: 'lost', reason };
    view = snapshot;
  }
  const replayed: ChangeSet[] = [];
  for await (const changeSet of changeSetsFrom(options.journal, view.seq + 1)) {
    const next = advance(view, changeSet);
    if (next.hash !== changeSet.hashAfter) return { kind: 'lost', reason: `${reason}; journal does not add up` };
    view = next;
    replayed.push(changeSet);
  }
  if (view.seq < head.seq) return { kind: 'lost', reason: `${reason}; a record of the journal cannot be read` };
  const database = makeEventDatabase(databaseName(options.eventId, generation), options.engine);
  await database.delete();
  await database.open();
  await fill(database, view, replayed);
  const check = await load(database);
  if (!check.isSound || check.view.hash !== view.hash)
    return { kind: 'lost', reason: `${reason}; the rebuilt copy differs` };
  return {
    kind: 'opened',
    database,
    generation,
    view,
    history: replayed.slice(-HISTORY_KEPT).map(headerOf),
    finding: { kind: 'restored', changeSets: replayed.length, reason },
  };
}

/** The newest snapshot that reads whole and joins the journal without a gap. */
async function newestGoodSnapshot({ journal, readSnapshot }: OpenOptions): Promise<EventView | null> {
  const head = await journal.head();
  for (let nth = 0; ; nth++) {
    const snapshot = await journal.snapshot(nth);
    if (!snapshot) return null;
    if (head.seq > 0 && snapshot.seq < head.firstSeq - 1) continue;
    const data = readSnapshot(snapshot.bytes);
    if (data) return viewOfData(data, snapshot.seq);
  }
}

/** A view of an event that came as plain lists. */
export function viewOfData(data: EventData, seq: number): EventView {
  const all: RowChange[] = TABLE_NAMES.flatMap((table) =>
    (data[table] as readonly AnyRow[]).map((row) => ({ table, id: row.id, before: null, after: row })),
  );
  return { seq, hash: hashAfter(EMPTY_HASH, all), tables: applyChanges(emptyView(EMPTY_HASH).tables, all) };
}

async function fill(database: EventDatabase, view: EventView, changeSets: readonly ChangeSet[]): Promise<void> {
  await database.transaction('rw', [...TABLE_NAMES, 'changeSets', 'meta'], async () => {
    for (const table of TABLE_NAMES) {
      const rows = [...(view.tables[table] as ReadonlyMap<string, AnyRow>).values()];
      if (rows.length > 0) await tableOf(database, table).bulkPut(rows);
    }
    await database.changeSets.bulkPut([...changeSets]);
    await database.meta.put({ id: 'head', seq: view.seq, hash: view.hash });
  });
}

async function recentHistory(database: EventDatabase): Promise<ChangeHeader[]> {
  const headers: ChangeHeader[] = [];
  await database.changeSets
    .orderBy('seq')
    .reverse()
    .limit(HISTORY_KEPT)
    .each((changeSet) => headers.push(headerOf(changeSet)));
  return headers.toReversed();
}
