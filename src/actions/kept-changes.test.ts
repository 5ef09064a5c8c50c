import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '#domain/event-view.ts';
import type { Rule } from '#domain/groups.ts';
import type { RuleId } from '#domain/ids.ts';
import { isWhole } from '#storage/event-database.ts';
import { EventDesk } from '#storage/event-desk.ts';
import { changeSetsAbout, KEEPING as DEFAULT_KEEPING, makeOldShort, type Keeping } from '#storage/kept-changes.ts';
import { TestingJournal } from '#storage/testing-journal.ts';
import { DeskRunner } from './desk-runner.ts';
import { beginAnew, closeAll, fileOf, now, open, openDesk, randomBytes, world } from './testing-desk.ts';

const KEEPING: Keeping = { whole: 10, lines: 40, atOnce: 5 };

beforeEach(beginAnew);

/** A desk that keeps little, so that a short test is a long day. */
async function openShort() {
  const outcome = await open();
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  const desk = new EventDesk({ ...outcome, journal: world.journal, desk: 'D1', now, keeping: KEEPING });
  return { database: outcome.database, desk, runner: new DeskRunner({ desk, now, randomBytes }) };
}

type Short = Awaited<ReturnType<typeof openShort>>;

async function addPeople({ runner, desk }: Short, from: number, to: number): Promise<void> {
  for (let index = from; index < to; index++)
    await runner.run('addRegistration', { fields: { fullName: `Person ${index}` } });
  await desk.settled();
}

const lengths = async ({ database }: Short) => {
  const all = await database.changeSets.orderBy('seq').toArray();
  return { whole: all.filter(isWhole).length, short: all.filter((kept) => !isWhole(kept)).length };
};

