import { z } from 'zod';
import type { CellGrid } from './cell-grid.ts';

/** The least and the most that each measure of a sheet of one's own may be; millimetres but for the counts. */
export const OWN_STOCK_LIMITS = {
  pageWidth: [20, 2000],
  pageHeight: [20, 2000],
  cellWidth: [5, 2000],
  cellHeight: [5, 2000],
  columns: [1, 50],
  rows: [1, 100],
  left: [0, 2000],
  top: [0, 2000],
  gap: [0, 500],
} as const;

const between = ([least, most]: readonly [number, number]) => z.number().min(least).max(most);

/** A sheet of one's own, as it is typed and kept. */
export const OwnStock = z.object({
  name: z.string().max(300),
  pageWidthMm: between(OWN_STOCK_LIMITS.pageWidth),
  pageHeightMm: between(OWN_STOCK_LIMITS.pageHeight),
  cellWidthMm: between(OWN_STOCK_LIMITS.cellWidth),
  cellHeightMm: between(OWN_STOCK_LIMITS.cellHeight),
  columns: between(OWN_STOCK_LIMITS.columns).int(),
  rows: between(OWN_STOCK_LIMITS.rows).int(),
  leftMm: between(OWN_STOCK_LIMITS.left),
  topMm: between(OWN_STOCK_LIMITS.top),
  gapXMm: between(OWN_STOCK_LIMITS.gap),
  gapYMm: between(OWN_STOCK_LIMITS.gap),
  /** Rectangles when left out. */
  shape: z.enum(['rectangle', 'round']).optional(),
});
export type OwnStock = Readonly<z.infer<typeof OwnStock>>;

/** Begins the id of every sheet of one's own, so that it is never taken for one of the registry. */
export const OWN_STOCK_ID = 'own-';

/** More than this nobody keeps in one event. */
export const MOST_OWN_STOCKS = 100;

/** A sheet of one's own that is kept with the event. */
export const SavedOwnStock = OwnStock.extend({
  id: z.string().regex(/^own-[\w-]{1,100}$/u),
  name: z.string().trim().min(1).max(300),
});
export type SavedOwnStock = Readonly<z.infer<typeof SavedOwnStock>>;

type WithOwnStocks = { readonly ownStocks?: readonly SavedOwnStock[] | undefined } | null;

/** The grid of a sheet of one's own. */
export const gridOfOwn = (own: OwnStock): CellGrid => ({
  columns: own.columns,
  rows: own.rows,
  leftMm: own.leftMm,
  topMm: own.topMm,
  pitchXMm: own.cellWidthMm + own.gapXMm,
  pitchYMm: own.cellHeightMm + own.gapYMm,
});

/** How many labels a sheet of one's own has. */
export const cellsOfOwn = ({ columns, rows }: OwnStock): number => columns * rows;

/** The sheet of this event with that id; null for those of the registry. */
export function ownStockOf(facts: WithOwnStocks, id: string): SavedOwnStock | null {
  return facts?.ownStocks?.find((own) => own.id === id) ?? null;
}

/**
 * What is printed on in this event: an own sheet that it does not have counts as none chosen.
 *
 * The installation remembers the last sheet for every event, and an own one may be another event's, or be removed.
 */
export function stockIdHere(facts: WithOwnStocks, id: string): string {
  return id.startsWith(OWN_STOCK_ID) && !ownStockOf(facts, id) ? '' : id;
}

/** What keeps a sheet from being printed on. */
export type OwnStockFault = {
  readonly at: 'cellWidth' | 'cellHeight' | 'columns' | 'rows' | 'left' | 'top' | 'shape';
  readonly code: 'noRoom' | 'offRight' | 'offBottom' | 'notRound';
  /** `mm` over the edge, or what there is room for; `fit` columns or rows that have room. */
  readonly values: Readonly<Record<string, number>>;
};

/** Measures of half a tenth are below what a ruler shows. */
const SLACK_MM = 0.05;

const tenth = (value: number) => Math.round(value * 10) / 10;

type Axis = {
  readonly page: number;
  readonly cell: number;
  readonly gap: number;
  readonly count: number;
  readonly margin: number;
};

function alongAxis(
  { page, cell, gap, count, margin }: Axis,
  names: {
    readonly cell: 'cellWidth' | 'cellHeight';
    readonly count: 'columns' | 'rows';
    readonly margin: 'left' | 'top';
  },
  code: 'offRight' | 'offBottom',
): OwnStockFault[] {
  if (cell > page + SLACK_MM) return [{ at: names.cell, code: 'noRoom', values: { mm: tenth(page) } }];
  const over = margin + count * cell + (count - 1) * gap - page;
  if (over <= SLACK_MM) return [];
  const fit = Math.max(0, Math.floor((page + SLACK_MM - margin + gap) / (cell + gap)));
  // Fewer would help unless not even one has room beside the margin.
  return [{ at: fit > 0 ? names.count : names.margin, code, values: { mm: Math.max(0.1, tenth(over)), fit } }];
}

/** Everything that keeps a sheet from being printed on; empty when every cell lies on the page. */
export function ownStockFaults(own: OwnStock): readonly OwnStockFault[] {
  const across = {
    page: own.pageWidthMm,
    cell: own.cellWidthMm,
    gap: own.gapXMm,
    count: own.columns,
    margin: own.leftMm,
  };
  const down = { page: own.pageHeightMm, cell: own.cellHeightMm, gap: own.gapYMm, count: own.rows, margin: own.topMm };
  const isOval = own.shape === 'round' && Math.abs(own.cellWidthMm - own.cellHeightMm) > SLACK_MM;
  return [
    ...(isOval ? [{ at: 'shape', code: 'notRound', values: {} } as const] : []),
    ...alongAxis(across, { cell: 'cellWidth', count: 'columns', margin: 'left' }, 'offRight'),
    ...alongAxis(down, { cell: 'cellHeight', count: 'rows', margin: 'top' }, 'offBottom'),
  ];
}
