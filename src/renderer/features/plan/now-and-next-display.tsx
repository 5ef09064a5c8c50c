import { ChevronLeft, ChevronRight, Maximize, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { say } from '#catalogue/catalogue.ts';
import { factsOf } from '#domain/event-data.ts';
import { inOrderOfTime, sessionTimes, wallOfInstant } from '#domain/plan-checks/session-times.ts';
import { clockOf, feedbackStart, nowAndNext, type TimedSession } from '#domain/planning/now-and-next.ts';
import { wallClock } from '../../connection/format.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './now-and-next-display.module.css';
import { longDate } from './plan-dates.ts';
import { usePlanLookup } from './plan-lookup.ts';
import { wholeLine } from './whole-line.ts';

/** What is on and what is next, large enough for the back row, with a clock that runs down. */
export function NowAndNextDisplay({ onClose }: { readonly onClose: () => void }) {
  const { settings } = useOpenEvent();
  const { sessions, event } = useOpenEventData();
  const { zone } = usePlanLookup();
  const real = useSecond();
  /** Another moment to look at, so that the display can be tried before the day. */
  const [tried, setTried] = useState<number | null>(null);
  const at = tried ?? real;
  const { now, next } = useMemo(() => nowAndNext(sessions, zone, at), [sessions, zone, at]);
  const starts = useMemo(
    () => inOrderOfTime(sessions, zone).flatMap((session) => sessionTimes(session, zone)?.start ?? []),
    [sessions, zone],
  );
  const facts = factsOf({ event });
  const step = (by: -1 | 1) => {
    const place = by === 1 ? starts.find((start) => start > at) : starts.findLast((start) => start < at);
    setTried(place ?? at);
  };
  const close = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    onClose();
  };
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
      className={styles.cover ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.display ?? ''} aria-label={say('onTheDay.nowAndNext')}>
          <header className={styles.head}>
            <span dir="auto">{facts?.name}</span>
            <time>{wallClock(wallOfInstant(at, zone))}</time>
          </header>
          <div className={styles.body}>
            {now.length === 0 ? (
              <p className={styles.idle}>{say(next.length > 0 ? 'onTheDay.pause' : 'onTheDay.over')}</p>
            ) : now.length === 1 ? (
              <Running timed={now[0]!} at={at} />
            ) : (
              <ul className={styles.parallel}>
                {now.slice(0, 6).map((timed) => (
                  <li key={timed.session.id}>
                    <Parallel timed={timed} at={at} />
                  </li>
                ))}
              </ul>
            )}
          </div>
          <footer className={styles.next}>
            {next.length > 0 ? (
              <>
                <span>{say('onTheDay.next')}</span>
                <div>
                  {next.slice(0, 3).map(({ session }) => (
                    <p key={session.id} dir="auto">
                      <time>{wallClock(session.startsAt)}</time>
                      <strong>{wholeLine(session.title)}</strong>
                    </p>
                  ))}
                </div>
                {now.length === 0 && next[0] ? (
                  <span className={styles.until}>
                    {next[0].times.start - at > 86_400_000
                      ? longDate(next[0].session.startsAt.slice(0, 10), settings)
                      : say('onTheDay.startsIn', { time: clockOf(next[0].times.start - at) })}
                  </span>
                ) : null}
              </>
            ) : (
              <span>{say('onTheDay.nothingNext')}</span>
            )}
          </footer>
          <div className={styles.tools}>
            <IconButton
              label={say('onTheDay.earlier')}
              icon={<ChevronLeft aria-hidden />}
              isDisabled={!starts.some((start) => start < at)}
              onPress={() => step(-1)}
            />
            <IconButton
              label={say('onTheDay.later')}
              icon={<ChevronRight aria-hidden />}
              isDisabled={!starts.some((start) => start > at)}
              onPress={() => step(1)}
            />
            {tried === null ? null : (
              <Button size="small" onPress={() => setTried(null)}>
                {say('onTheDay.live')}
              </Button>
            )}
            <IconButton
              label={say('onTheDay.fullScreen')}
              icon={<Maximize aria-hidden />}
              onPress={() => {
                if (document.fullscreenElement) void document.exitFullscreen();
                else void document.documentElement.requestFullscreen();
              }}
            />
            <IconButton label={say('close')} icon={<X aria-hidden />} onPress={close} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function useSecond(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

type RunningProps = { readonly timed: TimedSession; readonly at: number };

function Running({ timed, at }: RunningProps) {
  const { rooms } = usePlanLookup();
  const { session, times } = timed;
  const who = session.speakers.map(({ name }) => name).join(', ');
  const room = session.roomId ? rooms.get(session.roomId)?.name : undefined;
  const feedback = feedbackStart(timed);
  const isFeedback = feedback !== null && at >= feedback;
  const end = feedback !== null && !isFeedback ? feedback : times.end;
  const begin = isFeedback ? feedback : times.start;
  const words =
    feedback === null ? say('onTheDay.left') : say(isFeedback ? 'onTheDay.feedbackLeft' : 'onTheDay.groupsLeft');
  return (
    <>
      <p className={styles.about} dir="auto">
        {[`${wallClock(session.startsAt)}–${wallClock(times.endsWall)}`, room, who].filter(Boolean).join(' · ')}
      </p>
      <h1 className={styles.title} dir="auto">
        {wholeLine(session.title)}
      </h1>
      <RoundTopics timed={timed} />
      <p className={styles.clock} role="timer" aria-live="off">
        <strong data-last={end - at <= 5 * 60_000 ? '' : undefined}>{clockOf(end - at)}</strong>
        <span>{words}</span>
      </p>
      <div className={styles.track} aria-hidden>
        <div style={{ inlineSize: `${Math.min(100, Math.max(0, ((at - begin) / (end - begin)) * 100))}%` }} />
      </div>
    </>
  );
}

/** Where each group of a round sits. */
function RoundTopics({ timed: { session } }: { readonly timed: TimedSession }) {
  const { topicsOf, marks, rooms } = usePlanLookup();
  const topics =
    session.kind === 'round' ? (topicsOf.get(session.id) ?? []).filter(({ state }) => state === 'offered') : [];
  if (topics.length === 0) return null;
  return (
    <ul className={styles.topics}>
      {topics.slice(0, 8).map((topic) => {
        const mark = marks.get(topic.id);
        return (
          <li key={topic.id}>
            {mark ? <TopicMarkIcon mark={mark} size={44} /> : null}
            <span>
              <strong dir="auto">{wholeLine(topic.title)}</strong>
              <span dir="auto">{(topic.roomId ? rooms.get(topic.roomId)?.name : undefined) ?? ''}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Parallel({ timed, at }: RunningProps) {
  const { rooms } = usePlanLookup();
  const { session, times } = timed;
  return (
    <>
      <span>{session.roomId ? rooms.get(session.roomId)?.name : wallClock(session.startsAt)}</span>
      <strong dir="auto">{wholeLine(session.title)}</strong>
      <time>{clockOf(times.end - at)}</time>
    </>
  );
}
