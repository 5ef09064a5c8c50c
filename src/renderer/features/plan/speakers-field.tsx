import { X } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { Session, Speaker } from '#domain/plan.ts';
import { displayName } from '#domain/registration.ts';
import { IconButton } from '../../parts/button.tsx';
import { ComboSearch } from '../../parts/combo-search.tsx';
import { Select } from '../../parts/select.tsx';
import styles from './editor.module.css';
import { findPeople } from './find-people.ts';
import { usePlanLookup } from './plan-lookup.ts';
import { wholeLine } from './whole-line.ts';

const ROLES = ['speaker', 'host'] as const;

/** Who speaks at a session and who hosts it: people of the list, or names of others. */
export function SpeakersField({
  session,
  onChange,
}: {
  readonly session: Session;
  /** Told how the list changes; the list itself may be a newer one by then. */
  readonly onChange: (change: (speakers: readonly Speaker[]) => Speaker[]) => void;
}) {
  const { people } = usePlanLookup();
  const { speakers } = session;
  const taken = new Set<string>(speakers.flatMap(({ registrationId }) => (registrationId ? [registrationId] : [])));
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{say('plan.speakers')}</h3>
      {speakers.length > 0 ? (
        <ul className={styles.people}>
          {speakers.map((speaker, index) => (
            <li key={`${speaker.registrationId ?? speaker.name} ${index}`}>
              <span className={styles.person} dir="auto">
                {wholeLine(speaker.name)}
                {speaker.registrationId ? null : <span className={styles.faint}>{say('plan.notRegistered')}</span>}
              </span>
              <div className={styles.role}>
                <Select
                  label={say('plan.roleOf', { name: wholeLine(speaker.name) })}
                  isLabelHidden
                  value={speaker.role}
                  options={ROLES.map((role) => ({ id: role, label: say(`plan.role.${role}`) }))}
                  onChange={(key) => {
                    const role = ROLES.find((one) => one === key) ?? speaker.role;
                    onChange((now) => now.map((one, place) => (place === index ? { ...one, role } : one)));
                  }}
                />
              </div>
              <IconButton
                size="small"
                label={say('plan.takeOff', { name: wholeLine(speaker.name) })}
                icon={<X aria-hidden />}
                onPress={() => onChange((now) => now.filter((_, place) => place !== index))}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <ComboSearch
        label={say('plan.addSpeaker')}
        isLabelHidden
        placeholder={say('plan.addSpeaker')}
        nothingFound={say('plan.speakerEnter')}
        find={(typed) => findPeople(people.values(), typed, taken)}
        onChoose={(id) => {
          const person = [...people.values()].find((one) => one.id === id);
          if (!person) return;
          const speaker: Speaker = { name: displayName(person), role: 'speaker', registrationId: person.id };
          onChange((now) => [...now, speaker]);
        }}
        onTyped={(name) => onChange((now) => [...now, { name, role: 'speaker', registrationId: null }])}
      />
    </section>
  );
}
