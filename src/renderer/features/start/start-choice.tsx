import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import styles from './start-choice.module.css';

export type StartChoiceProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly onPress: () => void;
};

/** One large way to begin, with a line that says when to take it. */
export function StartChoice({ icon: Icon, title, text, onPress }: StartChoiceProps) {
  return (
    <Button className={styles.choice ?? ''} onPress={onPress}>
      <Icon aria-hidden />
      <span className={styles.words}>
        <strong>{title}</strong>
        <span>{text}</span>
      </span>
    </Button>
  );
}
