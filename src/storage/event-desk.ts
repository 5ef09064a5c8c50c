import { hashAfter, type ActionLabel, type ChangeSet, type RowChange } from '#domain/change-set.ts';
import type { EventData } from '#domain/event-data.ts';
import { applyChanges, dataOf, type EventView } from '#domain/event-view.ts';
import { undoStacks, type ChangeHeader } from '#domain/undo.ts';
import { writeDeferred, type DeferredRows } from './deferred-rows.ts';
import { TRANSACTION_TABLES, type EventDatabase } from './event-database.ts';
import { recordOf, wholeOf } from './kept-change-set.ts';
import { headerOf, KEEPING, makeOldShort, UNDO_REACHES_BACK, type Keeping } from './kept-changes.ts';
import type { AppendAnswer, JournalPort, JournalRecord } from './journal-port.ts';
import { StaleView } from './stale-view.ts';
import { writeChangeSet, type Written } from './write-change-set.ts';

/** What is to be written as one change set; `label` says it in the menu. */
export type PlannedChange<Result> = {
  readonly kind: 'write';
  readonly changes: readonly RowChange[];
  readonly label: ActionLabel;
  readonly result: Result;
  readonly changeSetKind: ChangeSet['kind'];
  readonly aboutSeq: number | null;
};

/** Nothing to write (already so), or not possible, with words for the person. */
export type NoChange<Result> =
  | { readonly kind: 'nothing'; readonly result: Result }
  | { readonly kind: 'refused'; readonly reason: ActionLabel };

export type Planned<Result> = PlannedChange<Result> | NoChange<Result>;

/** How an action ended. `saved` is what the status line may say: the bytes are on the disk, or why not. */
export type Committed<Result> =
  | { readonly kind: 'done'; readonly seq: number; readonly result: Result; readonly saved: AppendAnswer }
  | NoChange<Result>;

/** One try to plan and write. */
type Attempt<Result> =
  | NoChange<Result>
  | { readonly kind: 'written'; readonly changeSet: ChangeSet; readonly written: Written; readonly result: Result };

/** A fault in a plan is nothing that a second try or more room would mend. */
class PlanFailed extends Error {}

/** Told whenever the event has moved on, by this desk or by another window. */
export type DeskListener = (change: {
  readonly seq: number;
  readonly hash: string;
  readonly changes: readonly RowChange[];
  readonly header: ChangeHeader;
}) => void;

export type EventDeskOptions = {
  readonly database: EventDatabase;
  readonly journal: JournalPort;
  readonly desk: string;
  readonly now: () => string;
  readonly view: EventView;
  readonly history: readonly ChangeHeader[];
  /** Rows of a long change set that the last window did not come to write into their tables. */
  readonly deferred?: DeferredRows | null;
  /** The whole event as the bytes of a `.folkmoot` file: for a journal that lost more than the database can give it again. */
  readonly writeSnapshot?: (data: EventData) => Uint8Array;
  /** Runs something later; with it, what a broken disk refused is tried again by itself. */
  readonly later?: (ms: number, run: () => void) => void;
  /** Tests keep less. */
  readonly keeping?: Keeping;
};

/** Waiting times between tries to save what a disk refused, in milliseconds; the last one stays. */
const RETRY_AFTER_MS = [1000, 2000, 4000, 8000, 15_000, 30_000] as const;

/** How often another window may be quicker before this one holds the database while it plans. */
const PATIENCE = 2;

/**
 * The one place where an event is written.
 *
 * Every action becomes one strict transaction with its rows, its change set and the new head, then one
 * record of the journal; only when that is fsynced the change counts as saved. Writes stand in a queue; the
 * view is checked against the database inside the transaction, so that two windows can never both take
 * the same sequence number.
 */
