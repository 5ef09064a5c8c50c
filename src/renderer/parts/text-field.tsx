import { Search } from 'lucide-react';
import type { Ref } from 'react';
import {
  FieldError,
  Input,
  Label,
  SearchField as AriaSearchField,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import styles from './field.module.css';
import { joinClasses } from './join-classes.ts';

export type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> & {
  readonly label: string;
  /** For a field in a row whose meaning is plain to the eye: the label is only read out. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly problem?: string;
  readonly placeholder?: string;
  /** Lines of a field for longer text; one when left out. */
  readonly lines?: number;
  /** One line of words in as many rows as they need, so that a long title is seen whole; it never holds a line break. */
  readonly isGrowing?: boolean;
};

const asOneLine = (text: string) => text.replaceAll(/\s*[\r\n]+\s*/g, ' ');

/** A line or box of text with its label above and what is wrong with it below. */
export function TextField({
  label,
  isLabelHidden,
  hint,
  problem,
  placeholder,
  lines,
  isGrowing,
  onKeyDown,
  onChange,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      onChange={(text) => onChange?.(isGrowing ? asOneLine(text) : text)}
      // A field that listens to keys keeps them all unless it lets them go: Escape has to reach the dialog.
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (!event.isDefaultPrevented()) event.continuePropagation();
      }}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      isInvalid={problem !== undefined}
      className={styles.field ?? ''}
    >
      {isLabelHidden ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      {lines ? (
        <TextArea className={styles.input ?? ''} rows={lines} placeholder={placeholder ?? ''} />
      ) : isGrowing ? (
        <TextArea
          className={joinClasses(styles.input, styles.growing)}
          rows={1}
          placeholder={placeholder ?? ''}
          // As a field of one line does when Tab comes to it; not when the whole window comes back.
          onFocus={({ target, relatedTarget }) => {
            if (relatedTarget) target.select();
          }}
        />
      ) : (
        <Input className={styles.input ?? ''} placeholder={placeholder ?? ''} />
      )}
      {hint && !problem ? (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
    </AriaTextField>
  );
}

export type SearchFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onSubmit?: (value: string) => void;
  readonly autoFocus?: boolean;
};

/** A field to find something by typing; Escape empties it. */
export function SearchField({ label, placeholder, inputRef, onSubmit, autoFocus, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField
      {...rest}
      aria-label={label}
      className={styles.field ?? ''}
      {...(onSubmit ? { onSubmit } : {})}
      {...(autoFocus ? { autoFocus } : {})}
    >
      <div className={styles.searchWrap}>
        <Search aria-hidden />
        <Input ref={inputRef} className={styles.input ?? ''} placeholder={placeholder ?? label} />
      </div>
    </AriaSearchField>
  );
}
