import type { LucideIcon } from 'lucide-react';
import { joinClasses } from '../../parts/join-classes.ts';
import styles from './sign.module.css';

export type SignTone = 'ok' | 'attention' | 'stop' | 'plain';
export type SignShape = 'circle' | 'square' | 'triangle' | 'octagon' | 'diamond' | 'hexagon';

/** Outlines on a field of 100 by 100, told apart from across a room without colour. */
const PATHS: Readonly<Record<SignShape, string>> = {
  circle: 'M50 3A47 47 0 1 1 50 97A47 47 0 1 1 50 3Z',
  square: 'M18 6H82Q94 6 94 18V82Q94 94 82 94H18Q6 94 6 82V18Q6 6 18 6Z',
  triangle: 'M43 9Q50 -2 57 9L98 82Q102 94 90 95H10Q-2 94 2 82Z',
  octagon: 'M31 4H69L96 31V69L69 96H31L4 69V31Z',
  diamond: 'M50 1L99 50L50 99L1 50Z',
  hexagon: 'M26 6H74L98 50L74 94H26L2 50Z',
};

export type SignProps = {
  readonly tone: SignTone;
  readonly shape: SignShape;
  readonly icon: LucideIcon;
  readonly size?: 'large' | 'small';
};

/** A sign that says what is the matter by colour, shape and picture together; its words stand beside it. */
export function Sign({ tone, shape, icon: Icon, size = 'large' }: SignProps) {
  return (
    <span className={joinClasses(styles.sign, styles[tone], styles[size])} data-shape={shape} aria-hidden>
      <svg viewBox="0 0 100 100" className={styles.shape}>
        <path d={PATHS[shape]} />
      </svg>
      <Icon className={styles.icon} />
    </span>
  );
}
