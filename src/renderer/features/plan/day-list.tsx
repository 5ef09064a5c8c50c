import { say } from '#catalogue/catalogue.ts';
import { inOrderOfTime, sessionTimes } from '#domain/plan-checks/session-times.ts';
import type { Session } from '#domain/plan.ts';
import { displayName } from '#domain/registration.ts';
import { wallClock } from '../../connection/format.ts';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './day-list.module.css';
import { usePlanLookup } from './plan-lookup.ts';
import { sameSelection, type Selection } from './selection.ts';
import { KindIcon } from './session-kinds.tsx';
import { Severity } from './severity.tsx';
import { TopicSeats } from './topic-card.tsx';
import { wholeLine } from './whole-line.ts';

export type DayListProps = {
  readonly sessions: readonly Session[];
  readonly selected: Selection | null;
  readonly onSelect: (selection: Selection) => void;
};

/** The same day as a list, as it stands on the printed programme. */
export function DayList({ sessions, selected, onSelect }: DayListProps) {
  const { zone, rooms, topicsOf, worst: worstOf, marks, people } = usePlanLookup();
  return (
    <ol className={styles.list} aria-label={say('plan.dayLabel')}>
      {inOrderOfTime(sessions, zone).map((session) => {
        const end = sessionTimes(session, zone)?.endsWall;
        const worst = worstOf.get(session.id);
        const topics = session.kind === 'round' ? (topicsOf.get(session.id) ?? []) : [];
        const who = session.speakers.map(({ name }) => name).join(', ');
        const groupBy = session.round && topics.length === 0 ? session.round.groupBy : null;
        return (
          <li key={session.id} className={styles.item}>
            <button
              type="button"
              className={styles.row}
              data-block={session.id}
              data-session={session.id}
              data-kind={session.kind}
              aria-describedby="plan-keys"
              aria-current={sameSelection(selected, { kind: 'session', id: session.id }) ? 'true' : undefined}
              onClick={() => onSelect({ kind: 'session', id: session.id })}
            >
              <span className={styles.time}>
                {wallClock(session.startsAt)}
                <span>{end ? `–${wallClock(end)}` : ''}</span>
              </span>
              <KindIcon kind={session.kind} />
              <span className={styles.words}>
                <strong dir="auto">{wholeLine(session.title) || say('plan.untitled')}</strong>
                <span className="visually-hidden">{say(`plan.kind.${session.kind}`)}</span>
                {who || groupBy ? <span dir="auto">{wholeLine(who) || say(`plan.groupedBy.${groupBy}`)}</span> : null}
              </span>
              <span className={styles.room} dir="auto">
                {session.roomId ? wholeLine(rooms.get(session.roomId)?.name ?? '') : ''}
              </span>
              {worst ? <Severity severity={worst} /> : <span />}
            </button>
            {topics.length > 0 ? (
              <ul className={styles.topics} aria-label={say('plan.topicsOf', { name: wholeLine(session.title) })}>
                {topics.map((topic) => {
                  const mark = marks.get(topic.id);
                  const state = worstOf.get(topic.id);
                  return (
                    <li key={topic.id}>
                      <button
                        type="button"
                        className={styles.topic}
                        data-topic={topic.id}
                        aria-current={
                          sameSelection(selected, { kind: 'topic', id: topic.id, roundId: null }) ? 'true' : undefined
                        }
                        onClick={() => onSelect({ kind: 'topic', id: topic.id, roundId: session.id })}
                      >
                        {mark ? <TopicMarkIcon mark={mark} size={20} /> : <span />}
                        <span className={styles.words}>
                          <strong dir="auto">{wholeLine(topic.title) || say('plan.untitled')}</strong>
                          <span dir="auto">
                            {topic.facilitatorIds
                              .map((id) => (people.has(id) ? displayName(people.get(id)!) : ''))
                              .filter(Boolean)
                              .map(wholeLine)
                              .join(', ')}
                          </span>
                        </span>
                        <TopicSeats topic={topic} roundId={session.id} />
                        <span className={styles.room} dir="auto">
                          {wholeLine((topic.roomId ? rooms.get(topic.roomId)?.name : undefined) ?? say('plan.noRoom'))}
                        </span>
                        {state ? <Severity severity={state} /> : <span />}
                      </button>
                    </li>
                  );
                })}
              </ul>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
