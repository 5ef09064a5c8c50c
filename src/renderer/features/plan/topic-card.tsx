import { say } from '#catalogue/catalogue.ts';
import type { SessionId } from '#domain/ids.ts';
import { seatsOfTopic } from '#domain/planning/topic-demand.ts';
import type { Topic } from '#domain/plan.ts';
import { displayName } from '#domain/registration.ts';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import { usePlanLookup } from './plan-lookup.ts';
import type { Selection } from './selection.ts';
import { Severity } from './severity.tsx';
import styles from './timeline.module.css';
import { wholeLine } from './whole-line.ts';

export type TopicCardProps = {
  readonly topic: Topic;
  readonly roundId: SessionId;
  readonly isSelected: boolean;
  readonly onSelect: (selection: Selection) => void;
};

/** A topic inside its round: its mark, who is in charge, where, and how many want it against how many chairs. */
export function TopicCard({ topic, roundId, isSelected, onSelect }: TopicCardProps) {
  const { marks, rooms, people, worst: worstOf } = usePlanLookup();
  const mark = marks.get(topic.id);
  const room = topic.roomId ? rooms.get(topic.roomId)?.name : undefined;
  const who = topic.facilitatorIds.map((id) => (people.has(id) ? displayName(people.get(id)!) : '')).filter(Boolean);
  const worst = worstOf.get(topic.id);
  return (
    <li>
      <button
        type="button"
        className={styles.topic}
        data-topic={topic.id}
        data-state={topic.state}
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => onSelect({ kind: 'topic', id: topic.id, roundId })}
      >
        <span className={styles.line}>
          {mark ? <TopicMarkIcon mark={mark} size={18} /> : null}
          <strong dir="auto">{wholeLine(topic.title) || say('plan.untitled')}</strong>
          {worst ? <Severity severity={worst} /> : null}
        </span>
        <span className={styles.about} dir="auto">
          <TopicSeats topic={topic} roundId={roundId} />
          {[room ?? say('plan.noRoom'), ...who].map(wholeLine).join(' · ')}
        </span>
      </button>
    </li>
  );
}

/** First wishes against chairs, such as 21/24. */
export function TopicSeats({ topic, roundId }: { readonly topic: Topic; readonly roundId: SessionId }) {
  const { demand, rooms } = usePlanLookup();
  const seats = seatsOfTopic(topic, rooms);
  const wanted = demand.of(roundId, topic.id).ranks[0] ?? 0;
  if (topic.state === 'open' && wanted === 0) return <span className={styles.seats}>{say('plan.openSlot')}</span>;
  return (
    <span className={styles.seats} data-over={seats !== null && wanted > seats ? '' : undefined}>
      <span aria-hidden>{seats === null ? wanted : `${wanted}/${seats}`}</span>
      <span className="visually-hidden">
        {seats === null ? say('plan.wantedNoLimit', { count: wanted }) : say('plan.wantedSeats', { wanted, seats })}
      </span>
    </span>
  );
}
