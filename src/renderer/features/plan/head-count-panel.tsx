import { ArrowRight, Send } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { languageName } from '#catalogue/language-name.ts';
import { presence } from '#domain/door/presence.ts';
import { factsOf } from '#domain/event-data.ts';
import { makeId } from '#domain/ids.ts';
import {
  changedSinceSent,
  countHeads,
  numbersForVenue,
  type AnswerCount,
  type HeadCountNow,
} from '#domain/plan-checks/head-count.ts';
import { wallOfInstant } from '#domain/plan-checks/session-times.ts';
import { readCount } from '#domain/planning/clock-text.ts';
import type { VenueNumbers } from '#domain/plan.ts';
import { wallClock } from '../../connection/format.ts';
import { randomBytes } from '../../connection/new-id.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { useOneAtATime } from '../../connection/use-one-at-a-time.ts';
import { Button } from '../../parts/button.tsx';
import { SavedField } from '../../parts/saved-field.tsx';
import { ShowRateBefore } from './show-rate-before.tsx';
import { percentProblem } from './event-facts-panel.tsx';
import styles from './head-count-panel.module.css';
import { longDate } from './plan-dates.ts';
import { usePlanLookup } from './plan-lookup.ts';
import { usePlanRows } from './use-rows.ts';
import { KindIcon } from './session-kinds.tsx';
import { wholeLine } from './whole-line.ts';

/** How many people to reckon with, for the venue and the kitchen; names are never in it. */
export function HeadCountPanel() {
  const data = useOpenEventData();
  const { event, sessions, registrations, checkIns } = data;
  const states = useMemo(() => presence(checkIns), [checkIns]);
  const heads = useMemo(
    () => countHeads({ event, sessions, registrations }, states),
    [event, sessions, registrations, states],
  );
  // The long tables come a moment after the numbers on top, so that four hundred sessions do not hold the window up.
  const isWhole = useDeferredValue(true, false);
  const languages = useMemo(() => byName(heads.languages), [heads]);
  return (
    <div className={styles.panel}>
      <div className={styles.sheet}>
        <Reckoning heads={heads} />
        {isWhole ? (
          <>
            <SessionCounts heads={heads} />
            <div className={styles.answers}>
              <Answers title={say('heads.diets')} answers={heads.diets} nothing={say('heads.noDiets')} />
              <Answers title={say('heads.accessNeeds')} answers={heads.accessNeeds} nothing={say('heads.noNeeds')} />
              <Answers title={say('heads.languages')} answers={languages} nothing={say('heads.noLanguages')} />
            </div>
          </>
        ) : null}
      </div>
      <aside className={styles.side} aria-label={say('heads.sentTitle')}>
        <Sent heads={heads} />
      </aside>
    </div>
  );
}

