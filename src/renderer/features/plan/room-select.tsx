import { say } from '#catalogue/catalogue.ts';
import type { RoomId } from '#domain/ids.ts';
import { Select } from '../../parts/select.tsx';
import { usePlanLookup } from './plan-lookup.ts';
import { wholeLine } from './whole-line.ts';

export type RoomSelectProps = {
  readonly value: RoomId | null;
  readonly onChange: (roomId: RoomId | null) => void;
};

const NONE = '-';

/** Which room, each with its seats. */
export function RoomSelect({ value, onChange }: RoomSelectProps) {
  const { rooms } = usePlanLookup();
  const inOrder = [...rooms.values()].toSorted((a, b) => a.order - b.order);
  return (
    <Select
      label={say('plan.room')}
      value={value ?? NONE}
      options={[
        { id: NONE, label: say('plan.noRoom') },
        ...inOrder.map((room) => ({
          id: room.id,
          label:
            room.seats === null
              ? wholeLine(room.name)
              : say('plan.roomWithSeats', { room: wholeLine(room.name), count: room.seats }),
        })),
      ]}
      onChange={(id) => onChange(inOrder.find((room) => room.id === id)?.id ?? null)}
    />
  );
}
