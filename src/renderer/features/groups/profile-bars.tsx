import { say } from '#catalogue/catalogue.ts';
import type { RoundProfile } from '#domain/board/plan-quality.ts';
import type { WishMark } from '#domain/board/round-board.ts';
import styles from './profile-bars.module.css';
import { WishRank, wishWords } from './wish-rank.tsx';

export type ProfileBarsProps = { readonly title: string; readonly profile: RoundProfile };

/** How many people got their first, second, third wish in one round, as small bars. */
export function ProfileBars({ title, profile }: ProfileBarsProps) {
  const rows: { mark: WishMark | null; count: number }[] = [
    ...profile.ranks.map((count, at) => ({ mark: { kind: 'rank', rank: at + 1 } as const, count })),
    { mark: { kind: 'unranked' } as const, count: profile.unranked },
    { mark: { kind: 'none' } as const, count: profile.none },
    { mark: null, count: profile.unseated },
  ].filter(({ mark, count }) => count > 0 || (mark?.kind === 'rank' && mark.rank <= 2));
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <div className={styles.profile}>
      <h4>{title}</h4>
      <ul>
        {rows.map(({ mark, count }) => (
          <li key={mark ? `${mark.kind}${mark.kind === 'rank' ? mark.rank : ''}` : 'seatless'}>
            <WishRank mark={mark} isSilent />
            <span className={styles.words}>{wishWords(mark)}</span>
            <span className={styles.track} aria-hidden>
              <i style={{ inlineSize: `${(count / most) * 100}%` }} />
            </span>
            <span className={styles.count}>{say('groups.profile.count', { count })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
