import fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_HASH, hashAfter } from '#domain/change-set.ts';
import { presence } from '#domain/door/presence.ts';
import { TABLE_NAMES, type AnyRow } from '#domain/event-data.ts';
import { dataOf, rowsOf, type EventView } from '#domain/event-view.ts';
import { displayName } from '#domain/registration.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import { databaseName, makeEventDatabase, type DatabaseEngine } from '#storage/event-database.ts';
import { EventDesk } from '#storage/event-desk.ts';
import { openEvent, type OpenedEvent, type OpenOutcome } from '#storage/open-event.ts';
import { TestingJournal } from '#storage/testing-journal.ts';
import { DeskRunner } from './desk-runner.ts';

let engine: DatabaseEngine;
let journal: TestingJournal;
let clock = 0;
const opened: OpenedEvent[] = [];

const now = () => new Date(Date.UTC(2026, 9, 25, 9, 0, clock++)).toISOString();
let seed = 1;
const randomBytes = (count: number) =>
  Uint8Array.from({ length: count }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed >> 16;
  });

const open = (generation = 1): Promise<OpenOutcome> =>
  openEvent({
    eventId: 'E1',
    generation,
    journal,
    engine,
    readSnapshot: (bytes) => {
      const reading = readEventFile(bytes);
      return reading.kind === 'ok' ? reading.data : null;
    },
    writeSnapshot: (data) => writeEventFile(data, { appVersion: 'test', writtenAt: '2026-10-25T09:00:00.000Z' }),
    now,
  });

async function openDesk(desk = 'D1', generation = 1) {
  const outcome = await open(generation);
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  opened.push(outcome);
  const eventDesk = new EventDesk({ ...outcome, journal, desk, now });
  return { ...outcome, desk: eventDesk, runner: new DeskRunner({ desk: eventDesk, now, randomBytes }) };
}

async function openSample() {
  const event = await openDesk();
  await event.runner.run('fillEvent', sampleEvent());
  return event;
}

const hashOf = (view: EventView) =>
  hashAfter(
    EMPTY_HASH,
    TABLE_NAMES.flatMap((table) =>
      (rowsOf(view, table) as readonly AnyRow[]).map((row) => ({ table, id: row.id, before: null, after: row })),
    ),
  );

const closeAll = () => {
  for (const { database } of opened.splice(0)) database.close();
};

beforeEach(() => {
  closeAll();
  engine = { indexedDB: new IDBFactory(), IDBKeyRange };
  journal = new TestingJournal();
  clock = 0;
});

