import { Copy, Plus, Trash2 } from 'lucide-react';
import { useDeferredValue } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { RoomId, SessionId, TopicId } from '#domain/ids.ts';
import { makeId } from '#domain/ids.ts';
import type { Follow } from '#domain/plan-checks/move-sessions.ts';
import { minutesToClock, sessionTimes } from '#domain/plan-checks/session-times.ts';
import { readClock, readCount } from '#domain/planning/clock-text.ts';
import { newTopic, withKind } from '#domain/planning/new-rows.ts';
import type { PlanDay } from '#domain/planning/plan-days.ts';
import type { GroupByField, Session, TopicState } from '#domain/plan.ts';
import { wallClock } from '../../connection/format.ts';
import { randomBytes } from '../../connection/new-id.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { SavedField } from '../../parts/saved-field.tsx';
import { Select } from '../../parts/select.tsx';
import styles from './editor.module.css';
import { FollowSelect } from './follow-select.tsx';
import { longDate } from './plan-dates.ts';
import { usePlanLookup } from './plan-lookup.ts';
import { PlaceFindings } from './place-findings.tsx';
import { RoomSelect } from './room-select.tsx';
import type { Selection } from './selection.ts';
import { KindIcon, SESSION_KINDS } from './session-kinds.tsx';
import { SpeakersField } from './speakers-field.tsx';
import { TopicRow } from './topic-row.tsx';
import type { Move } from './use-session-moves.ts';
import { usePlanRows } from './use-rows.ts';

export type SessionEditorProps = {
  readonly session: Session;
  readonly days: readonly PlanDay[];
  readonly follow: Follow;
  readonly onFollow: (follow: Follow) => void;
  readonly onMove: (move: Move) => void;
  readonly onRemove: () => void;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onFocusField: (field: string | null) => void;
};

/** One session: what, when, where, who; and for a round how people are asked and what is on offer. */
export function SessionEditor(props: SessionEditorProps) {
  const { session, onRemove, onSelect } = props;
  const { act } = useOpenEvent();
  const { patchSession } = usePlanRows();
  const { zone } = usePlanLookup();
  const { id } = session;
  // What is below the fold comes a moment later: choosing a session answers at once.
  const isWhole = useDeferredValue(true, false);
  return (
    <div className={styles.editor}>
      <header className={styles.head}>
        <div className={styles.kind}>
          <Select
            label={say('plan.kindLabel')}
            isLabelHidden
            value={session.kind}
            options={SESSION_KINDS.map((kind) => ({
              id: kind,
              label: say(`plan.kind.${kind}`),
              mark: <KindIcon kind={kind} />,
            }))}
            onChange={(key) => {
              const kind = SESSION_KINDS.find((one) => one === key);
              if (kind) patchSession(id, (row) => ({ kind, round: withKind(row, kind).round }));
            }}
          />
        </div>
        <span className={styles.what} />
        <IconButton
          size="small"
          label={say('plan.duplicate')}
          icon={<Copy aria-hidden />}
          onPress={async () => {
            const copy = {
              ...session,
              id: makeId('S', randomBytes()) as SessionId,
              startsAt: sessionTimes(session, zone)?.endsWall ?? session.startsAt,
            };
            await act('saveSession', { row: copy });
            onSelect({ kind: 'session', id: copy.id });
          }}
        />
        <IconButton size="small" label={say('plan.removeSession')} icon={<Trash2 aria-hidden />} onPress={onRemove} />
      </header>
      <PlaceFindings sessionId={id} />
      <div data-field="title">
        <SavedField
          label={say('plan.title')}
          isGrowing
          value={session.title}
          check={(text) => (text.trim() === '' ? say('plan.needsTitle') : undefined)}
          maxLength={10_000}
          onSave={(title) => patchSession(id, { title: title.trim() })}
        />
      </div>
      <TimeFields {...props} />
      <RoomSelect value={session.roomId} onChange={(roomId: RoomId | null) => patchSession(id, { roomId })} />
      {session.kind === 'round' ? <RoundFields {...props} /> : null}
      {isWhole ? (
        <>
          <SpeakersField
            session={session}
            onChange={(change) => patchSession(id, (row) => ({ speakers: change(row.speakers) }))}
          />
          <SavedField
            label={say('plan.description')}
            lines={4}
            value={session.description}
            maxLength={100_000}
            onSave={(description) => patchSession(id, { description })}
          />
        </>
      ) : null}
    </div>
  );
}

