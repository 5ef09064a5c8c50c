import { say } from '#catalogue/catalogue.ts';
import type { TableDifference } from '#domain/backups/compare-events.ts';
import styles from './backups-dialog.module.css';

/** What going back would change, table by table, in counts. */
export function DifferenceList({ differences }: { readonly differences: readonly TableDifference[] }) {
  if (differences.length === 0) return <p>{say('backups.same')}</p>;
  return (
    <>
      <h3 className={styles.heading}>{say('backups.differences')}</h3>
      <dl className={styles.differences}>
        {differences.map(({ table, back, different, gone }) => (
          <div key={table}>
            <dt>{say(`backups.table.${table}`)}</dt>
            <dd>
              {[
                back > 0 ? say('backups.back', { count: back }) : '',
                different > 0 ? say('backups.different', { count: different }) : '',
                gone > 0 ? say('backups.gone', { count: gone }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.what}>{say('backups.stays')}</p>
    </>
  );
}
