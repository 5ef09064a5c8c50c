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
    expect(read('\na,b')).toEqual(['1: ""', '2: "a" "b"']);
    // Unasked, blanks before a quote are letters.
    expect(parseTolerant('a, "b"', ',')[0]!.cells).toEqual(['a', ' "b"']);
  });

  it('of one column is divided at line ends only', () => {
    expect(read('a,b\n"c",d\n"e"', null)).toEqual(['1: "a,b"', '2: "\\"c\\",d" unclosed', '3: "e"']);
    expect(read('Ann null Bo\nCy', null)).toEqual(['1: "Ann null Bo"', '2: "Cy"']);
  });

  it('knows quoted cells, with signs, quotes and lines in them', () => {
    expect(read('"a,b","c ""d"" e"\nf')).toEqual(['1: "a,b" "c \\"d\\" e"', '2: "f"']);
    expect(read('"a\nb\n\nc",d\ne')).toEqual(['1: "a\\nb\\n\\nc" "d"', '5: "e"']);
    expect(read('"\na",b\nc')).toEqual(['1: "\\na" "b"', '3: "c"']);
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

  describe('with a cell that goes on for more than fifty lines', () => {
    const lines = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at));
    /** How many records there are, and what the second of them looks like. */
    const second = (inner: readonly string[], delimiter: string | null = ',') => {
      const records = parseTolerant(['Name,Town', '"Bo,Hull', ...inner, 'Cy",York', ''].join('\n'), delimiter);
      return `${records.length} ${records[1]!.quotes}`;
    };

    it('keeps the people who stand in it', () => {
      const people = (count: number) => lines(count, (at) => `Person ${at},Leeds`);
      expect(second(people(50))).toBe('53 unclosed');
      expect(second(people(49))).toBe('2 fine');
      expect(second([...people(60), '', ' ', 'Di'])).toBe('66 unclosed');
      // Blank lines between people are no cells.
      expect(second(['', ...people(60).flatMap((line) => [line, '', ' '])])).toBe('184 unclosed');
      expect(second(lines(60, (at) => `Person ${at}`))).toBe('2 fine');
      expect(second(people(60), ';')).toBe('63 unclosed');
      expect(read(`"a,b\n${'c,d\n'.repeat(60)}e",f`)[0]).toBe('1: "\\"a" "b" unclosed');
    });

    it('lets somebody tell a long story', () => {
      expect(second(lines(60, (at) => `We came, saw${', sang'.repeat(at % 4)} and left.`))).toBe('2 fine');
      expect(second(lines(60, () => ''))).toBe('2 fine');
      // A few lines that look like records are not enough: nine of ten would be.
      expect(second(lines(60, (at) => (at % 10 === 9 ? 'and so on' : `Person ${at},Leeds`)))).toBe('2 fine');
      expect(second(lines(60, (at) => (at % 15 === 9 ? 'and so on' : `Person ${at},Leeds`)))).toBe('63 unclosed');
    });
  });
});
