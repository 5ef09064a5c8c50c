import type { FontStyle } from '../layout/fonts.ts';
import type { ShapedText } from '../layout/shape-text.ts';
import { CAP, type Flow, type TextLook } from './flow.ts';

export type Column = {
  readonly title: string;
  /** A second, quiet line in the header. */
  readonly below?: string;
  /** Points (before the factor for large print) when it has a `fixed` width, else a share of what is left. */
  readonly fixed?: number;
  readonly share?: number;
  readonly align?: 'left' | 'right' | 'center';
};

export type Cell =
  | (Pick<TextLook, 'style' | 'size' | 'colour' | 'maxLines'> & {
      readonly text: string;
      /** Quiet, on a line of its own. */
      readonly note?: string;
      /** Quiet, on the same line behind the text where there is space; below it where there is not. */
      readonly aside?: string;
      /** Down to this size the text is made smaller before it takes a second line. */
      readonly fit?: number;
    })
  /** Drawn by hand into its box; `said` is what a screen reader says. */
  | { readonly draw: (x: number, y: number, width: number, height: number) => void; readonly said: string }
  | null;

export type Row = {
  readonly cells: readonly Cell[];
  /** Least height in points before the factor. */
  readonly least?: number;
  /** A heading across all columns (an index letter, a part of the list); never the last line of a page. */
  readonly heading?: string;
  /** Stands in the first column instead, where this row is the first of a page. */
  readonly onTop?: Cell;
};

export type TableLook = {
  readonly columns: readonly Column[];
  readonly size?: number;
  /** White above and below a row's text. */
  readonly padding?: number;
  /** Vertical rules between columns, for forms that are written on. */
  readonly hasRules?: boolean;
  readonly isHeaderless?: boolean;
  /** Least heights of rows to choose from, highest first: the highest with which the list takes the fewest pages. */
  readonly heights?: readonly number[];
  /** Points that something after the list needs on the page where the list ends. */
  readonly after?: number;
  /** What it makes do with where that saves a page. */
  readonly leastAfter?: number;
};

export const GAP = 8;
/** A name that fills more lines than this is no name: a row of it would be higher than the page. */
const MOST_NAME_LINES = 6;
/** White between a text and the quiet words behind it. */
export const ASIDE_GAP = 6;
/** A page never begins with fewer rows than this, if the list has them. */
const LAST_TOGETHER = 3;

/** A cell of words in its column: lines with the size at which they fit. */
export type LaidCell = {
  readonly lines: readonly ShapedText[];
  readonly size: number;
  readonly aside: ShapedText | null;
  readonly notes: readonly ShapedText[];
};

export type LaidRow = {
  readonly row: Row;
  readonly cells: readonly (LaidCell | null)[];
  /** Points that the words need. */
  readonly height: number;
  readonly heading: string | null;
};

export const asideSize = (size: number): number => size - 2.5;
export const leading = (flow: Flow, size: number): number => flow.size(size) * 1.32;

/** Ink of a line that is higher than so many type sizes, by marks heaped on marks, needs more than the usual leading. */
const MOST_INK = 1.6;

/** Height that a line takes: its leading, or its ink where that would reach into the rows above and below. */
export function lineHeight(flow: Flow, line: ShapedText, size: number): number {
  const ink = (line.inkTop - line.inkBottom) / 1000;
  return ink <= MOST_INK ? leading(flow, size) : flow.size(size) * ink + 1;
}

/** Where the baseline of a line stands below the top of its height. */
export function baselineIn(flow: Flow, line: ShapedText, size: number): number {
  const height = lineHeight(flow, line, size);
  const isTall = height > leading(flow, size) + 0.01;
  return isTall ? (line.inkTop / 1000) * flow.size(size) + 0.5 : height / 2 + (flow.size(size) * CAP) / 2;
}

