import { LogOut } from 'lucide-react';
import { useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { doorPerson } from '#domain/door/door-person.ts';
import type { PresenceState } from '#domain/door/presence.ts';
import { inside, stillToCome } from '#domain/door/still-to-come.ts';
import type { RegistrationId } from '#domain/ids.ts';
import type { Registration } from '#domain/registration.ts';
import { Chip } from '../../parts/chip.tsx';
import { IconButton } from '../../parts/button.tsx';
import styles from './idle-list.module.css';

/** More names than this nobody reads; typing is faster. */
const MOST = 90;

export type IdleListProps = {
  readonly registrations: readonly Registration[];
  readonly states: ReadonlyMap<RegistrationId, PresenceState>;
  readonly clock: (at: string) => string;
  readonly onChoose: (person: Registration) => void;
  readonly onLeft: (id: RegistrationId) => void;
};

/** While nothing is typed: who is expected and not here yet, or who is inside. */
export function IdleList({ registrations, states, clock, onChoose, onLeft }: IdleListProps) {
  const [shown, setShown] = useState<'toCome' | 'inside'>('toCome');
  const toCome = useMemo(() => stillToCome(registrations, states), [registrations, states]);
  const insideNow = useMemo(() => inside(registrations, states), [registrations, states]);
  const people = shown === 'toCome' ? toCome : insideNow;
  return (
    <section className={styles.idle} aria-label={say('door.lists')}>
      <header className={styles.head}>
        <Chip
          label={say('door.toCome')}
          count={toCome.length}
          isSelected={shown === 'toCome'}
          onChange={() => setShown('toCome')}
        />
        <Chip
          label={say('door.inside')}
          count={insideNow.length}
          isSelected={shown === 'inside'}
          onChange={() => setShown('inside')}
        />
      </header>
      {people.length === 0 ? (
        <p className={styles.empty}>{say(emptyKey(shown, registrations.length))}</p>
      ) : (
        <ul className={styles.list} data-shown={shown}>
          {people.slice(0, MOST).map((row) => {
            const person = doorPerson(row);
            const since = states.get(row.id)?.latest?.at;
            return (
              <li key={row.id} className={styles.row}>
                <button type="button" className={styles.person} onClick={() => onChoose(row)}>
                  <span className={styles.number}>{person.shortNumber}</span>
                  <bdi className={styles.name}>{person.name}</bdi>
                  {shown === 'inside' && since ? <time className={styles.time}>{clock(since)}</time> : null}
                </button>
                {shown === 'inside' ? (
                  <IconButton
                    size="large"
                    label={say('door.leavesNamed', { name: person.name })}
                    icon={<LogOut aria-hidden />}
                    onPress={() => onLeft(row.id)}
                  />
                ) : null}
              </li>
            );
          })}
          {people.length > MOST ? (
            <li className={styles.more}>{say('door.andMore', { count: people.length - MOST })}</li>
          ) : null}
        </ul>
      )}
    </section>
  );
}

function emptyKey(shown: 'toCome' | 'inside', registered: number): string {
  if (shown === 'inside') return 'door.nobodyInside';
  return registered === 0 ? 'door.noList' : 'door.everybodyCame';
}
