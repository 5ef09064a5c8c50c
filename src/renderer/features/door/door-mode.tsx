import { LockKeyhole, LogOut } from 'lucide-react';
import { useCallback, useState, type FormEvent, type ReactNode } from 'react';
import type { CommandId } from '#bridge/commands.ts';
import { say } from '#catalogue/catalogue.ts';
import { factsOf } from '#domain/event-data.ts';
import { useCommand } from '../../connection/command-handlers.ts';
import { useSessionState } from '../../connection/event-session.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { useClock } from '../../connection/use-clock.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './door-mode.module.css';
import { RehearsalBand } from './rehearsal-band.tsx';
import { DOOR_LABELS, LEADING_OUT } from './use-door-mode.ts';

export type DoorModeProps = { readonly onLeave: () => void; readonly children: ReactNode };

/** The door and nothing but the door, over the whole window. Leaving it asks for the PIN when one is set. */
export function DoorMode({ onLeave, children }: DoorModeProps) {
  const { settings, session, undo } = useOpenEvent();
  const facts = factsOf(useOpenEventData());
  const { undo: undoState, save } = useSessionState(session);
  const clock = useClock(settings);
  const [isAsking, setIsAsking] = useState(false);
  const leave = useCallback(() => {
    if (settings.doorPin === '') onLeave();
    else setIsAsking(true);
  }, [settings.doorPin, onLeave]);
  useCommand(
    'edit.undo',
    useCallback(() => {
      if (DOOR_LABELS.has(undoState.undo?.label.key ?? '')) void undo();
    }, [undoState, undo]),
  );
  useCommand(
    'edit.redo',
    useCallback(() => {
      if (DOOR_LABELS.has(undoState.redo?.label.key ?? '')) void session.redo();
    }, [undoState, session]),
  );
  return (
    <div className={styles.mode}>
      {LEADING_OUT.map((command) => (
        <LeadsOut key={command} command={command} onRun={leave} />
      ))}
      <header className={styles.head}>
        <strong className={styles.event}>{facts?.name}</strong>
        <span className={styles.safety} role="status" data-state={save.kind}>
          {save.kind === 'unsaved' ? say('door.mode.unsaved') : ''}
        </span>
        {settings.doorPin === '' ? <span className={styles.noPin}>{say('door.mode.noPin')}</span> : null}
        <time className={styles.clock}>{clock}</time>
        <Button
          size="large"
          look="quiet"
          icon={settings.doorPin === '' ? <LogOut aria-hidden /> : <LockKeyhole aria-hidden />}
          onPress={leave}
        >
          {say('door.mode.leave')}
        </Button>
      </header>
      <RehearsalBand />
      {children}
      {isAsking ? <PinDialog pin={settings.doorPin} onClose={() => setIsAsking(false)} onRight={onLeave} /> : null}
    </div>
  );
}

/** A command that would lead out of the door: asks for the PIN instead. */
function LeadsOut({ command, onRun }: { readonly command: CommandId; readonly onRun: () => void }) {
  useCommand(command, onRun);
  return null;
}

type PinDialogProps = {
  readonly pin: string;
  readonly onClose: () => void;
  readonly onRight: () => void;
};

function PinDialog({ pin, onClose, onRight }: PinDialogProps) {
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const check = (event: FormEvent) => {
    event.preventDefault();
    if (typed === pin) return onRight();
    setIsWrong(true);
    setTyped('');
    return undefined;
  };
  return (
    <Dialog title={say('door.mode.pinTitle')} isOpen onClose={onClose} size="small">
      <form className={styles.pin} onSubmit={check}>
        <TextField
          label={say('door.mode.pin')}
          type="password"
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setIsWrong(false);
          }}
          autoFocus
          {...(isWrong ? { problem: say('door.mode.wrongPin') } : {})}
        />
        <Button type="submit" look="primary" size="large">
          {say('door.mode.leave')}
        </Button>
      </form>
    </Dialog>
  );
}
