import { Star } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { WishMark } from '#domain/board/round-board.ts';
import { joinClasses } from '../../parts/join-classes.ts';
import styles from './wish-rank.module.css';

export type WishRankProps = {
  /** Null where there is no seat. */
  readonly mark: WishMark | null;
  /** Without words for screen readers, where they stand beside it. */
  readonly isSilent?: boolean;
};

/** Which wish a seat is, as a number in a small round field; the words are for screen readers. */
export function WishRank({ mark, isSilent = false }: WishRankProps) {
  return (
    <span className={joinClasses(styles.rank, styles[lookOf(mark)])}>
      <span aria-hidden>{signOf(mark)}</span>
      {isSilent ? null : <span className="visually-hidden">{wishWords(mark)}</span>}
    </span>
  );
}

function lookOf(mark: WishMark | null): string {
  if (mark === null) return 'seatless';
  if (mark.kind !== 'rank') return mark.kind;
  return mark.rank === 1 ? 'first' : mark.rank === 2 ? 'second' : mark.rank === 3 ? 'third' : 'later';
}

function signOf(mark: WishMark | null) {
  if (mark === null) return '?';
  if (mark.kind === 'rank') return mark.rank;
  if (mark.kind === 'unranked') return '–';
  return mark.kind === 'leads' ? <Star /> : '';
}

/** Which wish a seat is, in words. */
export function wishWords(mark: WishMark | null): string {
  if (mark === null) return say('groups.wish.seatless');
  if (mark.kind === 'rank') {
    return mark.rank <= 5 ? say(`groups.wish.rank${mark.rank}`) : say('groups.wish.rank', { rank: mark.rank });
  }
  return say(`groups.wish.${mark.kind}`);
}
