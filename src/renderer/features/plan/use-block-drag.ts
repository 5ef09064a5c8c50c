import { useCallback, useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import type { SessionId } from '#domain/ids.ts';
import { wallNotBefore } from '#domain/plan-checks/session-times.ts';
import type { DayLayout } from './day-layout.ts';
import { SHORTEST, type Move, type SessionMoves } from './use-session-moves.ts';

/** A block is taken hold of: by its face to move it, by its foot to change its length. */
export type Grab = (event: PointerEvent<HTMLElement>, id: SessionId, what: 'move' | 'length') => void;

type Given = {
  readonly page: RefObject<HTMLDivElement | null>;
  readonly layout: DayLayout;
  /** Pixels for a minute. */
  readonly scale: number;
  readonly zone: string;
  readonly moves: SessionMoves;
};

const STEP = 5;
/** A hand that trembles on a click does not move a session. */
const SLACK_PX = 4;

/** Moves a block with the pointer in steps of five minutes; Escape lets it go back. */
export function useBlockDrag(given: Given): Grab {
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  return useCallback((down, id, what) => {
    if (down.button !== 0) return;
    const { layout, moves, scale } = latest.current;
    const block = layout.blocks.find(({ session }) => session.id === id);
    if (!block) return;
    moves.finish();
    const handle = down.currentTarget;
    const from = { x: down.clientX, y: down.clientY };
    const { startsAt, minutes } = block.session;
    const { start } = block.times;
    let hasMoved = false;
    // At once: a quick hand is out of the narrow foot before the first move is told.
    handle.setPointerCapture(down.pointerId);
    const onMove = (event: globalThis.PointerEvent) => {
      const y = event.clientY - from.y;
      if (!hasMoved && Math.hypot(event.clientX - from.x, y) < SLACK_PX) return;
      hasMoved = true;
      const by = Math.round(y / scale / STEP) * STEP;
      const now = latest.current;
      const move: Move =
        what === 'length'
          ? { id, startsAt, minutes: Math.max(SHORTEST, minutes + by) }
          : {
              id,
              minutes,
              startsAt: by === 0 ? startsAt : wallNotBefore(start + by * 60_000, now.zone),
              ...roomUnder(event.clientX, now, block.session.kind === 'round'),
            };
      now.moves.show(move);
    };
    const end = (isKept: boolean) => {
      handle.removeEventListener('pointermove', onMove);
      handle.removeEventListener('pointerup', onUp);
      handle.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey, true);
      if (!hasMoved) return;
      if (isKept) latest.current.moves.finish();
      else latest.current.moves.giveUp();
    };
    const onUp = () => end(true);
    const onCancel = () => end(false);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    };
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('pointerup', onUp);
    handle.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKey, true);
  }, []);
}

/** The room of the column under the pointer; nothing where the day has no columns, or for a round, whose topics have rooms. */
function roomUnder(x: number, { page, layout }: Given, isRound: boolean): Pick<Move, 'roomId'> {
  const box = page.current?.querySelector('ol')?.getBoundingClientRect();
  if (!box || isRound || layout.columns.length < 2) return {};
  const across = (x - box.left) / box.width;
  const isRightToLeft = getComputedStyle(page.current!).direction === 'rtl';
  const place = Math.floor((isRightToLeft ? 1 - across : across) * layout.columns.length);
  const column = layout.columns[Math.min(Math.max(place, 0), layout.columns.length - 1)]!;
  return column.kind === 'room' ? { roomId: column.roomId } : {};
}
