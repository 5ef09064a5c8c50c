import { useSyncExternalStore } from 'react';
import type { DeskCall, FromDesk, HistoryLine, OpenReply } from '#actions/desk-protocol.ts';
import type { RunOutcome } from '#actions/desk-runner.ts';
import type { ActionName, ArgsOf, ResultOf } from '#actions/registry.ts';
import { EMPTY_HASH, type RowChange } from '#domain/change-set.ts';
import type { EventData } from '#domain/event-data.ts';
import { applyChanges, changesInParts, dataOf, emptyView, type EventView } from '#domain/event-view.ts';
import type { UndoState } from '#domain/undo.ts';
import type { TakeBackPreview } from '#actions/take-back-import.ts';
import type { KeptEdit } from '#domain/import/undo-import.ts';
import type { AppendAnswer } from '#storage/journal-port.ts';
import { ask } from './bridge-client.ts';

/** What the status line says about safety. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly reason: string };

export type SessionState = {
  readonly view: EventView;
  readonly undo: UndoState;
  readonly save: SaveState;
};

/** All that have a worker: the one in view, and those that were left while they were still writing. */
const working = new Set<EventSession>();

/** A worker that does not come to an end is not waited for any longer. */
const FINISHES_WITHIN_MS = 30_000;

/** Actions that may write very much at once: not begun when the disk is nearly full. */
const LARGE_ACTIONS: ReadonlySet<ActionName> = new Set<ActionName>(['importList', 'restoreBackup']);

type Call = DeskCall extends infer C ? (C extends { readonly id: number } ? Omit<C, 'id'> : never) : never;

/**
 * One open event in this window: its newest state, kept up to date by the desk worker, and the way to act on it.
 *
 * Screens read the state through `useEvent`; they never touch the database.
 */
