import { CircleDot, Merge, Tag as TagIcon, X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components';
import { say } from '#catalogue/catalogue.ts';
import type { Registration, RegistrationStatus } from '#domain/registration.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Popover } from '../../parts/popover.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { giveNotice } from '../../parts/notices.ts';
import { TextField } from '../../parts/text-field.tsx';
import { EditThem } from './edit-them.tsx';
import { STATUSES } from './people-filters.ts';
import styles from './people-list.module.css';
import { STATUS_ICONS } from './status-tag.tsx';
import { useSetStatus } from './use-set-status.ts';

export type SelectionBarProps = {
  readonly people: readonly Registration[];
  readonly onClear: () => void;
  /** Two records shall become one. */
  readonly onMerge: (people: readonly [Registration, Registration]) => void;
};

/** What can be done with several people at once. */
export function SelectionBar({ people, onClear, onMerge }: SelectionBarProps) {
  const setStatus = useSetStatus();
  const [first, second] = people;
  return (
    <div className={styles.selection} role="toolbar" aria-label={say('people.selectionBar')}>
      <strong aria-live="polite">{say('people.selected', { count: people.length })}</strong>
      <MenuButton
        label={say('people.setStatus')}
        icon={<CircleDot aria-hidden />}
        size="small"
        choices={STATUSES.map((status) => {
          const Icon = STATUS_ICONS[status];
          return { id: status, label: say(`people.status.${status}`), icon: <Icon size={16} aria-hidden /> };
        })}
        onChoose={(status) =>
          setStatus(
            people.map(({ id }) => id),
            status as RegistrationStatus,
          )
        }
      />
      <TagThem people={people} />
      <EditThem people={people} />
      {first && second && people.length === 2 ? (
        <Button size="small" icon={<Merge aria-hidden />} onPress={() => onMerge([first, second])}>
          {say('people.merge.open')}
        </Button>
      ) : null}
      <IconButton size="small" label={say('people.clearSelection')} icon={<X aria-hidden />} onPress={onClear} />
    </div>
  );
}

function TagThem({ people }: { readonly people: readonly Registration[] }) {
  const { act, undoChangeSet } = useOpenEvent();
  const [tag, setTag] = useState('');
  const save = async (close: () => void) => {
    const text = tag.trim();
    if (text === '') return;
    const outcome = await act('tagPeople', { ids: people.map(({ id }) => id), tag: text });
    setTag('');
    close();
    if (outcome.kind === 'done')
      giveNotice({
        tone: 'ok',
        text: say('did.tagged', { count: people.length, tag: text }),
        action: { label: say('undo'), run: () => void undoChangeSet(outcome.seq) },
      });
  };
  return (
    <DialogTrigger>
      <Button size="small" icon={<TagIcon aria-hidden />}>
        {say('people.tagThem')}
      </Button>
      <Popover placement="bottom start">
        <Dialog className={styles.tagDialog ?? ''} aria-label={say('people.tagThem')}>
          {({ close }) => (
            <>
              <TextField
                label={say('people.tagName')}
                value={tag}
                onChange={setTag}
                autoFocus
                onKeyDown={(event: KeyboardEvent) => {
                  if (event.key === 'Enter') void save(close);
                }}
              />
              <Button look="primary" onPress={() => save(close)}>
                {say('add')}
              </Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
