import { ArrowRight } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { AssignmentResult } from '#domain/assignment/assignment.ts';
import { seatChanges, seatsProposed, type SeatChange, type SeatsByRound } from '#domain/board/board-seats.ts';
import { peopleHere } from '#domain/board/proposal-state.ts';
import { wishMark } from '#domain/board/round-board.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId, TopicId } from '#domain/ids.ts';
import { displayName } from '#domain/registration.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './here-dialog.module.css';
import type { ProposeWish } from './use-groups.ts';
import { WishRank } from './wish-rank.tsx';

export type HereDialogProps = {
  readonly data: EventData;
  readonly now: SeatsByRound;
  readonly work: (wish: ProposeWish) => Promise<AssignmentResult | null>;
  readonly onClose: () => void;
  readonly onUse: (result: AssignmentResult) => void;
};

type Way = 'best' | 'still';
const WAYS: readonly Way[] = ['best', 'still'];

/**
 * Places those who are here: what would change for whom, before anything does, between the best plan and the one
 * that disturbs nobody.
 */
export function HereDialog({ data, now, work, onClose, onUse }: HereDialogProps) {
  const [way, setWay] = useState<Way>('best');
  const [results, setResults] = useState<Partial<Record<Way, AssignmentResult | null>>>({});
  const here = useMemo(() => peopleHere(data), [data]);
  useEffect(() => {
    let isGone = false;
    void (async () => {
      for (const one of here.size === 0 ? [] : WAYS) {
        const result = await work({ scope: 'here', keepsSeats: true, disturbsNobody: one === 'still' });
        if (isGone) return;
        setResults((before) => ({ ...before, [one]: result }));
      }
    })();
    return () => {
      isGone = true;
    };
    // Worked out once when the dialog opens: what is shown is what is used.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const result = results[way];
  const changes = useMemo(
    () =>
      result && !result.conflict
        ? seatChanges(now, seatsProposed(now, result)).filter(({ registrationId }) => here.has(registrationId))
        : [],
    [here, now, result],
  );
  const left = useMemo(() => {
    if (!result || result.conflict) return 0;
    return new Set(
      seatChanges(now, seatsProposed(now, result))
        .filter(({ registrationId, to }) => to === null && !here.has(registrationId))
        .map(({ registrationId }) => registrationId),
    ).size;
  }, [here, now, result]);
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
            isDisabled={!result || result.conflict !== null}
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
          <ChoiceBar
            label={say('groups.here.way')}
            value={way}
            onChange={(id) => setWay(id as Way)}
            options={WAYS.map((id) => ({ id, label: say(`groups.here.${id}`) }))}
          />
          <p className={styles.hint}>{say(`groups.here.${way}Hint`)}</p>
          {result === undefined ? (
            <ProgressBar label={say('groups.working.rounds')} />
          ) : result === null || result.conflict ? (
            <p>{say('groups.here.impossible')}</p>
          ) : (
            <>
              <p role="status">
                {say('groups.here.changes', { count: changes.length })}
                {left > 0 ? ` ${say('groups.here.left', { count: left })}` : ''}
              </p>
              <ChangeList data={data} changes={changes} />
            </>
          )}
        </>
      )}
    </Dialog>
  );
}

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
