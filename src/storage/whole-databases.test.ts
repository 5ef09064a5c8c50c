import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { databaseName, makeEventDatabase } from './event-database.ts';
import { readWholeDatabase, writeWholeDatabase } from './whole-databases.ts';

const NAME = databaseName('E0000000000000001', 3);

it('makes the database of an event again elsewhere, row for row, so that the event opens as before', async () => {
  const [here, elsewhere] = [new IDBFactory(), new IDBFactory()];
  const database = makeEventDatabase(NAME, { indexedDB: here, IDBKeyRange });
  await database.open();
  await database.table('rooms').bulkAdd([
    { id: 'R2', name: 'Küche' },
    { id: 'R1', name: 'Saal' },
  ]);
  await database.table('changeSets').add({ seq: 7, label: { key: 'did.x' } });
  await database.table('meta').add({ id: 'head', seq: 7, hash: 'abc' });
  database.close();

  await writeWholeDatabase((await readWholeDatabase(NAME, here))!, elsewhere);
  const again = makeEventDatabase(NAME, { indexedDB: elsewhere, IDBKeyRange });
  await again.open();
  expect(again.verno).toBe(database.verno);
  expect(again.tables.map(({ name }) => name)).toEqual(database.tables.map(({ name }) => name));
  expect(await again.table('rooms').toArray()).toEqual([
    { id: 'R1', name: 'Saal' },
    { id: 'R2', name: 'Küche' },
  ]);
  expect(await again.table('changeSets').get(7)).toEqual({ seq: 7, label: { key: 'did.x' } });
  expect(await again.table('meta').toArray()).toEqual([{ id: 'head', seq: 7, hash: 'abc' }]);
  again.close();
});

it('leaves out what is none of ours', async () => {
  const here = new IDBFactory();
  const request = here.open('other', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('things');
  await new Promise((resolve) => (request.onsuccess = resolve));
  request.result.close();
  expect(await readWholeDatabase('other', here)).toBeNull();
});
