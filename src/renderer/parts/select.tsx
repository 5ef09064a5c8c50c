import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import styles from './field.module.css';
import { joinClasses } from './join-classes.ts';

export type SelectOption = {
  readonly id: string;
  readonly label: string;
  readonly mark?: ReactNode;
};

export type SelectProps = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean;
  /** For fingers: as high as what is touched at the door. */
  readonly isLarge?: boolean;
};

/** A choice of one from a short list. */
export function Select({ label, isLabelHidden, value, options, onChange, isDisabled, isLarge }: SelectProps) {
  return (
    <AriaSelect
      className={styles.field ?? ''}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      isDisabled={isDisabled ?? false}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {isLabelHidden ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <Button className={joinClasses(styles.selectButton, isLarge && styles.largeButton)}>
        <SelectValue className={styles.selectValue ?? ''} />
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={joinClasses(styles.list, isLarge && styles.forFingers)}>
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={styles.option ?? ''}>
              {option.mark}
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
