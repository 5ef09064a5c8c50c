import { foldName, foldNameSpeltOut } from '#domain/names/fold-name.ts';
import type { Box, DisplayPage, DrawItem, Matrix } from '../layout/display-list.ts';
import type { ShapedText } from '../layout/shape-text.ts';

/** A place where the words stand: one box, or several where they go over lines or change direction. Points. */
export type FoundOnPage = { readonly boxes: readonly Box[] };

type PlacedLine = { readonly line: ShapedText; readonly x: number; readonly y: number; readonly size: number };
type SeenLine = PlacedLine & { readonly matrix: Matrix };

const AS_IT_IS: Matrix = [1, 0, 0, 1, 0, 0];

/** First the inner space, then the outer one, as PDF and SVG nest them. */
function within([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** The lines of a page in the order they are drawn, which is the order they are read in. */
function linesOf(items: readonly DrawItem[], matrix: Matrix = AS_IT_IS): SeenLine[] {
  return items.flatMap((item): SeenLine[] => {
    if (item.kind === 'group') return linesOf(item.items, within(matrix, item.matrix));
    return item.kind === 'text' ? [{ ...item, matrix }] : [];
  });
}

/** One letter of the folded text and where it came from: the line, and the stretch of its text. */
type Source = { readonly line: number; readonly from: number; readonly to: number };

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const SPACE = /^\s+$/u;
const ASCII = /^[ -~]*$/u;

/** The signs of a line with their places; in plain letters every one stands for itself, which is far quicker to know. */
const signsOf = (text: string): Iterable<{ readonly segment: string; readonly index: number }> =>
  ASCII.test(text) ? Array.from(text, (segment, index) => ({ segment, index })) : graphemes.segment(text);

/** All lines folded into one text, a space between two; runs of spaces are one. */
function foldedText(lines: readonly SeenLine[], fold: (text: string) => string) {
  let text = '';
  const sources: Source[] = [];
  const add = (letters: string, source: Source) => {
    for (let i = 0; i < letters.length; i++) sources.push(source);
    text += letters;
  };
  for (const [number, { line }] of lines.entries()) {
    if (text !== '' && !text.endsWith(' ')) add(' ', { line: number, from: 0, to: 0 });
    for (const { segment, index } of signsOf(line.text)) {
      const source = { line: number, from: index, to: index + segment.length };
      if (!SPACE.test(segment)) add(fold(segment), source);
      else if (text !== '' && !text.endsWith(' ')) add(' ', source);
    }
  }
  return { text, sources };
}

/** How far text reaches above and below its baseline where its own ink reaches less, in 1/1000 of the type size. */
const LEAST_ABOVE = 760;
const LEAST_BELOW = -230;

/** The boxes of a stretch of a line's text: one for each piece that stands together. */
function boxesOf({ line, x, y, size, matrix }: SeenLine, from: number, to: number): Box[] {
  const starts = [...new Set(line.runs.flatMap((run) => run.glyphs.map(({ cluster }) => cluster)))].toSorted(
    (a, b) => a - b,
  );
  const endOf = new Map(starts.map((start, i) => [start, starts[i + 1] ?? line.text.length]));
  const pieces: { left: number; right: number }[] = [];
  let pen = 0;
  for (const run of line.runs)
    for (const { cluster, advance } of run.glyphs) {
      const [left, right] = [pen, pen + advance];
      pen = right;
      if (cluster >= to || endOf.get(cluster)! <= from) continue;
      const last = pieces.at(-1);
      if (last && left <= last.right + 1) last.right = Math.max(last.right, right);
      else pieces.push({ left, right });
    }
  const scale = size / 1000;
  const top = y - Math.max(line.inkTop, LEAST_ABOVE) * scale;
  const bottom = y - Math.min(line.inkBottom, LEAST_BELOW) * scale;
  return pieces
    .filter(({ left, right }) => right > left)
    .map(({ left, right }) => onPage({ left: x + left * scale, right: x + right * scale, top, bottom }, matrix));
}

/** The upright box round a box of a turned space. */
function onPage(
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  [a, b, c, d, e, f]: Matrix,
): Box {
  const corners = [box.left, box.right].flatMap((x) =>
    [box.top, box.bottom].map((y) => ({ x: a * x + c * y + e, y: b * x + d * y + f })),
  );
  const x = Math.min(...corners.map((corner) => corner.x));
  const y = Math.min(...corners.map((corner) => corner.y));
  return {
    x,
    y,
    width: Math.max(...corners.map((corner) => corner.x)) - x,
    height: Math.max(...corners.map((corner) => corner.y)) - y,
  };
}

/** What is looked for, folded once for all pages: as it is compared, and with ä as ae. */
export function wordsToFind(words: string): readonly [string, string] {
  const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();
  return [tidy(foldName(words)), tidy(foldNameSpeltOut(words))];
}

/**
 * Where words stand on a page: Zizek finds Žižek, mueller finds Müller, and a name that goes over two lines is one find.
 *
 * It reads the lines that are printed, so that joined Arabic letters and ligatures are found like any others; a part
 * of a ligature marks the whole of it.
 */
export function findOnPage(page: DisplayPage, [plain, spelt]: readonly [string, string]): FoundOnPage[] {
  if (plain === '' && spelt === '') return [];
  const lines = linesOf(page.items);
  const found = new Map<string, { readonly at: Source; readonly boxes: Box[] }>();
  for (const [wanted, fold] of [
    [plain, foldName],
    [spelt, foldNameSpeltOut],
  ] as const) {
    if (wanted === '') continue;
    const { text, sources } = foldedText(lines, fold);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const stretch = sources.slice(at, at + wanted.length);
      const first = stretch[0]!;
      const key = `${first.line}|${first.from}`;
      if (found.has(key)) continue;
      const boxes = [...new Set(stretch.map(({ line }) => line))].flatMap((line) => {
        const own = stretch.filter((source) => source.line === line);
        return boxesOf(lines[line]!, Math.min(...own.map(({ from }) => from)), Math.max(...own.map(({ to }) => to)));
      });
      if (boxes.length > 0) found.set(key, { at: first, boxes });
    }
  }
  return [...found.values()]
    .toSorted((a, b) => a.at.line - b.at.line || a.at.from - b.at.from)
    .map(({ boxes }) => ({ boxes }));
}
