import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EventAbout } from '#bridge/contract.ts';
import { DEFAULT_SETTINGS } from '#bridge/default-settings.ts';
import type { Settings } from '#bridge/settings.ts';
import { say } from '#catalogue/catalogue.ts';
import type { EventData } from '#domain/event-data.ts';
import { NoticeRegion } from '../parts/notice.tsx';
import { giveNotice } from '../parts/notices.ts';
import { StartScreen } from '../screens/start-screen.tsx';
import { ask, onNotice } from '../connection/bridge-client.ts';
import { listenToMenu, useCommand } from '../connection/command-handlers.ts';
import { withSystemFormats } from '../connection/format.ts';
import { readDraft } from '../connection/draft.ts';
import type { EventSession } from '../connection/event-session.ts';
import { listenToKeys } from './key-commands.ts';
import type { Opened } from '../connection/open-an-event.ts';
import { openingWords } from '../connection/opening-words.ts';
import { useAfterPaint } from '../connection/use-after-paint.ts';
import { useEventSwitch } from '../connection/event-switch.ts';
import { DropHint } from './drop-hint.tsx';
import { OpeningScreen } from './opening-screen.tsx';
import type { EventCopy } from './same-event-dialog.tsx';
import { readOpenedFile, useOpenedFiles } from './opened-files.ts';

/** The code of an open event: most of the program, and nothing of it is needed to paint the start screen. */
const eventSide = () => import('./event-side.ts');
const EventWindow = lazy(async () => ({ default: (await eventSide()).EventWindow }));
const WindowDialogs = lazy(async () => ({ default: (await eventSide()).WindowDialogs }));
const BackupsDialog = lazy(async () => ({ default: (await eventSide()).BackupsDialog }));
const NewEventDialog = lazy(async () => ({
  default: (await import('../features/start/new-event-dialog.tsx')).NewEventDialog,
}));
const SameEventDialog = lazy(async () => ({ default: (await eventSide()).SameEventDialog }));

type Place =
  | { readonly kind: 'starting' }
  | { readonly kind: 'start' }
  | { readonly kind: 'opening'; readonly name: string }
  | { readonly kind: 'open'; readonly session: EventSession };

