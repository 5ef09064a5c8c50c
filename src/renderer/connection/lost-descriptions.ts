import type { EventAbout } from '#bridge/contract.ts';
import { ask } from './bridge-client.ts';
import { databasesOfEvents, factsIn } from './rows-behind.ts';

/**
 * The events to be shown, with those whose folder is gone or does not say what they are called.
 *
 * The folder of an event may be removed by hand, or by a program that cleans up; its database has everything, and gives
 * the journal all of it again when the event is opened. Erasing takes the folder last, so that what has a database and
 * no folder was never erased.
 */
export async function withLostDescriptions(events: readonly EventAbout[]): Promise<readonly EventAbout[]> {
  const databases = await databasesOfEvents().catch(() => []);
  const newest = new Map(databases.map(({ eventId, name }) => [eventId, name]));
  const known = new Set<string>(events.map(({ id }) => id));
  const named = events.map((about) => (about.name === '' ? described(about, newest.get(about.id)) : about));
  const lost = [...newest].filter(([id]) => !known.has(id)).map(([id, name]) => found(id as EventAbout['id'], name));
  return (await Promise.all([...named, ...lost])).filter((about) => about !== null);
}

/** An event of which there is only a database; null where that says nothing. */
async function found(id: EventAbout['id'], database: string): Promise<EventAbout | null> {
  if ((await factsIn(database)) === null) return null;
  const about = await ask('events.create', { id }).catch(() => null);
  return about && described(about, database);
}

async function described(about: EventAbout, database: string | undefined): Promise<EventAbout> {
  const facts = database === undefined ? null : await factsIn(database);
  const { name, startsOn, createdAt, isSample, rehearsalOf } = (facts ?? {}) as Partial<EventAbout>;
  if (!name || !createdAt) return about;
  const description = {
    id: about.id,
    name,
    createdAt,
    startsOn: startsOn ?? null,
    isSample: isSample === true,
    ...(rehearsalOf === undefined ? {} : { rehearsalOf }),
  };
  // Where it cannot be written it is shown all the same.
  await ask('events.describe', description).catch(() => undefined);
  return { ...about, ...description };
}
