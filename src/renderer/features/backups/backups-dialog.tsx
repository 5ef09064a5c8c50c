import { useCallback, useMemo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Backup } from '#bridge/contract.ts';
import type { Settings } from '#bridge/settings.ts';
import { say } from '#catalogue/catalogue.ts';
import { compareEvents } from '#domain/backups/compare-events.ts';
import type { EventData } from '#domain/event-data.ts';
import { useCommand } from '../../connection/command-handlers.ts';
import { useEventData, type EventSession } from '../../connection/event-session.ts';
import { dateAndTime } from '../../connection/format.ts';
import { isSafe, sayOutcome } from '../../connection/say-outcome.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { giveNotice } from '../../parts/notices.ts';
import styles from './backups-dialog.module.css';
import { DifferenceList } from './difference-list.tsx';
import { useBackupContent, useBackups } from './use-backups.ts';
import { useDiskWarning } from './use-disk-warning.ts';

export type BackupsDialogProps = {
  readonly session: EventSession;
  readonly settings: Settings;
  /** Begins an event of its own with what the backup holds. */
  readonly onBegin: (content: EventData, name: string) => Promise<void>;
};

/** Every copy of the open event, what would be different in each, and the way back. */
export function BackupsDialog({ session, settings, onBegin }: BackupsDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  useDiskWarning();
  useCommand(
    'backups.show',
    useCallback(() => setIsOpen(true), []),
  );
  return isOpen ? (
    <OpenBackups session={session} settings={settings} onBegin={onBegin} onClose={() => setIsOpen(false)} />
  ) : null;
}

function OpenBackups({ session, settings, onBegin, onClose }: BackupsDialogProps & { readonly onClose: () => void }) {
  const backups = useBackups(session.eventId, true);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const reading = useBackupContent(session.eventId, chosen);
  const now = useEventData(session);
  const differences = useMemo(() => (reading.kind === 'read' ? compareEvents(now, reading.data) : []), [now, reading]);
  const goBack = async () => {
    if (reading.kind !== 'read' || !chosen) return;
    const time = dateAndTime(chosen.writtenAt, settings);
    const outcome = await session.run('restoreBackup', { content: reading.data, writtenAt: time });
    onClose();
    sayOutcome(outcome);
    if (isSafe(outcome)) giveNotice({ tone: 'ok', text: say('backups.restored', { time }) });
  };
  const openAsNew = () => {
    if (reading.kind !== 'read') return;
    onClose();
    void onBegin(reading.data, reading.name);
  };
  return (
    <Dialog
      title={say('backups.title')}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={openAsNew} isDisabled={reading.kind !== 'read'}>
            {say('backups.asNew')}
          </Button>
          <Button
            look="primary"
            onPress={() => void goBack()}
            isDisabled={reading.kind !== 'read' || differences.length === 0}
          >
            {say('backups.here')}
          </Button>
        </>
      }
    >
      <p className={styles.what}>{say('backups.what')}</p>
      {backups?.length === 0 ? <p>{say('backups.none', { keys: 'Ctrl+S' })}</p> : null}
      <div className={styles.columns} hidden={backups?.length === 0}>
        <ListBox
          aria-label={say('backups.list')}
          className={styles.list ?? ''}
          selectionMode="single"
          items={(backups ?? []).map((backup) => ({ id: `${backup.folder}/${backup.fileName}`, backup }))}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            setChosen(backups?.find((backup) => `${backup.folder}/${backup.fileName}` === key) ?? null);
          }}
        >
          {({ id, backup }) => (
            <ListBoxItem id={id} className={styles.backup ?? ''} textValue={dateAndTime(backup.writtenAt, settings)}>
              <strong>{dateAndTime(backup.writtenAt, settings)}</strong>
              <span>{say(`backups.kinds.${backup.folder}`)}</span>
              <span className={styles.number}>{say('backups.changes', { count: backup.seq })}</span>
              <span className={styles.number}>
                {say('backups.size', { size: Math.max(1, Math.round(backup.byteLength / 1024)) })}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
        <section className={styles.preview} aria-live="polite">
          {reading.kind === 'read' ? <DifferenceList differences={differences} /> : <p>{words(reading.kind)}</p>}
        </section>
      </div>
    </Dialog>
  );
}

const words = (kind: 'none' | 'reading' | 'damaged') => say(`backups.${kind === 'none' ? 'choose' : kind}`);
