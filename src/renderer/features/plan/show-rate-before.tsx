import { say } from '#catalogue/catalogue.ts';
import { factsOf } from '#domain/event-data.ts';
import { latestBefore, rateOf } from '#domain/planning/show-rate.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { longDate } from './plan-dates.ts';
import styles from './show-rate-before.module.css';
import { usePlanRows } from './use-rows.ts';
import { wholeLine } from './whole-line.ts';

/** How many of the registered came to the events before this one: each a share that can be taken by one key. */
export function ShowRateBefore() {
  const { settings } = useOpenEvent();
  const facts = factsOf(useOpenEventData());
  const { patchFacts } = usePlanRows();
  const before = latestBefore(facts?.cameBefore);
  if (!facts || before.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={say('heads.before')}>
      {before.map((event) => {
        const rate = rateOf(event);
        const percent = Math.round(rate * 100);
        const isTaken = Math.round(facts.showRate * 100) === percent;
        const name = wholeLine(event.name);
        return (
          <li key={`${event.on} ${event.name}`}>
            <span dir="auto">
              {say('heads.cameBefore', {
                name: name.length > 80 ? `${name.slice(0, 79)}…` : name,
                date: longDate(event.on, settings),
                came: event.came,
                registered: event.registered,
              })}
            </span>
            <Button size="small" isDisabled={isTaken} onPress={() => patchFacts({ showRate: rate })}>
              {say(isTaken ? 'heads.rateTaken' : 'heads.takeRate', { percent })}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
