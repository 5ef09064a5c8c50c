import type { ReactNode } from 'react';
import type { Registration } from '#domain/registration.ts';
import styles from './person-panel.module.css';

/** Fields of a registration that hold free text. */
export type TextField = {
  [K in keyof Registration]-?: string extends Registration[K] ? K : never;
}[keyof Registration];

/** A part of the panel with its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
