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

/** Dark modules joined to as few rectangles as a row-wise sweep finds: [x, y, width, height] in modules. */
export function qrRectangles({ size, cells }: QrMatrix): (readonly [number, number, number, number])[] {
  const rectangles: (readonly [number, number, number, number])[] = [];
  const left = cells.slice();
  for (let y = 0; y < size; y++)
    for (let x = 0, at = y * size; x < size; x++, at++) {
      if (left[at] === 0) continue;
      let width = 1;
      while (x + width < size && left[at + width] === 1) width++;
      let height = 1;
      // What a rectangle covers is taken out, row by row, as far down as the whole width is dark.
      grow: for (let row = at + size; row < left.length; row += size, height++)
        for (let k = row; k < row + width; k++) if (left[k] === 0) break grow;
      for (let row = 1; row < height; row++) left.fill(0, at + row * size, at + row * size + width);
      rectangles.push([x, y, width, height]);
      x += width;
      at += width;
    }
  return rectangles;
}
