import { startTransition, useCallback, useEffect, useMemo, useState, type ComponentType } from 'react';
import type { Settings } from '#bridge/settings.ts';
import { say } from '#catalogue/catalogue.ts';
import { factsOf } from '#domain/event-data.ts';
import { RehearsalBand } from '../features/door/rehearsal-band.tsx';
import { giveNotice } from '../parts/notices.ts';
import { DoorScreen } from '../screens/door-screen.tsx';
import { GroupsScreen } from '../screens/groups-screen.tsx';
import { OutcomesScreen } from '../screens/outcomes-screen.tsx';
import { PaperScreen } from '../screens/paper-screen.tsx';
import { PeopleScreen } from '../screens/people-screen.tsx';
import { PlanScreen } from '../screens/plan-screen.tsx';
import { OpenEvent, SCREENS, type OpenEventContext, type ScreenName } from '../connection/open-event-context.ts';
import { showDesigner } from '../connection/designer-view.ts';
import { ask } from '../connection/bridge-client.ts';
import { sayOutcome } from '../connection/say-outcome.ts';
import { runCommand, useCommand, useCommandBehind } from '../connection/command-handlers.ts';
import { useEventData, type EventSession } from '../connection/event-session.ts';
import { Frame } from './frame.tsx';
import { tellAbout } from '../connection/open-an-event.ts';
import { chooseList } from '../connection/choose-list.ts';
import { usePlanFiles } from '../connection/plan-files.ts';
import { isListWaiting, onListOffered } from '../connection/offered-list.ts';

const SCREEN_OF: Readonly<Record<ScreenName, ComponentType>> = {
  plan: PlanScreen,
  people: PeopleScreen,
  groups: GroupsScreen,
  door: DoorScreen,
  paper: PaperScreen,
  outcomes: OutcomesScreen,
};

export type EventWindowProps = {
  readonly session: EventSession;
  readonly settings: Settings;
  readonly changeSettings: (patch: Partial<Settings>) => Promise<void>;
};

/** From so many people on, drawing a screen at one go would be felt. */
const MANY = 1000;

/** One open event: its frame, the screen in front, and what undo and the menu do. */
export function EventWindow({ session, settings, changeSettings }: EventWindowProps) {
  const [chosen, setChosen] = useState<ScreenName>(() => (isListWaiting() ? 'people' : lastScreen()));
  const [screen, setScreen] = useState<ScreenName>(chosen);
  const go = useCallback(
    (name: ScreenName) => {
      sessionStorage.setItem('screen', name);
      setChosen(name);
      // With few people the screen is there before the next key; with thousands the button answers at once and the
      // screen is drawn in pieces.
      if (session.data.registrations.length < MANY) setScreen(name);
      else startTransition(() => setScreen(name));
    },
    [session],
  );
  const context = useMemo<OpenEventContext>(
    () => ({
      session,
      settings,
      changeSettings,
      go,
      runCommand,
      act: async (action, args) => sayOutcome(await session.run(action, args)),
      undo: async () => {
        sayOutcome(await session.undo());
      },
      undoChangeSet: async (seq) => sayOutcome(await session.undoChangeSet(seq)),
    }),
    [session, settings, changeSettings, go],
  );
  useCommand(
    'edit.undo',
    useCallback(() => void session.undo().then(sayOutcome), [session]),
  );
  useCommand(
    'edit.redo',
    useCallback(() => void session.redo().then(sayOutcome), [session]),
  );
  useCommand(
    'backup.now',
    useCallback(async () => {
      await session.flush();
      const answer = await ask('backups.writeNow', { eventId: session.eventId });
      giveNotice(
        answer.kind === 'written'
          ? { tone: 'ok', text: say('backupWritten') }
          : { tone: 'stop', text: say('backupFailed') },
      );
    }, [session]),
  );
  useCommand(
    'event.saveCopy',
    useCallback(() => saveCopy(session), [session]),
  );
  useGoCommands(go);
  useTitle(session);
  useCommandBehind(
    'paper.print',
    useCallback(() => go('paper'), [go]),
  );
  useCommand(
    'badges.design',
    useCallback(() => {
      showDesigner(session.eventId);
      go('paper');
    }, [go, session]),
  );
  useKnownName(session);
  useCommand('list.import', chooseList);
  usePlanFiles(session);
  useEffect(() => onListOffered(() => go('people')), [go]);
  const Screen = SCREEN_OF[screen];
  // Drawn again when the screen itself hears of a change, not with every word in the frame.
  const front = useMemo(() => <Screen />, [Screen]);
  return (
    <OpenEvent value={context}>
      <Frame screen={chosen}>
        <RehearsalBand />
        {front}
      </Frame>
    </OpenEvent>
  );
}

/** The name of the event in the title of the window, where the system's list of windows takes it from. */
function useTitle(session: EventSession): void {
  const name = factsOf(useEventData(session))?.name ?? '';
  useEffect(() => {
    document.title = name === '' ? say('appName') : say('windowTitle', { name });
    return () => {
      document.title = say('appName');
    };
  }, [name]);
}

function lastScreen(): ScreenName {
  const last = sessionStorage.getItem('screen');
  return SCREENS.find((name) => name === last) ?? 'plan';
}

/** Writes the whole event into one file where the person wants it: for a stick, or for another laptop. */
async function saveCopy(session: EventSession): Promise<void> {
  const { eventId } = session;
  await session.flush();
  const written = await ask('backups.writeNow', { eventId });
  const bytes =
    written.kind === 'written'
      ? await ask('backups.read', { eventId, folder: written.backup.folder, fileName: written.backup.fileName })
      : null;
  if (!bytes) return giveNotice({ tone: 'stop', text: say('backupFailed') });
  const suggestedName = `${(factsOf(session.data)?.name || say('appName')).slice(0, 80)}.folkmoot`;
  const saved = await ask('files.save', { suggestedName, bytes, kind: 'folkmoot' });
  if (saved.kind === 'saved') giveNotice({ tone: 'ok', text: say('copySaved', { name: saved.fileName }) });
  else if (saved.kind !== 'cancelled') {
    giveNotice({ tone: 'stop', text: say(saved.kind === 'diskFull' ? 'paper.diskFull' : 'paper.notSaved') });
  }
}

function useGoCommands(go: (screen: ScreenName) => void): void {
  useCommand(
    'go.plan',
    useCallback(() => go('plan'), [go]),
  );
  useCommand(
    'go.people',
    useCallback(() => go('people'), [go]),
  );
  useCommand(
    'go.groups',
    useCallback(() => go('groups'), [go]),
  );
  useCommand(
    'go.door',
    useCallback(() => go('door'), [go]),
  );
  useCommand(
    'go.paper',
    useCallback(() => go('paper'), [go]),
  );
  useCommand(
    'go.outcomes',
    useCallback(() => go('outcomes'), [go]),
  );
}

/** The start screen shows an event under the name and day that it has now. */
function useKnownName(session: EventSession): void {
  const facts = factsOf(useEventData(session));
  const known = `${facts?.name ?? ''} ${facts?.startsOn ?? ''}`;
  useEffect(() => void tellAbout(session), [session, known]);
}
