import { useState } from 'react';
import type { Settings } from '#bridge/settings.ts';
import { say } from '#catalogue/catalogue.ts';
import { emptyEventData, type EventData } from '#domain/event-data.ts';
import { blankFacts } from '#domain/event.ts';
import { isRealDate } from '#domain/planning/plan-days.ts';
import { useDraft } from '../../connection/draft.ts';
import { shortDate } from '../../connection/format.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './new-event-dialog.module.css';

export type NewEventDialogProps = {
  readonly isOpen: boolean;
  readonly settings: Settings;
  readonly onClose: () => void;
  readonly onBegin: (content: EventData, name: string) => Promise<void>;
};

/** Asks the least that an event needs: a name and a day. Everything else can wait. */
export function NewEventDialog({ isOpen, settings, onClose, onBegin }: NewEventDialogProps) {
  const [nothing] = useState(() => ({ name: '', startsOn: today(), venueName: '' }));
  const [{ name, startsOn, venueName }, setTyped] = useDraft('new-event', nothing);
  const write = (patch: Partial<typeof nothing>) => setTyped({ name, startsOn, venueName, ...patch });
  const [isTried, setIsTried] = useState(false);
  const isDate = isRealDate(startsOn);
  const close = () => {
    setTyped(nothing);
    setIsTried(false);
    onClose();
  };
  const begin = () => {
    setIsTried(true);
    if (name.trim() === '' || !isDate) return;
    close();
    const facts = blankFacts({
      name: name.trim(),
      startsOn,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      venueName: venueName.trim(),
      createdAt: new Date().toISOString(),
    });
    void onBegin({ ...emptyEventData(), event: [facts] }, name.trim());
  };
  return (
    <Dialog
      title={say('newEvent.title')}
      isOpen={isOpen}
      onClose={close}
      size="small"
      actions={
        <>
          <Button onPress={close}>{say('cancel')}</Button>
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
          onChange={(text) => write({ name: text })}
          autoFocus
          {...(isTried && name.trim() === '' ? { problem: say('newEvent.needsName') } : {})}
        />
        <TextField
          label={say('newEvent.day')}
          value={startsOn}
          onChange={(text) => write({ startsOn: text })}
          hint={isDate ? shortDate(startsOn, settings) : say('newEvent.dayHint')}
          {...(isTried && !isDate ? { problem: say('newEvent.badDay') } : {})}
        />
        <TextField label={say('newEvent.venue')} value={venueName} onChange={(text) => write({ venueName: text })} />
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
