import { Lock, TriangleAlert } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { BoardCard } from '#domain/board/round-board.ts';
import styles from './board.module.css';
import { WishRank } from './wish-rank.tsx';

export type CardFaceProps = {
  readonly card: BoardCard;
  readonly isSeated: boolean;
  /** Letter of the topic the person comes from, in a proposal. */
  readonly cameFrom: string | null;
};

/** What a card shows: the wish, the name, where it came from, what is wrong, the lock. */
export function CardFace({ card, isSeated, cameFrom }: CardFaceProps) {
  return (
    <>
      <WishRank mark={isSeated ? card.wish : null} />
      <span className={styles.name}>{card.name}</span>
      {cameFrom === null ? null : (
        <span className={styles.cameFrom}>
          <span aria-hidden>{say('groups.card.fromSign', { letter: cameFrom })}</span>
          <span className="visually-hidden">{say('groups.card.from', { letter: cameFrom })}</span>
        </span>
      )}
      {card.problems.length > 0 ? (
        <span
          className={styles.cardProblem}
          title={card.problems.map((one) => say(`groups.problem.${one}`)).join('\n')}
        >
          <TriangleAlert aria-hidden />
          <span className="visually-hidden">{card.problems.map((one) => say(`groups.problem.${one}`)).join(' ')}</span>
        </span>
      ) : null}
      {card.isLocked ? (
        <span className={styles.lock}>
          <Lock aria-hidden />
          <span className="visually-hidden">{say('groups.card.locked')}</span>
        </span>
      ) : null}
    </>
  );
}
