import { BadgeCheck, CircleDashed, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { PlanQuality } from '#domain/board/plan-quality.ts';
import type { Proof } from '#domain/board/proposal-state.ts';
import { Tag } from '../../parts/chip.tsx';
import { ordinal } from './ordinal.ts';
import styles from './result-strip.module.css';

export type ResultStripProps = {
  readonly quality: PlanQuality;
  /** What may be said about better plans; null for groups that no proposal stands behind. */
  readonly proof: Proof | null;
  /** Name of the proposal that is looked at; null for the groups as they are. */
  readonly proposalName: string | null;
  readonly stale: 'changed' | 'locked' | null;
  readonly problems: number;
  readonly actions?: ReactNode;
};

/** The result in one sentence, and what is known about better ones. */
export function ResultStrip({ quality, proof, proposalName, stale, problems, actions }: ResultStripProps) {
  const isProved = proof?.kind === 'best' || proof?.kind === 'wishes';
  const Icon = proposalName !== null ? CircleDashed : isProved ? BadgeCheck : Info;
  return (
    <section className={styles.strip} data-proposal={proposalName !== null || undefined}>
      <Icon aria-hidden className={styles.icon} />
      <p className={styles.sentence} role="status">
        {proposalName === null ? null : <strong>{say('groups.result.proposal', { name: proposalName })} </strong>}
        {resultSentence(quality, proof)}
      </p>
      {quality.unseated > 0 ? (
        <Tag tone="attention" icon={<TriangleAlert aria-hidden />}>
          {say('groups.result.unseated', { count: quality.unseated })}
        </Tag>
      ) : null}
      {problems > 0 ? (
        <Tag tone="attention" icon={<TriangleAlert aria-hidden />}>
          {say('groups.result.problems', { count: problems })}
        </Tag>
      ) : null}
      {stale ? (
        <Tag tone="attention" icon={<TriangleAlert aria-hidden />}>
          {say(`groups.result.stale.${stale}`)}
        </Tag>
      ) : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </section>
  );
}

/** The whole result as one sentence. */
export function resultSentence(quality: PlanQuality, proof: Proof | null): string {
  const met =
    quality.askers === 0
      ? say('groups.result.noWishes', { count: quality.seats })
      : say('groups.result.met', { content: quality.content, count: quality.askers });
  if (!proof || proof.kind === 'none') return say('groups.result.plain', { met });
  if (proof.kind === 'bounded') {
    const { about, rank, value, bound } = proof;
    const values = { met, value, count: value - bound, bound, rank: rank === null ? '' : ordinal(rank) };
    if (about === 'other') return say('groups.result.boundedOther', values);
    return say(rank === null ? 'groups.result.boundedUnranked' : 'groups.result.bounded', values);
  }
  return say(`groups.result.${proof.kind}`, { met });
}
