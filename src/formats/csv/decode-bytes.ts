import { detectAll } from 'jschardet';
import { say } from '#catalogue/catalogue.ts';
import { decodeAs, encodeCp1252, whatwgLabel } from './code-pages.ts';
import { LIMITS, listProblem, type ListProblem } from './list-problem.ts';

export type DecodedText = {
  readonly kind: 'text';
  /** Without the byte order mark, line ends as they were. */
  readonly text: string;
  /** WHATWG label. */
  readonly encoding: string;
  readonly hasBom: boolean;
  /** Other encodings that may be meant, best first; empty when there is no doubt. */
  readonly alternatives: readonly string[];
  /** Set when the text looks encoded twice: the text as it would be after mending. */
  readonly repaired: string | null;
  readonly problems: readonly ListProblem[];
};

/** A file that is no list of text, and what to do about it. */
export type NotText = { readonly kind: 'notText'; readonly format: string; readonly advice: string };

const SAMPLE_BYTES = 65_536;

/** As much of the end of a zip archive as holds the names in it. */
const TABLE_OF_ZIP = 8192;

/** Far enough around a question mark to see whether it stands in the address of a web page. */
const LONGEST_WORD = 200;

const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** What a file begins with when it is no text, with what to do instead. */
function foreignFormat(bytes: Uint8Array): NotText | null {
  const head = textOf(bytes.subarray(0, 512));
  if (head.startsWith('PK\u0003\u0004')) {
    if (head.includes('mimetypeapplication/vnd.oasis')) return notText('ods');
    // What is in a zip archive stands at its end; its start may hold one file of many.
    const names = textOf(bytes.subarray(-TABLE_OF_ZIP));
    if (names.includes('word/document')) return notText('docx');
    return notText(/\[Content_Types\]|xl\/|_rels/.test(head) || names.includes('xl/workbook') ? 'xlsx' : 'zip');
  }
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return notText('xls');
  if (head.startsWith('%PDF')) return notText('pdf');
  if (head.startsWith('\u001f\u008b')) return notText('gzip');
  // Excel's own XML says `<?xml …?>` and `<?mso-application …?>` first.
  if (/^\s*(\u00ef\u00bb\u00bf)?\s*(<\?[^>]*>\s*)*<(!doctype html|html|table|meta|head|style|Workbook)\b/i.test(head))
    return notText('html');
  if (
    /^(\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM.{4}\u0000{4}|RIFF.{4}WEBP|.{4}ftyp(heic|heix|mif1|avif)|II\*\u0000|MM\u0000\*)/s.test(
      head,
    )
  )
    return notText('image');
  return head.startsWith('{\\rtf') ? notText('rtf') : null;
}

const notText = (format: string): NotText => ({
  kind: 'notText',
  format,
  advice: say(`noList.${format}`, { saveAs: say('noList.saveAs') }),
});

/**
 * Reads the bytes of a list as text, whatever program wrote them.
 *
 * Order: what the file is, byte order mark, UTF-16 by its NUL pattern, strict UTF-8, UTF-8 with a few broken
 * bytes, old Mac text by its line ends, a detector on 64 kB, and windows-1252 when nothing else fits.
 *
 * @param encoding a WHATWG label chosen by a person; no guessing then.
 */
export function decodeBytes(bytes: Uint8Array, encoding?: string): DecodedText | NotText {
  if (bytes.length > LIMITS.fileBytes) {
    return {
      kind: 'notText',
      format: 'too large',
      advice: say('noList.tooLarge'),
    };
  }
  const foreign = foreignFormat(bytes);
  if (foreign) return foreign;
  const bom = byteOrderMark(bytes);
  const body = bom ? bytes.subarray(bom.length) : bytes;
  const chosen = encoding ? whatwgLabel(encoding) : null;
  const guess = chosen
    ? { encoding: chosen, alternatives: [] }
    : bom
      ? { encoding: bom.encoding, alternatives: [] }
      : guessEncoding(body);
  const text = decodeAs(body, guess.encoding).replace(/^\ufeff/, '');
  const problems: ListProblem[] = [...undecodableLines(text, guess.encoding)];
  const repaired = guess.encoding === 'utf-8' ? repairDoubleEncoding(text) : null;
  if (repaired !== null) {
    problems.push(listProblem(lineOf(text, text.search(DOUBLE)), 'double_encoded'));
  }
  if (guess.alternatives.length > 0) {
    problems.push(listProblem(0, 'encoding_unsure', { values: { encoding: guess.encoding } }));
  }
  const ruined = ruinedAt(text);
  if (ruined >= 0) problems.push(listProblem(lineOf(text, ruined), 'ruined_text'));
  return {
    kind: 'text',
    text,
    encoding: guess.encoding,
    hasBom: bom !== null,
    alternatives: guess.alternatives,
    repaired,
    problems,
  };
}

