import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { PlainDateText } from '#domain/event.ts';
import type { Outcome } from '#domain/outcome.ts';
import { Button } from '../../parts/button.tsx';
import styles from './follow-up-list.module.css';

export type DueDayProps = {
  readonly outcome: Outcome;
  readonly isOverdue: boolean;
  /** The day in words, or that there is none. */
  readonly words: string;
  readonly onSave: (outcome: Outcome) => void;
};

/** The day by which something is due, in words; pressed, a field to change it. Enter saves, Escape leaves it. */
export function DueDay({ outcome, isOverdue, words, onSave }: DueDayProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    if (draft !== null && draft !== (outcome.dueOn ?? '')) {
      if (draft === '') onSave({ ...outcome, dueOn: null });
      else if (PlainDateText.safeParse(draft).success) onSave({ ...outcome, dueOn: draft });
    }
    setDraft(null);
  };
  if (draft !== null)
    return (
      <input
        type="date"
        className={styles.date}
        aria-label={say('outcomes.followUp.due', { text: outcome.text.slice(0, 60) })}
        autoFocus
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
          else if (event.key === 'Escape') setDraft(null);
        }}
      />
    );
  return (
    <span className={styles.due} data-overdue={isOverdue ? '' : undefined}>
      <Button
        look="quiet"
        size="small"
        icon={isOverdue ? <CalendarClock aria-hidden /> : undefined}
        aria-label={say('outcomes.followUp.changeDue', {
          date: isOverdue ? say('outcomes.overdue', { date: words }) : words,
        })}
        onPress={() => setDraft(outcome.dueOn ?? '')}
      >
        {isOverdue ? say('outcomes.overdue', { date: words }) : words}
      </Button>
    </span>
  );
}
