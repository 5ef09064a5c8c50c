import { cleanLine } from '../layout/clean-text.ts';
import { fitText, type FitBox, type FittedText } from '../layout/fit-text.ts';
import type { FontStyle } from '../layout/fonts.ts';
import type { ShapedText, Shaper } from '../layout/shape-text.ts';
import { wrapText } from '../layout/wrap-text.ts';

/** Scripts that are written without spaces: there is no word to be cut. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Width of the longest word in 1/1000 of the type size: what a line must hold if no word is to be cut. */
function longestWord(shaper: Shaper, text: string, style: FontStyle): number {
  const words = text.split(/(?<=[\s-])/u).filter((word) => !WITHOUT_SPACES.test(word));
  return Math.max(0, ...words.map((word) => shaper.shape(word.trim().slice(0, LONGEST), style).width));
}

/** A word of more signs is no word. */
const LONGEST = 120;

/**
 * The largest of these sizes at which a title is whole in so many lines and no word of it is cut; the smallest when none is.
 *
 * @param sizes points, largest first.
 */
export function wholeTitleSize(
  shaper: Shaper,
  text: string,
  { sizes, width, lines }: { readonly sizes: readonly number[]; readonly width: number; readonly lines: number },
): number {
  const words = cleanLine(text).slice(0, 1000);
  const word = longestWord(shaper, words, 'bold');
  const isWhole = (size: number) =>
    (word * size) / 1000 <= width && wrapText(shaper, words, { style: 'bold', size, width }).length <= lines;
  return sizes.find(isWhole) ?? sizes.at(-1)!;
}

/** Distance of baselines of a title of many lines, in type sizes. */
const PITCH = 1.14;
const TOP = 0.76;
const DEPTH = 0.24;

/**
 * A title as large as its box allows, on one line or two, and on more where two would make it much smaller: a sign is
 * read from afar, and a long title is better in five lines than in tiny letters.
 */
export function fitTitle(shaper: Shaper, text: string, box: Omit<FitBox, 'maxLines' | 'style'>): FittedText {
  const two = fitText(shaper, text, { ...box, maxLines: 2, style: 'bold' });
  if (two.size >= box.max * 0.6) return two;
  const tries = (['bold', 'condensed'] as const).map((style) => ({ style, size: manyLines(shaper, text, box, style) }));
  const [bold, condensed] = tries as [(typeof tries)[0], (typeof tries)[0]];
  const best = condensed.size > bold.size * 1.15 ? condensed : bold;
  if (best.size <= two.size * 1.1) return two;
  const { size } = best;
  const lines = evenLines((width) => wrapText(shaper, text, { style: best.style, size, width }), {
    most: box.width,
    least: (longestWord(shaper, text, best.style) * size) / 1000,
  });
  return {
    size,
    lines: lines.map((line, i) => ({
      line,
      baseline: (TOP + i * PITCH) * size,
      shift: 0,
      width: (line.width * size) / 1000,
    })),
    width: Math.max(...lines.map((line) => (line.width * size) / 1000)),
    height: (TOP + DEPTH + (lines.length - 1) * PITCH) * size,
    isBelowMin: size < box.min,
  };
}

/** The same number of lines, as alike in length as they can be: no word is left alone on the last of them. */
function evenLines(
  wrapAt: (width: number) => readonly ShapedText[],
  { most, least }: { readonly most: number; readonly least: number },
): readonly ShapedText[] {
  let lines = wrapAt(most);
  for (let width = most * 0.96; width > Math.max(least, most / 2); width -= most * 0.04) {
    const next = wrapAt(width);
    if (next.length !== lines.length) break;
    lines = next;
  }
  return lines;
}

/** The largest size at which all lines fit and no word is cut; 0 when there is none above the size of small print. */
function manyLines(
  shaper: Shaper,
  text: string,
  { width, height, max }: Pick<FitBox, 'width' | 'height' | 'max'>,
  style: FontStyle,
): number {
  const most = (width * 1000) / Math.max(1, longestWord(shaper, text, style));
  for (let size = Math.min(max, most); size > 6; size *= 0.95) {
    const { length } = wrapText(shaper, text, { style, size, width });
    if ((TOP + DEPTH + (length - 1) * PITCH) * size <= height) return size;
  }
  return 0;
}
