import {
  ClipboardList,
  DoorOpen,
  type LucideIcon,
  MessagesSquare,
  CalendarClock,
  Printer,
  Redo2,
  Search,
  Undo2,
  UsersRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { factsOf } from '#domain/event-data.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { SCREENS, useOpenEvent, useOpenEventData, type ScreenName } from '../connection/open-event-context.ts';
import { runCommand } from '../connection/command-handlers.ts';
import { useSessionState } from '../connection/event-session.ts';
import { shortDate } from '../connection/format.ts';
import styles from './frame.module.css';
import { StatusLine } from './status-line.tsx';
import { ExportCommand } from '../features/import/export-command.tsx';
import { useClock } from '../connection/use-clock.ts';

const ICONS: Readonly<Record<ScreenName, LucideIcon>> = {
  plan: CalendarClock,
  people: UsersRound,
  groups: MessagesSquare,
  door: DoorOpen,
  paper: Printer,
  outcomes: ClipboardList,
};

export type FrameProps = { readonly screen: ScreenName; readonly children: ReactNode };

/** The frame round every screen of an event: what is open, where one can go, and whether it is saved. */
export function Frame({ screen, children }: FrameProps) {
  const { go, settings } = useOpenEvent();
  const facts = factsOf(useOpenEventData());
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <button type="button" className={styles.brand} onClick={() => runCommand('event.start')}>
          {say('appName')}
        </button>
        <div className={styles.event}>
          <strong>{facts?.name}</strong>
          {facts ? <span>{shortDate(facts.startsOn, settings)}</span> : null}
        </div>
        <div className={styles.tools}>
          <UndoButtons />
          <Button look="plain" icon={<Search aria-hidden />} onPress={() => runCommand('palette.show')}>
            <span className={styles.find}>
              {say('findOrDo')} <kbd>{say('keys.palette')}</kbd>
            </span>
          </Button>
          <Clock />
        </div>
      </header>
      <nav className={styles.nav} aria-label={say('screens')}>
        {SCREENS.map((name) => {
          const Icon = ICONS[name];
          return (
            <button
              key={name}
              type="button"
              className={styles.navItem}
              aria-current={name === screen ? 'page' : undefined}
              onClick={() => go(name)}
            >
              <Icon aria-hidden />
              {say(`screen.${name}`)}
            </button>
          );
        })}
      </nav>
      <main className={styles.main} id="main" tabIndex={-1}>
        {children}
      </main>
      <StatusLine />
      <ExportCommand />
    </div>
  );
}

function UndoButtons() {
  const { session } = useOpenEvent();
  const { undo } = useSessionState(session);
  return (
    <>
      <IconButton
        label={
          undo.undo
            ? say('undoLabel', { what: say(undo.undo.label.key, undo.undo.label.values) })
            : say('nothingToUndo')
        }
        icon={<Undo2 aria-hidden />}
        isDisabled={!undo.undo}
        onPress={() => runCommand('edit.undo')}
      />
      <IconButton
        label={
          undo.redo
            ? say('redoLabel', { what: say(undo.redo.label.key, undo.redo.label.values) })
            : say('nothingToRedo')
        }
        icon={<Redo2 aria-hidden />}
        isDisabled={!undo.redo}
        onPress={() => runCommand('edit.redo')}
      />
    </>
  );
}

function Clock() {
  const { settings } = useOpenEvent();
  return <time className={styles.clock}>{useClock(settings)}</time>;
}
