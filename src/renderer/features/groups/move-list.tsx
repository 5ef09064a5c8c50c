import { ArrowRight, CircleAlert, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { say } from '#catalogue/catalogue.ts';
import { moveEffects, type MoveEffect } from '#domain/board/move-effect.ts';
import type { RoundBoard } from '#domain/board/round-board.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId, TopicId } from '#domain/ids.ts';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './side-panel.module.css';
import { WishRank } from './wish-rank.tsx';

export type MoveListProps = {
  readonly data: EventData;
  readonly board: RoundBoard;
  readonly ids: readonly RegistrationId[];
  readonly isDisabled: boolean;
  readonly onMove: (topicId: TopicId) => void;
};

/** Every group of the round with what a move there would do; a press does it. */
export function MoveList({ data, board, ids, isDisabled, onMove }: MoveListProps) {
  const effects = useMemo(() => moveEffects(data, board, ids), [data, board, ids]);
  return (
    <ul className={styles.moves}>
      {effects.map((effect) => {
        const column = board.columns.find(({ topic }) => topic.id === effect.topicId)!;
        const isHere = effect.sizeAfter === effect.sizeBefore;
        return (
          <li key={effect.topicId}>
            <Button
              className={styles.move ?? ''}
              isDisabled={isDisabled || isHere}
              onPress={() => onMove(effect.topicId)}
            >
              <TopicMarkIcon mark={column.mark} size={20} />
              <span className={styles.moveTitle}>{column.topic.title}</span>
              <MoveGain effect={effect} />
              <span className={styles.moveSize}>
                {isHere
                  ? say('groups.panel.here')
                  : say(effect.limit === null ? 'groups.panel.moveRowOpen' : 'groups.panel.moveRow', {
                      before: effect.sizeBefore,
                      after: effect.sizeAfter,
                      limit: effect.limit ?? 0,
                    })}
              </span>
              {!isHere && effect.over > 0 ? (
                <span className={styles.moveOver}>
                  <CircleAlert aria-hidden />
                  {say('groups.column.over', { count: effect.over })}
                </span>
              ) : null}
              {isHere
                ? null
                : effect.breaks.map((problem) => (
                    <span key={problem} className={styles.moveBreak}>
                      <TriangleAlert aria-hidden />
                      {say(`groups.breaks.${problem}`)}
                    </span>
                  ))}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function MoveGain({ effect }: { readonly effect: MoveEffect }) {
  if (effect.single) return <WishRank mark={effect.single.to} />;
  if (effect.better === 0 && effect.worse === 0) return null;
  return (
    <span className={styles.gain}>
      <ArrowRight aria-hidden />
      {say('groups.effect.several', { better: effect.better, worse: effect.worse })}
    </span>
  );
}
