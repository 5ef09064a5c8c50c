import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rowsOf } from '#domain/event-view.ts';
import { UNDO_REACHES_BACK } from '#storage/kept-changes.ts';
import type { JournalRecord } from '#storage/journal-port.ts';
import { beginAnew, closeAll, copyOf, fileOf, open, openDesk, openSample, world } from './testing-desk.ts';

beforeEach(beginAnew);
afterEach(() => vi.useRealTimers());

const add = (event: Awaited<ReturnType<typeof openDesk>>, fullName: string) =>
  event.runner.run('addRegistration', { fields: { fullName } });

/** The same record, telling something else. */
const retold = ({ seq, bytes }: JournalRecord, change: object): JournalRecord => ({
  seq,
  bytes: new TextEncoder().encode(JSON.stringify({ ...JSON.parse(new TextDecoder().decode(bytes)), ...change })),
});
const unreadable = ({ seq }: JournalRecord): JournalRecord => ({ seq, bytes: new TextEncoder().encode('{"seq":') });

/** The sample, one person more, and the database as it was before that person. */
async function behind() {
  const event = await openSample();
  const older = await copyOf(world.engine);
  await add(event, 'Ada Okafor');
  const { view } = event.desk;
  closeAll();
  world.engine = older;
  return { view, hash: view.hash };
}

describe('why an event was restored', () => {
  it('is that its database is empty', async () => {
    await openSample();
    closeAll();
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    expect((await openDesk()).finding).toMatchObject({ kind: 'restored', reason: 'database is empty' });
  });

  it('is that its rows are not those that were recorded', async () => {
    const { database, desk } = await openSample();
    await database.table('registrations').delete(rowsOf(desk.view, 'registrations')[0]!.id);
    closeAll();
    expect((await openDesk()).finding).toMatchObject({ reason: 'rows do not match their recorded hash' });
  });

  it('is that the journal does not reach back to it any more; where it joins, the rest is replayed', async () => {
    await behind();
    world.journal.records.shift();
    expect((await openDesk()).finding).toEqual({ kind: 'replayed', changeSets: 1 });
    closeAll();
    beginAnew();
    const event = await openSample();
    const older = await copyOf(world.engine);
    await add(event, 'Ada Okafor');
    await add(event, 'Bo Lindqvist');
    const reached = event.desk.view;
    closeAll();
    world.engine = older;
    world.journal.records = world.journal.records.slice(2);
    world.journal.snapshots = [{ seq: 3, bytes: fileOf(reached) }];
    const again = await openDesk();
    expect(again.finding).toMatchObject({ reason: 'behind the oldest record of the journal', missing: null });
    expect(again.desk.view.hash).toBe(reached.hash);
  });

  it('is that a change in the journal does not lead where it says', async () => {
    const { view, hash } = await behind();
    world.journal.records[1] = retold(world.journal.records[1]!, { hashAfter: '0123456789abcdef' });
    world.journal.snapshots = [{ seq: 2, bytes: fileOf(view) }];
    const again = await openDesk();
    expect(again.finding).toMatchObject({ kind: 'restored', reason: 'replay does not match the journal' });
    expect(again.desk.view.hash).toBe(hash);
  });

  it('is that a record cannot be read; with nothing else that has it, the event is lost and says so', async () => {
    const { view, hash } = await behind();
    world.journal.records[1] = unreadable(world.journal.records[1]!);
    const engine = await copyOf(world.engine);
    expect(await open()).toEqual({
      kind: 'lost',
      reason: 'a record of the journal cannot be read; a record of the journal cannot be read',
    });
    world.engine = engine;
    world.journal.snapshots = [{ seq: 2, bytes: fileOf(view) }];
    const again = await openDesk();
    expect(again.finding).toMatchObject({ reason: 'a record of the journal cannot be read' });
    expect(again.desk.view.hash).toBe(hash);
  });

  it('is that the journal tells of another event', async () => {
    const event = await openSample();
    const mine = world.journal.records;
    await add(event, 'Ada Okafor');
    closeAll();
    const records = [...mine];
    beginAnew();
    const other = await openSample();
    await add(other, 'Bo Lindqvist');
    closeAll();
    world.journal.records = records;
    const again = await openDesk();
    expect(again.finding).toMatchObject({ reason: 'journal and database tell different stories' });
    expect(rowsOf(again.desk.view, 'registrations').map(({ fullName }) => fullName)).toContain('Ada Okafor');
  });

  it('is that its last record is none', async () => {
    const event = await openSample();
    await add(event, 'Ada Okafor');
    const { hash } = event.desk.view;
    world.journal.snapshots = [{ seq: 2, bytes: fileOf(event.desk.view) }];
    closeAll();
    world.journal.records[1] = unreadable(world.journal.records[1]!);
    const again = await openDesk();
    expect(again.finding).toMatchObject({ reason: 'journal and database tell different stories' });
    expect(again.desk.view.hash).toBe(hash);
  });

  it('is that the disk failed in the middle of the check', async () => {
    const { hash } = await behind();
    const { read } = world.journal;
    let hasFailed = false;
    Object.assign(world.journal, {
      read: (fromSeq: number) => {
        if (hasFailed) return read(fromSeq);
        hasFailed = true;
        return Promise.reject(Object.assign(new Error('no'), { name: 'EIO' }));
      },
    });
    const again = await openDesk();
    expect(again.finding).toMatchObject({ kind: 'restored', reason: 'failed while it was checked: EIO' });
    expect(again.desk.view.hash).toBe(hash);
  });

  it('is that its database fails when it is opened', async () => {
    const event = await openSample();
    const { hash } = event.desk.view;
    closeAll();
    // The new one beside it is whole.
    const whole = world.engine.indexedDB.open.bind(world.engine.indexedDB);
    world.engine.indexedDB.open = (wanted, version) => {
      if (wanted === 'event-E1-1') throw new DOMException('no', 'DataError');
      return whole(wanted, version);
    };
    const again = await openDesk();
    expect(again.finding).toMatchObject({ kind: 'restored', reason: 'will not open: DataError' });
    expect(again.desk.view.hash).toBe(hash);
  });

  it('is that its database does not answer within twenty seconds', async () => {
    const event = await openSample();
    const { hash } = event.desk.view;
    closeAll();
    const whole = world.engine.indexedDB.open.bind(world.engine.indexedDB);
    let isAsked: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (isAsked = resolve));
    world.engine.indexedDB.open = (wanted, version) => {
      if (wanted !== 'event-E1-1') return whole(wanted, version);
      isAsked();
      // A request that nobody ever answers.
      return { addEventListener: () => undefined } as unknown as IDBOpenDBRequest;
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = openDesk();
    await asked;
    vi.advanceTimersByTime(20_000);
    vi.useRealTimers();
    const again = await opening;
    expect(again.finding).toMatchObject({ kind: 'restored', reason: 'will not open: Error' });
    expect(again.desk.view.hash).toBe(hash);
  });
});

