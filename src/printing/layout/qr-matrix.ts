import { encode } from 'uqr';
import { badgeQr } from './badge-qr.ts';

/** A QR code as modules: `cells[y * size + x]` is 1 where it is dark. Without the four quiet modules around it. */
export type QrMatrix = { readonly size: number; readonly cells: Uint8Array };

export type QrLevel = 'L' | 'M' | 'Q' | 'H';

/** Signs that fit the small alphanumeric mode in a version 1-M code. */
const BADGE_SIZED = /^[0-9A-Z $%*+\-./:]{1,20}$/u;

/**
 * The QR code of a text.
 *
 * Badge codes go through an own encoder of 21 by 21 modules that is forty times faster than the library; everything
 * else (links, tickets of other systems) through the library.
 *
 * @param isQuick takes one mask instead of the best of eight; for thousands of badges.
 * @returns null when the text is too long for a QR code.
 */
export function qrMatrix(text: string, level: QrLevel = 'M', isQuick = false): QrMatrix | null {
  if (level === 'M' && BADGE_SIZED.test(text)) return badgeQr(text, isQuick);
  try {
    const { size, data } = encode(text, { ecc: level, border: 0 });
    const cells = new Uint8Array(size * size);
    for (const [y, row] of data.entries()) for (const [x, isDark] of row.entries()) if (isDark) cells[y * size + x] = 1;
    return { size, cells };
  } catch {
    return null;
  }
}

type QrRectangle = readonly [x: number, y: number, width: number, height: number];

/** The three large squares of a code of this size. */
const findersOf = (size: number): readonly QrRectangle[] =>
  (
    [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ] as const
  ).flatMap(([x, y]): QrRectangle[] => [
    [x, y, 7, 1],
    [x, y + 1, 1, 6],
    [x + 6, y + 1, 1, 6],
    [x + 1, y + 6, 5, 1],
    [x + 2, y + 2, 3, 3],
  ]);
/** Those of a badge's code, which come by the thousand. */
const BADGE_FINDERS = findersOf(21);

/**
 * Dark modules joined to rectangles, in modules: the three squares, then upright strips from left to right.
 *
 * In this order a page of codes packs to the fewest bytes of all that were tried (docs/printing.md).
 */
export function qrRectangles({ size, cells }: QrMatrix): QrRectangle[] {
  const left = cells.slice();
  const finders = size === 21 ? BADGE_FINDERS : findersOf(size);
  const rectangles = [...finders];
  for (const [x, y, width, height] of finders)
    for (let row = y; row < y + height; row++) left.fill(0, row * size + x, row * size + x + width);
  for (let x = 0; x < size; x++)
    for (let y = 0, at = x; y < size; y++, at += size) {
      if (left[at] === 0) continue;
      let height = 1;
      while (y + height < size && left[at + height * size] === 1) height++;
      rectangles.push([x, y, 1, height]);
      y += height;
      at += height * size;
    }
  return rectangles;
}
