import { LogIn, LogOut, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { doorPerson } from '#domain/door/door-person.ts';
import { lastAtDoor } from '#domain/door/last-at-door.ts';
import type { CheckInId } from '#domain/ids.ts';
import { Button } from '../../parts/button.tsx';
import styles from './last-ten.module.css';
import type { Door } from './use-door.ts';

export type LastTenProps = {
  readonly door: Pick<Door, 'data' | 'states' | 'book' | 'takeBack'>;
  readonly clock: (at: string) => string;
};

/** The last ten at the door, each with its undo. */
export function LastTen({ door, clock }: LastTenProps) {
  const { data, states, book, takeBack } = door;
  const entries = useMemo(() => lastAtDoor(data.checkIns, states, 10), [data.checkIns, states]);
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
          const Icon = fact.kind === 'left' ? LogOut : LogIn;
          return (
            <li key={fact.id} className={styles.entry} data-back={isTakenBack}>
              <time className={styles.time}>{clock(fact.at)}</time>
              <Icon aria-hidden className={styles.icon} />
              <bdi className={styles.name}>{name}</bdi>
              <span className={styles.word}>
                {isTakenBack ? say('door.takenBack') : fact.kind === 'arrived' ? '' : say(`door.fact.${fact.kind}`)}
              </span>
              {isTakenBack ? null : <UndoButton name={name} onPress={() => void takeBack(fact.id as CheckInId)} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function UndoButton({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  return (
    <Button
      look="quiet"
      size="small"
      icon={<Undo2 aria-hidden />}
      aria-label={say('door.undoNamed', { name })}
      onPress={onPress}
    >
      {say('undo')}
    </Button>
  );
}
