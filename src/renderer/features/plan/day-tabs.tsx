import { TriangleAlert } from 'lucide-react';
import type { Settings } from '#bridge/settings.ts';
import { say } from '#catalogue/catalogue.ts';
import type { PlanDay } from '#domain/planning/plan-days.ts';
import { longDate, shortDay } from './plan-dates.ts';
import styles from './day-panel.module.css';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { Select } from '../../parts/select.tsx';

export type DayTabsProps = {
  readonly days: readonly PlanDay[];
  readonly value: string;
  readonly onChange: (date: string) => void;
  readonly settings: Settings;
};

/** Which day is shown: a heading when there is one, tabs for a few, a list for many. */
export function DayTabs({ days, value, onChange, settings }: DayTabsProps) {
  const options = days.map(({ date, isOutside }) => ({
    id: date,
    label: isOutside ? say('plan.outsideDay', { day: shortDay(date, settings) }) : shortDay(date, settings),
    icon: isOutside ? <TriangleAlert aria-hidden /> : undefined,
  }));
  if (days.length <= 1)
    return <h1 className={styles.date}>{value ? longDate(value, settings) : say('screen.plan')}</h1>;
  if (days.length <= 4)
    return <ChoiceBar label={say('plan.days')} value={value} onChange={onChange} options={options} />;
  return (
    <div className={styles.daySelect}>
      <Select label={say('plan.days')} isLabelHidden value={value} onChange={onChange} options={options} />
    </div>
  );
}
