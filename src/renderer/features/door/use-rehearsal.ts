import { useCallback, useRef } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { rehearsalOf, rehearsedId } from '#domain/door/rehearsal.ts';
import { factsOf } from '#domain/event-data.ts';
import { ask } from '../../connection/bridge-client.ts';
import { eventSwitch } from '../../connection/event-switch.ts';
import { eraseKnownEvent } from '../../connection/known-events.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { giveNotice } from '../../parts/notices.ts';

/**
 * Goes from the event to a rehearsal of it and back.
 *
 * A rehearsal is an event of its own: what is scanned and printed in it goes to another database and another journal.
 * Ending it erases both, and so does beginning the next one of the same event.
 */
export function useRehearsal(): { readonly begin: () => Promise<void>; readonly end: () => Promise<void> } {
  const { session, runCommand } = useOpenEvent();
  const isOnTheWay = useRef(false);
  const begin = useCallback(async () => {
    if (isOnTheWay.current) return;
    isOnTheWay.current = true;
    const { begin: beginEvent } = eventSwitch();
    const name = say('door.rehearsal.name', { name: factsOf(session.data)?.name ?? '' });
    const content = rehearsalOf(session.data, session.eventId, name, new Date().toISOString());
    const known = await ask('events.list', null);
    for (const about of known) if (about.rehearsalOf === session.eventId) await eraseKnownEvent(about);
    const begun = beginEvent(content, name);
    session.close();
    await begun;
  }, [session]);
  const end = useCallback(async () => {
    if (isOnTheWay.current) return;
    isOnTheWay.current = true;
    const { open } = eventSwitch();
    const realId = rehearsedId(session.data);
    const known = await ask('events.list', null);
    const own = known.find(({ id }) => id === session.eventId);
    const real = known.find(({ id }) => id === realId);
    const arrivals = session.data.checkIns.length;
    session.close();
    if (real) await open(real);
    else runCommand('event.start');
    if (own) await eraseKnownEvent(own);
    giveNotice({ tone: 'ok', text: say('door.rehearsal.ended', { count: arrivals }) });
  }, [session, runCommand]);
  return { begin, end };
}
