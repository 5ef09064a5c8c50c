import { useId, useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { AssignmentResult } from '#domain/assignment/assignment.ts';
import { seatsProposed, type SeatsByRound } from '#domain/board/board-seats.ts';
import type { MoveStop } from '#domain/board/move-stops.ts';
import { planQuality } from '#domain/board/plan-quality.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId, SessionId } from '#domain/ids.ts';
import styles from './stop-slider.module.css';

export type StopSliderProps = {
  readonly data: EventData;
  readonly roundIds: readonly SessionId[];
  readonly now: SeatsByRound;
  readonly here: ReadonlySet<RegistrationId>;
  readonly stops: readonly {
    readonly stop: MoveStop;
    readonly result: AssignmentResult | null | undefined;
  }[];
  readonly at: number;
  readonly onChange: (at: number) => void;
};

/** How many seats change against how many wishes are met, stop by stop. */
export function StopSlider({ data, roundIds, now, here, stops, at, onChange }: StopSliderProps) {
  const hint = useId();
  const rows = useMemo(() => {
    const registrations = data.registrations.filter(({ id }) => here.has(id));
    return stops.map(({ stop, result }) => {
      if (!result) return { budget: stop.budget, result, counts: null };
      const { rounds } = planQuality({ topics: data.topics, registrations }, roundIds, seatsProposed(now, result));
      const sum = (of: (round: (typeof rounds)[number]) => number) => rounds.reduce((all, round) => all + of(round), 0);
      const first = sum(({ ranks }) => ranks[0] ?? 0);
      const second = sum(({ ranks }) => ranks[1] ?? 0);
      const later = sum(({ ranks, unranked, unseated }) => ranks.slice(2).reduce((a, b) => a + b, unranked + unseated));
      const small = result.levels.find(({ name }) => name === 'under-min rooms')?.value ?? 0;
      return { budget: stop.budget, result, counts: { first, second, later, small: Number(small) } };
    });
  }, [data, roundIds, now, here, stops]);
  // Often the only thing that the further seats are changed for.
  const hasSmall = rows.some(({ counts }) => counts !== null && counts.small > 0);
  return (
    <div className={styles.stops}>
      <div className={styles.slider}>
        <span>{say('groups.here.still')}</span>
        <input
          type="range"
          min={0}
          max={stops.length - 1}
          step={1}
          value={at}
          aria-label={say('groups.here.way')}
          aria-valuetext={say('groups.here.stop', { count: rows[at]?.budget ?? 0 })}
          aria-describedby={hint}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        <span>{say('groups.here.best')}</span>
      </div>
      <table className={styles.table} id={hint}>
        <thead>
          <tr>
            <th scope="col">{say('groups.here.seatsChange')}</th>
            <th scope="col">{say('groups.here.first')}</th>
            <th scope="col">{say('groups.here.second')}</th>
            <th scope="col">{say('groups.here.later')}</th>
            {hasSmall ? <th scope="col">{say('groups.here.tooSmall')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ budget, counts, result }, row) => (
            <tr key={budget} data-chosen={row === at || undefined} onClick={() => onChange(row)}>
              <th scope="row">{budget}</th>
              {counts ? (
                <>
                  <td>{counts.first}</td>
                  <td>{counts.second}</td>
                  <td>{counts.later}</td>
                  {hasSmall ? <td>{counts.small}</td> : null}
                </>
              ) : (
                <td colSpan={hasSmall ? 4 : 3}>
                  {say(result === null ? 'groups.here.noPlan' : 'groups.here.working')}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
