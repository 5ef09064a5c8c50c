import { useCallback, useEffect, useState } from 'react';
import type { EventAbout } from '#bridge/contract.ts';
import { DEFAULT_SETTINGS, type Settings } from '#bridge/settings.ts';
import { say } from '#catalogue/catalogue.ts';
import type { EventData } from '#domain/event-data.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { giveNotice, NoticeRegion } from '../parts/notice.tsx';
import { BackupsDialog } from '../features/backups/backups-dialog.tsx';
import { StartScreen } from '../screens/start-screen.tsx';
import { ask } from '../connection/bridge-client.ts';
import { listenToMenu, useCommand } from '../connection/command-handlers.ts';
import type { EventSession } from '../connection/event-session.ts';
import { EventWindow } from './event-window.tsx';
import { listenToKeys } from './key-commands.ts';
import { beginEvent, openKnownEvent, type Opened } from '../connection/open-an-event.ts';
import { OpeningScreen } from './opening-screen.tsx';
import { knownCopyOf, SameEventDialog, type EventCopy } from './same-event-dialog.tsx';
import { WindowDialogs } from './window-dialogs.tsx';
import { readOpenedFile, useOpenedFiles } from './opened-files.ts';

type Place =
  | { readonly kind: 'starting' }
  | { readonly kind: 'start' }
  | { readonly kind: 'opening'; readonly name: string }
  | { readonly kind: 'open'; readonly session: EventSession };

/** The whole window: the start screen, or one open event. */
export function App() {
  const [place, setPlace] = useState<Place>({ kind: 'starting' });
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);

  useEffect(listenToMenu, []);
  useEffect(listenToKeys, []);
  useEffect(() => {
    void ask('settings.read', null).then((read) => {
      setSettings(read);
      showTheme(read.theme);
      return goBackToLast(setPlace, read.desk);
    });
  }, []);

  const changeSettings = useCallback(async (patch: Partial<Settings>) => {
    const after = await ask('settings.write', { patch });
    setSettings(after);
    showTheme(after.theme);
  }, []);

  const show = useCallback((opened: Opened) => {
    if (opened.kind === 'opened') {
      sessionStorage.setItem('event', opened.session.eventId);
      setPlace({ kind: 'open', session: opened.session });
      if (opened.finding.kind !== 'intact') {
        giveNotice({
          tone: opened.finding.kind === 'restored' ? 'attention' : 'ok',
          text: say(`opening.${opened.finding.kind}`, { count: opened.finding.changeSets }),
        });
      }
      return;
    }
    setPlace({ kind: 'start' });
    giveNotice({ tone: 'stop', text: say(`opening.${opened.kind}`) });
  }, []);

  const openEvent = useCallback(
    async (about: EventAbout) => {
      setPlace({ kind: 'opening', name: about.name });
      show(await openKnownEvent(about, settings.desk));
    },
    [settings.desk, show],
  );
  const begin = useCallback(
    async (content: EventData, name: string) => {
      setPlace({ kind: 'opening', name });
      show(await beginEvent(content, settings.desk));
    },
    [settings.desk, show],
  );
  const close = useCallback(() => {
    setPlace((before) => {
      if (before.kind === 'open') before.session.close();
      return { kind: 'start' };
    });
    sessionStorage.removeItem('event');
  }, []);

  const [copy, setCopy] = useState<EventCopy | null>(null);
  const take = useCallback(
    async (content: EventData, name: string) => {
      const existing = await knownCopyOf(content);
      if (existing) setCopy({ existing, content, name });
      else await begin(content, name);
    },
    [begin],
  );
  const openFile = useCallback(async () => {
    const file = await ask('files.chooseToOpen', { purpose: 'event', title: say('openTitle') });
    if (file) await readOpenedFile(file, take);
  }, [take]);
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
          settings={settings}
          onOpen={openEvent}
          onBegin={begin}
          onOpenFile={openFile}
          onOpenSample={() => void begin(sampleEvent(), say('start.sample'))}
        />
      ) : null}
      {place.kind === 'opening' ? <OpeningScreen name={place.name} /> : null}
      {place.kind === 'open' ? (
        <EventWindow
          key={place.session.eventId}
          session={place.session}
          settings={settings}
          changeSettings={changeSettings}
        />
      ) : null}
      <WindowDialogs
        session={place.kind === 'open' ? place.session : null}
        settings={settings}
        changeSettings={changeSettings}
      />
      {place.kind === 'open' ? (
        <BackupsDialog
          key={`backups-${place.session.eventId}`}
          session={place.session}
          settings={settings}
          onBegin={begin}
        />
      ) : null}
      {copy ? (
        <SameEventDialog
          copy={copy}
          desk={settings.desk}
          onClose={() => setCopy(null)}
          onKeepBoth={() => void begin(copy.content, copy.name)}
          onOpen={async (then) => {
            close();
            const opened = await openKnownEvent(copy.existing, settings.desk);
            show(opened);
            if (opened.kind === 'opened') await then?.(opened.session);
          }}
        />
      ) : null}
      <NoticeRegion />
    </>
  );
}

/** After a crash or a reload the window shows the event that was open. */
async function goBackToLast(setPlace: (place: Place) => void, desk: string): Promise<void> {
  const last = sessionStorage.getItem('event');
  const about = last ? (await ask('events.list', null)).find((event) => event.id === last) : undefined;
  if (!about) return setPlace({ kind: 'start' });
  const opened = await openKnownEvent(about, desk);
  if (opened.kind !== 'opened') return setPlace({ kind: 'start' });
  setPlace({ kind: 'open', session: opened.session });
  if (new URLSearchParams(location.search).get('after') === 'crash') {
    giveNotice({ tone: 'attention', text: say('afterCrash') });
  }
}

function showTheme(theme: Settings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
