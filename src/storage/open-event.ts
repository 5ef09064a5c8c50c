import { ChangeSet, EMPTY_HASH, hashAfter } from '#domain/change-set.ts';
import { TABLE_NAMES, type AnyRow, type EventData } from '#domain/event-data.ts';
import { applyChanges, changesInParts, dataOf, emptyView, type EventView } from '#domain/event-view.ts';
import type { ChangeHeader } from '#domain/undo.ts';
import {
  DATABASE_VERSION,
  databaseName,
  makeEventDatabase,
  tableOf,
  TRANSACTION_TABLES,
  type DatabaseEngine,
  type EventDatabase,
} from './event-database.ts';
import type { DeferredRows } from './deferred-rows.ts';
import { writeChangeSet } from './write-change-set.ts';
import { dropOldGenerations, existingGenerations, versionOf } from './generations.ts';
import { recordOf, toKept, wholeOf } from './kept-change-set.ts';
import { headerOf, recentHistory, UNDO_REACHES_BACK } from './kept-changes.ts';
import { loadEvent, viewOfData, type Loaded } from './load-event.ts';
import { missingFrom, type MissingPart } from './missing-part.ts';
import type { JournalHead, JournalPort, JournalRecord } from './journal-port.ts';

/** What the start-up check found and did. Everything but `intact` is told to the person in a sentence. */
export type OpeningFinding =
  | { readonly kind: 'intact' }
  /** The database had more than the journal (killed between the two): the journal was given the rest. */
  | { readonly kind: 'journalCompleted'; readonly changeSets: number }
  /** The database was behind: its missing change sets were replayed. */
  | { readonly kind: 'replayed'; readonly changeSets: number }
  /** The database was empty, wiped, damaged or would not open: rebuilt from snapshot and journal. */
  | {
      readonly kind: 'restored';
      readonly changeSets: number;
      readonly reason: string;
      /** What was in a damaged part of the journal and nowhere else. */
      readonly missing: MissingPart | null;
    }
  /** The database is sound, but the journal cannot be reached: what is done now is not safe yet. */
  | { readonly kind: 'journalOut'; readonly changeSets: 0; readonly reason: string };

export type OpenedEvent = {
  readonly kind: 'opened';
  readonly database: EventDatabase;
  readonly generation: number;
  readonly view: EventView;
  readonly history: readonly ChangeHeader[];
  readonly finding: OpeningFinding;
  /** Rows that are in view and not yet in their tables. */
  readonly deferred: DeferredRows | null;
};

export type OpenOutcome =
  | OpenedEvent
  /** Written by a newer program: refused politely, nothing touched. */
  | { readonly kind: 'newer' }
  /** Neither database nor journal nor snapshot gives the event. */
  | { readonly kind: 'lost'; readonly reason: string }
  /** Everything is there, but no database can be written: mostly the disk is full. */
  | { readonly kind: 'noRoom'; readonly reason: string }
  /** Everything is there and the disk has room, but the browser opens no database until it is started again. */
  | { readonly kind: 'startAgain'; readonly reason: string };

export type OpenOptions = {
  readonly eventId: string;
  readonly generation: number;
  readonly journal: JournalPort;
  readonly engine?: DatabaseEngine;
  /** Reads the `.folkmoot` bytes of a snapshot; null when they are not whole. */
  readonly readSnapshot: (bytes: Uint8Array) => EventData | null;
  /** The whole event as the bytes of a `.folkmoot` file. */
  readonly writeSnapshot: (data: EventData) => Uint8Array;
  readonly now: () => string;
};

/** The browser is told versions multiplied by this. */
const VERSION_STEP = 10;

/** A database that has not opened by then is left alone, and a new one is built beside it. */
const OPENING_TAKES_AT_MOST_MS = 20_000;

/**
 * Opens an event and makes sure that nothing which was called saved is missing from it.
 *
 * The database is compared with the journal: sequence, and the hash of all rows against the hash that the
 * last change set recorded. Behind is replayed; ahead is given to the journal; empty, wiped or unsound
 * is rebuilt in a NEW database that is verified before it is used.
 */
