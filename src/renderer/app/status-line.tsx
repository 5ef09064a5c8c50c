import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { useOpenEvent, useOpenEventData } from '../connection/open-event-context.ts';
import { useDoorBook } from '../connection/door-book.ts';
import { ask, onNotice } from '../connection/bridge-client.ts';
import { useSessionState, type SaveState } from '../connection/event-session.ts';
import { FindingsButton } from './findings-button.tsx';
import { clockTime } from '../connection/format.ts';
import styles from './status-line.module.css';

/** The line at the foot: findings, head count, and whether everything is saved. Always there and always true. */
export function StatusLine() {
  const data = useOpenEventData();
  const { registrations } = data;
  const coming = useMemo(() => registrations.filter(({ status }) => status === 'coming').length, [registrations]);
  const { book } = useDoorBook();
  const states = book.states();
  const here = useMemo(() => countHere(states), [states]);
  return (
    <footer className={styles.line}>
      <FindingsButton />
      <span className={styles.counts}>
        <span>{say('status.coming', { count: coming })}</span>
        <span>{say('status.here', { count: here })}</span>
      </span>
      <Safety />
    </footer>
  );
}

function countHere(states: ReadonlyMap<string, { readonly state: string }>): number {
  let count = 0;
  for (const { state } of states.values()) if (state === 'here') count++;
  return count;
}

const ICONS = { saved: CircleCheck, saving: LoaderCircle, unsaved: TriangleAlert } as const;

function Safety() {
  const { session, settings } = useOpenEvent();
  const { save } = useSessionState(session);
  const backupAt = useLastBackup(session.eventId);
  const Icon = ICONS[save.kind];
  return (
    <span className={styles.safety} role="status" data-state={save.kind}>
      <Icon aria-hidden />
      <span>{saveWords(save, (at) => clockTime(at, settings))}</span>
      <span className={styles.backup}>
        {backupAt ? say('status.backup', { time: clockTime(backupAt, settings) }) : say('status.noBackup')}
      </span>
    </span>
  );
}

function saveWords(save: SaveState, time: (at: string) => string): string {
  if (save.kind === 'saving') return say('status.saving');
  if (save.kind === 'unsaved')
    return say('status.unsaved', { reason: say(`unsaved.${save.reason}`, { defaultValue: say('unsaved.other') }) });
  return save.at ? say('status.saved', { time: time(save.at) }) : say('status.allSaved');
}

function useLastBackup(eventId: string): string | null {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    void ask('backups.list', { eventId }).then((backups) => setAt(backups[0]?.writtenAt ?? null));
    return onNotice('backups.written', (notice) => {
      if (notice.eventId === eventId) setAt(notice.backup.writtenAt);
    });
  }, [eventId]);
  return at;
}
