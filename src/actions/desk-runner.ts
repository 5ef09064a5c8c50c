import type { z } from 'zod';
import type { ActionLabel } from '#domain/change-set.ts';
import { dataOf, rowsOf, type EventView } from '#domain/event-view.ts';
import { makeBadgeCode, makeId, type CheckInId } from '#domain/ids.ts';
import { planUndo, type ChangeHeader, type UndoState } from '#domain/undo.ts';
import type { AppendAnswer } from '#storage/journal-port.ts';
import type { EventDesk, Planned } from '#storage/event-desk.ts';
import type { Action, ActionContext } from './action.ts';
import { ACTIONS, type ActionName, type ArgsOf, type ResultOf } from './registry.ts';

/** How an action ended, as the window sees it. */
export type RunOutcome<Result> =
  | {
      readonly kind: 'done';
      readonly seq: number;
      readonly result: Result;
      readonly saved: AppendAnswer;
      readonly keptRows: number;
    }
  | { readonly kind: 'nothing'; readonly result: Result }
  | { readonly kind: 'refused'; readonly reason: ActionLabel };

export type DeskRunnerOptions = {
  readonly desk: EventDesk;
  readonly now: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
};

/** Runs actions, undo and redo at one desk of an open event. */
export class DeskRunner {
  readonly #options: DeskRunnerOptions;
  #lastSequence: number;
  #lastClock: number;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: DeskRunnerOptions) {
    this.#options = options;
    const facts = rowsOf(options.desk.view, 'checkIns');
    const prefix = `${options.desk.desk}-`;
    this.#lastSequence = facts.reduce(
      (last, fact) => (fact.id.startsWith(prefix) ? Math.max(last, Number(fact.id.slice(prefix.length)) || 0) : last),
      0,
    );
    this.#lastClock = facts.reduce((last, fact) => Math.max(last, fact.clock), 0);
  }

  /**
   * Runs an action on the newest state. Arguments are checked: a text that is longer than can be kept is refused, since
   * anybody can paste one; anything else that is wrong is a bug and throws.
   */
  async run<N extends ActionName>(name: N, rawArgs: ArgsOf<N>): Promise<RunOutcome<ResultOf<N>>> {
    const action = ACTIONS[name] as unknown as Action<ArgsOf<N>, ResultOf<N>>;
    const checked = action.args.safeParse(rawArgs);
    if (!checked.success) {
      const most = mostOfLongText(checked.error.issues);
      if (most === null) throw checked.error;
      return { kind: 'refused', reason: { key: 'refused.tooLong', values: { most } } };
    }
    const args = checked.data;
    const committed = await this.#options.desk.commit<ResultOf<N>>(name, (view): Planned<ResultOf<N>> => {
      const plan = action.plan(args, this.#context(view));
      if (plan.kind !== 'write') return plan;
      return { ...plan, changeSetKind: action.canBeUndone ? 'action' : 'fixed', aboutSeq: null };
    });
    return committed.kind === 'done' ? { ...committed, keptRows: 0 } : committed;
  }

  /** What Ctrl+Z and Ctrl+Shift+Z would do now. */
  undoState(): UndoState {
    const { undo, redo } = this.#options.desk.stacks();
    return { undo: undo.at(-1) ?? null, redo: redo.at(-1) ?? null };
  }

  undo(): Promise<RunOutcome<null>> {
    return this.#inTurn(() => this.#takeBack(this.undoState().undo, 'undo'));
  }

  redo(): Promise<RunOutcome<null>> {
    return this.#inTurn(() => this.#takeBack(this.undoState().redo, 'redo'));
  }

  /** Takes back one change set of any age, for instance an import of last Tuesday. */
  async undoChangeSet(seq: number): Promise<RunOutcome<null>> {
    const changeSet = await this.#options.desk.changeSet(seq);
    if (changeSet?.kind === 'fixed') return { kind: 'refused', reason: { key: 'refused.fixed', values: {} } };
    return this.#takeBack(changeSet, 'undo');
  }

  /** Pressed twice quickly, undo takes back two things: what the second is about is known only after the first. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(() => this.#options.desk.settled()).then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #takeBack(header: ChangeHeader | null, kind: 'undo' | 'redo'): Promise<RunOutcome<null>> {
    const changeSet = header ? await this.#options.desk.changeSet(header.seq) : null;
    if (!changeSet) return { kind: 'nothing', result: null };
    let keptRows = 0;
    const committed = await this.#options.desk.commit<null>(kind, (view): Planned<null> => {
      const context = this.#context(view);
      const plan = planUndo(changeSet, view, { ...context, at: context.now });
      keptRows = plan.kept.length;
      if (plan.changes.length === 0) return { kind: 'refused', reason: { key: 'refused.editedSince', values: {} } };
      return {
        kind: 'write',
        changes: plan.changes,
        label: changeSet.label,
        result: null,
        changeSetKind: kind,
        aboutSeq: changeSet.seq,
      };
    });
    return committed.kind === 'done' ? { ...committed, keptRows } : committed;
  }

  #context(view: EventView): ActionContext {
    const { desk, now, randomBytes } = this.#options;
    return {
      view,
      get data() {
        return dataOf(view);
      },
      now: now(),
      desk: desk.desk,
      newId: (letter) => makeId(letter, randomBytes(16)),
      newBadgeCode: () => makeBadgeCode(randomBytes(16)),
      nextCheckInId: () => `${desk.desk}-${++this.#lastSequence}` as CheckInId,
      nextClock: () => {
        const seen = rowsOf(view, 'checkIns').at(-1)?.clock ?? 0;
        this.#lastClock = Math.max(this.#lastClock, seen) + 1;
        return this.#lastClock;
      },
    };
  }
}

/** How long a text may be that was too long; null when something else is wrong. */
function mostOfLongText(issues: readonly z.core.$ZodIssue[]): number | null {
  const most = issues.map((issue) =>
    issue.code === 'too_big' && issue.origin === 'string' ? Number(issue.maximum) : null,
  );
  return most.includes(null) ? null : (most[0] ?? null);
}
