import { useEffect, useMemo, useRef } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { Topic } from '#domain/plan.ts';
import { wallNotBefore } from '#domain/plan-checks/session-times.ts';
import { layoutDay, type DayColumn } from './day-layout.ts';
import { usePlanLookup } from './plan-lookup.ts';
import type { Selection } from './selection.ts';
import { SessionBlock } from './session-block.tsx';
import styles from './timeline.module.css';
import { useBlockDrag } from './use-block-drag.ts';
import { useNearWatch } from './use-near.ts';
import { useNowMinute } from './use-now-minute.ts';
import type { SessionMoves } from './use-session-moves.ts';

export type TimelineProps = {
  readonly date: string;
  readonly moves: SessionMoves;
  readonly scale: number;
  readonly selected: Selection | null;
  readonly onSelect: (selection: Selection) => void;
  readonly onAddAt: (startsAt: string) => void;
};

/** From so many blocks on, those out of view are drawn as buttons with a name alone. */
const MANY = 60;

const NO_TOPICS: readonly Topic[] = [];

/** The day as a page whose height is time. Blocks are dragged to move and pulled at the foot to last longer. */
export function Timeline({ date, moves, scale, selected, onSelect, onAddAt }: TimelineProps) {
  const { rooms, zone, topicsOf, worst } = usePlanLookup();
  const roomList = useMemo(() => [...rooms.values()], [rooms]);
  const layout = useMemo(() => layoutDay(moves.sessions, roomList, date, zone), [moves.sessions, roomList, date, zone]);
  const page = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const near = useNearWatch(scroller, layout.blocks.length > MANY);
  const drag = useBlockDrag({ page, layout, scale, zone, moves });
  const nowMinute = useNowMinute(layout.start, layout.minutes);
  const inOrder = useMemo(() => layout.blocks.toSorted((a, b) => a.top - b.top || a.left - b.left), [layout]);
  const shownId = selected?.kind === 'session' ? selected.id : selected?.roundId;
  useEffect(() => {
    if (!shownId) return undefined;
    // With the next frame, which lays the page out anyway: asked for at once, it is laid out twice.
    const frame = requestAnimationFrame(() =>
      page.current?.querySelector(`[data-session="${CSS.escape(shownId)}"]`)?.scrollIntoView({ block: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [shownId, date]);

  return (
    <div ref={scroller} className={styles.scroller} data-columns={layout.columns.length > 1 ? '' : undefined}>
      {layout.columns.length > 1 ? <ColumnHeads columns={layout.columns} /> : null}
      <div
        ref={page}
        className={styles.page}
        style={{
          blockSize: layout.minutes * scale + 24,
          minInlineSize: layout.columns.length > 1 ? layout.columns.length * 132 + 60 : undefined,
        }}
        onDoubleClick={(event) => {
          if (event.target !== event.currentTarget && !(event.target as Element).closest(`[data-lines]`)) return;
          const minute =
            Math.floor((event.clientY - event.currentTarget.getBoundingClientRect().top - 12) / scale / 15) * 15;
          onAddAt(wallNotBefore(layout.start + Math.max(0, minute) * 60_000, zone));
        }}
      >
        <div className={styles.hours} data-lines aria-hidden>
          {layout.hours.map(({ minute, label }) => (
            <div key={minute} className={styles.hour} style={{ insetBlockStart: minute * scale + 12 }}>
              <span>{label}</span>
            </div>
          ))}
        </div>
        {nowMinute === null ? null : (
          <div className={styles.now} style={{ insetBlockStart: nowMinute * scale + 12 }} aria-hidden />
        )}
        <ol className={styles.blocks} aria-label={say('plan.dayLabel')}>
          {inOrder.map((block) => (
            <SessionBlock
              key={block.session.id}
              session={block.session}
              endsWall={block.times.endsWall}
              top={block.top * scale}
              height={block.session.minutes * scale}
              left={block.left}
              width={block.width}
              scale={scale}
              room={(block.session.roomId ? rooms.get(block.session.roomId)?.name : undefined) ?? ''}
              topics={(block.session.kind === 'round' ? topicsOf.get(block.session.id) : undefined) ?? NO_TOPICS}
              worst={worst.get(block.session.id)}
              isMoving={moves.moving === block.session.id}
              selectedId={selected && shownId === block.session.id ? selected.id : null}
              onSelect={onSelect}
              onGrab={drag}
              near={near}
              isNearAtFirst={near === null || (block.left * layout.columns.length < 8 && block.top * scale < 700)}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}

function ColumnHeads({ columns }: { readonly columns: readonly DayColumn[] }) {
  const { rooms } = usePlanLookup();
  return (
    <div className={styles.heads} style={{ minInlineSize: columns.length * 132 + 60 }} aria-hidden>
      {columns.map(({ key, kind, roomId }) => (
        <span key={key}>{kind === 'room' ? rooms.get(roomId ?? '')?.name : say(`plan.column.${kind}`)}</span>
      ))}
    </div>
  );
}
