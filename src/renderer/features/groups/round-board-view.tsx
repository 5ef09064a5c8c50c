import { UserRoundX } from 'lucide-react';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { moveEffects } from '#domain/board/move-effect.ts';
import type { RoundBoard } from '#domain/board/round-board.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import { joinClasses } from '../../parts/join-classes.ts';
import { BoardColumnList } from './board-column.tsx';
import styles from './board.module.css';
import { LazyColumn } from './lazy-column.tsx';
import { useStable } from './use-stable.ts';
import { ColumnHead } from './column-head.tsx';

const NOBODY: ReadonlySet<RegistrationId> = new Set();
/** Up to so many columns, and so many people, are drawn at once whether they are in view or not. */
const EAGER_COLUMNS = 8;
const EAGER_PEOPLE = 300;

export type RoundBoardViewProps = {
  readonly data: EventData;
  readonly board: RoundBoard;
  readonly selected: ReadonlySet<RegistrationId>;
  readonly fresh: ReadonlySet<RegistrationId>;
  readonly reveal: RegistrationId | null;
  /** A proposal is looked at: nothing can be moved until it is accepted. */
  readonly isReadOnly: boolean;
  readonly isStarted: boolean;
  /** Shown above the columns where two rounds are in view. */
  readonly title: string | null;
  readonly onSelect: (roundId: SessionId, ids: ReadonlySet<RegistrationId>) => void;
  readonly onMove: (roundId: SessionId, ids: readonly RegistrationId[], topicId: TopicId | null) => void;
  readonly onToggleLock: (roundId: SessionId, ids: readonly RegistrationId[]) => void;
};

/**
 * One round: a column for each topic and one for people without a seat.
 *
 * Keys on a card: a topic's letter moves it there, Delete takes it out of the round, Ctrl+L locks or unlocks, arrows
 * left and right go to the next column, Enter takes it up to be dropped elsewhere.
 */
