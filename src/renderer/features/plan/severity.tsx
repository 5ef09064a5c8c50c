import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { FindingSeverity } from '#domain/plan-checks/finding.ts';
import styles from './severity.module.css';

const ICONS = { stop: CircleAlert, attention: TriangleAlert, hint: Info } as const;

/** How bad a finding is: a shape, a colour, and the word for screen readers. */
export function Severity({ severity }: { readonly severity: FindingSeverity }) {
  const Icon = ICONS[severity];
  return (
    <span className={styles.severity} data-severity={severity}>
      <Icon aria-hidden />
      <span className="visually-hidden">{say(`severity.${severity}`)}</span>
    </span>
  );
}
