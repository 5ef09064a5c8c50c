import { CalendarPlus, List, Minus, Plus, Rows3 } from 'lucide-react';
import { startTransition, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { factsOf } from '#domain/event-data.ts';
import type { SessionId } from '#domain/ids.ts';
import type { SessionKind } from '#domain/plan.ts';
import { newSession, nextStart } from '#domain/planning/new-rows.ts';
import { planDays } from '#domain/planning/plan-days.ts';
import { randomBytes } from '../../connection/new-id.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { giveNotice } from '../../parts/notices.ts';
import { DayList } from './day-list.tsx';
import styles from './day-panel.module.css';
import { DayTabs } from './day-tabs.tsx';
import { usePlanLookup } from './plan-lookup.ts';
import { useRemembered } from './remembered.ts';
import type { Selection } from './selection.ts';
import { SESSION_KINDS, KindIcon } from './session-kinds.tsx';
import { Timeline } from './timeline.tsx';
import { blockKeys } from './block-keys.ts';
import { useSessionMoves } from './use-session-moves.ts';
import { FOLLOW } from './follow-select.tsx';
import { GiveOut } from './give-out.tsx';
import { OnTheDay } from './on-the-day.tsx';
import { SideEditor } from './side-editor.tsx';
import { fittingScale, SCALES, useScale } from './use-scale.ts';

export type DayPanelProps = {
  readonly selected: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  /** Put up once when the editor is to take the focus, e.g. for a session that was just added. */
  readonly focusField: string | null;
  readonly onFocusField: (field: string | null) => void;
};

/** The day at the left, as a page or as a list; what is chosen in it at the right, ready to be changed. */
export function DayPanel({ selected, onSelect, focusField, onFocusField }: DayPanelProps) {
  const { session: openEvent, settings, act, undo } = useOpenEvent();
  const data = useOpenEventData();
  const { zone } = usePlanLookup();
  const facts = factsOf(data);
  const days = useMemo(() => planDays(facts, data.sessions), [facts, data.sessions]);
  const [view, setView] = useRemembered('view', ['timeline', 'list'], 'timeline');
  const [follow, setFollow] = useRemembered('following', FOLLOW, 'all');
  const moves = useSessionMoves(data.sessions, zone, follow);
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  const chosen = useMemo(() => {
    const id = selected?.kind === 'session' ? selected.id : selected?.roundId;
    return data.sessions.find((one) => one.id === id) ?? null;
  }, [data.sessions, selected]);
  const firstDay = days[0]?.date ?? '';
  const date = days.some((day) => day.date === chosenDay) ? chosenDay! : firstDay;
  const chosenDate = chosen?.startsAt.slice(0, 10);
  // The page turns with the session that is chosen: when it is moved to another day, or found from elsewhere.
  const [seen, setSeen] = useState<string | undefined>();
  if (chosenDate !== seen) {
    setSeen(chosenDate);
    if (chosenDate && chosenDate !== date) setChosenDay(chosenDate);
  }
  const ofDay = useMemo(
    () => moves.sessions.filter(({ startsAt }) => startsAt.startsWith(date)),
    [moves.sessions, date],
  );
  const [scale, setScale] = useScale(() => fittingScale(data.sessions, data.topics));
  const main = useRef<HTMLDivElement>(null);

  // Stays the same while sessions move, so that only the blocks that change are drawn again.
  const { finish } = moves;
  const select = useCallback(
    (next: Selection) => {
      finish();
      onSelect(next);
    },
    [finish, onSelect],
  );
  const toBlock = useCallback((id: string) => {
    requestAnimationFrame(() =>
      main.current
        ?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"], [data-topic="${CSS.escape(id)}"]`)
        ?.focus(),
    );
  }, []);

  const add = useCallback(
    async (kind: SessionKind, startsAt?: string, afterId: string | undefined = chosen?.id) => {
      moves.finish();
      const latest = openEvent.data;
      const after = latest.sessions.find((one) => one.id === afterId && one.startsAt.startsWith(date)) ?? null;
      const row = newSession(
        kind,
        kind === 'plenary' ? say('plan.newSession') : say(`plan.kind.${kind}`),
        startsAt ?? nextStart(latest.sessions, factsOf(latest), date, after),
        randomBytes(),
      );
      await act('saveSession', { row });
      onSelect({ kind: 'session', id: row.id });
      onFocusField('title');
    },
    [act, openEvent, chosen, date, moves, onSelect, onFocusField],
  );

  const remove = useCallback(
    async (id: SessionId) => {
      const row = openEvent.data.sessions.find((one) => one.id === id);
      if (!row) return;
      const near = neighbour(moves.sessions, date, id);
      const outcome = await act('removeSession', { id });
      if (outcome.kind !== 'done') return;
      onSelect(near ? { kind: 'session', id: near } : null);
      if (near) toBlock(near);
      giveNotice({
        tone: 'ok',
        text: say('plan.removed', { name: row.title.slice(0, 80) || say('plan.untitled') }),
        action: { label: say('undo'), run: () => void undo() },
      });
    },
    [act, openEvent, moves.sessions, date, onSelect, toBlock, undo],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    blockKeys(event, {
      view,
      main: main.current,
      onNudge: (id, by) => {
        moves.nudge(id, by);
      },
      onAdd: (afterId) => void add('plenary', undefined, afterId),
      onRemove: (id) => void remove(id),
      onEdit: () => onFocusField('first'),
    });
  };

  // On the plan without anything chosen yet, as after coming from another screen.
  const addFirst = useRef(() => {});
  useEffect(() => {
    addFirst.current = () => void add('plenary');
  });
  useEffect(() => {
    const letter = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'n' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as Element;
      if ((target !== document.body && !target.closest('nav')) || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      addFirst.current();
    };
    window.addEventListener('keydown', letter);
    return () => window.removeEventListener('keydown', letter);
  }, []);

  const movingRow = moves.moving ? moves.sessions.find(({ id }) => id === moves.moving) : undefined;
  const movingWords = movingRow
    ? say('plan.movedTo', {
        name: movingRow.title.slice(0, 80),
        time: movingRow.startsAt.slice(11),
        minutes: movingRow.minutes,
      })
    : '';

  return (
    <div className={styles.day}>
      <section className={styles.main} aria-label={say('plan.dayLabel')}>
        <div className={styles.bar}>
          <DayTabs
            days={days}
            value={date}
            onChange={(day) => startTransition(() => setChosenDay(day))}
            settings={settings}
          />
          <div className={styles.tools}>
            <MenuButton
              label={say('plan.addSession')}
              icon={<CalendarPlus aria-hidden />}
              size="small"
              choices={SESSION_KINDS.map((kind) => ({
                id: kind,
                label: say(`plan.kind.${kind}`),
                icon: <KindIcon kind={kind} />,
                ...(kind === 'plenary' ? { shortcut: say('plan.keyAdd') } : {}),
              }))}
              onChoose={(kind) => void add(SESSION_KINDS.find((one) => one === kind) ?? 'plenary')}
            />
            <OnTheDay date={date} />
            <GiveOut />
            <ChoiceBar
              label={say('plan.viewLabel')}
              value={view}
              onChange={(id) => startTransition(() => setView(id === 'list' ? 'list' : 'timeline'))}
              options={[
                { id: 'timeline', label: say('plan.timeline'), icon: <Rows3 aria-hidden /> },
                { id: 'list', label: say('plan.list'), icon: <List aria-hidden /> },
              ]}
            />
          </div>
        </div>
        {/* Keys of the blocks inside; the blocks themselves are buttons. */}
        <div ref={main} className={styles.view} onKeyDown={onKeyDown} role="presentation">
          {ofDay.length === 0 ? (
            <EmptyState
              icon={<CalendarPlus aria-hidden />}
              title={say('plan.emptyTitle')}
              text={say('plan.emptyText')}
              actions={
                <Button look="primary" onPress={() => void add('plenary')}>
                  {say('plan.addFirst')}
                </Button>
              }
            />
          ) : view === 'timeline' ? (
            <Timeline
              date={date}
              moves={moves}
              scale={scale}
              selected={selected}
              onSelect={select}
              onAddAt={(startsAt) => void add('plenary', startsAt)}
            />
          ) : (
            <DayList sessions={ofDay} selected={selected} onSelect={select} />
          )}
        </div>
        <footer className={styles.keys}>
          <span id="plan-keys">{say(view === 'timeline' ? 'plan.keysTimeline' : 'plan.keysList')}</span>
          {view === 'timeline' && ofDay.length > 0 ? (
            <span className={styles.zoom}>
              <IconButton
                size="small"
                label={say('plan.smaller')}
                icon={<Minus aria-hidden />}
                isDisabled={scale <= SCALES[0]!}
                onPress={() => setScale(-1)}
              />
              <IconButton
                size="small"
                label={say('plan.larger')}
                icon={<Plus aria-hidden />}
                isDisabled={scale >= SCALES.at(-1)!}
                onPress={() => setScale(1)}
              />
            </span>
          ) : null}
        </footer>
        <p className="visually-hidden" aria-live="polite">
          {movingWords}
        </p>
      </section>
      <SideEditor
        selected={selected}
        sessions={moves.sessions}
        onSelect={onSelect}
        onMove={moves.move}
        follow={follow}
        onFollow={setFollow}
        onRemoveSession={(id) => void remove(id)}
        onAdd={() => void add('plenary')}
        onLeave={toBlock}
        days={days}
        focusField={focusField}
        onFocusField={onFocusField}
      />
    </div>
  );
}

/** The session that takes the place of one that goes: the next of the day, or the one before. */
function neighbour(
  sessions: readonly { readonly id: SessionId; readonly startsAt: string }[],
  date: string,
  id: SessionId,
): SessionId | null {
  const day = sessions
    .filter(({ startsAt }) => startsAt.startsWith(date))
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const place = day.findIndex((one) => one.id === id);
  return (day[place + 1] ?? day[place - 1])?.id ?? null;
}
