import { memo, useDeferredValue, useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { arrivalsOfDay, headsNow, type ArrivalBar } from '#domain/door/door-counts.ts';
import type { PresenceState } from '#domain/door/presence.ts';
import type { RegistrationId } from '#domain/ids.ts';
import type { Registration } from '#domain/registration.ts';
import styles from './count-panel.module.css';
import { useCalm } from './use-calm.ts';

/** Bars that fit: two hours of five minutes each. */
const BARS = 24;
/** A chart of five minutes a bar need not move with every person. */
const CHART_EVERY_MS = 1000;

export type CountPanelProps = {
  readonly registrations: readonly Registration[];
  readonly states: ReadonlyMap<RegistrationId, PresenceState>;
  readonly clock: (at: string) => string;
};

/** One large number: people here, of those who are coming; below it how they arrived. */
export const CountPanel = memo(function CountPanel({ registrations, states, clock }: CountPanelProps) {
  // The answer to the person in the door is painted first; the numbers follow.
  const settled = useDeferredValue(states);
  const counts = useMemo(() => headsNow(registrations, settled), [registrations, settled]);
  const calm = useCalm(settled, CHART_EVERY_MS);
  const day = useMemo(() => arrivalsOfDay(calm), [calm]);
  const bars = useMemo(() => day.bars.slice(-BARS), [day]);
  return (
    <aside className={styles.panel} aria-label={say('door.counts')}>
      <p className={styles.number} data-testid="door-here">
        <strong>{counts.here}</strong>
        <span>{say('door.hereOf', { coming: counts.coming })}</span>
      </p>
      <Bars bars={bars} clock={clock} />
      <dl className={styles.facts}>
        <div>
          <dt>{say('door.stillToCome')}</dt>
          <dd>{counts.stillToCome}</dd>
        </div>
        <div>
          <dt>{say('door.gone')}</dt>
          <dd>{counts.gone}</dd>
        </div>
        <div>
          <dt>{say('door.peak')}</dt>
          <dd>{day.peakAt ? say('door.peakAt', { count: day.peak, time: clock(day.peakAt) }) : '–'}</dd>
        </div>
      </dl>
    </aside>
  );
});

type BarsProps = { readonly bars: readonly ArrivalBar[]; readonly clock: (at: string) => string };

const Bars = memo(function Bars({ bars, clock }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ arrivals }) => arrivals));
  const last = bars.at(-1);
  const words = last
    ? say('door.barsWords', { count: last.arrivals, time: clock(last.startsAt) })
    : say('door.nobodyYet');
  return (
    <figure className={styles.chart}>
      <div className={styles.bars} role="img" aria-label={words}>
        {Array.from({ length: BARS }, (_, index) => {
          const bar = bars[index - (BARS - bars.length)];
          const height = bar ? Math.max(bar.arrivals === 0 ? 0 : 6, (bar.arrivals / most) * 100) : 0;
          return <span key={index} className={styles.bar} style={{ blockSize: `${height}%` }} />;
        })}
      </div>
      <figcaption className={styles.caption}>
        <span>{say('door.perFive')}</span>
        <span>{last ? clock(last.startsAt) : ''}</span>
      </figcaption>
    </figure>
  );
});
