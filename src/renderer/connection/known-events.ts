import type { EventAbout } from '#bridge/contract.ts';
import type { EventData } from '#domain/event-data.ts';
import { ask } from './bridge-client.ts';
import { openKnownEvent } from './open-an-event.ts';

/** Everything in an event of this laptop, read without leaving it open; null when it cannot be read. */
export async function readKnownEvent(about: EventAbout, desk: string): Promise<EventData | null> {
  const opened = await openKnownEvent(about, desk);
  if (opened.kind !== 'opened') return null;
  const { data } = opened.session;
  opened.session.close();
  return data;
}

/** Erases an event: journal, snapshots, backups, and every database that was ever made for it. */
export async function eraseKnownEvent(about: EventAbout): Promise<void> {
  await ask('events.erase', { id: about.id });
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith(`event-${about.id}-`)) await deleteDatabase(name);
  }
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });
}
