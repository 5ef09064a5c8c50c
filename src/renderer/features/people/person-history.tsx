import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HistoryLine } from '#actions/desk-protocol.ts';
import { say } from '#catalogue/catalogue.ts';
import { useSessionState } from '../../connection/event-session.ts';
import { dateAndTime } from '../../connection/format.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import styles from './person-panel.module.css';

/** What happened to one person, newest first; read only when somebody wants to see it. */
export function PersonHistory({ personId }: { readonly personId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <section className={styles.section}>
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Icon aria-hidden />
        {say('people.section.history')}
      </button>
      {isOpen ? <Lines personId={personId} /> : null}
    </section>
  );
}

function Lines({ personId }: { readonly personId: string }) {
  const { session, settings } = useOpenEvent();
  const { seq } = useSessionState(session).view;
  const [lines, setLines] = useState<readonly HistoryLine[] | null>(null);
  useEffect(() => {
    let isOver = false;
    void session.historyOf(personId).then((found) => {
      if (!isOver) setLines(found);
    });
    return () => {
      isOver = true;
    };
  }, [session, personId, seq]);
  if (lines === null) return <p className={styles.soft}>{say('people.historyReading')}</p>;
  if (lines.length === 0) return <p className={styles.soft}>{say('people.historyNone')}</p>;
  return (
    <ol className={styles.history}>
      {lines.map((line) => (
        <li key={line.seq}>
          <time dateTime={line.at}>{dateAndTime(line.at, settings)}</time>
          <span>
            {line.kind === 'undo' || line.kind === 'redo'
              ? say(line.kind === 'undo' ? 'people.historyUndo' : 'people.historyRedo', {
                  what: say(line.label.key, line.label.values),
                })
              : say(line.label.key, line.label.values)}
          </span>
        </li>
      ))}
    </ol>
  );
}
