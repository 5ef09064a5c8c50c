import bidiFactory from 'bidi-js';
import * as hb from 'harfbuzzjs';
import { Face, type FontLibrary, type FontStyle } from './fonts.ts';
import { scriptOf } from './scripts.ts';

export type Direction = 'ltr' | 'rtl';

/** A glyph with the place it takes, in 1/1000 of the type size, and the text that a search finds under it. */
export type Glyph = {
  readonly id: number;
  /** Index of the first UTF-16 unit of its cluster in the text. */
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
  readonly codePoints: readonly number[];
};

/** A piece of a line in one font and one direction; glyphs from left to right. */
export type ShapedRun = {
  readonly face: Face;
  readonly isRightToLeft: boolean;
  readonly glyphs: readonly Glyph[];
  readonly width: number;
  /** Width of a stroke round every glyph, in 1/1000 of the type size: bold where the font has no bold. 0 for none. */
  readonly stroke: number;
  /** True when no glyph is moved off its place, so that the run can be written as one string. */
  readonly isPlain: boolean;
};

/** A line of text ready to be drawn; runs from left to right. Measures in 1/1000 of the type size. */
export type ShapedText = {
  readonly text: string;
  readonly style: FontStyle;
  readonly direction: Direction;
  readonly runs: readonly ShapedRun[];
  readonly width: number;
  /** Ink above the baseline and below it (negative). */
  readonly inkTop: number;
  readonly inkBottom: number;
  /** Ink before the start of the line (negative) and its end; letters such as J and f reach out. */
  readonly inkLeft: number;
  readonly inkRight: number;
  /** Grapheme clusters that no bundled font can show. */
  readonly missing: readonly string[];
};

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
const EMOJI_CLUSTER = /\p{Emoji_Presentation}|\uFE0F/u;
/** Left to right, one font, nothing that combines: most names of Europe. */
const SIMPLE = /^[ -~\u00A1-\u024F\u2010-\u2027]*$/u;
const FRESH_LIMIT = 200;
const KEPT_LIMIT = 4000;

type Item = { start: number; end: number; level: number; script: string; face: Face };

/** Turns lines of text into glyphs and keeps the last few thousand: organisations, roles and rooms come again and again. */
export class Shaper {
  readonly #fonts: FontLibrary;
  /** Asked for once so far; soon forgotten, so that 100,000 names do not fill the memory one after the other. */
  readonly #fresh = new Map<string, ShapedText>();
  /** Asked for again: organisations, roles, rooms. */
  readonly #kept = new Map<string, ShapedText>();
  readonly #buffer = new hb.Buffer();

  constructor(fonts: FontLibrary) {
    this.#fonts = fonts;
  }

