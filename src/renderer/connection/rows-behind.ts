import { answerOf } from '#storage/answer-of.ts';

/** One database of an event, as the browser has it. */
export type DatabaseOfEvent = { readonly eventId: string; readonly generation: number; readonly name: string };

/** All databases of events that there are, the newest generation of each event last. */
export async function databasesOfEvents(): Promise<readonly DatabaseOfEvent[]> {
  const found = (await indexedDB.databases()).flatMap(({ name }) => {
    const [, eventId, generation] = /^event-(E[0-9A-Z]{16})-(\d+)$/.exec(name ?? '') ?? [];
    return name && eventId ? [{ eventId, generation: Number(generation), name }] : [];
  });
  return found.toSorted((a, b) => a.generation - b.generation);
}

/** Names of all databases that were ever made for one event. */
export async function databasesOf(eventId: string): Promise<string[]> {
  const all = await indexedDB.databases();
  return all.flatMap(({ name }) => (name?.startsWith(`event-${eventId}-`) ? [name] : []));
}

/** The facts of an event, read from a database without its schema; null where there are none or it cannot be read. */
export async function factsIn(name: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const database = await opened(name);
    try {
      if (!database.objectStoreNames.contains('event')) return null;
      const [facts] = await answerOf(database.transaction('event').objectStore('event').getAll());
      return (facts as Readonly<Record<string, unknown>> | undefined) ?? null;
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

/** Whether a database that is there holds anything. @throws when it cannot be read. */
export async function hasRows(name: string): Promise<boolean> {
  const database = await opened(name);
  try {
    const stores = [...database.objectStoreNames];
    if (stores.length === 0) return false;
    const reading = database.transaction(stores);
    const counts = await Promise.all(stores.map((store) => answerOf(reading.objectStore(store).count())));
    return counts.some((count) => count > 0);
  } finally {
    database.close();
  }
}

/** Only what is there: opened by name, one that was deleted meanwhile would be made again, empty. */
function opened(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.transaction?.abort();
  return answerOf(request);
}
