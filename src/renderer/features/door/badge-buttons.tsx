import { Printer } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { Button } from '../../parts/button.tsx';
import type { Door } from './use-door.ts';
import { useBadge } from './use-badge.ts';

export type BadgeButtonsProps = { readonly door: Pick<Door, 'data'>; readonly id: RegistrationId };

/** Asks for somebody's badge, and once it waits prints it at once where a printer stands at the door. */
export function BadgeButtons({ door, id }: BadgeButtonsProps) {
  const { queue, printNow, isPrinting } = useBadge();
  const isWaiting = door.data.printQueue.some(({ registrationId }) => registrationId === id);
  return isWaiting ? (
    <Button size="large" icon={<Printer aria-hidden />} isDisabled={isPrinting} onPress={() => void printNow(id)}>
      {say('door.badge.printNow')}
    </Button>
  ) : (
    <Button size="large" onPress={() => void queue(id)}>
      {say('door.badge.queue')}
    </Button>
  );
}
