import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitingBadges } from '#domain/door/print-queue.ts';
import { dataOf } from '#domain/event-view.ts';
import type { PrintRunId, RegistrationId } from '#domain/ids.ts';
import { beginAnew, closeAll, now, openSample } from './testing-desk.ts';

beforeEach(beginAnew);
afterEach(closeAll);

async function sample() {
  const { desk, runner } = await openSample();
  const data = () => dataOf(desk.view);
  const waiting = () => waitingBadges(data()).map(({ person }) => person.fullName || person.firstName);
  return { desk, runner, data, waiting };
}

const runOf = (...ids: readonly RegistrationId[]) => ({
  id: 'Q1' as PrintRunId,
  kind: 'badges',
  stockId: null,
  printedAt: now(),
  pages: 1,
  items: ids.map((registrationId, index) => ({ registrationId, sheet: 1, cell: index + 1, version: 'v1' })),
});

test('a walk-in waits for a badge until it is printed, and waits again when the print run is taken back', async () => {
  const { runner, data, waiting } = await sample();
  const admitted = await runner.run('admitWalkIn', {
    fields: { fullName: 'Zebedee Quux' },
    seats: [],
    wantsBadge: true,
  });
  expect(waiting()).toEqual(['Zebedee Quux']);
  const { id } = (admitted as { result: { id: RegistrationId } }).result;
  const other = data().registrations[0]!.id;
  await runner.run('queueBadges', { ids: [other, id] });
  expect(data().printQueue).toHaveLength(2);

  await runner.run('recordPrintRun', { row: runOf(id) });
  expect(data().printQueue.map(({ registrationId }) => registrationId)).toEqual([other]);
  await runner.undo();
  expect(waiting()[0]).toBe('Zebedee Quux');
  expect(data().printQueue).toHaveLength(2);
});

test('the queue is in order of asking, holds nobody twice, and forgets who was taken off it', async () => {
  const { runner, data, waiting } = await sample();
  const [a, b, c] = data().registrations.map(({ id }) => id);
  for (const id of [c!, a!, b!, a!]) await runner.run('queueBadges', { ids: [id] });
  expect(waitingBadges(data()).map(({ person }) => person.id)).toEqual([c, a, b]);
  await runner.run('unqueueBadges', { ids: [a!] });
  expect(waitingBadges(data()).map(({ person }) => person.id)).toEqual([c, b]);
  await runner.undo();
  expect(waiting()).toHaveLength(3);
  expect(await runner.run('queueBadges', { ids: ['nobody' as RegistrationId] })).toMatchObject({ kind: 'refused' });
});

test('a print run of something else leaves the queue alone', async () => {
  const { runner, data } = await sample();
  const { id } = data().registrations[0]!;
  await runner.run('queueBadges', { ids: [id] });
  await runner.run('recordPrintRun', { row: { ...runOf(id), kind: 'certificates' } });
  expect(data().printQueue).toHaveLength(1);
});
