import { HandHeart, MessageSquareQuote } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { TopicMark } from '#domain/documents/topic-marks.ts';
import type { TopicId } from '#domain/ids.ts';
import type { Outcome } from '#domain/outcome.ts';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import { isAt, WHOLE_EVENT, type OutcomePlace, type PlaceGroup } from './outcome-place.ts';
import styles from './place-list.module.css';

export type PlaceListProps = {
  readonly groups: readonly PlaceGroup[];
  readonly outcomes: readonly Outcome[];
  readonly marks: ReadonlyMap<TopicId, TopicMark>;
  readonly place: OutcomePlace;
  /** The list of all commitments is in front instead of a place. */
  readonly isFollowingUp: boolean;
  /** The feedback slips are in front instead of a place. */
  readonly isAtSlips: boolean;
  readonly slipCount: number;
  readonly onChange: (place: OutcomePlace) => void;
  readonly onFollowUp: () => void;
  readonly onSlips: () => void;
};

/** The day as a list of places to note something: rounds with their topics, talks, the whole event. */
export function PlaceList(props: PlaceListProps) {
  const { groups, outcomes, marks, place, isFollowingUp, isAtSlips, slipCount, onChange, onFollowUp, onSlips } = props;
  const count = (at: OutcomePlace) => outcomes.filter((outcome) => isAt(outcome, at)).length;
  const item = (at: OutcomePlace, title: string, mark?: TopicMark) => (
    <li key={at.key}>
      <button
        type="button"
        className={styles.item}
        data-inner={mark ? '' : undefined}
        aria-current={at.key === place.key && !isFollowingUp && !isAtSlips ? 'true' : undefined}
        onClick={() => onChange(at)}
      >
        {mark ? <TopicMarkIcon mark={mark} size={20} /> : null}
        <span className={styles.title} dir="auto">
          {title}
        </span>
        {count(at) > 0 ? <span className={styles.count}>{count(at)}</span> : null}
      </button>
    </li>
  );
  const promised = outcomes.filter(({ kind, state }) => kind === 'commitment' && state === 'open').length;
  return (
    <nav className={styles.list} aria-label={say('outcomes.places')}>
      <ul>
        <li className={styles.followUp}>
          <button
            type="button"
            className={styles.item}
            aria-current={isFollowingUp ? 'true' : undefined}
            onClick={onFollowUp}
          >
            <HandHeart size={18} aria-hidden />
            <span className={styles.title}>{say('outcomes.followUp.title')}</span>
            {promised > 0 ? <span className={styles.count}>{promised}</span> : null}
          </button>
        </li>
        <li className={styles.slips}>
          <button type="button" className={styles.item} aria-current={isAtSlips ? 'true' : undefined} onClick={onSlips}>
            <MessageSquareQuote size={18} aria-hidden />
            <span className={styles.title}>{say('outcomes.slips.screen')}</span>
            {slipCount > 0 ? <span className={styles.count}>{slipCount}</span> : null}
          </button>
        </li>
        {item(WHOLE_EVENT, say('outcomes.wholeEvent'))}
        {groups.map(({ session, place: at, topics }) => (
          <li key={session.id}>
            <ul>
              {item(at, session.title)}
              {topics.map(({ topic, place: topicPlace }) => item(topicPlace, topic.title, marks.get(topic.id)))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
