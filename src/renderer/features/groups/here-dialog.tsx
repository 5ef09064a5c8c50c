import { ArrowRight } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { AssignmentResult } from '#domain/assignment/assignment.ts';
import { seatChanges, seatsProposed, type SeatChange, type SeatsByRound } from '#domain/board/board-seats.ts';
import { moveStops, type MoveStop } from '#domain/board/move-stops.ts';
import { peopleHere } from '#domain/board/proposal-state.ts';
import { wishMark } from '#domain/board/round-board.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import { displayName } from '#domain/registration.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './here-dialog.module.css';
import { StopSlider } from './stop-slider.tsx';
import type { WorkedOut } from './use-assign.ts';
import type { ProposeWish } from './use-groups.ts';
import { WishRank } from './wish-rank.tsx';

export type HereDialogProps = {
  readonly data: EventData;
  readonly roundIds: readonly SessionId[];
  readonly now: SeatsByRound;
  readonly work: (wish: ProposeWish) => Promise<WorkedOut | null>;
  /** Ends the work at once: what is found so far is offered. */
  readonly onStop: () => void;
  readonly onClose: () => void;
  readonly onUse: (result: AssignmentResult) => void;
};

/** A stop on the way from disturbing nobody to the best plan, with what it gives. */
type Worked = {
  readonly stop: MoveStop;
  /** Undefined while it is worked out; null where no plan keeps to it. */
  readonly result: AssignmentResult | null | undefined;
};

/**
 * Places those who are here: what would change for whom, before anything does, from the best plan to the one that
 * disturbs nobody, with stops between.
 */
export function HereDialog({ data, roundIds, now, work, onStop, onClose, onUse }: HereDialogProps) {
  const here = useMemo(() => peopleHere(data), [data]);
  const [stops, setStops] = useState<readonly Worked[] | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isImpossible, setIsImpossible] = useState(false);
  const [isStopped, setIsStopped] = useState(false);
  useEffect(() => {
    let isGone = false;
    void (async () => {
      if (here.size === 0) return;
      const wish = { scope: 'here', keepsSeats: true } as const;
      const found = await work(wish);
      if (isGone) return;
      if (found?.isStopped !== false) setIsStopped(true);
      const best = found && !found.result.conflict && found.result.placements.length > 0 ? found.result : null;
      if (!best) return setIsImpossible(found?.isStopped === false);
      const all = moveStops(data, changesHere(now, best, here));
      let worked: readonly Worked[] = all.map((stop, at) => ({
        stop,
        result: at === all.length - 1 ? best : undefined,
      }));
      // Whoever stopped wants to go on with what there is.
      if (found?.isStopped) return setStops(worked.slice(-1));
      setStops(worked);
      for (const [at, { stop }] of worked.slice(0, -1).entries()) {
        const done = await work({ ...wish, mayMove: stop.mayMove });
        if (isGone) return;
        if (done?.isStopped !== false) {
          setIsStopped(true);
          const finished = worked.filter((one) => one.result);
          setChosen(finished.length - 1);
          return setStops(finished);
        }
        const { result } = done;
        worked = worked.map((one, index) => (index === at ? { stop, result: result.conflict ? null : result } : one));
        setStops(worked);
      }
      return undefined;
    })();
    return () => {
      isGone = true;
    };
    // Worked out once when the dialog opens: what is shown is what is used.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const at = chosen ?? (stops ? stops.length - 1 : 0);
  const result = stops?.[at]?.result;
  const changes = useMemo(() => (result ? changesHere(now, result, here) : []), [here, now, result]);
  const left = useMemo(() => (result ? givenUp(now, result, here) : 0), [here, now, result]);
  return (
    <Dialog
      title={say('groups.here.title')}
      isOpen
      onClose={onClose}
      size="medium"
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button
            look="primary"
            isDisabled={!result}
            onPress={() => {
              if (result) onUse(result);
            }}
          >
            {say('groups.here.use')}
          </Button>
        </>
      }
    >
      {here.size === 0 ? (
        <p>{say('groups.here.nobody')}</p>
      ) : (
        <>
          <p>{say('groups.here.text', { count: here.size })}</p>
          {isImpossible ? <p>{say('groups.here.impossible')}</p> : null}
          {isStopped ? <p>{say(result ? 'groups.here.stopped' : 'groups.cancelled')}</p> : null}
          {!isStopped && !isImpossible && (!stops || stops.some((one) => one.result === undefined)) ? (
            <div className={styles.working}>
              <ProgressBar label={say('groups.working.rounds')} />
              <Button onPress={onStop}>{say('groups.here.stopHere')}</Button>
            </div>
          ) : null}
          {stops && stops.length > 1 ? (
            <StopSlider
              data={data}
              roundIds={roundIds}
              now={now}
              here={here}
              stops={stops}
              at={at}
              onChange={setChosen}
            />
          ) : null}
          {stops && result === null ? <p>{say('groups.here.stopImpossible')}</p> : null}
          {result ? (
            <>
              <p role="status">
                {say('groups.here.changes', { count: changes.length })}
                {left > 0 ? ` ${say('groups.here.left', { count: left })}` : ''}
              </p>
              <ChangeList data={data} changes={changes} />
            </>
          ) : null}
        </>
      )}
    </Dialog>
  );
}

const changesHere = (now: SeatsByRound, result: AssignmentResult, here: ReadonlySet<RegistrationId>) =>
  seatChanges(now, seatsProposed(now, result)).filter(({ registrationId }) => here.has(registrationId));

/** People who are not here and had a seat. */
const givenUp = (now: SeatsByRound, result: AssignmentResult, here: ReadonlySet<RegistrationId>) =>
  new Set(
    seatChanges(now, seatsProposed(now, result))
      .filter(({ registrationId, to }) => to === null && !here.has(registrationId))
      .map(({ registrationId }) => registrationId),
  ).size;

const SHOWN = 200;

/** Seats old and new, person by person. */
export function ChangeList({ data, changes }: { readonly data: EventData; readonly changes: readonly SeatChange[] }) {
  const marks = topicMarks(data.topics);
  const people = new Map(data.registrations.map((person) => [person.id, person]));
  const place = (change: SeatChange, topicId: TopicId | null) => {
    const topic = data.topics.find(({ id }) => id === topicId);
    const person = people.get(change.registrationId as RegistrationId);
    if (!topic || !person) return <WishRank mark={null} />;
    return (
      <span className={styles.place} title={topic.title}>
        <TopicMarkIcon mark={marks.get(topic.id)!} size={20} />
        <WishRank mark={wishMark(person, change.roundId, topic, data.topics)} />
      </span>
    );
  };
  return (
    <ul className={styles.changes}>
      {changes.slice(0, SHOWN).map((change) => (
        <li key={`${change.roundId} ${change.registrationId}`}>
          <span className={styles.time}>
            {data.sessions.find(({ id }) => id === change.roundId)?.startsAt.slice(11, 16)}
          </span>
          <span className={styles.name}>{displayName(people.get(change.registrationId)!)}</span>
          {place(change, change.from)}
          <ArrowRight aria-hidden />
          {place(change, change.to)}
        </li>
      ))}
    </ul>
  );
}