/** The whole window: the start screen, or one open event. */
export function App() {
  const [place, setPlace] = useState<Place>({ kind: lastEvent() === null ? 'start' : 'starting' });
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const shown = useMemo(() => withSystemFormats(settings), [settings]);
  const [isNaming, setIsNaming] = useState(() => readDraft('new-event') !== null);
  const isPainted = useAfterPaint();
  const reading = useRef<Promise<Settings>>(null);

  useEffect(listenToMenu, []);
  useEffect(finishBeforeClosing, []);
  useEffect(listenToKeys, []);
  useEffect(() => {
    const read = (reading.current ??= ask('settings.read', null));
    void read.then((found) => {
      setSettings(found);
      showTheme(found.theme);
      return lastEvent() === null ? sayAfterCrash() : goBackToLast(setPlace, found.desk);
    });
  }, []);
  /** The name of this desk, also when somebody is quicker than the settings are read. */
  const desk = useCallback(async () => settings.desk || (await reading.current)?.desk || '', [settings.desk]);

  const changeSettings = useCallback(async (patch: Partial<Settings>) => {
    const after = await ask('settings.write', { patch });
    setSettings(after);
    showTheme(after.theme);
  }, []);

  const show = useCallback((opened: Opened) => {
    if (opened.kind === 'opened') {
      sessionStorage.setItem('event', opened.session.eventId);
      setPlace((before) => leave(before, { kind: 'open', session: opened.session }));
      if (opened.finding.kind !== 'intact') {
        giveNotice({
          tone: opened.finding.kind === 'restored' ? 'attention' : 'ok',
          text: openingWords(opened.finding, DEFAULT_SETTINGS),
        });
      }
      return;
    }
    setPlace((before) => leave(before, { kind: 'start' }));
    giveNotice({ tone: 'stop', text: say(`opening.${opened.kind}`) });
  }, []);

  /** Shows that something is being opened, and what became of it: never a window that waits for ever. */
  const opening = useCallback(
    async (name: string, open: (side: Awaited<ReturnType<typeof eventSide>>) => Promise<Opened>) => {
      setPlace((before) => leave(before, { kind: 'opening', name }));
      const failed = (error: unknown): Opened => ({ kind: 'failed', reason: String(error) });
      show(await eventSide().then(open).catch(failed));
    },
    [show],
  );
  const openEvent = useCallback(
    (about: EventAbout) => opening(about.name, async (side) => side.openKnownEvent(about, await desk())),
    [desk, opening],
  );
  const begin = useCallback(
    (content: EventData, name: string) => opening(name, async (side) => side.beginEvent(content, await desk())),
    [desk, opening],
  );
  const openSample = useCallback(async () => {
    setPlace({ kind: 'opening', name: say('start.sample') });
    await begin((await eventSide()).sampleEvent(), say('start.sample'));
  }, [begin]);
  useEventSwitch(openEvent, begin);
  const close = useCallback(() => {
    setPlace((before) => leave(before, { kind: 'start' }));
    sessionStorage.removeItem('event');
  }, []);

  const [copy, setCopy] = useState<EventCopy | null>(null);
  const copyAnswered = useRef<() => void>(null);
  const taking = useRef<Promise<unknown>>(Promise.resolve());
  /** One file after the other: opened twice quickly, the second finds what the first began. */
  const take = useCallback(
    (content: EventData, name: string) => {
      const turn = taking.current.then(async () => {
        const existing = await (await eventSide()).knownCopyOf(content);
        if (!existing) return begin(content, name);
        setCopy({ existing, content, name });
        return new Promise<void>((resolve) => {
          copyAnswered.current = resolve;
        });
      });
      taking.current = turn.catch(() => undefined);
      return turn;
    },
    [begin],
  );
  const openFile = useCallback(async () => {
    const file = await ask('files.chooseToOpen', { purpose: 'event', title: say('openTitle') });
    if (file) await readOpenedFile(file, take);
  }, [take]);
  const askName = useCallback(() => setIsNaming(true), []);
  useCommand('event.new', askName);
  useCommand('event.open', openFile);
  useCommand('event.start', close, place.kind === 'open');
  useOpenedFiles(take, place.kind);
  useCommand(
    'view.light',
    useCallback(() => void changeSettings({ theme: 'light' }), [changeSettings]),
  );
  useCommand(
    'view.dark',
    useCallback(() => void changeSettings({ theme: 'dark' }), [changeSettings]),
  );
  useCommand(
    'view.system',
    useCallback(() => void changeSettings({ theme: 'system' }), [changeSettings]),
  );

  return (
    <>
      {place.kind === 'start' ? (
        <StartScreen
          settings={shown}
          onOpen={openEvent}
          onBegin={begin}
          onNew={askName}
          onOpenFile={openFile}
          onOpenSample={() => void openSample()}
        />
      ) : null}
      {place.kind === 'opening' ? <OpeningScreen name={place.name} /> : null}
      <Suspense fallback={place.kind === 'open' ? <OpeningScreen name="" /> : null}>
        {place.kind === 'open' ? (
          <EventWindow
            key={place.session.eventId}
            session={place.session}
            settings={shown}
            changeSettings={changeSettings}
          />
        ) : null}
        {place.kind === 'open' ? (
          <BackupsDialog
            key={`backups-${place.session.eventId}`}
            session={place.session}
            settings={shown}
            onBegin={begin}
          />
        ) : null}
      </Suspense>
      {/* By themselves: a dialog with words in it is not hidden while the event behind it is read. */}
      <Suspense fallback={null}>
        {isPainted ? (
          <WindowDialogs
            session={place.kind === 'open' ? place.session : null}
            settings={settings}
            changeSettings={changeSettings}
          />
        ) : null}
        {isPainted || isNaming ? (
          <NewEventDialog
            isOpen={isNaming}
            settings={shown}
            onClose={() => setIsNaming(false)}
            onBegin={async (content, name) => {
              close();
              await begin(content, name);
            }}
          />
        ) : null}
        {copy ? (
          <SameEventDialog
            copy={copy}
            desk={settings.desk}
            onClose={() => {
              setCopy(null);
              copyAnswered.current?.();
            }}
            onKeepBoth={() => void begin(copy.content, copy.name)}
            onOpen={async (then) => {
              await openEvent(copy.existing);
              const session = (await eventSide()).EventSession.inView(copy.existing.id);
              if (session) await then?.(session);
            }}
          />
        ) : null}
      </Suspense>
      <NoticeRegion />
      <DropHint />
    </>
  );
}

/** Another place in the window; an event that was open there is left. */
function leave(before: Place, after: Place): Place {
  if (before.kind === 'open') before.session.close();
  return after;
}

/** The program closes: whatever somebody asked for a moment ago is written first. */
function finishBeforeClosing(): () => void {
  return onNotice('app.closing', () => {
    const finished = eventSide().then(({ finishAll }) => finishAll());
    void finished.catch(() => undefined).then(() => ask('app.finished', null));
  });
}

/** The event that was open before a crash or a reload. */
const lastEvent = () => sessionStorage.getItem('event');

/** After a crash or a reload the window shows the event that was open. */
async function goBackToLast(setPlace: (place: Place) => void, desk: string): Promise<void> {
  const last = lastEvent();
  const about = last ? (await ask('events.list', null)).find((event) => event.id === last) : undefined;
  if (!about) return setPlace({ kind: 'start' });
  const { openKnownEvent } = await eventSide();
  const opened = await openKnownEvent(about, desk);
  if (opened.kind !== 'opened') return setPlace({ kind: 'start' });
  setPlace({ kind: 'open', session: opened.session });
  sayAfterCrash();
}

function sayAfterCrash(): void {
  if (new URLSearchParams(location.search).get('after') !== 'crash') return;
  giveNotice({ tone: 'attention', text: say('afterCrash') });
}

function showTheme(theme: Settings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
