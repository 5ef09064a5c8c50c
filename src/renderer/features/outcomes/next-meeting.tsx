import { say } from '#catalogue/catalogue.ts';
import type { EventFacts } from '#domain/event.ts';
import { isRealDate } from '#domain/planning/plan-days.ts';
import { SavedField } from '../../parts/saved-field.tsx';
import styles from './day-facts.module.css';

export type NextMeetingProps = {
  readonly facts: EventFacts;
  readonly today: string;
  readonly onSave: (patch: Pick<EventFacts, 'nextMeeting' | 'nextMeetingOn'>) => void;
};

/** Whether people meet again, when and where: stands in the report, and the day is that of an event made from this one. */
export function NextMeeting({ facts, today, onSave }: NextMeetingProps) {
  const on = facts.nextMeetingOn ?? '';
  const problem = on !== '' && on < today ? say('outcomes.next.past') : undefined;
  return (
    <div className={styles.facts} role="group" aria-label={say('outcomes.next.label')}>
      <SavedField
        label={say('outcomes.next.on')}
        value={on}
        placeholder={say('outcomes.next.onHint')}
        check={(text) => (text === '' || isRealDate(text.trim()) ? undefined : say('outcomes.next.noDay'))}
        problem={problem}
        onSave={(text) => onSave({ nextMeetingOn: text.trim() === '' ? null : text.trim() })}
      />
      <SavedField
        label={say('outcomes.next.words')}
        value={facts.nextMeeting ?? ''}
        placeholder={say('outcomes.next.wordsHint')}
        maxLength={10_000}
        onSave={(nextMeeting) => onSave({ nextMeeting })}
      />
    </div>
  );
}
