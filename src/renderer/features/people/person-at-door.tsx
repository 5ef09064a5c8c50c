import { useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { deskNumbers } from '#domain/door/last-at-door.ts';
import { presenceOf } from '#domain/door/presence.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { dateAndTime } from '../../connection/format.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { Section } from './panel-section.tsx';
import styles from './person-panel.module.css';

/**
 * What the door noted about one person, at any desk, oldest first; what counts now can be taken back here.
 *
 * Nothing of it is ever deleted: what was taken back stays, struck through.
 */
export function PersonAtDoor({ personId }: { readonly personId: RegistrationId }) {
  const { act, settings } = useOpenEvent();
  const { checkIns } = useOpenEventData();
  const { history, latest } = useMemo(
    () =>
      presenceOf(
        personId,
        checkIns.filter(({ registrationId }) => registrationId === personId),
      ),
    [checkIns, personId],
  );
  const desks = useMemo(() => deskNumbers(checkIns), [checkIns]);
  if (history.length === 0) return null;
  return (
    <Section title={say('people.section.door')}>
      <ol className={styles.history}>
        {history
          .filter(({ fact }) => fact.kind !== 'withdrawn')
          .map(({ fact, isWithdrawn }) => (
            <li key={fact.id} data-withdrawn={isWithdrawn}>
              <time dateTime={fact.at}>{dateAndTime(fact.at, settings)}</time>
              <span className={styles.atDoor}>
                <span>
                  <span className={styles.fact}>{say(`people.atDoor.${fact.kind}`)}</span>
                  <span className={styles.soft}>
                    {fact.desk === settings.desk
                      ? say('people.atDoor.here')
                      : say('people.atDoor.desk', { desk: desks.get(fact.desk) ?? '' })}
                    {isWithdrawn ? `, ${say('people.atDoor.withdrawn')}` : ''}
                  </span>
                </span>
                {fact.id === latest?.id ? (
                  <Button size="small" onPress={() => act('takeBackCheckIn', { checkInId: fact.id })}>
                    {say('people.atDoor.takeBack')}
                  </Button>
                ) : null}
              </span>
            </li>
          ))}
      </ol>
    </Section>
  );
}
