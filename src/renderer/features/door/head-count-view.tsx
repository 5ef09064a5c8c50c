import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { headsNow } from '#domain/door/door-counts.ts';
import { countAnswers } from '#domain/door/door-questions.ts';
import { insideByRoom, sessionNow } from '#domain/door/inside-by-room.ts';
import { factsOf } from '#domain/event-data.ts';
import { wallOfInstant } from '#domain/plan-checks/session-times.ts';
import { ask } from '../../connection/bridge-client.ts';
import { wallClock } from '../../connection/format.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { useClock } from '../../connection/use-clock.ts';
import { Button } from '../../parts/button.tsx';
import { FullView } from '../../parts/full-view.tsx';
import { giveNotice } from '../../parts/notices.ts';
import { Select } from '../../parts/select.tsx';
import styles from './head-count-view.module.css';
import type { Door } from './use-door.ts';

export type HeadCountViewProps = { readonly door: Pick<Door, 'data' | 'states'>; readonly onClose: () => void };

/** How many are inside, as large as can be: for the fire officer and the kitchen. */
export function HeadCountView({ door: { data, states }, onClose }: HeadCountViewProps) {
  const { session, settings } = useOpenEvent();
  const clock = useClock(settings);
  const heads = useMemo(() => headsNow(data.registrations, states), [data, states]);
  const sessions = useMemo(() => insideByRoom(data, states), [data, states]);
  const questions = useMemo(() => countAnswers(data, states), [data, states]);
  const [chosenId, setChosenId] = useState(() => {
    const zone = factsOf(data)?.zone ?? 'UTC';
    return sessionNow(sessions, wallOfInstant(Date.now(), zone))?.sessionId ?? '';
  });
  const chosen = sessions.find(({ sessionId }) => sessionId === chosenId);
  const print = async () => {
    const made = await ask('documents.make', {
      eventId: session.eventId,
      seq: session.state.view.seq,
      request: { kind: 'head-count', paper: settings.paper, madeAt: new Date().toISOString() },
    });
    const outcome =
      made.kind === 'made' ? await ask('documents.print', { documentId: made.documentId, duplex: 'simplex' }) : null;
    if (!outcome || outcome.kind === 'failed') giveNotice({ tone: 'stop', text: say('paper.noPrinter') });
  };
  return (
    <FullView
      title={say('door.heads.title')}
      below={say('door.heads.at', { time: clock })}
      closeLabel={say('close')}
      isOpen
      onClose={onClose}
    >
      <div className={styles.view}>
        <p className={styles.number}>
          <strong data-testid="heads-inside">{heads.here}</strong>
          <span>{say('door.heads.inside')}</span>
        </p>
        <p className={styles.more}>
          {say('door.heads.more', { away: heads.stillToCome, gone: heads.gone })}
          <Button size="large" icon={<Printer aria-hidden />} onPress={() => void print()}>
            {say('door.heads.print')}
          </Button>
        </p>
        {chosen ? (
          <section className={styles.part}>
            <Select
              label={say('door.heads.byRoom')}
              value={chosenId}
              options={sessions.map(({ sessionId, title, startsAt }) => ({
                id: sessionId,
                label: `${wallClock(startsAt)} ${title}`,
              }))}
              onChange={setChosenId}
              isLarge
            />
            <table className={styles.table}>
              <tbody>
                {chosen.rooms.map(({ key, room, topic, count }) => (
                  <tr key={key}>
                    <th scope="row">
                      <bdi>{room || say('door.heads.noRoom')}</bdi>
                      {topic ? <bdi className={styles.topic}>{topic}</bdi> : null}
                    </th>
                    <td>{count}</td>
                  </tr>
                ))}
                {chosen.elsewhere > 0 ? (
                  <tr>
                    <th scope="row">{say('door.heads.elsewhere')}</th>
                    <td>{chosen.elsewhere}</td>
                  </tr>
                ) : null}
              </tbody>
            </table>
          </section>
        ) : null}
        {questions.map(({ id, text, answers, unasked }) => (
          <section key={id} className={styles.part}>
            <h3 dir="auto">{text}</h3>
            <table className={styles.table}>
              <tbody>
                {answers.map(({ answer, count }) => (
                  <tr key={answer}>
                    <th scope="row">
                      <bdi>{answer}</bdi>
                    </th>
                    <td>{count}</td>
                  </tr>
                ))}
                {unasked > 0 ? (
                  <tr className={styles.faint}>
                    <th scope="row">{say('door.heads.unasked')}</th>
                    <td>{unasked}</td>
                  </tr>
                ) : null}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </FullView>
  );
}
