import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '#domain/event-view.ts';
import { databaseName, makeEventDatabase } from '#storage/event-database.ts';
import { openEvent } from '#storage/open-event.ts';
import { TestingJournal } from '#storage/testing-journal.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { beginAnew, closeAll, fileOf, now, open, openDesk, openSample, world } from './testing-desk.ts';

/**
 * Each protection turned off, under a fault that it is there for: with it nothing is lost, without it the loss is seen.
 *
 * The program has no switches for this: what is turned off is what stands around it. The fsyncs of journal and database are
 * turned off in `e2e/faults/power-cuts.spec.ts`, the cut of a torn journal in `main/journal-file.test.ts`, the reading back
 * of snapshots in `main/snapshots.test.ts`.
 */
beforeEach(beginAnew);

const wipeDatabases = () => {
  world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
};

/** What the browser's database shows by itself, without the check at the start. */
async function peopleWithoutCheck(): Promise<number> {
  const database = makeEventDatabase(databaseName('E1', 1), world.engine);
  await database.open();
  const count = await database.table('registrations').count();
  database.close();
  return count;
}

async function sampleWith(name: string): Promise<{ readonly people: number; readonly hash: string }> {
  const { runner, desk } = await openSample();
  await runner.run('addRegistration', { fields: { fullName: name } });
  closeAll();
  return { people: rowsOf(desk.view, 'registrations').length, hash: desk.view.hash };
}

describe('without', () => {
  it('the check at the start, a wiped database is an empty event', async () => {
    const { people, hash } = await sampleWith('Ada Okafor');
    wipeDatabases();
    expect(await peopleWithoutCheck()).toBe(0);
    wipeDatabases();
    const checked = await openDesk();
    expect([rowsOf(checked.desk.view, 'registrations').length, checked.desk.view.hash]).toEqual([people, hash]);
  });

  it('the hash of all rows, a row that changed behind our back is believed', async () => {
    const { hash } = await sampleWith('Ada Okafor');
    const database = makeEventDatabase(databaseName('E1', 1), world.engine);
    await database.open();
    const row = await database.table('registrations').toCollection().first();
    await database.table('registrations').delete(row.id);
    const head = await database.meta.get('head');
    database.close();
    // Sequence and head alone say that all is well.
    expect(head).toMatchObject({ seq: 2, hash });
    expect((await openDesk()).desk.view.hash).toBe(hash);
  });

  it('the journal, a wiped database is an event that is lost', async () => {
    const { hash } = await sampleWith('Ada Okafor');
    const kept = world.journal;
    world.journal = Object.assign(new TestingJournal(), { isOut: true });
    wipeDatabases();
    expect((await open()).kind).toBe('lost');
    world.journal = kept;
    wipeDatabases();
    expect((await openDesk()).desk.view.hash).toBe(hash);
  });

  it('snapshots, a journal that is damaged from its beginning on takes everything along', async () => {
    const { desk } = await openSample();
    const { hash } = desk.view;
    const snapshot = { seq: 1, bytes: fileOf(desk.view) };
    closeAll();
    world.journal = Object.assign(new TestingJournal(), { tornBytes: 500 });
    wipeDatabases();
    // Said in words; never shown as an empty event.
    expect((await open()).kind).toBe('lost');
    closeAll();
    world.journal.snapshots = [snapshot];
    wipeDatabases();
    expect((await openDesk()).desk.view.hash).toBe(hash);
  });

  it('the seal of a snapshot, half of one is taken for the event', async () => {
    const { desk, runner } = await openSample();
    const whole = fileOf(desk.view);
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    closeAll();
    const { hash } = desk.view;
    const people = rowsOf(desk.view, 'registrations').length;
    world.journal.records.splice(0, 1);
    const broken = whole.slice(0, whole.byteLength / 2);
    const openReading = (readSnapshot: Parameters<typeof openEvent>[0]['readSnapshot']) => {
      world.journal.snapshots = [
        { seq: 1, bytes: broken },
        { seq: 1, bytes: whole },
      ];
      wipeDatabases();
      const { engine, journal } = world;
      return openEvent({
        eventId: 'E1',
        generation: 1,
        journal,
        engine,
        readSnapshot,
        writeSnapshot: () => whole,
        now,
      });
    };
    const sealed = (bytes: Uint8Array) => {
      const reading = readEventFile(bytes);
      return reading.kind === 'ok' ? reading.data : null;
    };
    const withSeal = await openReading(sealed);
    expect(withSeal.kind === 'opened' && withSeal.view.hash).toBe(hash);
    // Taken as far as it can be read: the first half of the people. The hash in the journal is what stops even that.
    const data = sealed(whole)!;
    const half = { ...data, registrations: data.registrations.slice(0, data.registrations.length / 2) };
    const withoutSeal = await openReading((bytes) => (bytes.byteLength < whole.byteLength ? half : null));
    expect(withoutSeal.kind).toBe('lost');
    world.journal.records.splice(0);
    world.journal.baseSeq = 1;
    const withNeither = await openReading((bytes) => (bytes.byteLength < whole.byteLength ? half : null));
    expect(withNeither.kind === 'opened' && rowsOf(withNeither.view, 'registrations').length).toBeLessThan(
      people / 2 + 1,
    );
  });

  it('the question to the head of the database, the second of two windows overwrites what the first wrote', async () => {
    const first = await openSample();
    const second = await openDesk('D2');
    await first.runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    await second.runner.run('addRegistration', { fields: { fullName: 'Bo Lindqvist' } });
    const written = await first.database.changeSets.where('seq').above(1).toArray();
    expect(written.map(({ seq, desk }) => [seq, desk])).toEqual([
      [2, 'D1'],
      [3, 'D2'],
    ]);
    // As the second window would have written it, which had seen one change.
    await first.database.changeSets.put({ ...written[1]!, seq: 2 });
    expect((await first.database.changeSets.get(2))?.desk).toBe('D2');
  });

  it('trying again by itself, what a disk refused once is not in the journal', async () => {
    const { desk, runner } = await openSample();
    world.journal.refusals.push({ kind: 'failed', reason: 'EIO' });
    await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
    expect([desk.view.seq, world.journal.lastSeq]).toEqual([2, 1]);
    // What the desk does by itself after a moment, see `desk-runner.test.ts`.
    await desk.flush();
    expect(world.journal.lastSeq).toBe(2);
  });
});