  /**
   * Shapes one line of clean text (see `cleanLine`).
   *
   * @param base direction of the line; without it the first letter with a direction decides (UAX #9, P2).
   */
  shape(text: string, style: FontStyle, base?: Direction): ShapedText {
    const key = `${style}|${base ?? ''}|${text}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const fresh = this.#fresh.get(key);
    if (fresh) {
      this.#fresh.delete(key);
      if (this.#kept.size >= KEPT_LIMIT) this.#kept.clear();
      this.#kept.set(key, fresh);
      return fresh;
    }
    const shaped = this.#shapeNew(text, style, base);
    if (this.#fresh.size >= FRESH_LIMIT) this.#fresh.clear();
    this.#fresh.set(key, shaped);
    return shaped;
  }

  #shapeNew(text: string, style: FontStyle, base: Direction | undefined): ShapedText {
    const missing: string[] = [];
    let direction: Direction = base ?? 'ltr';
    let items: Item[];
    const first = this.#fonts.first(style);
    if (base !== 'rtl' && SIMPLE.test(text) && [...text].every((sign) => first.has(sign.codePointAt(0)!))) {
      items = text === '' ? [] : [{ start: 0, end: text.length, level: 0, script: 'Latn', face: first }];
    } else {
      const { levels, paragraphs } = bidi.getEmbeddingLevels(text, base);
      direction = ((paragraphs[0]?.level ?? 0) & 1) === 1 ? 'rtl' : 'ltr';
      items = this.#items(text, style, levels, missing);
    }
    const runs = inVisualOrder(items).map((item) => this.#shapeItem(text, item, style));
    let [inkTop, inkBottom, inkLeft, inkRight, pen] = [0, 0, 0, 0, 0];
    for (const run of runs)
      for (const glyph of run.glyphs) {
        const ink = run.face.inkOf(glyph.id);
        const more = ink.right > ink.left ? run.stroke / 2 : 0;
        inkTop = Math.max(inkTop, ink.top + glyph.dy + more);
        inkBottom = Math.min(inkBottom, ink.bottom + glyph.dy - more);
        inkLeft = Math.min(inkLeft, pen + glyph.dx + ink.left - more);
        inkRight = Math.max(inkRight, pen + glyph.dx + ink.right + more);
        pen += glyph.advance;
      }
    return { text, style, direction, runs, width: pen, inkTop, inkBottom, inkLeft, inkRight, missing };
  }

  /** Splits by font, script and level; every grapheme cluster takes the first font that has all of it, as browsers do. */
  #items(text: string, style: FontStyle, levels: Uint8Array, missing: string[]): Item[] {
    const items: Item[] = [];
    let current: Item | undefined;
    for (const { segment, index } of graphemes.segment(text)) {
      const signs = [...segment];
      const codePoints = signs.filter((sign) => !IGNORABLE.test(sign)).map((sign) => sign.codePointAt(0)!);
      let face = this.#fonts.faceFor(codePoints, style, EMOJI_CLUSTER.test(segment));
      if (!face) {
        // A letter with a mark that no font has together is shown with what there is of it, and reported all the same.
        face = this.#fonts.faceFor(codePoints.slice(0, 1), style, false) ?? this.#fonts.first(style);
        missing.push(segment);
      }
      const script = signs.map((sign) => scriptOf(sign.codePointAt(0)!)).find((tag) => tag !== '') ?? '';
      const level = levels[index]!;
      if (
        current &&
        current.level === level &&
        current.face === face &&
        (current.script === script || script === '' || current.script === '')
      ) {
        current.end = index + segment.length;
        current.script ||= script;
        continue;
      }
      current = { start: index, end: index + segment.length, level, script, face };
      items.push(current);
    }
    return items;
  }

  #shapeItem(text: string, item: Item, style: FontStyle): ShapedRun {
    const buffer = this.#buffer;
    buffer.reset();
    // The whole text goes in as context: Arabic letters join across a change of font.
    buffer.addText(text, item.start, item.end - item.start);
    const isRightToLeft = (item.level & 1) === 1;
    buffer.setDirection(isRightToLeft ? hb.Direction.RTL : hb.Direction.LTR);
    buffer.setScript(item.script || 'Zyyy');
    buffer.setLanguage('und');
    hb.shape(item.face.font, buffer);
    const { scale } = item.face;
    const positions = buffer.getGlyphPositions();
    const raw = buffer.getGlyphInfos().map((info, i) => ({
      id: info.codepoint,
      cluster: info.cluster,
      advance: positions[i]!.xAdvance * scale,
      dx: positions[i]!.xOffset * scale,
      dy: positions[i]!.yOffset * scale,
    }));
    const codePoints = textOfGlyphs(
      text,
      raw.map((glyph) => glyph.cluster),
      item.end,
      isRightToLeft,
    );
    const glyphs = raw.map((glyph, i) => ({ ...glyph, codePoints: codePoints[i]! }));
    return {
      face: item.face,
      isRightToLeft,
      glyphs,
      width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0),
      stroke: item.face.strokeFor(style),
      isPlain: glyphs.every((glyph) => glyph.dx === 0 && glyph.dy === 0),
    };
  }
}

/** UAX #9, rule L2: from the highest level down to the lowest odd one, turn every stretch round. */
function inVisualOrder(items: readonly Item[]): Item[] {
  const order = [...items];
  for (let level = Math.max(0, ...items.map((item) => item.level)); level >= 1; level--)
    for (let from = 0; from < order.length; from++) {
      if (order[from]!.level < level) continue;
      let to = from;
      while (to + 1 < order.length && order[to + 1]!.level >= level) to++;
      order.splice(from, to - from + 1, ...order.slice(from, to + 1).toReversed());
      from = to;
    }
  return order;
}

const singles = new Map<number, readonly number[]>();
function single(codePoint: number): readonly number[] {
  let list = singles.get(codePoint);
  if (!list) {
    list = [codePoint];
    singles.set(codePoint, list);
  }
  return list;
}

/**
 * Which code points a search finds under each glyph: those of its cluster, spread in reading order.
 *
 * Where a font takes a letter apart into more glyphs than code points, the letter is taken apart too (NFD, NFKD);
 * a glyph with nothing left gets a word joiner when it is written.
 */
function textOfGlyphs(
  text: string,
  clusters: readonly number[],
  end: number,
  isRightToLeft: boolean,
): (readonly number[])[] {
  if (
    !isRightToLeft &&
    clusters.length > 0 &&
    clusters.every((cluster, i) => cluster === clusters[0]! + i) &&
    clusters[0]! + clusters.length === end
  )
    return clusters.map((cluster) => single(text.charCodeAt(cluster)));
  const result: (readonly number[])[] = clusters.map(() => []);
  const starts = [...new Set(clusters)].toSorted((a, b) => a - b);
  const glyphsAt = new Map<number, number[]>(starts.map((start) => [start, []]));
  for (const [i, cluster] of clusters.entries()) glyphsAt.get(cluster)!.push(i);
  for (const [n, start] of starts.entries()) {
    const source = text.slice(start, starts[n + 1] ?? end);
    const members = glyphsAt.get(start)!;
    const inOrder = isRightToLeft ? members.toReversed() : members;
    const whole = [...source];
    const forms =
      whole.length === 1
        ? [whole]
        : [source, source.normalize('NFD'), source.normalize('NFKD')].map((form) => [...form]);
    const signs = (forms.find((form) => form.length >= inOrder.length) ?? forms[0]!).map((s) => s.codePointAt(0)!);
    const extra = Math.max(0, signs.length - inOrder.length);
    for (const [j, glyph] of inOrder.entries())
      result[glyph] = j === 0 ? signs.slice(0, 1 + extra) : signs.slice(j + extra, j + extra + 1);
  }
  return result;
}