/** The first question mark inside a word, where a letter was lost when the list was saved; -1 when there is none. */
function ruinedAt(text: string): number {
  for (const { index } of text.matchAll(/\?\p{L}/gu)) {
    const before = /[^\s,;"|]*$/.exec(text.slice(Math.max(0, index - LONGEST_WORD), index))![0];
    const after = /^[^\s,;"|]*/.exec(text.slice(index, index + LONGEST_WORD))![0];
    // Addresses of web pages have question marks too.
    if (/\p{L}\?*$/u.test(before) && !/[/=&]/.test(before + after)) return index;
  }
  return -1;
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

function guessEncoding(bytes: Uint8Array): { encoding: string; alternatives: readonly string[] } {
  const wide = wideByNuls(bytes);
  if (wide) return { encoding: wide, alternatives: [] };
  const damage = utf8Damage(bytes);
  if (damage.bad === 0) return { encoding: 'utf-8', alternatives: [] };
  // One bad byte in a thousand, or one beside many good sequences: UTF-8 that somebody cut or patched.
  // Without any good sequence it is the one accent of a long list in another encoding.
  if (damage.good > 0 && (damage.bad < bytes.length / 1000 || damage.good >= damage.bad * 10))
    return { encoding: 'utf-8', alternatives: ['windows-1252'] };
  if (bytes.includes(13) && !bytes.includes(10)) return { encoding: 'macintosh', alternatives: ['windows-1252'] };
  const sample = cutAtLine(bytes);
  const known: string[] = [];
  for (const found of detectAll(sample)) {
    const label = found.encoding ? whatwgLabel(found.encoding) : null;
    if (label && label !== 'utf-8' && label !== 'replacement' && !known.includes(label)) known.push(label);
  }
  const first = known[0] ?? 'windows-1252';
  return {
    encoding: first,
    alternatives: [...known.slice(1), 'windows-1252', 'windows-1250', 'macintosh']
      .filter((name, at, all) => name !== first && all.indexOf(name) === at)
      .slice(0, 3),
  };
}

/** Windows programs that "save as Unicode" without a mark leave NUL in every second byte of plain letters. */
function wideByNuls(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** Counts well-formed multi-byte sequences and bytes that belong to none. */
function utf8Damage(bytes: Uint8Array): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const more =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    let fits = more > 0;
    for (let k = 1; k <= more && fits; k++) fits = (bytes[i + k]! & 0xc0) === 0x80;
    if (fits && lead === 0xe0) fits = bytes[i + 1]! >= 0xa0;
    if (fits && lead === 0xed) fits = bytes[i + 1]! < 0xa0;
    if (fits && lead === 0xf0) fits = bytes[i + 1]! >= 0x90;
    if (fits && lead === 0xf4) fits = bytes[i + 1]! < 0x90;
    if (fits) {
      good++;
      i += more;
    } else bad++;
  }
  return { good, bad };
}

/** At most 64 kB, ending with a whole line and holding letters beyond ASCII where the file has them further down. */
function cutAtLine(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  const firstHigh = bytes.findIndex((byte) => byte >= 0x80);
  const start = firstHigh > SAMPLE_BYTES / 2 ? bytes.lastIndexOf(10, firstHigh) + 1 : 0;
  const end = bytes.lastIndexOf(10, start + SAMPLE_BYTES);
  return bytes.subarray(start, end > start ? end : start + SAMPLE_BYTES);
}

function* undecodableLines(text: string, encoding: string): Generator<ListProblem> {
  let told = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0;) {
    const line = lineOf(text, at);
    if (++told > 200) return;
    yield listProblem(line, 'undecodable', { values: { encoding } });
    const nextLine = text.indexOf('\n', at);
    at = nextLine < 0 ? -1 : text.indexOf('\ufffd', nextLine);
  }
}

/** Line number, from 1, of a place in text with any kind of line ends. */
export function lineOf(text: string, at: number): number {
  if (at < 0) return 0;
  let line = 1;
  for (let i = 0; i < at; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) line++;
  }
  return line;
}

/** Pairs that hardly ever stand in real text and always in UTF-8 read as windows-1252. */
const DOUBLE =
  /[\u00c3\u00c4\u00c5\u00d0\u00d1][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]|\u00e2\u20ac[\u0080-\u00bf\u2018-\u2122\u0153\u009d\u009c]/;

/** The text after taking one layer of UTF-8 off every line that has one; null when none has. */
export function repairDoubleEncoding(text: string): string | null {
  if (!DOUBLE.test(text)) return null;
  let mended = 0;
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lines = text.split('\n').map((line) => {
    if (!DOUBLE.test(line)) return line;
    const bytes = encodeCp1252(line);
    if (!bytes) return line;
    try {
      const better = strict.decode(bytes);
      mended++;
      return better;
    } catch {
      return line;
    }
  });
  return mended > 0 ? lines.join('\n') : null;
}
