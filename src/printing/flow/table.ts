import type { Flow } from './flow.ts';
import { CAP } from './flow.ts';
import { HAIR, INK, QUIET, WASH } from './sheet.ts';
import {
  ASIDE_GAP,
  asideSize,
  baselineIn,
  brokenRows,
  GAP,
  laidRows,
  leading,
  lineHeight,
  type Cell,
  type LaidCell,
  type LaidRow,
  type Row,
  type TableLook,
} from './table-layout.ts';

export type { Cell, Column, Row, TableLook } from './table-layout.ts';

/**
 * A list over as many pages as it takes: its header stands on every page, rows are never cut, headings stay with what
 * follows and are said again where their part goes on, and no page holds only the last row or two.
 */
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
  const belows = columns.map(({ below }, i) =>
    below === undefined ? [] : flow.lines(below, { size: 8.5, width: innerWidth(i), maxLines: 2 }),
  );
  const belowHeight = flow.size(11) * Math.max(0, ...belows.map((lines) => lines.length));
  const headHeight = look.isHeaderless ? 0 : flow.size(size) * 1.4 + flow.size(4) + belowHeight;
  const headingHeight = flow.size(size + 2) * 1.4 + Math.max(padding, flow.size(2)) * 2;

  const head = (isFirst: boolean) => {
    if (look.isHeaderless) return;
    const y = flow.y + flow.size(1.2) + flow.size(8.5) * 1.1;
    const cells = () => {
      for (const [i, column] of columns.entries()) {
        const quiet = { size: 8.5, colour: QUIET, width: innerWidth(i), align: column.align ?? 'left' } as const;
        const draw = () => {
          const [title] = flow.lines(column.title, { ...quiet, style: 'bold', maxLines: 1 });
          const top = y + belowHeight - flow.size(11) * belows[i]!.length;
          flow.place(title!, lefts[i]!, top, quiet);
          for (const [n, line] of belows[i]!.entries())
            flow.place(line, lefts[i]!, top + flow.size(11) * (n + 1), quiet);
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

  const headingLine = (words: string, isAgain: boolean) => {
    flow.decoration(() =>
      flow.put({ kind: 'rect', x: flow.left, y: flow.y, width: flow.width, height: headingHeight, fill: WASH }),
    );
    const base = flow.y + headingHeight / 2 + (flow.size(size + 1) * CAP) / 2;
    const draw = () => flow.line(words, flow.left + flow.size(6), base, { size: size + 1, style: 'bold', base: 'ltr' });
    if (isAgain) flow.decoration(draw);
    else flow.within('TR', () => flow.leaf('TH', draw, { scope: 'Row' }));
    flow.y += headingHeight;
    flow.rule(HAIR, 0.5);
  };

  const words = (cell: Exclude<Cell, null>, laid: LaidCell, column: number, height: number) => {
    const notePitch = leading(flow, size - 1.5);
    const place = { width: innerWidth(column), align: columns[column]!.align ?? 'left' } as const;
    const x = lefts[column]!;
    const linesHeight = laid.lines.reduce((sum, line) => sum + lineHeight(flow, line, laid.size), 0);
    let y = flow.y + (height - linesHeight - laid.notes.length * notePitch) / 2;
    for (const line of laid.lines) {
      const base = y + baselineIn(flow, line, laid.size);
      flow.place(line, x, base, { ...(cell as { colour?: string }), ...place, size: laid.size });
      if (laid.aside)
        flow.place(laid.aside, x + (line.width * flow.size(laid.size)) / 1000 + flow.size(ASIDE_GAP), base, {
          size: asideSize(laid.size),
          colour: QUIET,
        });
      y += lineHeight(flow, line, laid.size);
    }
    for (const line of laid.notes) {
      const base = y + notePitch / 2 + (flow.size(size - 1.5) * CAP) / 2;
      flow.place(line, x, base, { ...place, size: size - 1.5, colour: QUIET });
      y += notePitch;
    }
  };

  const draw = ({ row, cells }: LaidRow, height: number, isOnTop: boolean) =>
    flow.within('TR', () => {
      for (const [i, own] of row.cells.entries()) {
        const again = isOnTop && i === 0 && !own ? (row.onTop ?? null) : null;
        const cell = own ?? again;
        const laid = again
          ? laidRows(flow, [{ cells: [again] }], { size, padding, innerWidth })[0]!.cells[0]!
          : cells[i]!;
        if (!cell) flow.leaf('TD', () => undefined);
        else if (laid) flow.leaf('TD', () => words(cell, laid, i, height));
        else if ('draw' in cell)
          flow.leaf('TD', () => cell.draw(lefts[i]!, flow.y, innerWidth(i), height), { alt: cell.said });
      }
    });

  const laid = laidRows(flow, rows, { size, padding, innerWidth });
  if (laid.length === 0) return;
  const { breaks, heightOf } = brokenRows(flow, laid, look.heights ?? [0], {
    headHeight,
    headingHeight,
    room: flow.room,
    page: flow.sheet.bottom - flow.sheet.top,
    after: look.after ?? 0,
    leastAfter: look.leastAfter ?? look.after ?? 0,
  });
  let part: string | null = null;
  flow.within('Table', () => {
    for (const [i, one] of laid.entries()) {
      const isOnTop = breaks.has(i);
      if (isOnTop) flow.newPage();
      if (isOnTop || i === 0) head(i === 0);
      if (one.heading !== null) headingLine(one.heading, false);
      else if (isOnTop && part !== null) headingLine(flow.say('print.continued', { title: part }), true);
      part = one.heading ?? part;
      const height = heightOf(one);
      draw(one, height, isOnTop);
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
