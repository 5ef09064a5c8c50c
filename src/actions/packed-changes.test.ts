import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { added, changed } from '#domain/change-set.ts';
import { rowsOf } from '#domain/event-view.ts';
import { isWhole } from '#storage/event-database.ts';
import { changeSetsAbout, makeOldShort } from '#storage/kept-changes.ts';
import { wholeOf } from '#storage/kept-change-set.ts';
import { MANY, people, takeIn, write } from './long-change-set.fixture.ts';
import { beginAnew, closeAll, hashOf, openDesk, openSample, world } from './testing-desk.ts';

beforeEach(beginAnew);

describe('a change set of very many rows', () => {
  it('is kept packed, the same bytes as its record in the journal', async () => {
    const event = await openSample();
    await takeIn(event);
    const kept = (await event.database.changeSets.get(2))!;
    expect(kept.changes).toEqual([]);
    expect(isWhole(kept)).toBe(true);
    const record = world.journal.records.at(-1)!;
    expect(Buffer.compare(kept.packed!, record.bytes)).toBe(0);
    expect(JSON.parse(new TextDecoder().decode(record.bytes))).toEqual(await event.desk.changeSet(2));
  });

  it('of a few rows is kept as it is', async () => {
    const event = await openSample();
    await write(
      event,
      people.slice(0, 999).map((person) => added('registrations', person)),
    );
    expect((await event.database.changeSets.get(2))!.packed).toBeUndefined();
  });

  it('is undone and done again, after a restart too', async () => {
    const event = await openSample();
    const before = event.desk.view.hash;
    await takeIn(event);
    const after = event.desk.view.hash;
    closeAll();
    const again = await openDesk();
    expect(again.finding.kind).toBe('intact');
    expect((await again.runner.undo()).kind).toBe('done');
    expect(again.desk.view.hash).toBe(before);
    closeAll();
    const third = await openDesk();
    expect((await third.runner.redo()).kind).toBe('done');
    expect(third.desk.view.hash).toBe(after);
    expect(hashOf(third.desk.view)).toBe(after);
  });

  it('reaches another window', async () => {
    const event = await openSample();
    const other = await openDesk('D2');
    await takeIn(event);
    await other.desk.catchUp();
    expect(other.desk.view.hash).toBe(event.desk.view.hash);
    expect(rowsOf(other.desk.view, 'registrations').length).toBe(rowsOf(event.desk.view, 'registrations').length);
  });

  it('is given to a journal that was out while it was written', async () => {
    const event = await openSample();
    world.journal.isOut = true;
    await takeIn(event);
    world.journal.isOut = false;
    expect(await event.desk.flush()).toEqual({ kind: 'saved', seq: 2 });
    expect(JSON.parse(new TextDecoder().decode(world.journal.records[1]!.bytes)).changes).toHaveLength(MANY);
  });

  it('is given at the next start to a journal that does not have it', async () => {
    const event = await openSample();
    await takeIn(event);
    const { hash } = event.desk.view;
    closeAll();
    world.journal.records = world.journal.records.slice(0, 1);
    expect((await openDesk()).finding).toEqual({ kind: 'journalCompleted', changeSets: 1 });
    closeAll();
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const restored = await openDesk();
    expect(restored.desk.view.hash).toBe(hash);
    expect((await restored.database.changeSets.get(2))!.packed).toBeDefined();
  });

  it('is found in what is left of a database whose rows are damaged', async () => {
    const event = await openSample();
    await takeIn(event);
    const { hash } = event.desk.view;
    await event.database.table('registrations').delete('P-many-7');
    closeAll();
    world.journal.records = world.journal.records.slice(0, 1);
    expect((await openDesk()).desk.view.hash).toBe(hash);
  });

  it('tells the history of each of its people without being unpacked', async () => {
    const event = await openSample();
    await takeIn(event);
    const lines = await changeSetsAbout(event.database, 'P-many-3', 10);
    expect(lines.map(({ seq }) => seq)).toEqual([2]);
    expect(lines[0]!.changes).toEqual([]);
  });

  it('that is no import becomes short when it is old; an import stays', async () => {
    const event = await openSample();
    await takeIn(event);
    const renamed = people.map((person) => changed('registrations', person, { ...person, town: 'Leeds' }));
    await write(event, renamed, 'saveRegistrations');
    await makeOldShort(event.database, 3, { whole: 0, lines: 10, atOnce: 10 });
    const kept = await event.database.changeSets.bulkGet([2, 3]);
    expect(kept.map((one) => isWhole(one!))).toEqual([true, false]);
    expect(kept[1]!.packed).toBeUndefined();
    expect(kept[1]!.about).toHaveLength(MANY);
  });

  it('looks short to a program that knows nothing of packing, which never replays or sends those', async () => {
    const event = await openSample();
    await takeIn(event);
    const { packed: _unknown, ...asKnownBefore } = (await event.database.changeSets.get(2))!;
    expect(isWhole(asKnownBefore)).toBe(false);
  });

  it('whose bytes are damaged is no change set, and keeps no window from saying so', async () => {
    const event = await openSample();
    await takeIn(event);
    await event.desk.allInTables();
    const kept = (await event.database.changeSets.get(2))!;
    await event.database.changeSets.put({ ...kept, packed: kept.packed!.slice(0, 5000) });
    expect(await event.desk.changeSet(2)).toBeNull();
    expect((await event.runner.undoChangeSet(2)).kind).toBe('nothing');
    closeAll();
    world.journal.records = world.journal.records.slice(0, 1);
    const again = await openDesk();
    expect(again.desk.view.hash).toBe(event.desk.view.hash);
    expect(await world.journal.head()).toMatchObject({ firstSeq: 3, seq: 2 });
    const short = { ...kept, packed: new TextEncoder().encode('{"seq":2}') };
    expect(wholeOf(short)).toBeNull();
  });
});