describe('an event that cannot be restored', () => {
  it('is lost where neither journal nor database answer, for the reason the journal gave', async () => {
    await openSample();
    closeAll();
    world.journal.isOut = true;
    const broken = new IDBFactory();
    broken.open = () => {
      throw new DOMException('no', 'UnknownError');
    };
    world.engine = { indexedDB: broken, IDBKeyRange };
    expect(await open()).toEqual({ kind: 'lost', reason: 'Error' });
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    expect(await open()).toEqual({ kind: 'lost', reason: 'no journal: Error' });
  });

  it('is not called restored where the journal has nothing and no snapshot either', async () => {
    const { database } = await openSample();
    await database.table('registrations').clear();
    await database.changeSets.clear();
    closeAll();
    world.journal.records = [];
    expect(await open()).toEqual({ kind: 'lost', reason: 'rows do not match their recorded hash' });
  });
});

describe('a journal that is behind', () => {
  it('and takes nothing, does not keep the event from opening, and is said', async () => {
    const event = await openSample();
    await add(event, 'Ada Okafor');
    closeAll();
    world.journal.records.pop();
    world.journal.refusals.push({ kind: 'diskFull' });
    expect((await openDesk()).finding).toEqual({ kind: 'journalOut', changeSets: 0, reason: 'diskFull' });
  });
});

describe('a restored event', () => {
  it('can be undone as far as ever, and no further back', async () => {
    const event = await openSample();
    for (let nth = 0; nth < UNDO_REACHES_BACK + 3; nth++) await add(event, `Person ${nth}`);
    closeAll();
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    const again = await openDesk();
    expect(again.finding.kind).toBe('restored');
    expect(again.history).toHaveLength(UNDO_REACHES_BACK);
    expect(again.runner.undoState().undo?.label.values).toEqual({ name: `Person ${UNDO_REACHES_BACK + 2}` });
  });

  it('begins with the snapshot that has most, passing over those that are damaged or too old to join', async () => {
    const event = await openSample();
    const first = fileOf(event.desk.view);
    await add(event, 'Ada Okafor');
    const second = fileOf(event.desk.view);
    await add(event, 'Bo Lindqvist');
    await add(event, 'Cy Moor');
    const { hash } = event.desk.view;
    closeAll();
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    // The journal begins with the third change: of three snapshots only the second joins it.
    world.journal.records = world.journal.records.slice(2);
    world.journal.snapshots = [
      { seq: 3, bytes: new Uint8Array([1, 2, 3]) },
      { seq: 2, bytes: second },
      { seq: 1, bytes: first },
    ];
    const again = await openDesk();
    expect(again.finding).toMatchObject({ kind: 'restored', changeSets: 2, missing: null });
    expect(again.desk.view.hash).toBe(hash);
  });

  it('takes the newest snapshot where the journal is gone, and says that there may have been more', async () => {
    const event = await openSample();
    const first = fileOf(event.desk.view);
    await add(event, 'Ada Okafor');
    const { hash } = event.desk.view;
    world.journal.snapshots = [
      { seq: 2, bytes: fileOf(event.desk.view), writtenAt: '2026-10-25T10:00:00.000Z' },
      { seq: 1, bytes: first, writtenAt: '2026-10-25T09:30:00.000Z' },
    ];
    closeAll();
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    world.journal.records = [];
    const again = await openDesk();
    expect(again.finding).toMatchObject({ missing: { after: '2026-10-25T10:00:00.000Z', count: null } });
    expect(again.desk.view.hash).toBe(hash);
    expect(await world.journal.head()).toMatchObject({ firstSeq: 3, seq: 2 });
  });
});
