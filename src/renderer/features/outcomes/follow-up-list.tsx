import { CalendarDays, Check, Download, HandHeart, Mail } from 'lucide-react';
import { useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { takersOf, type FollowedCommitment, type Taker } from '#domain/outcomes/follow-up.ts';
import type { Outcome } from '#domain/outcome.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Chip, Tag } from '../../parts/chip.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { Select } from '../../parts/select.tsx';
import { DueDay } from './due-day.tsx';
import styles from './follow-up-list.module.css';

export type FollowUpFile = 'letters' | 'calendar';

export type FollowUpListProps = {
  readonly commitments: readonly FollowedCommitment[];
  readonly dayOf: (date: string) => string;
  readonly onSave: (outcome: Outcome) => void;
  /** Files of what is shown, so that the filter decides what is in them. */
  readonly onSaveFile: (file: FollowUpFile, shown: readonly FollowedCommitment[]) => void;
};

type Show = 'open' | 'overdue' | 'done' | 'dropped';
const SHOWS: readonly Show[] = ['open', 'overdue', 'done', 'dropped'];
const fits = ({ outcome, isOverdue }: FollowedCommitment, show: Show) =>
  show === 'overdue' ? isOverdue : outcome.state === show;
const STEP = 100;

/** Who takes it on, as it is said on screen. */
export function takerName(who: Taker): string {
  if (who.kind !== 'gone') return who.name;
  return who.name === '' ? say('outcomes.goneNobody') : say('outcomes.gone', { name: who.name });
}

/** All commitments of the event in the weeks after it: who, what, by when, and whether it is done. */
export function FollowUpList({ commitments, dayOf, onSave, onSaveFile }: FollowUpListProps) {
  const [shows, setShows] = useState<ReadonlySet<Show>>(new Set());
  const [taker, setTaker] = useState('');
  const [length, setLength] = useState(STEP);
  const takers = useMemo(() => takersOf(commitments), [commitments]);
  const ofTaker = commitments.filter(({ who }) => taker === '' || who.key === taker);
  const shown = ofTaker.filter((one) => shows.size === 0 || [...shows].some((show) => fits(one, show)));
  if (commitments.length === 0)
    return (
      <EmptyState
        icon={<HandHeart aria-hidden />}
        title={say('outcomes.followUp.none')}
        text={say('outcomes.followUp.noneText')}
      />
    );
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.chips} role="group" aria-label={say('outcomes.followUp.show')}>
          {SHOWS.map((show) => (
            <Chip
              key={show}
              label={say(`outcomes.followUp.${show}`)}
              count={ofTaker.filter((one) => fits(one, show)).length}
              isSelected={shows.has(show)}
              onChange={(isOn) => {
                const next = new Set(shows);
                if (isOn) next.add(show);
                else next.delete(show);
                setShows(next);
              }}
            />
          ))}
        </div>
        <div className={styles.who}>
          <Select
            label={say('outcomes.followUp.who')}
            isLabelHidden
            value={takers.some(({ key }) => key === taker) ? taker : 'all'}
            options={[
              { id: 'all', label: say('outcomes.followUp.everybody') },
              ...takers.map((one) => ({ id: one.key, label: takerName(one) })),
            ]}
            onChange={(key) => setTaker(key === 'all' ? '' : key)}
          />
        </div>
        <MenuButton
          label={say('outcomes.followUp.save')}
          icon={<Download aria-hidden />}
          choices={[
            { id: 'letters', label: say('outcomes.followUp.letters'), icon: <Mail size={16} aria-hidden /> },
            { id: 'calendar', label: say('outcomes.followUp.calendar'), icon: <CalendarDays size={16} aria-hidden /> },
          ]}
          onChoose={(file) => onSaveFile(file as FollowUpFile, shown)}
        />
      </div>
      {shown.length === 0 ? <p className={styles.none}>{say('outcomes.followUp.noneShown')}</p> : null}
      <ul className={styles.list} aria-label={say('outcomes.followUp.title')}>
        {shown.slice(0, length).map((one) => (
          <CommitmentRow key={one.outcome.id} commitment={one} dayOf={dayOf} onSave={onSave} />
        ))}
        {shown.length > length ? (
          <li className={styles.more}>
            <Button look="quiet" onPress={() => setLength(length + STEP)}>
              {say('outcomes.followUp.more', { count: shown.length - length })}
            </Button>
          </li>
        ) : null}
      </ul>
    </>
  );
}

type RowProps = Pick<FollowUpListProps, 'dayOf' | 'onSave'> & { readonly commitment: FollowedCommitment };

function CommitmentRow({ commitment, dayOf, onSave }: RowProps) {
  const { outcome, who, isOverdue, place } = commitment;
  const isDone = outcome.state === 'done';
  const name = takerName(who);
  return (
    <li className={styles.row} data-state={outcome.state}>
      <IconButton
        size="small"
        look="plain"
        label={say(isDone ? 'outcomes.reopen' : 'outcomes.markDone')}
        icon={isDone ? <Check aria-hidden /> : <span className={styles.open} />}
        onPress={() => onSave({ ...outcome, state: isDone ? 'open' : 'done' })}
      />
      <div className={styles.words}>
        <p className={styles.text} dir="auto">
          {outcome.text}
        </p>
        <p className={styles.facts}>
          {name === '' ? (
            <Tag>{say('outcomes.followUp.nobody')}</Tag>
          ) : (
            <Tag tone={who.kind === 'gone' ? 'attention' : 'accent'}>{name}</Tag>
          )}
          {place === '' ? null : (
            <span className={styles.place} dir="auto">
              {place}
            </span>
          )}
        </p>
      </div>
      <DueDay
        outcome={outcome}
        isOverdue={isOverdue}
        words={outcome.dueOn ? dayOf(outcome.dueOn) : say('outcomes.followUp.noDate')}
        onSave={onSave}
      />
      <MenuButton
        label={say(`outcomes.state.${outcome.state}`)}
        look="quiet"
        size="small"
        choices={(['open', 'done', 'dropped'] as const).map((id) => ({ id, label: say(`outcomes.state.${id}`) }))}
        onChoose={(state) => onSave({ ...outcome, state: state as Outcome['state'] })}
      />
    </li>
  );
}
