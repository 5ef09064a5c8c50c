import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationFrom, TEST_INSET_MM } from '#domain/documents/calibration.ts';
import { PAPER_MM, type Paper } from '#domain/documents/document-request.ts';
import { mm } from '../layout/display-list.ts';
import { allStock, cellsOf } from '../stock/stock.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { backPlace, corrected } from './imposition.ts';

const millimetre = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });

describe('calibration', () => {
  const printer = fc.record({
    offsetXMm: millimetre(-4, 4),
    offsetYMm: millimetre(-4, 4),
    scaleX: millimetre(0.97, 1.03),
    scaleY: millimetre(0.97, 1.03),
  });
  const reading = millimetre(-0.04, 0.04);

  it('brings every point within 0.1 mm on any printer that shifts and stretches, read to 0.04 mm', () => {
    let worst = 0;
    fc.assert(
      fc.property(
        printer,
        fc.constantFrom<Paper>('A4', 'Letter'),
        fc.tuple(reading, reading, reading, reading),
        (truth, paper, [a, b, c, d]) => {
          const { width, height } = PAPER_MM[paper];
          const prints = (x: number, y: number) =>
            [truth.scaleX * x + truth.offsetXMm, truth.scaleY * y + truth.offsetYMm] as const;
          const [left, top] = prints(TEST_INSET_MM, TEST_INSET_MM);
          const [right, bottom] = prints(width - TEST_INSET_MM, height - TEST_INSET_MM);
          const found = calibrationFrom(
            { leftMm: left + a, rightMm: width - right + b, topMm: top + c, bottomMm: height - bottom + d },
            paper,
          )!;
          const [group] = corrected([], found);
          const matrix = group && group.kind === 'group' ? group.matrix : ([1, 0, 0, 1, 0, 0] as const);
          for (const [x, y] of [
            [0, 0],
            [width, height],
            [width / 2, 10],
            [5, height - 5],
          ] as const) {
            const [px, py] = prints(matrix[0] * x + matrix[4] / mm(1), matrix[3] * y + matrix[5] / mm(1));
            worst = Math.max(worst, Math.abs(px - x), Math.abs(py - y));
            expect(Math.abs(px - x)).toBeLessThanOrEqual(0.1);
            expect(Math.abs(py - y)).toBeLessThanOrEqual(0.1);
          }
        },
      ),
      { numRuns: 300 },
    );
    console.log(`calibrated printers: 300 cases, ${worst.toFixed(3)} mm off at most`);
  });

  it('does not believe a sheet that was printed at another size', () => {
    expect(calibrationFrom({ leftMm: 25, rightMm: 30, topMm: 25, bottomMm: 30 }, 'A4')).toBeNull();
  });
});

describe('backs', () => {
  it('lie exactly behind their fronts on every sheet we know', () => {
    for (const stock of allStock(readFromTree))
      for (const edge of ['longEdge', 'shortEdge'] as const)
        for (const front of cellsOf(stock).slice(0, 12)) {
          const back = backPlace(stock, front, edge);
          // Turning the sheet over brings the back's middle to the front's middle, mirrored along one axis.
          const middle = [front.xMm + stock.cellWidthMm / 2, front.yMm + stock.cellHeightMm / 2];
          const behind = [back.xMm + stock.cellWidthMm / 2, back.yMm + stock.cellHeightMm / 2];
          const turned = back.isTurned
            ? [behind[0]!, stock.pageHeightMm - behind[1]!]
            : [stock.pageWidthMm - behind[0]!, behind[1]!];
          expect(Math.hypot(turned[0]! - middle[0]!, turned[1]! - middle[1]!)).toBeLessThan(0.01);
        }
  });
});
