import type { Calibration } from '#domain/documents/document-request.ts';
import { mm, type DrawItem, type Matrix, type Stroke } from '../layout/display-list.ts';
import { HAIR, QUIET } from '../flow/sheet.ts';
import type { CellPlace } from '#domain/documents/cell-grid.ts';
import type { Stock } from '../stock/stock.ts';

/**
 * Where the back of a cell lies when the sheet is turned over.
 *
 * Long edge: mirrored sideways, upright. Short edge: mirrored downwards, and the content stands on its head, so it is
 * turned by half a circle.
 */
export function backPlace(
  stock: Pick<Stock, 'pageWidthMm' | 'pageHeightMm' | 'cellWidthMm' | 'cellHeightMm'>,
  front: CellPlace,
  edge: 'longEdge' | 'shortEdge',
): CellPlace & { readonly isTurned: boolean } {
  const isPortrait = stock.pageHeightMm >= stock.pageWidthMm;
  // The long edge of a landscape page is its upper one.
  const isSideways = (edge === 'longEdge') === isPortrait;
  return isSideways
    ? { xMm: stock.pageWidthMm - front.xMm - stock.cellWidthMm, yMm: front.yMm, isTurned: false }
    : { xMm: front.xMm, yMm: stock.pageHeightMm - front.yMm - stock.cellHeightMm, isTurned: true };
}

/** Puts the items of a badge into its cell: moved, made smaller if need be, turned for backs. */
export function inCell(
  items: readonly DrawItem[],
  { xMm, yMm, isTurned = false }: CellPlace & { readonly isTurned?: boolean },
  cell: { readonly widthMm: number; readonly heightMm: number },
  scale: number,
): DrawItem {
  const matrix: Matrix = isTurned
    ? [-scale, 0, 0, -scale, mm(xMm + cell.widthMm), mm(yMm + cell.heightMm)]
    : [scale, 0, 0, scale, mm(xMm), mm(yMm)];
  return { kind: 'group', matrix, items };
}

/** What a printer must be sent so that it prints what is wanted: the inverse of how it errs. */
export function corrected(items: readonly DrawItem[], calibration: Calibration | undefined): readonly DrawItem[] {
  if (!calibration) return items;
  const { offsetXMm, offsetYMm, scaleX, scaleY } = calibration;
  if (offsetXMm === 0 && offsetYMm === 0 && scaleX === 1 && scaleY === 1) return items;
  const matrix: Matrix = [1 / scaleX, 0, 0, 1 / scaleY, mm(-offsetXMm / scaleX), mm(-offsetYMm / scaleY)];
  return [{ kind: 'group', matrix, items }];
}

const CUT: Stroke = { colour: QUIET, width: 0.35 };
const DASH: Stroke = { colour: HAIR, width: 0.35, dash: [2, 3] };

/** For cutting by hand: marks of 5 mm, 3 mm off the cells, at the edge of the sheet; thin dashes between cells. */
export function cutMarks(stock: Stock, places: readonly CellPlace[]): DrawItem[] {
  const xs = [...new Set(places.flatMap(({ xMm }) => [round(xMm), round(xMm + stock.cellWidthMm)]))].toSorted(
    (a, b) => a - b,
  );
  const ys = [...new Set(places.flatMap(({ yMm }) => [round(yMm), round(yMm + stock.cellHeightMm)]))].toSorted(
    (a, b) => a - b,
  );
  const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
  const line = (x1: number, y1: number, x2: number, y2: number, stroke: Stroke): DrawItem => ({
    kind: 'line',
    x1: mm(x1),
    y1: mm(y1),
    x2: mm(x2),
    y2: mm(y2),
    stroke,
  });
  return [
    ...xs.flatMap((x) => [
      line(x, top - 8, x, top - 3, CUT),
      line(x, bottom + 3, x, bottom + 8, CUT),
      line(x, top, x, bottom, DASH),
    ]),
    ...ys.flatMap((y) => [
      line(left - 8, y, left - 3, y, CUT),
      line(right + 3, y, right + 8, y, CUT),
      line(left, y, right, y, DASH),
    ]),
  ];
}

/** The outline of every cell, for a test print that is held against the sheet. */
export function cellOutlines(stock: Stock, places: readonly CellPlace[]): DrawItem[] {
  const stroke: Stroke = { colour: QUIET, width: 0.4 };
  return places.map(({ xMm, yMm }): DrawItem => {
    if (stock.shape === 'round')
      return {
        kind: 'path',
        path: 'M24 12C24 18.6 18.6 24 12 24C5.4 24 0 18.6 0 12C0 5.4 5.4 0 12 0C18.6 0 24 5.4 24 12Z',
        x: mm(xMm),
        y: mm(yMm),
        scale: mm(stock.cellWidthMm) / 24,
        stroke,
      };
    return {
      kind: 'rect',
      x: mm(xMm),
      y: mm(yMm),
      width: mm(stock.cellWidthMm),
      height: mm(stock.cellHeightMm),
      stroke,
    };
  });
}

const round = (value: number) => Math.round(value * 100) / 100;
