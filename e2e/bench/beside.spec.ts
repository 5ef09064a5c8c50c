import { expect, test } from '../harness/app.ts';
import { DeskDriver } from '../faults/desk-driver.ts';
import { checkInFloor } from './floors/page-floors.ts';
import { addRow, runsOr } from './parts/rows.ts';
import { putStopwatch } from './parts/stopwatch.ts';
import { openSample, takeInLater, takeInList } from './parts/ten-thousand.ts';

/** What the page holds for the arrivals: who is still to come, and whether to go on. */
type Door = {
  driver: { call: (call: object) => Promise<{ saved?: { kind: string } }> };
  door: { ids: string[]; isOver: boolean };
};

/** Runs in the page: everybody who is there and has not been let in by this bench, in the order of the database. */
async function findPeople(name: string): Promise<number> {
  const opening = indexedDB.open(name);
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const asked = database.transaction('registrations').objectStore('registrations').getAllKeys();
  await new Promise((resolve) => asked.addEventListener('success', resolve));
  database.close();
  const ids = asked.result as string[];
  Object.assign(window, { door: { ids, isOver: false } });
  return ids.length;
}

/** Runs in the page: lets people in at another desk, a tenth of a second apart. @returns milliseconds from the action to saved. */
async function letIn(most: number): Promise<number[]> {
  const { driver, door } = window as unknown as Door;
  const times: number[] = [];
  for (; times.length < most && door.ids.length > 0 && !door.isOver;) {
    const began = performance.now();
    const outcome = await driver.call({ call: 'run', action: 'letIn', args: { ids: [door.ids.shift()!] } });
    if (outcome.saved?.kind === 'saved') times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return times;
}

/** Runs in the page: has whole copies of the event written one after the other while people are let in. */
async function makeCopies(eventId: string): Promise<number> {
  const { door } = window as unknown as Door;
  let copies = 0;
  for (; !door.isOver; copies++) await window.folkmoot.request('backups.writeNow', { eventId });
  return copies;
}

/** Lists of so many people who came later are taken in, one after the other, while people are let in. */
const LATER = { count: 300, turns: 5 } as const;

const setOver = (isOver: boolean) => Object.assign((window as unknown as Door).door, { isOver });

test('an arrival at the door beside a snapshot and beside an import', async ({ app, window, folder }) => {
  test.setTimeout(15 * 60_000);
  await putStopwatch(window);
  await openSample(window);
  const driver = new DeskDriver(window);
  const { eventId } = await driver.open();
  const database = `event-${eventId}-1`;
  expect(await window.evaluate(findPeople, database)).toBe(60);

  const besideImport = window.evaluate(letIn, 60);
  await takeInList(app, window, folder);
  await window.evaluate(setOver, true);
  const imported = await besideImport;

  await window.evaluate(findPeople, database);
  const besideLater = window.evaluate(letIn, 1000);
  for (let turn = 0; turn < LATER.turns; turn++) await takeInLater(app, window, folder, { count: LATER.count, turn });
  await window.evaluate(setOver, true);
  const later = await besideLater;
  await window.evaluate(setOver, false);

  const runs = runsOr(60);
  // Those of the import are known to this bench by their ids only; some were let in above, and are no arrivals any more.
  const floor = await window.evaluate(letIn, runs);
  const copying = window.evaluate(makeCopies, eventId);
  const ours = await window.evaluate(letIn, runs);
  await window.evaluate(setOver, true);
  const copies = await copying;
  const bare: number[] = [];
  await window.evaluate(checkInFloor, -1);
  for (let run = 0; run < runs; run++) bare.push(await window.evaluate(checkInFloor, run));

  const about = { bench: 'beside', unit: 'ms', floorAt: 'the same arrivals with nothing beside them' } as const;
  addRow({
    ...about,
    name: 'arrival to saved while whole copies are written, 10,000 people',
    ours,
    floor,
    most: 150,
    note: `${copies} copies one after the other; in the program there is one in two minutes`,
  });
  addRow({
    ...about,
    name: 'arrival to saved while 10,000 people are imported',
    ours: imported,
    floor,
    most: 150,
    note: `longest ${Math.round(Math.max(...imported))} ms: overtaken twice, the import is planned with the database held`,
  });
  addRow({
    ...about,
    name: 'arrival to saved while 300 people at a time are imported, 10,000 people',
    ours: later,
    floor,
    most: 150,
    note: `${LATER.turns} lists one after the other; longest ${Math.round(Math.max(...later))} ms`,
  });
  addRow({
    ...about,
    name: 'arrival to saved with nothing beside it, beside one strict put',
    ours: floor,
    floor: bare,
    note: 'its floor is one row in one strict transaction and one word on the screen',
  });
});