/** Some wrote `en` and some wrote English: one line. */
function byName(languages: readonly AnswerCount[]): AnswerCount[] {
  const counts = new Map<string, number>();
  for (const { label, count } of languages) {
    const name = languageName(label, 'en-GB');
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return [...counts].map(([label, count]) => ({ label, count })).toSorted((a, b) => b.count - a.count);
}

function Reckoning({ heads }: { readonly heads: HeadCountNow }) {
  const { patchFacts } = usePlanRows();
  const capacity = heads.capacity;
  return (
    <section className={styles.reckoning}>
      <p className={styles.expected}>
        <strong>{heads.expected}</strong>
        <span>{say('heads.expected', { count: heads.expected })}</span>
      </p>
      <div className={styles.how}>
        <p>{say('heads.how', { registered: heads.registered, coming: heads.coming, maybe: heads.maybe })}</p>
        <div className={styles.rate}>
          <SavedField
            label={say('facts.showRate')}
            inputMode="numeric"
            value={String(Math.round(heads.showRate * 100))}
            check={percentProblem}
            onSave={(text) => patchFacts({ showRate: (readCount(text.replace('%', '')) ?? 100) / 100 })}
          />
        </div>
        <ShowRateBefore />
      </div>
      <dl className={styles.states}>
        {(['coming', 'maybe', 'waitlisted', 'cancelled', 'here'] as const).map((key) => (
          <div key={key}>
            <dt>{say(`heads.state.${key}`)}</dt>
            <dd>{heads[key]}</dd>
          </div>
        ))}
        {capacity === null ? null : (
          <div data-over={heads.registered > capacity ? '' : undefined}>
            <dt>{say('heads.state.capacity')}</dt>
            <dd>{capacity}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function SessionCounts({ heads }: { readonly heads: HeadCountNow }) {
  return (
    <section>
      <table className={styles.table}>
        <caption>{say('heads.perSession')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('heads.session')}</th>
            <th scope="col">{say('heads.countedOn')}</th>
            <th scope="col">{say('heads.expectedColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {heads.sessions.map((session) => (
            <tr key={session.sessionId}>
              <th scope="row">
                <span className={styles.session}>
                  <span className={styles.time}>{wallClock(session.startsAt)}</span>
                  <KindIcon kind={session.kind} />
                  <span dir="auto">{wholeLine(session.title) || say('plan.untitled')}</span>
                </span>
                {session.diets.length > 0 ? (
                  <span className={styles.diets} dir="auto">
                    {session.diets
                      .slice(0, 12)
                      .map(({ label, count }) => say('heads.answer', { label: wholeLine(label).slice(0, 60), count }))
                      .join(' · ')}
                  </span>
                ) : null}
              </th>
              <td>{session.registered}</td>
              <td>
                <strong>{session.expected}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const MOST_ANSWERS = 40;

function Answers({
  title,
  answers,
  nothing,
}: {
  readonly title: string;
  readonly answers: readonly AnswerCount[];
  readonly nothing: string;
}) {
  return (
    <section className={styles.answer}>
      <h2>{title}</h2>
      {answers.length === 0 ? (
        <p className={styles.faint}>{nothing}</p>
      ) : (
        <ul>
          {answers.slice(0, MOST_ANSWERS).map(({ label, count }) => (
            <li key={label}>
              <span dir="auto">{label.length > 300 ? `${label.slice(0, 300)}…` : label}</span>
              <strong>{count}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Sent({ heads }: { readonly heads: HeadCountNow }) {
  const { act } = useOpenEvent();
  const { venueNumbers, event } = useOpenEventData();
  const { zone } = usePlanLookup();
  const now = useMemo(() => numbersForVenue(heads), [heads]);
  const sent = venueNumbers.toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
  const send = useOneAtATime(async () => {
    const sentAt = new Date().toISOString();
    const sentOn = wallOfInstant(Date.parse(sentAt), zone).slice(0, 10);
    await act('saveVenueNumbers', { row: { id: makeId('V', randomBytes()), sentOn, sentAt, numbers: [...now] } });
  });
  return (
    <>
      <h2>{say('heads.sentTitle')}</h2>
      <p className={styles.faint}>
        {say('heads.sentText', { venue: wholeLine(factsOf({ event })?.venueName ?? '') || say('heads.theVenue') })}
      </p>
      <Button look="primary" icon={<Send aria-hidden />} onPress={send}>
        {say('heads.send')}
      </Button>
      {sent.length === 0 ? <p className={styles.faint}>{say('heads.neverSent')}</p> : null}
      <ol className={styles.sent} aria-live="polite">
        {sent.map((numbers, index) => (
          <SentNumbers key={numbers.id} sent={numbers} now={now} isLatest={index === 0} />
        ))}
      </ol>
    </>
  );
}

type SentProps = { readonly sent: VenueNumbers; readonly now: VenueNumbers['numbers']; readonly isLatest: boolean };

/** Numbers as they were sent on a day; of the latest, what is different now. */
function SentNumbers({ sent, now, isLatest }: SentProps) {
  const { settings } = useOpenEvent();
  const { zone } = usePlanLookup();
  const changes = useMemo(() => (isLatest ? changedSinceSent(sent, now) : []), [sent, now, isLatest]);
  const expected = sent.numbers.find(({ key }) => key === 'expected')?.count ?? 0;
  return (
    <li>
      <h3>
        {longDate(sent.sentOn, settings)}
        <span>{wallClock(wallOfInstant(Date.parse(sent.sentAt), zone))}</span>
      </h3>
      <p>{say('heads.sentExpected', { count: expected })}</p>
      {isLatest && changes.length === 0 ? <p className={styles.same}>{say('heads.unchanged')}</p> : null}
      {changes.length > 0 ? (
        <>
          <p className={styles.changed}>{say('heads.changedSince', { count: changes.length })}</p>
          <ul>
            {changes.slice(0, 30).map((change) => (
              <li key={change.key}>
                <span dir="auto">{labelOf(change.key, change.label)}</span>
                <span className={styles.change}>
                  {change.then ?? 0} <ArrowRight aria-hidden />
                  <span className="visually-hidden">{say('heads.to')}</span> <strong>{change.now ?? 0}</strong>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </li>
  );
}

function labelOf(key: string, label: string): string {
  if (key.startsWith('need ')) return say(`rooms.feature.${label}`);
  if (key.includes(' ')) return wholeLine(label).slice(0, 80);
  return key === 'expected'
    ? say('heads.expectedColumn')
    : key === 'registered'
      ? say('heads.countedOn')
      : say(`heads.state.${key}`);
}
