import { ClipboardList, UserCheck } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import { clockOf, wallTimeAfter } from '#domain/documents/people-on-paper.ts';
import { factsOf, type EventData } from '#domain/event-data.ts';
import type { OutcomeId } from '#domain/ids.ts';
import { blankOutcome, type Outcome } from '#domain/outcome.ts';
import { followUp, takerOf } from '#domain/outcomes/follow-up.ts';
import { facilitatorsWithoutTopic, groupSitting } from '#domain/outcomes/group-sitting.ts';
import { displayName } from '#domain/registration.ts';
import { doorBookOf } from '../connection/door-book.ts';
import { shortDate } from '../connection/format.ts';
import { takeFocusedSaid, useFocusedSaid, type WantedSaid } from '../connection/focus-said.ts';
import { newId } from '../connection/new-id.ts';
import { useOpenEvent, useOpenEventData } from '../connection/open-event-context.ts';
import { CaptureLine, type CapturedLine } from '../features/outcomes/capture-line.tsx';
import { FeedbackPane } from '../features/outcomes/feedback-pane.tsx';
import { FollowUpList, takerName } from '../features/outcomes/follow-up-list.tsx';
import { GroupView } from '../features/outcomes/group-view.tsx';
import { localDay } from '../features/outcomes/local-day.ts';
import { NextMeeting } from '../features/outcomes/next-meeting.tsx';
import { OutcomeList } from '../features/outcomes/outcome-list.tsx';
import { isAt, outcomePlaces, placeOf, WHOLE_EVENT, type OutcomePlace } from '../features/outcomes/outcome-place.ts';
import { PlaceList } from '../features/outcomes/place-list.tsx';
import { Projector } from '../features/outcomes/projector.tsx';
import { ReportPane } from '../features/outcomes/report-pane.tsx';
import { SessionRan } from '../features/outcomes/session-ran.tsx';
import { useOutcomeFiles } from '../features/outcomes/use-outcome-files.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import styles from './outcomes-screen.module.css';

