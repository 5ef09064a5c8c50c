import { describe, expect, it } from 'vitest';
import {
  added,
  canonicalJson,
  changed,
  ChangeSet,
  EMPTY_HASH,
  fingerprint,
  hashAfter,
  parseRow,
  removed,
} from './change-set.ts';
import { applyChanges, dataOf, emptyView, rowsOf } from './event-view.ts';
import { sampleEvent } from './sample/sample-event.ts';

const data = sampleEvent();
const [ada, bo, cy] = data.registrations.map((row) => structuredClone(row)) as (typeof data.registrations)[number][];

const changeSet = {
  seq: 1,
  at: '2026-10-25T09:00:00.000Z',
  desk: 'D1',
  action: 'letIn',
  label: { key: 'did.letIn', values: { name: 'Ada', count: 2 } },
  changes: [],
  kind: 'redo',
  aboutSeq: null,
  hashAfter: EMPTY_HASH,
};

describe('the hash of an event', () => {
  it('of known rows is what it was when events were first kept: another one would call every laptop damaged', () => {
    expect(fingerprint('')).toBe('8dddd9f7ada15179');
    expect(fingerprint('abc')).toBe('bd3ecdf82d133eb9');
    expect(fingerprint({ b: 1, a: [undefined, null, 'ž'] })).toBe('bb292bda2e45615d');
    const row = { id: 'P1', fullName: 'Zoé Invented' } as never;
    expect(hashAfter(EMPTY_HASH, [added('registrations', row)])).toBe('20d0c307de1af341');
  });

  it('does not depend on the order of rows, and goes back with what is taken away', () => {
    const both = hashAfter(EMPTY_HASH, [added('registrations', ada!), added('registrations', bo!)]);
    expect(hashAfter(EMPTY_HASH, [added('registrations', bo!), added('registrations', ada!)])).toBe(both);
    expect(hashAfter(both, [removed('registrations', bo!), removed('registrations', ada!)])).toBe(EMPTY_HASH);
    const renamed = { ...ada!, town: 'Hull' };
    const after = hashAfter(both, [changed('registrations', ada!, renamed)]);
    expect(after).not.toBe(both);
    expect(hashAfter(after, [changed('registrations', renamed, ada!)])).toBe(both);
  });

  it('tells the tables of equal rows apart', () => {
    const row = { id: 'X' } as never;
    expect(hashAfter(EMPTY_HASH, [added('registrations', row)])).not.toBe(
      hashAfter(EMPTY_HASH, [added('topics', row)]),
    );
  });
});

describe('the text of a row', () => {
  it('has its keys in one order, and what is undefined is absent', () => {
    expect(canonicalJson({ b: 1, c: undefined, a: 2 })).toBe('{"a":2,"b":1}');
    expect(canonicalJson({ a: 2, b: 1 })).toBe('{"a":2,"b":1}');
    expect(canonicalJson({ d: 4, a: 1, c: 3, b: 2 })).toBe('{"a":1,"b":2,"c":3,"d":4}');
    expect(canonicalJson([undefined, null, { z: [] }])).toBe('[null,null,{"z":[]}]');
    expect(canonicalJson(undefined)).toBe('null');
    expect(canonicalJson('a"b')).toBe(String.raw`"a\"b"`);
  });
});

describe('a change set', () => {
  it('is read with its rows, whatever more a row may hold', () => {
    const before = { id: 'T1', newerField: [1] };
    const changes = [{ table: 'topics', id: 'T1', before, after: null }];
    for (const kind of ['action', 'undo', 'redo', 'fixed'] as const)
      expect(ChangeSet.parse({ ...changeSet, kind, changes })).toEqual({ ...changeSet, kind, changes });
  });

  it.each([
    ['a number that is none', { seq: 0 }],
    ['a number between two', { seq: 1.5 }],
    ['no desk', { desk: '' }],
    ['a desk of a whole book', { desk: 'D'.repeat(201) }],
    ['no action', { action: '' }],
    ['an action of a whole book', { action: 'a'.repeat(201) }],
    ['a label of a whole book', { label: { key: 'k'.repeat(201), values: {} } }],
    ['a value named by a whole book', { label: { key: 'k', values: { ['v'.repeat(101)]: 1 } } }],
    ['a value of a whole library', { label: { key: 'k', values: { v: 'v'.repeat(20_001) } } }],
    ['a kind that nobody knows', { kind: 'done' }],
    ['about nothing', { aboutSeq: 0 }],
    ['about half of something', { aboutSeq: 1.5 }],
    ['a hash that is none', { hashAfter: '0'.repeat(33) }],
    ['a table that nobody knows', { changes: [{ table: 'secrets', id: 'X', before: null, after: null }] }],
    ['a row without a name', { changes: [{ table: 'topics', id: '', before: null, after: null }] }],
    ['a row of a whole book', { changes: [{ table: 'topics', id: 'X'.repeat(401), before: null, after: null }] }],
    ['a row before it that has no name', { changes: [{ table: 'topics', id: 'X', before: {}, after: null }] }],
    ['a row after it that has no name', { changes: [{ table: 'topics', id: 'X', before: null, after: {} }] }],
  ])('with %s is none of ours', (_words, part) => {
    expect(ChangeSet.safeParse({ ...changeSet, ...part }).success).toBe(false);
  });

  it('may be as large as is allowed', () => {
    const label = { key: 'k'.repeat(200), values: { ['v'.repeat(100)]: 'v'.repeat(20_000) } };
    const changes = [{ table: 'topics' as const, id: 'X'.repeat(400), before: null, after: null }];
    const largest = { desk: 'D'.repeat(200), action: 'a'.repeat(200), hashAfter: '0'.repeat(32), aboutSeq: 1 };
    expect(ChangeSet.safeParse({ ...changeSet, ...largest, label, changes }).success).toBe(true);
  });

  it('takes rows from outside only as their table has them', () => {
    expect(parseRow('registrations', ada)).toEqual(ada);
    expect(() => parseRow('registrations', { id: 'P1' })).toThrow();
  });
});

describe('changes in view', () => {
  const start = emptyView(EMPTY_HASH);
  const two = applyChanges(start.tables, [added('registrations', ada!), added('registrations', bo!)]);

  it('are rows added, changed and gone, in the order they came', () => {
    const renamed = { ...ada!, town: 'Hull' };
    const after = applyChanges(two, [
      changed('registrations', ada!, renamed),
      removed('registrations', bo!),
      added('registrations', cy!),
    ]);
    expect(rowsOf({ tables: after }, 'registrations')).toEqual([renamed, cy]);
    expect(after.registrations.has(bo!.id)).toBe(false);
  });

  it('leave the view they began with, and every table they do not touch, as it was', () => {
    expect(start.tables.registrations.size).toBe(0);
    applyChanges(two, [removed('registrations', ada!)]);
    expect(two.registrations.size).toBe(2);
    expect(two.topics).toBe(start.tables.topics);
    expect(two.registrations).not.toBe(start.tables.registrations);
  });

  it('are given as the same lists as long as nothing changed', () => {
    const view = { tables: two };
    expect(rowsOf(view, 'registrations')).toBe(rowsOf(view, 'registrations'));
    expect(dataOf(view)).toBe(dataOf(view));
    expect(dataOf(view).registrations).toEqual([ada, bo]);
    expect(dataOf(view).topics).toEqual([]);
  });
});
