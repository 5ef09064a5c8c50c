import { fitText, type FitBox, type FittedText } from '../layout/fit-text.ts';
import type { Shaper } from '../layout/shape-text.ts';

/** Smaller than this nobody reads a badge, held in the hand or not. Points. */
export const LEAST_LEGIBLE = 5;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** More signs than this fit on no badge in legible type. */
const MOST_SIGNS = 300;

/**
 * Text as large as its box allows, and cut with an ellipsis where whole it would be too small to read: the first words
 * of a long name of an event or a room say more than a grey line.
 */
export function legibleText(
  shaper: Shaper,
  text: string,
  box: FitBox,
): { readonly fitted: FittedText; readonly isCut: boolean } {
  const whole = fitText(shaper, text, box);
  const least = Math.min(LEAST_LEGIBLE, box.min);
  if (whole.size >= least - 0.01) return { fitted: whole, isCut: false };
  const signs = [...graphemes.segment(text.slice(0, MOST_SIGNS * 4))]
    .slice(0, MOST_SIGNS)
    .map(({ segment }) => segment);
  const upTo = (count: number) => fitText(shaper, `${signs.slice(0, count).join('').trimEnd()}\u2026`, box);
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (upTo(middle).size >= least) low = middle;
    else high = middle - 1;
  }
  // A few letters of a name are no name: it stays whole, however small, and is reported.
  return low < LEAST_SIGNS ? { fitted: whole, isCut: false } : { fitted: upTo(low), isCut: true };
}

const LEAST_SIGNS = 6;
