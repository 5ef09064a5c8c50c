import { CAP } from '../flow/flow.ts';
import { POINTS_PER_MM } from '../layout/display-list.ts';

/**
 * From how far type of this size can be read in comfort, in metres: capitals of 1/200 of the distance.
 *
 * Source: Howett, NBS Technical Note 1180 (1983), and the FAA's rule of 1/200. 24 pt reads from 1.2 m, 60 pt from 3 m.
 */
export function readingDistanceM(sizePt: number): number {
  const capMm = (sizePt * CAP) / POINTS_PER_MM;
  return Math.round((capMm * 200) / 100) / 10;
}
