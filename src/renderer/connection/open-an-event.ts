import type { EventData } from '#domain/event-data.ts';
import { factsOf } from '#domain/event-data.ts';
import type { EventAbout } from '#bridge/contract.ts';
import { makeId } from '#domain/ids.ts';
import type { OpeningFinding } from '#storage/open-event.ts';
import { ask } from './bridge-client.ts';
import { EventSession } from './event-session.ts';
import { beginningOf } from './never-begun.ts';

/** How the opening of an event ended. */
export type Opened =
  | { readonly kind: 'opened'; readonly session: EventSession; readonly finding: OpeningFinding }
  | { readonly kind: 'newer' }
  | { readonly kind: 'lost' | 'noRoom' | 'startAgain' | 'noRoomToBegin' | 'failed'; readonly reason: string };

/** Opens an event of this laptop. */
export async function openKnownEvent(about: EventAbout, desk: string): Promise<Opened> {
  const { session, reply } = await EventSession.open(about.id, about.generation, desk);
  if (reply.kind !== 'opened') {
    session.close();
    return reply;
  }
  // What the start screen says of an event is not worth keeping it away: its folder may be full, or not to be written.
  if (reply.generation !== about.generation) {
    await ask('events.setGeneration', { id: about.id, generation: reply.generation }).catch(() => undefined);
  }
  await tellAbout(session);
  return { kind: 'opened', session, finding: reply.finding };
}

/** Begins an event: empty with its facts, or filled from a file or the sample. Saved before it is shown. */
export function beginEvent(content: EventData, desk: string): Promise<Opened> {
  const id = makeId('E', crypto.getRandomValues(new Uint8Array(16)));
  const begun = navigator.locks.request(beginningOf(id), () =>
    beginNow(id, content, desk).catch(async (error: unknown): Promise<Opened> => {
      await ask('events.erase', { id }).catch(() => undefined);
      const reason = String(error);
      return { kind: /ENOSPC|EDQUOT/.test(reason) ? 'noRoomToBegin' : 'failed', reason };
    }),
  );
  beginnings.add(begun);
  void begun.catch(() => undefined).then(() => beginnings.delete(begun));
  return begun;
}

const beginnings = new Set<Promise<Opened>>();

/** Before the window goes: what is being begun is there, with its name, and all that was asked for is written. */
export async function finishAll(): Promise<void> {
  await Promise.allSettled(beginnings);
  await EventSession.finishAll();
}

async function beginNow(id: EventAbout['id'], content: EventData, desk: string): Promise<Opened> {
  const about = await ask('events.create', { id });
  const { session, reply } = await EventSession.open(id, about.generation, desk);
  const begun = reply.kind === 'opened' ? await session.run('fillEvent', content) : null;
  if (begun?.kind !== 'done') {
    session.close();
    // Nothing is in it, and nobody may find it later and think that there was.
    await ask('events.erase', { id }).catch(() => undefined);
    return reply.kind === 'opened' ? { kind: 'noRoomToBegin', reason: 'not written' } : reply;
  }
  await tellAbout(session);
  return { kind: 'opened', session, finding: { kind: 'intact' } };
}

/**
 * Writes name and day where the start screen finds them without opening the event.
 *
 * Where that cannot be written the event is the same; the log has why.
 */
export async function tellAbout(session: EventSession): Promise<void> {
  const facts = factsOf(session.data);
  if (!facts) return;
  const about = {
    id: session.eventId,
    name: facts.name,
    startsOn: facts.startsOn,
    isSample: facts.isSample,
    createdAt: facts.createdAt,
    ...(facts.rehearsalOf === undefined ? {} : { rehearsalOf: facts.rehearsalOf }),
  };
  await ask('events.describe', about).catch(() => undefined);
}
