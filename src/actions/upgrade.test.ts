import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '#domain/event-view.ts';
import { displayName } from '#domain/registration.ts';
import { databaseName, DATABASE_VERSION, makeEventDatabase } from '#storage/event-database.ts';
import { recordOf } from '#storage/kept-change-set.ts';
import type { ChangeSet } from '#domain/change-set.ts';
import { beginAnew, closeAll, hashOf, open, openDesk, openSample, world } from './testing-desk.ts';

type Released = {
  readonly version: number;
  readonly stores: Readonly<Record<string, { readonly key: string; readonly rows: readonly unknown[] }>>;
};

const folder = join(import.meta.dirname, '..', 'storage', 'released');
const released = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Released;

/** Puts a database of an earlier program on this laptop. @returns a connection to it, as an open window has one. */
async function putDatabase({ version, stores }: Released): Promise<IDBDatabase> {
  const opening = world.engine.indexedDB.open(databaseName('E1', 1), version);
  opening.addEventListener('upgradeneeded', () => {
    for (const [name, { key, rows }] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(name, { keyPath: key });
      for (const row of rows) store.put(row);
    }
  });
  return new Promise((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('fixture')));
  });
}

const changeSetsOf = (old: Released) => old.stores['changeSets']!.rows as readonly ChangeSet[];

beforeEach(beginAnew);

describe.each(released)('%s', (name) => {
  const old = read(name);

  it('is opened by this program with everything that was in it, after a copy was kept', async () => {
    (await putDatabase(old)).close();
    world.journal.records = changeSetsOf(old).map(recordOf);
    const event = await openDesk();
    expect(event.finding).toEqual({ kind: 'intact' });
    expect(event.generation).toBe(1);
    expect(event.database.backendDB().version).toBe(DATABASE_VERSION * 10);
    expect(rowsOf(event.desk.view, 'registrations').map(displayName)).toContain('Ada Okafor');
    expect(hashOf(event.desk.view)).toBe(changeSetsOf(old).at(-1)!.hashAfter);
    expect(world.journal.copies).toBe(1);
    // Work goes on: undo of what the earlier program did, and new things.
    expect(await event.runner.undo()).toMatchObject({ kind: 'done', saved: { kind: 'saved' } });
    closeAll();
    expect((await openDesk()).finding).toEqual({ kind: 'intact' });
    expect(world.journal.copies).toBe(1);
  });

  it('whose upgrade was cut off in the middle is upgraded at the next start', async () => {
    (await putDatabase(old)).close();
    world.journal.records = changeSetsOf(old).map(recordOf);
    const cutOff = world.engine.indexedDB.open(databaseName('E1', 1), DATABASE_VERSION * 10);
    await new Promise((resolve) => {
      cutOff.addEventListener('upgradeneeded', () => {
        cutOff.result.createObjectStore('pictures', { keyPath: 'id' });
        cutOff.transaction!.abort();
      });
      cutOff.addEventListener('error', resolve);
    });
    const event = await openDesk();
    expect(event.finding).toEqual({ kind: 'intact' });
    expect(event.database.tables).toHaveLength(event.database.backendDB().objectStoreNames.length);
  });

  it('held by an older window is given free by it, and opened', async () => {
    const held = await putDatabase(old);
    held.addEventListener('versionchange', () => held.close());
    world.journal.records = changeSetsOf(old).map(recordOf);
    expect((await openDesk()).finding).toEqual({ kind: 'intact' });
  });
});

it('there is a database of every version before this one', () => {
  const versions = released.map((name) => read(name).version / 10);
  const before = Array.from({ length: DATABASE_VERSION - 1 }, (_, index) => index + 1);
  expect(versions.toSorted((a, b) => a - b)).toEqual(before);
});

it('a newer database is refused, keeps its version and rows, and costs no copy', async () => {
  const { database } = await openSample();
  const count = await database.table('registrations').count();
  closeAll();
  const name = databaseName('E1', 1);
  const newer = makeEventDatabase(name, world.engine);
  newer.version(99).stores({ somethingNew: 'id' });
  await newer.open();
  newer.close();
  expect(await open()).toEqual({ kind: 'newer' });
  expect((await world.engine.indexedDB.databases()).find((each) => each.name === name)?.version).toBe(990);
  const again = makeEventDatabase(name, world.engine);
  again.version(99).stores({ somethingNew: 'id' });
  await again.open();
  expect(await again.table('registrations').count()).toBe(count);
  again.close();
  expect(world.journal.copies).toBe(0);
});
