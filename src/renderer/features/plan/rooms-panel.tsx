import { ArrowDown, ArrowUp, DoorOpen, Plus, Trash2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { readCount } from '#domain/planning/clock-text.ts';
import { newRoom } from '#domain/planning/new-rows.ts';
import type { Room, RoomFeature } from '#domain/plan.ts';
import { randomBytes } from '../../connection/new-id.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { giveNotice } from '../../parts/notices.ts';
import { SavedField } from '../../parts/saved-field.tsx';
import styles from './rooms-panel.module.css';
import { usePlanRows } from './use-rows.ts';
import { wholeLine } from './whole-line.ts';

const FEATURES = ['stepFree', 'hearingLoop', 'childFriendly'] as const satisfies readonly RoomFeature[];

/** The rooms of the venue: what each holds, who can use it, and what stands in it. */
export function RoomsPanel() {
  const { act } = useOpenEvent();
  const { rooms } = useOpenEventData();
  const [addedId, setAddedId] = useState<string | null>(null);
  const inOrder = useMemo(() => rooms.toSorted((a, b) => a.order - b.order), [rooms]);
  const [moved, setMoved] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const add = () => {
    const row = newRoom(say('rooms.newName', { number: rooms.length + 1 }), rooms, randomBytes());
    // Before it is there, so that its first field takes the focus as soon as it is.
    setAddedId(row.id);
    return act('saveRoom', { row });
  };
  const move = async (room: Room, by: -1 | 1) => {
    const ids = inOrder.map(({ id }) => id as string);
    const from = ids.indexOf(room.id);
    ids.splice(from, 1);
    ids.splice(from + by, 0, room.id);
    await act('orderRooms', { ids });
    setMoved(say('rooms.movedTo', { name: wholeLine(room.name), place: from + by + 1, count: ids.length }));
    // The card stands elsewhere now; the hand that moved it stays on it, on the way that is still open.
    requestAnimationFrame(() => {
      const card = list.current?.querySelector(`[data-room="${CSS.escape(room.id)}"]`);
      const way = card?.querySelector<HTMLButtonElement>(`[data-way="${by}"]:not([disabled])`);
      (way ?? card?.querySelector<HTMLButtonElement>('[data-way]:not([disabled])'))?.focus();
    });
  };
  if (rooms.length === 0) {
    return (
      <EmptyState
        icon={<DoorOpen aria-hidden />}
        title={say('rooms.emptyTitle')}
        text={say('rooms.emptyText')}
        actions={
          <Button look="primary" onPress={() => void add()}>
            {say('rooms.add')}
          </Button>
        }
      />
    );
  }
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h1>{say('rooms.title')}</h1>
        <span>{say('rooms.seatsInAll', { count: rooms.reduce((sum, { seats }) => sum + (seats ?? 0), 0) })}</span>
        <Button size="small" icon={<Plus aria-hidden />} onPress={() => void add()}>
          {say('rooms.add')}
        </Button>
      </header>
      <ul ref={list} className={styles.rooms}>
        {inOrder.map((room, index) => (
          <RoomCard
            key={room.id}
            room={room}
            isNew={room.id === addedId}
            isFirst={index === 0}
            isLast={index === inOrder.length - 1}
            onMove={(by) => void move(room, by)}
          />
        ))}
      </ul>
      <p className="visually-hidden" aria-live="polite">
        {moved}
      </p>
    </div>
  );
}

type RoomCardProps = {
  readonly room: Room;
  readonly isNew: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
};

function RoomCard({ room, isNew, isFirst, isLast, onMove }: RoomCardProps) {
  const { act, undo } = useOpenEvent();
  const { sessions, topics } = useOpenEventData();
  const { patchRoom } = usePlanRows();
  const used = [
    ...sessions.filter(({ roomId }) => roomId === room.id).map(({ title }) => title),
    ...topics.filter(({ roomId, state }) => roomId === room.id && state !== 'dropped').map(({ title }) => title),
  ];
  const remove = async () => {
    const outcome = await act('removeRoom', { id: room.id });
    if (outcome.kind !== 'done') return;
    giveNotice({
      tone: 'ok',
      text: say('rooms.removed', { name: room.name.slice(0, 80), count: used.length }),
      action: { label: say('undo'), run: () => void undo() },
    });
  };
  return (
    <li className={styles.room} data-room={room.id}>
      <div className={styles.row}>
        <SavedField
          label={say('rooms.name')}
          value={room.name}
          autoFocus={isNew}
          maxLength={10_000}
          check={(text) => (text.trim() === '' ? say('rooms.needsName') : undefined)}
          onSave={(name) => patchRoom(room.id, { name: name.trim() })}
        />
        <SavedField
          label={say('rooms.seats')}
          inputMode="numeric"
          placeholder={say('rooms.notCounted')}
          value={room.seats === null ? '' : String(room.seats)}
          check={(text) => (text.trim() === '' || readCount(text) !== null ? undefined : say('plan.noNumber'))}
          onSave={(text) => patchRoom(room.id, { seats: readCount(text) })}
        />
        <SavedField
          label={say('rooms.equipment')}
          value={room.equipment}
          maxLength={10_000}
          onSave={(equipment) => patchRoom(room.id, { equipment })}
        />
        <IconButton
          label={say('rooms.moveUp', { name: wholeLine(room.name) })}
          icon={<ArrowUp aria-hidden />}
          isDisabled={isFirst}
          data-way="-1"
          onPress={() => onMove(-1)}
        />
        <IconButton
          label={say('rooms.moveDown', { name: wholeLine(room.name) })}
          icon={<ArrowDown aria-hidden />}
          isDisabled={isLast}
          data-way="1"
          onPress={() => onMove(1)}
        />
        <IconButton
          label={say('rooms.remove', { name: wholeLine(room.name) })}
          icon={<Trash2 aria-hidden />}
          onPress={() => void remove()}
        />
      </div>
      <div className={styles.foot}>
        {FEATURES.map((feature) => (
          <Checkbox
            key={feature}
            isSelected={room.features.includes(feature)}
            onChange={(isOn) =>
              patchRoom(room.id, ({ features }) => ({
                features: [...features.filter((one) => one !== feature), ...(isOn ? [feature] : [])],
              }))
            }
          >
            {say(`rooms.feature.${feature}`)}
          </Checkbox>
        ))}
        <span className={styles.used} dir="auto">
          {used.length === 0 ? say('rooms.unused') : used.slice(0, 6).map(wholeLine).join(' · ')}
        </span>
      </div>
    </li>
  );
}
