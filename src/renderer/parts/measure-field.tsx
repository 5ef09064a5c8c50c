import { useId, useState, type KeyboardEvent } from 'react';
import { readMeasure } from '#domain/documents/read-measure.ts';
import { joinClasses } from './join-classes.ts';
import field from './field.module.css';
import styles from './measure-field.module.css';

export type MeasureFieldProps = {
  readonly label: string;
  readonly unit: string;
  /** Null where several things differ. */
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  /** What an arrow key adds; ten times less with Ctrl, five times more with Shift. */
  readonly step?: number;
  /** What is wrong with a number that cannot be. */
  readonly problem: string;
  /** With every key that makes a possible number. */
  readonly onTry?: (value: number) => void;
  /** On Enter, an arrow key, or when the field is left. */
  readonly onSave: (value: number) => void;
  /** Escape: what was tried does not count. */
  readonly onDrop?: () => void;
};

const shown = (value: number | null): string => (value === null ? '' : String(Math.round(value * 100) / 100));

/** A length or size with its unit, to be typed with a point or a comma, or changed with the arrow keys. */
export function MeasureField(props: MeasureFieldProps) {
  const { label, unit, value, least, most, step = 1, problem, onTry, onSave, onDrop } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const read = (text: string): number | null => {
    const number = readMeasure(text, unit);
    return number === null || number < least || number > most ? null : number;
  };
  const isWrong = draft !== null && read(draft) === null;
  const finish = () => {
    if (draft === null) return;
    const typed = read(draft);
    setDraft(null);
    if (typed === null) onDrop?.();
    else onSave(typed);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      finish();
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
      onDrop?.();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const by = step * (event.shiftKey ? 5 : event.ctrlKey ? 0.1 : 1) * (event.key === 'ArrowUp' ? 1 : -1);
      const from = (draft === null ? null : read(draft)) ?? value ?? 0;
      setDraft(null);
      onSave(Math.round(Math.min(Math.max(from + by, least), most) * 100) / 100);
    }
  };
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.wrap}>
        <input
          id={id}
          className={joinClasses(field.input, styles.input)}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={draft ?? shown(value)}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-problem` : `${id}-unit`}
          onChange={(event) => {
            setDraft(event.target.value);
            const typed = read(event.target.value);
            if (typed !== null) onTry?.(typed);
          }}
          onFocus={(event) => event.target.select()}
          onBlur={finish}
          onKeyDown={keyDown}
        />
        <span className={styles.unit} id={`${id}-unit`}>
          {unit}
        </span>
      </span>
      {isWrong ? (
        <span className={field.problem} id={`${id}-problem`} role="alert">
          {problem}
        </span>
      ) : null}
    </div>
  );
}