export function RoundBoardView({
  data,
  board,
  selected,
  fresh,
  reveal,
  isReadOnly,
  isStarted,
  title,
  onSelect,
  onMove,
  onToggleLock,
}: RoundBoardViewProps) {
  const roundId = board.round.id;
  const [dragged, setDragged] = useState<readonly RegistrationId[] | null>(null);
  const keepsOthers = useRef(false);
  const view = useRef<HTMLDivElement>(null);
  const held = useMemo(() => {
    if (!dragged) return null;
    return dragged.some((id) => selected.has(id)) ? [...new Set([...selected, ...dragged])] : dragged;
  }, [dragged, selected]);
  const effects = useMemo(
    () => (held ? new Map(moveEffects(data, board, held).map((effect) => [effect.topicId, effect])) : null),
    [data, board, held],
  );
  const letters = useMemo(() => topicMarks(data.topics), [data.topics]);
  const letterOf = useCallback((id: TopicId) => letters.get(id)?.letter ?? '', [letters]);

  const select = useStable((topicId: TopicId | null, ids: ReadonlySet<RegistrationId>) => {
    if (!keepsOthers.current) return onSelect(roundId, ids);
    const cards = topicId ? board.columns.find(({ topic }) => topic.id === topicId)?.cards : board.unseated;
    const inColumn = new Set(cards?.map(({ id }) => id));
    return onSelect(roundId, new Set([...[...selected].filter((id) => !inColumn.has(id)), ...ids]));
  });
  const drop = useStable((topicId: TopicId | null, ids: readonly RegistrationId[]) => {
    const all = ids.some((id) => selected.has(id)) ? [...new Set([...selected, ...ids])] : ids;
    onMove(roundId, all, topicId);
  });
  const isLazy = board.columns.length > EAGER_COLUMNS || board.seated + board.unseated.length > EAGER_PEOPLE;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    keepsOthers.current = event.ctrlKey || event.metaKey;
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-person]');
    const focused = card?.dataset['person'] as RegistrationId | undefined;
    if (!focused) return;
    const about = selected.has(focused) ? [...selected] : [focused];
    const take = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'l') {
      take();
      return onToggleLock(roundId, about);
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      take();
      return onMove(roundId, about, null);
    }
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      take();
      return goToColumn(view.current, card, event.key === 'ArrowRight' ? 1 : -1);
    }
    if (/^\p{L}$/u.test(event.key)) {
      take();
      const column = board.columns.find(({ mark }) => mark.letter === event.key.toUpperCase());
      if (column && !column.isWaiting) onMove(roundId, about, column.topic.id);
    }
    return undefined;
  };

  const isFull = board.unseated.length > 0 || !isStarted;
  return (
    <div className={styles.frame}>
      <h2 className={title === null ? 'visually-hidden' : styles.roundTitle}>{title ?? board.round.title}</h2>
      <div
        ref={view}
        className={styles.board}
        role="group"
        aria-label={board.round.title}
        onKeyDownCapture={onKeyDown}
        onPointerDownCapture={(event) => {
          keepsOthers.current = event.ctrlKey || event.metaKey;
        }}
      >
        {isFull ? (
          <section className={joinClasses(styles.column, styles.unseated)}>
            <header className={styles.columnHead}>
              <div className={styles.columnTitle}>
                <UserRoundX aria-hidden className={styles.unseatedIcon} />
                <h3>{say('groups.unseated.title')}</h3>
              </div>
              <div className={styles.sizes}>
                <strong>{board.unseated.length}</strong>
                <span>{say('groups.unseated.of', { count: board.unseated.length + board.seated })}</span>
              </div>
            </header>
            <BoardColumnList
              label={say('groups.unseated.title')}
              topicId={null}
              cards={board.unseated}
              selected={among(selected, board.unseated)}
              letterOf={letterOf}
              isReadOnly={isReadOnly}
              isClosedTo={false}
              fresh={among(fresh, board.unseated)}
              reveal={board.unseated.some(({ id }) => id === reveal) ? reveal : null}
              emptyText={say('groups.unseated.none')}
              onSelect={select}
              onDrag={setDragged}
              onDrop={drop}
            />
          </section>
        ) : null}
        {board.columns.map((column) => (
          <section
            key={column.topic.id}
            className={joinClasses(styles.column, column.isWaiting && styles.isWaiting)}
            data-over={column.over > 0 || undefined}
          >
            <ColumnHead column={column} isStarted={isStarted} effect={effects?.get(column.topic.id) ?? null} />
            {column.isWaiting && column.cards.length === 0 ? null : (
              <LazyColumn isLazy={isLazy && !column.cards.some(({ id }) => id === reveal)}>
                <BoardColumnList
                  label={say('groups.column.list', { letter: column.mark.letter, topic: column.topic.title })}
                  topicId={column.topic.id}
                  cards={column.cards}
                  selected={among(selected, column.cards)}
                  letterOf={letterOf}
                  isReadOnly={isReadOnly}
                  isClosedTo={column.isWaiting}
                  fresh={among(fresh, column.cards)}
                  reveal={column.cards.some(({ id }) => id === reveal) ? reveal : null}
                  emptyText={say('groups.column.empty')}
                  onSelect={select}
                  onDrag={setDragged}
                  onDrop={drop}
                />
              </LazyColumn>
            )}
          </section>
        ))}
      </div>
    </div>
  );
}

/** The people of this column among some; the same empty set wherever there are none, so that nothing is drawn anew. */
function among(ids: ReadonlySet<RegistrationId>, cards: RoundBoard['unseated']): ReadonlySet<RegistrationId> {
  if (ids.size === 0) return NOBODY;
  const own = cards.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  return own.length === 0 ? NOBODY : new Set(own);
}

/** Puts the focus on the list beside the one a card is in. */
function goToColumn(view: HTMLElement | null, card: HTMLElement | null, step: 1 | -1): void {
  const lists = [...(view?.querySelectorAll<HTMLElement>('[role="listbox"]') ?? [])];
  const at = lists.findIndex((list) => card !== null && list.contains(card));
  lists[at + step]?.focus();
}
