import { useRef, useState, type KeyboardEvent } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { TopicMark } from '#domain/documents/topic-marks.ts';
import type { TopicId } from '#domain/ids.ts';
import type { RoundOfWishes } from '#domain/people/person-facts.ts';
import type { Topic } from '#domain/plan.ts';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './wish-list.module.css';

export type WishListProps = {
  readonly round: RoundOfWishes;
  /** All topics of the event: a wish may be for one that was dropped since, or for an open slot. */
  readonly allTopics: readonly Topic[];
  /** Topics wished, best first. */
  readonly wished: readonly TopicId[];
  readonly marks: ReadonlyMap<TopicId, TopicMark>;
  readonly onChange: (topicIds: readonly TopicId[]) => void;
};

/**
 * What somebody wishes in one round. Topics keep their places and show their rank.
 *
 * A press gives the next rank or takes the wish away. Keys: the topic's letter does the same from anywhere in the
 * list; a digit gives the topic in focus that rank; Delete takes it away.
 */
export function WishList({ round, allTopics, wished, marks, onChange }: WishListProps) {
  const topics = [
    ...round.topics,
    ...allTopics.filter((topic) => wished.includes(topic.id) && !round.topics.includes(topic)),
  ];
  const [focused, setFocused] = useState(0);
  const items = useRef(new Map<TopicId, HTMLElement>());
  const toggle = (id: TopicId) => onChange(wished.includes(id) ? wished.filter((one) => one !== id) : [...wished, id]);
  const focusAt = (index: number) => {
    const at = Math.max(0, Math.min(topics.length - 1, index));
    setFocused(at);
    items.current.get(topics[at]!.id)?.focus();
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const id = topics[focused]?.id;
    const lettered = topics.findIndex((topic) => marks.get(topic.id)?.letter.toLowerCase() === event.key.toLowerCase());
    if (event.key === 'ArrowDown') focusAt(focused + 1);
    else if (event.key === 'ArrowUp') focusAt(focused - 1);
    else if (lettered >= 0) {
      focusAt(lettered);
      toggle(topics[lettered]!.id);
    } else if (id && /^[1-9]$/.test(event.key)) {
      const others = wished.filter((one) => one !== id);
      onChange(others.toSpliced(Number(event.key) - 1, 0, id));
    } else if (id && (event.key === 'Delete' || event.key === 'Backspace')) {
      if (wished.includes(id)) toggle(id);
    } else if (id && (event.key === ' ' || event.key === 'Enter')) toggle(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- letters count for the whole list, whichever topic has the focus
    <div
      className={styles.list}
      role="group"
      tabIndex={-1}
      aria-label={say('people.wishesIn', { round: round.round.title })}
      onKeyDown={keyDown}
    >
      {topics.map((topic, index) => {
        const rank = wished.indexOf(topic.id) + 1;
        const mark = marks.get(topic.id);
        return (
          <button
            key={topic.id}
            ref={(element) => {
              if (element) items.current.set(topic.id, element);
              else items.current.delete(topic.id);
            }}
            type="button"
            className={styles.topic}
            data-wished={rank > 0 || undefined}
            tabIndex={index === focused ? 0 : -1}
            aria-label={say(rank > 0 ? 'people.wishRanked' : 'people.wishNone', { topic: topic.title, rank })}
            aria-pressed={rank > 0}
            onFocus={() => setFocused(index)}
            onClick={() => toggle(topic.id)}
          >
            <span className={styles.rank}>{rank > 0 ? rank : say('people.noRank')}</span>
            {mark ? <TopicMarkIcon mark={mark} size={20} /> : null}
            <span className={styles.title}>{topic.title}</span>
          </button>
        );
      })}
    </div>
  );
}
