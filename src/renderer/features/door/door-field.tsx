import { CornerDownLeft, Search } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { say } from '#catalogue/catalogue.ts';
import styles from './door-field.module.css';

export type DoorFieldProps = {
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly value: string;
  /** `isByHand`: a person's key, not the program that takes the letters of a scanner out again. */
  readonly onChange: (text: string, isByHand: boolean) => void;
  readonly onEnter: (how: 'one' | 'party' | 'anyway') => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onEscape: () => void;
  readonly listId: string;
  /** The id of the chosen match, for screen readers. */
  readonly chosenId: string | null;
  readonly placeholder: string;
  readonly label: string;
};

/** The one field of the door: names, numbers and codes all go in here. */
export function DoorField(props: DoorFieldProps) {
  const { fieldRef, value, onChange, onEnter, onMove, onEscape, listId, chosenId, placeholder, label } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      // A key held down is one Enter.
      if (!event.repeat) onEnter(event.ctrlKey || event.metaKey ? 'anyway' : event.shiftKey ? 'party' : 'one');
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      onMove(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onEscape();
    }
  };
  return (
    <div className={styles.wrap}>
      <Search aria-hidden className={styles.icon} />
      <input
        ref={fieldRef}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={chosenId !== null}
        aria-controls={listId}
        aria-activedescendant={chosenId ?? undefined}
        value={value}
        placeholder={placeholder}
        autoFocus
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={4000}
        onChange={(event) => onChange(event.target.value, event.nativeEvent.isTrusted)}
        onKeyDown={onKeyDown}
      />
      <kbd className={styles.key} data-shown={value !== ''}>
        <CornerDownLeft aria-hidden />
        {say('door.key.enter')}
      </kbd>
    </div>
  );
}
