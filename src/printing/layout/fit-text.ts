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

/** Text at the largest size at which it fits, with its baselines counted from the top of the text. */
export type FittedText = {
  readonly size: number;
  /** `shift` keeps ink that reaches out to the left inside the box; `width` is that of the ink or the line, whichever is more. */
  readonly lines: readonly {
    readonly line: ShapedText;
    readonly baseline: number;
    readonly shift: number;
    readonly width: number;
  }[];
  /** Of the whole text, in points; no ink lies outside. */
  readonly width: number;
  readonly height: number;
  readonly isBelowMin: boolean;
};

/**
 * A line counts at least as high as capitals and as deep as a g, so that names stand on the same height from badge to
 * badge; ink beyond (Vietnamese, Arabic) counts as it is.
 */
const topOf = (line: ShapedText) => Math.max(740, line.inkTop);
const bottomOf = (line: ShapedText) => Math.min(-215, line.inkBottom);

/** White between the ink of two lines, in 1/1000 of the type size; and the least distance of their baselines. */
const GAP = 90;
const LEAST_PITCH = 1080;

/** What is meant to be read from afar is set in condensed letters before it falls below 18 pt, whatever its smallest size. */
const READ_FROM_AFAR = { max: 24, least: 18 } as const;
const condensedBelow = (box: FitBox) =>
  box.max >= READ_FROM_AFAR.max ? Math.max(box.min, READ_FROM_AFAR.least) : box.min;

const widthOf = (line: ShapedText) => Math.max(line.width, line.inkRight) - Math.min(0, line.inkLeft);

const pitch = (upper: ShapedText, lower: ShapedText) => Math.max(LEAST_PITCH, -upper.inkBottom + lower.inkTop + GAP);

/** Height of a stack of lines, in 1/1000 of the type size. */
function stackHeight(lines: readonly ShapedText[]): number {
  let height = topOf(lines[0]!) - bottomOf(lines.at(-1)!);
  for (let i = 1; i < lines.length; i++) height += pitch(lines[i - 1]!, lines[i]!);
  return height;
}

function sizeOf(lines: readonly ShapedText[], box: FitBox): number {
  const widest = Math.max(1, ...lines.map(widthOf));
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
  const heightOfTwo = topOf(one) - bottomOf(one) + LEAST_PITCH;
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
 * When the size would fall below the smallest, or a name below 18 pt, the condensed letters are tried. No search loop: the size follows from
 * the widest line and the height of the ink (not of the line: Arabic and Vietnamese reach far out).
 */
export function fitText(shaper: Shaper, text: string, box: FitBox): FittedText {
  let lines = bestLines(shaper, text, box);
  let size = sizeOf(lines, box);
  if (size < condensedBelow(box) && box.style === 'bold') {
    const narrow = bestLines(shaper, text, { ...box, style: 'condensed' });
    const narrowSize = sizeOf(narrow, box);
    if (narrowSize > size * 1.02) [lines, size] = [narrow, narrowSize];
  }
  const k = size / 1000;
  let baseline = topOf(lines[0]!) * k;
  const placed = lines.map((line, i) => {
    if (i > 0) baseline += pitch(lines[i - 1]!, line) * k;
    return { line, baseline, shift: -line.inkLeft * k, width: widthOf(line) * k };
  });
  return {
    size,
    lines: placed,
    width: Math.max(...lines.map(widthOf)) * k,
    height: stackHeight(lines) * k,
    isBelowMin: size < box.min - 0.01,
  };
}