function TimeFields({ session, days, follow, onFollow, onMove }: SessionEditorProps) {
  const { settings } = useOpenEvent();
  const { zone } = usePlanLookup();
  const { id, startsAt, minutes } = session;
  const date = startsAt.slice(0, 10);
  const clock = wallClock(startsAt);
  const end = wallClock(sessionTimes(session, zone)?.endsWall ?? startsAt);
  return (
    <div className={styles.group}>
      {days.length > 1 ? (
        <Select
          label={say('plan.day')}
          value={date}
          options={days.map((day) => ({ id: day.date, label: longDate(day.date, settings) }))}
          onChange={(day) => onMove({ id, day })}
        />
      ) : null}
      <div className={styles.times}>
        <SavedField
          label={say('plan.starts')}
          value={clock}
          check={(text) => (readClock(text) === null ? say('plan.noTime') : undefined)}
          onSave={(text) => onMove({ id, startClock: readClock(text) ?? clock })}
        />
        <SavedField
          label={say('plan.ends')}
          value={end}
          check={(text) => {
            const read = readClock(text);
            if (read === null) return say('plan.noTime');
            return minutesToClock(startsAt, read, zone) === null ? say('plan.endBeforeStart') : undefined;
          }}
          onSave={(text) => onMove({ id, endClock: readClock(text) ?? end })}
        />
        <SavedField
          label={say('plan.minutes')}
          value={String(minutes)}
          inputMode="numeric"
          check={(text) => {
            const count = readCount(text);
            return count === null || count < 1 || count > 20_160 ? say('plan.noMinutes') : undefined;
          }}
          onSave={(text) => {
            const count = readCount(text);
            if (count !== null) onMove({ id, minutes: count });
          }}
        />
      </div>
      <FollowSelect value={follow} onChange={onFollow} />
    </div>
  );
}

const GROUP_BY = ['topics', 'town', 'language', 'organization', 'spread'] as const;

function RoundFields({ session, onSelect, onFocusField }: SessionEditorProps) {
  const { act } = useOpenEvent();
  const { topics } = useOpenEventData();
  const { patchSession } = usePlanRows();
  const { topicsOf, demand } = usePlanLookup();
  const roundOf = (row: Session) => row.round ?? withKind(row, 'round').round!;
  const round = roundOf(session);
  const patchRound = (patch: Partial<NonNullable<Session['round']>>) =>
    patchSession(session.id, (row) => ({ round: { ...roundOf(row), ...patch } }));
  const own = topicsOf.get(session.id) ?? [];
  const add = async (state: TopicState) => {
    const title = say(state === 'open' ? 'plan.newOpenSlot' : 'plan.newTopic');
    const row = newTopic({ title, state, roundIds: [session.id] }, topics, randomBytes());
    await act('saveTopic', { row });
    onSelect({ kind: 'topic', id: row.id satisfies TopicId, roundId: session.id });
    onFocusField('title');
  };
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>
        {say('plan.topics')}
        <span>{say('plan.peopleInRound', { count: demand.people(session.id) })}</span>
      </h3>
      {own.length > 0 ? (
        <ul className={styles.topicRows}>
          {own.map((topic) => (
            <TopicRow
              key={topic.id}
              topic={topic}
              roundId={session.id}
              onPress={() => onSelect({ kind: 'topic', id: topic.id, roundId: session.id })}
            />
          ))}
        </ul>
      ) : (
        <Select
          label={say('plan.sitBy')}
          value={round.groupBy ?? 'topics'}
          options={GROUP_BY.map((by) => ({ id: by, label: say(`plan.sitByChoice.${by}`) }))}
          onChange={(key) => {
            const groupBy = GROUP_BY.find((by): by is GroupByField => by === key && by !== 'topics') ?? null;
            patchRound({ groupBy });
          }}
        />
      )}
      <div className={styles.buttons}>
        <Button size="small" icon={<Plus aria-hidden />} onPress={() => void add('offered')}>
          {say('plan.addTopic')}
        </Button>
        <Button size="small" look="quiet" icon={<Plus aria-hidden />} onPress={() => void add('open')}>
          {say('plan.addOpenSlot')}
        </Button>
      </div>
      <div className={styles.pair}>
        <SavedField
          label={say('plan.feedbackMinutes')}
          value={String(round.feedbackMinutes)}
          inputMode="numeric"
          check={(text) => {
            const count = readCount(text);
            if (count === null) return say('plan.noNumber');
            return count >= session.minutes ? say('plan.feedbackTooLong') : undefined;
          }}
          onSave={(text) => patchRound({ feedbackMinutes: readCount(text) ?? 0 })}
        />
        <SavedField
          label={say('plan.wishesAsked')}
          value={String(round.wishesAsked)}
          inputMode="numeric"
          check={(text) => {
            const count = readCount(text);
            return count === null || count > 20 ? say('plan.wishesRange') : undefined;
          }}
          onSave={(text) => patchRound({ wishesAsked: readCount(text) ?? 0 })}
        />
      </div>
    </section>
  );
}
