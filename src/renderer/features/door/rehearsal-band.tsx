import { TriangleAlert } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import { rehearsedId } from '#domain/door/rehearsal.ts';
import { useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import styles from './rehearsal-band.module.css';
import { useRehearsal } from './use-rehearsal.ts';

/** Says, wherever one is in a rehearsal, that nothing here is real, and ends it. */
export function RehearsalBand() {
  const isRehearsal = rehearsedId(useOpenEventData()) !== null;
  const { end } = useRehearsal();
  if (!isRehearsal) return null;
  return (
    <div className={styles.band} role="region" aria-label={say('door.rehearsal.title')}>
      <strong className={styles.word}>
        <TriangleAlert aria-hidden /> {say('door.rehearsal.title')}
      </strong>
      <span className={styles.text}>{say('door.rehearsal.text')}</span>
      <Button size="large" onPress={() => void end()}>
        {say('door.rehearsal.end')}
      </Button>
    </div>
  );
}