export class EventDesk {
  readonly desk: string;
  readonly #options: EventDeskOptions;
  readonly #listeners = new Set<DeskListener>();
  #view: EventView;
  #history: ChangeHeader[];
  #queue: Promise<unknown> = Promise.resolve();
  #unsaved: { record: JournalRecord; settle: (answer: AppendAnswer) => void }[] = [];
  #isAppending = false;
  #retries = 0;
  #isRetryPlanned = false;
  /** The last change set that is in the journal, as far as this desk was told. */
  #savedSeq = 0;
  #tidiedTo: number | null = null;
  #deferred: DeferredRows | null;
  #isWritingDeferred = false;

  constructor(options: EventDeskOptions) {
    this.#options = options;
    this.desk = options.desk;
    this.#view = options.view;
    this.#history = [...options.history];
    this.#deferred = options.deferred ?? null;
    this.#writeDeferredLater();
  }

  get view(): EventView {
    return this.#view;
  }

  /** Undo and redo lists of this desk, newest last. */
  stacks(): ReturnType<typeof undoStacks> {
    return undoStacks(this.#history, this.desk);
  }

  onChange(listener: DeskListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Plans on the newest state and writes what was planned, in turn with all other writes.
   *
   * `plan` may be called again when another window wrote in between; it must not have effects of its own.
   */
  commit<Result>(action: string, plan: (view: EventView) => Planned<Result>): Promise<Committed<Result>> {
    const turn = this.#queue.then(() => this.#commitNow(action, plan));
    this.#queue = turn.catch(() => undefined);
    return turn.then(async ({ outcome, saved }) => {
      if (outcome.kind !== 'done') return outcome;
      return { ...outcome, saved: await saved };
    });
  }

  /** A whole change set by its number, or null when it is no longer kept. */
  async changeSet(seq: number): Promise<ChangeSet | null> {
    const kept = await this.#options.database.changeSets.get(seq);
    return kept ? wholeOf(kept) : null;
  }

  /** Resolves when every write that was asked for so far is in view. */
  settled(): Promise<void> {
    return this.#queue.then(() => undefined);
  }

  /** Resolves when the rows of every long change set of this desk are in their tables, or the disk refuses them. */
  async allInTables(): Promise<void> {
    do await this.settled();
    while (this.#isWritingDeferred);
  }

  /** Takes in what another window has written. */
  catchUp(): Promise<void> {
    const turn = this.#queue.then(() => this.#catchUpNow());
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Sends the journal whatever it does not have yet; called when a failed disk may work again. */
  flush(): Promise<AppendAnswer> {
    const turn = this.#queue.then(() => this.#flushNow());
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #flushNow(): Promise<AppendAnswer> {
    const head = await this.#options.journal.head().catch(() => null);
    const answer: AppendAnswer = head
      ? // The last record that both have goes along: the journal says if it is not the same.
        await this.#closeGap(await this.#appendFrom(Math.max(1, Math.min(head.seq, this.#view.seq))))
      : { kind: 'failed', reason: 'journal does not answer' };
    this.#planRetry(answer);
    return answer;
  }

  /** After a refusal tries again, at growing distances, until the journal has everything. */
  #planRetry(answer: AppendAnswer): void {
    if (answer.kind === 'saved') {
      this.#retries = 0;
      return;
    }
    const { later } = this.#options;
    if (!later || this.#isRetryPlanned) return;
    const wait = RETRY_AFTER_MS[Math.min(this.#retries++, RETRY_AFTER_MS.length - 1)]!;
    this.#isRetryPlanned = true;
    later(wait, () => {
      this.#isRetryPlanned = false;
      void this.flush();
    });
  }

  async #commitNow<Result>(
    action: string,
    plan: (view: EventView) => Planned<Result>,
  ): Promise<{
    outcome: NoChange<Result> | { kind: 'done'; seq: number; result: Result; saved: AppendAnswer };
    saved: Promise<AppendAnswer>;
  }> {
    const unwritten = (outcome: NoChange<Result>) => ({
      outcome,
      saved: Promise.resolve({ kind: 'saved', seq: this.#view.seq } as const),
    });
    let timesStale = 0;
    for (let hasTriedAgain = false; ;) {
      let attempt: Attempt<Result>;
      try {
        attempt = await (timesStale < PATIENCE ? this.#attempt(action, plan) : this.#attemptAlone(action, plan));
      } catch (error) {
        if (error instanceof PlanFailed) throw error.cause;
        if (error instanceof StaleView) {
          timesStale++;
          await this.#catchUpNow();
          continue;
        }
        if (hasTriedAgain || !(await this.#mendDatabase()))
          return unwritten({ kind: 'refused', reason: { key: 'refused.notWritten', values: {} } });
        hasTriedAgain = true;
        continue;
      }
      if (attempt.kind !== 'written') return unwritten(attempt);
      const { changeSet, written, result } = attempt;
      // The journal is asked first: told of the change first, the window would draw it before it passes the record on.
      const saved = this.#save(recordOf(written.kept));
      this.#apply(changeSet);
      if (written.isDeferred) this.#deferred = changeSet;
      this.#writeDeferredLater();
      this.#tidyLater();
      const { seq } = changeSet;
      return { outcome: { kind: 'done', seq, result, saved: { kind: 'saved', seq } }, saved };
    }
  }

  /** @throws StaleView when another window wrote since; PlanFailed when there is a fault in `plan`. */
  async #attempt<Result>(action: string, plan: (view: EventView) => Planned<Result>): Promise<Attempt<Result>> {
    let planned: Planned<Result>;
    try {
      planned = plan(this.#view);
    } catch (cause) {
      throw new PlanFailed('', { cause });
    }
    if (planned.kind !== 'write') return planned;
    if (planned.changes.length === 0) return { kind: 'nothing', result: planned.result };
    const changeSet: ChangeSet = {
      seq: this.#view.seq + 1,
      at: this.#options.now(),
      desk: this.desk,
      action,
      label: planned.label,
      changes: planned.changes,
      kind: planned.changeSetKind,
      aboutSeq: planned.aboutSeq,
      hashAfter: hashAfter(this.#view.hash, planned.changes),
    };
    const written = await writeChangeSet(this.#options.database, changeSet, { mayDefer: true });
    return { kind: 'written', changeSet, written, result: planned.result };
  }

  /**
   * The same with the database held from before it is planned: a list that takes longer to plan than the door takes to let
   * the next person in would otherwise never be taken in.
   */
  #attemptAlone<Result>(action: string, plan: (view: EventView) => Planned<Result>): Promise<Attempt<Result>> {
    return this.#options.database.transaction('rw', [...TRANSACTION_TABLES], async () => {
      await this.#catchUpNow();
      return this.#attempt(action, plan);
    });
  }

  /**
   * After a write that the browser refused: frees the reserve for a full disk and opens the database again, which
   * the browser closes when its files fail. Nothing was written, so that the change can be planned anew.
   */
  async #mendDatabase(): Promise<boolean> {
    const { database, journal } = this.#options;
    const hasMoreRoom = await journal.relieve().catch(() => false);
    try {
      if (!hasMoreRoom && database.isOpen()) return false;
      database.close();
      await database.open();
      await this.#catchUpNow();
      return true;
    } catch {
      return false;
    }
  }

  #apply(changeSet: ChangeSet): void {
    this.#view = {
      seq: changeSet.seq,
      hash: changeSet.hashAfter,
      tables: applyChanges(this.#view.tables, changeSet.changes),
    };
    const header = headerOf(changeSet);
    this.#history.push(header);
    // As after a restart; and a long day does not make each change slower than the one before.
    if (this.#history.length > 2 * UNDO_REACHES_BACK) this.#history = this.#history.slice(-UNDO_REACHES_BACK);
    for (const listener of this.#listeners) {
      listener({ seq: changeSet.seq, hash: changeSet.hashAfter, changes: changeSet.changes, header });
    }
  }

  async #catchUpNow(): Promise<void> {
    const missing = await this.#options.database.changeSets.where('seq').above(this.#view.seq).sortBy('seq');
    for (const kept of missing) {
      const changeSet = wholeOf(kept);
      // So far behind that the rows are not to be had from change sets any more: never go on with a wrong view.
      if (!changeSet) throw new Error('this window is too far behind');
      this.#apply(changeSet);
    }
  }

  /** Now and then, in turn with the writes, makes old change sets short; a disk that refuses costs nothing but room. */
  #tidyLater(): void {
    const { database, keeping = KEEPING } = this.#options;
    const reach = this.#savedSeq - keeping.whole;
    if (reach < (this.#tidiedTo === null ? 1 : this.#tidiedTo + keeping.atOnce)) return;
    this.#tidiedTo = reach;
    this.#queue = this.#queue.then(async () => {
      const done = await makeOldShort(database, this.#savedSeq, keeping).catch(() => null);
      // An event of an earlier program has more of them: the rest follows, some at every change.
      if (done && !done.isDone) this.#tidiedTo = done.upTo;
    });
  }

  /**
   * Writes the rows of a long change set into their tables, a part at a time and in turn with all other writes: whoever is
   * let in meanwhile waits for one part. What a disk refuses is tried again behind the next change; until then it is in the
   * change set.
   */
  #writeDeferredLater(): void {
    if (!this.#deferred || this.#isWritingDeferred) return;
    this.#isWritingDeferred = true;
    this.#queue = this.#queue.then(async () => {
      const isOn = await this.#writeDeferredNow().catch(() => false);
      this.#isWritingDeferred = false;
      if (isOn) this.#writeDeferredLater();
    });
  }

  /** @returns whether there may be more. */
  async #writeDeferredNow(): Promise<boolean> {
    const { database } = this.#options;
    const deferred = this.#deferred!;
    try {
      this.#deferred = await writeDeferred(database, this.#view, deferred);
    } catch (error) {
      if (!(error instanceof StaleView)) throw error;
      await this.#catchUpNow();
    }
    return this.#deferred !== null;
  }

  /** Appends to the journal; records that wait while an fsync runs go together in the next one. */
  #save(record: JournalRecord): Promise<AppendAnswer> {
    const answer = new Promise<AppendAnswer>((settle) => this.#unsaved.push({ record, settle }));
    if (!this.#isAppending) void this.#appendWaiting();
    return answer;
  }

  async #appendWaiting(): Promise<void> {
    this.#isAppending = true;
    while (this.#unsaved.length > 0) {
      const batch = this.#unsaved;
      this.#unsaved = [];
      const answer = await this.#closeGap(await this.#options.journal.append(batch.map(({ record }) => record)));
      if (answer.kind === 'saved') this.#savedSeq = Math.max(this.#savedSeq, answer.seq);
      for (const { settle } of batch) settle(answer);
      this.#planRetry(answer);
    }
    this.#isAppending = false;
  }

  /**
   * Gives a journal that ends earlier what it does not have: its folder was removed while the event was open, or a disk
   * took back what it had. Where that is not to be had from change sets any more, it begins anew behind the whole event.
   */
  async #closeGap(answer: AppendAnswer): Promise<AppendAnswer> {
    if (answer.kind !== 'gap') return answer;
    const given = await this.#appendFrom(answer.expectedSeq);
    const { journal, writeSnapshot } = this.#options;
    if (given.kind !== 'gap' || !writeSnapshot) return given;
    return journal.restart(this.#view.seq, writeSnapshot(dataOf(this.#view)));
  }

  async #appendFrom(fromSeq: number): Promise<AppendAnswer> {
    const kept = await this.#options.database.changeSets.where('seq').aboveOrEqual(fromSeq).sortBy('seq');
    const missing = kept.slice(kept.findLastIndex((changeSet) => wholeOf(changeSet) === null) + 1);
    // With nothing missing the journal is asked all the same: another window may have saved it, and the line must say so.
    return this.#options.journal.append(missing.map(recordOf));
  }
}