describe('an action', () => {
  it('is in the database and in the journal before it counts as done', async () => {
    const { runner, desk } = await openSample();
    const outcome = await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    expect(outcome.kind === 'done' && outcome.saved).toEqual({ kind: 'saved', seq: 2 });
    expect(journal.lastSeq).toBe(2);
    closeAll();
    const again = await openDesk();
    expect(again.finding).toEqual({ kind: 'intact' });
    expect(rowsOf(again.desk.view, 'registrations').map(displayName)).toContain('Ada Okafor');
    expect(again.desk.view.hash).toBe(desk.view.hash);
  });

  it('is refused in words and writes nothing when it makes no sense', async () => {
    const { runner, desk } = await openSample();
    const outcome = await runner.run('addRegistration', { fields: { town: 'Leeds' } });
    expect(outcome).toEqual({ kind: 'refused', reason: { key: 'refused.needsName', values: {} } });
    expect(desk.view.seq).toBe(1);
  });

  it('says that it is not saved when the disk is full, and is saved later without being done again', async () => {
    const { runner, desk } = await openSample();
    journal.refusals.push({ kind: 'diskFull' });
    const outcome = await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    expect(outcome.kind === 'done' && outcome.saved).toEqual({ kind: 'diskFull' });
    expect(journal.lastSeq).toBe(1);
    expect(await desk.flush()).toEqual({ kind: 'saved', seq: 2 });
    await runner.run('addRegistration', { fields: { fullName: 'Bo' } });
    expect(journal.records.map((record) => record.seq)).toEqual([1, 2, 3]);
  });

  it('is tried again by itself while the disk refuses, at growing distances, until it is saved', async () => {
    const waits: number[] = [];
    const retries: (() => void)[] = [];
    const later = (ms: number, run: () => void) => void (waits.push(ms), retries.push(run));
    const { database, desk: first } = await openSample();
    const desk = new EventDesk({ database, journal, desk: 'D1', now, view: first.view, history: [], later });
    const runner = new DeskRunner({ desk, now, randomBytes });
    journal.refusals.push({ kind: 'diskFull' }, { kind: 'failed', reason: 'EIO' }, { kind: 'diskFull' });
    const outcome = await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    expect(outcome.kind === 'done' && outcome.saved).toEqual({ kind: 'diskFull' });
    for (let tries = 0; tries < 3; tries++) {
      retries.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(journal.lastSeq).toBe(2);
    expect(waits).toEqual([1000, 2000, 4000]);
    expect(retries).toEqual([]);
  });

  it('is refused in words when the database cannot be written, and done when there is a reserve', async () => {
    const { runner, desk, database } = await openSample();
    const refuse = () => {
      const full = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      database.table('changeSets').hook('creating').subscribe(full);
      return () => database.table('changeSets').hook('creating').unsubscribe(full);
    };
    const mend = refuse();
    const outcome = await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    expect(outcome).toEqual({ kind: 'refused', reason: { key: 'refused.notWritten', values: {} } });
    expect([desk.view.seq, journal.lastSeq]).toEqual([1, 1]);
    mend();
    const after = refuse();
    journal.reserves = 1;
    const relieve = journal.relieve;
    Object.assign(journal, { relieve: () => (after(), relieve()) });
    expect((await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } })).kind).toBe('done');
    expect(journal.lastSeq).toBe(2);
  });

  it('takes the next number even when another window wrote in between', async () => {
    const { runner, desk } = await openSample();
    const other = await openDesk('D2');
    await other.runner.run('addRegistration', { fields: { fullName: 'From the other window' } });
    await runner.run('addRegistration', { fields: { fullName: 'From this one' } });
    expect(desk.view.seq).toBe(3);
    const names = rowsOf(desk.view, 'registrations').map(displayName);
    expect(names).toEqual(expect.arrayContaining(['From the other window', 'From this one']));
    const numbers = rowsOf(desk.view, 'registrations').map((person) => person.shortNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('undo', () => {
  it('says what it will take back and survives a restart', async () => {
    const { runner, desk } = await openSample();
    const before = desk.view.hash;
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    closeAll();
    const again = await openDesk();
    expect(again.runner.undoState().undo?.label).toEqual({
      key: 'did.registrationsAdded',
      values: { name: 'Ada Okafor' },
    });
    await again.runner.undo();
    expect(again.desk.view.hash).toBe(before);
    expect(again.runner.undoState().undo).toBeNull();
    await again.runner.redo();
    expect(rowsOf(again.desk.view, 'registrations').map(displayName)).toContain('Ada Okafor');
  });

  it('takes back a check-in with a fact and keeps the trace', async () => {
    const { runner, desk } = await openSample();
    const person = rowsOf(desk.view, 'registrations')[0]!;
    await runner.run('letIn', { ids: [person.id] });
    expect(presence(dataOf(desk.view).checkIns).get(person.id)?.state).toBe('here');
    await runner.undo();
    expect(presence(dataOf(desk.view).checkIns).get(person.id)?.state).toBe('away');
    expect(rowsOf(desk.view, 'checkIns').map((fact) => fact.kind)).toEqual(['arrived', 'withdrawn']);
    await runner.redo();
    expect(presence(dataOf(desk.view).checkIns).get(person.id)?.state).toBe('here');
    expect(rowsOf(desk.view, 'checkIns')).toHaveLength(3);
  });

  it('leaves what was edited since and says how many rows', async () => {
    const { runner, desk } = await openSample();
    const [first, second] = rowsOf(desk.view, 'registrations');
    await runner.run('editRegistrations', { ids: [first!.id, second!.id], patch: { town: 'Hull' } });
    await runner.run('editRegistration', { id: first!.id, patch: { phone: '555' } });
    const outcome = await runner.undoChangeSet(2);
    expect(outcome.kind === 'done' && outcome.keptRows).toBe(1);
    expect(desk.view.tables.registrations.get(first!.id)?.town).toBe('Hull');
    expect(desk.view.tables.registrations.get(second!.id)?.town).toBe(second!.town);
  });

  it('never takes back the opening of an event', async () => {
    const { runner } = await openSample();
    expect(runner.undoState().undo).toBeNull();
    expect((await runner.undo()).kind).toBe('nothing');
    expect((await runner.undoChangeSet(1)).kind).toBe('refused');
  });

  it('brings any run of actions back to where it began, and forth again', async () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('add' as const),
        name: fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''),
      }),
      fc.record({
        kind: fc.constant('status' as const),
        index: fc.nat(59),
        status: fc.constantFrom('cancelled', 'maybe', 'coming'),
      }),
      fc.record({ kind: fc.constant('town' as const), index: fc.nat(59), town: fc.string() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        engine = { indexedDB: new IDBFactory(), IDBKeyRange };
        journal = new TestingJournal();
        const { runner, desk } = await openSample();
        const people = rowsOf(desk.view, 'registrations');
        const start = desk.view.hash;
        for (const entry of steps) {
          if (entry.kind === 'add') await runner.run('addRegistration', { fields: { fullName: entry.name } });
          else if (entry.kind === 'status')
            await runner.run('setStatus', { ids: [people[entry.index]!.id], status: entry.status as 'coming' });
          else await runner.run('editRegistration', { id: people[entry.index]!.id, patch: { town: entry.town } });
        }
        const end = desk.view.hash;
        while (runner.undoState().undo) await runner.undo();
        expect(desk.view.hash).toBe(start);
        while (runner.undoState().redo) await runner.redo();
        expect(desk.view.hash).toBe(end);
        expect(hashOf(desk.view)).toBe(end);
        closeAll();
      }),
      { numRuns: 12, seed: 7 },
    );
  });
});

