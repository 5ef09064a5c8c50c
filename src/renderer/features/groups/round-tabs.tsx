import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { say } from '#catalogue/catalogue.ts';
import type { SessionId } from '#domain/ids.ts';
import type { Session } from '#domain/plan.ts';
import styles from './round-tabs.module.css';

export type RoundTabsProps = {
  readonly rounds: readonly Session[];
  readonly value: SessionId;
  readonly onChange: (id: SessionId) => void;
};

/** The rounds of the day, one of them in front. */
export function RoundTabs({ rounds, value, onChange }: RoundTabsProps) {
  return (
    <ToggleButtonGroup
      aria-label={say('groups.round')}
      className={styles.tabs ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onChange(key as SessionId);
      }}
    >
      {rounds.map((round) => (
        <ToggleButton key={round.id} id={round.id} className={styles.tab ?? ''}>
          <span className={styles.time}>{round.startsAt.slice(11, 16)}</span>
          <span className={styles.title} title={round.title}>
            {round.title}
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
