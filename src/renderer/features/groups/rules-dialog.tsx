import { EyeOff, Link2, Trash2, Unlink2, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { findByName } from '#domain/board/people-in-order.ts';
import type { EventData } from '#domain/event-data.ts';
import { Rule, RULE_SEATS } from '#domain/groups.ts';
import type { RegistrationId, RuleId } from '#domain/ids.ts';
import { displayName, isExpected } from '#domain/registration.ts';
import { newId } from '../../connection/new-id.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { ComboSearch } from '../../parts/combo-search.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { SavedField } from '../../parts/saved-field.tsx';
import styles from './rules-dialog.module.css';

export type RulesDialogProps = {
  readonly data: EventData;
  /** People a new rule begins with: those selected on the board. */
  readonly selected: readonly RegistrationId[];
  readonly onClose: () => void;
  readonly onSave: (rule: Rule) => void;
  readonly onRemove: (id: RuleId) => void;
};

/** Who is to sit together and who never: for the organiser's eyes alone. */
export function RulesDialog({ data, selected, onClose, onSave, onRemove }: RulesDialogProps) {
  const [kind, setKind] = useState<Rule['kind']>('together');
  const [people, setPeople] = useState<readonly RegistrationId[]>(selected);
  const form = useRef<HTMLElement>(null);
  const nameOf = (id: RegistrationId) => {
    const person = data.registrations.find((one) => one.id === id);
    return person ? displayName(person) : '';
  };
  const add = () => {
    if (people.length < 2) return;
    onSave({ id: newId('U') as RuleId, kind, registrationIds: [...people], note: '' });
    setPeople([]);
    // The button is about to be greyed and would take the focus with it.
    form.current?.querySelector('input')?.focus();
  };
  return (
    <Dialog title={say('groups.rules.title')} isOpen onClose={onClose} size="medium">
      <p className={styles.private}>
        <EyeOff aria-hidden />
        {say('groups.rules.private')}
      </p>
      <section className={styles.new} ref={form}>
        <ChoiceBar
          label={say('groups.rules.kind')}
          value={kind}
          onChange={(id) => setKind(id as Rule['kind'])}
          options={Rule.shape.kind.options.map((id) => ({
            id,
            label: say(`groups.rules.${id}`),
            icon: <RuleIcon kind={id} />,
          }))}
        />
        <PeopleChips ids={people} nameOf={nameOf} onRemove={(id) => setPeople(people.filter((one) => one !== id))} />
        <div className={styles.line}>
          <ComboSearch
            label={say('groups.rules.addPerson')}
            isLabelHidden
            placeholder={say('groups.rules.addPerson')}
            nothingFound={say('groups.find.nobody')}
            find={(typed) =>
              findByName(data.registrations, typed, 12)
                .filter((person) => isExpected(person) && !people.includes(person.id))
                .map((person) => ({ id: person.id, label: displayName(person), hint: person.town }))
            }
            onChoose={(id) => setPeople([...people, id as RegistrationId])}
          />
          <Button look="primary" isDisabled={people.length < 2} onPress={add}>
            {say('groups.rules.add')}
          </Button>
        </div>
      </section>
      {data.rules.length === 0 ? <p className={styles.none}>{say('groups.rules.none')}</p> : null}
      <ul className={styles.rules}>
        {data.rules.map((rule) => (
          <li key={rule.id}>
            <div className={styles.ruleHead}>
              <RuleIcon kind={rule.kind} />
              <strong>{say(`groups.rules.${rule.kind}`)}</strong>
              <IconButton
                size="small"
                label={say('groups.rules.remove')}
                icon={<Trash2 aria-hidden />}
                onPress={() => onRemove(rule.id)}
              />
            </div>
            <PeopleChips
              ids={rule.registrationIds}
              nameOf={nameOf}
              {...(rule.registrationIds.length > 2
                ? {
                    onRemove: (id) =>
                      onSave({ ...rule, registrationIds: rule.registrationIds.filter((one) => one !== id) }),
                  }
                : {})}
            />
            <SavedField
              label={say('groups.rules.note')}
              value={rule.note}
              onSave={(note) => onSave({ ...rule, note })}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function RuleIcon({ kind }: { readonly kind: Rule['kind'] }) {
  return RULE_SEATS[kind] === 'together' ? <Link2 aria-hidden /> : <Unlink2 aria-hidden />;
}

type PeopleChipsProps = {
  readonly ids: readonly RegistrationId[];
  readonly nameOf: (id: RegistrationId) => string;
  readonly onRemove?: (id: RegistrationId) => void;
};

function PeopleChips({ ids, nameOf, onRemove }: PeopleChipsProps) {
  if (ids.length === 0) return null;
  return (
    <ul className={styles.people}>
      {ids.map((id) => (
        <li key={id}>
          {nameOf(id)}
          {onRemove ? (
            <IconButton
              size="small"
              label={say('groups.rules.leaveOut', { name: nameOf(id) })}
              icon={<X aria-hidden />}
              onPress={() => onRemove(id)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
