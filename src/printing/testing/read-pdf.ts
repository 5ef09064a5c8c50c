import { inflateSync } from 'node:zlib';

/** One piece of text as it stands in a page's content: where it begins (points from the lower left corner) and what a search finds. */
export type PdfText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Codes of its glyphs; 0 is the box for a missing one. */
  readonly codes: readonly number[];
  /** The innermost marked content it is in (`P`, `TD`, `Artifact`), empty when there is none. */
  readonly mark: string;
};

export type ReadPdf = {
  readonly raw: string;
  readonly objects: ReadonlyMap<number, string>;
  readonly pages: readonly {
    readonly width: number;
    readonly height: number;
    readonly content: string;
    readonly texts: readonly PdfText[];
  }[];
};

/** The file with its packed objects written out as plain ones before it. */
function unpacked(file: string): string {
  let out = '';
  for (const [, count, first, packed] of file.matchAll(
    /\/Type\/ObjStm\/N (\d+)\/First (\d+)\/Filter\/FlateDecode\/Length \d+>>\nstream\n([\s\S]*?)\nendstream\nendobj/gu,
  )) {
    const text = inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1');
    const places = text.slice(0, Number(first)).trim().split(' ').map(Number);
    for (let i = 0; i < Number(count); i++) {
      const end = i + 1 < Number(count) ? Number(first) + places[2 * i + 3]! : text.length;
      out += `\n${places[2 * i]} 0 obj\n${text.slice(Number(first) + places[2 * i + 1]!, end).trimEnd()}\nendobj\n`;
    }
  }
  return out + file;
}

/** Reads back a PDF as our writer makes it (packed objects, one content stream a page, forms without forms), for tests. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1');
  const raw = unpacked(file);
  const objects = new Map<number, string>();
  const streams = new Map<number, string>();
  for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)) {
    const id = Number(match[1]);
    const body = match[2]!;
    const at = body.indexOf('\nstream\n');
    objects.set(id, at < 0 ? body : body.slice(0, at));
    if (at < 0) continue;
    const data = Buffer.from(body.slice(at + 8, body.lastIndexOf('\nendstream')), 'latin1');
    streams.set(id, body.includes('/FlateDecode') ? inflateSync(data).toString('latin1') : data.toString('latin1'));
  }
  const fonts = new Map<number, ReadonlyMap<number, string>>();
  for (const [id, body] of objects) {
    const unicode = /\/ToUnicode (\d+) 0 R/u.exec(body)?.[1];
    if (unicode) fonts.set(id, unicodeMap(streams.get(Number(unicode))!));
  }
  const pages = [...objects.values()]
    .filter((body) => /\/Type \/Page\n/u.test(body))
    .map((body) => {
      const content = streams.get(Number(/\/Contents (\d+) 0 R/u.exec(body)![1]))!;
      const [, , width = 0, height = 0] = /\/MediaBox \[([^\]]*)\]/u.exec(body)![1]!.split(' ').map(Number);
      const resources = objects.get(Number(/\/Resources (\d+) 0 R/u.exec(body)![1]))!;
      const fontsOf = (dictionary: string) =>
        [...dictionary.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(
          ([, name, id]) => [name!, fonts.get(Number(id))!] as const,
        );
      const forms = new Map(
        [...resources.matchAll(/\/(S\d+) (\d+) 0 R/gu)].map(([, name, id]) => [name!, Number(id)] as const),
      );
      const names = new Map([resources, ...[...forms.values()].map((id) => objects.get(id)!)].flatMap(fontsOf));
      const whole = content.replaceAll(/\/(S\d+) Do/gu, (_, name: string) => `q\n${streams.get(forms.get(name)!)!}\nQ`);
      return { width, height, content: whole, texts: textsOf(whole, names) };
    });
  return { raw, objects, pages };
}

function unicodeMap(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, from, list] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gu)) {
    let code = Number.parseInt(from!, 16);
    for (const [, hex] of list!.matchAll(/<([0-9a-f ]*)>/gu)) {
      const units = hex!.split(' ').filter(Boolean);
      map.set(code++, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    }
  }
  return map;
}

type Matrix = readonly [number, number, number, number, number, number];
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

function textsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): PdfText[] {
  const texts: PdfText[] = [];
  const stack: Matrix[] = [];
  const marks: string[] = [];
  let ctm: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = ctm;
  let font: ReadonlyMap<number, string> = new Map();
  let operands: string[] = [];
  const tokens =
    content.match(/<<(?:[^<>]|<[^<>]*>)*>>|\[[^\]]*\]|<[0-9a-f]*>|\/[^\s/<>[\]()]+|[^\s/<>[\]()]+/gu) ?? [];
  const matrix = () => operands.slice(-6).map(Number) as unknown as Matrix;
  for (const token of tokens) {
    switch (token) {
      case 'q':
        stack.push(ctm);
        break;
      case 'Q':
        ctm = stack.pop()!;
        break;
      case 'cm':
        ctm = times(matrix(), ctm);
        break;
      case 'Tm':
        line = matrix();
        break;
      case 'Tf':
        font = fonts.get(operands.at(-2)!.slice(1))!;
        break;
      case 'BDC':
      case 'BMC':
        marks.push((operands.find((operand) => operand.startsWith('/')) ?? '/').slice(1));
        break;
      case 'EMC':
        marks.pop();
        break;
      case 'TJ':
      case 'Tj': {
        const codes = [...operands.at(-1)!.matchAll(/<([0-9a-f]*)>/gu)].flatMap(([, hex]) =>
          (hex!.match(/.{4}/gu) ?? []).map((code) => Number.parseInt(code, 16)),
        );
        const place = times(line, ctm);
        const text = codes.map((code) => font.get(code) ?? '').join('');
        texts.push({ text, x: place[4], y: place[5], codes, mark: marks.at(-1) ?? '' });
        break;
      }
      default:
        operands.push(token);
        continue;
    }
    operands = [];
  }
  return texts;
}
