import { useEffect, useMemo, useState } from 'react';
import type { EventAbout } from '#bridge/contract.ts';
import { say } from '#catalogue/catalogue.ts';
import { compareEvents } from '#domain/backups/compare-events.ts';
import { factsOf, type EventData } from '#domain/event-data.ts';
import { ask } from '../connection/bridge-client.ts';
import type { EventSession } from '../connection/event-session.ts';
import { readKnownEvent } from '../connection/known-events.ts';
import { isSafe, sayOutcome } from '../connection/say-outcome.ts';
import { DifferenceList } from '../features/backups/difference-list.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { giveNotice } from '../parts/notices.ts';

/** A file of an event that is on this laptop already. */
export type EventCopy = { readonly existing: EventAbout; readonly content: EventData; readonly name: string };

/** The event of this laptop that a file is a copy of, or null. */
export async function knownCopyOf(content: EventData): Promise<EventAbout | null> {
  const facts = factsOf(content);
  if (!facts || facts.isSample) return null;
  const events = await ask('events.list', null);
  return events.find((event) => event.createdAt === facts.createdAt) ?? null;
}

export type SameEventDialogProps = {
  readonly copy: EventCopy;
  readonly desk: string;
  readonly onClose: () => void;
  readonly onKeepBoth: () => void;
  /** Opens the event that is here, and then does something with it. */
  readonly onOpen: (then?: (session: EventSession) => Promise<void>) => Promise<void>;
};

/** What differs between the file and the event here: keep both, or replace. The way from laptop to laptop. */
export function SameEventDialog({ copy, desk, onClose, onKeepBoth, onOpen }: SameEventDialogProps) {
  const [here, setHere] = useState<EventData | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readKnownEvent(copy.existing, desk).then((data) => {
      if (isCurrent) setHere(data);
    });
    return () => {
      isCurrent = false;
    };
  }, [copy.existing, desk]);
  const differences = useMemo(() => (here ? compareEvents(here, copy.content) : []), [here, copy.content]);
  const replace = async (session: EventSession) => {
    const outcome = await session.run('restoreBackup', { content: copy.content, writtenAt: copy.name });
    sayOutcome(outcome);
    if (isSafe(outcome)) giveNotice({ tone: 'ok', text: say('sameEvent.replaced') });
  };
  const choose = (action: () => void) => () => {
    onClose();
    action();
  };
  const isSame = here !== null && differences.length === 0;
  return (
    <Dialog
      title={say('sameEvent.title', { name: copy.existing.name || copy.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={choose(onKeepBoth)}>{say('sameEvent.keepBoth')}</Button>
          {isSame ? (
            <Button look="primary" onPress={choose(() => void onOpen())}>
              {say('sameEvent.open')}
            </Button>
          ) : (
            <Button look="primary" isDisabled={here === null} onPress={choose(() => void onOpen(replace))}>
              {say('sameEvent.replace')}
            </Button>
          )}
        </>
      }
    >
      <p>{isSame ? say('sameEvent.same') : say('sameEvent.text')}</p>
      {here === null ? <p role="status">{say('sameEvent.reading')}</p> : null}
      {here && !isSame ? <DifferenceList differences={differences} /> : null}
    </Dialog>
  );
}
