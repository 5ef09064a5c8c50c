import { PAPER_MM, type Calibration, type Paper } from './document-request.ts';

/** How far from the edges of the paper the four test lines should lie. */
export const TEST_INSET_MM = 20;

/** Distances from each edge of the paper to its line as measured on the printed test sheet, millimetres. */
export type TestReadings = {
  readonly leftMm: number;
  readonly rightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
};

/**
 * How a printer errs, worked out from four readings of its test sheet.
 *
 * Each axis has an offset and a scale: the left line says offset + scale x 20, the right one offset + scale x (width - 20).
 *
 * @returns null when the readings cannot be right (a sheet printed at another size, or a slip of the pen).
 */
export function calibrationFrom(readings: TestReadings, paper: Paper): Calibration | null {
  const { width, height } = PAPER_MM[paper];
  const axis = (near: number, far: number, size: number) => {
    const scale = (size - far - near) / (size - 2 * TEST_INSET_MM);
    return { scale, offset: near - scale * TEST_INSET_MM };
  };
  const x = axis(readings.leftMm, readings.rightMm, width);
  const y = axis(readings.topMm, readings.bottomMm, height);
  const isSane = [x, y].every(({ scale, offset }) => Math.abs(scale - 1) <= 0.05 && Math.abs(offset) <= 12);
  return isSane ? { offsetXMm: x.offset, offsetYMm: y.offset, scaleX: x.scale, scaleY: y.scale } : null;
}

/** Where to send a point so that a printer that errs like this prints it where it is wanted. */
export function sentFor(calibration: Calibration, wanted: { readonly xMm: number; readonly yMm: number }) {
  return {
    xMm: (wanted.xMm - calibration.offsetXMm) / calibration.scaleX,
    yMm: (wanted.yMm - calibration.offsetYMm) / calibration.scaleY,
  };
}
