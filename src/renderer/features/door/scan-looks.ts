import type { ReaderOptions } from 'zxing-wasm/reader';

/** One way to look at a picture of the camera. */
export type ScanLook = {
  readonly options: ReaderOptions;
  /** At half its size, with dark and bright drawn apart: in a dark hall a code stands in the noise of the camera. */
  readonly isLifted: boolean;
  /** Turned by an eighth: bars are read at little more than a slant, and from both sides of it. */
  readonly isTurned: boolean;
};

/** Our badges and most tickets, at a glance. */
const QUICK: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: false,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: true,
  maxNumberOfSymbols: 2,
};

/** Everything a ticket may carry, at any angle; takes several times as long. */
const THOROUGH: ReaderOptions = {
  formats: ['QRCode', 'DataMatrix', 'Aztec', 'PDF417', 'Code128', 'Code39', 'EAN13'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: 2,
};

const plain: ScanLook = { options: QUICK, isLifted: false, isTurned: false };
const lifted: ScanLook = { ...plain, isLifted: true };
const thorough: ScanLook = { ...plain, options: THOROUGH };

/**
 * The ways in turn, one for each picture: somebody who holds up a badge is seen in all of them within a second.
 *
 * What each finds in which light, and at what cost, is measured in docs/door.md.
 */
export const SCAN_LOOKS: readonly ScanLook[] = [
  plain,
  lifted,
  plain,
  thorough,
  lifted,
  plain,
  lifted,
  { ...thorough, isTurned: true },
  plain,
  lifted,
  plain,
  { ...thorough, isLifted: true },
];

/** Of all points this share may be darker, and as many brighter, than what is drawn apart: specks and lamps. */
const PASSED_OVER = 0.01;

/**
 * Draws the dark and the bright of a picture apart, in place.
 *
 * @param pixels red, green, blue and opacity of each point, 0 to 255, as a canvas gives them.
 */
export function liftPicture(pixels: Uint8ClampedArray): void {
  const points = pixels.length / 4;
  const counts = new Uint32Array(256);
  for (let at = 1; at < pixels.length; at += 4) counts[pixels[at]!]!++;
  const end = (from: number, step: 1 | -1) => {
    let level = from;
    for (let passed = counts[level]!; passed < points * PASSED_OVER && level !== 255 - from; passed += counts[level]!)
      level += step;
    return level;
  };
  const [dark, bright] = [end(0, 1), end(255, -1)];
  if (bright <= dark) return;
  const levels = Uint8ClampedArray.from(counts, (_, level) => ((level - dark) * 255) / (bright - dark));
  for (let at = 0; at < pixels.length; at += 4)
    for (let colour = at; colour < at + 3; colour++) pixels[colour] = levels[pixels[colour]!]!;
}
