import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import styles from './chip.module.css';
import { joinClasses } from './join-classes.ts';

export type ChipProps = {
  readonly label: string;
  readonly count?: number;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
};

/** A filter that is on or off, with how many it would show. */
export function Chip({ label, count, isSelected, onChange }: ChipProps) {
  return (
    <ToggleButton className={styles.chip ?? ''} isSelected={isSelected} onChange={onChange}>
      {label}
      {count === undefined ? null : <span className={styles.count}>{count}</span>}
    </ToggleButton>
  );
}

export type TagTone = 'plain' | 'ok' | 'attention' | 'stop' | 'accent';

export type TagProps = { readonly tone?: TagTone; readonly icon?: ReactNode; readonly children: ReactNode };

/** A state in a word, with an icon: never by colour alone. */
export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className={joinClasses(styles.tag, tone === 'plain' ? '' : styles[tone])}>
      {icon}
      {children}
    </span>
  );
}
