import { UserCheck } from 'lucide-react';
import { useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { waitingList } from '#domain/people/waiting-list.ts';
import { displayName } from '#domain/registration.ts';
import { useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import styles from './waiting-strip.module.css';
import { useSetStatus } from './use-set-status.ts';

/** So many names stand in the line; the others are counted. */
const NAMED = 3;

/** Offers free places to those who wait, first come first; there only while a place is free and somebody waits. */
export function WaitingStrip() {
  const { event, registrations } = useOpenEventData();
  const setStatus = useSetStatus();
  const { next, freePlaces } = useMemo(() => waitingList({ event, registrations }), [event, registrations]);
  const first = next[0];
  if (!first) return null;
  const names = next.slice(0, NAMED).map(displayName).join(', ');
  const others = next.length - Math.min(next.length, NAMED);
  const give = (count: number) =>
    setStatus(
      next.slice(0, count).map(({ id }) => id),
      'coming',
    );
  return (
    <section className={styles.strip} aria-label={say('people.waiting.label')}>
      <UserCheck aria-hidden />
      <p role="status">
        <strong>{say('people.waiting.free', { count: freePlaces ?? 0 })}</strong>
        <span>{say('people.waiting.next', { names })}</span>
        {others > 0 ? <span>{say('people.waiting.others', { count: others })}</span> : null}
      </p>
      <div className={styles.buttons}>
        <Button size="small" onPress={() => give(1)}>
          {say('people.waiting.giveOne', { name: displayName(first) })}
        </Button>
        {next.length > 1 ? (
          <Button size="small" onPress={() => give(next.length)}>
            {say('people.waiting.giveAll', { count: next.length })}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
