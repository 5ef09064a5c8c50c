import { CalendarPlus, FileUp, FolderOpen, Sprout } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { EventAbout } from '#bridge/contract.ts';
import type { Settings } from '#bridge/settings.ts';
import { say } from '#catalogue/catalogue.ts';
import type { EventData } from '#domain/event-data.ts';
import { ask } from '../connection/bridge-client.ts';
import { useCommand } from '../connection/command-handlers.ts';
import { shortDate } from '../connection/format.ts';
import { offerList } from '../connection/offered-list.ts';
import { NewEventDialog } from '../features/start/new-event-dialog.tsx';
import { StartChoice } from '../features/start/start-choice.tsx';
import { giveNotice } from '../parts/notice.tsx';
import { Tag } from '../parts/chip.tsx';
import styles from './start-screen.module.css';

export type StartScreenProps = {
  readonly settings: Settings;
  readonly onOpen: (about: EventAbout) => Promise<void>;
  readonly onBegin: (content: EventData, name: string) => Promise<void>;
  readonly onOpenFile: () => Promise<void>;
  readonly onOpenSample: () => void;
};

/** What the program shows first: begin, open, import, or go on with an event. */
export function StartScreen({ settings, onOpen, onBegin, onOpenFile, onOpenSample }: StartScreenProps) {
  const [events, setEvents] = useState<readonly EventAbout[] | null>(null);
  const [isNaming, setIsNaming] = useState(false);
  useEffect(() => {
    void ask('events.list', null).then(setEvents);
  }, []);
  useCommand(
    'event.new',
    useCallback(() => setIsNaming(true), []),
  );
  const importList = useCallback(async () => {
    const file = await ask('files.chooseToOpen', { purpose: 'list', title: say('start.importTitle') });
    if (!file) return;
    if (file.kind !== 'file')
      return giveNotice({ tone: 'attention', text: say(`file.${file.kind}`, { name: file.name }) });
    offerList(file);
    setIsNaming(true);
  }, []);
  useCommand('list.import', importList);

  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <header className={styles.head}>
          <h1>{say('appName')}</h1>
          <p>{say('start.promise')}</p>
        </header>
        <div className={styles.choices}>
          <StartChoice
            icon={CalendarPlus}
            title={say('start.new')}
            text={say('start.newText')}
            onPress={() => setIsNaming(true)}
          />
          <StartChoice icon={FolderOpen} title={say('start.open')} text={say('start.openText')} onPress={onOpenFile} />
          <StartChoice icon={FileUp} title={say('start.import')} text={say('start.importText')} onPress={importList} />
          <StartChoice
            icon={Sprout}
            title={say('start.sample')}
            text={say('start.sampleText')}
            onPress={onOpenSample}
          />
        </div>
        {events && events.length > 0 ? (
          <section className={styles.recent}>
            <h2>{say('start.recent')}</h2>
            <ul>
              {events.map((event) => (
                <li key={event.id}>
                  <button type="button" className={styles.event} onClick={() => void onOpen(event)}>
                    <span className={styles.name}>{event.name || say('start.unnamed')}</span>
                    {event.isSample ? <Tag>{say('start.sampleTag')}</Tag> : null}
                    <span className={styles.date}>{event.startsOn ? shortDate(event.startsOn, settings) : ''}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <p className={styles.foot}>{say('start.dropHint')}</p>
      </div>
      <NewEventDialog isOpen={isNaming} onClose={() => setIsNaming(false)} onBegin={onBegin} />
    </main>
  );
}
