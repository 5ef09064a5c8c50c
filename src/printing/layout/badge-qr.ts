/**
 * QR code version 1, level M, alphanumeric mode (ISO/IEC 18004): 21 by 21 modules, up to 20 signs, one block of
 * 16 data and 10 correction bytes, no alignment pattern. Just what a badge code needs.
 */
const SIZE = 21;
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const DATA_BYTES = 16;
const CORRECTION_BYTES = 10;

const EXP = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let i = 0, x = 1; i < 255; i++) {
  EXP[i] = x;
  EXP[i + 255] = x;
  LOG[x] = i;
  x <<= 1;
  if (x & 256) x ^= 0x11d;
}

/** Coefficients of the generator polynomial without the leading one. */
const GENERATOR = (() => {
  let coefficients = [1];
  for (let i = 0; i < CORRECTION_BYTES; i++) {
    const next = [...coefficients, 0];
    for (const [j, c] of coefficients.entries()) next[j + 1]! ^= c === 0 ? 0 : EXP[LOG[c]! + i]!;
    coefficients = next;
  }
  return Uint8Array.from(coefficients.slice(1));
})();

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The fixed part: finder and timing patterns, the dark module; and which modules data may not use. */
const { fixed, isTaken } = (() => {
  const cells = new Uint8Array(SIZE * SIZE);
  const taken = new Uint8Array(SIZE * SIZE);
  const put = (x: number, y: number, value: number) => {
    if (x < 0 || y < 0 || x >= SIZE || y >= SIZE) return;
    cells[y * SIZE + x] = value;
    taken[y * SIZE + x] = 1;
  };
  for (let i = 0; i < SIZE; i++) {
    put(6, i, (i + 1) % 2);
    put(i, 6, (i + 1) % 2);
  }
  for (const [cx, cy] of [
    [3, 3],
    [SIZE - 4, 3],
    [3, SIZE - 4],
  ] as const)
    for (let dy = -4; dy <= 4; dy++)
      for (let dx = -4; dx <= 4; dx++) {
        const ring = Math.max(Math.abs(dx), Math.abs(dy));
        put(cx + dx, cy + dy, ring === 2 || ring === 4 ? 0 : 1);
      }
  for (const [x, y] of formatPlaces().flat()) taken[y * SIZE + x] = 1;
  put(8, SIZE - 8, 1);
  return { fixed: cells, isTaken: taken };
})();

/** The two copies of the fifteen format bits, lowest bit first. */
function formatPlaces(): (readonly [x: number, y: number])[][] {
  const around: (readonly [number, number])[] = [];
  for (let i = 0; i <= 5; i++) around.push([8, i]);
  around.push([8, 7], [8, 8], [7, 8]);
  for (let i = 9; i < 15; i++) around.push([14 - i, 8]);
  const split: (readonly [number, number])[] = [];
  for (let i = 0; i < 8; i++) split.push([SIZE - 1 - i, 8]);
  for (let i = 8; i < 15; i++) split.push([8, SIZE - 15 + i]);
  return [around, split];
}

/** Places of the data bits in the zigzag of two columns from the right. */
const PLACES = (() => {
  const places: number[] = [];
  for (let right = SIZE - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const isUpwards = ((right + 1) & 2) === 0;
    for (let k = 0; k < SIZE; k++)
      for (const x of [right, right - 1]) {
        const at = (isUpwards ? SIZE - 1 - k : k) * SIZE + x;
        if (isTaken[at] === 0) places.push(at);
      }
  }
  return places;
})();

/** For each mask the modules that it turns over, with its format bits already in place. */
const MASKED = MASKS.map((mask, number) => {
  const cells = new Uint8Array(SIZE * SIZE);
  for (const at of PLACES) if (mask(at % SIZE, Math.floor(at / SIZE))) cells[at] = 1;
  // Level M has the format value 0, so the five data bits are the mask number alone.
  let rest = number << 10;
  for (let bit = 14; bit >= 10; bit--) if ((rest >> bit) & 1) rest ^= 0x537 << (bit - 10);
  const format = ((number << 10) | rest) ^ 0x5412;
  for (const places of formatPlaces())
    for (const [bit, [x, y]] of places.entries()) cells[y * SIZE + x] = (format >> bit) & 1;
  return cells;
});

function dataBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(DATA_BYTES);
  let position = 0;
  const put = (value: number, bits: number) => {
    for (let bit = bits - 1; bit >= 0; bit--, position++)
      if ((value >> bit) & 1) bytes[position >> 3]! |= 128 >> (position & 7);
  };
  put(2, 4);
  put(text.length, 9);
  for (let i = 0; i < text.length; i += 2) {
    const first = SIGNS.indexOf(text[i]!);
    if (i + 1 < text.length) put(first * 45 + SIGNS.indexOf(text[i + 1]!), 11);
    else put(first, 6);
  }
  const end = (Math.min(DATA_BYTES * 8, position + 4) + 7) >> 3;
  for (let i = end; i < DATA_BYTES; i++) bytes[i] = (i - end) % 2 === 0 ? 0xec : 0x11;
  return bytes;
}

function correctionBytes(data: Uint8Array): Uint8Array {
  const rest = new Uint8Array(CORRECTION_BYTES);
  for (const byte of data) {
    const factor = byte ^ rest[0]!;
    rest.copyWithin(0, 1);
    rest[CORRECTION_BYTES - 1] = 0;
    if (factor === 0) continue;
    const log = LOG[factor]!;
    for (let i = 0; i < CORRECTION_BYTES; i++) {
      const c = GENERATOR[i]!;
      if (c !== 0) rest[i]! ^= EXP[log + LOG[c]!]!;
    }
  }
  return rest;
}

/** Penalty points of a mask: long runs, blocks of four, shapes like a finder, too dark or too light. */
function penalty(cells: Uint8Array): number {
  let points = 0;
  let dark = 0;
  for (const [step, stride] of [
    [1, SIZE],
    [SIZE, 1],
  ] as const)
    for (let i = 0; i < SIZE; i++) {
      let run = 0;
      let last = -1;
      let history = 0;
      for (let j = 0, at = i * stride; j < SIZE; j++, at += step) {
        const cell = cells[at]!;
        run = cell === last ? run + 1 : 1;
        last = cell;
        if (run === 5) points += 3;
        else if (run > 5) points += 1;
        history = ((history << 1) | cell) & 0x7ff;
        if (j >= 10 && (history === 0x5d0 || history === 0x05d)) points += 40;
      }
    }
  for (let y = 0; y < SIZE - 1; y++)
    for (let x = 0; x < SIZE - 1; x++) {
      const at = y * SIZE + x;
      const cell = cells[at];
      if (cell === cells[at + 1] && cell === cells[at + SIZE] && cell === cells[at + SIZE + 1]) points += 3;
    }
  for (const cell of cells) dark += cell;
  return points + Math.floor(Math.abs(dark * 20 - SIZE * SIZE * 10) / (SIZE * SIZE)) * 10;
}

/**
 * The code of a badge.
 *
 * @param text 1 to 20 signs of the QR alphanumeric set; the caller has checked.
 * @param isQuick one mask, chosen by the text, instead of the best of eight.
 */
export function badgeQr(text: string, isQuick: boolean): { readonly size: number; readonly cells: Uint8Array } {
  const data = dataBytes(text);
  const correction = correctionBytes(data);
  const base = new Uint8Array(fixed);
  for (const [bit, at] of PLACES.entries()) {
    const byte = bit >> 3;
    const value = byte < DATA_BYTES ? data[byte]! : correction[byte - DATA_BYTES]!;
    base[at] = (value >> (7 - (bit & 7))) & 1;
  }
  const masked = (mask: Uint8Array) => {
    const cells = new Uint8Array(SIZE * SIZE);
    for (let i = 0; i < cells.length; i++) cells[i] = base[i]! ^ mask[i]!;
    return cells;
  };
  if (isQuick) return { size: SIZE, cells: masked(MASKED[data[2]! & 7]!) };
  let best = masked(MASKED[0]!);
  let least = penalty(best);
  for (const mask of MASKED.slice(1)) {
    const cells = masked(mask);
    const points = penalty(cells);
    if (points < least) [best, least] = [cells, points];
  }
  return { size: SIZE, cells: best };
}
