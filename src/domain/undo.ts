import { canonicalJson, type ChangeSet, type RowChange } from './change-set.ts';
import type { CheckIn } from './check-in.ts';
import type { EventView } from './event-view.ts';
import type { CheckInId } from './ids.ts';

/** What taking back a change set would do now. */
export type UndoPlan = {
  readonly changes: readonly RowChange[];
  /** Rows that somebody has edited since: they stay as they are and are listed. */
  readonly kept: readonly RowChange[];
};

/** What undo needs to write check-in facts of its own. */
export type UndoContext = {
  readonly at: string;
  readonly desk: string;
  readonly nextCheckInId: () => CheckInId;
  readonly nextClock: () => number;
};

/**
 * Takes back one change set, however old, without touching what was edited since.
 *
 * Rows go back to what they were, if they still are what the change set made of them. Check-ins are facts
 * and are never deleted: an arrival is taken back by a `withdrawn` fact, and a withdrawal by a new arrival
 * at the time of the first.
 */
export function planUndo(changeSet: ChangeSet, view: Pick<EventView, 'tables'>, context: UndoContext): UndoPlan {
  const changes: RowChange[] = [];
  const kept: RowChange[] = [];
  for (const change of changeSet.changes.toReversed()) {
    if (change.table === 'checkIns') {
      const fact = change.after as CheckIn | null;
      if (fact) changes.push(checkInTakenBack(fact, view, context));
      continue;
    }
    const current = view.tables[change.table].get(change.id) ?? null;
    if (canonicalJson(current) === canonicalJson(change.after)) {
      changes.push({ table: change.table, id: change.id, before: current, after: change.before });
    } else {
      kept.push(change);
    }
  }
  return { changes, kept };
}

function checkInTakenBack(fact: CheckIn, view: Pick<EventView, 'tables'>, context: UndoContext): RowChange {
  const original = fact.kind === 'withdrawn' && fact.ofId ? view.tables.checkIns.get(fact.ofId) : undefined;
  const opposite: CheckIn =
    fact.kind === 'withdrawn'
      ? { ...fact, kind: original?.kind ?? 'arrived', at: original?.at ?? fact.at, ofId: null }
      : { ...fact, kind: 'withdrawn', at: context.at, ofId: fact.id };
  const after: CheckIn = {
    ...opposite,
    id: context.nextCheckInId(),
    clock: context.nextClock(),
    desk: context.desk,
  };
  return { table: 'checkIns', id: after.id, before: null, after };
}

/** The little that the undo list needs to know of a change set. */
export type ChangeHeader = Pick<ChangeSet, 'seq' | 'desk' | 'kind' | 'aboutSeq' | 'label' | 'action'>;

/** What Ctrl+Z and Ctrl+Shift+Z would do next at one desk; null where there is nothing. */
export type UndoState = {
  readonly undo: ChangeHeader | null;
  readonly redo: ChangeHeader | null;
};

/**
 * Works out the undo and redo lists of one desk from the history, so that both survive a restart.
 *
 * An undo moves an action from the one list to the other, a redo back; a new action empties the redo list;
 * `fixed` change sets (an event was opened, a list was merged) end both.
 *
 * @returns the stacks, newest last; `redo` holds the undo change sets that can be taken back.
 */
export function undoStacks(
  history: readonly ChangeHeader[],
  desk: string,
): { readonly undo: readonly ChangeHeader[]; readonly redo: readonly ChangeHeader[] } {
  const undo: ChangeHeader[] = [];
  const redo: ChangeHeader[] = [];
  for (const header of history) {
    if (header.desk !== desk) continue;
    const about = header.aboutSeq;
    if (header.kind === 'action') {
      undo.push(header);
      redo.length = 0;
    } else if (header.kind === 'fixed') {
      undo.length = 0;
      redo.length = 0;
    } else if (header.kind === 'undo') {
      const index = undo.findLastIndex((entry) => entry.seq === about);
      if (index >= 0) undo.splice(index, 1);
      redo.push(header);
    } else {
      const index = redo.findLastIndex((entry) => entry.seq === about);
      if (index >= 0) redo.splice(index, 1);
      undo.push(header);
    }
  }
  return { undo, redo };
}
