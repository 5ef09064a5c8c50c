import type { ReactNode } from 'react';
import { Popover as AriaPopover } from 'react-aria-components';
import styles from './popover.module.css';

export type PopoverProps = {
  readonly placement: 'bottom start' | 'bottom end';
  readonly children: ReactNode;
};

/** A small panel at the button that opened it; inside a `DialogTrigger`. */
export function Popover({ placement, children }: PopoverProps) {
  return (
    <AriaPopover className={styles.popover ?? ''} placement={placement} offset={4}>
      {children}
    </AriaPopover>
  );
}
