import { prepareZXingModule } from 'zxing-wasm/reader';
import { prepareZXingModule as prepareWriter, writeBarcode } from 'zxing-wasm/writer';
import { liftPicture, type ScanLook } from './scan-looks.ts';

const [WIDE, HIGH] = [1280, 720];
/** Size of a mirrored lamp: 30 points to where it is half as bright. */
const GLARE = 1300;

/** The dots of a code, dark below 128; bars are one line high. */
export type Code = { readonly data: Uint8Array; readonly width: number; readonly height: number };
/** What the hall and the camera make of a code. */
export type Light = {
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
  /** A lamp mirrored in the plastic of the badge, beside the middle of the code. */
  readonly hasGlare?: boolean;
};
export const DAYLIGHT: Light = { across: 260, angle: 17, light: 0.9, contrast: 1, noise: 4, blur: 0 };

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
function pictureOf(code: Code, { across, angle, light, contrast, noise, blur, hasGlare }: Light): Float32Array {
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
    const [x, y] = [(at % WIDE) - WIDE / 2 - 60, Math.floor(at / WIDE) - HIGH / 2 - 40];
    const lamp = hasGlare ? 1.2 * Math.exp(-(x ** 2 + y ** 2) / GLARE) : 0;
    return ((value * contrast + (1 - contrast) / 2) * light * shade + lamp) * 255 + grain() * noise;
  });
}

/** A code held up once: pictures are made when a look first wants them. */
export function heldUp(code: Code, light: Light): (look: ScanLook) => ImageData {
  const made = new Map<boolean, Float32Array>();
  return (look) => {
    const picture =
      made.get(look.isTurned) ?? pictureOf(code, look.isTurned ? { ...light, angle: light.angle + 45 } : light);
    made.set(look.isTurned, picture);
    return seenBy(look, picture);
  };
}

/** What one look gives the reader of a picture, as the worker makes it with its canvas. */
function seenBy({ isLifted }: ScanLook, full: Float32Array): ImageData {
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

/** A code as a shop or we would print it. */
export async function codeOf(
  format: 'QRCode' | 'DataMatrix' | 'Aztec' | 'PDF417' | 'Code128' | 'EAN13',
  text: string,
): Promise<Code> {
  const { symbol } = await writeBarcode(text, { format, addQuietZones: true });
  return symbol as unknown as Code;
}

/**
 * Reader and writer of codes outside a browser.
 *
 * @param read the bytes of a file of the package.
 */
export function prepareReader(read: (path: string) => Uint8Array): void {
  const wasm = (path: string) => new Uint8Array(read(path)).buffer;
  prepareZXingModule({ overrides: { wasmBinary: wasm('zxing-wasm/reader/zxing_reader.wasm') } });
  prepareWriter({ overrides: { wasmBinary: wasm('zxing-wasm/writer/zxing_writer.wasm') } });
}
