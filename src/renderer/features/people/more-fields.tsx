import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { Registration } from '#domain/registration.ts';
import { EditField } from '../../parts/edit-field.tsx';
import type { TextField } from './panel-section.tsx';
import styles from './person-panel.module.css';

const RARE = [
  'badgeName',
  'pronouns',
  'language',
  'group',
  'ticketType',
  'ticketId',
  'orderId',
  'registeredAt',
] as const satisfies readonly TextField[];

export type MoreFieldsProps = {
  readonly person: Registration;
  readonly text: (field: TextField) => ReactNode;
  readonly onSave: (patch: Partial<Registration>) => void;
};

/** Fields that are seldom needed, and the columns of imported lists that have none of their own. */
export function MoreFields({ person, text, onSave }: MoreFieldsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const filled = RARE.filter((field) => person[field] !== '').length + person.custom.length + person.wishTexts.length;
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <section className={styles.section}>
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Icon aria-hidden />
        {say('people.section.more')}
        {filled > 0 ? <small>{filled}</small> : null}
      </button>
      {isOpen ? (
        <>
          {person.fullName === '' ? text('fullName') : null}
          {person.firstName === '' && person.lastName === '' && person.fullName !== '' ? (
            <div className={styles.pair}>
              {text('firstName')}
              {text('lastName')}
            </div>
          ) : null}
          {RARE.map((field) => text(field))}
          {person.custom.map((custom) => (
            <EditField
              key={custom.columnId}
              label={custom.label}
              value={custom.value}
              onSave={(value) =>
                onSave({ custom: person.custom.map((one) => (one === custom ? { ...custom, value } : one)) })
              }
            />
          ))}
          {person.wishTexts.length > 0 ? (
            <dl className={styles.asWritten}>
              {person.wishTexts.map((wish) => (
                <div key={wish.label}>
                  <dt>{wish.label}</dt>
                  <dd dir="auto">{wish.text}</dd>
                </div>
              ))}
            </dl>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
