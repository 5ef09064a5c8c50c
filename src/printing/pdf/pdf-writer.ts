import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { DisplayPage, DrawItem, TagNode } from '../layout/display-list.ts';
import type { Face } from '../layout/fonts.ts';
import { qrRectangles } from '../layout/qr-matrix.ts';
import type { Glyph, ShapedRun } from '../layout/shape-text.ts';
import { colourOf, matrixText, number, paint, pathOperators, short, strokeState } from './operators.ts';
import { packObjects } from './packed-file.ts';

/*
 * THE ONLY FOLDER THAT KNOWS PDFKIT. It writes glyph ids that HarfBuzz found, so it uses parts of pdfkit 0.20.2 that are
 * not public: `_font`, `subset`, `widths`, `unicode`, `page.fonts`, `page.content`, `ref()`, `_root`; packed-file.ts more.
 * pdf-writer.test.ts fails when a new version changes one of them. pdfkit's own text layout is not used: it has no font fallback and no right-to-left order.
 */
type EmbeddedFont = {
  readonly id: string;
  readonly scale: number;
  readonly subset: { readonly glyphs: number[]; includeGlyph(glyph: number): number };
  readonly font: { getGlyph(glyph: number): { readonly advanceWidth: number } };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): unknown;
};
type StructElement = { add(child: unknown): void; end(): void };
type PdfInside = {
  _font: EmbeddedFont;
  _root: { data: { ViewerPreferences: { data: Record<string, unknown> } } };
  page: {
    readonly fonts: Record<string, unknown>;
    readonly xobjects: Record<string, unknown>;
    readonly dictionary: { readonly data: Record<string, unknown> };
    readonly content: { compress: boolean; readonly data: Record<string, unknown>; write(bytes: Uint8Array): void };
  };
  outline: { addItem(title: string, options?: { expanded: boolean }): PdfInside['outline'] };
  readonly readableLength: number;
  addContent(operators: string): unknown;
  ref(data: Record<string, unknown>): { end(content: string): void };
  struct(role: string, options?: object): StructElement;
  addStructure(element: StructElement): void;
  markStructureContent(role: string): unknown;
  markContent(role: string, options: object): void;
  endMarkedContent(): void;
};

export type PdfSettings = {
  readonly title: string;
  readonly lang: string;
  /** Written as creation date; the same input and second give the same bytes. */
  readonly madeAt: string;
  readonly isTagged: boolean;
  readonly duplex?: 'longEdge' | 'shortEdge';
  /** Bytes of a picture by the name that stands in the display list; PNG or JPEG. */
  readonly picture?: (name: string) => Uint8Array | null;
  /** Called after every page; return false to stop (the promise then gives false). */
  readonly onPage?: (page: number) => boolean;
};

const hex4 = Array.from({ length: 0x10000 }, (_, i) => i.toString(16).padStart(4, '0'));
const WORD_JOINER: readonly number[] = [0x2060];

/**
 * Writes pages as PDF 1.7 and gives the bytes piece by piece as they come.
 *
 * @param pages may be made while they are asked for; a page is forgotten as soon as it is written.
 * @returns false when `onPage` stopped it; the bytes given so far are then no whole file.
 */
