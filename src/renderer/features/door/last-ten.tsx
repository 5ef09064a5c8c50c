import { LogIn, LogOut, Undo2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { doorPerson } from '#domain/door/door-person.ts';
import { lastAtDoor } from '#domain/door/last-at-door.ts';
import type { CheckIn } from '#domain/check-in.ts';
import type { PresenceState } from '#domain/door/presence.ts';
import type { CheckInId, RegistrationId } from '#domain/ids.ts';
import type { DoorBook } from '../../connection/door-book.ts';
import { IconButton } from '../../parts/button.tsx';
import styles from './last-ten.module.css';

export type LastTenProps = {
  readonly checkIns: readonly CheckIn[];
  readonly states: ReadonlyMap<RegistrationId, PresenceState>;
  readonly book: DoorBook;
  readonly clock: (at: string) => string;
  readonly onTakeBack: (checkInId: CheckInId) => Promise<void>;
};

/** The last ten at the door, each with its undo. Not drawn again while somebody types. */
export const LastTen = memo(function LastTen({ checkIns, states, book, clock, onTakeBack }: LastTenProps) {
  const entries = useMemo(() => lastAtDoor(checkIns, states, 10), [checkIns, states]);
  return (
    <section className={styles.last} aria-labelledby="door-last">
      <h2 id="door-last" className={styles.title}>
        {say('door.lastTen')}
      </h2>
      {entries.length === 0 ? <p className={styles.none}>{say('door.nobodyYet')}</p> : null}
      <ol className={styles.list}>
        {entries.map(({ fact, isTakenBack }) => {
          const row = book.person(fact.registrationId);
          const name = row ? doorPerson(row).name : say('door.removedPerson');
          return (
            <Entry
              key={fact.id}
              fact={fact}
              name={name}
              isTakenBack={isTakenBack}
              clock={clock}
              onTakeBack={onTakeBack}
            />
          );
        })}
      </ol>
    </section>
  );
});

type EntryProps = Pick<LastTenProps, 'clock' | 'onTakeBack'> & {
  readonly fact: CheckIn;
  readonly name: string;
  readonly isTakenBack: boolean;
};

/** Drawn once: with each person who comes in, nine of the ten are the same. */
const Entry = memo(function Entry({ fact, name, isTakenBack, clock, onTakeBack }: EntryProps) {
  const Icon = fact.kind === 'left' ? LogOut : LogIn;
  return (
    <li className={styles.entry} data-back={isTakenBack}>
      <time className={styles.time}>{clock(fact.at)}</time>
      <Icon aria-hidden className={styles.icon} />
      <bdi className={styles.name}>{name}</bdi>
      <span className={styles.word}>
        {isTakenBack ? say('door.takenBack') : fact.kind === 'arrived' ? '' : say(`door.fact.${fact.kind}`)}
      </span>
      {isTakenBack ? null : (
        <IconButton
          size="large"
          icon={<Undo2 aria-hidden />}
          label={say('door.undoNamed', { name })}
          onPress={() => void onTakeBack(fact.id)}
        />
      )}
    </li>
  );
});
