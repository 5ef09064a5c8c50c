import { UserPlus } from 'lucide-react';

import { say } from '#catalogue/catalogue.ts';
import { doorPerson } from '#domain/door/door-person.ts';
import type { PresenceState } from '#domain/door/presence.ts';
import type { RegistrationId } from '#domain/ids.ts';
import type { Registration } from '#domain/registration.ts';
import { Button } from '../../parts/button.tsx';
import styles from './match-list.module.css';
import { stateSign } from './person-state.ts';
import { Sign } from './sign.tsx';

export type MatchListProps = {
  readonly listId: string;
  readonly query: string;
  readonly matches: readonly Registration[];
  readonly chosen: number;
  readonly states: ReadonlyMap<RegistrationId, PresenceState>;
  readonly clock: (at: string) => string;
  readonly partySize: (person: Registration) => number;
  readonly onChoose: (person: Registration) => void;
  readonly onWalkIn: () => void;
};

export const matchId = (listId: string, person: Registration) => `${listId}-${person.id}`;

/** Who fits what is typed: the chosen one as large as can be, the others below. */
export function MatchList(props: MatchListProps) {
  const { listId, query, matches, chosen, states, clock, partySize, onChoose, onWalkIn } = props;
  if (matches.length === 0) {
    return (
      <div className={styles.nobody} role="status">
        <p className={styles.nobodyWords}>{say('door.nobody', { words: query.trim() })}</p>
        <Button look="primary" size="large" icon={<UserPlus aria-hidden />} onPress={onWalkIn}>
          {say('door.walkInAs', { name: query.trim() })}
        </Button>
        <p className={styles.hint}>{say('door.walkInKey')}</p>
      </div>
    );
  }
  return (
    <div id={listId} className={styles.list} role="listbox" aria-label={say('door.matches')}>
      {matches.map((row, index) => {
        const person = doorPerson(row);
        const { tone, shape, icon, word } = stateSign(person, states.get(row.id), clock);
        const isChosen = index === chosen;
        const party = isChosen ? partySize(row) : 1;
        return (
          // The keys for this list are those of the field above it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={row.id}
            id={matchId(listId, row)}
            role="option"
            tabIndex={-1}
            aria-selected={isChosen}
            className={styles.match}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(row)}
          >
            <span className={styles.who}>
              <span className={styles.name}>
                <bdi>{person.name}</bdi>
                {person.pronouns ? <span className={styles.pronouns}>{person.pronouns}</span> : null}
              </span>
              <span className={styles.about}>
                <span className={styles.number}>{say('door.number', { number: person.shortNumber })}</span>
                {person.organization ? <bdi className={styles.organization}>{person.organization}</bdi> : null}
                {person.role === 'participant' ? null : <span>{say(`door.role.${person.role}`)}</span>}
                {party > 1 ? <strong>{say('door.partyKey', { count: party })}</strong> : null}
              </span>
            </span>
            <span className={styles.state} data-tone={tone}>
              {icon ? <Sign tone={tone} shape={shape} icon={icon} size="small" /> : null}
              {word}
            </span>
          </div>
        );
      })}
    </div>
  );
}
