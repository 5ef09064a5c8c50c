import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { prepareZXingModule as prepareWriter, writeBarcode } from 'zxing-wasm/writer';
import { liftPicture, SCAN_LOOKS, type ScanLook } from './scan-looks.ts';

const [WIDE, HIGH] = [1280, 720];
const BADGE = 'FM1ABCDEFGHJKMNPQR2';

type Code = { readonly data: Uint8Array; readonly width: number; readonly height: number };
type Light = {
  /** Points across the code in the picture. */
  readonly across: number;
  /** Degrees. */
  readonly angle: number;
  /** How bright white is, of 1. */
  readonly light: number;
  readonly contrast: number;
  /** Levels of 255, the standard deviation of the camera's noise. */
  readonly noise: number;
  /** Points that run into each other on either side. */
  readonly blur: number;
};
const DAYLIGHT: Light = { across: 260, angle: 17, light: 0.9, contrast: 1, noise: 4, blur: 0 };

function noiseFrom(seed: number): () => number {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 1) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
}

/** One line or column after the other, each point the mean of its neighbours. */
function blurred(from: Float32Array, by: number): Float32Array {
  if (by === 0) return from;
  const pass = (source: Float32Array, step: number, length: number, lines: number, lineStep: number) => {
    const to = new Float32Array(source.length);
    for (let line = 0; line < lines; line++) {
      let sum = 0;
      for (let at = -by; at < length; at++) {
        if (at + by < length) sum += source[line * lineStep + (at + by) * step]!;
        if (at - by - 1 >= 0) sum -= source[line * lineStep + (at - by - 1) * step]!;
        if (at >= 0) to[line * lineStep + at * step] = sum / (2 * by + 1);
      }
    }
    return to;
  };
  return pass(pass(from, 1, WIDE, HIGH, WIDE), WIDE, HIGH, WIDE, 1);
}

/** A code on white card on a table, as the camera sees it, 0 to 255; one side of the picture is darker than the other. */
function pictureOf(code: Code, { across, angle, light, contrast, noise, blur }: Light): Float32Array {
  const scene = new Float32Array(WIDE * HIGH);
  const scale = across / code.width;
  // Bars have no height of their own.
  const high = code.height < 5 ? code.width * 0.4 : code.height;
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const [edgeX, edgeY] = [code.width * 0.15, high * 0.15];
  for (let y = 0; y < HIGH; y++) {
    for (let x = 0; x < WIDE; x++) {
      const u = (cos * (x - WIDE / 2) + sin * (y - HIGH / 2)) / scale + code.width / 2;
      const v = (cos * (y - HIGH / 2) - sin * (x - WIDE / 2)) / scale + high / 2;
      const isCode = u >= 0 && v >= 0 && u < code.width && v < high;
      const isCard = u >= -edgeX && v >= -edgeY && u < code.width + edgeX && v < high + edgeY;
      const dot = isCode ? code.data[Math.floor((v * code.height) / high) * code.width + Math.floor(u)]! : 255;
      scene[y * WIDE + x] = isCard ? (dot < 128 ? 0.08 : 1) : 0.25;
    }
  }
  const grain = noiseFrom(7);
  return blurred(scene, blur).map((value, at) => {
    const shade = 0.75 + 0.25 * ((at % WIDE) / WIDE);
    return (value * contrast + (1 - contrast) / 2) * light * shade * 255 + grain() * noise;
  });
}

/** What one look gives the reader of it, as the worker makes it with its canvas. */
function seenBy({ isLifted, isTurned }: ScanLook, code: Code, light: Light): ImageData {
  const full = pictureOf(code, isTurned ? { ...light, angle: light.angle + 45 } : light);
  const by = isLifted ? 2 : 1;
  const [width, height] = [WIDE / by, HIGH / by];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let j = 0; j < by; j++)
        for (let i = 0; i < by; i++) sum += Math.min(255, Math.max(0, full[(y * by + j) * WIDE + x * by + i]!));
      data.fill(sum / by ** 2, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  if (isLifted) liftPicture(data);
  return { data, width, height, colorSpace: 'srgb' };
}

const textsOf = async (look: ScanLook, code: Code, light: Partial<Light>) =>
  (await readBarcodes(seenBy(look, code, { ...DAYLIGHT, ...light }), look.options))
    .filter(({ isValid }) => isValid)
    .map(({ text }) => text);

/** Looks in turn until one reads something. */
async function readInTurn(code: Code, light: Partial<Light>): Promise<string | null> {
  for (const look of new Set(SCAN_LOOKS)) {
    const [text] = await textsOf(look, code, light);
    if (text !== undefined) return text;
  }
  return null;
}

async function codeOf(
  format: 'QRCode' | 'DataMatrix' | 'Aztec' | 'PDF417' | 'Code128' | 'EAN13',
  text: string,
): Promise<Code> {
  const { symbol } = await writeBarcode(text, { format, addQuietZones: true });
  return symbol as unknown as Code;
}

beforeAll(() => {
  const wasm = (name: string) => {
    const bytes = readFileSync(createRequire(import.meta.url).resolve(`zxing-wasm/${name}`));
    return new Uint8Array(bytes).buffer;
  };
  prepareZXingModule({ overrides: { wasmBinary: wasm('reader/zxing_reader.wasm') } });
  prepareWriter({ overrides: { wasmBinary: wasm('writer/zxing_writer.wasm') } });
});

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
    expect(await textsOf(plain!, badge, { light: 0.08, noise: 10 })).toEqual([]);
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
