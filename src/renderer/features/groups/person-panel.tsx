import { Lock, LockOpen, UserRoundX } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { SeatsByRound } from '#domain/board/board-seats.ts';
import { wishesSkipped } from '#domain/board/wishes-offered.ts';
import { wishMark, type RoundBoard } from '#domain/board/round-board.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import type { Session } from '#domain/plan.ts';
import { displayName, type Registration } from '#domain/registration.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import { WishField } from './wish-field.tsx';
import { WhySection } from './why-section.tsx';
import { MoveList } from './move-list.tsx';
import styles from './side-panel.module.css';
import { WishRank, wishWords } from './wish-rank.tsx';

export type PersonPanelProps = {
  readonly data: EventData;
  readonly board: RoundBoard;
  readonly rounds: readonly Session[];
  readonly seats: SeatsByRound;
  readonly person: Registration;
  readonly fixedRoundIds: readonly SessionId[];
  readonly isReadOnly: boolean;
  readonly onMove: (ids: readonly RegistrationId[], topicId: TopicId | null) => void;
  readonly onWishes: (id: RegistrationId, roundId: SessionId, topicIds: readonly TopicId[]) => void;
  readonly onToggleLock: (roundId: SessionId, ids: readonly RegistrationId[]) => void;
};

/** One person: where they sit over the day, why here, and where else they could sit. */
export function PersonPanel({
  data,
  board,
  rounds,
  seats,
  person,
  fixedRoundIds,
  isReadOnly,
  onMove,
  onWishes,
  onToggleLock,
}: PersonPanelProps) {
  const marks = topicMarks(data.topics);
  const isSeated = seats.get(board.round.id)?.has(person.id) === true;
  return (
    <>
      <header className={styles.who}>
        <h3>{displayName(person)}</h3>
        <p>
          {[say('groups.panel.number', { number: person.shortNumber }), person.town, person.organization]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </header>
      <section className={styles.part}>
        <h4>{say('groups.panel.day')}</h4>
        <ul className={styles.day}>
          {rounds.map((round) => {
            const seat = seats.get(round.id)?.get(person.id);
            const topic = data.topics.find(
              ({ id, roundIds, facilitatorIds }) =>
                id === seat?.topicId || (!seat && roundIds.includes(round.id) && facilitatorIds.includes(person.id)),
            );
            const skipped = wishesSkipped(person, round.id, data.topics).map(
              (id) => data.topics.find((one) => one.id === id)?.title ?? say('groups.panel.goneTopic'),
            );
            const mark = topic ? wishMark(person, round.id, topic, data.topics) : null;
            return (
              <li key={round.id} data-current={round.id === board.round.id || undefined}>
                <span className={styles.time}>{round.startsAt.slice(11, 16)}</span>
                {topic ? <TopicMarkIcon mark={marks.get(topic.id)!} size={20} /> : null}
                <span className={styles.dayTopic}>
                  {topic
                    ? topic.title
                    : person.absentFromIds.includes(round.id)
                      ? say('groups.panel.absent')
                      : say('groups.panel.noSeat')}
                  {mark ? (
                    <span className={styles.soft}>
                      <WishRank mark={mark} isSilent /> {wishWords(mark)}
                    </span>
                  ) : null}
                  {skipped.length > 0 ? (
                    <span className={styles.soft} dir="auto">
                      {say('groups.panel.skipped', { count: skipped.length, titles: skipped.join(', ') })}
                    </span>
                  ) : null}
                </span>
                {seat ? (
                  <IconButton
                    size="small"
                    isDisabled={isReadOnly}
                    label={say(seat.isLocked ? 'groups.panel.unlock' : 'groups.panel.lock')}
                    icon={seat.isLocked ? <Lock aria-hidden /> : <LockOpen aria-hidden className={styles.open} />}
                    onPress={() => onToggleLock(round.id, [person.id])}
                  />
                ) : null}
              </li>
            );
          })}
        </ul>
      </section>
      {board.columns.length > 0 && !board.columns.some(({ isTable }) => isTable) ? (
        <WhySection
          data={data}
          seats={seats}
          personId={person.id}
          roundId={board.round.id}
          fixedRoundIds={fixedRoundIds}
        />
      ) : null}
      <section className={styles.part}>
        <h4>{say('groups.panel.moveTo')}</h4>
        <MoveList
          data={data}
          board={board}
          ids={[person.id]}
          isDisabled={isReadOnly}
          onMove={(topicId) => onMove([person.id], topicId)}
        />
        {isSeated && !isReadOnly ? (
          <Button size="small" look="quiet" icon={<UserRoundX aria-hidden />} onPress={() => onMove([person.id], null)}>
            {say('groups.panel.takeOut')}
          </Button>
        ) : null}
      </section>
      {board.columns.some(({ isTable }) => isTable) ? null : (
        <WishField
          data={data}
          person={person}
          roundId={board.round.id}
          onWishes={(topicIds) => onWishes(person.id, board.round.id, topicIds)}
        />
      )}
    </>
  );
}
