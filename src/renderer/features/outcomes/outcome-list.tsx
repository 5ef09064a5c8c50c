import { ArrowDown, ArrowUp, Check, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { OutcomeId } from '#domain/ids.ts';
import type { Outcome, OutcomeKind } from '#domain/outcome.ts';
import { IconButton } from '../../parts/button.tsx';
import { Tag } from '../../parts/chip.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { KIND_ICONS, KIND_TONES } from './outcome-kinds.ts';
import styles from './outcome-list.module.css';

export type OutcomeListProps = {
  readonly outcomes: readonly Outcome[];
  readonly nameOf: (outcome: Outcome) => string;
  readonly dayOf: (date: string) => string;
  readonly today: string;
  /** The one that was asked for elsewhere; a new object each time it is asked for. */
  readonly wanted: { readonly id: OutcomeId } | null;
  readonly onSave: (outcome: Outcome) => void;
  readonly onRemove: (outcome: Outcome) => void;
  /** Changes places with the neighbour above or below: the order for the plenary. */
  readonly onMove: (outcome: Outcome, by: -1 | 1) => void;
};

const KINDS: readonly OutcomeKind[] = ['feedback', 'commitment', 'question', 'decision', 'parked'];

/** What was noted at one place, in the order in which it will be told. */
export function OutcomeList(props: OutcomeListProps) {
  return (
    <ul className={styles.list}>
      {props.outcomes.map((outcome, index) => (
        <OutcomeRow
          key={outcome.id}
          {...props}
          outcome={outcome}
          isFirst={index === 0}
          isLast={index === props.outcomes.length - 1}
        />
      ))}
    </ul>
  );
}

type RowProps = OutcomeListProps & { readonly outcome: Outcome; readonly isFirst: boolean; readonly isLast: boolean };

function OutcomeRow(props: RowProps) {
  const { outcome, nameOf, dayOf, today, wanted, onSave, onRemove, onMove, isFirst, isLast } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (wanted?.id !== outcome.id) return;
    row.current?.scrollIntoView({ block: 'center' });
    row.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, [wanted, outcome.id]);
  const Icon = KIND_ICONS[outcome.kind];
  const who = nameOf(outcome);
  const isPast = outcome.dueOn !== null && outcome.dueOn < today && outcome.state === 'open';
  return (
    <li ref={row} className={styles.row} data-state={outcome.state}>
      <MenuButton
        label={say('outcomes.changeKind', { kind: say(`outcomes.kind.${outcome.kind}`) })}
        icon={<Icon aria-hidden />}
        isIconOnly
        look="quiet"
        size="small"
        choices={KINDS.map((kind) => ({ id: kind, label: say(`outcomes.kind.${kind}`) }))}
        onChoose={(kind) => onSave({ ...outcome, kind: kind as OutcomeKind })}
      />
      <div className={styles.words}>
        <OutcomeText outcome={outcome} onSave={onSave} />
        <span className={styles.facts}>
          <Tag tone={KIND_TONES[outcome.kind]}>{say(`outcomes.kind.${outcome.kind}`)}</Tag>
          {who === '' ? null : <Tag tone="accent">{who}</Tag>}
          {outcome.dueOn ? (
            <Tag tone={isPast ? 'attention' : 'plain'}>
              {say(isPast ? 'outcomes.overdue' : 'outcomes.due', { date: dayOf(outcome.dueOn) })}
            </Tag>
          ) : null}
          {outcome.state === 'open' ? null : <Tag>{say(`outcomes.state.${outcome.state}`)}</Tag>}
        </span>
      </div>
      <div className={styles.tools}>
        {outcome.kind === 'commitment' || outcome.kind === 'question' ? (
          <IconButton
            size="small"
            label={say(outcome.state === 'done' ? 'outcomes.reopen' : 'outcomes.markDone')}
            icon={<Check aria-hidden />}
            onPress={() => onSave({ ...outcome, state: outcome.state === 'done' ? 'open' : 'done' })}
          />
        ) : null}
        <IconButton
          size="small"
          label={say('outcomes.up')}
          icon={<ArrowUp aria-hidden />}
          isDisabled={isFirst}
          onPress={() => onMove(outcome, -1)}
        />
        <IconButton
          size="small"
          label={say('outcomes.down')}
          icon={<ArrowDown aria-hidden />}
          isDisabled={isLast}
          onPress={() => onMove(outcome, 1)}
        />
        <IconButton
          size="small"
          label={say('outcomes.remove')}
          icon={<Trash2 aria-hidden />}
          onPress={() => onRemove(outcome)}
        />
      </div>
    </li>
  );
}

function OutcomeText({ outcome, onSave }: { readonly outcome: Outcome; readonly onSave: (outcome: Outcome) => void }) {
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    if (draft !== null && draft.trim() !== '' && draft !== outcome.text) onSave({ ...outcome, text: draft.trim() });
    setDraft(null);
  };
  return (
    <textarea
      className={styles.text}
      aria-label={say('outcomes.text')}
      rows={1}
      dir="auto"
      value={draft ?? outcome.text}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          event.currentTarget.blur();
        } else if (event.key === 'Escape') {
          setDraft(null);
        }
      }}
    />
  );
}
