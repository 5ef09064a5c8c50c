import { BadgeCheck, Trash2, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { Settings } from '#bridge/settings.ts';
import { say } from '#catalogue/catalogue.ts';
import { resultOf, seatChanges, seatsProposed, type SeatsByRound } from '#domain/board/board-seats.ts';
import { planQuality, type PlanQuality } from '#domain/board/plan-quality.ts';
import { proofOf, staleness, type Proof } from '#domain/board/proposal-state.ts';
import type { EventData } from '#domain/event-data.ts';
import type { Proposal } from '#domain/groups.ts';
import type { ProposalId, SessionId } from '#domain/ids.ts';
import type { Session } from '#domain/plan.ts';
import { clockTime } from '../../connection/format.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Tag } from '../../parts/chip.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import styles from './compare-dialog.module.css';
import { ProfileBars } from './profile-bars.tsx';
import { resultSentence } from './result-strip.tsx';

export type CompareDialogProps = {
  readonly data: EventData;
  readonly rounds: readonly Session[];
  readonly roundIds: readonly SessionId[];
  readonly now: SeatsByRound;
  readonly settings: Settings;
  readonly onClose: () => void;
  readonly onLook: (id: ProposalId) => void;
  readonly onAccept: (proposal: Proposal) => void;
  readonly onDrop: (id: ProposalId) => void;
};

type Column = {
  readonly proposal: Proposal | null;
  readonly quality: PlanQuality;
  readonly moves: number;
  readonly repeats: number | null;
  readonly proof: Proof | null;
  readonly stale: boolean;
};

/** The kept proposals beside what is now: wishes, moves, meetings; one can be looked at or accepted. */
export function CompareDialog({
  data,
  rounds,
  roundIds,
  now,
  settings,
  onClose,
  onLook,
  onAccept,
  onDrop,
}: CompareDialogProps) {
  const columns = useMemo((): Column[] => {
    const current: Column = {
      proposal: null,
      quality: planQuality(data, roundIds, now),
      moves: 0,
      repeats: null,
      proof: null,
      stale: false,
    };
    const kept = data.proposals
      .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
      .flatMap((proposal): Column[] => {
        const result = resultOf(proposal);
        if (!result) return [];
        const seats = seatsProposed(now, result);
        return [
          {
            proposal,
            quality: planQuality(data, roundIds, seats),
            moves: seatChanges(now, seats).length,
            repeats: result.repeats,
            proof: proofOf(result),
            stale: staleness(data, proposal) !== null,
          },
        ];
      });
    return [current, ...kept];
  }, [data, roundIds, now]);
  return (
    <Dialog title={say('groups.compare.title')} isOpen onClose={onClose} size="large">
      {columns.length === 1 ? <p>{say('groups.compare.none')}</p> : null}
      <ul className={styles.columns}>
        {columns.map(({ proposal, quality, moves, repeats, proof, stale }) => (
          <li key={proposal?.id ?? 'now'} className={styles.column} data-now={proposal === null || undefined}>
            <div className={styles.head}>
              <h3>{proposal?.name ?? say('groups.compare.now')}</h3>
              {proposal ? (
                <IconButton
                  size="small"
                  label={say('groups.compare.drop', { name: proposal.name })}
                  icon={<Trash2 aria-hidden />}
                  onPress={() => onDrop(proposal.id)}
                />
              ) : null}
            </div>
            <p className={styles.made}>
              {proposal ? say('groups.compare.made', { time: clockTime(proposal.madeAt, settings) }) : '\u00a0'}
            </p>
            <p className={styles.sentence}>
              {quality.seats === 0 ? say('groups.compare.nobody') : resultSentence(quality, stale ? null : proof)}
            </p>
            <div className={styles.tags}>
              {proposal && !stale && (proof?.kind === 'best' || proof?.kind === 'wishes') ? (
                <Tag tone="ok" icon={<BadgeCheck aria-hidden />}>
                  {say('groups.compare.proved')}
                </Tag>
              ) : null}
              {stale ? (
                <Tag tone="attention" icon={<TriangleAlert aria-hidden />}>
                  {say('groups.compare.stale')}
                </Tag>
              ) : null}
              {proposal?.acceptedAt ? <Tag>{say('groups.compare.accepted')}</Tag> : null}
            </div>
            <dl className={styles.facts}>
              <div>
                <dt>{say('groups.compare.moves')}</dt>
                <dd>{proposal ? moves : '–'}</dd>
              </div>
              <div>
                <dt>{say('groups.compare.repeats')}</dt>
                <dd>{repeats ?? '–'}</dd>
              </div>
              <div>
                <dt>{say('groups.compare.unseated')}</dt>
                <dd>{quality.unseated}</dd>
              </div>
            </dl>
            {quality.rounds.map((profile) => {
              const round = rounds.find(({ id }) => id === profile.roundId);
              const title = round ? `${round.startsAt.slice(11, 16)} ${round.title}` : '';
              return <ProfileBars key={profile.roundId} title={title} profile={profile} />;
            })}
            {proposal ? (
              <div className={styles.actions}>
                <Button onPress={() => onLook(proposal.id)}>{say('groups.compare.look')}</Button>
                <Button look="primary" onPress={() => onAccept(proposal)}>
                  {say('groups.accept')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
