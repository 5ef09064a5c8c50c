import * as hb from 'harfbuzzjs';

/** Gives the bytes of a bundled file by its name below `resources`, such as `fonts/NotoSans-Bold.ttf`. */
export type ReadResource = (name: string) => Uint8Array;

export type FontStyle = 'regular' | 'bold' | 'condensed';

type FaceFile = {
  readonly file: string;
  /** Signs for which the file is opened at all; the ten megabytes of Han are not read for a Polish name. */
  readonly claims: RegExp;
};

const EVERYTHING = /[\s\S]/u;
const script = (name: string) => new RegExp(`\\p{Script_Extensions=${name}}`, 'u');

/** Files in one weight, for all styles, in the order in which a sign is looked for. */
const ONE_WEIGHT: readonly FaceFile[] = [
  ...[
    'Lao',
    'Armenian',
    'Georgian',
    'Bengali',
    'Tamil',
    'Kannada',
    'Malayalam',
    'Khmer',
    'Myanmar',
    'Ethiopic',
    'Thaana',
  ].map((name) => ({ file: `NotoSans${name}-Medium.ttf`, claims: script(name) })),
  { file: 'NotoSansKR-Hangul-Medium.ttf', claims: script('Hangul') },
  {
    file: 'NotoSansSC-Medium.ttf',
    claims:
      /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Bopomofo}\u2E80-\u33FF\uFE30-\uFE4F\uFF00-\uFFEF]/u,
  },
  { file: 'NotoEmoji-Bold.ttf', claims: /[\p{Emoji}\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}]/u },
];

const twoWeights = (weight: 'Regular' | 'Bold'): readonly FaceFile[] => [
  { file: `NotoSans-${weight}.ttf`, claims: EVERYTHING },
  { file: `NotoSansArabic-${weight}.ttf`, claims: script('Arabic') },
  { file: `NotoSansHebrew-${weight}.ttf`, claims: script('Hebrew') },
  { file: `NotoSansThai-${weight}.ttf`, claims: script('Thai') },
];

const CONDENSED: readonly FaceFile[] = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
].map((slice) => ({ file: `NotoSansCondensed-Bold-${slice}.ttf`, claims: EVERYTHING }));

const STACKS: Readonly<Record<FontStyle, readonly FaceFile[]>> = {
  regular: [...twoWeights('Regular'), ...ONE_WEIGHT],
  bold: [...twoWeights('Bold'), ...ONE_WEIGHT],
  condensed: [...CONDENSED, ...twoWeights('Bold'), ...ONE_WEIGHT],
};

/**
 * White that the outline of a glyph takes on both its sides together where a file in one weight is asked to be bold, in
 * 1/1000 of the type size: the stems of Noto Sans SC grow by as much from Medium to Bold. A bold file for Han alone
 * would be ten megabytes of the eighteen that all fonts may be.
 */
const ADDED_WEIGHT = 28;

/** Files of a style in the order in which a sign is looked for. */
export const stackOf = (style: FontStyle): readonly string[] => STACKS[style].map(({ file }) => file);

/** Ink of a glyph in 1/1000 of the type size; top is positive upwards, bottom mostly negative. */
export type GlyphInk = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** One opened font file. Measures are in 1/1000 of the type size unless said otherwise. */
export class Face {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly font: hb.Font;
  /** Thousandths of the type size in one font unit. */
  readonly scale: number;
  readonly isEmoji: boolean;
  /** Bold is drawn with a stroke round the glyphs of this file: there is none in that weight. */
  readonly #isOneWeight: boolean;
  readonly #coverage = new Uint8Array(0x110000 >> 3);
  readonly #ink = new Map<number, GlyphInk>();
  readonly #paths = new Map<number, string>();

  constructor(file: string, bytes: Uint8Array) {
    this.file = file;
    this.bytes = bytes;
    const face = new hb.Face(new hb.Blob(bytes));
    this.font = new hb.Font(face);
    this.scale = 1000 / face.upem;
    this.isEmoji = file.startsWith('NotoEmoji');
    this.#isOneWeight = file.endsWith('-Medium.ttf');
    for (const codePoint of face.collectUnicodes()) {
      const at = codePoint >> 3;
      this.#coverage[at] = this.#coverage[at]! | (1 << (codePoint & 7));
    }
  }

  has(codePoint: number): boolean {
    return ((this.#coverage[codePoint >> 3]! >> (codePoint & 7)) & 1) === 1;
  }

  /** Width of the stroke that makes glyphs of this face bold, in 1/1000 of the type size; 0 where none is needed. */
  strokeFor(style: FontStyle): number {
    return this.#isOneWeight && style !== 'regular' ? ADDED_WEIGHT : 0;
  }

  /** Where the ink of a glyph lies, from its place on the baseline. */
  inkOf(glyph: number): GlyphInk {
    const before = this.#ink.get(glyph);
    if (before) return before;
    const box = this.font.glyphExtents(glyph);
    const k = this.scale;
    const ink = box
      ? {
          top: box.yBearing * k,
          bottom: (box.yBearing + box.height) * k,
          left: box.xBearing * k,
          right: (box.xBearing + box.width) * k,
        }
      : { top: 0, bottom: 0, left: 0, right: 0 };
    this.#ink.set(glyph, ink);
    return ink;
  }

  /** Outline of a glyph as an SVG path in font units, y upwards. */
  outlineOf(glyph: number): string {
    const before = this.#paths.get(glyph);
    if (before !== undefined) return before;
    const path = this.font.glyphToPath(glyph);
    this.#paths.set(glyph, path);
    return path;
  }
}

/** The fonts of the programme; every file is opened once and only when a sign asks for it. */
export class FontLibrary {
  readonly #read: ReadResource;
  readonly #faces = new Map<string, Face>();

  constructor(read: ReadResource) {
    this.#read = read;
  }

  #face(file: string): Face {
    const before = this.#faces.get(file);
    if (before) return before;
    const face = new Face(file, this.#read(`fonts/${file}`));
    this.#faces.set(file, face);
    return face;
  }

  /** The first face of a style; what nothing covers is shown with its "missing" box. */
  first(style: FontStyle): Face {
    return this.#face(STACKS[style][0]!.file);
  }

  /** The first face that holds all of these code points; null when no bundled font does. */
  faceFor(codePoints: readonly number[], style: FontStyle, prefersEmoji: boolean): Face | null {
    const stack = STACKS[style];
    const signs = codePoints.map((codePoint) => String.fromCodePoint(codePoint));
    const covers = (face: Face) => codePoints.every((codePoint) => face.has(codePoint));
    if (prefersEmoji) {
      const emoji = this.#face('NotoEmoji-Bold.ttf');
      if (covers(emoji)) return emoji;
    }
    for (const { file, claims } of stack)
      if (signs.some((sign) => claims.test(sign))) {
        const face = this.#face(file);
        if (covers(face)) return face;
      }
    return stack.map(({ file }) => this.#face(file)).find(covers) ?? null;
  }
}
