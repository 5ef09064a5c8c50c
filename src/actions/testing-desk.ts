import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { EMPTY_HASH, hashAfter } from '#domain/change-set.ts';
import { TABLE_NAMES, type AnyRow, type EventData } from '#domain/event-data.ts';
import { dataOf, rowsOf, type EventView } from '#domain/event-view.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import { databaseName, makeEventDatabase, type DatabaseEngine } from '#storage/event-database.ts';
import { EventDesk } from '#storage/event-desk.ts';
import { openEvent, type OpenedEvent, type OpenOutcome } from '#storage/open-event.ts';
import { TestingJournal } from '#storage/testing-journal.ts';
import { DeskRunner } from './desk-runner.ts';

const newEngine = (): DatabaseEngine => ({ indexedDB: new IDBFactory(), IDBKeyRange });

/** A laptop in memory: its databases, its journal, and a clock that goes on a second at every look. For tests of the desk. */
export const world = { engine: newEngine(), journal: new TestingJournal(), clock: 0 };

const opened: OpenedEvent[] = [];

/** The time on this laptop. */
export const now = () => new Date(Date.UTC(2026, 9, 25, 9, 0, world.clock++)).toISOString();

let seed = 1;

/** Bytes that look random and are the same in every run; whole numbers only, or ids come again after some thousands. */
export const randomBytes = (count: number) =>
  Uint8Array.from({ length: count }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed >> 16;
  });

/** The bytes of an event file of what is in view. */
export const fileOf = (view: EventView) => writeSnapshot(dataOf(view));

const writeSnapshot = (data: EventData) =>
  writeEventFile(data, { appVersion: 'test', writtenAt: '2026-10-25T09:00:00.000Z' });

/** Opens the event with its start-up check. */
export const open = (generation = 1): Promise<OpenOutcome> =>
  openEvent({
    eventId: 'E1',
    generation,
    journal: world.journal,
    engine: world.engine,
    readSnapshot: (bytes) => {
      const reading = readEventFile(bytes);
      return reading.kind === 'ok' ? reading.data : null;
    },
    writeSnapshot,
    now,
  });

/** Opens the event and sits down at it. */
export async function openDesk(desk = 'D1', generation = 1) {
  const outcome = await open(generation);
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  opened.push(outcome);
  const eventDesk = new EventDesk({ ...outcome, journal: world.journal, desk, now, writeSnapshot });
  return { ...outcome, desk: eventDesk, runner: new DeskRunner({ desk: eventDesk, now, randomBytes }) };
}

/** An event filled with the sample, as its first change set. */
export async function openSample() {
  const event = await openDesk();
  await event.runner.run('fillEvent', sampleEvent());
  return event;
}

/** The hash of all rows in view, worked out from nothing. */
export const hashOf = (view: EventView) =>
  hashAfter(
    EMPTY_HASH,
    TABLE_NAMES.flatMap((table) =>
      (rowsOf(view, table) as readonly AnyRow[]).map((row) => ({ table, id: row.id, before: null, after: row })),
    ),
  );

/** As if the program had ended: no database stays open. */
export function closeAll(): void {
  for (const { database } of opened.splice(0)) database.close();
}

/** A laptop on which nothing has ever been. */
export function beginAnew(): void {
  closeAll();
  world.engine = newEngine();
  world.journal = new TestingJournal();
  world.clock = 0;
}

/** The same databases again, as they are at one moment. */
export async function copyOf({ indexedDB }: DatabaseEngine): Promise<DatabaseEngine> {
  const copy = newEngine();
  const from = makeEventDatabase(databaseName('E1', 1), { indexedDB, IDBKeyRange });
  const to = makeEventDatabase(databaseName('E1', 1), copy);
  await from.open();
  await to.open();
  const rows = await from.transaction('r', from.tables, () =>
    Promise.all(from.tables.map((table) => table.toArray() as PromiseLike<readonly object[]>)),
  );
  for (const [at, { name }] of from.tables.entries()) await to.table(name).bulkPut(rows[at]!);
  from.close();
  to.close();
  return copy;
}
