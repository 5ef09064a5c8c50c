import type { PrintKey } from '#catalogue/en/printing.ts';
import type { TopicMark } from '#domain/documents/topic-marks.ts';
import { cleanLine, cleanParagraphs } from '../layout/clean-text.ts';
import type { Bookmark, DisplayPage, DrawItem, TagNode } from '../layout/display-list.ts';
import type { FontStyle } from '../layout/fonts.ts';
import { qrMatrix } from '../layout/qr-matrix.ts';
import type { Direction, ShapedText, Shaper } from '../layout/shape-text.ts';
import { wrapText } from '../layout/wrap-text.ts';
import { HAIR, INK, QUIET, type Sheet } from './sheet.ts';
import { wholeTitleSize } from './whole-title.ts';

/** Gives the words of the catalogue for a key; `count` among the values chooses the plural form. */
export type Say = (key: PrintKey, values?: Readonly<Record<string, string | number>>) => string;

export type FlowSettings = {
  readonly shaper: Shaper;
  readonly say: Say;
  readonly sheet: Sheet;
  /** In the foot, cut where it would leave no room for the rest. */
  readonly eventName: string;
  /** Behind it: when the paper was made. */
  readonly madeAt: string;
  /** Without head and foot: signs and posters. */
  readonly isBare?: boolean;
};

/** Cap height of Noto Sans in ems. */
export const CAP = 0.714;

export type TextLook = {
  readonly style?: FontStyle;
  /** Points before the sheet's factor for large print. */
  readonly size?: number;
  readonly colour?: string;
  /** From the left edge of the sheet; the margin when left out. */
  readonly x?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right' | 'center';
  readonly leading?: number;
  readonly maxLines?: number;
  readonly role?: TagNode['role'];
  /** Of words of the catalogue with a name among them: theirs, whatever the script of the name. */
  readonly base?: Direction;
  /** Kept free below, in points. */
  readonly after?: number;
};

/**
 * A column of text running over pages: keeps the pen, starts pages, writes heads and feet once all pages are known.
 *
 * Everything goes into one display list for each page; nothing here knows PDF.
 */
export class Flow {
  readonly shaper: Shaper;
  readonly say: Say;
  readonly sheet: Sheet;
  readonly left: number;
  readonly width: number;
  y: number;
  readonly #settings: FlowSettings;
  readonly #pages: { items: DrawItem[]; bookmarks: Bookmark[]; title: string }[] = [];
  readonly #root: TagNode = { role: 'Document', parent: null };
  #parent: TagNode = this.#root;
  #tag: TagNode | undefined;
  #title = '';

  constructor(settings: FlowSettings) {
    this.#settings = settings;
    this.shaper = settings.shaper;
    this.say = settings.say;
    this.sheet = settings.sheet;
    this.left = settings.sheet.left;
    this.width = settings.sheet.right - settings.sheet.left;
    this.y = settings.sheet.top;
  }

