import { useId, useState, type KeyboardEvent } from 'react';
import styles from './field.module.css';

export type EditFieldProps = {
  readonly label: string;
  readonly value: string;
  /** Called when the field is left with something else in it. */
  readonly onSave: (value: string) => void;
  readonly lines?: number;
  readonly placeholder?: string;
  readonly type?: 'text' | 'email' | 'tel';
  readonly maxLength?: number;
  readonly isDisabled?: boolean;
  /** What was typed here before the window stopped: it stands here again, and is saved when the field is left. */
  readonly draftBefore?: string | undefined;
  /** Told with every key, and with null when there is nothing unsaved any more. */
  readonly onDraft?: (draft: string | null) => void;
};

/**
 * A field of something that is already there: saved when it is left or on Enter; Escape brings back what stood there.
 *
 * What changes elsewhere meanwhile is shown unless somebody is typing here.
 */
export function EditField({
  label,
  value,
  onSave,
  lines,
  placeholder,
  type = 'text',
  maxLength,
  isDisabled,
  draftBefore,
  onDraft,
}: EditFieldProps) {
  const id = useId();
  const [draft, setDraftText] = useState<string | null>(draftBefore ?? null);
  const setDraft = (text: string | null) => {
    setDraftText(text);
    onDraft?.(text);
  };
  const finish = (text: string | null) => {
    setDraft(null);
    if (text !== null && text.trim() !== value) onSave(text.trim());
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || (lines && event.shiftKey)) return;
    event.preventDefault();
    finish(draft);
  };
  const field = {
    id,
    className: styles.input ?? '',
    value: draft ?? value,
    placeholder: placeholder ?? '',
    disabled: isDisabled,
    maxLength,
    autoFocus: draftBefore !== undefined,
    spellCheck: false,
    autoComplete: 'off',
    dir: 'auto',
    onBlur: () => finish(draft),
    onKeyDown: keyDown,
  } as const;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {lines ? (
        <textarea {...field} rows={lines} onChange={(event) => setDraft(event.target.value)} />
      ) : (
        <input {...field} type={type} onChange={(event) => setDraft(event.target.value)} />
      )}
    </div>
  );
}
