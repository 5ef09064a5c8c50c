import { useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { emptyEventData, type EventData } from '#domain/event-data.ts';
import type { EventFacts } from '#domain/event.ts';
import { isRealDate } from '#domain/planning/plan-days.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './new-event-dialog.module.css';

export type NewEventDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onBegin: (content: EventData, name: string) => Promise<void>;
};

/** Asks the least that an event needs: a name and a day. Everything else can wait. */
export function NewEventDialog({ isOpen, onClose, onBegin }: NewEventDialogProps) {
  const [name, setName] = useState('');
  const [startsOn, setStartsOn] = useState(today);
  const [venueName, setVenueName] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isDate = isRealDate(startsOn);
  const begin = () => {
    setIsTried(true);
    if (name.trim() === '' || !isDate) return;
    onClose();
    void onBegin({ ...emptyEventData(), event: [newFacts(name.trim(), startsOn, venueName.trim())] }, name.trim());
  };
  return (
    <Dialog
      title={say('newEvent.title')}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button look="primary" onPress={begin}>
            {say('newEvent.begin')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <TextField
          label={say('newEvent.name')}
          value={name}
          onChange={setName}
          autoFocus
          {...(isTried && name.trim() === '' ? { problem: say('newEvent.needsName') } : {})}
        />
        <TextField
          label={say('newEvent.day')}
          value={startsOn}
          onChange={setStartsOn}
          hint={say('newEvent.dayHint')}
          {...(isTried && !isDate ? { problem: say('newEvent.badDay') } : {})}
        />
        <TextField label={say('newEvent.venue')} value={venueName} onChange={setVenueName} />
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join(
    '-',
  );
}

function newFacts(name: string, startsOn: string, venueName: string): EventFacts {
  return {
    id: 'event',
    name,
    startsOn,
    endsOn: startsOn,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    venueName,
    venueAddress: '',
    directions: '',
    contact: '',
    links: [],
    languages: [],
    capacity: null,
    programmeText: '',
    showRate: 0.9,
    isSample: false,
    createdAt: new Date().toISOString(),
  };
}
