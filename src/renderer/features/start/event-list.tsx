import { Archive, ArchiveRestore, Copy, Ellipsis, Trash2 } from 'lucide-react';
import type { EventAbout } from '#bridge/contract.ts';
import type { Settings } from '#bridge/settings.ts';
import { say } from '#catalogue/catalogue.ts';
import { shortDate } from '../../connection/format.ts';
import { Tag } from '../../parts/chip.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import styles from './event-list.module.css';

export type EventListProps = {
  readonly title: string;
  readonly events: readonly EventAbout[];
  readonly settings: Pick<Settings, 'formats'>;
  readonly onOpen: (event: EventAbout) => void;
  readonly onDuplicate: (event: EventAbout) => void;
  readonly onArchive: (event: EventAbout, isArchived: boolean) => void;
  readonly onErase: (event: EventAbout) => void;
};

/** Events of this laptop, each with what can be done to it as a whole. */
export function EventList({ title, events, settings, onOpen, onDuplicate, onArchive, onErase }: EventListProps) {
  const choose = (event: EventAbout, choice: string) => {
    if (choice === 'duplicate') onDuplicate(event);
    else if (choice === 'archive') onArchive(event, !event.isArchived);
    else onErase(event);
  };
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <button type="button" className={styles.event} onClick={() => onOpen(event)}>
              <span className={styles.name} dir="auto">
                {event.name || say('start.unnamed')}
              </span>
              {event.isSample ? <Tag>{say('start.sampleTag')}</Tag> : null}
              <span className={styles.date}>{event.startsOn ? shortDate(event.startsOn, settings) : ''}</span>
            </button>
            <MenuButton
              label={say('start.more', { name: event.name || say('start.unnamed') })}
              icon={<Ellipsis aria-hidden />}
              isIconOnly
              look="quiet"
              choices={[
                { id: 'duplicate', label: say('start.duplicate'), icon: <Copy aria-hidden size={16} /> },
                event.isArchived
                  ? { id: 'archive', label: say('start.unarchive'), icon: <ArchiveRestore aria-hidden size={16} /> }
                  : { id: 'archive', label: say('start.archive'), icon: <Archive aria-hidden size={16} /> },
                'separator',
                { id: 'erase', label: say('start.erase'), icon: <Trash2 aria-hidden size={16} /> },
              ]}
              onChoose={(choice) => choose(event, choice)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
