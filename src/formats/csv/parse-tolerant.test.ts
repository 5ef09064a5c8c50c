import { describe, expect, it } from 'vitest';
import { parseTolerant } from './parse-tolerant.ts';

/** Records as lines: where each begins, its cells, and what is wrong with its quotes. */
const read = (text: string, delimiter: string | null = ',', isBlankBeforeQuote = false) =>
  parseTolerant(text, delimiter, isBlankBeforeQuote).map(
    ({ line, cells, quotes }) =>
      `${line}: ${cells.map((cell) => JSON.stringify(cell)).join(' ')}${quotes === 'fine' ? '' : ` ${quotes}`}`,
  );

describe('a list read with forgiveness', () => {
  it('is the same where nothing has to be forgiven', () => {
    expect(read('a,b\nc,d\n')).toEqual(['1: "a" "b"', '2: "c" "d"']);
    expect(read('a,b\nc,d')).toEqual(['1: "a" "b"', '2: "c" "d"']);
    expect(read('')).toEqual([]);
    expect(read(',\n,')).toEqual(['1: "" ""', '2: "" ""']);
    expect(read('a\n\nb')).toEqual(['1: "a"', '2: ""', '3: "b"']);
    expect(read('a,')).toEqual(['1: "a" ""']);
    expect(read('a;b,c', ';')).toEqual(['1: "a" "b,c"']);
  });

  it('of one column is divided at line ends only', () => {
    expect(read('a,b\n"c",d\n"e"', null)).toEqual(['1: "a,b"', '2: "\\"c\\",d" unclosed', '3: "e"']);
  });

  it('knows quoted cells, with signs, quotes and lines in them', () => {
    expect(read('"a,b","c ""d"" e"\nf')).toEqual(['1: "a,b" "c \\"d\\" e"', '2: "f"']);
    expect(read('"a\nb\n\nc",d\ne')).toEqual(['1: "a\\nb\\n\\nc" "d"', '5: "e"']);
    expect(read('"",""\n""')).toEqual(['1: "" ""', '2: ""']);
    expect(read('"a"  ,b\n"c"  \n"d"   ')).toEqual(['1: "a" "b"', '2: "c"', '3: "d"']);
    expect(read('a,"b"')).toEqual(['1: "a" "b"']);
  });

  it('takes a quote that is never closed for a letter, and keeps the records below it', () => {
    expect(read('"a,b\nc,d\n')).toEqual(['1: "\\"a" "b" unclosed', '2: "c" "d"']);
    expect(read('x,"a\nb,"c"\nd,e')).toEqual(['1: "x" "\\"a" unclosed', '2: "b" "c"', '3: "d" "e"']);
    expect(read('"')).toEqual(['1: "\\"" unclosed']);
    expect(read('"a\nb" c\nd')).toEqual(['1: "\\"a" unclosed', '2: "b\\" c"', '3: "d"']);
  });

  it('keeps a quote inside a quoted cell, and says so', () => {
    expect(read('"the "big" hall",b\nc')).toEqual(['1: "the \\"big\\" hall" "b" stray', '2: "c"']);
    expect(read('"a"b",c')).toEqual(['1: "a\\"b" "c" stray']);
    expect(read('"a" b')).toEqual(['1: "\\"a\\" b" unclosed']);
    // One that is never closed goes before one that is only stray.
    expect(read('"a"b","c\nd')).toEqual(['1: "a\\"b" "\\"c" unclosed', '2: "d"']);
    expect(read('"a\n,"b"c"\nd')).toEqual(['1: "\\"a" unclosed', '2: "" "b\\"c" stray', '3: "d"']);
  });

  it('does not run on over lines behind a stray quote', () => {
    expect(read('"a "b" c\nd","e"\nf')).toEqual(['1: "\\"a \\"b\\" c" unclosed', '2: "d\\"" "e"', '3: "f"']);
  });

  it('takes quotes in the middle of a plain cell as they stand', () => {
    expect(read('a "b" c,d"e\nf')).toEqual(['1: "a \\"b\\" c" "d\\"e"', '2: "f"']);
  });

  it('takes a blank before a quote as hand-made lists mean it, when asked to', () => {
    const text = 'a, "b, c",  "d"\n "e" ,f, g';
    expect(read(text, ',', true)).toEqual(['1: "a" "b, c" "d"', '2: "e" "f" " g"']);
    expect(read(text)[0]).toBe('1: "a" " \\"b" " c\\"" "  \\"d\\""');
    expect(read('a, "b', ',', true)).toEqual(['1: "a" " \\"b" unclosed']);
  });
});
