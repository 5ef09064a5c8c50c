import type { EventAbout } from '#bridge/contract.ts';
import type { EventData } from '#domain/event-data.ts';
import { readWholeDatabase, writeWholeDatabase, type WholeDatabase } from '#storage/whole-databases.ts';
import { ask } from './bridge-client.ts';
import { forgetDrafts } from './draft.ts';
import { EventSession } from './event-session.ts';
import { openKnownEvent } from './open-an-event.ts';
import { databasesOf } from './rows-behind.ts';

/** Everything in an event of this laptop, read without leaving it open; null when it cannot be read. */
export async function readKnownEvent(about: EventAbout, desk: string): Promise<EventData | null> {
  const inView = EventSession.inView(about.id);
  if (inView) return inView.data;
  const opened = await openKnownEvent(about, desk);
  if (opened.kind !== 'opened') return null;
  const { data } = opened.session;
  opened.session.close();
  return data;
}

/** More than this is not held in memory: those events are then built again from their journals. */
const MOST_BYTES = 300 * 1024 * 1024;

/**
 * Erases an event: every database that was ever made for it, journal, snapshots, backups.
 *
 * Its folder goes last. Killed before, the event is still in the list, and can be erased once more; the other way round
 * its people would stay in a database that nobody sees.
 *
 * @param isNoneOpen no event is open in the window: then the files in which the browser keeps the databases are written anew.
 * @returns what became of its backups in the second folder.
 */
export async function eraseKnownEvent(
  about: EventAbout,
  isNoneOpen = false,
): Promise<'none' | 'cleared' | 'unreachable'> {
  await EventSession.whenLeft(about.id);
  for (const name of await databasesOf(about.id)) await deleteDatabase(name);
  forgetDrafts(about.id);
  if (isNoneOpen) await writeDatabasesAnew();
  const { secondFolder } = await ask('events.erase', { id: about.id });
  return secondFolder;
}

/**
 * Deletes the files of all databases, and of what is half typed, and makes those that are left again.
 *
 * The browser only marks what is deleted: measured, every name of an erased event was still in its files after a restart.
 * Killed in the middle, the other events are built again from their journals, as after any loss of these files.
 */
async function writeDatabasesAnew(): Promise<void> {
  const { usage = 0 } = await navigator.storage.estimate();
  const kept: WholeDatabase[] = [];
  for (const { name } of usage > MOST_BYTES ? [] : await indexedDB.databases()) {
    const whole = name === undefined ? null : await readWholeDatabase(name);
    if (whole) kept.push(whole);
  }
  const half = Object.entries(sessionStorage) as readonly (readonly [string, string])[];
  if (!(await ask('databases.clear', null))) return;
  sessionStorage.clear();
  for (const [place, text] of half) sessionStorage.setItem(place, text);
  for (const whole of kept) await writeWholeDatabase(whole).catch(() => deleteDatabase(whole.name));
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });
}
