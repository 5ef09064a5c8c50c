import type { Flow } from '../flow/flow.ts';
import { HAIR, type Sheet } from '../flow/sheet.ts';
import { mm } from '../layout/display-list.ts';

/** White between a slip's words and where it is cut. */
export const SLIP_INSET = mm(10.5);

/** Where a slip is written. Points. */
export type SlipBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * One of the slips that a page is cut into: two rows of them, one or two side by side.
 *
 * @param place from 0, row by row.
 */
export function slipBox({ width, height }: Sheet, columns: number, place: number): SlipBox {
  return {
    x: (place % columns) * (width / columns) + SLIP_INSET,
    y: Math.floor(place / columns) * (height / 2) + SLIP_INSET,
    width: width / columns - 2 * SLIP_INSET,
    height: height / 2 - 2 * SLIP_INSET,
  };
}

/** Thin dashes to cut along. */
export function cutLines(flow: Flow, columns: number): void {
  const { width, height } = flow.sheet;
  const stroke = { colour: HAIR, width: 0.5, dash: [3, 4] };
  flow.decoration(() => {
    flow.put({ kind: 'line', x1: 0, y1: height / 2, x2: width, y2: height / 2, stroke });
    if (columns === 2) flow.put({ kind: 'line', x1: width / 2, y1: 0, x2: width / 2, y2: height, stroke });
  });
}