describe('the start-up check', () => {
  const names = (view: EventView) => rowsOf(view, 'registrations').map(displayName);

  it('gives the journal what the database has more, after a kill between the two', async () => {
    const { runner } = await openSample();
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    journal.records.pop();
    closeAll();
    const again = await openDesk();
    expect(again.finding).toEqual({ kind: 'journalCompleted', changeSets: 1 });
    expect(journal.lastSeq).toBe(2);
    expect(names(again.desk.view)).toContain('Ada Okafor');
  });

  it('replays what the database lost', async () => {
    const { runner } = await openSample();
    const older = await copyOf(engine);
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    await runner.run('addRegistration', { fields: { fullName: 'Bo Lindqvist' } });
    closeAll();
    engine = older;
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
    engine = { indexedDB: new IDBFactory(), IDBKeyRange };
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
    journal.records.splice(0, 1);
    journal.snapshots = [
      { seq: 1, bytes: bytes.slice(0, 300) },
      { seq: 1, bytes },
    ];
    closeAll();
    engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const again = await openDesk();
    expect(again.finding.kind).toBe('restored');
    expect(again.desk.view.hash).toBe(hash);
  });

  it('takes what a snapshot holds beyond half a journal, and can save again', async () => {
    const { runner, desk } = await openSample();
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    await runner.run('addRegistration', { fields: { fullName: 'Bo Lindqvist' } });
    const hash = desk.view.hash;
    journal.snapshots = [{ seq: 3, bytes: fileOf(desk.view) }];
    journal.records.splice(1);
    closeAll();
    engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const again = await openDesk();
    expect(again.finding.kind).toBe('restored');
    expect(again.desk.view.hash).toBe(hash);
    const outcome = await again.runner.run('addRegistration', { fields: { fullName: 'Chidi' } });
    expect(outcome.kind === 'done' && outcome.saved).toEqual({ kind: 'saved', seq: 4 });
    expect(await journal.head()).toMatchObject({ firstSeq: 4, seq: 4 });
  });

  it('begins the journal anew when it is gone and the database does not reach back', async () => {
    const { runner, desk } = await openSample();
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    journal.snapshots = [{ seq: 2, bytes: fileOf(desk.view) }];
    journal.records = [];
    journal.baseSeq = 2;
    closeAll();
    engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const second = await openDesk();
    await second.runner.run('addRegistration', { fields: { fullName: 'Bo Lindqvist' } });
    const hash = second.desk.view.hash;
    closeAll();
    journal = new TestingJournal();
    const third = await openDesk('D1', second.generation);
    expect(third.desk.view.hash).toBe(hash);
    const outcome = await third.runner.run('addRegistration', { fields: { fullName: 'Chidi' } });
    expect(outcome.kind === 'done' && outcome.saved).toEqual({ kind: 'saved', seq: 4 });
    closeAll();
    engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const fourth = await openDesk();
    expect(names(fourth.desk.view)).toEqual(expect.arrayContaining(['Ada Okafor', 'Bo Lindqvist', 'Chidi']));
  });

  it('restores from a snapshot when both database and journal are gone', async () => {
    const { desk } = await openSample();
    const hash = desk.view.hash;
    closeAll();
    journal = new TestingJournal();
    journal.snapshots = [{ seq: 1, bytes: fileOf(desk.view) }];
    engine = { indexedDB: new IDBFactory(), IDBKeyRange };
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
    journal = new TestingJournal();
    const again = await openDesk();
    expect(again.desk.view.hash).toBe(hash);
    expect(journal.lastSeq).toBe(2);
  });

  it('undoes behind the snapshot it was restored from', async () => {
    const { runner, desk } = await openSample();
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    await runner.run('addRegistration', { fields: { fullName: 'Bo Lindqvist' } });
    journal.snapshots = [{ seq: 3, bytes: fileOf(desk.view) }];
    journal.records.splice(0, 1);
    closeAll();
    engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const again = await openDesk();
    await again.runner.undo();
    await again.runner.undo();
    expect(names(again.desk.view)).not.toContain('Ada Okafor');
  });

  it('goes on with the newest database when the number on file is lost, and never writes over another', async () => {
    await openSample();
    closeAll();
    const before = engine;
    engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const second = await openDesk();
    await second.runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    closeAll();
    expect(before.indexedDB).not.toBe(engine.indexedDB);
    const third = await openDesk('D1', 1);
    expect([third.generation, third.finding.kind]).toEqual([2, 'intact']);
  });

  it('deletes a replaced database after seven days, not before', async () => {
    const { desk, database } = await openSample();
    await database.table('registrations').delete(rowsOf(desk.view, 'registrations')[0]!.id);
    closeAll();
    const generations = async () => (await engine.indexedDB.databases()).map(({ name }) => name).toSorted();
    expect((await openDesk()).generation).toBe(2);
    closeAll();
    clock += 6 * 24 * 3600;
    await openDesk('D1', 2);
    closeAll();
    expect(await generations()).toEqual(['event-E1-1', 'event-E1-2']);
    clock += 2 * 24 * 3600;
    await openDesk('D1', 2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await generations()).toEqual(['event-E1-2']);
  });

  it('opens without its journal when the database is sound, and saves when it is back', async () => {
    await openSample();
    closeAll();
    journal.isOut = true;
    const again = await openDesk();
    expect(again.finding).toEqual({ kind: 'journalOut', changeSets: 0, reason: 'Error' });
    const outcome = await again.runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    expect(outcome.kind === 'done' && outcome.saved.kind).toBe('failed');
    journal.isOut = false;
    expect(await again.desk.flush()).toEqual({ kind: 'saved', seq: 2 });
    closeAll();
    journal.isOut = true;
    engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    expect((await open()).kind).toBe('lost');
  });

  it('says that an event is lost rather than showing an empty one', async () => {
    await openSample();
    closeAll();
    journal.records[0] = { seq: 1, bytes: new TextEncoder().encode('{"seq":1}') };
    engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    expect((await open()).kind).toBe('lost');
  });

  it('refuses a newer database and leaves it as it is', async () => {
    const newer = makeEventDatabase(databaseName('E1', 1), engine);
    newer.version(99).stores({ somethingNew: 'id' });
    await newer.open();
    newer.close();
    expect((await open()).kind).toBe('newer');
  });
});

const fileOf = (view: EventView) =>
  writeEventFile(dataOf(view), { appVersion: 'test', writtenAt: '2026-10-25T09:00:00.000Z' });

/** The same databases again, as they are now. */
async function copyOf({ indexedDB }: DatabaseEngine): Promise<DatabaseEngine> {
  const copy: DatabaseEngine = { indexedDB: new IDBFactory(), IDBKeyRange };
  const from = makeEventDatabase(databaseName('E1', 1), { indexedDB, IDBKeyRange });
  const to = makeEventDatabase(databaseName('E1', 1), copy);
  await from.open();
  await to.open();
  for (const table of from.tables) await to.table(table.name).bulkPut(await table.toArray());
  from.close();
  to.close();
  return copy;
}
