import { Combine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { proposeFieldGroups, type FieldGroup } from '#domain/board/field-groups.ts';
import type { EventData } from '#domain/event-data.ts';
import type { GroupByField, Session } from '#domain/plan.ts';
import { displayName } from '#domain/registration.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Select } from '../../parts/select.tsx';
import styles from './field-round.module.css';

export type FieldRoundProps = {
  readonly data: EventData;
  readonly round: Session;
  readonly field: GroupByField;
  readonly onMake: (groups: readonly { readonly title: string; readonly group: FieldGroup }[]) => void;
};

const SMALLEST = [1, 2, 3, 4, 5, 6, 8, 10];
const LARGEST = [4, 6, 8, 10, 12, 15, 20, 30, 50, 100];
const SHOWN_NAMES = 14;

/** A round without topics: who would sit together by where they come from, to be made into tables. */
export function FieldRound({ data, round, field, onMake }: FieldRoundProps) {
  const [smallest, setSmallest] = useState(3);
  const [largest, setLargest] = useState(12);
  const [seed, setSeed] = useState(1);
  const answer = useMemo(
    () => proposeFieldGroups(data, round.id, field, { smallest, largest }, seed),
    [data, round.id, field, smallest, largest, seed],
  );
  const titled = useMemo(() => withTitles(answer.groups), [answer.groups]);
  const people = useMemo(() => new Map(data.registrations.map((person) => [person.id, person])), [data.registrations]);
  if (answer.groups.length === 0) {
    return <EmptyState title={say('groups.empty.noPeopleTitle')} text={say('groups.empty.noPeopleText')} />;
  }
  return (
    <div className={styles.round}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h2>{say(`groups.field.title.${field}`)}</h2>
          <p>
            {[
              say('groups.field.text', { count: answer.groups.length }),
              answer.joined.length > 0 ? say('groups.field.joined', { count: answer.joined.length }) : '',
            ].join(' ')}
          </p>
        </div>
        <div className={styles.sizes}>
          {field === 'spread' ? (
            <Button onPress={() => setSeed((before) => before + 1)}>{say('groups.field.shuffle')}</Button>
          ) : (
            <Select
              label={say('groups.field.smallest')}
              value={String(smallest)}
              onChange={(id) => setSmallest(Number(id))}
              options={SMALLEST.map((size) => ({ id: String(size), label: String(size) }))}
            />
          )}
          <Select
            label={say('groups.field.largest')}
            value={String(largest)}
            onChange={(id) => setLargest(Number(id))}
            options={LARGEST.map((size) => ({ id: String(size), label: String(size) }))}
          />
          <Button look="primary" icon={<Combine aria-hidden />} onPress={() => onMake(titled)}>
            {say('groups.field.make')}
          </Button>
        </div>
      </header>
      <ul className={styles.tables}>
        {titled.map(({ title, group }) => (
          <li key={title} className={styles.table}>
            <header>
              <h3>{title}</h3>
              <span>{say('groups.people', { count: group.registrationIds.length })}</span>
            </header>
            <ul>
              {group.registrationIds.slice(0, SHOWN_NAMES).map((id) => {
                const person = people.get(id);
                if (!person) return null;
                const value = field === 'spread' || group.values.length < 2 ? '' : person[field];
                return (
                  <li key={id}>
                    <span>{displayName(person)}</span>
                    {value === '' ? null : <em>{value}</em>}
                  </li>
                );
              })}
              {group.registrationIds.length > SHOWN_NAMES ? (
                <li>
                  <em>{say('groups.panel.worseOffMore', { count: group.registrationIds.length - SHOWN_NAMES })}</em>
                </li>
              ) : null}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Each table with its name: what its people share, and a number where several share the same. */
function withTitles(groups: readonly FieldGroup[]): { title: string; group: FieldGroup }[] {
  const names = groups.map((group, at) =>
    group.values.length === 0
      ? say('groups.field.table', { number: at + 1 })
      : group.values.length <= 3
        ? group.values.join(', ')
        : say('groups.field.andMore', {
            values: group.values.slice(0, 2).join(', '),
            count: group.values.length - 2,
          }),
  );
  const total = new Map<string, number>();
  for (const name of names) total.set(name, (total.get(name) ?? 0) + 1);
  const used = new Map<string, number>();
  return groups.map((group, at) => {
    const name = names[at]!;
    if (total.get(name) === 1) return { title: name, group };
    const number = (used.get(name) ?? 0) + 1;
    used.set(name, number);
    return { title: say('groups.field.numbered', { name, number }), group };
  });
}
