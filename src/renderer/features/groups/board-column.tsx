import { memo, useEffect, useMemo, useRef, useState } from 'react';
import {
  Collection,
  ListBox,
  ListBoxItem,
  ListBoxLoadMoreItem,
  ListLayout,
  useDragAndDrop,
  Virtualizer,
  type Key,
} from 'react-aria-components';
import { say } from '#catalogue/catalogue.ts';
import type { BoardCard } from '#domain/board/round-board.ts';
import type { RegistrationId, TopicId } from '#domain/ids.ts';
import { CardFace } from './board-card.tsx';
import styles from './board.module.css';
import { showCard } from './show-card.ts';

/** What is dragged on the board; nothing else is taken in. */
const CARD_TYPE = 'application/x-folkmoot-card';
const ROW = { rowSize: 36, gap: 2, padding: 6 };
/** Cards of one column that are put up at once; more as one scrolls, so that ten thousand people stay light. */
const PAGE = 24;

export type BoardColumnListProps = {
  readonly label: string;
  /** Null is the column of people without a seat. */
  readonly topicId: TopicId | null;
  readonly cards: readonly BoardCard[];
  readonly selected: ReadonlySet<RegistrationId>;
  readonly letterOf: (topicId: TopicId) => string;
  readonly isReadOnly: boolean;
  readonly isClosedTo: boolean;
  readonly fresh: ReadonlySet<RegistrationId>;
  /** Somebody who was searched for: their card is brought into view. */
  readonly reveal: RegistrationId | null;
  readonly emptyText: string;
  readonly onSelect: (topicId: TopicId | null, ids: ReadonlySet<RegistrationId>) => void;
  readonly onDrag: (ids: readonly RegistrationId[] | null) => void;
  readonly onDrop: (topicId: TopicId | null, dragged: readonly RegistrationId[]) => void;
};

/** The cards of one topic, or of the people without a seat: to select, drag and drop by mouse and by keyboard. */
export const BoardColumnList = memo(function BoardColumnList({
  label,
  topicId,
  cards,
  selected,
  letterOf,
  isReadOnly,
  isClosedTo,
  fresh,
  reveal,
  emptyText,
  onSelect,
  onDrag,
  onDrop,
}: BoardColumnListProps) {
  const [pages, setPages] = useState(1);
  const list = useRef<HTMLDivElement>(null);
  // Whoever is asked for is put up even if nobody scrolled that far.
  const wanted = useMemo(() => (reveal === null ? -1 : cards.findIndex(({ id }) => id === reveal)), [cards, reveal]);
  const count = Math.max(pages * PAGE, wanted + PAGE);
  const shown = useMemo(() => (cards.length > count ? cards.slice(0, count) : cards), [cards, count]);
  useEffect(() => {
    if (wanted < 0 || reveal === null || !list.current) return;
    list.current.scrollTop = Math.max(0, wanted * (ROW.rowSize + ROW.gap) - list.current.clientHeight / 2);
    showCard(reveal);
    // Only when somebody is asked for, not when they move on.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [reveal]);
  // The very object that the list gave: it remembers where a selection with Shift began.
  const [given, setGiven] = useState<Iterable<Key>>([]);
  const own = useMemo(() => {
    const ids = shown.filter(({ id }) => selected.has(id)).map(({ id }) => id);
    const before = new Set(given);
    return before.size === ids.length && ids.every((id) => before.has(id)) ? given : ids;
  }, [shown, selected, given]);
  const { dragAndDropHooks } = useDragAndDrop<BoardCard>({
    isDisabled: isReadOnly,
    getItems: (keys) => [...keys].map((key) => ({ [CARD_TYPE]: String(key), 'text/plain': String(key) })),
    acceptedDragTypes: isClosedTo ? [] : [CARD_TYPE],
    getDropOperation: () => 'move',
    onDragStart: ({ keys }) => onDrag([...keys] as RegistrationId[]),
    onDragEnd: () => onDrag(null),
    onRootDrop: async ({ items }) => {
      const ids = await Promise.all(
        items.map(async (item) => (item.kind === 'text' ? await item.getText(CARD_TYPE) : '')),
      );
      onDrop(topicId, ids.filter((id) => id !== '') as RegistrationId[]);
    },
    renderDragPreview: (items) => (
      <div className={styles.dragPreview}>
        {items.length === 1
          ? (cards.find(({ id }) => id === items[0]?.[CARD_TYPE])?.name ?? '')
          : say('groups.people', { count: items.length })}
      </div>
    ),
  });
  return (
    <>
      <Virtualizer layout={ListLayout} layoutOptions={ROW}>
        <ListBox
          ref={list}
          aria-label={label}
          className={styles.list ?? ''}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={own}
          onSelectionChange={(keys) => {
            setGiven(keys === 'all' ? shown.map(({ id }) => id) : keys);
            onSelect(
              topicId,
              keys === 'all'
                ? new Set(shown.map(({ id }) => id))
                : new Set([...(keys as Set<Key>)].map((key) => key as RegistrationId)),
            );
          }}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <p className={styles.emptyColumn}>{emptyText}</p>}
        >
          <Collection items={shown} dependencies={[fresh, isReadOnly]}>
            {(card) => (
              <ListBoxItem
                id={card.id}
                textValue={card.name}
                className={styles.card ?? ''}
                data-person={card.id}
                data-fresh={fresh.has(card.id) || undefined}
              >
                <CardFace
                  card={card}
                  isSeated={topicId !== null}
                  cameFrom={
                    card.cameFrom === undefined
                      ? null
                      : card.cameFrom === null
                        ? say('groups.card.noSeatSign')
                        : letterOf(card.cameFrom)
                  }
                />
              </ListBoxItem>
            )}
          </Collection>
          {shown.length < cards.length ? (
            <ListBoxLoadMoreItem onLoadMore={() => setPages((before) => before + 1)} scrollOffset={2} />
          ) : null}
        </ListBox>
      </Virtualizer>
    </>
  );
});
