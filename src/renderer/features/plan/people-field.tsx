import { X } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { displayName } from '#domain/registration.ts';
import { IconButton } from '../../parts/button.tsx';
import { Tag } from '../../parts/chip.tsx';
import { ComboSearch } from '../../parts/combo-search.tsx';
import styles from './editor.module.css';
import { findPeople } from './find-people.ts';
import { usePlanLookup } from './plan-lookup.ts';
import { wholeLine } from './whole-line.ts';

export type PeopleFieldProps = {
  readonly title: string;
  readonly addLabel: string;
  readonly ids: readonly RegistrationId[];
  /** Told how the list changes; the list itself may be a newer one by then. */
  readonly onChange: (change: (ids: readonly RegistrationId[]) => RegistrationId[]) => void;
};

/** People of the list by name: those in charge of a topic, or those who support a suggestion. */
export function PeopleField({ title, addLabel, ids, onChange }: PeopleFieldProps) {
  const { people } = usePlanLookup();
  const taken = new Set<string>(ids);
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{title}</h3>
      {ids.length > 0 ? (
        <ul className={styles.people}>
          {ids.map((id) => {
            const person = people.get(id);
            const name = person ? wholeLine(displayName(person)) : say('plan.unknownPerson');
            return (
              <li key={id}>
                <span className={styles.person} dir="auto">
                  {name}
                </span>
                {person && person.status !== 'coming' ? (
                  <Tag tone="attention">{say(`plan.status.${person.status}`)}</Tag>
                ) : null}
                <IconButton
                  size="small"
                  label={say('plan.takeOff', { name })}
                  icon={<X aria-hidden />}
                  onPress={() => onChange((now) => now.filter((one) => one !== id))}
                />
              </li>
            );
          })}
        </ul>
      ) : null}
      <ComboSearch
        label={addLabel}
        isLabelHidden
        placeholder={addLabel}
        nothingFound={say('plan.nobodyFound')}
        find={(typed) => findPeople(people.values(), typed, taken)}
        onChoose={(id) => {
          const person = people.get(id as RegistrationId);
          if (person) onChange((now) => [...now.filter((one) => one !== person.id), person.id]);
        }}
      />
    </section>
  );
}
