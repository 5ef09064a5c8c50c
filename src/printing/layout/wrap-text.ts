import type { FontStyle } from './fonts.ts';
import { lineBreaks } from './line-breaks.ts';
import type { Direction, ShapedText, Shaper } from './shape-text.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Breaks one clean paragraph into lines no wider than `width` points at `size` points.
 *
 * @param maxLines the last line ends with an ellipsis when there is more.
 */
export function wrapText(
  shaper: Shaper,
  text: string,
  { style, size, width, maxLines = Number.POSITIVE_INFINITY, base: given }: WrapBox,
): ShapedText[] {
  const limit = (width / size) * 1000;
  const head = shaper.shape(text.slice(0, WINDOW), style, given);
  if (text.length <= WINDOW && head.width <= limit) return [head];
  const base = head.direction;
  const lines: ShapedText[] = [];
  let rest = text;
  while (rest !== '') {
    const last = rest.length <= WINDOW ? shaper.shape(rest, style, base) : null;
    if (last && last.width <= limit) {
      lines.push(last);
      break;
    }
    if (lines.length === maxLines - 1) {
      lines.push(withEllipsis(shaper, rest, style, limit, base));
      break;
    }
    const { index, skips } = lastFitting(shaper, rest, style, limit, base);
    lines.push(shaper.shape(rest.slice(0, index), style, base));
    rest = rest.slice(index + skips);
  }
  return lines;
}

export type WrapBox = {
  readonly style: FontStyle;
  readonly size: number;
  readonly width: number;
  readonly maxLines?: number;
  /** Direction of the paragraph; its first letter with a direction decides when left out. */
  readonly base?: Direction;
};

/** Long text is measured piece by piece: shaping 10,000 signs for every line would take the square of the time. */
const WINDOW = 400;

function lastFitting(
  shaper: Shaper,
  text: string,
  style: FontStyle,
  limit: number,
  base: 'ltr' | 'rtl',
): { readonly index: number; readonly skips: number } {
  const window = text.length > WINDOW ? text.slice(0, WINDOW) : text;
  const line = shaper.shape(window, style, base);
  const widths = new Float64Array(window.length + 1);
  for (const run of line.runs) for (const glyph of run.glyphs) widths[glyph.cluster + 1]! += glyph.advance;
  for (let i = 1; i < widths.length; i++) widths[i]! += widths[i - 1]!;
  let best: { readonly index: number; readonly skips: number } | null = null;
  for (const at of lineBreaks(window)) {
    if (widths[at.index]! > limit) break;
    best = at;
  }
  if (best) return best;
  // A word wider than the line is cut between letters.
  let cut = 0;
  for (const { segment, index } of graphemes.segment(window)) {
    const end = index + segment.length;
    if (widths[end]! > limit && cut > 0) break;
    cut = end;
    if (widths[end]! > limit) break;
  }
  return { index: Math.max(1, cut), skips: 0 };
}

function withEllipsis(shaper: Shaper, text: string, style: FontStyle, limit: number, base: 'ltr' | 'rtl'): ShapedText {
  const signs = [...graphemes.segment(text.slice(0, WINDOW))].map(({ segment }) => segment);
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const candidate = `${signs.slice(0, middle).join('').trimEnd()}\u2026`;
    if (shaper.shape(candidate, style, base).width <= limit) low = middle;
    else high = middle - 1;
  }
  return shaper.shape(`${signs.slice(0, low).join('').trimEnd()}\u2026`, style, base);
}
