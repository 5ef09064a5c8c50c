import { ArrowDown, ArrowUp } from 'lucide-react';
import {
  memo,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { say } from '#catalogue/catalogue.ts';
import { Checkbox } from './checkbox.tsx';
import { gridKey, typeAhead, type GridMove } from './grid-keys.ts';
import { joinClasses } from './join-classes.ts';
import styles from './data-grid.module.css';

export type GridColumn<Row> = {
  readonly id: string;
  readonly label: string;
  /** Smallest width in px; what is left over is shared out by `grow`. */
  readonly width: number;
  readonly grow?: number;
  readonly isSortable?: boolean;
  readonly isEnd?: boolean;
  readonly render: (row: Row) => ReactNode;
};

export type GridSort = { readonly columnId: string; readonly isDescending: boolean };

export type DataGridProps<Row> = {
  readonly label: string;
  /** The first one stays in view when the others are scrolled sideways; it names the row. */
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What typing letters jumps by. */
  readonly nameOf: (row: Row) => string;
  readonly activeKey: string | null;
  readonly onActivate: (key: string) => void;
  /** A press of the mouse on a row, after it became the active one. */
  readonly onPress?: (key: string) => void;
  /** Enter or a double click on a row. */
  readonly onOpen?: (key: string) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (keys: ReadonlySet<string>) => void;
  readonly sort?: GridSort | null;
  readonly onSort?: (columnId: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** A word for the look of a row, as `data-look`. */
  readonly lookOf?: (row: Row) => string;
  readonly empty?: ReactNode;
};

const ROW = 40;
const HEAD = 34;
const rowHeight = () => ROW;

/**
 * A table of any length. Only the rows in view exist; the table itself has the focus and says which row is meant,
 * so that scrolling a row away never loses the place.
 *
 * Keys: arrows, Home, End, Page Up and Page Down; Shift extends, Space selects, Ctrl+A all; letters jump to a name.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, columns, rows, keyOf, nameOf, activeKey, onActivate, onOpen, selected, onSelect, sort, onSort } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [anchor, setAnchor] = useState<string | null>(null);
  const typed = useRef({ text: '', at: 0 });
  const activeIndex = useMemo(
    () => (activeKey === null ? -1 : rows.findIndex((row) => keyOf(row) === activeKey)),
    [rows, keyOf, activeKey],
  );
  // oxlint-disable-next-line react-hooks/incompatible-library -- there is no React Compiler here to be misled
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    overscan: 6,
    scrollPaddingStart: HEAD,
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      return activeIndex < 0 || inView.includes(activeIndex)
        ? inView
        : [...inView, activeIndex].toSorted((a, b) => a - b);
    },
  });
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (activeKey === seen.current) return;
    seen.current = activeKey;
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeKey, activeIndex, virtual]);

  const selectRange = (from: number, to: number) => {
    const [first, last] = from < to ? [from, to] : [to, from];
    onSelect?.(new Set(rows.slice(first, last + 1).map(keyOf)));
  };
  const toggle = (key: string) => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect?.(next);
    setAnchor(key);
  };
  const goTo = (index: number, isExtending: boolean) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!row) return;
    const key = keyOf(row);
    if (isExtending && onSelect) {
      const from = rows.findIndex((one) => keyOf(one) === (anchor ?? activeKey));
      if (anchor === null) setAnchor(activeKey);
      selectRange(from < 0 ? index : from, Math.max(0, Math.min(rows.length - 1, index)));
    } else setAnchor(key);
    onActivate(key);
  };
  const move = (kind: GridMove, isExtending: boolean) => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - HEAD) / ROW) - 1);
    const steps = { up: -1, down: 1, pageUp: -page, pageDown: page, first: -rows.length, last: rows.length } as const;
    const from = activeIndex < 0 ? (kind === 'up' || kind === 'last' ? rows.length : -1) : activeIndex;
    goTo(from + steps[kind], isExtending);
  };
  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    props.onKeyDown?.(event);
    if (event.defaultPrevented) return;
    const key = gridKey(event);
    if (!key) return;
    if (key.kind === 'sideways') {
      scroller.current?.scrollBy({ left: key.by * 120 });
    } else if (key.kind === 'move') move(key.move, event.shiftKey);
    else if (key.kind === 'all') onSelect?.(new Set(rows.map(keyOf)));
    else if (key.kind === 'open') {
      if (activeKey !== null && activeIndex >= 0) onOpen?.(activeKey);
    } else if (key.kind === 'none') {
      if (!selected || selected.size === 0) return;
      onSelect?.(new Set());
    } else if (key.kind === 'select') {
      if (activeKey !== null && onSelect) toggle(activeKey);
    } else if (key.kind === 'letter') {
      const now = event.timeStamp;
      const text = now - typed.current.at < 800 ? typed.current.text + key.letter : key.letter;
      typed.current = { text, at: now };
      const found = typeAhead(rows, nameOf, text, activeIndex);
      if (found >= 0) goTo(found, false);
    }
    event.preventDefault();
  };
  const pressRow = (event: MouseEvent, index: number) => {
    const key = keyOf(rows[index]!);
    if (event.shiftKey && onSelect) {
      event.preventDefault();
      goTo(index, true);
    } else if ((event.ctrlKey || event.metaKey) && onSelect) {
      toggle(key);
      onActivate(key);
    } else {
      goTo(index, false);
      props.onPress?.(key);
    }
  };
  // Rows keep the same handlers for good, so that drawing the table again draws no row again.
  const handlers = useRef({ pressRow, toggle, onOpen });
  useLayoutEffect(() => {
    handlers.current = { pressRow, toggle, onOpen };
  });
  const press = useCallback((event: MouseEvent, index: number) => handlers.current.pressRow(event, index), []);
  const tick = useCallback((key: string) => handlers.current.toggle(key), []);
  const open = useCallback((key: string) => handlers.current.onOpen?.(key), []);
  const template = [
    ...(onSelect ? ['36px'] : []),
    ...columns.map((column) => `minmax(${column.width}px, ${column.grow ?? 1}fr)`),
  ].join(' ');
  const width = columns.reduce((sum, column) => sum + column.width, onSelect ? 36 : 0);
  const sizes = {
    '--columns': template,
    '--width': `${width}px`,
    '--height': `${virtual.getTotalSize()}px`,
  } as CSSProperties;
  const items = virtual.getVirtualItems();
  const isApartFirst = items.length > 1 && items[1]!.index - items[0]!.index > 1;
  const firstIndex = items[isApartFirst ? 1 : 0]?.index ?? 0;
  const isApartLast = items.length > 1 && items.at(-1)!.index - items.at(-2)!.index > 1;
  const inView = Math.max(1, items.length - (isApartFirst || isApartLast ? 1 : 0));
  const isAllSelected = rows.length > 0 && selected?.size === rows.length;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + (onSelect ? 1 : 0)}
      aria-multiselectable={onSelect ? true : undefined}
      aria-activedescendant={activeIndex >= 0 ? `${id}-${activeKey}` : undefined}
      tabIndex={0}
      style={sizes}
      onKeyDown={keyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && activeKey === null && rows.length > 0) onActivate(keyOf(rows[0]!));
      }}
    >
      <div className={styles.head} role="row" aria-rowindex={1}>
        {onSelect ? (
          <div role="columnheader" className={joinClasses(styles.tick, styles.sticky)}>
            <Checkbox
              aria-label={say('grid.selectAll')}
              isSelected={isAllSelected}
              isIndeterminate={!isAllSelected && (selected?.size ?? 0) > 0}
              onChange={() => onSelect(isAllSelected ? new Set() : new Set(rows.map(keyOf)))}
            />
          </div>
        ) : null}
        {columns.map((column, at) => {
          const isSorted = sort?.columnId === column.id;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
              className={joinClasses(
                styles.headCell,
                at === 0 && styles.sticky,
                at === 0 && onSelect && styles.afterTick,
                column.isEnd && styles.end,
              )}
            >
              {column.isSortable && onSort ? (
                <button type="button" className={styles.sort} onClick={() => onSort(column.id)}>
                  <span>{column.label}</span>
                  {isSorted ? sort.isDescending ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden /> : null}
                </button>
              ) : (
                <span className={styles.headWord}>{column.label}</span>
              )}
            </div>
          );
        })}
      </div>
      {rows.length === 0 ? <div className={styles.empty}>{props.empty}</div> : null}
      <div className={styles.body} role="presentation">
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const key = keyOf(row);
          const isApart = item.index < firstIndex || item.index >= firstIndex + inView;
          return (
            <GridRow
              // Elements are used again for other rows: making and removing them is what scrolling would cost.
              key={isApart ? 'apart' : item.index % inView}
              id={`${id}-${key}`}
              rowKey={key}
              row={row}
              index={item.index}
              top={item.start}
              columns={columns as readonly GridColumn<unknown>[]}
              isActive={item.index === activeIndex}
              isSelected={onSelect ? (selected?.has(key) ?? false) : undefined}
              look={props.lookOf?.(row) ?? ''}
              name={nameOf(row)}
              onPress={press}
              onToggle={tick}
              onOpen={open}
            />
          );
        })}
      </div>
    </div>
  );
}

type GridRowProps = {
  readonly id: string;
  readonly rowKey: string;
  readonly row: unknown;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly GridColumn<unknown>[];
  readonly isActive: boolean;
  readonly isSelected: boolean | undefined;
  readonly look: string;
  readonly name: string;
  readonly onPress: (event: MouseEvent, index: number) => void;
  readonly onToggle: (key: string) => void;
  readonly onOpen: (key: string) => void;
};

const GridRow = memo(DrawnRow);

function DrawnRow({
  id,
  rowKey,
  row,
  index,
  top,
  columns,
  isActive,
  isSelected,
  look,
  name,
  onPress,
  onToggle,
  onOpen,
}: GridRowProps) {
  const hasTick = isSelected !== undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid itself has the focus and answers to keys
    <div
      id={id}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={hasTick ? isSelected : isActive}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      data-look={look || undefined}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPress(event, index)}
      onDoubleClick={() => onOpen(rowKey)}
      onMouseDown={(event) => {
        // The grid keeps the focus; a press with Shift marks no text.
        event.preventDefault();
        event.currentTarget.closest<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
      }}
    >
      {hasTick ? (
        <div role="gridcell" className={joinClasses(styles.tick, styles.sticky)}>
          <input
            type="checkbox"
            tabIndex={-1}
            className={styles.tickBox}
            aria-label={say('grid.select', { name })}
            checked={isSelected}
            onChange={() => onToggle(rowKey)}
            onClick={(event) => event.stopPropagation()}
            onMouseDown={(event) => event.stopPropagation()}
          />
        </div>
      ) : null}
      {columns.map((column, at) => (
        <div
          key={column.id}
          role={at === 0 ? 'rowheader' : 'gridcell'}
          className={joinClasses(
            styles.cell,
            at === 0 && styles.sticky,
            at === 0 && hasTick && styles.afterTick,
            column.isEnd && styles.end,
          )}
        >
          {column.render(row)}
        </div>
      ))}
    </div>
  );
}