/** What was said: capture while a reporter speaks, by topic, session or for the whole event, and the report as it grows. */
export function OutcomesScreen() {
  const { session, settings, act } = useOpenEvent();
  const data = useOpenEventData();
  const [place, setPlace] = useState<OutcomePlace>(WHOLE_EVENT);
  const [mode, setMode] = useState<'place' | 'followUp' | 'slips'>('place');
  const [wanted, setWanted] = useState<WantedSaid | null>(null);
  const [isTicking, setIsTicking] = useState(false);
  const [isProjecting, setIsProjecting] = useState(false);
  useWantedSaid((said) => {
    const outcome = data.outcomes.find(({ id }) => id === said.outcomeId);
    if (said.outcomeId !== null && !outcome) return;
    setWanted(said);
    setIsTicking(false);
    setIsProjecting(false);
    setMode(outcome ? 'place' : 'slips');
    if (outcome) setPlace(placeOf(outcome.sessionId, outcome.topicId));
  });
  const isFollowingUp = mode === 'followUp';
  const today = localDay();
  const files = useOutcomeFiles(data);
  const dayOf = useCallback((date: string) => shortDate(date, settings), [settings]);
  const stopProjecting = useCallback(() => setIsProjecting(false), []);
  const groups = useMemo(() => outcomePlaces(data), [data]);
  const marks = useMemo(() => topicMarks(data.topics), [data]);
  const here = useMemo(
    () => data.outcomes.filter((outcome) => isAt(outcome, place)).toSorted((a, b) => a.order - b.order),
    [data, place],
  );
  const nameOf = useCallback(
    (outcome: Outcome) => takerName(takerOf(outcome, session.state.view.tables.registrations)),
    [session],
  );
  const commitments = useMemo(() => (isFollowingUp ? followUp(data, today) : []), [data, today, isFollowingUp]);
  const idle = useMemo(() => facilitatorsWithoutTopic(data), [data]);
  const group = useMemo(() => groupAt(data, place, settings.formats || 'en-GB'), [data, place, settings.formats]);
  const findPeople = useCallback((words: string) => doorBookOf(session).finder.find(words, 5), [session]);
  const facts = factsOf(data);
  const sessionHere = place.topicId === null ? data.sessions.find(({ id }) => id === place.sessionId) : undefined;
  const title = {
    followUp: say('outcomes.followUp.title'),
    slips: say('outcomes.slips.screen'),
    place: titleOf(place, data) ?? say('outcomes.wholeEvent'),
  }[mode];

  const capture = (line: CapturedLine) => {
    const row = blankOutcome({
      id: newId('O') as OutcomeId,
      kind: line.kind,
      sessionId: place.sessionId,
      topicId: place.topicId,
      text: line.text,
      whoId: line.whoPerson?.id ?? null,
      whoText: line.whoPerson ? displayName(line.whoPerson) : line.who,
      dueOn: line.dueOn,
      order: data.outcomes.reduce((last, outcome) => Math.max(last, outcome.order), 0) + 1,
      notedAt: new Date().toISOString(),
    });
    void act('saveOutcome', { row });
  };
  const captureLine = (
    <CaptureLine
      key={place.key}
      today={today}
      placeTitle={title}
      dayOf={dayOf}
      findPeople={findPeople}
      onCapture={capture}
    />
  );
  const move = (outcome: Outcome, by: -1 | 1) => {
    const neighbour = here[here.indexOf(outcome) + by];
    if (neighbour) void act('swapOutcomes', { id: outcome.id, otherId: neighbour.id });
  };
  const wantedOutcome = useMemo(() => (wanted?.outcomeId ? { id: wanted.outcomeId } : null), [wanted]);
  const noted = (
    <OutcomeList
      outcomes={here}
      nameOf={nameOf}
      dayOf={dayOf}
      today={today}
      wanted={wantedOutcome}
      onSave={(row) => void act('saveOutcome', { row })}
      onRemove={(outcome) => void act('removeOutcome', { id: outcome.id })}
      onMove={move}
    />
  );
  return (
    <div className={styles.screen} data-following={mode === 'place' ? undefined : ''}>
      <PlaceList
        groups={groups}
        outcomes={data.outcomes}
        marks={marks}
        place={place}
        isFollowingUp={isFollowingUp}
        isAtSlips={mode === 'slips'}
        slipCount={data.feedbackSlips.length}
        onChange={(next) => {
          setMode('place');
          setPlace(next);
        }}
        onFollowUp={() => setMode('followUp')}
        onSlips={() => {
          setWanted(null);
          setMode('slips');
        }}
      />
      <section className={styles.middle} aria-label={title}>
        <header className={styles.head}>
          <h1 dir="auto">{title}</h1>
          {group && mode === 'place' ? (
            <Button icon={<UserCheck aria-hidden />} onPress={() => setIsTicking(true)}>
              {say('outcomes.group.open', {
                here: group.sitters.filter(({ isHere }) => isHere).length,
                count: group.sitters.length,
              })}
            </Button>
          ) : null}
        </header>
        {isFollowingUp ? (
          <FollowUpList
            commitments={commitments}
            dayOf={dayOf}
            onSave={(row) => void act('saveOutcome', { row })}
            onSaveFile={(file, shown) => void files.saveFollowUp(file, shown)}
          />
        ) : mode === 'slips' ? (
          <FeedbackPane
            key={wanted?.formId ?? ''}
            data={data}
            wantedForm={wanted?.formId ?? null}
            onSaveForm={(row) => void act('saveFeedbackForm', { row })}
            onRemoveForm={(id) => void act('removeFeedbackForm', { id })}
            onSaveSlip={(row) => void act('saveFeedbackSlip', { row })}
            onRemoveSlip={(id) => void act('removeFeedbackSlip', { id })}
            onPrint={(form, slipsFor) => void files.printSlips(form, slipsFor)}
            onSaveFile={(form) => void files.saveSlips(form)}
          />
        ) : (
          <>
            {isProjecting ? null : captureLine}
            {group && group.topic.facilitatorIds.length === 0 ? (
              <p className={styles.hint}>{say('outcomes.noFacilitator')}</p>
            ) : null}
            {place.key === WHOLE_EVENT.key && idle.length > 0 ? (
              <p className={styles.hint} dir="auto">
                {say('outcomes.idleFacilitators', {
                  count: idle.length,
                  names: idle.slice(0, 5).map(displayName).join(', '),
                })}
              </p>
            ) : null}
            {sessionHere ? (
              <SessionRan
                key={sessionHere.id}
                session={sessionHere}
                onSave={(row) => void act('saveSession', { row })}
              />
            ) : null}
            {place.key === WHOLE_EVENT.key && facts ? (
              <NextMeeting facts={facts} today={today} onSave={(patch) => void act('editEventFacts', { patch })} />
            ) : null}
            {here.length === 0 ? (
              <EmptyState
                icon={<ClipboardList aria-hidden />}
                title={say('outcomes.none')}
                text={say('outcomes.noneText')}
              />
            ) : (
              <div className={styles.noted}>{noted}</div>
            )}
          </>
        )}
      </section>
      {mode !== 'place' ? null : (
        <ReportPane
          data={data}
          locale={settings.formats || 'en-GB'}
          onSave={(file) => void files.saveReport(file)}
          onProject={() => setIsProjecting(true)}
        />
      )}
      {isTicking && group ? (
        <GroupView
          topic={group.topic}
          mark={marks.get(group.topic.id)}
          about={group.about}
          sitters={group.sitters}
          others={group.others.map((topic) => ({ topic, mark: marks.get(topic.id) }))}
          findPeople={findPeople}
          onTick={(topic, people, isHere) =>
            void act('noteAttendance', {
              roundId: group.roundId,
              topicId: topic.id,
              registrationIds: people.map(({ id }) => id),
              isHere,
            })
          }
          onClose={() => setIsTicking(false)}
          notes={
            <>
              {captureLine}
              {noted}
            </>
          }
        />
      ) : null}
      {isProjecting ? (
        <Projector title={title} outcomes={here} nameOf={nameOf} onClose={stopProjecting}>
          {captureLine}
        </Projector>
      ) : null}
    </div>
  );
}

