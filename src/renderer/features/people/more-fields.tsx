import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { Registration } from '#domain/registration.ts';
import { EditField, type EditFieldProps } from '../../parts/edit-field.tsx';
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
  /** What was typed in a field when the window stopped, and where it is kept. */
  readonly draftOf: (field: string) => Pick<EditFieldProps, 'draftBefore' | 'onDraft'>;
};

/** Where what is typed in a column of an imported list is kept. */
const customPlace = (columnId: string) => `custom:${columnId}`;

/** Fields that are seldom needed, and the columns of imported lists that have none of their own. */
export function MoreFields({ person, text, onSave, draftOf }: MoreFieldsProps) {
  // Open where somebody was in the middle of a word when the window stopped.
  const [isOpen, setIsOpen] = useState(() =>
    [...RARE, ...person.custom.map(({ columnId }) => customPlace(columnId))].some(
      (field) => draftOf(field).draftBefore !== undefined,
    ),
  );
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
              {...draftOf(customPlace(custom.columnId))}
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
