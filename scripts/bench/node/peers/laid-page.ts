import type { DisplayPage, DrawItem } from '#printing/layout/display-list.ts';
import { qrRectangles } from '#printing/layout/qr-matrix.ts';

/**
 * A page for somebody else's writer: words with their places, sizes and fonts already found, codes already rectangles.
 *
 * Points from the top left corner. `file` is the font that has the first words of the line: what a person would choose who
 * knows that a writer has no fallback.
 */
export type LaidPage = {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly LaidText[];
  readonly rects: readonly LaidRect[];
  readonly shapes: readonly { path: string; x: number; y: number; scale: number; colour: string }[];
  readonly codes: readonly LaidCode[];
};
export type LaidText = { text: string; x: number; y: number; size: number; file: string; colour: string };
export type LaidRect = { x: number; y: number; width: number; height: number; colour: string };
export type LaidCode = {
  x: number;
  y: number;
  module: number;
  rectangles: (readonly [number, number, number, number])[];
};

/** All that is filled on a page, with the moves of groups worked in; lines round fields are left out. */
export function laidPage(page: DisplayPage): LaidPage {
  const laid = { texts: [], rects: [], shapes: [], codes: [] } as Writable;
  put(page.items, 0, 0, 1, laid);
  return { width: page.width, height: page.height, ...laid };
}

type Writable = { [K in 'texts' | 'rects' | 'shapes' | 'codes']: LaidPage[K][number][] };

function put(items: readonly DrawItem[], dx: number, dy: number, k: number, laid: Writable): void {
  for (const item of items) {
    const [x, y] = 'x' in item ? [dx + item.x * k, dy + item.y * k] : [0, 0];
    if (item.kind === 'group') {
      const [scale, , , , e, f] = item.matrix;
      put(item.items, dx + e * k, dy + f * k, k * scale, laid);
    } else if (item.kind === 'text') {
      const { line, size, colour } = item;
      const file = line.runs[0]?.face.file;
      if (file) laid.texts.push({ text: line.text, x, y, size: size * k, file, colour });
    } else if (item.kind === 'rect' && item.fill) {
      laid.rects.push({ x, y, width: item.width * k, height: item.height * k, colour: item.fill });
    } else if (item.kind === 'path' && item.fill) {
      laid.shapes.push({ path: item.path, x, y, scale: item.scale * k, colour: item.fill });
    } else if (item.kind === 'qr') {
      laid.codes.push({ x, y, module: item.module * k, rectangles: qrRectangles(item.matrix) });
    }
  }
}

/** One path of a code on its own field of modules. */
export const codePath = ({ rectangles }: LaidCode): string =>
  rectangles.map(([x, y, w, h]) => `M${x} ${y}h${w}v${h}h${-w}z`).join('');
