import { say } from '#catalogue/catalogue.ts';
import { plannedTimes } from '#domain/outcomes/programme-as-run.ts';
import { isClock, ranWith } from '#domain/outcomes/session-ran.ts';
import type { Session } from '#domain/plan.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { SavedField } from '../../parts/saved-field.tsx';
import styles from './day-facts.module.css';

export type SessionRanProps = {
  readonly session: Session;
  readonly onSave: (session: Session) => void;
};

/** When a session really began and ended, beside the plan: for the agenda in the report. */
export function SessionRan({ session, onSave }: SessionRanProps) {
  const planned = plannedTimes(session);
  const isOff = session.ran?.isOff ?? false;
  const save = (patch: Parameters<typeof ranWith>[1]) => onSave({ ...session, ran: ranWith(session, patch) });
  const field = (key: 'startsAt' | 'endsAt') => (
    <SavedField
      label={say(`outcomes.ran.${key}`)}
      value={(session.ran?.[key] ?? planned[key]).slice(11)}
      isDisabled={isOff}
      check={(text) => (isClock(text) ? undefined : say('outcomes.ran.noTime'))}
      onSave={(text) => save({ [key]: text })}
    />
  );
  return (
    <div className={styles.times} role="group" aria-label={say('outcomes.ran.label')}>
      {field('startsAt')}
      {field('endsAt')}
      <Checkbox isSelected={isOff} onChange={(next) => save({ isOff: next })}>
        {say('outcomes.ran.isOff')}
      </Checkbox>
    </div>
  );
}
