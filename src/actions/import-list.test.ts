import { describe, expect, test } from 'vitest';
import { added, changed, EMPTY_HASH, hashAfter, type RowChange } from '#domain/change-set.ts';
import type { AnyRow, RowOf, TableName } from '#domain/event-data.ts';
import { TABLE_NAMES } from '#domain/event-data.ts';
import { applyChanges, dataOf, emptyView, type EventView } from '#domain/event-view.ts';
import type { CheckInId } from '#domain/ids.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { planUndo } from '#domain/undo.ts';
import { readList } from '#formats/csv/read-list.ts';
import type { ActionContext } from './action.ts';
import { importList, ImportListArgs } from './import-list.ts';

const LIST = `Name,E-mail,Not in a group with,Food
Nell Ashby,nell@ashby.example,Tomo Sato,vegan
Tomo Sato,tomo@sato.example,,
`;

function sampleView(): EventView {
  const data = sampleEvent();
  const empty = emptyView(EMPTY_HASH);
  const changes = TABLE_NAMES.flatMap((table) =>
    (data[table] as readonly AnyRow[]).map((after) => ({ table, id: after.id, before: null, after })),
  );
  return { seq: 1, hash: hashAfter(EMPTY_HASH, changes), tables: applyChanges(empty.tables, changes) };
}

function contextOf(view: EventView): ActionContext {
  let next = 1;
  return {
    view,
    data: dataOf(view),
    now: '2026-10-20T10:00:00.000Z',
    desk: 'D1',
    newId: (letter) => `${letter}${String(next++).padStart(16, '0')}`,
    newBadgeCode: () => `FM1${String(next++).padStart(16, '0')}`,
    nextCheckInId: () => `D1-${next++}` as never,
    nextClock: () => next++,
  };
}

function argsFor(text: string, view: EventView) {
  const reading = readList(new TextEncoder().encode(text), { fileName: 'people.csv' });
  if (reading.kind !== 'list') throw new Error(reading.message);
  const { source, people, leftOut, isOwnFormat } = reading;
  const list = { source, people, leftOut, isOwnFormat };
  const { counts } = planImport(list, dataOf(view));
  return ImportListArgs.parse({
    list,
    decisions: {},
    fileName: 'people.csv',
    sha256: 'a'.repeat(64),
    reading: { source },
    counts,
  });
}

describe('taking in a list as one step', () => {
  test('writes people, rules and the record of the import, which knows its own change set', () => {
    const view = sampleView();
    const plan = importList.plan(argsFor(LIST, view), contextOf(view));
    if (plan.kind !== 'write') throw new Error(plan.kind);
    expect(plan.label).toEqual({ key: 'did.imported', values: { count: 2, file: 'people.csv' } });
    const record = plan.changes.find(({ table }) => table === 'imports')?.after as RowOf<'imports'>;
    expect((record.reading as { seq: number }).seq).toBe(view.seq + 1);
    expect(record.counts).toMatchObject({ records: 2, new: 2 });
  });

  test('whom somebody does not want to be with stands in the rule alone', () => {
    const view = sampleView();
    const plan = importList.plan(argsFor(LIST, view), contextOf(view));
    if (plan.kind !== 'write') throw new Error(plan.kind);
    const nell = plan.changes.find(({ after }) => (after as { fullName?: string } | null)?.fullName === 'Nell Ashby');
    expect(JSON.stringify(nell?.after)).not.toContain('Tomo');
    const record = plan.changes.find(({ table }) => table === 'imports');
    expect(JSON.stringify([record, plan.label])).not.toContain('Tomo');
    expect(plan.changes.filter(({ table }) => table === 'rules')).toHaveLength(1);
  });

  test('one undo gives back the very state', () => {
    const view = sampleView();
    const context = contextOf(view);
    const plan = importList.plan(argsFor(LIST, view), context);
    if (plan.kind !== 'write') throw new Error(plan.kind);
    const after = {
      seq: 2,
      hash: hashAfter(view.hash, plan.changes),
      tables: applyChanges(view.tables, plan.changes),
    };
    const changeSet = { seq: 2, changes: plan.changes } as Parameters<typeof planUndo>[0];
    const undo = planUndo(changeSet, after, { ...context, at: context.now });
    expect(undo.kept).toEqual([]);
    expect(hashAfter(after.hash, undo.changes)).toBe(view.hash);
  });

  test('writes nothing when the list of people is not what the review showed', () => {
    const view = sampleView();
    const args = argsFor(LIST, view);
    const [first] = importRows(importList.plan(args, contextOf(view)));
    const moved = { ...view, tables: applyChanges(view.tables, [first!]) };
    expect(importList.plan(args, contextOf(moved))).toMatchObject({
      kind: 'refused',
      reason: { key: 'refused.importOutdated' },
    });
  });

  test('a row that does not fit its table is refused with the name, not cut and not written', () => {
    const view = sampleView();
    const args = argsFor(LIST, view);
    // The reader keeps long cells out of short fields; should it ever fail, nothing unreadable may be written.
    const people = args.list.people.map((draft) => ({ ...draft, fields: { ...draft.fields, town: 'x'.repeat(5000) } }));
    expect(importList.plan({ ...args, list: { ...args.list, people } }, contextOf(view))).toMatchObject({
      kind: 'refused',
      reason: { key: 'refused.importDoesNotFit', values: { name: 'Nell Ashby' } },
    });
  });
});

function importRows(plan: ReturnType<typeof importList.plan>) {
  if (plan.kind !== 'write') throw new Error(plan.kind);
  const table: TableName = 'registrations';
  return plan.changes.filter((change) => change.table === table);
}

test('is planned anew when anything but arrivals changed in between', () => {
  const view = sampleView();
  const args = argsFor(LIST, view);
  const peopleOf = (from: EventView) => {
    const plan = importList.plan(args, contextOf(from));
    return plan.kind === 'write' ? plan.changes.filter(({ table }) => table === 'registrations').length : plan.kind;
  };
  expect(peopleOf(view)).toBe(2);
  const after = (change: RowChange): EventView => ({ ...view, seq: 2, tables: applyChanges(view.tables, [change]) });
  const someone = dataOf(view).registrations[0]!;
  const arrival: RowOf<'checkIns'> = {
    id: 'D2-1' as CheckInId,
    kind: 'arrived',
    registrationId: someone.id,
    at: '2026-10-25T09:00:00.000Z',
    clock: 1,
    desk: 'D2',
    ofId: null,
  };
  expect(peopleOf(after(added('checkIns', arrival)))).toBe(2);
  // Somebody of the list is known by now: not what the review showed.
  const nell = { ...someone, fullName: 'Nell Ashby', firstName: '', lastName: '', email: 'nell@ashby.example' };
  expect(peopleOf(after(changed('registrations', someone, nell)))).toBe('refused');
  expect(peopleOf(view)).toBe(2);
});
