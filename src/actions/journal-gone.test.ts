import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from '#domain/event-view.ts';
import { beginAnew, closeAll, openDesk, openSample, world } from './testing-desk.ts';

beforeEach(beginAnew);

/** As when the folder of the event is removed while it is open, and made again. */
function loseJournal(): void {
  world.journal.records = [];
  world.journal.snapshots = [];
}

it('a journal that was removed while the event was open is given everything with the next change', async () => {
  const { runner } = await openSample();
  await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
  loseJournal();
  const outcome = await runner.run('addRegistration', { fields: { fullName: 'Bo Lindqvist' } });
  expect(outcome).toMatchObject({ kind: 'done', saved: { kind: 'saved', seq: 3 } });
  expect(world.journal.records.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

it('and with Ctrl+S, where no change follows', async () => {
  const { desk } = await openSample();
  loseJournal();
  // The desktop side tells of what it still believes to have until it is asked to write.
  const head = () => Promise.resolve({ seq: 1, firstSeq: 1, tornBytes: 0 });
  const append = world.journal.append;
  let isFound = false;
  Object.assign(world.journal, {
    head,
    append: (records: Parameters<typeof append>[0]) => {
      if (isFound) return append(records);
      isFound = true;
      return Promise.resolve({ kind: 'gap', expectedSeq: 1 });
    },
  });
  expect(await desk.flush()).toMatchObject({ kind: 'saved', seq: 1 });
  expect(world.journal.lastSeq).toBe(1);
});

it('begins anew behind the whole event where old changes are not kept one by one any more', async () => {
  const { runner, database, desk } = await openSample();
  await runner.run('addRegistration', { fields: { fullName: 'Ada Okafor' } });
  await database.changeSets.delete(1);
  loseJournal();
  const outcome = await runner.run('addRegistration', { fields: { fullName: 'Bo Lindqvist' } });
  expect(outcome).toMatchObject({ kind: 'done', saved: { kind: 'saved', seq: 3 } });
  expect([world.journal.baseSeq, world.journal.snapshots[0]?.seq]).toEqual([3, 3]);
  await runner.run('addRegistration', { fields: { fullName: 'Cy Moor' } });
  const { hash } = desk.view;
  closeAll();
  const again = await openDesk();
  expect(again.finding).toEqual({ kind: 'intact' });
  expect(again.desk.view.hash).toBe(hash);
  expect(rowsOf(again.desk.view, 'registrations')).toHaveLength(63);
});
