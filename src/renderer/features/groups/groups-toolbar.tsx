import {
  CircleHelp,
  Columns2,
  Keyboard,
  MoreHorizontal,
  PanelRight,
  Rows3,
  Scale,
  Sparkles,
  UserCheck,
  Users,
} from 'lucide-react';
import { useCallback, useRef } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { findByName } from '#domain/board/people-in-order.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { displayName, isExpected } from '#domain/registration.ts';
import { useCommand } from '../../connection/command-handlers.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { ComboSearch } from '../../parts/combo-search.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import styles from './groups-toolbar.module.css';

export type GroupsToolbarProps = {
  readonly data: EventData;
  readonly isProposing: boolean;
  /** A proposal is looked at: to accept it is the main thing then. */
  readonly isLooking: boolean;
  readonly isStarted: boolean;
  readonly canPropose: boolean;
  readonly canSplit: boolean;
  readonly isSplit: boolean;
  readonly isPanelOpen: boolean;
  readonly onFind: (id: RegistrationId) => void;
  readonly onPropose: (keepsSeats: boolean) => void;
  readonly onDo: (id: 'here' | 'compare' | 'wishes' | 'rules' | 'split' | 'panel' | 'keys') => void;
};

/** What can be done with the groups. */
export function GroupsToolbar(props: GroupsToolbarProps) {
  const { data, isProposing, isLooking, isStarted, canPropose, onFind, onPropose, onDo } = props;
  const find = useRef<HTMLDivElement>(null);
  useCommand(
    'edit.find',
    useCallback(() => find.current?.querySelector('input')?.focus(), []),
  );
  return (
    <div className={styles.tools}>
      <div className={styles.find} ref={find}>
        <ComboSearch
          label={say('groups.find.label')}
          isLabelHidden
          placeholder={say('groups.find.short')}
          nothingFound={say('groups.find.nobody')}
          find={(typed) =>
            findByName(data.registrations, typed, 12)
              .filter(isExpected)
              .slice(0, 8)
              .map((person) => ({ id: person.id, label: displayName(person), hint: String(person.shortNumber) }))
          }
          onChoose={(id) => onFind(id as RegistrationId)}
        />
      </div>
      <Button icon={<Keyboard aria-hidden />} onPress={() => onDo('wishes')}>
        <span className={styles.wishes}>{say('groups.wishes.open')}</span>
      </Button>
      <MenuButton
        label={say('groups.more')}
        icon={<MoreHorizontal aria-hidden />}
        isIconOnly
        look="plain"
        choices={[
          { id: 'here', label: say('groups.here.open'), icon: <UserCheck aria-hidden size={16} /> },
          { id: 'compare', label: say('groups.compare.open'), icon: <Scale aria-hidden size={16} /> },
          { id: 'afresh', label: say('groups.afresh'), icon: <Sparkles aria-hidden size={16} /> },
          'separator',
          { id: 'rules', label: say('groups.rules.open'), icon: <Users aria-hidden size={16} /> },
          {
            id: 'split',
            label: say(props.isSplit ? 'groups.split.off' : 'groups.split.on'),
            icon: props.isSplit ? <Rows3 aria-hidden size={16} /> : <Columns2 aria-hidden size={16} />,
            isDisabled: !props.canSplit,
          },
          { id: 'keys', label: say('groups.keys.open'), icon: <CircleHelp aria-hidden size={16} /> },
        ]}
        onChoose={(id) => {
          if (id === 'afresh') onPropose(false);
          else onDo(id as Parameters<typeof onDo>[0]);
        }}
      />
      <IconButton
        look="plain"
        label={say(props.isPanelOpen ? 'groups.panel.hide' : 'groups.panel.show')}
        icon={<PanelRight aria-hidden />}
        onPress={() => onDo('panel')}
      />
      <Button
        look={isLooking ? 'plain' : 'primary'}
        icon={<Sparkles aria-hidden />}
        isDisabled={isProposing || !canPropose}
        onPress={() => onPropose(true)}
      >
        {say(isStarted ? 'groups.proposeAgain' : 'groups.propose')}
      </Button>
    </div>
  );
}
