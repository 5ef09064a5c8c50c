import {
  boundsOf,
  duplicateChosen,
  moveChosen,
  pullElement,
  removeChosen,
  type Chosen,
} from '#domain/badge-arranging.ts';
import type { BadgeDesign } from '#domain/badge-design.ts';
import { reorderElement, type BadgeSide } from '#domain/badge-editing.ts';

/** What a key does to the design; `isGoingOn` while the key may be held, so that one press is one step to undo. */
export type KeyDeed =
  | { readonly kind: 'change'; readonly design: BadgeDesign; readonly chosen: Chosen; readonly isGoingOn: boolean }
  | { readonly kind: 'choose'; readonly chosen: Chosen };

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const isArrow = (key: string): boolean => key in ARROWS;

type Pressed = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

const tenths = (value: number) => Math.round(value * 10) / 10;

/** What an arrow moves by, millimetres: 1, with Shift 5, with Ctrl a tenth. */
const stepOf = ({ shiftKey, ctrlKey, metaKey }: Pressed): number => (shiftKey ? 5 : ctrlKey || metaKey ? 0.1 : 1);

/** The keys of the badge: move, pull, copy, remove, lift and lower what is chosen. Null for keys it does not know. */
export function keyDeed(pressed: Pressed, design: BadgeDesign, side: BadgeSide, chosen: Chosen): KeyDeed | null {
  const { key, altKey } = pressed;
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  const change = (next: BadgeDesign, more: Partial<Extract<KeyDeed, { kind: 'change' }>> = {}): KeyDeed => ({
    kind: 'change',
    design: next,
    chosen,
    isGoingOn: false,
    ...more,
  });
  if (isCommand && key.toLowerCase() === 'a') return { kind: 'choose', chosen: design[side].map((_, index) => index) };
  if (key === 'Escape' && chosen.length > 0) return { kind: 'choose', chosen: [] };
  if ((key === 'PageDown' || key === 'PageUp') && design[side].length > 0)
    return { kind: 'choose', chosen: [neighbour(design[side].length, chosen[0], key === 'PageDown' ? 1 : -1)] };
  const first = chosen[0];
  if (first === undefined) return null;
  const arrow = ARROWS[key];
  if (arrow) {
    const [dx, dy] = arrow.map((part) => part * stepOf(pressed)) as [number, number];
    return change(altKey ? pulledBy(design, side, chosen, dx, dy) : nudged(design, side, chosen, dx, dy), {
      isGoingOn: true,
    });
  }
  if (key === 'Delete' || key === 'Backspace') return change(removeChosen(design, side, chosen), { chosen: [] });
  if (!isCommand) return null;
  if (key.toLowerCase() === 'd') {
    const twice = duplicateChosen(design, side, chosen);
    return change(twice.design, { chosen: twice.chosen });
  }
  if ((key === ']' || key === '[') && chosen.length === 1) {
    const to = first + (key === ']' ? 1 : -1);
    const next = reorderElement(design, side, first, to);
    return next === design ? null : change(next, { chosen: [to] });
  }
  return null;
}

/** The element after or before, round and round; the first or last while nothing is chosen. */
function neighbour(count: number, from: number | undefined, by: 1 | -1): number {
  return from === undefined ? (by === 1 ? 0 : count - 1) : (from + by + count) % count;
}

/** Moves onto whole tenths: the fields show no more. */
function nudged(design: BadgeDesign, side: BadgeSide, chosen: Chosen, dx: number, dy: number): BadgeDesign {
  const { x, y } = boundsOf(design[side][chosen[0]!]!);
  const way = (at: number, by: number) => (by === 0 ? 0 : tenths(at + by) - at);
  return moveChosen(design, side, chosen, way(x, dx), way(y, dy));
}

function pulledBy(design: BadgeDesign, side: BadgeSide, chosen: Chosen, dx: number, dy: number): BadgeDesign {
  return chosen.reduce((now, index) => pullElement(now, side, index, 'se', dx, dy), design);
}
