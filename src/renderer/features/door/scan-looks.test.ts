import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBarcodes } from 'zxing-wasm/reader';
import { codeOf, DAYLIGHT, heldUp, prepareReader, type Code, type Light } from './camera-pictures.fixture.ts';
import { liftPicture, SCAN_LOOKS, type ScanLook } from './scan-looks.ts';

const BADGE = 'FM1ABCDEFGHJKMNPQR2';

async function textsIn(look: ScanLook, picture: ImageData): Promise<string[]> {
  const found = await readBarcodes(picture, look.options);
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

/** Looks in turn until one reads something. */
async function readInTurn(code: Code, light: Partial<Light>): Promise<string | null> {
  const picture = heldUp(code, { ...DAYLIGHT, ...light });
  for (const look of new Set(SCAN_LOOKS)) {
    const [text] = await textsIn(look, picture(look));
    if (text !== undefined) return text;
  }
  return null;
}

beforeAll(() => prepareReader((path) => readFileSync(createRequire(import.meta.url).resolve(path))));

describe('looking for a code', () => {
  it.each<[string, Partial<Light>]>([
    ['in daylight', {}],
    ['in a dim hall', { light: 0.2, noise: 10 }],
    ['where the picture is mostly noise', { light: 0.12, noise: 14 }],
    ['in the near dark', { light: 0.08, noise: 10 }],
    ['on grey paper', { contrast: 0.25 }],
    ['out of focus', { blur: 3 }],
    ['dim and out of focus', { light: 0.2, blur: 2, noise: 10 }],
    ['far away', { across: 110 }],
    ['upside down', { angle: 197 }],
  ])('reads a badge %s', async (_, light) => {
    expect(await readInTurn(await codeOf('QRCode', BADGE), light)).toBe(BADGE);
  });

  it('needs the lifted look for the near dark', async () => {
    const badge = await codeOf('QRCode', BADGE);
    const [plain] = SCAN_LOOKS;
    const picture = heldUp(badge, { ...DAYLIGHT, light: 0.08, noise: 10 });
    expect(await textsIn(plain!, picture(plain!))).toEqual([]);
  });

  it.each([
    ['Code128', 'TKT-90210042'],
    ['EAN13', '4006381333931'],
    ['PDF417', 'ORDER 8841-2-0099'],
    ['Aztec', 'AZ-552-19-0007'],
    ['DataMatrix', 'DM-7719-3301'],
  ] as const)('reads the %s of a ticket from elsewhere, straight and on the slant', async (format, text) => {
    const ticket = await codeOf(format, text);
    for (const angle of [4, 50]) expect(await readInTurn(ticket, { across: 480, angle })).toBe(text);
  });
});

describe('drawing dark and bright apart', () => {
  const opaque = (levels: readonly number[]) =>
    Uint8ClampedArray.from(levels.flatMap((level) => [level, level, level, 255]));

  it('uses the whole scale, and no point changes places with another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 300 }), (levels) => {
        const pixels = opaque(levels);
        liftPicture(pixels);
        const after = levels.map((_, at) => pixels[at * 4]!);
        const inOrder = levels.map((level, at) => [level, after[at]!] as const).toSorted(([a], [b]) => a - b);
        expect(inOrder.every(([, level], at) => at === 0 || level >= inOrder[at - 1]![1])).toBe(true);
        expect(levels.every((_, at) => pixels[at * 4 + 3] === 255)).toBe(true);
      }),
    );
    const pixels = opaque([20, 21, 22, 23, 24]);
    liftPicture(pixels);
    expect([pixels[0], pixels[16]]).toEqual([0, 255]);
  });

  it('leaves a picture of one shade as it is', () => {
    const pixels = opaque([77, 77, 77]);
    liftPicture(pixels);
    expect(pixels).toEqual(opaque([77, 77, 77]));
  });
});
