import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import styles from './radio-card.module.css';

export type RadioCardProps = {
  /** One of the cards with the same name is chosen. */
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** Read out instead of what stands on the card. */
  readonly 'aria-label'?: string;
  /** Room round the words. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** One of several things to choose from, with more words than a button holds; chosen anywhere on it. */
export function RadioCard({ name, isChosen, onChoose, className, children, ...named }: RadioCardProps) {
  return (
    <label className={joinClasses(styles.card, className)} data-chosen={isChosen || undefined}>
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} {...named} />
      {children}
    </label>
  );
}
