import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { databaseName, makeEventDatabase, type DatabaseEngine } from './event-database.ts';
import { dropOldGenerations, existingGenerations, versionOf } from './generations.ts';

let engine: DatabaseEngine;
beforeEach(() => {
  engine = { indexedDB: new IDBFactory(), IDBKeyRange };
});

/** A browser that tells of these databases, or fails when it is asked. */
const tellingOf = (databases: readonly { name?: string; version?: number }[] | Error): DatabaseEngine => ({
  IDBKeyRange,
  indexedDB: {
    databases: () => (databases instanceof Error ? Promise.reject(databases) : Promise.resolve(databases)),
  } as IDBFactory,
});

async function begin(name: string) {
  const database = makeEventDatabase(name, engine);
  await database.open();
  return database;
}
const names = async () => (await engine.indexedDB.databases()).flatMap(({ name }) => name ?? []);

describe('generations of a database', () => {
  it('are those of this event with a number of their own', async () => {
    const engineOfMany = tellingOf(
      ['event-E1-1', 'event-E1-12', 'event-E2-7', 'event-E1-x', 'event-E1-0', 'event-E1--3', 'event-E1-1.5', 'other']
        .map((name): { name?: string } => ({ name }))
        .concat({}),
    );
    expect(await existingGenerations({ eventId: 'E1', engine: engineOfMany })).toEqual([1, 12]);
  });

  it('are none where the browser does not say', async () => {
    const silent = tellingOf(new Error('UnknownError'));
    expect(await existingGenerations({ eventId: 'E1', engine: silent })).toEqual([]);
    expect(await versionOf({ engine: silent }, 'event-E1-1')).toBe(0);
  });

  it('each have a version, and none that is not there', async () => {
    const two = tellingOf([
      { name: 'event-E1-1', version: 10 },
      { name: 'event-E1-2', version: 20 },
    ]);
    expect(await versionOf({ engine: two }, 'event-E1-2')).toBe(20);
    expect(await versionOf({ engine: two }, 'event-E1-3')).toBe(0);
  });
});

describe('a database that was replaced', () => {
  const BUILT = '2026-10-01T09:00:00.000Z';
  const drop = async (now: string, built: string | null = BUILT) => {
    for (const generation of [1, 2, 4]) (await begin(databaseName('E1', generation))).close();
    const database = await begin(databaseName('E1', 3));
    if (built) await database.table('meta').put({ id: 'built', at: built });
    await dropOldGenerations(
      { eventId: 'E1', engine, now: () => now },
      { generation: 3, generations: [1, 2, 3, 4], database },
    );
    database.close();
    // Not waited for by whoever asks.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return (await names()).toSorted();
  };
  const ALL = [1, 2, 3, 4].map((generation) => databaseName('E1', generation));

  it('is kept for seven days', async () => {
    expect(await drop('2026-10-08T08:59:59.999Z')).toEqual(ALL);
  });

  it('goes after seven days, and no newer one with it', async () => {
    expect(await drop('2026-10-08T09:00:00.000Z')).toEqual([databaseName('E1', 3), databaseName('E1', 4)]);
  });

  it('is kept where nobody knows when that was', async () => {
    expect(await drop('2027-01-01T00:00:00.000Z', null)).toEqual(ALL);
  });

  it('is not looked for where there is none', async () => {
    const closed = makeEventDatabase(databaseName('E1', 1), engine);
    await expect(
      dropOldGenerations(
        { eventId: 'E1', engine, now: () => BUILT },
        { generation: 1, generations: [1], database: closed },
      ),
    ).resolves.toBeUndefined();
  });
});
