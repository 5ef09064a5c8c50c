import fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { presence } from '#domain/door/presence.ts';
import { dataOf, rowsOf } from '#domain/event-view.ts';
import { displayName } from '#domain/registration.ts';
import { EventDesk } from '#storage/event-desk.ts';
import { TestingJournal } from '#storage/testing-journal.ts';
import { DeskRunner } from './desk-runner.ts';
import { beginAnew, closeAll, hashOf, openDesk, openSample, world, now, randomBytes } from './testing-desk.ts';

beforeEach(beginAnew);

describe('an action', () => {
  it('is in the database and in the journal before it counts as done', async () => {
    const { runner, desk } = await openSample();
    const outcome = await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    expect(outcome.kind === 'done' && outcome.saved).toEqual({ kind: 'saved', seq: 2 });
    expect(world.journal.lastSeq).toBe(2);
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

  it('is refused in words when a text is longer than can be kept, and still throws on anything else', async () => {
    const { runner, desk } = await openSample();
    const tooLong = { kind: 'refused', reason: { key: 'refused.tooLong', values: { most: 1000 } } };
    expect(await runner.run('addRegistration', { fields: { fullName: 'x'.repeat(1001) } })).toEqual(tooLong);
    expect(desk.view.seq).toBe(1);
    const wrong = { fields: { fullName: 'x'.repeat(1001), status: 'purple' } } as never;
    await expect(runner.run('addRegistration', wrong)).rejects.toThrow();
    expect((await runner.run('addRegistration', { fields: { fullName: 'x'.repeat(1000) } })).kind).toBe('done');
  });

  it('says that it is not saved when the disk is full, and is saved later without being done again', async () => {
    const { runner, desk } = await openSample();
    world.journal.refusals.push({ kind: 'diskFull' });
    const outcome = await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    expect(outcome.kind === 'done' && outcome.saved).toEqual({ kind: 'diskFull' });
    expect(world.journal.lastSeq).toBe(1);
    expect(await desk.flush()).toEqual({ kind: 'saved', seq: 2 });
    await runner.run('addRegistration', { fields: { fullName: 'Bo' } });
    expect(world.journal.records.map((record) => record.seq)).toEqual([1, 2, 3]);
  });

  it('is tried again by itself while the disk refuses, at growing distances, until it is saved', async () => {
    const waits: number[] = [];
    const retries: (() => void)[] = [];
    const later = (ms: number, run: () => void) => void (waits.push(ms), retries.push(run));
    const { database, desk: first } = await openSample();
    const desk = new EventDesk({
      database,
      journal: world.journal,
      desk: 'D1',
      now,
      view: first.view,
      history: [],
      later,
    });
    const runner = new DeskRunner({ desk, now, randomBytes });
    world.journal.refusals.push({ kind: 'diskFull' }, { kind: 'failed', reason: 'EIO' }, { kind: 'diskFull' });
    const outcome = await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    expect(outcome.kind === 'done' && outcome.saved).toEqual({ kind: 'diskFull' });
    for (let tries = 0; tries < 3; tries++) {
      retries.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(world.journal.lastSeq).toBe(2);
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
    expect([desk.view.seq, world.journal.lastSeq]).toEqual([1, 1]);
    mend();
    const after = refuse();
    world.journal.reserves = 1;
    const relieve = world.journal.relieve;
    Object.assign(world.journal, { relieve: () => (after(), relieve()) });
    expect((await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } })).kind).toBe('done');
    expect(world.journal.lastSeq).toBe(2);
  });

  it('goes on when the browser has closed the database, as it does when its files fail', async () => {
    const { runner, desk, database } = await openSample();
    database.close();
    const outcome = await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    expect(outcome.kind === 'done' && outcome.saved).toEqual({ kind: 'saved', seq: 2 });
    expect(desk.view.seq).toBe(2);
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

  it('is written although another window is quicker each time', async () => {
    const { runner, desk, database } = await openSample();
    const other = await openDesk('D2');
    let quicker = 0;
    const plain = database.transaction.bind(database) as (...args: readonly unknown[]) => Promise<unknown>;
    // Between planning and writing, the other one writes; once the database is held, it cannot.
    let isHeld = false;
    const afterTheOther = async (mode: unknown, tables: readonly unknown[], work: unknown) => {
      isHeld ||= tables.length === database.tables.length;
      if (!isHeld && quicker < 20) {
        quicker++;
        await other.runner.run('addRegistration', { fields: { fullName: `Quick ${quicker}` } });
      }
      return plain(mode, tables, work);
    };
    Object.assign(database, { transaction: afterTheOther });
    const outcome = await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    expect(outcome.kind).toBe('done');
    expect(quicker).toBeLessThan(5);
    expect(desk.view.hash).toBe(hashOf(desk.view));
    await other.desk.catchUp();
    expect(other.desk.view.hash).toBe(desk.view.hash);
  });

  it('with a fault in it throws, and leaves the desk as it was', async () => {
    const { runner, desk } = await openSample();
    const broken = desk.commit('broken', () => {
      throw new RangeError('of the plan');
    });
    await expect(broken).rejects.toThrow(RangeError);
    expect((await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } })).kind).toBe('done');
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

  it('takes back two things when it is pressed twice before the first is done', async () => {
    const { runner, desk } = await openSample();
    const before = desk.view.hash;
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    const adding = runner.run('addRegistration', { fields: { fullName: 'Bo Lindqvist' } });
    await Promise.all([adding, runner.undo(), runner.undo()]);
    expect(desk.view.hash).toBe(before);
    const [first, second] = await Promise.all([runner.redo(), runner.redo()]);
    expect([first.kind, second.kind]).toEqual(['done', 'done']);
    expect(rowsOf(desk.view, 'registrations').slice(-2).map(displayName)).toEqual(['Ada Okafor', 'Bo Lindqvist']);
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
        world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
        world.journal = new TestingJournal();
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
