import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { dataOf, rowsOf, type EventView } from '#domain/event-view.ts';
import { displayName } from '#domain/registration.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import { TestingJournal } from '#storage/testing-journal.ts';
import { beginAnew, closeAll, copyOf, fileOf, open, openDesk, openSample, world } from './testing-desk.ts';

beforeEach(beginAnew);

describe('the start-up check', () => {
  const names = (view: EventView) => rowsOf(view, 'registrations').map(displayName);

  it('gives the journal what the database has more, after a kill between the two', async () => {
    const { runner } = await openSample();
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    world.journal.records.pop();
    closeAll();
    const again = await openDesk();
    expect(again.finding).toEqual({ kind: 'journalCompleted', changeSets: 1 });
    expect(world.journal.lastSeq).toBe(2);
    expect(names(again.desk.view)).toContain('Ada Okafor');
  });

  it('replays what the database lost', async () => {
    const { runner } = await openSample();
    const older = await copyOf(world.engine);
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    await runner.run('addRegistration', { fields: { fullName: 'Bo Lindqvist' } });
    closeAll();
    world.engine = older;
    const again = await openDesk();
    expect(again.finding).toEqual({ kind: 'replayed', changeSets: 2 });
    expect(names(again.desk.view)).toEqual(expect.arrayContaining(['Ada Okafor', 'Bo Lindqvist']));
    expect(again.runner.undoState().undo?.label.values).toEqual({ name: 'Bo Lindqvist' });
  });

  it('rebuilds everything in a new database when the old one is empty', async () => {
    const { runner, desk } = await openSample();
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    const hash = desk.view.hash;
    closeAll();
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const again = await openDesk();
    expect(again.finding.kind).toBe('restored');
    expect(again.generation).toBe(2);
    expect(again.desk.view.hash).toBe(hash);
    closeAll();
    const third = await openDesk('D1', 2);
    expect(third.finding).toEqual({ kind: 'intact' });
    expect(third.runner.undoState().undo?.label.values).toEqual({ name: 'Ada Okafor' });
  });

  it('notices rows that were changed behind its back', async () => {
    const { desk, database } = await openSample();
    const hash = desk.view.hash;
    const person = rowsOf(desk.view, 'registrations')[0]!;
    await database.table('registrations').put({ ...person, fullName: 'Somebody Else' });
    closeAll();
    const again = await openDesk();
    expect(again.finding.kind).toBe('restored');
    expect(again.desk.view.hash).toBe(hash);
  });

  it('uses the newest good snapshot where the journal begins later', async () => {
    const { runner, desk } = await openSample();
    const bytes = writeEventFile(dataOf(desk.view), { appVersion: 'test', writtenAt: '2026-10-25T09:00:00.000Z' });
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    const hash = desk.view.hash;
    world.journal.records.splice(0, 1);
    world.journal.snapshots = [
      { seq: 1, bytes: bytes.slice(0, 300) },
      { seq: 1, bytes },
    ];
    closeAll();
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const again = await openDesk();
    expect(again.finding.kind).toBe('restored');
    expect(again.desk.view.hash).toBe(hash);
  });

  it('takes what a snapshot holds beyond half a journal, and can save again', async () => {
    const { runner, desk } = await openSample();
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    await runner.run('addRegistration', { fields: { fullName: 'Bo Lindqvist' } });
    const hash = desk.view.hash;
    world.journal.snapshots = [{ seq: 3, bytes: fileOf(desk.view) }];
    world.journal.records.splice(1);
    closeAll();
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const again = await openDesk();
    expect(again.finding.kind).toBe('restored');
    expect(again.desk.view.hash).toBe(hash);
    const outcome = await again.runner.run('addRegistration', { fields: { fullName: 'Chidi' } });
    expect(outcome.kind === 'done' && outcome.saved).toEqual({ kind: 'saved', seq: 4 });
    expect(await world.journal.head()).toMatchObject({ firstSeq: 4, seq: 4 });
  });

  it('begins the journal anew when it is gone and the database does not reach back', async () => {
    const { runner, desk } = await openSample();
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    world.journal.snapshots = [{ seq: 2, bytes: fileOf(desk.view) }];
    world.journal.records = [];
    world.journal.baseSeq = 2;
    closeAll();
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const second = await openDesk();
    await second.runner.run('addRegistration', { fields: { fullName: 'Bo Lindqvist' } });
    const hash = second.desk.view.hash;
    closeAll();
    world.journal = new TestingJournal();
    const third = await openDesk('D1', second.generation);
    expect(third.desk.view.hash).toBe(hash);
    const outcome = await third.runner.run('addRegistration', { fields: { fullName: 'Chidi' } });
    expect(outcome.kind === 'done' && outcome.saved).toEqual({ kind: 'saved', seq: 4 });
    closeAll();
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const fourth = await openDesk();
    expect(names(fourth.desk.view)).toEqual(expect.arrayContaining(['Ada Okafor', 'Bo Lindqvist', 'Chidi']));
  });

  it('restores from a snapshot when both database and journal are gone', async () => {
    const { desk } = await openSample();
    const hash = desk.view.hash;
    closeAll();
    world.journal = new TestingJournal();
    world.journal.snapshots = [{ seq: 1, bytes: fileOf(desk.view) }];
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const again = await openDesk();
    expect(again.desk.view.hash).toBe(hash);
    expect(again.finding.kind).toBe('restored');
  });

  it('saves an unsound database with what is left of its own change sets', async () => {
    const { runner, desk, database } = await openSample();
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    const hash = desk.view.hash;
    const person = rowsOf(desk.view, 'registrations')[0]!;
    await database.table('registrations').put({ ...person, fullName: 'Somebody Else' });
    closeAll();
    world.journal = new TestingJournal();
    const again = await openDesk();
    expect(again.desk.view.hash).toBe(hash);
    expect(world.journal.lastSeq).toBe(2);
  });

  it('undoes behind the snapshot it was restored from', async () => {
    const { runner, desk } = await openSample();
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    await runner.run('addRegistration', { fields: { fullName: 'Bo Lindqvist' } });
    world.journal.snapshots = [{ seq: 3, bytes: fileOf(desk.view) }];
    world.journal.records.splice(0, 1);
    closeAll();
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const again = await openDesk();
    await again.runner.undo();
    await again.runner.undo();
    expect(names(again.desk.view)).not.toContain('Ada Okafor');
  });

  it('goes on with the newest database when the number on file is lost, and never writes over another', async () => {
    await openSample();
    closeAll();
    const before = world.engine;
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const second = await openDesk();
    await second.runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    closeAll();
    expect(before.indexedDB).not.toBe(world.engine.indexedDB);
    const third = await openDesk('D1', 1);
    expect([third.generation, third.finding.kind]).toEqual([2, 'intact']);
  });

  it('deletes a replaced database after seven days, not before', async () => {
    const { desk, database } = await openSample();
    await database.table('registrations').delete(rowsOf(desk.view, 'registrations')[0]!.id);
    closeAll();
    const generations = async () =>
      (await world.engine.indexedDB.databases()).map(({ name }) => name ?? '').toSorted((a, b) => a.localeCompare(b));
    expect((await openDesk()).generation).toBe(2);
    closeAll();
    world.clock += 6 * 24 * 3600;
    await openDesk('D1', 2);
    closeAll();
    expect(await generations()).toEqual(['event-E1-1', 'event-E1-2']);
    world.clock += 2 * 24 * 3600;
    await openDesk('D1', 2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await generations()).toEqual(['event-E1-2']);
  });

  it('opens without its journal when the database is sound, and saves when it is back', async () => {
    await openSample();
    closeAll();
    world.journal.isOut = true;
    const again = await openDesk();
    expect(again.finding).toEqual({ kind: 'journalOut', changeSets: 0, reason: 'Error' });
    const outcome = await again.runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    expect(outcome.kind === 'done' && outcome.saved.kind).toBe('failed');
    world.journal.isOut = false;
    expect(await again.desk.flush()).toEqual({ kind: 'saved', seq: 2 });
    closeAll();
    world.journal.isOut = true;
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    expect((await open()).kind).toBe('lost');
  });

  it('says that an event is lost rather than showing an empty one', async () => {
    await openSample();
    closeAll();
    world.journal.records[0] = { seq: 1, bytes: new TextEncoder().encode('{"seq":1}') };
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    expect((await open()).kind).toBe('lost');
  });

  it('never calls saved what stands against the journal, when that was out and the database behind', async () => {
    const { runner } = await openSample();
    const older = await copyOf(world.engine);
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    closeAll();
    world.engine = older;
    world.journal.isOut = true;
    const again = await openDesk();
    await again.runner.run('addRegistration', { fields: { fullName: 'Bo Lindqvist' } });
    world.journal.isOut = false;
    expect((await again.desk.flush()).kind).toBe('failed');
    closeAll();
    const third = await openDesk();
    expect(rowsOf(third.desk.view, 'registrations').map(displayName)).toContain('Ada Okafor');
  });

  it('clears the way when not even a new database opens, and says there is no room when it cannot', async () => {
    const { runner, desk } = await openSample();
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    const hash = desk.view.hash;
    closeAll();
    const broken = new IDBFactory();
    const openWhole = broken.open.bind(broken);
    let isBroken = true;
    broken.open = (...args) => {
      if (isBroken) throw new DOMException('Internal error opening backing store', 'UnknownError');
      return openWhole(...args);
    };
    world.engine = { indexedDB: broken, IDBKeyRange };
    expect(await open()).toMatchObject({ kind: 'noRoom' });
    // Put aside and broken still: not the disk, but the browser has to be started again.
    world.journal.setDatabasesAside = () => Promise.resolve(true);
    expect(await open()).toMatchObject({ kind: 'startAgain' });
    world.journal.setDatabasesAside = () => {
      isBroken = false;
      return Promise.resolve(true);
    };
    const again = await openDesk();
    expect(again.finding.kind).toBe('restored');
    expect(again.desk.view.hash).toBe(hash);
  });

  it('names what was in a damaged journal and nowhere else, and keeps quiet where nothing was', async () => {
    const { runner, desk } = await openSample();
    const early = fileOf(desk.view);
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    const reached = desk.view.hash;
    await runner.run('addRegistration', { fields: { fullName: 'Bo Lindqvist' } });
    await runner.run('addRegistration', { fields: { fullName: 'Chidi Eze' } });
    closeAll();
    world.journal.records.splice(2);
    world.journal.snapshots = [
      { seq: 4, bytes: early.slice(0, 300) },
      { seq: 1, bytes: early },
    ];
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const again = await openDesk();
    expect(again.desk.view.hash).toBe(reached);
    expect(again.finding).toMatchObject({ kind: 'restored', missing: { count: 2, after: expect.any(String) } });

    closeAll();
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    world.journal.snapshots = [];
    const quiet = await openDesk();
    expect(quiet.finding).toMatchObject({ kind: 'restored', missing: null });

    closeAll();
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    world.journal.tornBytes = 200;
    const torn = await openDesk();
    expect(torn.finding).toMatchObject({ kind: 'restored', missing: { count: null } });
  });

  it('never says that everything is there when it is only what a copy held', async () => {
    const { runner, desk } = await openSample();
    const bytes = fileOf(desk.view);
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    closeAll();
    // The journal is damaged from its first record on, or gone: what came after the copy, nothing can tell.
    for (const tornBytes of [5000, 0]) {
      world.journal = Object.assign(new TestingJournal(), { tornBytes });
      world.journal.snapshots = [{ seq: 1, bytes, writtenAt: '2026-10-25T09:05:00.000Z' }];
      world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
      const { finding } = await openDesk();
      expect(finding).toMatchObject({
        kind: 'restored',
        missing: { after: '2026-10-25T09:05:00.000Z', count: null },
      });
      closeAll();
    }
  });

  it('answers in words when the desktop fails in the middle of the check', async () => {
    const { runner } = await openSample();
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    closeAll();
    const { journal } = world;
    const failing = Object.assign(Object.create(journal) as TestingJournal, {
      read: () => Promise.reject(new Error('EIO')),
      snapshot: () => Promise.reject(new Error('EIO')),
    });
    world.journal = failing;
    expect(await open()).toMatchObject({ kind: 'lost' });
    world.journal = journal;
    expect((await openDesk()).finding).toEqual({ kind: 'intact' });
  });
});
