/** The 32 signs of windows-1252 between 0x80 and 0x9F; where the code page has a gap, the control character stays. */
const CP1252_HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Encodings that can be chosen by hand, by their WHATWG label. */
export const KNOWN_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-15',
  'iso-8859-16',
  'macintosh',
  'x-mac-cyrillic',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'gbk',
  'big5',
  'euc-kr',
  'koi8-r',
  'koi8-u',
] as const;

/** The WHATWG label of an encoding, or null for one nobody here can read. */
export function whatwgLabel(name: string): string | null {
  try {
    return new TextDecoder(
      name
        .toLowerCase()
        .replace(/^mac-?roman$/, 'macintosh')
        .replace(/^cp932$/, 'shift_jis'),
    ).encoding;
  } catch {
    return null;
  }
}

/**
 * Bytes to text in a named encoding, the same in the window and on the command line.
 *
 * Node 20.18.3 to 20.20 and later lines decode windows-1252 bytes 0x80 to 0x9F as control characters
 * (nodejs issues 56542, 59515, 60888) while Chromium does it right; without the own table a list read by the
 * command line would differ from the same list read by the window.
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'windows-1252') return decodeCp1252(bytes);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function decodeCp1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  const chunk = new Uint16Array(8192);
  for (let start = 0; start < bytes.length; start += chunk.length) {
    const end = Math.min(bytes.length, start + chunk.length);
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      chunk[i - start] = byte >= 0x80 && byte < 0xa0 ? CP1252_HIGH.charCodeAt(byte - 0x80) : byte;
    }
    parts.push(String.fromCharCode(...chunk.subarray(0, end - start)));
  }
  return parts.join('');
}

/** Text to windows-1252 bytes, or null when a sign has none: the way back that repairs double encoding. */
export function encodeCp1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) bytes[i] = code;
    else {
      const high = CP1252_HIGH.indexOf(text[i]!);
      if (high < 0) return null;
      bytes[i] = 0x80 + high;
    }
  }
  return bytes;
}
