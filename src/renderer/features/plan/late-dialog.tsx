import { ArrowRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { checkPlan } from '#domain/plan-checks/check-plan.ts';
import { newFindings } from '#domain/plan-checks/finding.ts';
import { shiftRest } from '#domain/plan-checks/move-sessions.ts';
import { inOrderOfTime, instantOfWall, sessionTimes, wallOfInstant } from '#domain/plan-checks/session-times.ts';
import { readClock } from '#domain/planning/clock-text.ts';
import type { Session } from '#domain/plan.ts';
import { findingWords } from '../../connection/finding-words.ts';
import { wallClock } from '../../connection/format.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { giveNotice } from '../../parts/notices.ts';
import { TextField } from '../../parts/text-field.tsx';
import styles from './late-dialog.module.css';
import { usePlanLookup } from './plan-lookup.ts';
import { Severity } from './severity.tsx';
import { wholeLine } from './whole-line.ts';

const USUAL = ['5', '10', '15', '20', '30'] as const;

/** "We are ten minutes late": what is left of the day moves, and what that breaks is said first. */
export function LateDialog({ date, onClose }: { readonly date: string; readonly onClose: () => void }) {
  const { act, undo } = useOpenEvent();
  const data = useOpenEventData();
  const { zone, findings } = usePlanLookup();
  const [minutesText, setMinutesText] = useState('10');
  const [fromText, setFromText] = useState(() => usualFrom(data.sessions, date, zone));
  const minutes = /^[-−+]?\d{1,3}$/u.test(minutesText.trim()) ? Number(minutesText.trim().replace('−', '-')) : null;
  const clock = readClock(fromText);
  const from = clock === null ? null : instantOfWall(`${date}T${clock}`, zone);
  const after = useMemo(
    () =>
      minutes === null || from === null ? null : shiftRest(data.sessions, new Date(from).toISOString(), minutes, zone),
    [data.sessions, from, minutes, zone],
  );
  const moved = useMemo(
    () =>
      inOrderOfTime(after ?? [], zone).flatMap((session) => {
        const before = data.sessions.find(({ id }) => id === session.id);
        return before &&
          before !== session &&
          (before.startsAt !== session.startsAt || before.minutes !== session.minutes)
          ? [{ before, after: session }]
          : [];
      }),
    [after, data.sessions, zone],
  );
  const broken = useMemo(
    () => (after ? newFindings(findings, checkPlan({ ...data, sessions: after })) : []),
    [after, data, findings],
  );
  const move = async () => {
    onClose();
    const outcome = await act('moveSessions', {
      moves: moved.map((one) => ({ id: one.after.id, startsAt: one.after.startsAt, minutes: one.after.minutes })),
      byMinutes: minutes ?? 0,
    });
    if (outcome.kind !== 'done') return;
    giveNotice({
      tone: 'ok',
      text: say('onTheDay.moved', { count: moved.length }),
      action: { label: say('undo'), run: () => void undo() },
    });
  };
  return (
    <Dialog
      title={say('onTheDay.lateTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button look="primary" isDisabled={moved.length === 0} onPress={() => void move()}>
            {say('onTheDay.move', { count: moved.length })}
          </Button>
        </>
      }
    >
      <div className={styles.ask}>
        <TextField
          label={say('onTheDay.minutesLate')}
          value={minutesText}
          onChange={setMinutesText}
          inputMode="numeric"
          autoFocus
          {...(minutes === null ? { problem: say('onTheDay.badMinutes') } : {})}
        />
        <ChoiceBar
          label={say('onTheDay.usual')}
          value={USUAL.find((one) => one === minutesText) ?? ''}
          onChange={setMinutesText}
          options={USUAL.map((one) => ({ id: one, label: one }))}
        />
        <TextField
          label={say('onTheDay.from')}
          value={fromText}
          onChange={setFromText}
          {...(clock === null ? { problem: say('plan.noTime') } : {})}
        />
      </div>
      <p className={styles.hint}>{say('onTheDay.lateHint')}</p>
      <div aria-live="polite" className={styles.result}>
        {moved.length === 0 && minutes !== null ? <p>{say('onTheDay.nothingMoves')}</p> : null}
        {moved.length > 0 ? (
          <ul className={styles.moved}>
            {moved.map((one) => (
              <li key={one.after.id}>
                <span dir="auto">{wholeLine(one.after.title)}</span>
                <span className={styles.times}>
                  <span>{span(one.before, zone)}</span>
                  <ArrowRight aria-label={say('heads.to')} />
                  <strong>{span(one.after, zone)}</strong>
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        {moved.length > 0 ? (
          <section className={styles.broken} data-any={broken.length > 0 ? '' : undefined}>
            <h3>
              {broken.length > 0 ? say('onTheDay.breaks', { count: broken.length }) : say('onTheDay.breaksNothing')}
            </h3>
            <ul>
              {broken.slice(0, 12).map((finding) => (
                <li key={finding.id}>
                  <Severity severity={finding.severity} />
                  <span>{findingWords(finding)}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Dialog>
  );
}

/** Now, when the day is today; otherwise the start of its first session. */
function usualFrom(sessions: readonly Session[], date: string, zone: string): string {
  const now = wallOfInstant(Date.now(), zone);
  if (now.startsWith(date)) return wallClock(now);
  const first = inOrderOfTime(
    sessions.filter(({ startsAt }) => startsAt.startsWith(date)),
    zone,
  )[0];
  return first ? wallClock(first.startsAt) : '10:00';
}

function span(session: Session, zone: string): string {
  const end = sessionTimes(session, zone)?.endsWall;
  return `${wallClock(session.startsAt)}–${end ? wallClock(end) : ''}`;
}
