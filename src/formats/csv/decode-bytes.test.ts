import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeAs } from './code-pages.ts';
import { decodeBytes, lineOf, repairDoubleEncoding, type DecodedText } from './decode-bytes.ts';

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...latin(part)] : part)));
const utf16 = (text: string, isLittle = true) =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) =>
      isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255],
    ),
  );

function read(bytes: Uint8Array, encoding?: string): DecodedText {
  const decoded = decodeBytes(bytes, encoding);
  if (decoded.kind !== 'text') throw new Error(decoded.format);
  return decoded;
}
const problems = (decoded: DecodedText) => decoded.problems.map(({ line, code }) => `${line} ${code}`);

describe('a file that is no list', () => {
  const zip = 'PK\u0003\u0004\u0014\u0000\u0006\u0000';
  const formatOf = (bytes: Uint8Array) => {
    const decoded = decodeBytes(bytes);
    return decoded.kind === 'text' ? 'text' : decoded.format;
  };

  it.each<readonly [string, string, Uint8Array]>([
    ['a workbook of Excel', 'xlsx', bytesOf(zip, '[Content_Types].xml')],
    ['a workbook of LibreOffice', 'xlsx', bytesOf(zip, '_rels/.rels')],
    ['a workbook of a ticket shop', 'xlsx', bytesOf(zip, 'xl/worksheets/sheet1.xml')],
    // Python programs put what is known about the file first, and all names only at the end.
    ['a workbook with a long preface', 'xlsx', bytesOf(zip, 'docProps/app.xml', 'x'.repeat(9000), 'xl/workbook.xml')],
    ['a document of Word', 'docx', bytesOf(zip, '[Content_Types].xml', 'x'.repeat(600), 'word/document.xml')],
    ['a sheet of LibreOffice', 'ods', bytesOf(zip, 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['lists in an archive', 'zip', bytesOf(zip, 'people.csv', 'x'.repeat(9000), 'people.csv')],
    ['an old workbook', 'xls', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a document to print', 'pdf', bytesOf('%PDF-1.7\n%', [0xe2, 0xe3])],
    ['a packed file', 'gzip', bytesOf([0x1f, 0x8b, 8, 0])],
    ['a text document', 'rtf', bytesOf('{\\rtf1\\ansi')],
    ['a web page', 'html', bytesOf('<!DOCTYPE html>\n<html>')],
    ['a web page below blank lines', 'html', bytesOf('\r\n <HTML lang="en">')],
    ['a web page of Excel', 'html', bytesOf('<html xmlns:v="urn:schemas-microsoft-com:vml"\r\n')],
    ['a table with a mark', 'html', bytesOf([0xef, 0xbb, 0xbf], '\r\n<table border=1>')],
    ['a table with its letters named first', 'html', bytesOf('<meta charset="utf-8"><table>')],
    ['a table with its look first', 'html', bytesOf('<style>td{}</style><table>')],
    [
      'a strict web page',
      'html',
      bytesOf('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD">'),
    ],
    ['a table of another program', 'html', bytesOf('<?xml version="1.0"?><table>')],
    [
      'a workbook of Excel 2003 in XML',
      'html',
      bytesOf('<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook xmlns="urn:schemas">'),
    ],
    ['a PNG', 'image', bytesOf([0x89], 'PNG\r\n', [0x1a], '\n')],
    ['a photo', 'image', bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 0x10], 'JFIF')],
    ['a GIF', 'image', bytesOf('GIF89a')],
    ['a bitmap of 1024 by 1024', 'image', bytesOf('BM', [0x36, 0, 0x30, 0, 0, 0, 0, 0, 0x36, 0])],
    ['a WebP whose length has a line end in it', 'image', bytesOf('RIFF', [1, 2, 10, 4], 'WEBPVP8')],
    ['a photo of a telephone', 'image', bytesOf([0, 0, 0, 24], 'ftypheic')],
    ['a row of photos', 'image', bytesOf([0, 0, 10, 24], 'ftypheix')],
    ['another photo of a telephone', 'image', bytesOf([0, 0, 0, 24], 'ftypmif1')],
    ['an AVIF', 'image', bytesOf([0, 0, 0, 28], 'ftypavif')],
    ['a scan', 'image', bytesOf('II*', [0, 8, 0])],
    ['a scan of another maker', 'image', bytesOf('MM', [0], '*', [0, 0])],
  ])('is known for what it is: %s', (_what, format, bytes) => {
    expect(decodeBytes(bytes)).toMatchObject({ kind: 'notText', format });
  });

  it('comes with what to do, in whole words', () => {
    const advice = (bytes: Uint8Array) => {
      const decoded = decodeBytes(bytes);
      return decoded.kind === 'text' ? '' : decoded.advice;
    };
    expect(advice(bytesOf(zip, '[Content_Types].xml'))).toMatch(/Excel workbook.+“CSV UTF-8”/);
    expect(advice(bytesOf(zip, 'word/document.xml'))).toMatch(/Word document.+paste/);
    expect(advice(bytesOf('%PDF-1.7'))).toMatch(/PDF/);
  });

  it.each([
    'Name,PK\u0003\u0004',
    'Name,%PDF',
    'Name,GIF89a',
    'GIFT,Name',
    'BM,Name\nx,y',
    'BMW i3\u0000,Name',
    'RIFF,Name,Town,WEBP',
    'II*,Name',
    'Name\n<html>',
    'Ann <table>',
    '<headcount>,Name',
    '<Ann@bo.example>,<table>',
    '<?xml version="1.0"?><people>',
    'see {\\rtf',
    '1234ftypist,Name',
    'Name\u001f\u008b',
  ])('is not what only looks a little like one: %j', (text) => {
    expect(formatOf(latin(text))).toBe('text');
  });

  it('is one too large to be a list of people', () => {
    const large = new Uint8Array(100_000_001);
    large.set(latin('%PDF'));
    const decoded = decodeBytes(large);
    expect(decoded).toMatchObject({ kind: 'notText', format: 'too large', advice: expect.stringContaining('100 MB') });
    // One byte less is looked at.
    expect(formatOf(large.subarray(0, -1))).toBe('pdf');
  });
});

describe('the encoding of a list', () => {
  const name = 'Name,Town\nŽofie Öztürk,Kraków\n';

  it('is told by its mark, which is no part of the text', () => {
    const certain = { hasBom: true, text: name, alternatives: [], problems: [] };
    expect(read(bytesOf([0xef, 0xbb, 0xbf], [...utf8(name)]))).toMatchObject({ ...certain, encoding: 'utf-8' });
    expect(read(bytesOf([0xff, 0xfe], [...utf16(name)]))).toMatchObject({ ...certain, encoding: 'utf-16le' });
    expect(read(bytesOf([0xfe, 0xff], [...utf16(name, false)]))).toMatchObject({ ...certain, encoding: 'utf-16be' });
    // Some programs put it twice.
    expect(read(utf8('\ufeff\ufeffName')).text).toBe('Name');
    expect(read(utf8('Name\ufeff,Town')).text).toBe('Name\ufeff,Town');
  });

  it.each([
    [[0xef, 0xbb, 0x41]],
    [[0xef, 0x41, 0xbf]],
    [[0x41, 0xbb, 0xbf]],
    [[0xff, 0x41]],
    [[0x41, 0xfe]],
    [[0xfe, 0x41]],
    [[0x41, 0xff]],
    [[0x41]],
  ])('is not told by a part of a mark: %j', (bytes) => {
    expect(read(bytesOf(bytes, ' Ann,Hull\n'))).toMatchObject({ hasBom: false, text: expect.stringContaining(' Ann') });
  });

  it('is told by its empty bytes where every sign has two bytes and no mark stands before', () => {
    const text = 'Name,Town\nBo,Hull\n';
    expect(read(utf16(text))).toMatchObject({ text, encoding: 'utf-16le', hasBom: false, alternatives: [] });
    expect(read(utf16(text, false))).toMatchObject({ text, encoding: 'utf-16be', problems: [] });
    // Some letters of another script are no hindrance.
    expect(read(utf16('Name,Town\nЯна,Гулль\n')).encoding).toBe('utf-16le');
    expect(read(utf16('Name,Town\nЯна,Гулль\n', false)).encoding).toBe('utf-16be');
    expect(read(utf16('A,BC')).encoding).toBe('utf-16le');
    // An odd byte at the end was cut off.
    expect(read(bytesOf([...utf16(text)], [0x41])).encoding).toBe('utf-16le');
    // A few empty bytes, or nothing else, are damage and no encoding.
    expect(read(utf8('Name,To\u0000wn\nBo,Hull\n')).encoding).toBe('utf-8');
    expect(read(new Uint8Array(40)).encoding).toBe('utf-8');
    expect(read(utf16('A,B')).encoding).toBe('utf-8');
  });

  it.each([
    '',
    'plain',
    'Žofie',
    '東京',
    'नाम',
    'สมชาย',
    '한국어',
    '😀',
    '\u0080\u07ff\u0800\ud7ff\ue000\uffff',
    '\u{10000}\u{10ffff}',
  ])('is UTF-8 where every sign is well formed: %j', (text) => {
    expect(read(utf8(text))).toEqual({
      kind: 'text',
      text,
      encoding: 'utf-8',
      hasBom: false,
      alternatives: [],
      repaired: null,
      problems: [],
    });
  });

  it.each([
    ['a second byte that is none', [0xc3, 0x28]],
    ['two bytes for a plain sign', [0xc0, 0xaf]],
    ['three bytes for a sign of two', [0xe0, 0x9f, 0xbf]],
    ['half a pair', [0xed, 0xa0, 0x80]],
    ['four bytes for a sign of three', [0xf0, 0x8f, 0xbf, 0xbf]],
    ['more than the last sign', [0xf4, 0x90, 0x80, 0x80]],
    ['a first byte that is none', [0xf5, 0x80, 0x80, 0x80]],
    ['a second byte alone', [0x80]],
    ['three prices in euro signs', [0x80, 0x80, 0x80]],
    ['four prices in euro signs', [0x80, 0x80, 0x80, 0x80]],
    ['a sign that is cut off', [0xe2, 0x82]],
    ['a third byte that is none', [0xe2, 0x82, 0x41]],
  ])('is not UTF-8 with %s', (_what, bytes) => {
    expect(read(bytesOf('Name\nBo ', bytes)).encoding).not.toBe('utf-8');
  });

  it('is UTF-8 with a patch where nearly everything is, and says so', () => {
    const decoded = read(bytesOf([...utf8('Ž,'.repeat(10))], '\n', [0xe9], ' end\n'));
    expect(decoded).toMatchObject({ encoding: 'utf-8', alternatives: ['windows-1252'] });
    expect(problems(decoded)).toEqual(['2 undecodable', '0 encoding_unsure']);
    for (const { message } of decoded.problems) expect(message).toContain('utf-8');
    expect(read(bytesOf([...utf8('Ž,'.repeat(9))], '\n', [0xe9], ' end\n')).encoding).not.toBe('utf-8');
    // One sign that is right weighs little in a short list, and enough in a long one.
    expect(read(bytesOf([...utf8('Ž')], 'x'.repeat(500), [0xe9])).encoding).not.toBe('utf-8');
    expect(read(bytesOf([...utf8('Ž')], 'x'.repeat(1500), [0xe9])).encoding).toBe('utf-8');
  });

  it('is not UTF-8 where the only accent of a long list is none in it', () => {
    const many = 'Ann Bolton,ann@bo.example,Hull\n'.repeat(300);
    const zoe = read(bytesOf(many, 'Zo', [0xeb], ' Ward,zoe@ward.example,Leeds\n'));
    expect(zoe.text).toContain('\nZoë Ward,');
    expect(problems(zoe)).toEqual(['0 encoding_unsure']);
    expect(read(bytesOf(many, 'Pat O', [0x92], 'Brien,pat@brien.example,Leeds\n')).text).toContain('O’Brien');
  });

  it('is that of an old Mac where lines end as they did there', () => {
    expect(read(bytesOf('Name,Town\rJ', [0x9f], 'rgen,K', [0x9a], 'ln\r'))).toMatchObject({
      text: 'Name,Town\rJürgen,Köln\r',
      encoding: 'macintosh',
      alternatives: ['windows-1252'],
    });
    expect(read(bytesOf('Name,Town\r\nJ', [0xfc], 'rgen,K', [0xf6], 'ln\r\n')).text).toContain('Jürgen,Köln');
    expect(read(utf8('Name\rŽofie\r'))).toMatchObject({ encoding: 'utf-8', problems: [] });
  });

  it('is looked for in the letters, with three others that may be meant', () => {
    const german = read(latin('Name;Ort\nJürgen Groß;Köln\nBjörn;München\n'));
    expect(german).toMatchObject({ encoding: 'windows-1252', repaired: null });
    expect(german.text).toContain('Jürgen Groß;Köln');
    expect(problems(german)).toEqual(['0 encoding_unsure']);
    expect(german.problems[0]!.message).toContain('windows-1252');
    expect(new Set([german.encoding, ...german.alternatives, '']).size).toBe(5);
    // What may be meant comes before what programs write most.
    const russian = Uint8Array.from(iconv.encode('Имя,Город\nЯна Иванова,Москва\n'.repeat(20), 'koi8-r'));
    expect(read(russian).text).toContain('Яна Иванова,Москва');
    expect(read(russian).alternatives).toEqual(['koi8-r', 'windows-1252', 'windows-1250']);
    const japanese = Uint8Array.from(iconv.encode('名前,町\n山田太郎、東京都に住んでいます\n'.repeat(30), 'shift_jis'));
    expect(read(japanese).text).toContain('山田太郎、東京都に');
    expect(read(japanese).alternatives).toEqual(['windows-1252', 'windows-1250', 'macintosh']);
    expect(read(bytesOf([0x80], '5'))).toMatchObject({ text: '€5', alternatives: ['windows-1250', 'macintosh'] });
  });

  it('is looked for where the letters are, however far down', () => {
    // 山田太郎、東京都 as Windows writes it in Japan.
    const japanese = [0x8e, 0x52, 0x93, 0x63, 0x91, 0xbe, 0x98, 0x59, 0x81, 0x41, 0x93, 0x8c, 0x8b, 0x9e, 0x93, 0x73];
    const plain = 'plain,line\n'.repeat(10_000);
    const lines = Array.from({ length: 200 }, () => [...japanese, 10]).flat();
    const far = read(bytesOf(plain, lines));
    expect(far.encoding).toBe('shift_jis');
    expect(far.text).toContain('山田太郎、東京都');
    expect(read(bytesOf(lines, plain)).encoding).toBe('shift_jis');
    // One line of more than is looked at.
    expect(read(bytesOf('Name,', Array.from({ length: 4097 }, () => japanese).flat())).encoding).toBe('shift_jis');
  });

  it('is the chosen one, without any guess', () => {
    const bytes = bytesOf('Ko', [0xb3], 'o\n');
    const chosen = { text: 'Koło\n', alternatives: [], problems: [] };
    expect(read(bytes, 'windows-1250')).toMatchObject({ ...chosen, encoding: 'windows-1250' });
    expect(read(bytes, 'ISO-8859-2')).toMatchObject({ ...chosen, encoding: 'iso-8859-2' });
    // A mark is still no part of the text.
    expect(read(bytesOf([0xef, 0xbb, 0xbf], 'Ann'), 'windows-1252')).toMatchObject({ text: 'Ann', hasBom: true });
    // What nobody can read is no choice.
    expect(read(utf8(name), 'no such encoding')).toMatchObject({ text: name, encoding: 'utf-8' });
  });
});

describe('a letter that was lost before the list came', () => {
  it.each([
    ['Name\nJ?rgen Gro?\n', 2],
    ['M?ller\n' + 'Bo Fox\n'.repeat(100), 1],
    // Also where it is two letters in a word, or two beside each other, or the last word of all.
    ['Name\nN?m?th', 2],
    ['Name\nDvo??k|Brno', 2],
    ['"M?ller"', 1],
    ['a/b,"Name"\nBo/Fo,M?ller-Thurgau\n', 2],
    // What is a question above or a web page is none below.
    ['Name,Coming?\nM?ller,yes\nBo,no\n', 2],
    ['https://a.example/form?page\nBo Fox\nM?ller\n', 3],
  ])('is noticed by the question mark in a word: %j', (text, line) => {
    expect(problems(read(utf8(text)))).toEqual([`${line} ruined_text`]);
  });

  it.each([
    'Will you come?',
    'Why? Because',
    '?,Ann',
    '??,?Ann',
    'Ann,?',
    'Room2?yes',
    'https://a.example/form?page',
    `https://a.example/${'long'.repeat(40)}?page`,
    'see a.example?id=4, and more',
    'https://a.example/x?id=1&b=c?d ',
  ])('is not meant by other question marks: %j', (text) => {
    expect(problems(read(utf8(text)))).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it('is named with its line, each line once, up to a bound', () => {
    expect(problems(read(utf8('ok\na\ufffdb\ufffd\nfine\n\ufffd')))).toEqual(['2 undecodable', '4 undecodable']);
    expect(problems(read(utf8('\ufffd\n'.repeat(300))))).toHaveLength(200);
  });

  it('has line numbers with any kind of line ends', () => {
    const text = 'a\nb\r\nc\rd';
    expect(['a', 'b', 'c', 'd'].map((sign) => lineOf(text, text.indexOf(sign)))).toEqual([1, 2, 3, 4]);
    // An end of a line stands in the line that it ends.
    expect(lineOf(text, 1)).toBe(1);
    expect(lineOf(text, -1)).toBe(0);
  });
});

describe('text that was encoded twice', () => {
  const twice = (text: string) => decodeAs(utf8(text), 'windows-1252');

  it('is noticed, and offered mended', () => {
    const decoded = read(utf8(`Name,Town\n${twice('Jürgen')},${twice('Köln')}\nBo,Hull\n`));
    expect(decoded.text).toContain('JÃ¼rgen,KÃ¶ln');
    expect(decoded.repaired).toBe('Name,Town\nJürgen,Köln\nBo,Hull\n');
    expect(problems(decoded)).toEqual(['2 double_encoded']);
    expect(repairDoubleEncoding('DvoÅ™Ã¡k, FranÃ§ois, Ð¯Ð½Ð°')).toBe('Dvořák, François, Яна');
    expect(repairDoubleEncoding('â€œhellâ€\u009d â€“ 5 â‚¬')).toBe('“hell” – 5 €');
  });

  it('is noticed by every letter of the Latin and the Cyrillic alphabets', () => {
    const letters = [...range(0xc0, 0xff), ...range(0x100, 0x17f), ...range(0x400, 0x45f)];
    const missed = letters.filter((letter) => repairDoubleEncoding(`Bo${twice(letter)} Fox`) !== `Bo${letter} Fox`);
    expect(missed).toEqual([]);
  });

  it('is not seen in text that is right', () => {
    for (const fine of ['Jürgen Ångström', 'Ñandú', 'Ärger', 'São Paulo', '', 'Ä', 'Å b', '50 €', '„FAQ Ä“'])
      expect(repairDoubleEncoding(fine), fine).toBeNull();
  });

  it('is left line by line where it cannot be mended', () => {
    // Signs that no such text holds: the line was put together from two.
    expect(repairDoubleEncoding('JÃ¼rgen 東京\nBo')).toBeNull();
    expect(repairDoubleEncoding('JÃ¼rgen 東京\nKÃ¶ln')).toBe('JÃ¼rgen 東京\nKöln');
    expect(repairDoubleEncoding('JÃ¼rgen ü\nKÃ¶ln')).toBe('JÃ¼rgen ü\nKöln');
    expect(read(utf8('JÃ¼rgen ü\n'))).toMatchObject({ repaired: null, problems: [] });
  });

  it('is asked of UTF-8 only', () => {
    expect(read(latin('JÃ¼rgen\n'), 'windows-1252').repaired).toBeNull();
  });
});

function range(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));
}
