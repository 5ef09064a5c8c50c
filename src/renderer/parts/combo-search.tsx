import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Search } from 'lucide-react';
import styles from './field.module.css';

export type ComboOption = { readonly id: string; readonly label: string; readonly hint?: string };

export type ComboSearchProps = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  /** The best few for what is typed; asked again at every key. */
  readonly find: (typed: string) => readonly ComboOption[];
  readonly nothingFound: string;
  readonly onChoose: (id: string) => void;
  /** What is chosen with Enter when nothing in the list is. */
  readonly onTyped?: (text: string) => void;
};

/** A field to find one thing among many by typing, and to take it with Enter; it empties itself for the next one. */
export function ComboSearch({
  label,
  isLabelHidden,
  placeholder,
  find,
  nothingFound,
  onChoose,
  onTyped,
}: ComboSearchProps) {
  const [typed, setTyped] = useState('');
  // With nothing typed there is no list: it would open again after every choice and hide the page behind it.
  const isAsked = typed.trim() !== '';
  const options = isAsked ? find(typed) : [];
  return (
    <ComboBox
      className={styles.field ?? ''}
      aria-label={label}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return;
        setTyped('');
        onChoose(String(key));
      }}
      items={options}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsCustomValue
      allowsEmptyCollection={isAsked}
    >
      {isLabelHidden ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <div className={styles.searchWrap}>
        <Search aria-hidden />
        <Input
          className={styles.input ?? ''}
          placeholder={placeholder ?? ''}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !onTyped || typed.trim() === '') return;
            if (event.currentTarget.getAttribute('aria-activedescendant')) return;
            event.preventDefault();
            onTyped(typed.trim());
            setTyped('');
          }}
        />
      </div>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox
          className={styles.list ?? ''}
          items={options}
          renderEmptyState={() => <span className={styles.nothing}>{nothingFound}</span>}
        >
          {(option: ComboOption) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.option ?? ''}>
              <span className={styles.optionLabel}>{option.label}</span>
              {option.hint ? <span className={styles.optionShortcut}>{option.hint}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
