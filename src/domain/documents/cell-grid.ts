import { z } from 'zod';

/** A rectangular grid of cells on a sheet. Millimetres; pitches are from one cell's edge to the next one's. */
export const CellGrid = z.object({
  columns: z.number(),
  rows: z.number(),
  leftMm: z.number(),
  topMm: z.number(),
  pitchXMm: z.number(),
  pitchYMm: z.number(),
});
export type CellGrid = Readonly<z.infer<typeof CellGrid>>;

export type CellPlace = { readonly xMm: number; readonly yMm: number };

/** Top left corners of all cells, row by row, grid after grid: the order in which they are filled and counted. */
export function placesOf(grids: readonly CellGrid[]): CellPlace[] {
  return grids.flatMap((grid) =>
    Array.from({ length: grid.rows * grid.columns }, (_, i) => ({
      xMm: grid.leftMm + (i % grid.columns) * grid.pitchXMm,
      yMm: grid.topMm + Math.floor(i / grid.columns) * grid.pitchYMm,
    })),
  );
}
