import { ArrowLeft, MousePointerClick } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { SessionId } from '#domain/ids.ts';
import type { Follow } from '#domain/plan-checks/move-sessions.ts';
import type { PlanDay } from '#domain/planning/plan-days.ts';
import type { Session } from '#domain/plan.ts';
import { useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import type { Selection } from './selection.ts';
import { SessionEditor } from './session-editor.tsx';
import styles from './editor.module.css';
import { TopicEditor } from './topic-editor.tsx';
import type { Move } from './use-session-moves.ts';

export type SideEditorProps = {
  readonly selected: Selection | null;
  /** As they are shown now, with a move under way. */
  readonly sessions: readonly Session[];
  readonly days: readonly PlanDay[];
  readonly follow: Follow;
  readonly onFollow: (follow: Follow) => void;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onMove: (move: Move) => void;
  readonly onRemoveSession: (id: SessionId) => void;
  readonly onAdd: () => void;
  /** Escape in the editor goes back to what is edited. */
  readonly onLeave: (id: string) => void;
  readonly focusField: string | null;
  readonly onFocusField: (field: string | null) => void;
};

/** What is chosen in the day, ready to be changed without leaving it. */
export function SideEditor(props: SideEditorProps) {
  const { selected, sessions, onSelect, focusField, onFocusField } = props;
  const data = useOpenEventData();
  const side = useRef<HTMLDivElement>(null);
  const session = selected?.kind === 'session' ? sessions.find(({ id }) => id === selected.id) : undefined;
  const topic = selected?.kind === 'topic' ? data.topics.find(({ id }) => id === selected.id) : undefined;
  const shownId = session?.id ?? topic?.id;
  useFocusField(side, shownId, focusField, onFocusField);
  return (
    <aside className={styles.side} aria-label={say('plan.editor')} data-open={shownId ? '' : undefined}>
      <h2 className="visually-hidden">{say('plan.editor')}</h2>
      <div className={styles.backToList}>
        <Button
          size="small"
          icon={<ArrowLeft aria-hidden />}
          onPress={() => {
            onSelect(null);
            if (shownId) props.onLeave(shownId);
          }}
        >
          {say('plan.backToDay')}
        </Button>
      </div>
      <div
        ref={side}
        role="presentation"
        className={styles.inner}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || !shownId) return;
          props.onLeave(shownId);
        }}
      >
        {session ? (
          <SessionEditor
            key={session.id}
            session={session}
            days={props.days}
            follow={props.follow}
            onFollow={props.onFollow}
            onMove={props.onMove}
            onRemove={() => props.onRemoveSession(session.id)}
            onSelect={onSelect}
            onFocusField={onFocusField}
          />
        ) : topic && selected?.kind === 'topic' ? (
          <TopicEditor key={topic.id} topic={topic} roundId={selected.roundId} onSelect={onSelect} />
        ) : (
          <EmptyState
            icon={<MousePointerClick aria-hidden />}
            title={say('plan.nothingChosen')}
            text={say('plan.nothingChosenText')}
            actions={<Button onPress={props.onAdd}>{say('plan.addSession')}</Button>}
          />
        )}
      </div>
    </aside>
  );
}

/** Takes the focus to a field of the editor once what it belongs to is shown. `first` is the first field there is. */
function useFocusField(
  side: React.RefObject<HTMLElement | null>,
  shownId: string | undefined,
  field: string | null,
  onDone: (field: null) => void,
): void {
  useEffect(() => {
    if (!field || !shownId) return;
    const found =
      side.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"] :is(input, textarea, button)`) ??
      side.current?.querySelector<HTMLElement>('input, textarea');
    found?.focus();
    if (found instanceof HTMLInputElement || (found instanceof HTMLTextAreaElement && found.rows === 1)) found.select();
    onDone(null);
  }, [side, shownId, field, onDone]);
}
