import { useState } from 'react';
import { TextField } from '../../parts/text-field.tsx';

export type LiveTextProps = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly lines?: number;
  readonly hint?: string;
  /** Why a text cannot be kept. */
  readonly check?: (text: string) => string | undefined;
  readonly onTry: (text: string) => void;
  readonly onSave: (text: string) => void;
  readonly onDrop: () => void;
};

/** A text that is seen on the badge with every key and kept when the field is left; Escape brings back what was there. */
export function LiveText({ label, isLabelHidden, value, lines, hint, check, onTry, onSave, onDrop }: LiveTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const problem = draft === null ? undefined : check?.(draft);
  const finish = () => {
    if (draft === null) return;
    setDraft(null);
    if (problem === undefined) onSave(draft);
    else onDrop();
  };
  return (
    <TextField
      label={label}
      {...(isLabelHidden ? { isLabelHidden } : {})}
      value={draft ?? value}
      {...(lines ? { lines } : {})}
      {...(hint ? { hint } : {})}
      {...(problem === undefined ? {} : { problem })}
      onChange={(text) => {
        setDraft(text);
        if (check?.(text) === undefined) onTry(text);
      }}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          event.preventDefault();
          finish();
        } else if (event.key === 'Escape' && draft !== null) {
          event.preventDefault();
          setDraft(null);
          onDrop();
        }
      }}
    />
  );
}
