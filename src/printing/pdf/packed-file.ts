import { deflateSync } from 'node:zlib';

/** What the writing of objects in pdfkit 0.20.2 consists of. */
type PdfFile = {
  _offset: number;
  readonly _offsets: unknown[];
  readonly _id: Uint8Array;
  readonly _root: { readonly id: number };
  readonly _info: { readonly id: number };
  _write(data: string | Uint8Array): void;
  _finalize(): void;
  push(end: null): void;
};

const OBJECTS_IN_STREAM = 200;
/** Type of an entry, then a place in the file or the number of a stream, then the index in that stream. */
const WIDTHS = [1, 4, 2] as const;
const ROW = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];

/**
 * Lets a pdfkit document put its small objects together and packs them (object streams and a cross-reference stream, PDF
 * 1.5): pages, tags and the table of places are most of a tagged list otherwise. pdfkit itself writes each as plain text.
 *
 * Works on what pdfkit hands to its own `_write`: the head of an object, its dictionary, then either a stream or the end.
 */
export function packObjects(document: unknown): void {
  const file = document as PdfFile;
  const write = file._write.bind(file);
  const packedAt = new Map<number, readonly [stream: number, index: number]>();
  let waiting: { readonly id: number; readonly text: string }[] = [];
  let head: string | null = null;
  let body: string | null = null;

  const newId = (): number => file._offsets.push(null);
  const writeStream = (id: number, dictionary: string, bytes: Uint8Array) => {
    file._offsets[id - 1] = file._offset;
    write(`${id} 0 obj\n<<${dictionary}/Filter/FlateDecode/Length ${bytes.length}>>\nstream`);
    write(bytes);
    write('\nendstream\nendobj');
  };
  const pack = () => {
    if (waiting.length === 0) return;
    const id = newId();
    let at = 0;
    const places = waiting.map(({ id: object, text }, index) => {
      packedAt.set(object, [id, index]);
      const place = `${object} ${at}`;
      at += text.length + 1;
      return place;
    });
    const list = `${places.join(' ')}\n`;
    const text = `${list}${waiting.map((object) => object.text).join('\n')}\n`;
    const dictionary = `/Type/ObjStm/N ${waiting.length}/First ${list.length}`;
    waiting = [];
    writeStream(id, dictionary, deflateSync(Buffer.from(text, 'latin1'), { level: 9 }));
  };

  file._write = (data) => {
    if (head === null) {
      if (typeof data === 'string' && /^\d+ 0 obj$/u.test(data)) head = data;
      else write(data);
    } else if (body === null) {
      body = data as string;
    } else if (data === 'endobj') {
      waiting.push({ id: Number.parseInt(head, 10), text: body });
      head = body = null;
      if (waiting.length >= OBJECTS_IN_STREAM) pack();
    } else {
      // It is a stream: the place that pdfkit noted for it is right, for nothing was written meanwhile.
      write(head);
      write(body);
      write(data);
      head = body = null;
    }
  };
  file._finalize = () => {
    pack();
    const id = newId();
    const table = Buffer.alloc((file._offsets.length + 1) * ROW);
    const entry = (object: number, type: number, place: number, index: number) => {
      table.writeUInt8(type, object * ROW);
      table.writeUInt32BE(place, object * ROW + WIDTHS[0]);
      table.writeUInt16BE(index, object * ROW + WIDTHS[0] + WIDTHS[1]);
    };
    entry(0, 0, 0, 0xffff);
    const start = file._offset;
    file._offsets[id - 1] = start;
    for (const [i, offset] of file._offsets.entries()) {
      const packed = packedAt.get(i + 1);
      if (packed) entry(i + 1, 2, ...packed);
      else entry(i + 1, 1, Number(offset), 0);
    }
    const references = `/Root ${file._root.id} 0 R/Info ${file._info.id} 0 R`;
    const name = Buffer.from(file._id).toString('hex');
    writeStream(
      id,
      `/Type/XRef/Size ${file._offsets.length + 1}/W[${WIDTHS.join(' ')}]${references}/ID[<${name}><${name}>]/DecodeParms<</Predictor 12/Columns ${ROW}>>`,
      deflateSync(rowsAsDifferences(table), { level: 9 }),
    );
    write(`startxref\n${start}\n%%EOF`);
    file.push(null);
  };
}

/** Every row as its difference to the one above (PNG's "up"), which packs to a tenth. */
function rowsAsDifferences(table: Buffer): Buffer {
  const rows = table.length / ROW;
  const out = Buffer.alloc(rows * (ROW + 1));
  for (let row = 0; row < rows; row++) {
    out[row * (ROW + 1)] = 2;
    for (let i = 0; i < ROW; i++) {
      const above = row === 0 ? 0 : table[(row - 1) * ROW + i]!;
      out[row * (ROW + 1) + 1 + i] = (table[row * ROW + i]! - above) & 0xff;
    }
  }
  return out;
}