describe('what the database keeps of the past', () => {
  it('stays within its bound however much is done', async () => {
    const event = await openShort();
    await addPeople(event, 0, 120);
    const kept = await lengths(event);
    expect(kept.whole).toBeLessThanOrEqual(KEEPING.whole + KEEPING.atOnce);
    expect(kept.short).toBeGreaterThan(20);
    expect(kept.short).toBeLessThanOrEqual(KEEPING.lines + KEEPING.atOnce);
    expect(world.journal.records.length).toBe(120);
  });

  it('names an old change in the history of a person, and what was done with their other rows', async () => {
    const event = await openShort();
    await addPeople(event, 0, 1);
    const { id } = rowsOf(event.desk.view, 'registrations')[0]!;
    await event.runner.run('letIn', { ids: [id] });
    await addPeople(event, 1, 25);
    expect(await event.desk.changeSet(1)).toBeNull();
    const lines = await changeSetsAbout(event.database, id, 200);
    expect(lines.map(({ action }) => action)).toEqual(['letIn', 'addRegistration']);
    expect(lines.some(isWhole)).toBe(false);
    expect(await changeSetsAbout(event.database, id, 1)).toHaveLength(1);
  });

  it('leaves whole what the journal may not have yet', async () => {
    const event = await openShort();
    await addPeople(event, 0, 5);
    world.journal.isOut = true;
    await addPeople(event, 5, 60);
    expect(await lengths(event)).toEqual({ whole: 60, short: 0 });
    world.journal.isOut = false;
    expect(await event.desk.flush()).toEqual({ kind: 'saved', seq: 60 });
    await addPeople(event, 60, 70);
    expect((await lengths(event)).short).toBeGreaterThan(0);
  });

  it('is undone as far as undo reaches, over a restart too', async () => {
    const event = await openShort();
    await addPeople(event, 0, 30);
    closeAll();
    const again = await openShort();
    for (let nth = 0; nth < KEEPING.whole - 2; nth++) expect((await again.runner.undo()).kind).toBe('done');
  });

  it('is never given to a journal that was lost: that begins anew behind the whole event', async () => {
    const event = await openShort();
    await addPeople(event, 0, 40);
    const { hash } = event.desk.view;
    event.database.close();
    world.journal = new TestingJournal();
    const again = await openDesk();
    expect(again.desk.view.hash).toBe(hash);
    expect(await world.journal.head()).toMatchObject({ firstSeq: 41, seq: 40 });
    closeAll();
    world.engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    expect((await openDesk()).desk.view.hash).toBe(hash);
  });

  it('helps an unsound database over a lost journal no further than it is whole, and never to a wrong event', async () => {
    const event = await openShort();
    await addPeople(event, 0, 20);
    const bytes = fileOf(event.desk.view);
    await addPeople(event, 20, 25);
    const { hash } = event.desk.view;
    await event.database.table('registrations').put({ id: 'P-broken', fullName: 'Nobody' });
    event.database.close();
    world.journal = new TestingJournal();
    world.journal.snapshots = [{ seq: 20, bytes }];
    expect((await openDesk()).desk.view.hash).toBe(hash);
  });

  it('of an event that an earlier program left whole is made short bit by bit', async () => {
    const { runner, database } = await openDesk();
    for (let index = 0; index < 60; index++)
      await runner.run('addRegistration', { fields: { fullName: `P ${index}` } });
    expect((await database.changeSets.toArray()).every(isWhole)).toBe(true);
    closeAll();
    const event = await openShort();
    await addPeople(event, 60, 63);
    const first = (await lengths(event)).short;
    expect(first).toBeLessThanOrEqual(3 * KEEPING.atOnce);
    await addPeople(event, 63, 90);
    expect((await lengths(event)).whole).toBeLessThanOrEqual(KEEPING.whole + KEEPING.atOnce);
  });

  it('is made short once, and says how far it is', async () => {
    const event = await openShort();
    await addPeople(event, 0, 4);
    // Nothing is old enough yet.
    expect(await makeOldShort(event.database, 4, { whole: 4, lines: 40, atOnce: 3 })).toEqual({
      upTo: 0,
      isDone: true,
    });
    const keeping: Keeping = { whole: 0, lines: 40, atOnce: 3 };
    expect(await makeOldShort(event.database, 4, keeping)).toEqual({ upTo: 3, isDone: false });
    expect(await makeOldShort(event.database, 4, keeping)).toEqual({ upTo: 4, isDone: true });
    expect(await makeOldShort(event.database, 4, keeping)).toEqual({ upTo: 4, isDone: true });
    expect(await lengths(event)).toEqual({ whole: 0, short: 4 });
  });

  it('keeps an import for ever, and lines of everything else for as long as it says', async () => {
    const event = await openShort();
    await addPeople(event, 0, 1);
    const { id } = rowsOf(event.desk.view, 'registrations')[0]!;
    const first = (await event.database.changeSets.get(1))!;
    await event.database.changeSets.put({ ...first, action: 'importList' });
    await addPeople(event, 1, 6);
    await makeOldShort(event.database, 6, { whole: 0, lines: 2, atOnce: 10 });
    const kept = await event.database.changeSets.orderBy('seq').toArray();
    expect(kept.map((one) => [one.seq, isWhole(one)])).toEqual([
      [1, true],
      [5, false],
      [6, false],
    ]);
    expect(kept[0]!.changes).toHaveLength(first.changes.length);
    expect((await changeSetsAbout(event.database, id, 10)).map(({ seq }) => seq)).toEqual([1]);
  });

  it('tells nobody in the history of a person about rules, which are private', async () => {
    const event = await openShort();
    await addPeople(event, 0, 2);
    const [ada, bo] = rowsOf(event.desk.view, 'registrations').map(({ id }) => id);
    const row: Rule = { id: 'U0000000000000001' as RuleId, kind: 'apart', registrationIds: [ada!, bo!], note: '' };
    await event.runner.run('saveRule', { row });
    await event.runner.run('removeRule', { id: row.id });
    expect(event.desk.view.seq).toBe(4);
    // Also where a rule of some other program would name the person as its row does.
    for (const seq of [3, 4]) {
      const kept = (await event.database.changeSets.get(seq))!;
      await event.database.changeSets.put({ ...kept, about: [ada!] });
    }
    expect((await changeSetsAbout(event.database, ada!, 10)).map(({ seq }) => seq)).toEqual([1]);
  });

  it('is looked through to the first change, newest first, up to the lines that are wanted', async () => {
    const event = await openShort();
    await addPeople(event, 0, 1);
    const { id } = rowsOf(event.desk.view, 'registrations')[0]!;
    const first = (await event.database.changeSets.get(1))!;
    const seqs = Array.from({ length: 250 }, (_, at) => at + 1);
    await event.database.changeSets.bulkPut(
      seqs.map((seq) => ({ ...first, seq, changes: [], about: seq % 50 === 0 || seq === 1 ? [id] : ['P-other'] })),
    );
    const found = async (count: number) => (await changeSetsAbout(event.database, id, count)).map(({ seq }) => seq);
    expect(await found(10)).toEqual([250, 200, 150, 100, 50, 1]);
    expect(await found(2)).toEqual([250, 200]);
    await event.database.changeSets.clear();
    expect(await found(10)).toEqual([]);
  });

  it('keeps whole what is done in a day, and lines of several', () => {
    // Undo reaches back five hundred, and a snapshot is made every two minutes.
    expect(DEFAULT_KEEPING).toEqual({ whole: 2000, lines: 50_000, atOnce: 100 });
  });
});
