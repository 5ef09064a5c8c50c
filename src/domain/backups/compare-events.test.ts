import { describe, expect, it } from 'vitest';
import type { CheckIn } from '../check-in.ts';
import { EMPTY_HASH, hashAfter } from '../change-set.ts';
import { applyChanges, dataOf, emptyView } from '../event-view.ts';
import { TABLE_NAMES, type AnyRow, type EventData } from '../event-data.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { changesToGoBack, compareEvents } from './compare-events.ts';

const then = sampleEvent();
const [first, second, ...others] = then.registrations;
const fact = { id: 'D1-1', kind: 'arrived', registrationId: first!.id } as unknown as CheckIn;
const now: EventData = {
  ...then,
  registrations: [{ ...second!, town: 'Hull' }, ...others, { ...first!, id: 'P9999999999999999' as never }],
  checkIns: [fact],
};

const tablesOf = (data: EventData) =>
  applyChanges(
    emptyView(EMPTY_HASH).tables,
    TABLE_NAMES.flatMap((table) =>
      (data[table] as readonly AnyRow[]).map((row) => ({ table, id: row.id, before: null, after: row })),
    ),
  );

describe('going back to a backup', () => {
  it('says what comes back, what differs and what would go', () => {
    expect(compareEvents(now, then)).toEqual([
      { table: 'registrations', back: 1, different: 1, gone: 1 },
      { table: 'checkIns', back: 0, different: 0, gone: 1 },
    ]);
    expect(compareEvents(then, then)).toEqual([]);
  });

  it('gives exactly what was, and keeps who has arrived', () => {
    const changes = changesToGoBack(now, then);
    const after = dataOf({ tables: applyChanges(tablesOf(now), changes) });
    expect(after.checkIns).toEqual([fact]);
    expect(compareEvents(after, { ...then, checkIns: [fact] })).toEqual([]);
    expect(hashAfter(hashAfter(EMPTY_HASH, []), changes)).not.toBe(EMPTY_HASH);
  });

  it('does not look at the order of keys or rows', () => {
    const shuffled = {
      ...then,
      rooms: then.rooms.toReversed().map((row) => Object.fromEntries(Object.entries(row).toReversed())),
    };
    expect(compareEvents(shuffled as unknown as EventData, then)).toEqual([]);
  });
});
