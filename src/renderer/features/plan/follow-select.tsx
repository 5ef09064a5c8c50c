import { say } from '#catalogue/catalogue.ts';
import type { Follow } from '#domain/plan-checks/move-sessions.ts';
import { Select } from '../../parts/select.tsx';

export const FOLLOW = ['all', 'room', 'none'] as const satisfies readonly Follow[];

export type FollowSelectProps = { readonly value: Follow; readonly onChange: (follow: Follow) => void };

/** Which later sessions move along when this one moves or changes its length. */
export function FollowSelect({ value, onChange }: FollowSelectProps) {
  return (
    <Select
      label={say('plan.follow')}
      value={value}
      options={FOLLOW.map((id) => ({ id, label: say(`plan.followChoice.${id}`) }))}
      onChange={(key) => onChange(FOLLOW.find((one) => one === key) ?? 'all')}
    />
  );
}
