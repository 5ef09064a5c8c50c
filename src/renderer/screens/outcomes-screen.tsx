import { ClipboardList } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import { factsOf } from '#domain/event-data.ts';
import type { OutcomeId } from '#domain/ids.ts';
import type { Outcome } from '#domain/outcome.ts';
import { displayName } from '#domain/registration.ts';
import { ask } from '../connection/bridge-client.ts';
import { doorBookOf } from '../connection/door-book.ts';
import { shortDate } from '../connection/format.ts';
import { newId } from '../connection/new-id.ts';
import { useOpenEvent, useOpenEventData } from '../connection/open-event-context.ts';
import { CaptureLine, type CapturedLine } from '../features/outcomes/capture-line.tsx';
import { OutcomeList } from '../features/outcomes/outcome-list.tsx';
import { isAt, outcomePlaces, WHOLE_EVENT, type OutcomePlace } from '../features/outcomes/outcome-place.ts';
import { PlaceList } from '../features/outcomes/place-list.tsx';
import { Projector } from '../features/outcomes/projector.tsx';
import { ReportPane } from '../features/outcomes/report-pane.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { giveNotice } from '../parts/notice.tsx';
import styles from './outcomes-screen.module.css';

const today = () => new Date().toISOString().slice(0, 10);

/** What was said: capture while a reporter speaks, by topic, session or for the whole event, and the report as it grows. */
export function OutcomesScreen() {
  const { session, settings, act } = useOpenEvent();
  const data = useOpenEventData();
  const [place, setPlace] = useState<OutcomePlace>(WHOLE_EVENT);
  const [isProjecting, setIsProjecting] = useState(false);
  const stopProjecting = useCallback(() => setIsProjecting(false), []);
  const groups = useMemo(() => outcomePlaces(data), [data]);
  const marks = useMemo(() => topicMarks(data.topics), [data]);
  const here = useMemo(
    () => data.outcomes.filter((outcome) => isAt(outcome, place)).toSorted((a, b) => a.order - b.order),
    [data, place],
  );
  const nameOf = useCallback(
    (outcome: Outcome) => {
      const person = outcome.whoId ? session.state.view.tables.registrations.get(outcome.whoId) : undefined;
      return person ? displayName(person) : outcome.whoText;
    },
    [session],
  );
  const findPeople = useCallback((words: string) => doorBookOf(session).finder.find(words, 5), [session]);
  const title = titleOf(place, groups) ?? say('outcomes.wholeEvent');

  const capture = (line: CapturedLine) => {
    const row: Outcome = {
      id: newId('O') as OutcomeId,
      kind: line.kind,
      sessionId: place.sessionId,
      topicId: place.topicId,
      text: line.text,
      whoId: line.whoPerson?.id ?? null,
      whoText: line.whoPerson ? displayName(line.whoPerson) : line.who,
      dueOn: line.dueOn,
      state: 'open',
      order: data.outcomes.reduce((last, outcome) => Math.max(last, outcome.order), 0) + 1,
      notedAt: new Date().toISOString(),
    };
    void act('saveOutcome', { row });
  };
  const captureLine = (
    <CaptureLine key={place.key} today={today()} placeTitle={title} findPeople={findPeople} onCapture={capture} />
  );
  const move = (outcome: Outcome, by: -1 | 1) => {
    const neighbour = here[here.indexOf(outcome) + by];
    if (neighbour) void act('swapOutcomes', { id: outcome.id, otherId: neighbour.id });
  };
  const saveReport = async (markdown: string) => {
    const saved = await ask('files.save', {
      suggestedName: `${(factsOf(data)?.name ?? say('appName')).slice(0, 80)} - ${say('outcomes.report')}.md`,
      bytes: new TextEncoder().encode(markdown),
      kind: 'text',
    });
    if (saved.kind === 'saved') giveNotice({ tone: 'ok', text: say('outcomes.reportSaved', { name: saved.fileName }) });
    else if (saved.kind !== 'cancelled') giveNotice({ tone: 'stop', text: say('paper.notSaved') });
  };

  return (
    <div className={styles.screen}>
      <PlaceList groups={groups} outcomes={data.outcomes} marks={marks} place={place} onChange={setPlace} />
      <section className={styles.middle} aria-label={title}>
        <h1 dir="auto">{title}</h1>
        {isProjecting ? null : captureLine}
        {here.length === 0 ? (
          <EmptyState
            icon={<ClipboardList aria-hidden />}
            title={say('outcomes.none')}
            text={say('outcomes.noneText')}
          />
        ) : (
          <div className={styles.noted}>
            <OutcomeList
              outcomes={here}
              nameOf={nameOf}
              dayOf={(date) => shortDate(date, settings)}
              today={today()}
              onSave={(row) => void act('saveOutcome', { row })}
              onRemove={(outcome) => void act('removeOutcome', { id: outcome.id })}
              onMove={move}
            />
          </div>
        )}
      </section>
      <ReportPane
        data={data}
        onSave={(markdown) => void saveReport(markdown)}
        onProject={() => setIsProjecting(true)}
      />
      {isProjecting ? (
        <Projector title={title} outcomes={here} nameOf={nameOf} onClose={stopProjecting}>
          {captureLine}
        </Projector>
      ) : null}
    </div>
  );
}

function titleOf(place: OutcomePlace, groups: ReturnType<typeof outcomePlaces>): string | undefined {
  for (const group of groups) {
    if (group.place.key === place.key) return group.session.title;
    const inner = group.topics.find((topic) => topic.place.key === place.key);
    if (inner) return inner.topic.title;
  }
  return undefined;
}
