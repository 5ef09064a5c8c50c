import { Heart } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import { doorPerson } from '#domain/door/door-person.ts';
import type { SessionId, TopicId } from '#domain/ids.ts';
import type { Session, Topic } from '#domain/plan.ts';
import type { Registration } from '#domain/registration.ts';
import { wallClock } from '../../connection/format.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import type { Door } from './use-door.ts';
import styles from './wishes-panel.module.css';

type Ranked = ReadonlyMap<SessionId, readonly TopicId[]>;

/** The rounds whose groups follow wishes, in order of time. */
export function roundsWithWishes(door: Pick<Door, 'data'>): readonly Session[] {
  return door.data.sessions
    .filter(({ kind, round }) => kind === 'round' && round !== null && round.groupBy === null)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

export type WishesPanelProps = { readonly door: Door; readonly person: Registration };

/** Wishes taken down at the door: one key for each topic, best first. */
export function WishesPanel({ door, person }: WishesPanelProps) {
  const { act } = useOpenEvent();
  const rounds = useMemo(() => roundsWithWishes(door), [door]);
  const [at, setAt] = useState(0);
  const [ranked, setRanked] = useState<Ranked>(
    () => new Map(person.wishes.map(({ roundId, topicIds }) => [roundId, topicIds])),
  );
  const marks = useMemo(() => topicMarks(door.data.topics), [door.data.topics]);
  const round = rounds[at];
  const panel = useRef<HTMLElement>(null);
  // Away from the search field, which has its own use for Enter.
  useEffect(() => panel.current?.focus(), []);

  const topicsOf = (session: Session) =>
    door.data.topics
      .filter(({ state, roundIds }) => state === 'offered' && roundIds.includes(session.id))
      .toSorted((a, b) => a.order - b.order);
  const toggle = (session: Session, topic: Topic) =>
    setRanked((before) => {
      const own = before.get(session.id) ?? [];
      const after = own.includes(topic.id) ? own.filter((id) => id !== topic.id) : [...own, topic.id];
      return new Map([...before, [session.id, after]]);
    });
  const save = async () => {
    for (const { id } of rounds) {
      const topicIds = [...(ranked.get(id) ?? [])];
      const before = person.wishes.find(({ roundId }) => roundId === id)?.topicIds ?? [];
      if (topicIds.join() !== before.join()) await act('setWishes', { id: person.id, roundId: id, topicIds });
    }
    door.showNoted(person.id);
  };

  // Before the next key: two keys in one frame are two wishes.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || !round) return;
      const isOnButton = event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ');
      if (isOnButton) return;
      const topic = topicsOf(round).find(({ id }) => marks.get(id)?.letter === event.key.toUpperCase());
      if (topic) toggle(round, topic);
      else if (event.key === 'Backspace')
        setRanked((before) => new Map([...before, [round.id, (before.get(round.id) ?? []).slice(0, -1)]]));
      else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft')
        setAt((now) => Math.max(0, Math.min(rounds.length - 1, now + (event.key === 'ArrowRight' ? 1 : -1))));
      else if (event.key === 'Enter' && at < rounds.length - 1) setAt(at + 1);
      else if (event.key === 'Enter') void save();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={say('door.wishes.title', { name: doorPerson(person).name })}
    >
      <header className={styles.head}>
        <Heart aria-hidden />
        <h2>{say('door.wishes.title', { name: doorPerson(person).name })}</h2>
        <Button size="large" look="primary" onPress={() => void save()}>
          {say('save')} <kbd>{say('door.key.enter')}</kbd>
        </Button>
        <Button size="large" onPress={door.dismiss}>
          {say('cancel')} <kbd>{say('door.key.escape')}</kbd>
        </Button>
      </header>
      <p className={styles.hint}>{say('door.wishes.hint')}</p>
      <div className={styles.rounds}>
        {rounds.map((session, index) => (
          <div key={session.id} className={styles.round} data-now={index === at}>
            <h3 className={styles.when}>
              <b>{wallClock(session.startsAt)}</b> {session.title}
            </h3>
            {topicsOf(session).map((topic) => {
              const rank = (ranked.get(session.id) ?? []).indexOf(topic.id) + 1;
              const mark = marks.get(topic.id);
              return (
                <button
                  key={topic.id}
                  type="button"
                  className={styles.topic}
                  aria-pressed={rank > 0}
                  onClick={() => {
                    setAt(index);
                    toggle(session, topic);
                  }}
                >
                  {mark ? <TopicMarkIcon mark={mark} size={28} /> : null}
                  <span>{topic.title}</span>
                  {rank > 0 ? <strong className={styles.rank}>{rank}</strong> : null}
                </button>
              );
            })}
          </div>
        ))}
      </div>
    </section>
  );
}
