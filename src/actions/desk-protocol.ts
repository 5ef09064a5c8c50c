import type { RowChange } from '#domain/change-set.ts';
import type { AnyRow, TableName } from '#domain/event-data.ts';
import type { ChangeHeader, UndoState } from '#domain/undo.ts';
import type { AppendAnswer, JournalHead, JournalRecord } from '#storage/journal-port.ts';
import type { OpeningFinding } from '#storage/open-event.ts';
import type { RunOutcome } from './desk-runner.ts';
import type { ActionName, ArgsOf } from './registry.ts';
import type { TakeBackPreview } from './take-back-import.ts';

/**
 * What the window and the desk worker say to each other.
 *
 * The worker holds the database and runs every action, so that no write, however large, makes the window wait;
 * the window lends it the bridge to the journal.
 */
export type ToDesk =
  | {
      readonly id: number;
      readonly call: 'open';
      readonly eventId: string;
      readonly generation: number;
      readonly desk: string;
    }
  | { readonly id: number; readonly call: 'run'; readonly action: ActionName; readonly args: ArgsOf<ActionName> }
  | { readonly id: number; readonly call: 'undo' | 'redo' | 'flush' }
  | { readonly id: number; readonly call: 'undoChangeSet'; readonly seq: number }
  | { readonly id: number; readonly call: 'historyOf'; readonly rowId: string }
  | { readonly id: number; readonly call: 'previewTakeBack' | 'takeBackImport'; readonly importId: string }
  /** A way for the list worker to reach the desk without the window in between. */
  | { readonly lists: MessagePort }
  | { readonly journalReply: number; readonly value: unknown };

export type DeskCall = Extract<ToDesk, { readonly id: number }>;

/** What happened to one row, for "history of this person": newest first. */
export type HistoryLine = ChangeHeader & { readonly at: string };

export type OpenReply =
  | { readonly kind: 'opened'; readonly generation: number; readonly finding: OpeningFinding }
  | { readonly kind: 'newer' }
  | { readonly kind: 'lost' | 'noRoom' | 'startAgain'; readonly reason: string };

export type FromDesk =
  | {
      readonly reply: number;
      readonly value: OpenReply | RunOutcome<unknown> | AppendAnswer | readonly HistoryLine[] | TakeBackPreview | null;
    }
  | { readonly reply: number; readonly fault: string }
  /** A part of a table while the event is opened. */
  | { readonly event: 'rows'; readonly table: TableName; readonly rows: readonly AnyRow[] }
  | { readonly event: 'opened'; readonly seq: number; readonly hash: string; readonly undo: UndoState }
  /** A part of a change set; `isLast` completes it. */
  | {
      readonly event: 'changes';
      readonly seq: number;
      readonly hash: string;
      readonly changes: readonly RowChange[];
      readonly isLast: boolean;
      readonly header: ChangeHeader;
      readonly undo: UndoState;
    }
  | { readonly event: 'saved'; readonly seq: number; readonly at: string }
  | { readonly event: 'unsaved'; readonly reason: string }
  /** For the log, without names. */
  | { readonly event: 'note'; readonly line: string }
  | { readonly journal: 'head'; readonly id: number }
  | { readonly journal: 'append'; readonly id: number; readonly records: readonly JournalRecord[] }
  | { readonly journal: 'read'; readonly id: number; readonly fromSeq: number }
  | { readonly journal: 'restart'; readonly id: number; readonly seq: number; readonly snapshot: Uint8Array }
  | { readonly journal: 'relieve'; readonly id: number }
  | { readonly journal: 'setDatabasesAside'; readonly id: number }
  | { readonly journal: 'keepCopy'; readonly id: number }
  | { readonly journal: 'snapshot'; readonly id: number; readonly nth: number };

export type JournalReplyValue = JournalHead | AppendAnswer | readonly JournalRecord[] | boolean | null;

/** Rows or changes in one message; more would make the window wait while they are copied. */
export const CHUNK = 400;
