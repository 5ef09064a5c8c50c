import type { ReactElement, ReactNode } from 'react';
import {
  Button as AriaButton,
  Tooltip,
  TooltipTrigger,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components';
import styles from './button.module.css';
import { joinClasses } from './join-classes.ts';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'stop';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
};

/** A button with words; the look says how much it matters. One primary at most in view. */
export function Button({ look = 'plain', size = 'medium', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={joinClasses(styles.button, styles[look], styles[size])}>
      {icon}
      <span>{children}</span>
    </AriaButton>
  );
}

export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon'> & {
  /** Read out and shown on hover and focus. */
  readonly label: string;
  readonly icon: ReactElement;
};

/** A button with an icon alone; its words are in the tooltip and for screen readers. */
export function IconButton({ look = 'quiet', size = 'medium', icon, label, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={joinClasses(styles.button, styles.iconOnly, styles[look], styles[size])}
      >
        {icon}
      </AriaButton>
      <Tooltip className={styles.tooltip} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
