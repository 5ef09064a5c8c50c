import { CalendarPlus, FileUp, FolderOpen, Sprout } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { EventAbout } from '#bridge/contract.ts';
import type { Settings } from '#bridge/settings.ts';
import { say } from '#catalogue/catalogue.ts';
import type { EventData } from '#domain/event-data.ts';
import { ask } from '../connection/bridge-client.ts';
import { useCommand } from '../connection/command-handlers.ts';
import { withLostDescriptions } from '../connection/lost-descriptions.ts';
import { withoutNeverBegun } from '../connection/never-begun.ts';
import { offerList } from '../connection/offered-list.ts';
import { DuplicateDialog } from '../features/start/duplicate-dialog.tsx';
import { EraseDialog } from '../features/start/erase-dialog.tsx';
import { EventList } from '../features/start/event-list.tsx';
import { StartChoice } from '../features/start/start-choice.tsx';
import { giveNotice } from '../parts/notices.ts';
import styles from './start-screen.module.css';

/* Nothing that knows the tables of an event stands between the person and this screen. */
const knownEvents = () => import('../connection/known-events.ts');

export type StartScreenProps = {
  readonly settings: Settings;
  readonly onOpen: (about: EventAbout) => Promise<void>;
  readonly onBegin: (content: EventData, name: string) => Promise<void>;
  /** Asks for the name of a new event. */
  readonly onNew: () => void;
  readonly onOpenFile: () => Promise<void>;
  readonly onOpenSample: () => void;
};

/** The events as the desktop side knows them at once, and then with what only their databases know. */
async function listEvents(show: (events: readonly EventAbout[]) => void): Promise<void> {
  const known = await withoutNeverBegun(await ask('events.list', null));
  show(known);
  show(await withLostDescriptions(known));
}

/** What the program shows first: begin, open, import, or go on with an event. */
export function StartScreen({ settings, onOpen, onBegin, onNew, onOpenFile, onOpenSample }: StartScreenProps) {
  const [events, setEvents] = useState<readonly EventAbout[]>([]);
  const [duplicated, setDuplicated] = useState<EventAbout | null>(null);
  const [erased, setErased] = useState<EventAbout | null>(null);
  const reload = useCallback(() => void listEvents(setEvents), []);
  useEffect(reload, [reload]);
  const importList = useCallback(async () => {
    const file = await ask('files.chooseToOpen', { purpose: 'list', title: say('start.importTitle') });
    if (!file) return;
    if (file.kind !== 'file')
      return giveNotice({ tone: 'attention', text: say(`file.${file.kind}`, { name: file.name }) });
    offerList(file);
    onNew();
  }, [onNew]);
  useCommand('list.import', importList);

  const duplicate = async (event: EventAbout, name: string) => {
    const { readKnownEvent } = await knownEvents();
    const data = await readKnownEvent(event, settings.desk);
    if (!data) return giveNotice({ tone: 'stop', text: say('opening.lost') });
    const { eventTemplate } = await import('#domain/event-template.ts');
    await onBegin(eventTemplate(data, name, new Date().toISOString()), name);
  };
  const erase = async (event: EventAbout) => {
    const { eraseKnownEvent } = await knownEvents();
    const name = event.name || say('start.unnamed');
    const copies = await eraseKnownEvent(event, true).catch(() => null);
    if (copies === null) giveNotice({ tone: 'stop', text: say('erase.failed', { name }) });
    else if (copies === 'unreachable') giveNotice({ tone: 'attention', text: say('erase.copiesLeft', { name }) });
    else giveNotice({ tone: 'ok', text: say('erase.done', { name }) });
    reload();
  };
  const lists = {
    settings,
    onOpen: (event: EventAbout) => void onOpen(event),
    onDuplicate: setDuplicated,
    onErase: setErased,
    onArchive: (event: EventAbout, isArchived: boolean) =>
      void ask('events.archive', { id: event.id, isArchived }).then(reload),
  };
  const current = events.filter((event) => !event.isArchived);
  const archived = events.filter((event) => event.isArchived);

  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <header className={styles.head}>
          <h1>{say('appName')}</h1>
          <p>{say('start.promise')}</p>
        </header>
        <div className={styles.choices}>
          <StartChoice icon={CalendarPlus} title={say('start.new')} text={say('start.newText')} onPress={onNew} />
          <StartChoice icon={FolderOpen} title={say('start.open')} text={say('start.openText')} onPress={onOpenFile} />
          <StartChoice icon={FileUp} title={say('start.import')} text={say('start.importText')} onPress={importList} />
          <StartChoice
            icon={Sprout}
            title={say('start.sample')}
            text={say('start.sampleText')}
            onPress={onOpenSample}
          />
        </div>
        {current.length > 0 ? <EventList title={say('start.recent')} events={current} {...lists} /> : null}
        {archived.length > 0 ? <EventList title={say('start.archived')} events={archived} {...lists} /> : null}
        <p className={styles.foot}>{say('start.dropHint')}</p>
      </div>
      {duplicated ? (
        <DuplicateDialog
          event={duplicated}
          onClose={() => setDuplicated(null)}
          onDuplicate={(event, name) => void duplicate(event, name)}
        />
      ) : null}
      <EraseDialog event={erased} onClose={() => setErased(null)} onErase={(event) => void erase(event)} />
    </main>
  );
}
