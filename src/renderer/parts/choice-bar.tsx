import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ReactNode } from 'react';
import styles from './choice-bar.module.css';

export type ChoiceBarProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly icon?: ReactNode }[];
  readonly onChange: (id: string) => void;
};

/** One of a few, all in view, such as how something is shown. */
export function ChoiceBar({ label, value, options, onChange }: ChoiceBarProps) {
  return (
    <ToggleButtonGroup
      className={styles.bar ?? ''}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onChange(String(key));
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={styles.choice ?? ''}>
          {option.icon}
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
