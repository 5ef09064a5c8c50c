import type { ReactNode } from 'react';
import { say } from '#catalogue/catalogue.ts';
import styles from './side-panel.module.css';

/** The side of the board: how it went, or all about what is selected. */
export function SidePanel({ children }: { readonly children: ReactNode }) {
  return (
    <aside className={styles.panel} aria-label={say('groups.panel.label')}>
      {children}
    </aside>
  );
}
