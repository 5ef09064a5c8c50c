import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import {
  boundsOf,
  boundsOfAll,
  moveChosen,
  NO_GUIDES,
  pullElement,
  snapMove,
  snapPull,
  type Chosen,
  type Guides,
  type Handle,
} from '#domain/badge-arranging.ts';
import type { BadgeDesign } from '#domain/badge-design.ts';
import { faceSize, type BadgeBox, type BadgeSide } from '#domain/badge-editing.ts';
import type { Draft } from './use-draft.ts';

/** An edge jumps onto a line that is so near, and a press becomes a drag after so much; pixels of the screen. */
const NEAR_PX = 6;
const DRAG_PX = 3;
/** What is dragged lands on whole halves of a millimetre; with Ctrl on tenths, without jumping. */
const STEP_MM = 0.5;

type Grip =
  | { readonly kind: 'move'; readonly index: number; readonly chosen: Chosen }
  | { readonly kind: 'pull'; readonly index: number; readonly handle: Handle }
  | { readonly kind: 'rope'; readonly chosen: Chosen; readonly left: number; readonly top: number };

type Drag = {
  readonly grip: Grip;
  readonly base: BadgeDesign;
  readonly x: number;
  readonly y: number;
  readonly hasMoved: boolean;
};

export type CanvasDrag = {
  readonly guides: Guides;
  /** The space that is being roped in, millimetres. */
  readonly rope: BadgeBox | null;
  readonly isDragging: boolean;
  readonly onElement: (event: ReactPointerEvent, index: number) => void;
  readonly onHandle: (event: ReactPointerEvent, index: number, handle: Handle) => void;
  readonly onGround: (event: ReactPointerEvent) => void;
};

export type CanvasDragGiven = {
  readonly draft: Draft;
  readonly side: BadgeSide;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  /** Pixels for a millimetre. */
  readonly scale: number;
};

const onto = (value: number, step: number): number => Math.round(value / step) * step;

/** Moving, pulling and roping in with the pointer; Escape takes a drag back. */
export function useCanvasDrag(given: CanvasDragGiven): CanvasDrag {
  const [guides, setGuides] = useState<Guides>(NO_GUIDES);
  const [rope, setRope] = useState<BadgeBox | null>(null);
  const [isDragging, setIsDragging] = useState(false);
  const drag = useRef<Drag | null>(null);
  const now = useRef(given);
  useEffect(() => {
    now.current = given;
  });

  const end = useCallback(() => {
    drag.current = null;
    setIsDragging(false);
    setGuides(NO_GUIDES);
    setRope(null);
  }, []);

  useEffect(() => {
    if (!isDragging) return undefined;
    const move = (event: PointerEvent) => {
      const held = drag.current;
      if (!held) return;
      const { scale, draft, side } = now.current;
      const [px, py] = [event.clientX - held.x, event.clientY - held.y];
      if (!held.hasMoved && Math.hypot(px, py) < DRAG_PX) return;
      drag.current = { ...held, hasMoved: true };
      const way = { dx: px / scale, dy: py / scale, isFree: event.ctrlKey, near: NEAR_PX / scale };
      if (held.grip.kind === 'rope') return setRope(ropeOf(held, held.grip, way, scale));
      const { design, guides: met } =
        held.grip.kind === 'move'
          ? moved(held.base, side, held.grip.chosen, way)
          : pulled(held.base, side, held.grip, way);
      setGuides(met);
      draft.show(design);
    };
    const up = (event: PointerEvent) => {
      const held = drag.current;
      const { draft, side, onChoose, scale } = now.current;
      end();
      if (!held) return;
      if (held.grip.kind === 'rope') {
        const way = { dx: (event.clientX - held.x) / scale, dy: (event.clientY - held.y) / scale };
        const box = held.hasMoved ? ropeOf(held, held.grip, way, scale) : null;
        const roped = box ? touched(held.base, side, box) : [];
        return onChoose(event.shiftKey ? [...new Set([...held.grip.chosen, ...roped])] : roped);
      }
      if (held.hasMoved) return void draft.finish();
      if (held.grip.kind === 'move' && held.grip.chosen.length > 1 && !event.shiftKey) onChoose([held.grip.index]);
    };
    const cancel = () => {
      if (drag.current?.hasMoved) now.current.draft.drop();
      end();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      cancel();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key, true);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key, true);
    };
  }, [isDragging, end]);

  const begin = useCallback((event: ReactPointerEvent, grip: Grip) => {
    const base = now.current.draft.design;
    drag.current = { grip, base, x: event.clientX, y: event.clientY, hasMoved: false };
    setIsDragging(true);
  }, []);

  const onElement = useCallback(
    (event: ReactPointerEvent, index: number) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      const { chosen, onChoose } = now.current;
      const isChosen = chosen.includes(index);
      if (event.shiftKey) {
        onChoose(isChosen ? chosen.filter((one) => one !== index) : [...chosen, index]);
        if (isChosen) return;
      } else if (!isChosen) onChoose([index]);
      const next = isChosen ? chosen : event.shiftKey ? [...chosen, index] : [index];
      begin(event, { kind: 'move', index, chosen: next });
    },
    [begin],
  );
  const onHandle = useCallback(
    (event: ReactPointerEvent, index: number, handle: Handle) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.preventDefault();
      begin(event, { kind: 'pull', index, handle });
    },
    [begin],
  );
  const onGround = useCallback(
    (event: ReactPointerEvent) => {
      if (event.button !== 0) return;
      const { chosen, onChoose } = now.current;
      if (!event.shiftKey) onChoose([]);
      const { left, top } = event.currentTarget.getBoundingClientRect();
      begin(event, { kind: 'rope', chosen: event.shiftKey ? chosen : [], left, top });
    },
    [begin],
  );
  return { guides, rope, isDragging, onElement, onHandle, onGround };
}