export class EventSession {
  readonly eventId: string;
  readonly #worker: Worker;
  readonly #replies = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Set<() => void>();
  #state: SessionState = {
    view: emptyView(EMPTY_HASH),
    undo: { undo: null, redo: null },
    save: { kind: 'saved', at: null },
  };
  #nextId = 1;
  #loading: RowChange[] = [];
  #incoming: ReturnType<typeof changesInParts> | null = null;
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  #isOpen = false;
  #isLeft = false;

  private constructor(eventId: string) {
    this.eventId = eventId;
    this.#worker = new Worker(new URL('../../actions/desk-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', (event: MessageEvent<FromDesk>) => void this.#receive(event.data));
    working.add(this);
  }

  /** Before the window goes: whatever was asked for is written, and the journal has it. */
  static async finishAll(): Promise<void> {
    await Promise.all([...working].map((session) => session.#finish()));
  }

  /** Waits until nobody who left this event is still writing it. */
  static async whenLeft(eventId: string): Promise<void> {
    const left = [...working].filter((session) => session.eventId === eventId && session.#isLeft);
    await Promise.all(left.map((session) => session.#idle()));
  }

  /** The event as it is open in this window, or null. */
  static inView(eventId: string): EventSession | null {
    return [...working].find((session) => session.eventId === eventId && session.#isOpen && !session.#isLeft) ?? null;
  }

  /** Opens an event: the desk worker checks it against its journal first. */
  static async open(
    eventId: string,
    generation: number,
    desk: string,
  ): Promise<{ readonly session: EventSession; readonly reply: OpenReply }> {
    // Two that write the same event at the same moment would each find the other's half.
    await EventSession.whenLeft(eventId);
    const session = new EventSession(eventId);
    const reply = await session.#ask<OpenReply>({ call: 'open', eventId, generation, desk });
    session.#isOpen = reply.kind === 'opened';
    return { session, reply };
  }

  get state(): SessionState {
    return this.#state;
  }

  /** The event as plain lists, the same object as long as nothing changed. */
  get data(): EventData {
    return dataOf(this.#state.view);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Does something; resolves when it is saved on disk (or says why it is not). */
  async run<N extends ActionName>(action: N, args: ArgsOf<N>): Promise<RunOutcome<ResultOf<N>>> {
    if (LARGE_ACTIONS.has(action) && (await isDiskShort()))
      return { kind: 'refused', reason: { key: 'refused.diskShort', values: {} } };
    return this.#act({ call: 'run', action, args: args as ArgsOf<ActionName> });
  }

  undo(): Promise<RunOutcome<null>> {
    return this.#act({ call: 'undo' });
  }

  redo(): Promise<RunOutcome<null>> {
    return this.#act({ call: 'redo' });
  }

  /** Takes back one change set of any age. */
  undoChangeSet(seq: number): Promise<RunOutcome<null>> {
    return this.#act({ call: 'undoChangeSet', seq });
  }

  /** Tries again to put on disk what could not be saved. */
  flush(): Promise<AppendAnswer> {
    return this.#counted(this.#ask({ call: 'flush' }));
  }

  /** What happened to one row, newest first. */
  historyOf(rowId: string): Promise<readonly HistoryLine[]> {
    return this.#ask({ call: 'historyOf', rowId });
  }

  /** What taking an import back would do now; null when it is no longer there. */
  previewTakeBack(importId: string): Promise<TakeBackPreview | null> {
    return this.#ask({ call: 'previewTakeBack', importId });
  }

  /** Takes an import back; answers with what stays because it was edited since. */
  takeBackImport(importId: string): Promise<RunOutcome<readonly KeptEdit[]>> {
    return this.#act({ call: 'takeBackImport', importId });
  }

  /** Lets a list worker reach the desk directly, so that a long list never goes through the window. */
  connectLists(port: MessagePort): void {
    this.#worker.postMessage({ lists: port }, [port]);
  }

  /** Says "saving" while another worker has the desk write something. */
  async whileSaving<T>(work: Promise<T>): Promise<T> {
    if (this.#state.save.kind === 'saved') this.#set({ save: { kind: 'saving' } });
    try {
      return await this.#counted(work);
    } finally {
      if (this.#running === 0 && this.#state.save.kind === 'saving')
        this.#set({ save: { kind: 'saved', at: this.#savedAt } });
    }
  }

  /** Its worker is kept until this is done. */
  async #counted<T>(work: Promise<T>): Promise<T> {
    this.#running++;
    try {
      return await work;
    } finally {
      this.#running--;
      if (this.#running === 0) for (const idle of this.#waiting.splice(0)) idle();
    }
  }

  /** Leaves the event. What it was told to do before is still done, or Ctrl+W behind Enter would take it back. */
  close(): void {
    if (this.#isLeft) return;
    this.#isLeft = true;
    this.#listeners.clear();
    if (this.#running === 0) this.#end();
    else void this.#idle().then(() => this.#end());
  }

  #end(): void {
    this.#worker.terminate();
    working.delete(this);
  }

  /** Resolves when nothing that was asked for is still being done. */
  #idle(): Promise<void> {
    if (this.#running === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      setTimeout(resolve, FINISHES_WITHIN_MS);
    });
  }

  async #finish(): Promise<void> {
    await this.#idle();
    if (this.#isOpen && !this.#isLeft) await this.flush();
  }

  #act<T>(call: Call): Promise<T> {
    return this.whileSaving(this.#ask<T>(call));
  }

  #savedAt: string | null = null;

  #ask<T>(call: Call): Promise<T> {
    const id = this.#nextId++;
    return new Promise<T>((resolve, reject) => {
      this.#replies.set(id, { resolve: resolve as (value: never) => void, reject });
      this.#worker.postMessage({ ...call, id });
    });
  }

  async #receive(message: FromDesk): Promise<void> {
    if ('reply' in message) return this.#settle(message);
    if ('journal' in message) return this.#askJournal(message);
    if (message.event === 'note') {
      await ask('app.report', { message: message.line }).catch(() => undefined);
      return;
    }
    if (message.event === 'rows') {
      for (const row of message.rows)
        this.#loading.push({ table: message.table, id: row.id, before: null, after: row });
      return;
    }
    if (message.event === 'opened') {
      const tables = applyChanges(emptyView(EMPTY_HASH).tables, this.#loading);
      this.#loading = [];
      this.#set({ view: { seq: message.seq, hash: message.hash, tables }, undo: message.undo });
      return;
    }
    if (message.event === 'changes') {
      this.#incoming ??= changesInParts(this.#state.view.tables);
      this.#incoming.add(message.changes);
      if (!message.isLast) return;
      const tables = this.#incoming.tables();
      this.#incoming = null;
      this.#set({ view: { seq: message.seq, hash: message.hash, tables }, undo: message.undo });
      return;
    }
    if (message.event === 'saved') {
      this.#savedAt = message.at;
      this.#set({ save: { kind: 'saved', at: message.at } });
      return;
    }
    this.#set({ save: { kind: 'unsaved', reason: message.reason } });
  }

  #settle(message: Extract<FromDesk, { readonly reply: number }>): void {
    const waiting = this.#replies.get(message.reply);
    this.#replies.delete(message.reply);
    if ('fault' in message) waiting?.reject(new Error(message.fault));
    else waiting?.resolve(message.value as never);
  }

  async #askJournal(message: Extract<FromDesk, { readonly journal: string }>): Promise<void> {
    const value = await this.#journalAnswer(message).catch((error: unknown): AppendAnswer => ({
      kind: 'failed',
      reason: error instanceof Error ? error.message : 'bridge',
    }));
    this.#worker.postMessage({ journalReply: message.id, value });
  }

  #journalAnswer(message: Extract<FromDesk, { readonly journal: string }>): Promise<unknown> {
    const { eventId } = this;
    if (message.journal === 'head') return ask('journal.head', { eventId });
    if (message.journal === 'append') {
      return ask('journal.append', {
        eventId,
        records: message.records as { seq: number; bytes: Uint8Array<ArrayBuffer> }[],
      });
    }
    if (message.journal === 'restart')
      return ask('journal.restart', {
        eventId,
        seq: message.seq,
        snapshot: message.snapshot as Uint8Array<ArrayBuffer>,
      });
    if (message.journal === 'relieve') return ask('disk.relieve', null);
    if (message.journal === 'setDatabasesAside') return ask('databases.setAside', null);
    if (message.journal === 'keepCopy')
      return ask('backups.writeNow', { eventId }).then(({ kind }) => kind === 'written');
    if (message.journal === 'read') return ask('journal.read', { eventId, fromSeq: message.fromSeq });
    return ask('journal.snapshot', { eventId, nth: message.nth });
  }

  #set(patch: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }
}

/** Whether too little is free on the disk to begin something that writes very much. */
export async function isDiskShort(): Promise<boolean> {
  return ask('disk.describe', null).then(
    ({ level }) => level === 'short',
    () => false,
  );
}

/** The state of an open event; the screen is drawn again whenever it changes. */
export function useSessionState(session: EventSession): SessionState {
  return useSyncExternalStore(session.subscribe, () => session.state);
}

/** The event as plain lists; the same object again as long as nothing in it changed. */
export function useEventData(session: EventSession): EventData {
  // Not the whole state: what is being saved changes more often than what there is to see.
  return useSyncExternalStore(session.subscribe, () => session.data);
}
