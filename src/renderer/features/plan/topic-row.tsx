import { say } from '#catalogue/catalogue.ts';
import type { SessionId } from '#domain/ids.ts';
import type { Topic } from '#domain/plan.ts';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './editor.module.css';
import { usePlanLookup } from './plan-lookup.ts';
import { TopicSeats } from './topic-card.tsx';
import { wholeLine } from './whole-line.ts';

export type TopicRowProps = {
  readonly topic: Topic;
  readonly roundId: SessionId | null;
  readonly isSelected?: boolean;
  readonly onPress: () => void;
};

/** A topic as a line that opens it. */
export function TopicRow({ topic, roundId, isSelected, onPress }: TopicRowProps) {
  const { marks, rooms } = usePlanLookup();
  const mark = marks.get(topic.id);
  return (
    <li>
      <button
        type="button"
        className={styles.topicRow}
        aria-current={isSelected ? 'true' : undefined}
        onClick={onPress}
      >
        {mark ? <TopicMarkIcon mark={mark} size={20} /> : null}
        <span className={styles.topicWords}>
          <strong dir="auto">{wholeLine(topic.title) || say('plan.untitled')}</strong>
          <span dir="auto">
            {wholeLine((topic.roomId ? rooms.get(topic.roomId)?.name : undefined) ?? say('plan.noRoom'))}
          </span>
        </span>
        {topic.state === 'dropped' ? (
          <span className={styles.faint}>{say('plan.state.dropped')}</span>
        ) : roundId ? (
          <TopicSeats topic={topic} roundId={roundId} />
        ) : null}
      </button>
    </li>
  );
}
