import { ArrowRight, CircleAlert, TriangleAlert } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { MoveEffect } from '#domain/board/move-effect.ts';
import type { BoardColumn } from '#domain/board/round-board.ts';
import { Tag } from '../../parts/chip.tsx';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './board.module.css';
import { WishRank } from './wish-rank.tsx';

export type ColumnHeadProps = {
  readonly column: BoardColumn;
  readonly isStarted: boolean;
  /** What the drag in hand would do here; null when nothing is dragged. */
  readonly effect: MoveEffect | null;
};

/** The head of a topic: mark, title, room, people against its sizes, how wanted it is, and what is wrong. */
export function ColumnHead({ column, isStarted, effect }: ColumnHeadProps) {
  const { topic, mark, roomName } = column;
  return (
    <header className={styles.columnHead}>
      <div className={styles.columnTitle}>
        <TopicMarkIcon mark={mark} size={28} />
        <h3 title={topic.title}>{topic.title}</h3>
      </div>
      {column.isTable && roomName === '' ? null : (
        <p className={styles.room}>{roomName || say('groups.column.noRoom')}</p>
      )}
      {column.isWaiting ? (
        <p className={styles.waiting}>{say('groups.column.waiting')}</p>
      ) : (
        <>
          <div className={styles.sizes}>
            {effect && effect.sizeAfter !== effect.sizeBefore ? (
              <strong className={effect.over > 0 ? styles.tooMany : ''}>
                {effect.sizeBefore}
                <ArrowRight aria-hidden />
                {effect.sizeAfter}
              </strong>
            ) : (
              <strong>{column.size}</strong>
            )}
            <span>{sizeWords(column)}</span>
          </div>
          {column.isTable && column.limit === null ? null : (
            <SizeMeter column={column} size={effect?.sizeAfter ?? column.size} />
          )}
          {effect ? (
            <p className={styles.wanted}>
              <EffectMark effect={effect} />
            </p>
          ) : column.isTable ? null : (
            <p className={styles.wanted}>
              {say('groups.column.wanted', { first: column.firstWishes, wishes: column.wishes })}
            </p>
          )}
          {column.over > 0 ? (
            <Tag tone="stop" icon={<CircleAlert aria-hidden />}>
              {say('groups.column.over', { count: column.over })}
            </Tag>
          ) : null}
          {isStarted && column.short > 0 ? (
            <Tag tone="attention" icon={<TriangleAlert aria-hidden />}>
              {say('groups.column.short', { count: column.short })}
            </Tag>
          ) : null}
        </>
      )}
    </header>
  );
}

/** What one person, or several, would get here. */
function EffectMark({ effect }: { readonly effect: MoveEffect }) {
  if (effect.single) {
    return (
      <span className={styles.effect}>
        <WishRank mark={effect.single.from} />
        <ArrowRight aria-hidden />
        <WishRank mark={effect.single.to} />
      </span>
    );
  }
  return (
    <span className={styles.effect}>
      {say('groups.effect.several', { better: effect.better, worse: effect.worse })}
    </span>
  );
}

function sizeWords({ topic, limit }: BoardColumn): string {
  const parts = { smallest: topic.smallest, ideal: topic.ideal ?? 0, limit: limit ?? 0 };
  if (limit === null) return say(topic.smallest > 0 ? 'groups.column.sizeOpen' : 'groups.column.sizeAny', parts);
  return say(topic.ideal === null ? 'groups.column.size' : 'groups.column.sizeIdeal', parts);
}

/** People as a bar, with lines at the smallest and the best size; its end is the largest. */
function SizeMeter({ column, size }: { readonly column: BoardColumn; readonly size: number }) {
  const { topic, limit } = column;
  const end = Math.max(limit ?? 0, size, topic.ideal ?? 0, topic.smallest, 1);
  const share = (people: number) => `${(people / end) * 100}%`;
  const isOver = limit !== null && size > limit;
  return (
    <div className={styles.meter} aria-hidden>
      <div className={isOver ? styles.meterOver : styles.meterFill} style={{ inlineSize: share(size) }} />
      {topic.smallest > 0 ? (
        <i className={styles.meterLine} style={{ insetInlineStart: share(topic.smallest) }} />
      ) : null}
      {topic.ideal !== null && topic.ideal < end ? (
        <i className={styles.meterBest} style={{ insetInlineStart: share(topic.ideal) }} />
      ) : null}
    </div>
  );
}
