import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readBarcodes } from 'zxing-wasm/reader';
import {
  codeOf,
  DAYLIGHT,
  heldUp,
  prepareReader,
  type Light,
} from '#renderer/features/door/camera-pictures.fixture.ts';
import { SCAN_LOOKS, type ScanLook } from '#renderer/features/door/scan-looks.ts';
import type { BenchRow } from '../table.mjs';

const LIGHTS: Readonly<Record<string, Partial<Light>>> = {
  daylight: {},
  dim: { light: 0.25 },
  'dim, noisy': { light: 0.18, noise: 10 },
  'mostly noise': { light: 0.12, noise: 14 },
  'near dark': { light: 0.08, noise: 10 },
  'dark, more noise than code': { light: 0.1, noise: 20 },
  'grey on grey': { contrast: 0.25 },
  'out of focus': { blur: 3 },
  'dim, out of focus': { light: 0.2, blur: 2, noise: 10 },
  'far away': { across: 110 },
  'a lamp in the plastic': { hasGlare: true },
};
/** The picture as it is, for zxing as it comes. */
const PLAIN: ScanLook = { options: {}, isLifted: false, isTurned: false };
const TICKET_LIGHTS = ['daylight', 'dim, noisy', 'out of focus'];

/** Codes of badges and of tickets from elsewhere, their width in points, and the lights that they are held in. */
const CODES = [
  ['QRCode', 'FM1ABCDEFGHJKMNPQR2', 260, Object.keys(LIGHTS)],
  ['QRCode', 'https://tickets.example/t/8f3a1c22-7b60-4d2b-9a51?e=2026', 260, TICKET_LIGHTS],
  ['Code128', 'TKT-90210042', 480, TICKET_LIGHTS],
  ['EAN13', '4006381333931', 480, TICKET_LIGHTS],
  ['PDF417', 'ORDER 8841-2-0099', 480, TICKET_LIGHTS],
  ['Aztec', 'AZ-552-19-0007', 260, TICKET_LIGHTS],
  ['DataMatrix', 'DM-7719-3301', 260, TICKET_LIGHTS],
] as const;

/**
 * Codes before the camera in every light and at angles all round, beside zxing as it comes on the same pictures.
 *
 * @param angles how many, evenly round.
 */
export async function benchCodes(angles: number): Promise<BenchRow[]> {
  prepareReader((path) => readFileSync(createRequire(import.meta.url).resolve(path)));
  const looks = [...new Set(SCAN_LOOKS)];
  const weight = (look: (typeof looks)[number]) => SCAN_LOOKS.filter((other) => other === look).length;
  const badges = { bench: 'codes', floorAt: 'scripts/bench/node/codes.ts (zxing as it comes)', unit: '%' } as const;
  const rows: BenchRow[] = [];
  const times = { ours: [] as number[], floor: [] as number[] };
  const read = async (picture: ImageData, options: Parameters<typeof readBarcodes>[1], text: string) => {
    const from = performance.now();
    const found = await readBarcodes(picture, options);
    return { ms: performance.now() - from, isRead: found.some((one) => one.isValid && one.text === text) };
  };
  for (const [format, text, across, lights] of CODES) {
    const code = await codeOf(format, text);
    for (const name of lights) {
      const inASecond: number[] = [];
      const plain: number[] = [];
      let frames = 0;
      for (let at = 0; at < angles; at++) {
        const light = { ...DAYLIGHT, across, ...LIGHTS[name], angle: (at * 360) / angles + 4 };
        const picture = heldUp(code, light);
        let cycle = 0;
        let isSeen = false;
        for (const look of looks) {
          const { ms, isRead } = await read(picture(look), look.options, text);
          cycle += ms * weight(look);
          if (isRead) frames += weight(look);
          isSeen ||= isRead;
        }
        times.ours.push(cycle / SCAN_LOOKS.length);
        inASecond.push(isSeen ? 100 : 0);
        const floor = await read(picture(PLAIN), undefined, text);
        times.floor.push(floor.ms);
        plain.push(floor.isRead ? 100 : 0);
      }
      const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      rows.push({
        ...badges,
        name: `${format === 'QRCode' && text.startsWith('http') ? 'QR of a shop' : format}, ${name}: held up for a second and read`,
        ours: [mean(inASecond)],
        floor: [mean(plain)],
        note: `of all pictures ${((frames / angles / SCAN_LOOKS.length) * 100).toFixed(0)} % are read, of which there are twelve in that second; the floor is the share of pictures, the same each time`,
      });
    }
  }
  return [...rows, { ...badges, unit: 'ms', name: 'one picture of 1280x720, mean of all ways to look', ...times }];
}