type Way = { readonly dx: number; readonly dy: number; readonly isFree: boolean; readonly near: number };
type Met = { readonly design: BadgeDesign; readonly guides: Guides };

function moved(base: BadgeDesign, side: BadgeSide, chosen: Chosen, { dx, dy, isFree, near }: Way): Met {
  const boxOf = (design: BadgeDesign) => boundsOfAll(chosen.map((index) => boundsOf(design[side][index]!)))!;
  const start = boxOf(base);
  const step = isFree ? 0.1 : STEP_MM;
  const there = moveChosen(
    base,
    side,
    chosen,
    dx === 0 ? 0 : onto(start.x + dx, step) - start.x,
    dy === 0 ? 0 : onto(start.y + dy, step) - start.y,
  );
  if (isFree) return { design: there, guides: NO_GUIDES };
  const others = base[side].flatMap((element, index) => (chosen.includes(index) ? [] : [boundsOf(element)]));
  const snap = snapMove(boxOf(there), others, faceSize(base), near);
  return { design: moveChosen(there, side, chosen, snap.dx, snap.dy), guides: snap.guides };
}

function pulled(
  base: BadgeDesign,
  side: BadgeSide,
  { index, handle }: { readonly index: number; readonly handle: Handle },
  { dx, dy, isFree, near }: Way,
): Met {
  const start = boundsOf(base[side][index]!);
  const [edgeX, edgeY] = [
    handle.includes('w') ? start.x : start.x + start.width,
    handle.includes('n') ? start.y : start.y + start.height,
  ];
  const step = isFree ? 0.1 : STEP_MM;
  const there = pullElement(base, side, index, handle, onto(edgeX + dx, step) - edgeX, onto(edgeY + dy, step) - edgeY);
  if (isFree) return { design: there, guides: NO_GUIDES };
  const others = base[side].flatMap((element, other) => (other === index ? [] : [boundsOf(element)]));
  const snap = snapPull(boundsOf(there[side][index]!), handle, others, faceSize(base), near);
  return { design: pullElement(there, side, index, handle, snap.dx, snap.dy), guides: snap.guides };
}

function ropeOf(
  held: Drag,
  { left, top }: Extract<Grip, { kind: 'rope' }>,
  { dx, dy }: Pick<Way, 'dx' | 'dy'>,
  scale: number,
): BadgeBox {
  const [x, y] = [(held.x - left) / scale, (held.y - top) / scale];
  return { x: Math.min(x, x + dx), y: Math.min(y, y + dy), width: Math.abs(dx), height: Math.abs(dy) };
}

/** Elements that a box touches. */
function touched(design: BadgeDesign, side: BadgeSide, box: BadgeBox): Chosen {
  return design[side].flatMap((element, index) => {
    const { x, y, width, height } = boundsOf(element);
    const isIn = x < box.x + box.width && x + width > box.x && y < box.y + box.height && y + height > box.y;
    return isIn ? [index] : [];
  });
}
