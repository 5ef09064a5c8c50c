import { describe, expect, it } from 'vitest';
import { added, changed, EMPTY_HASH, removed, type ChangeSet, type RowChange } from './change-set.ts';
import type { CheckIn, CheckInKind } from './check-in.ts';
import { applyChanges, emptyView } from './event-view.ts';
import type { CheckInId } from './ids.ts';
import { sampleEvent } from './sample/sample-event.ts';
import { planUndo, undoStacks, type ChangeHeader } from './undo.ts';

const [ada, bo] = sampleEvent().registrations;
const person = ada!;

const viewOf = (...changes: RowChange[]) => ({ tables: applyChanges(emptyView(EMPTY_HASH).tables, changes) });
const didOf = (...changes: RowChange[]) => ({ seq: 7, changes }) as unknown as ChangeSet;

function fact(id: string, kind: CheckInKind, ofId: string | null = null): CheckIn {
  const at = `2026-10-25T10:0${id.length}:00.000Z`;
  return { id: id as CheckInId, kind, registrationId: person.id, at, clock: 3, desk: 'D1', ofId: ofId as CheckInId };
}

const context = {
  at: '2026-10-25T12:00:00.000Z',
  desk: 'D2',
  nextCheckInId: () => 'D2-1' as CheckInId,
  nextClock: () => 9,
};

describe('taking back', () => {
  it('gives every row what it was before, the last change first', () => {
    const moved = { ...person, town: 'Hull' };
    const view = viewOf(added('registrations', moved));
    expect(
      planUndo(didOf(changed('registrations', person, moved), removed('registrations', bo!)), view, context),
    ).toEqual({
      changes: [added('registrations', bo!), changed('registrations', moved, person)],
      kept: [],
    });
    expect(planUndo(didOf(added('registrations', moved)), view, context).changes).toEqual([
      removed('registrations', moved),
    ]);
  });

  it('leaves what somebody has edited since, and lists it', () => {
    const did = changed('registrations', person, { ...person, town: 'Hull' });
    const since = viewOf(added('registrations', { ...person, town: 'York' }));
    expect(planUndo(didOf(did), since, context)).toEqual({ changes: [], kept: [did] });
    expect(planUndo(didOf(did), viewOf(), context)).toEqual({ changes: [], kept: [did] });
  });

  it('of an arrival is a fact of its own about it, at the desk and the moment of taking back', () => {
    const arrived = fact('D1-1', 'arrived');
    const plan = planUndo(didOf(added('checkIns', arrived)), viewOf(added('checkIns', arrived)), context);
    expect(plan.changes).toEqual([
      {
        table: 'checkIns',
        id: 'D2-1',
        before: null,
        after: { ...arrived, id: 'D2-1', kind: 'withdrawn', at: context.at, clock: 9, desk: 'D2', ofId: 'D1-1' },
      },
    ]);
    expect(plan.kept).toEqual([]);
  });

  it.each(['arrived', 'left', 'returned'] as const)(
    'of a withdrawal is what was withdrawn (%s), at its own time',
    (kind) => {
      const first = fact('D1-1', kind);
      const withdrawal = fact('D1-22', 'withdrawn', 'D1-1');
      const view = viewOf(added('checkIns', first), added('checkIns', withdrawal));
      const [change] = planUndo(didOf(added('checkIns', withdrawal)), view, context).changes;
      expect(change?.after).toEqual({ ...first, id: 'D2-1', clock: 9, desk: 'D2', ofId: null });
    },
  );

  it('of a withdrawal whose first fact is nowhere is an arrival at the time of the withdrawal', () => {
    for (const ofId of ['D1-1', null]) {
      const withdrawal = fact('D1-22', 'withdrawn', ofId);
      const [change] = planUndo(didOf(added('checkIns', withdrawal)), viewOf(), context).changes;
      expect(change?.after).toMatchObject({ kind: 'arrived', at: withdrawal.at, ofId: null });
    }
  });

  it('never reads another fact for one that was no withdrawal', () => {
    const odd = { ...fact('D1-22', 'left'), ofId: 'D1-1' as CheckInId };
    const view = viewOf(added('checkIns', fact('D1-1', 'arrived')));
    const [change] = planUndo(didOf(added('checkIns', odd)), view, context).changes;
    expect(change?.after).toMatchObject({ kind: 'withdrawn', at: context.at, ofId: 'D1-22' });
  });

  it('of a fact that was erased is nothing', () => {
    const plan = planUndo(didOf(removed('checkIns', fact('D1-1', 'arrived'))), viewOf(), context);
    expect(plan).toEqual({ changes: [], kept: [] });
  });
});

describe('the undo list of a desk', () => {
  const header = (
    seq: number,
    kind: ChangeHeader['kind'],
    aboutSeq: number | null = null,
    desk = 'D1',
  ): ChangeHeader => ({
    seq,
    desk,
    kind,
    aboutSeq,
    action: 'letIn',
    label: { key: 'did.letIn', values: {} },
  });
  const numbers = (history: readonly ChangeHeader[], desk = 'D1') => {
    const { undo, redo } = undoStacks(history, desk);
    return [undo.map(({ seq }) => seq), redo.map(({ seq }) => seq)];
  };

  it('is empty where nothing was done, and knows nothing of other desks', () => {
    expect(numbers([])).toEqual([[], []]);
    expect(numbers([header(1, 'action', null, 'D2'), header(2, 'action')])).toEqual([[2], []]);
    expect(numbers([header(1, 'action', null, 'D2'), header(2, 'action')], 'D2')).toEqual([[1], []]);
  });

  it('moves what is taken back to the other list, and back', () => {
    const three = [header(1, 'action'), header(2, 'action'), header(3, 'action')];
    expect(numbers(three)).toEqual([[1, 2, 3], []]);
    expect(numbers([...three, header(4, 'undo', 2)])).toEqual([[1, 3], [4]]);
    expect(numbers([...three, header(4, 'undo', 3), header(5, 'undo', 2)])).toEqual([[1], [4, 5]]);
    expect(numbers([...three, header(4, 'undo', 3), header(5, 'undo', 2), header(6, 'redo', 4)])).toEqual([
      [1, 6],
      [5],
    ]);
  });

  it('forgets what could be brought back when something new is done', () => {
    const undone = [header(1, 'action'), header(2, 'undo', 1)];
    expect(numbers(undone)).toEqual([[], [2]]);
    expect(numbers([...undone, header(3, 'action')])).toEqual([[3], []]);
  });

  it('ends where something cannot be taken back', () => {
    const history = [header(1, 'action'), header(2, 'action'), header(3, 'undo', 2), header(4, 'fixed')];
    expect(numbers(history)).toEqual([[], []]);
    expect(numbers([...history, header(5, 'action')])).toEqual([[5], []]);
  });

  it('goes on when what an undo or redo was about is older than the history', () => {
    expect(numbers([header(501, 'undo', 1)])).toEqual([[], [501]]);
    expect(numbers([header(500, 'action'), header(501, 'undo', 1)])).toEqual([[500], [501]]);
    expect(numbers([header(501, 'undo', 1), header(502, 'redo', 2)])).toEqual([[502], [501]]);
  });
});
