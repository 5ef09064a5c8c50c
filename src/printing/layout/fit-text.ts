import type { FontStyle } from './fonts.ts';
import { lineBreaks } from './line-breaks.ts';
import type { ShapedText, Shaper } from './shape-text.ts';

export type FitBox = {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly maxLines: 1 | 2;
  /** Largest and smallest type size in points. Below the smallest the text is still set, and reported. */
  readonly max: number;
  readonly min: number;
  readonly style: FontStyle;
};

/** Text at the largest size at which it fits, with its baselines counted from the top of its ink. */
export type FittedText = {
  readonly size: number;
  readonly lines: readonly { readonly line: ShapedText; readonly baseline: number }[];
  /** Of the ink, in points. */
  readonly width: number;
  readonly height: number;
  readonly isBelowMin: boolean;
};

/** White between the ink of two lines, in 1/1000 of the type size; and the least distance of their baselines. */
const GAP = 90;
const LEAST_PITCH = 1080;

const pitch = (upper: ShapedText, lower: ShapedText) => Math.max(LEAST_PITCH, -upper.inkBottom + lower.inkTop + GAP);

/** Ink height of a stack of lines, in 1/1000 of the type size. */
function stackHeight(lines: readonly ShapedText[]): number {
  let height = lines[0]!.inkTop - lines.at(-1)!.inkBottom;
  for (let i = 1; i < lines.length; i++) height += pitch(lines[i - 1]!, lines[i]!);
  return height;
}

function sizeOf(lines: readonly ShapedText[], box: FitBox): number {
  const widest = Math.max(1, ...lines.map((line) => line.width));
  return Math.min(box.max, (box.width / widest) * 1000, (box.height / Math.max(1, stackHeight(lines))) * 1000);
}

/** Width of the text up to each index, from the clusters of its one-line run; so that only the chosen lines are shaped again. */
function widthsUpTo(line: ShapedText): Float64Array {
  const widths = new Float64Array(line.text.length + 1);
  for (const run of line.runs) for (const glyph of run.glyphs) widths[glyph.cluster + 1]! += glyph.advance;
  for (let i = 1; i < widths.length; i++) widths[i]! += widths[i - 1]!;
  return widths;
}

function bestLines(shaper: Shaper, text: string, box: FitBox): readonly ShapedText[] {
  const one = shaper.shape(text, box.style);
  const sizeOfOne = sizeOf([one], box);
  if (box.maxLines === 1 || sizeOfOne >= box.max * 0.98) return [one];
  const widths = widthsUpTo(one);
  const heightOfTwo = one.inkTop - one.inkBottom + LEAST_PITCH;
  let chosen: { readonly index: number; readonly skips: number } | null = null;
  // Two lines must gain 8 % to be worth it; among two-line splits the best score wins.
  let best = sizeOfOne * 1.08;
  for (const { index, skips, penalty } of lineBreaks(text)) {
    const upper = widths[index]!;
    const lower = one.width - widths[index + skips]!;
    const size = Math.min(box.max, (box.width / Math.max(upper, lower)) * 1000, (box.height / heightOfTwo) * 1000);
    const score = size * (1 - penalty) * (1 - (0.05 * Math.abs(upper - lower)) / Math.max(1, upper + lower));
    if (score > best) [best, chosen] = [score, { index, skips }];
  }
  if (!chosen) return [one];
  const base = one.direction;
  const two = [
    shaper.shape(text.slice(0, chosen.index), box.style, base),
    shaper.shape(text.slice(chosen.index + chosen.skips), box.style, base),
  ];
  return sizeOf(two, box) > sizeOfOne ? two : [one];
}

/**
 * Sets a clean line of text as large as it can be in a box, on one line or two.
 *
 * When the size would fall below the smallest the condensed letters are tried. No search loop: the size follows from
 * the widest line and the height of the ink (not of the line: Arabic and Vietnamese reach far out).
 */
export function fitText(shaper: Shaper, text: string, box: FitBox): FittedText {
  let lines = bestLines(shaper, text, box);
  let size = sizeOf(lines, box);
  if (size < box.min && box.style === 'bold') {
    const narrow = bestLines(shaper, text, { ...box, style: 'condensed' });
    const narrowSize = sizeOf(narrow, box);
    if (narrowSize > size * 1.02) [lines, size] = [narrow, narrowSize];
  }
  const k = size / 1000;
  let baseline = lines[0]!.inkTop * k;
  const placed = lines.map((line, i) => {
    if (i > 0) baseline += pitch(lines[i - 1]!, line) * k;
    return { line, baseline };
  });
  return {
    size,
    lines: placed,
    width: Math.max(...lines.map((line) => line.width)) * k,
    height: stackHeight(lines) * k,
    isBelowMin: size < box.min - 0.01,
  };
}
