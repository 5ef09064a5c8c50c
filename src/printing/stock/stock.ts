import { placesOf, type CellGrid, type CellPlace } from '#domain/documents/cell-grid.ts';
import { gridOfOwn, type OwnStock, type SavedOwnStock } from '#domain/documents/own-stock.ts';
import type { ReadResource } from '../layout/fonts.ts';

/** A sheet, card or roll with places for badges or labels. */
export type Stock = {
  readonly id: string;
  readonly maker: string;
  /** The maker's number. */
  readonly part: string;
  readonly description: string;
  readonly pageWidthMm: number;
  readonly pageHeightMm: number;
  readonly cellWidthMm: number;
  readonly cellHeightMm: number;
  readonly shape: 'rectangle' | 'round';
  /** Most sheets have one grid; staggered ones have two. */
  readonly grids: readonly CellGrid[];
  /** Where the measures come from; `own` for sheets that somebody typed. */
  readonly source: 'compared' | 'glabels' | 'libreoffice' | 'own';
  readonly note: string;
};

/** A sheet of one's own as one of ours; under its id where it is kept with an event. */
export function stockOfOwn(own: OwnStock | SavedOwnStock): Stock {
  return {
    id: 'id' in own ? own.id : 'own',
    maker: '',
    part: own.name,
    description: '',
    pageWidthMm: own.pageWidthMm,
    pageHeightMm: own.pageHeightMm,
    cellWidthMm: own.cellWidthMm,
    cellHeightMm: own.cellHeightMm,
    shape: own.shape ?? 'rectangle',
    grids: [gridOfOwn(own)],
    source: 'own',
    note: '',
  };
}

/** Top left corners of all cells, in the order in which they are filled and counted. */
export const cellsOf = ({ grids }: Stock): CellPlace[] => placesOf(grids);

/** Whether every cell lies on the page; some published measures do not. */
export function fitsPage(stock: Stock): boolean {
  return cellsOf(stock).every(
    ({ xMm, yMm }) =>
      xMm >= -0.05 &&
      yMm >= -0.05 &&
      xMm + stock.cellWidthMm <= stock.pageWidthMm + 0.05 &&
      yMm + stock.cellHeightMm <= stock.pageHeightMm + 0.05,
  );
}

export const stockName = (stock: Stock): string => [stock.maker, stock.part].filter(Boolean).join(' ');

const lists = new WeakMap<ReadResource, readonly Stock[]>();

type StockRow = readonly [
  string,
  string,
  string,
  string,
  number,
  number,
  number,
  number,
  'rectangle' | 'round',
  readonly (readonly [number, number, number, number, number, number])[],
  'compared' | 'glabels' | 'libreoffice',
  string,
];

/** All sheets we know, the compared badge sheets first. Read once and kept. */
export function allStock(read: ReadResource): readonly Stock[] {
  const before = lists.get(read);
  if (before) return before;
  const file = JSON.parse(new TextDecoder().decode(read('stock/stock.json'))) as { readonly rows: readonly StockRow[] };
  const list = file.rows.map(
    ([
      id,
      maker,
      part,
      description,
      pageWidthMm,
      pageHeightMm,
      cellWidthMm,
      cellHeightMm,
      shape,
      layouts,
      source,
      note,
    ]): Stock => ({
      id,
      maker,
      part,
      description,
      pageWidthMm,
      pageHeightMm,
      cellWidthMm,
      cellHeightMm,
      shape,
      source,
      note,
      grids: layouts.map(([columns, rows, leftMm, topMm, pitchXMm, pitchYMm]) => ({
        columns,
        rows,
        leftMm,
        topMm,
        pitchXMm,
        pitchYMm,
      })),
    }),
  );
  lists.set(read, list);
  return list;
}

export function findStock(read: ReadResource, id: string): Stock | null {
  return allStock(read).find((stock) => stock.id === id) ?? null;
}

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '');

/**
 * Finds sheets by the maker's number, maker or words; however the number is spaced or dashed.
 *
 * Exact numbers first, then numbers that begin so, then the rest; compared badge sheets before the others. An id of
 * ours finds that sheet alone.
 */
export function searchStock(read: ReadResource, text: string, limit = 50): readonly Stock[] {
  const known = findStock(read, text);
  if (known) return [known];
  const words = text.split(/\s+/u).map(folded).filter(Boolean);
  if (words.length === 0) return allStock(read).slice(0, limit);
  const number = words.find((word) => /\d/.test(word)) ?? words.at(-1)!;
  const rank = (stock: Stock) => {
    const part = folded(stock.part);
    const all = folded(`${stock.maker} ${stock.part} ${stock.description}`);
    if (!words.every((word) => all.includes(word))) return -1;
    const exact = part === number || stock.part.split(/[\s()/,]+/u).some((piece) => folded(piece) === number);
    return (exact ? 0 : part.startsWith(number) ? 2 : 4) + (stock.source === 'compared' ? 0 : 1);
  };
  return allStock(read)
    .map((stock, index) => ({ stock, index, rank: rank(stock) }))
    .filter((entry) => entry.rank >= 0)
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, limit)
    .map(({ stock }) => stock);
}

/** Another source that gives other measures for the same number. */
export type StockConflict = { readonly other: Stock; readonly differenceMm: number };

/** Sheets of the same maker and number whose measures differ by more than 0.3 mm: say so, and let a test print decide. */
export function stockConflicts(read: ReadResource, stock: Stock): readonly StockConflict[] {
  const numberOf = (part: string) => folded(/[A-Z]{0,3}[-\s]?\d[\w.-]*/u.exec(part)?.[0] ?? part);
  const makerOf = (maker: string) => folded(maker.split(' ')[0]!);
  const measures = ({ pageWidthMm, pageHeightMm, cellWidthMm, cellHeightMm, grids: [grid] }: Stock) => [
    pageWidthMm,
    pageHeightMm,
    cellWidthMm,
    cellHeightMm,
    grid!.leftMm,
    grid!.topMm,
    grid!.columns > 1 ? grid!.pitchXMm : 0,
    grid!.rows > 1 ? grid!.pitchYMm : 0,
  ];
  const own = measures(stock);
  return allStock(read)
    .filter(
      (other) =>
        other.id !== stock.id &&
        numberOf(other.part) === numberOf(stock.part) &&
        makerOf(other.maker) === makerOf(stock.maker),
    )
    .map((other) => ({
      other,
      differenceMm: Math.round(Math.max(...measures(other).map((value, i) => Math.abs(value - own[i]!))) * 100) / 100,
    }))
    .filter(({ differenceMm }) => differenceMm > 0.3);
}