export async function writePdf(
  pages: Iterable<DisplayPage>,
  settings: PdfSettings,
  sink: (bytes: Uint8Array) => void,
): Promise<boolean> {
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    lang: settings.lang,
    tagged: settings.isTagged,
    displayTitle: true,
    // Null keeps pdfkit from loading Helvetica, which a bundled worker would not find.
    font: null as unknown as string,
    info: {
      Title: settings.title,
      Creator: 'Folkmoot',
      Producer: 'Folkmoot',
      // Whole seconds, as the file says them; its id is made of this too.
      CreationDate: new Date(Math.floor(Date.parse(settings.madeAt) / 1000) * 1000),
    },
  });
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', sink);
    document.on('end', resolve);
    document.on('error', reject);
  });
  packObjects(document);
  const inside = document as unknown as PdfInside;
  const preferences = inside._root.data.ViewerPreferences.data;
  preferences['PrintScaling'] = 'None';
  preferences['PickTrayByPDFSize'] = true;
  if (settings.duplex)
    preferences['Duplex'] = settings.duplex === 'longEdge' ? 'DuplexFlipLongEdge' : 'DuplexFlipShortEdge';
  const writer = new PageWriter(document, inside, settings);
  let count = 0;
  for (const page of pages) {
    document.addPage({ size: [page.width, page.height], margin: 0 });
    writer.write(page);
    count++;
    if (settings.onPage?.(count) === false) {
      document.removeAllListeners();
      document.destroy();
      return false;
    }
    // pdfkit keeps everything until the loop lets go: without this pause 100,000 badges take half as much memory again.
    // Every few pages, so that a wish to stop is heard too.
    if (inside.readableLength > 1 << 20 || count % 16 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  writer.end();
  document.end();
  await ended;
  return true;
}

type SharedGroup = Extract<DrawItem, { kind: 'group' }>;
const WRITTEN_OUT = 2;
const ANYWHERE = [-14400, -14400, 14400, 14400]; // no page is larger

/** A font in this document with the codes given out so far: by glyph and text, and faster by glyph and single sign. */
type UsedFont = {
  readonly font: EmbeddedFont;
  readonly cids: Map<string, number>;
  readonly plain: Map<number, number>;
};

class PageWriter {
  readonly #document: PDFKit.PDFDocument;
  readonly #inside: PdfInside;
  readonly #settings: PdfSettings;
  readonly #fonts = new Map<Face, UsedFont>();
  readonly #strings = new WeakMap<ShapedRun, string>();
  readonly #elements = new Map<TagNode, StructElement>();
  readonly #roots: StructElement[] = [];
  readonly #forms = new Map<SharedGroup, { uses: number; readonly name: string; form: unknown }>();
  #bookmark: PdfInside['outline'] | null = null;
  #out: string[] = [];
  /** Fonts of the form that is being written; null outside one. */
  #fontsOfForm: Record<string, unknown> | null = null;

  constructor(document: PDFKit.PDFDocument, inside: PdfInside, settings: PdfSettings) {
    this.#document = document;
    this.#inside = inside;
    this.#settings = settings;
    // pdfkit makes bytes of every call; one string a page is what makes long runs fast.
    inside.addContent = (operators) => this.#out.push(operators);
  }

  write(page: DisplayPage): void {
    for (const { title, level } of page.bookmarks) {
      if (level === 0 || !this.#bookmark) this.#bookmark = this.#inside.outline.addItem(title, { expanded: false });
      else this.#bookmark.addItem(title);
    }
    if (this.#settings.isTagged) this.#inside.page.dictionary.data['Tabs'] = 'S';
    this.#items(page.items);
    const { content } = this.#inside.page;
    content.compress = false;
    content.data['Filter'] = 'FlateDecode';
    content.write(deflateSync(Buffer.from(`${this.#out.join('\n')}\n`, 'latin1')));
    this.#out = [];
  }

  end(): void {
    for (const root of this.#roots) root.end();
  }

  #items(items: readonly DrawItem[]): void {
    if (!this.#settings.isTagged) {
      for (const item of items) this.#draw(item);
      return;
    }
    for (let from = 0; from < items.length;) {
      const { tag } = items[from]!;
      let to = from + 1;
      while (to < items.length && items[to]!.tag === tag) to++;
      if (tag) this.#element(tag).add(this.#inside.markStructureContent(tag.role));
      else this.#inside.markContent('Artifact', { type: 'Layout' });
      for (const item of items.slice(from, to)) this.#draw(item);
      this.#inside.endMarkedContent();
      from = to;
    }
  }

  #element(tag: TagNode): StructElement {
    const before = this.#elements.get(tag);
    if (before) return before;
    const element = this.#inside.struct(tag.role, {
      ...(tag.alt === undefined ? {} : { alt: tag.alt }),
      ...(tag.scope === undefined ? {} : { scope: tag.scope }),
    });
    if (tag.parent) this.#element(tag.parent).add(element);
    else {
      this.#inside.addStructure(element);
      this.#roots.push(element);
    }
    this.#elements.set(tag, element);
    return element;
  }

  #draw(item: DrawItem): void {
    const out = this.#out;
    switch (item.kind) {
      case 'text':
        this.#text(item);
        return;
      case 'rect':
        out.push(paint(item, `${number(item.x)} ${number(item.y)} ${number(item.width)} ${number(item.height)} re`));
        return;
      case 'line':
        out.push(
          `q ${strokeState(item.stroke)} ${number(item.x1)} ${number(item.y1)} m ${number(item.x2)} ${number(item.y2)} l S Q`,
        );
        return;
      case 'path': {
        const place = `${number(item.scale)} 0 0 ${number(item.scale)} ${number(item.x)} ${number(item.y)} cm`;
        const stroke = item.stroke && { ...item.stroke, width: item.stroke.width / item.scale };
        out.push(`q ${place} ${paint({ ...item, stroke }, pathOperators(item.path))} Q`);
        return;
      }
      case 'qr':
        out.push(
          `q ${colourOf(item.colour)} rg ${number(item.module)} 0 0 ${number(item.module)} ${number(item.x)} ${number(item.y)} cm`,
          ...qrRectangles(item.matrix).map(([x, y, w, h]) => `${x} ${y} ${w} ${h} re`),
          'f Q',
        );
        return;
      case 'image': {
        const bytes = this.#settings.picture?.(item.name);
        if (!bytes) return;
        this.#document.image(Buffer.from(bytes), item.x, item.y, { width: item.width, height: item.height });
        return;
      }
      case 'group':
        if (item.isShared && this.#asForm(item as SharedGroup)) return;
        out.push(`q ${matrixText(item.matrix)} cm`);
        if (item.clip) {
          const { x, y, width, height } = item.clip;
          out.push(`${number(x)} ${number(y)} ${number(width)} ${number(height)} re W n`);
        }
        for (const inner of item.items) this.#draw(inner);
        this.#out.push('Q');
        return;
    }
  }

  /**
   * What stands on many badges is written once and named from then on: half the work and a third of the file.
   *
   * @returns false when it is to be written out: the first two times, for a form costs some two hundred bytes.
   */
  #asForm(item: SharedGroup): boolean {
    let known = this.#forms.get(item);
    if (!known) {
      known = { uses: 0, name: `S${this.#forms.size}`, form: null };
      this.#forms.set(item, known);
    }
    known.uses++;
    if (known.uses <= WRITTEN_OUT || this.#settings.isTagged) return false;
    if (!known.form) {
      const before = this.#out;
      this.#out = [];
      this.#fontsOfForm = {};
      for (const inner of item.items) this.#draw(inner);
      const form = this.#inside.ref({
        Type: 'XObject',
        Subtype: 'Form',
        BBox: ANYWHERE,
        Resources: { Font: this.#fontsOfForm },
      });
      form.end(this.#out.join('\n'));
      known.form = form;
      this.#out = before;
      this.#fontsOfForm = null;
    }
    this.#inside.page.xobjects[known.name] = known.form;
    this.#out.push(`/${known.name} Do`);
    return true;
  }

  #text({ line, x, y, size, colour }: Extract<DrawItem, { kind: 'text' }>): void {
    const k = size / 1000;
    let at = x;
    let out = `BT ${colourOf(colour)} rg`;
    for (const run of line.runs) {
      const entry = this.#font(run.face);
      // Filled and stroked (mode 2) the text stays text: it is found, copied and read aloud as before.
      if (run.stroke > 0) out += `\n${colourOf(colour)} RG ${number(run.stroke * k)} w 1 j 2 Tr`;
      out += `\n/${entry.font.id} ${short(size)} Tf`;
      out += ` 1 0 0 -1 ${short(at)} ${short(y)} Tm `;
      out += run.isPlain ? `[${this.#string(run, entry)}]TJ` : this.#moved(run, entry, size);
      if (run.stroke > 0) out += '\n0 Tr';
      at += run.width * k;
    }
    const isStroked = line.runs.some((run) => run.stroke > 0);
    this.#out.push(isStroked ? `q ${out}\nET Q` : `${out}\nET`);
  }

  /** A run with marks that are moved off their place: sideways as kerning is, upwards by the rise of the text. */
  #moved(run: ShapedRun, entry: UsedFont, size: number): string {
    let out = '';
    let rise = 0;
    let string = '';
    let pending = '';
    /** Thousandths of the type size by which the pen is to go back before the next glyph. */
    let back = 0;
    const cut = () => {
      if (pending !== '') string += `<${pending}>`;
      pending = '';
    };
    const flush = () => {
      cut();
      if (string !== '') out += `[${string}]TJ`;
      string = '';
    };
    for (const glyph of run.glyphs) {
      const cid = this.#cid(entry, glyph);
      if (glyph.dy !== rise) {
        flush();
        rise = glyph.dy;
        out += ` ${short((rise * size) / 1000)} Ts `;
      }
      back -= glyph.dx;
      if (Math.abs(back) >= 0.5) {
        cut();
        string += Math.round(back);
        back -= Math.round(back);
      }
      pending += hex4[cid];
      back += entry.font.widths[cid]! + glyph.dx - glyph.advance;
    }
    flush();
    return rise === 0 ? out : `${out} 0 Ts`;
  }

  #font(face: Face): UsedFont {
    let entry = this.#fonts.get(face);
    if (!entry) {
      this.#document.registerFont(face.file, face.bytes as unknown as string);
      this.#document.font(face.file);
      entry = { font: this.#inside._font, cids: new Map(), plain: new Map() };
      this.#fonts.set(face, entry);
    }
    const fonts = this.#fontsOfForm ?? this.#inside.page.fonts;
    if (fonts[entry.font.id] === undefined) fonts[entry.font.id] = entry.font.ref();
    return entry;
  }

  /** The glyph string of a run with its kerning; worked out once, the sizes differ only in the operator before it. */
  #string(run: ShapedRun, entry: UsedFont): string {
    const before = this.#strings.get(run);
    if (before !== undefined) return before;
    let text = '';
    let pending = '';
    for (const glyph of run.glyphs) {
      const cid = this.#cid(entry, glyph);
      pending += hex4[cid];
      const kerning = glyph.advance - entry.font.widths[cid]!;
      if (Math.abs(kerning) >= 0.5) {
        text += `<${pending}>${Math.round(-kerning)}`;
        pending = '';
      }
    }
    if (pending !== '') text += `<${pending}>`;
    this.#strings.set(run, text);
    return text;
  }

  /**
   * The code under which a glyph is written: one for each pair of glyph and text.
   *
   * pdfkit has one code a glyph. After a Vietnamese name, whose letters fonts put together from parts, a plain i would
   * be found as another letter; a second code for the same outline keeps search and copying right.
   */
  #cid(entry: UsedFont, glyph: Glyph): number {
    const { font, cids, plain } = entry;
    const text = glyph.codePoints.length > 0 ? glyph.codePoints : WORD_JOINER;
    const only = text.length === 1 ? text[0]! : -1;
    const plainKey = glyph.id * 0x110000 + only;
    if (only >= 0) {
      const before = plain.get(plainKey);
      if (before !== undefined) return before;
    }
    const key = `${glyph.id}:${text.join(',')}`;
    const before = cids.get(key);
    if (before !== undefined) return before;
    let cid = font.subset.includeGlyph(glyph.id);
    if (font.unicode[cid] !== undefined) cid = font.subset.glyphs.push(glyph.id) - 1;
    font.widths[cid] = font.font.getGlyph(glyph.id).advanceWidth * font.scale;
    font.unicode[cid] = text;
    cids.set(key, cid);
    if (only >= 0) plain.set(plainKey, cid);
    return cid;
  }
}