/** Of its topic, else of its session, also when that is offered no longer; nothing for the whole event. */
function titleOf({ topicId, sessionId }: OutcomePlace, data: EventData): string | undefined {
  const topic = data.topics.find(({ id }) => id === topicId);
  return topic?.title ?? data.sessions.find(({ id }) => id === sessionId)?.title;
}

/** Brings to the front what was asked for elsewhere, such as in the palette. */
function useWantedSaid(show: (said: WantedSaid) => void): void {
  const waiting = useFocusedSaid();
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    if (!waiting) return;
    const said = takeFocusedSaid();
    if (said) latest.current(said);
  }, [waiting]);
}

/** The group that a place is about, with who sits in it and where else they could sit; null for any other place. */
function groupAt(data: EventData, { sessionId, topicId }: OutcomePlace, locale: string) {
  const topic = data.topics.find(({ id }) => id === topicId);
  const round = data.sessions.find(({ id }) => id === sessionId);
  if (!topic || !round) return null;
  const room = data.rooms.find(({ id }) => id === (topic.roomId ?? round.roomId))?.name ?? '';
  const times = `${clockOf(round.startsAt)}–${clockOf(wallTimeAfter(round.startsAt, round.minutes))}`;
  return {
    topic,
    roundId: round.id,
    about: [times, room, round.title].filter(Boolean).join(' · '),
    sitters: groupSitting(data, round.id, topic.id, locale),
    others: data.topics
      .filter(({ id, state, roundIds }) => id !== topic.id && state === 'offered' && roundIds.includes(round.id))
      .toSorted((a, b) => a.order - b.order),
  };
}
