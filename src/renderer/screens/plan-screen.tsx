import { useCallback, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { DayPanel } from '../features/plan/day-panel.tsx';
import { PlanLookupContext } from '../features/plan/plan-lookup.ts';
import type { Selection } from '../features/plan/selection.ts';
import { useMakePlanLookup } from '../features/plan/use-plan-lookup.ts';
import { useOpenEventData } from '../connection/open-event-context.ts';
import { Tabs } from '../parts/tabs.tsx';
import styles from './plan-screen.module.css';

const PARTS = ['day'] as const;
type Part = (typeof PARTS)[number];

/** What the day is: its sessions, topics, rooms, numbers and facts. */
export function PlanScreen() {
  const data = useOpenEventData();
  const lookup = useMakePlanLookup(data);
  const [part, setPart] = useState<Part>('day');
  const [selected, setSelected] = useState<Selection | null>(null);
  const [focusField, setFocusField] = useState<string | null>(null);
  const select = useCallback((next: Selection | null) => setSelected(next), []);
  return (
    <PlanLookupContext value={lookup}>
      <div className={styles.screen}>
        <Tabs
          label={say('plan.partsLabel')}
          value={part}
          onChange={(id) => setPart(PARTS.find((one) => one === id) ?? 'day')}
          tabs={[
            {
              id: 'day',
              label: say('plan.part.day'),
              content: (
                <DayPanel selected={selected} onSelect={select} focusField={focusField} onFocusField={setFocusField} />
              ),
            },
          ]}
        />
      </div>
    </PlanLookupContext>
  );
}
