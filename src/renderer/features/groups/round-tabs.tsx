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

/** A title and the number at its end, which tells rounds apart and is never cut off. */
function titleAndNumber(title: string): readonly [string, string] {
  const [, start, number] = /^(.*\S)\s+(\S{0,2}\d{1,3}\)?)$/u.exec(title) ?? [];
  return start !== undefined && number !== undefined ? [start, number] : [title, ''];
}

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
      {rounds.map((round) => {
        const [title, number] = titleAndNumber(round.title);
        return (
          <ToggleButton key={round.id} id={round.id} className={styles.tab ?? ''}>
            <span className={styles.time}>{round.startsAt.slice(11, 16)}</span>
            <span className={styles.name} title={round.title}>
              <span className={styles.title}>{title}</span>
              {number === '' ? null : <span className={styles.number}>{number}</span>}
            </span>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
