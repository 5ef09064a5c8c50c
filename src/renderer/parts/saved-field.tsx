import { useEffect, useRef, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

export type SavedFieldProps = Omit<TextFieldProps, 'value' | 'onChange' | 'onBlur' | 'problem' | 'defaultValue'> & {
  /** What is saved now. */
  readonly value: string;
  /** Why a text cannot be saved; said at the field, and the text stays as it is typed. */
  readonly check?: (text: string) => string | undefined;
  readonly onSave: (text: string) => void;
  /** A problem with what is saved. */
  readonly problem?: string | undefined;
};

/** While somebody writes, the text is saved after this long without a key. */
const PAUSE_MS = 2500;

/**
 * A field that saves itself: on Enter, on leaving it, after a pause, and when it goes out of view. Escape brings
 * back what is saved. What cannot be saved stays in the field with the reason below it.
 */
export function SavedField({ value, check: ownCheck, onSave, problem, maxLength, ...rest }: SavedFieldProps) {
  // Not the browser's own limit: that cuts what is pasted without a word.
  const check = (text: string) =>
    maxLength !== undefined && text.length > maxLength
      ? say('tooLong', { most: maxLength, length: text.length })
      : ownCheck?.(text);
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const state = useRef({ draft, value, check, onSave });
  useEffect(() => {
    state.current = { draft, value, check, onSave };
  });
  const commit = () => {
    const { draft: typed, value: saved, check: checks, onSave: save } = state.current;
    if (typed === null || checks(typed) !== undefined) return;
    if (typed !== saved) save(typed);
    state.current = { ...state.current, draft: null, value: typed };
    setDraft(null);
  };
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(commit, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(
    () => () => {
      const { draft: typed, value: saved, check: checks, onSave: save } = state.current;
      if (typed !== null && typed !== saved && checks(typed) === undefined) save(typed);
    },
    [],
  );
  const wrong = (draft === null ? undefined : check(draft)) ?? problem;
  return (
    <TextField
      {...rest}
      value={shown}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !rest.lines && !event.nativeEvent.isComposing) {
          event.preventDefault();
          commit();
        } else if (event.key === 'Escape' && draft !== null) {
          event.preventDefault();
          setDraft(null);
        }
      }}
      {...(wrong === undefined ? {} : { problem: wrong })}
    />
  );
}
