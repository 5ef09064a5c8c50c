import { Ban, CircleCheck, CircleHelp, Hourglass, type LucideIcon } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { RegistrationStatus } from '#domain/registration.ts';
import { Tag, type TagTone } from '../../parts/chip.tsx';

export const STATUS_ICONS: Readonly<Record<RegistrationStatus, LucideIcon>> = {
  coming: CircleCheck,
  maybe: CircleHelp,
  waitlisted: Hourglass,
  cancelled: Ban,
};

const TONES: Readonly<Record<RegistrationStatus, TagTone>> = {
  coming: 'ok',
  maybe: 'attention',
  waitlisted: 'accent',
  cancelled: 'plain',
};

/** Whether somebody comes, as an icon and a word. */
export function StatusTag({ status }: { readonly status: RegistrationStatus }) {
  const Icon = STATUS_ICONS[status];
  return (
    <Tag tone={TONES[status]} icon={<Icon aria-hidden />}>
      {say(`people.status.${status}`)}
    </Tag>
  );
}