  /** The title in the running head of the pages that follow. */
  set title(title: string) {
    this.#title = cleanLine(title);
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  /** Points left on this page. */
  get room(): number {
    return this.#pages.length === 0 ? 0 : this.sheet.bottom - this.y;
  }

  newPage(): void {
    this.#pages.push({ items: [], bookmarks: [], title: this.#title });
    this.y = this.sheet.top;
  }

  /** Starts a page when less than this is left; true when it did. */
  ensure(height: number): boolean {
    if (this.#pages.length > 0 && this.y + height <= this.sheet.bottom + 0.01) return false;
    this.newPage();
    return true;
  }

  put(...items: readonly DrawItem[]): void {
    const tag = this.#tag;
    this.#pages.at(-1)!.items.push(...(tag ? items.map((item) => (item.tag ? item : { ...item, tag })) : items));
  }

  bookmark(title: string, level: 0 | 1 = 0): void {
    this.#pages.at(-1)!.bookmarks.push({ title: cleanLine(title) || this.say('print.untitled'), level });
  }

  /** Everything put while `write` runs belongs to a new element of the reading structure. */
  leaf(role: TagNode['role'], write: () => void, more: Pick<TagNode, 'alt' | 'scope'> = {}): void {
    const before = this.#tag;
    this.#tag = { role, parent: this.#parent, ...more };
    write();
    this.#tag = before;
  }

  /** Elements made while `write` runs are children of a new one (a table, a row, a list). */
  within(role: TagNode['role'], write: () => void): void {
    const before = this.#parent;
    this.#parent = { role, parent: before };
    write();
    this.#parent = before;
  }

  /** What is put while `write` runs is decoration: repeated heads, rules, the wash behind a row. */
  decoration(write: () => void): void {
    const before = this.#tag;
    this.#tag = undefined;
    write();
    this.#tag = before;
  }

  size(points: number): number {
    return points * this.sheet.type;
  }

  shape(text: string, style: FontStyle = 'regular', base?: Direction): ShapedText {
    return this.shaper.shape(cleanLine(text), style, base);
  }

  lines(text: string, look: TextLook): ShapedText[] {
    const box = {
      style: look.style ?? 'regular',
      size: this.size(look.size ?? 10.5),
      width: look.width ?? this.width,
      ...(look.maxLines === undefined ? {} : { maxLines: look.maxLines }),
      ...(look.base === undefined ? {} : { base: look.base }),
    };
    const words = cleanLine(text);
    return withoutLoneWord(wrapText(this.shaper, words, box), box, (width) =>
      wrapText(this.shaper, words, { ...box, width }),
    );
  }

  heightOf(text: string, look: TextLook): number {
    return this.lines(text, look).length * this.size(look.size ?? 10.5) * (look.leading ?? 1.4);
  }

  /** One line at a place of its own; the pen does not move. `y` is the baseline. */
  line(text: string, x: number, y: number, look: TextLook = {}): ShapedText {
    const line = this.shape(text, look.style, look.base);
    this.place(line, x, y, look);
    return line;
  }

  place(line: ShapedText, x: number, y: number, look: TextLook = {}): void {
    const size = this.size(look.size ?? 10.5);
    const width = (line.width * size) / 1000;
    const free = (look.width ?? width) - width;
    const shift = look.align === 'right' ? free : look.align === 'center' ? free / 2 : 0;
    this.put({ kind: 'text', line, x: x + shift, y, size, colour: look.colour ?? INK });
  }

  /** Running text from the pen downwards, page after page. Blank lines in it are paragraphs. */
  text(text: string, look: TextLook = {}): void {
    const size = this.size(look.size ?? 10.5);
    const leading = size * (look.leading ?? 1.4);
    const paragraphs = cleanParagraphs(text)
      .split('\n')
      .map((part) => part.trim());
    for (const [index, paragraph] of paragraphs.entries()) {
      if (paragraph === '') {
        if (index > 0) this.y += leading * 0.45;
        continue;
      }
      this.leaf(look.role ?? 'P', () => {
        for (const line of this.lines(paragraph, look)) {
          this.ensure(leading);
          // A heading stays at its mark or its time, whatever its script; running text begins where its readers begin.
          const align = look.align ?? (line.direction === 'rtl' && !look.role?.startsWith('H') ? 'right' : 'left');
          this.place(line, look.x ?? this.left, this.y + leading * 0.5 + size * CAP * 0.5, {
            ...look,
            align,
            width: look.width ?? this.width,
          });
          this.y += leading;
        }
      });
    }
    this.y += look.after ?? 0;
  }

  /**
   * Facts on a line with dots between them: each in its own direction, broken between them rather than within one.
   *
   * A room with an Arabic name followed by "2 people" would otherwise be turned round with the number in it.
   */
  facts(facts: readonly string[], look: TextLook = {}): void {
    const size = this.size(look.size ?? 10.5);
    const leading = size * (look.leading ?? 1.4);
    const left = look.x ?? this.left;
    const width = look.width ?? this.width;
    const dot = this.shaper.shape(' \u00b7 ', look.style ?? 'regular');
    const wide = (line: ShapedText) => (line.width * size) / 1000;
    let x = left;
    this.leaf(look.role ?? 'P', () => {
      for (const fact of facts) {
        const lines = this.lines(fact, { maxLines: MOST_LINES_OF_FACT, ...look, width });
        if (lines.length === 0 || lines[0]!.text === '') continue;
        const isNext = x > left;
        const follows = isNext && lines.length === 1 && x + wide(dot) + wide(lines[0]!) <= left + width + 0.01;
        if (isNext && !follows) this.y += leading;
        if (!follows) {
          this.ensure(leading);
          x = left;
        } else {
          this.place(dot, x, this.y + leading * 0.5 + size * CAP * 0.5, look);
          x += wide(dot);
        }
        for (const [i, line] of lines.entries()) {
          if (i > 0) {
            this.y += leading;
            this.ensure(leading);
          }
          this.place(line, x, this.y + leading * 0.5 + size * CAP * 0.5, { ...look, align: 'left' });
        }
        x += wide(lines.at(-1)!);
      }
    });
    if (x > left) this.y += leading;
  }

  space(points: number): void {
    this.y += points * this.sheet.type;
  }

  rule(colour = HAIR, thickness = 0.6, x1 = this.left, x2 = this.left + this.width): void {
    this.decoration(() =>
      this.put({ kind: 'line', x1, y1: this.y, x2, y2: this.y, stroke: { colour, width: thickness } }),
    );
  }

  /** The head of a document or of one of its parts: a quiet line above, the title large, a strong rule below. */
  masthead(above: readonly string[], title: string, below = ''): void {
    this.facts(above, { size: 9, colour: QUIET });
    this.space(2);
    this.title1(title, [24, 21, 18, 15]);
    if (below !== '') {
      this.space(1);
      this.text(below, { size: 11, colour: QUIET });
    }
    this.space(6);
    this.rule(INK, 1.4);
    this.space(12);
  }

  /** The title of a page: as large as it is whole in three lines, with no word cut. */
  title1(title: string, sizes: readonly number[], look: Pick<TextLook, 'x' | 'width'> = {}): void {
    const width = (look.width ?? this.width) / this.sheet.type;
    const size = wholeTitleSize(this.shaper, title, { sizes, width, lines: 3 });
    this.text(title, { size, style: 'bold', leading: 1.18, role: 'H1', maxLines: 5, ...look });
  }

  /** A topic's shape with its letter; `x`, `y` the top left corner of its square field. */
  mark(mark: TopicMark, x: number, y: number, field: number): void {
    this.put(...markItems(this.shaper, mark, x, y, field));
  }

  /** A QR code of a link; returns its side in points, 0 when the text is too long. */
  qr(text: string, x: number, y: number, side: number, alt: string): number {
    const matrix = qrMatrix(text);
    if (!matrix) return 0;
    const module = side / matrix.size;
    this.leaf('Figure', () => this.put({ kind: 'qr', matrix, x, y, module, colour: INK }), { alt });
    return side;
  }

  /** All pages with their heads and feet. */
  finish(): DisplayPage[] {
    const { sheet, width, height } = { sheet: this.sheet, width: this.sheet.width, height: this.sheet.height };
    return this.#pages.map(({ items, bookmarks, title }, index) => {
      if (this.#settings.isBare) return { width, height, items, bookmarks };
      const furniture: DrawItem[] = [];
      const size = 8 * Math.min(sheet.type, 1.35);
      const look = { style: 'regular', size, maxLines: 1, base: 'ltr' } as const;
      const put = (text: string, y: number, align: 'left' | 'right', room: number): number => {
        const [line] = wrapText(this.shaper, cleanLine(text), { ...look, width: room });
        const taken = (line!.width * size) / 1000;
        const x = align === 'left' ? this.left : sheet.right - taken;
        furniture.push({ kind: 'text', line: line!, x, y, size, colour: QUIET });
        return taken;
      };
      const foot = sheet.bottom + 26;
      furniture.push({
        kind: 'line',
        x1: this.left,
        y1: foot - 13,
        x2: sheet.right,
        y2: foot - 13,
        stroke: { colour: HAIR, width: 0.5 },
      });
      const number = put(
        this.say('print.page', { page: index + 1, pages: this.#pages.length }),
        foot,
        'right',
        this.width,
      );
      const made = ` \u00b7 ${this.#settings.madeAt}`;
      const room = this.width - number - size * 2 - (this.shape(made).width * size) / 1000;
      const [event] = wrapText(this.shaper, cleanLine(this.#settings.eventName), { ...look, width: room });
      put(`${event!.text}${made}`, foot, 'left', this.width);
      if (index > 0 && title !== '' && this.#pages[index - 1]!.title === title)
        put(this.say('print.continued', { title }), sheet.top - 16, 'left', this.width * 0.9);
      return { width, height, items: [...items, ...furniture], bookmarks };
    });
  }
}

/** A name of an event or a room that takes more lines than this is cut: it stands whole where it belongs. */
const MOST_LINES_OF_FACT = 2;

/** Long paragraphs are left as they are: one short line among twenty is no eyesore, and wrapping them again costs. */
const MOST_LINES_BALANCED = 8;

/**
 * Wraps a little narrower when the last line would be a word alone; in bold headings the lines are made alike.
 * The number of lines stays.
 */
function withoutLoneWord(
  lines: ShapedText[],
  { style, size, width }: { readonly style: FontStyle; readonly size: number; readonly width: number },
  wrapAt: (width: number) => ShapedText[],
): ShapedText[] {
  if (lines.length < 2 || lines.length > MOST_LINES_BALANCED) return lines;
  const limit = (width / size) * 1000;
  const wanted = style === 'regular' ? 0.2 : 0.45;
  let best = lines;
  for (let share = 0.95; share >= 0.55 && best.at(-1)!.width < wanted * limit; share -= 0.05) {
    const next = wrapAt(width * share);
    if (next.length !== lines.length) break;
    if (next.at(-1)!.width > best.at(-1)!.width) best = next;
  }
  return best;
}

/** Shape and letter of a topic as drawing items. */
export function markItems(shaper: Shaper, mark: TopicMark, x: number, y: number, field: number): DrawItem[] {
  const scale = field / 24;
  const { fill, onFill } = mark.colour.light;
  const { letter } = mark.shape;
  const size = (letter.cap * scale) / CAP / (mark.letter.length > 1 ? 1.5 : 1);
  const line = shaper.shape(mark.letter, 'bold');
  const width = (line.width * size) / 1000;
  return [
    { kind: 'path', path: mark.shape.path, x, y, scale, fill },
    {
      kind: 'text',
      line,
      x: x + letter.x * scale - width / 2,
      y: y + letter.y * scale + (size * CAP) / 2,
      size,
      colour: onFill,
    },
  ];
}
