import type { Flow, TextLook } from './flow.ts';
import { CAP } from './flow.ts';
import { HAIR, INK, QUIET, WASH } from './sheet.ts';

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
  | (Pick<TextLook, 'style' | 'size' | 'colour' | 'maxLines'> & { readonly text: string; readonly note?: string })
  /** Drawn by hand into its box; `said` is what a screen reader says. */
  | { readonly draw: (x: number, y: number, width: number, height: number) => void; readonly said: string }
  | null;

export type Row = {
  readonly cells: readonly Cell[];
  /** Least height in points before the factor. */
  readonly least?: number;
  /** A heading across all columns (an index letter, a part of the list); never the last line of a page. */
  readonly heading?: string;
};

export type TableLook = {
  readonly columns: readonly Column[];
  readonly size?: number;
  /** White above and below a row's text. */
  readonly padding?: number;
  /** Vertical rules between columns, for forms that are written on. */
  readonly hasRules?: boolean;
  readonly isHeaderless?: boolean;
};

const GAP = 8;

/** A list over as many pages as it takes: its header stands on every page, rows are never cut, headings stay with what follows. */
export function table(flow: Flow, rows: Iterable<Row>, look: TableLook): void {
  const { columns } = look;
  const size = look.size ?? 10;
  const padding = flow.size(look.padding ?? 4);
  const fixed = columns.reduce((sum, column) => sum + flow.size(column.fixed ?? 0), 0);
  const shares = columns.reduce((sum, column) => sum + (column.fixed === undefined ? (column.share ?? 1) : 0), 0);
  const widths = columns.map((column) =>
    column.fixed === undefined ? ((flow.width - fixed) * (column.share ?? 1)) / shares : flow.size(column.fixed),
  );
  const lefts = widths.map((_, i) => flow.left + widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  const innerWidth = (i: number) => Math.max(8, widths[i]! - (i === columns.length - 1 ? 0 : GAP));
  const hasBelow = columns.some((column) => column.below !== undefined);
  const headHeight = flow.size(size) * 1.4 + padding + (hasBelow ? flow.size(11) : 0);

  const head = (isFirst: boolean) => {
    if (look.isHeaderless) return;
    const y = flow.y + padding * 0.3 + flow.size(8.5) * 1.1;
    const cells = () => {
      for (const [i, column] of columns.entries()) {
        const put = (text: string, at: number, style: 'bold' | 'regular') => {
          const [line] = flow.lines(text, { size: 8.5, style, width: innerWidth(i), maxLines: 1 });
          flow.place(line!, lefts[i]!, at, {
            size: 8.5,
            colour: QUIET,
            width: innerWidth(i),
            align: column.align ?? 'left',
          });
        };
        const draw = () => {
          put(column.title, hasBelow && column.below === undefined ? y + flow.size(11) : y, 'bold');
          if (column.below !== undefined) put(column.below, y + flow.size(11), 'regular');
        };
        if (isFirst) flow.leaf('TH', draw, { scope: 'Column' });
        else flow.decoration(draw);
      }
    };
    if (isFirst) flow.within('TR', cells);
    else cells();
    flow.y += headHeight;
    flow.rule(INK, 0.9);
  };

  const leading = (cellSize: number | undefined) => flow.size(cellSize ?? size) * 1.32;
  const measured = (row: Row) => {
    const lines = row.cells.map((cell, i) =>
      cell && 'text' in cell ? flow.lines(cell.text, { size, ...cell, width: innerWidth(i) }) : [],
    );
    const notes = row.cells.map((cell, i) =>
      cell && 'text' in cell && cell.note
        ? flow.lines(cell.note, { size: size - 1.5, width: innerWidth(i), maxLines: 2 })
        : [],
    );
    const heights = row.cells.map((cell, i) =>
      cell && 'text' in cell
        ? lines[i]!.length * leading(cell.size) + notes[i]!.length * leading(size - 1.5) + padding * 2
        : 0,
    );
    return { lines, notes, height: Math.max(flow.size(row.least ?? 0), ...heights) };
  };
  const headingHeight = flow.size(size + 2) * 1.4 + padding * 2;

  let pending: string | null = null;
  flow.within('Table', () => {
    let isFirst = true;
    for (const row of rows) {
      if (row.heading !== undefined) {
        pending = row.heading;
        continue;
      }
      const { lines, notes, height } = measured(row);
      const heading = pending;
      pending = null;
      if (flow.ensure(height + (heading === null ? 0 : headingHeight) + (isFirst ? headHeight : 0)) || isFirst) {
        head(isFirst);
        isFirst = false;
      }
      if (heading !== null) {
        flow.decoration(() =>
          flow.put({ kind: 'rect', x: flow.left, y: flow.y, width: flow.width, height: headingHeight, fill: WASH }),
        );
        const base = flow.y + headingHeight / 2 + (flow.size(size + 1) * CAP) / 2;
        flow.within('TR', () =>
          flow.leaf('TH', () => flow.line(heading, flow.left + 6, base, { size: size + 1, style: 'bold' }), {
            scope: 'Row',
          }),
        );
        flow.y += headingHeight;
        flow.rule(HAIR, 0.5);
      }
      flow.within('TR', () => {
        for (const [i, cell] of row.cells.entries()) {
          if (!cell) {
            flow.leaf('TD', () => undefined);
            continue;
          }
          if (!('text' in cell)) {
            flow.leaf('TD', () => cell.draw(lefts[i]!, flow.y, innerWidth(i), height), { alt: cell.said });
            continue;
          }
          const cellSize = cell.size ?? size;
          const block = lines[i]!.length * leading(cell.size) + notes[i]!.length * leading(size - 1.5);
          let y = flow.y + (height - block) / 2;
          flow.leaf('TD', () => {
            for (const line of lines[i]!) {
              flow.place(line, lefts[i]!, y + leading(cell.size) / 2 + (flow.size(cellSize) * CAP) / 2, {
                ...cell,
                size: cellSize,
                width: innerWidth(i),
                align: columns[i]!.align ?? 'left',
              });
              y += leading(cell.size);
            }
            for (const line of notes[i]!) {
              flow.place(line, lefts[i]!, y + leading(size - 1.5) / 2 + (flow.size(size - 1.5) * CAP) / 2, {
                size: size - 1.5,
                colour: QUIET,
                width: innerWidth(i),
                align: columns[i]!.align ?? 'left',
              });
              y += leading(size - 1.5);
            }
          });
        }
      });
      if (look.hasRules)
        flow.decoration(() => {
          for (const x of lefts.slice(1))
            flow.put({
              kind: 'line',
              x1: x - GAP / 2,
              y1: flow.y,
              x2: x - GAP / 2,
              y2: flow.y + height,
              stroke: { colour: HAIR, width: 0.5 },
            });
        });
      flow.y += height;
      flow.rule(HAIR, 0.5);
    }
  });
}

/** A box to tick. */
export function tickBox(flow: Flow, side = 11): (x: number, y: number, width: number, height: number) => void {
  return (x, y, _width, height) => {
    const size = flow.size(side);
    flow.put({
      kind: 'rect',
      x: x + 1,
      y: y + (height - size) / 2,
      width: size,
      height: size,
      stroke: { colour: QUIET, width: 0.9 },
    });
  };
}
