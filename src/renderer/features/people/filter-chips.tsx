import { say } from '#catalogue/catalogue.ts';
import { Chip } from '../../parts/chip.tsx';
import { QUESTIONS, STATUSES, type FilterId } from './people-filters.ts';
import styles from './people-list.module.css';

export type FilterChipsProps = {
  readonly counts: ReadonlyMap<FilterId, number>;
  readonly filters: ReadonlySet<FilterId>;
  readonly onChange: (filters: ReadonlySet<FilterId>) => void;
};

/** Filters with how many people each would show. One that would show nobody is left out unless it is on. */
export function FilterChips({ counts, filters, onChange }: FilterChipsProps) {
  const chip = (id: FilterId) => {
    const count = counts.get(id) ?? 0;
    if (count === 0 && !filters.has(id)) return null;
    return (
      <Chip
        key={id}
        label={say(`people.filter.${id}`)}
        count={count}
        isSelected={filters.has(id)}
        onChange={(isOn) => {
          const next = new Set(filters);
          if (isOn) next.add(id);
          else next.delete(id);
          onChange(next);
        }}
      />
    );
  };
  return (
    <div className={styles.chips} role="group" aria-label={say('people.filters')}>
      {STATUSES.map(chip)}
      <span className={styles.divider} aria-hidden />
      {QUESTIONS.map(chip)}
    </div>
  );
}
