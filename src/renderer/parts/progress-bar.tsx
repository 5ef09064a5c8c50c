import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import styles from './progress-bar.module.css';

export type ProgressBarProps = {
  readonly label: string;
  /** 0 to 1; left out while nobody knows. */
  readonly value?: number;
};

/** How far something is that takes a while. */
export function ProgressBar({ label, value }: ProgressBarProps) {
  return (
    <AriaProgressBar
      className={styles.progress ?? ''}
      {...(value === undefined ? { isIndeterminate: true } : { value: value * 100 })}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.track}>
        <div className={styles.bar} style={{ inlineSize: value === undefined ? '40%' : `${value * 100}%` }} />
      </div>
    </AriaProgressBar>
  );
}