export async function openEvent(options: OpenOptions): Promise<OpenOutcome> {
  // A disk may fail at any moment of the check as well: that is said, and never a window that waits for ever.
  return check(options).catch((error: unknown): OpenOutcome => ({ kind: 'lost', reason: nameOf(error) }));
}

async function check(options: OpenOptions): Promise<OpenOutcome> {
  const { journal } = options;
  const generations = await existingGenerations(options);
  const generation = Math.max(options.generation, ...generations);
  const journalHead = await journal.head().catch((error: unknown) => nameOf(error));
  const name = databaseName(options.eventId, generation);
  const version = await versionOf(options, name);
  // An upgrade that goes wrong must not be the last that had everything.
  if (version > 0 && version < DATABASE_VERSION * VERSION_STEP) await journal.keepCopy().catch(() => false);
  const database = makeEventDatabase(name, options.engine);
  let loaded: Loaded;
  try {
    await withinTime(database.open());
    if (isNewer(database)) {
      database.close();
      return { kind: 'newer' };
    }
    loaded = await loadEvent(database);
  } catch (error) {
    database.close();
    if (nameOf(error) === 'VersionError') return { kind: 'newer' };
    if (typeof journalHead === 'string') return { kind: 'lost', reason: journalHead };
    return restore(options, { generation, reason: `will not open: ${nameOf(error)}`, database: null });
  }
  if (typeof journalHead === 'string') return openWithoutJournal(database, { generation, loaded, reason: journalHead });
  // A journal that was damaged from its first record on is a trace as well: an event that was used is never shown empty.
  const wasUsed = async () => journalHead.seq > 0 || journalHead.tornBytes > 0 || (await journal.snapshot(0)) !== null;
  const isEmpty = loaded.view.seq === 0 && (await wasUsed());
  const reason = isEmpty ? 'database is empty' : unsoundReason(loaded, journalHead);
  if (reason !== null) return restore(options, { generation, reason, database });
  const reconciled = await reconcile(database, loaded.view, options, journalHead).catch(
    (error: unknown): Reconciled => ({ kind: 'unsound', reason: `failed while it was checked: ${nameOf(error)}` }),
  );
  if (reconciled.kind === 'unsound') return restore(options, { generation, reason: reconciled.reason, database });
  await dropOldGenerations(options, { generation, generations, database });
  return {
    kind: 'opened',
    database,
    generation,
    view: reconciled.view,
    history: await recentHistory(database),
    finding: reconciled.finding,
    deferred: loaded.deferred,
  };
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');

async function withinTime(opening: PromiseLike<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer')), OPENING_TAKES_AT_MOST_MS);
  });
  try {
    await Promise.race([opening, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

async function openWithoutJournal(
  database: EventDatabase,
  { generation, loaded, reason }: { generation: number; loaded: Loaded; reason: string },
): Promise<OpenOutcome> {
  if (loaded.view.seq === 0 || !loaded.isSound) {
    database.close();
    return { kind: 'lost', reason: `no journal: ${reason}` };
  }
  const history = await recentHistory(database);
  const finding: OpeningFinding = { kind: 'journalOut', changeSets: 0, reason };
  return { kind: 'opened', database, generation, view: loaded.view, history, finding, deferred: loaded.deferred };
}

/** Dexie opens a newer database as if it were ours and would write into it. */
function isNewer(database: EventDatabase): boolean {
  return database.backendDB().version > DATABASE_VERSION * VERSION_STEP;
}

function unsoundReason({ view, isSound }: Loaded, head: JournalHead): string | null {
  if (!isSound) return 'rows do not match their recorded hash';
  if (view.seq < head.seq && view.seq + 1 < head.firstSeq) return 'behind the oldest record of the journal';
  return null;
}

type Reconciled =
  | { readonly kind: 'sound'; readonly view: EventView; readonly finding: OpeningFinding }
  | { readonly kind: 'unsound'; readonly reason: string };

async function reconcile(
  database: EventDatabase,
  view: EventView,
  options: OpenOptions,
  head: JournalHead,
): Promise<Reconciled> {
  const { journal } = options;
  const completed = view.seq > head.seq ? await completeJournal(database, view, options, head.seq) : null;
  // Behind a damaged place the journal may hold more than the database: it is read on in every case.
  let current = view;
  let replayed = 0;
  for await (const changeSet of changeSetsFrom(journal, view.seq + 1)) {
    const next = advance(current, changeSet);
    if (next.hash !== changeSet.hashAfter) return { kind: 'unsound', reason: 'replay does not match the journal' };
    await writeChangeSet(database, changeSet);
    current = next;
    replayed++;
  }
  if (current.seq < head.seq) return { kind: 'unsound', reason: 'a record of the journal cannot be read' };
  if (replayed > 0) return { kind: 'sound', view: current, finding: { kind: 'replayed', changeSets: replayed } };
  if (completed) return { kind: 'sound', view, finding: completed };
  const last = view.seq === 0 ? undefined : (await journal.read(view.seq))[0];
  const recorded = last ? parseRecord(last)?.hashAfter : view.hash;
  if (recorded !== view.hash) return { kind: 'unsound', reason: 'journal and database tell different stories' };
  return { kind: 'sound', view, finding: { kind: 'intact' } };
}

/** Gives the journal what only the database has; where changes in between are nowhere, begins it anew. */
async function completeJournal(
  database: EventDatabase,
  view: EventView,
  { journal, writeSnapshot }: OpenOptions,
  journalSeq: number,
): Promise<OpeningFinding> {
  const missing = await database.changeSets.where('seq').above(journalSeq).sortBy('seq');
  const isUnbroken = missing.length === view.seq - journalSeq && missing.every((kept) => wholeOf(kept) !== null);
  const answer = isUnbroken
    ? await journal.append(missing.map(recordOf))
    : await journal.restart(view.seq, writeSnapshot(dataOf(view)));
  if (answer.kind !== 'saved') return { kind: 'journalOut', changeSets: 0, reason: answer.kind };
  return { kind: 'journalCompleted', changeSets: missing.length };
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

/** A state that was worked out anew, with the change sets that led to it. */
type Rebuilt = {
  readonly view: EventView;
  readonly changeSets: readonly ChangeSet[];
  readonly replayed: number;
  readonly writtenAt: string | null;
};

type Broken = { readonly generation: number; readonly reason: string; readonly database: EventDatabase | null };

async function restore(options: OpenOptions, { generation, reason, database }: Broken): Promise<OpenOutcome> {
  const head = await options.journal.head();
  const rebuilt = await rebuild(options, head, database);
  database?.close();
  if (!rebuilt) return { kind: 'lost', reason };
  if (rebuilt.view.seq < head.seq) return { kind: 'lost', reason: `${reason}; a record of the journal cannot be read` };
  const missing = missingFrom(rebuilt, head, (await options.journal.snapshot(0))?.seq ?? 0);
  // Never into a database that exists: whatever is in it stays as it is for seven days.
  const built = await buildDatabase(options, generation + 1, rebuilt);
  if ('problem' in built) return { kind: built.kind, reason: `${reason}; cannot be written: ${built.problem}` };
  const { fresh, check } = built;
  if (!check.isSound || check.view.hash !== rebuilt.view.hash)
    return { kind: 'lost', reason: `${reason}; the rebuilt copy differs` };
  if (rebuilt.view.seq > head.seq)
    await options.journal.restart(rebuilt.view.seq, options.writeSnapshot(dataOf(rebuilt.view)));
  return {
    kind: 'opened',
    database: fresh,
    generation: generation + 1,
    view: rebuilt.view,
    history: rebuilt.changeSets.slice(-UNDO_REACHES_BACK).map(headerOf),
    finding: { kind: 'restored', changeSets: rebuilt.replayed, reason, missing },
    deferred: null,
  };
}

type Built =
  | { readonly fresh: EventDatabase; readonly check: Loaded }
  | { readonly kind: 'noRoom' | 'startAgain'; readonly problem: string };

async function buildDatabase(options: OpenOptions, generation: number, rebuilt: Rebuilt, tries = 2): Promise<Built> {
  const fresh = makeEventDatabase(databaseName(options.eventId, generation), options.engine);
  try {
    await withinTime(fresh.open());
    await fill(fresh, rebuilt, options.now());
    return { fresh, check: await loadEvent(fresh) };
  } catch (error) {
    fresh.close();
    const canTryAgain = tries > 1 && (await options.journal.setDatabasesAside().catch(() => false));
    if (canTryAgain) return buildDatabase(options, generation, rebuilt, tries - 1);
    // Where all databases were put aside there was room for that.
    return { kind: tries > 1 ? 'noRoom' : 'startAgain', problem: nameOf(error) };
  }
}

/**
 * The newest state that journal, snapshots and what can still be read of the database give together.
 *
 * Every step from one change set to the next is checked against the hash that was recorded with it.
 */
async function rebuild(
  options: OpenOptions,
  head: JournalHead,
  database: EventDatabase | null,
): Promise<Rebuilt | null> {
  let best = head.firstSeq === 1 ? await replay(options, emptyView(EMPTY_HASH), database) : null;
  if (best && best.view.seq === 0) best = null;
  for (let nth = 0; ; nth++) {
    const snapshot = await options.journal.snapshot(nth);
    if (!snapshot || snapshot.seq <= (best?.view.seq ?? -1)) return best;
    if (snapshot.seq < head.firstSeq - 1) continue;
    const data = options.readSnapshot(snapshot.bytes);
    const reached = data ? await replay(options, viewOfData(data, snapshot.seq), database) : null;
    if (reached && reached.view.seq > (best?.view.seq ?? -1))
      best = { ...reached, writtenAt: snapshot.writtenAt ?? null };
    if (best && best.view.seq >= head.seq) return best;
  }
}

async function replay(
  { journal }: OpenOptions,
  start: EventView,
  database: EventDatabase | null,
): Promise<Rebuilt | null> {
  const head = await journal.head();
  // Twelve thousand views one after the other would each copy ten thousand rows: only the last is wanted.
  const parts = changesInParts(start.tables);
  const changeSets: ChangeSet[] = [];
  let [seq, hash] = [start.seq, start.hash];
  const follows = (changeSet: ChangeSet): boolean => {
    const next = changeSet.seq === seq + 1 ? hashAfter(hash, changeSet.changes) : null;
    if (next !== changeSet.hashAfter) return false;
    parts.add(changeSet.changes);
    changeSets.push(changeSet);
    [seq, hash] = [changeSet.seq, next];
    return true;
  };
  // Earlier records are not applied again, but kept: undo reaches behind the snapshot.
  for await (const changeSet of changeSetsFrom(journal, Math.min(head.firstSeq, start.seq + 1))) {
    if (changeSet.seq <= start.seq) changeSets.push(changeSet);
    else if (!follows(changeSet)) return null;
  }
  // Whole records behind a damaged place of the journal.
  for await (const changeSet of changeSetsFrom(journal, Math.max(seq, head.seq) + 1)) if (!follows(changeSet)) break;
  for (; database;) {
    const kept = await database.changeSets.get(seq + 1).catch(() => undefined);
    const changeSet = kept ? wholeOf(kept) : null;
    if (!changeSet || !follows(changeSet)) break;
  }
  return { view: { seq, hash, tables: parts.tables() }, changeSets, replayed: seq - start.seq, writtenAt: null };
}

async function fill(database: EventDatabase, { view, changeSets }: Rebuilt, at: string): Promise<void> {
  await database.transaction('rw', [...TRANSACTION_TABLES], async () => {
    for (const table of TABLE_NAMES) {
      const rows = [...(view.tables[table] as ReadonlyMap<string, AnyRow>).values()];
      if (rows.length > 0) await tableOf(database, table).bulkPut(rows);
    }
    await database.changeSets.bulkPut(changeSets.map(toKept));
    await database.meta.put({ id: 'head', seq: view.seq, hash: view.hash });
    await database.table('meta').put({ id: 'built', at });
  });
}