/** Breaks the words of one cell into lines. */
function laidCell(flow: Flow, cell: Cell, size: number, width: number): LaidCell | null {
  if (!cell || !('text' in cell)) return null;
  const style: FontStyle = cell.style ?? 'regular';
  const wanted = cell.size ?? size;
  // A single long word would be cut between letters; rather it gets as small as it must.
  const isOneWord = cell.fit !== undefined && !/[\s-]/u.test(cell.text);
  const least = isOneWord ? Math.min(cell.fit, wanted * 0.6) : (cell.fit ?? wanted);
  const widthAt = (line: ShapedText, points: number) => (line.width * flow.size(points)) / 1000;
  const noteLook = { size: size - 1.5, width, maxLines: 2 };
  const notes = cell.note ? flow.lines(cell.note, noteLook) : [];
  const one = flow.shape(cell.text, style);
  if (cell.aside) {
    const aside = flow.shape(cell.aside);
    const free = width - flow.size(ASIDE_GAP) - widthAt(aside, asideSize(wanted));
    const fitted = Math.min(wanted, (wanted * free) / Math.max(1, widthAt(one, wanted)));
    if (fitted >= least) return { lines: [one], size: fitted, aside, notes };
  }
  const fitted = Math.min(wanted, (wanted * (width - 0.01)) / Math.max(1, widthAt(one, wanted)));
  const more = cell.aside ? [...notes, ...flow.lines(cell.aside, noteLook)] : notes;
  if (cell.fit !== undefined && fitted >= least) return { lines: [one], size: fitted, aside: null, notes: more };
  // What has to break anyway keeps its size, unless it would be cut off.
  if (cell.maxLines === undefined && cell.fit !== undefined) {
    const lines = flow.lines(cell.text, { style, size: wanted, width, maxLines: MOST_NAME_LINES });
    return { lines, size: wanted, aside: null, notes: more };
  }
  if (cell.maxLines === undefined)
    return { lines: flow.lines(cell.text, { style, size: wanted, width }), size: wanted, aside: null, notes: more };
  const look = { style, size: least, width, maxLines: cell.maxLines };
  return { lines: flow.lines(cell.text, look), size: least, aside: null, notes: more };
}

/** Breaks all words of a list into lines and ties headings to the row that follows. */
export function laidRows(
  flow: Flow,
  rows: Iterable<Row>,
  { size, padding, innerWidth }: { size: number; padding: number; innerWidth: (column: number) => number },
): LaidRow[] {
  const laid: LaidRow[] = [];
  let heading: string | null = null;
  for (const row of rows) {
    if (row.heading !== undefined) {
      heading = row.heading;
      continue;
    }
    const cells = row.cells.map((cell, i) => laidCell(flow, cell, size, innerWidth(i)));
    const heights = cells.map((cell) => {
      if (!cell) return 0;
      const white = cell.lines.length + cell.notes.length > 1 ? Math.max(padding, flow.size(3.2)) : padding;
      const notes = cell.notes.length * leading(flow, size - 1.5);
      const lines = cell.lines.reduce((sum, line) => sum + lineHeight(flow, line, cell.size), 0);
      return lines + notes + white * 2;
    });
    laid.push({ row, cells, height: Math.max(0, ...heights), heading });
    heading = null;
  }
  return laid;
}

type Breaking = {
  readonly headHeight: number;
  readonly headingHeight: number;
  /** Points left on the page on which the list begins, and on one that is empty. */
  readonly room: number;
  readonly page: number;
  readonly after: number;
};

/** Which rows begin a page when every row is at least this high. */
function breaksAt(laid: readonly LaidRow[], heightOf: (row: LaidRow) => number, at: Breaking): Set<number> {
  const { headHeight, headingHeight, page, after } = at;
  const breaks = new Set<number>();
  const need = (row: LaidRow) => heightOf(row) + (row.heading === null ? 0 : headingHeight);
  let left = at.room - headHeight;
  const isPart = laid.some(({ heading }) => heading !== null);
  for (const [i, row] of laid.entries()) {
    let together = need(row);
    const next = laid[i + 1];
    if (row.heading !== null && next && next.heading === null) together += need(next);
    if (i === laid.length - LAST_TOGETHER || (i === 0 && laid.length < LAST_TOGETHER))
      together = laid.slice(i).reduce((sum, one) => sum + need(one), after);
    if (together > left + 0.01 && (i > 0 || need(row) > left + 0.01)) {
      breaks.add(i);
      // In the middle of a part its heading is said again.
      left = page - headHeight - (isPart && row.heading === null ? headingHeight : 0);
    }
    left -= need(row);
  }
  return breaks;
}

/** Chooses the height of rows and where pages begin. */
export function brokenRows(
  flow: Flow,
  laid: readonly LaidRow[],
  heights: readonly number[],
  at: Breaking & { readonly leastAfter: number },
): { readonly breaks: ReadonlySet<number>; readonly heightOf: (row: LaidRow) => number } {
  const tries = [...new Set([at.after, at.leastAfter])].flatMap((after) =>
    heights.map((least) => {
      const heightOf = (row: LaidRow) => Math.max(flow.size(row.row.least ?? least), row.height);
      return { breaks: breaksAt(laid, heightOf, { ...at, after }), heightOf };
    }),
  );
  const fewest = Math.min(...tries.map(({ breaks }) => breaks.size));
  return tries.find(({ breaks }) => breaks.size === fewest)!;
}
