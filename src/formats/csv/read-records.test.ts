import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { LIMITS } from './list-problem.ts';
import { readRecords, sizeProblems } from './read-records.ts';

const cellsOf = (text: string, delimiter?: string | null) =>
  readRecords(text, delimiter).records.map((record) => record.join('|'));

/** What the records of a list keep of the memory. */
function memoryOf(text: string): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = readRecords(text);
  collect();
  const used = process.memoryUsage().heapUsed - before;
  return kept.records.length > 0 ? used : 0;
}
const problems = (text: string, delimiter?: string | null) =>
  readRecords(text, delimiter).problems.map(({ line, code }) => `${line} ${code}`);

describe('the records of a list', () => {
  it('are all of them, in order, blank ones too', () => {
    expect(cellsOf('a,b\n\nc,d\n')).toEqual(['a|b', '', 'c|d']);
    expect(cellsOf('a,b\nc,d')).toEqual(['a|b', 'c|d']);
    expect(cellsOf('a,b\n\n')).toEqual(['a|b', '']);
    expect(readRecords('')).toEqual({ delimiter: null, records: [], lines: [], hasSepLine: false, problems: [] });
    expect(cellsOf('Name\nBo\nCy')).toEqual(['Name', 'Bo', 'Cy']);
    // Nothing is taken for a number, an answer or a name of a column.
    expect(cellsOf('__proto__,Code,Code\n01067,1e5,true')).toEqual(['__proto__|Code|Code', '01067|1e5|true']);
  });

  it('are divided by the sign that divides them, or the one that was chosen', () => {
    expect(readRecords('a;b\nc;d').delimiter).toBe(';');
    expect(cellsOf('a;b\nd;e,f')).toEqual(['a|b', 'd|e,f']);
    expect(cellsOf('a;b,c\nd;e,f', ',')).toEqual(['a;b|c', 'd;e|f']);
    expect(cellsOf('a,b\nc,d', null)).toEqual(['a,b', 'c,d']);
    expect(readRecords('a,b\nc,d', null).delimiter).toBeNull();
    expect(readRecords('Name\nBo').delimiter).toBeNull();
  });

  it('end at any kind of line end, mixed ones too', () => {
    expect(cellsOf('a,b\r\nc,d\re,f\ng,h\r\n')).toEqual(['a|b', 'c|d', 'e|f', 'g|h']);
    expect(cellsOf('a,"b\r\nc"\r\nd,e')).toEqual(['a|b\nc', 'd|e']);
  });

  it('know where they begin, whatever lines are in their cells', () => {
    expect(readRecords('a,b\n"c\nd","e\n\nf"\ng,h').lines).toEqual([1, 2, 6]);
    expect(readRecords('a,b\n"c",d\n\ne,f\n').lines).toEqual([1, 2, 3, 4]);
    expect(readRecords('a,b\nc,d').lines).toEqual([1, 2]);
    expect(readRecords('a,b\n"c\nd",e\nf,g').lines).toEqual([1, 2, 4]);
    expect(readRecords('\n"a\nb",c\nd,e').lines).toEqual([1, 2, 4]);
    expect(readRecords('"\na",b\nc,d').lines).toEqual([1, 3]);
  });

  it('repeat what a column repeats once, in a long list, and are the same', () => {
    const rows = Array.from({ length: 2500 }, (_, at) => `Person ${at},town ${at % 3},${'x'.repeat(210)}`);
    const { records } = readRecords(['Name,Town,Note', ...rows].join('\n'));
    expect(records).toHaveLength(2501);
    expect(records[2500]).toEqual(['Person 2499', 'town 0', 'x'.repeat(210)]);
    expect(records[1235]![1]).toBe('town 1');
  });

  it('that a long list repeats take little of the memory', () => {
    const list = (cell: (row: number) => string) =>
      Array.from({ length: 6000 }, (_, row) => `${cell(row)},`.repeat(30)).join('\n');
    const different = memoryOf(list((row) => `town ${1000 + row}`));
    expect(memoryOf(list((row) => `town ${1000 + (row % 300)}`))).toBeLessThan(different * 0.6);
  });
});

describe('the line that names the delimiter', () => {
  it('is followed, and no data', () => {
    const read = readRecords('sep=;\na;b,c\nd;e');
    expect(read).toMatchObject({
      delimiter: ';',
      hasSepLine: true,
      records: [['sep=;'], ['a', 'b,c'], ['d', 'e']],
      lines: [1, 2, 3],
    });
    expect(problems('sep=;\na;b')).toEqual(['1 sep_line']);
    expect(readRecords('SEP=|  \na|b').delimiter).toBe('|');
    expect(readRecords('sep=\na;b\nc;d')).toMatchObject({ delimiter: ';', hasSepLine: true });
    expect(readRecords('sep=,').records).toEqual([['sep=,']]);
    expect(readRecords('sep=;\na;b', ',').delimiter).toBe(',');
  });

  it('is believed where the list looks otherwise', () => {
    const commas = 'Name,Town|Day,Room\nBo,Hull|Mon,1\nCy,York|Tue,2\n';
    expect(readRecords(commas).delimiter).toBe(',');
    expect(cellsOf(`sep=|\n${commas}`)).toEqual(['sep=|', 'Name,Town|Day,Room', 'Bo,Hull|Mon,1', 'Cy,York|Tue,2']);
    expect(readRecords(`sep=| as said\n${commas}`)).toMatchObject({
      delimiter: '|',
      hasSepLine: true,
      lines: [1, 2, 3, 4],
    });
  });

  it('does not move what is said about the lines below it', () => {
    expect(problems('sep=;\nName;Town\n"Bo;Hull\nCy;York')).toEqual(['3 unclosed_quote', '1 sep_line']);
    expect(problems('sep=;\nName;Town\nBo "B" Lind;Hull')).toEqual(['3 stray_quote', '1 sep_line']);
    expect(problems('sep=;\nName;Town\nBo\u0000;Hull')).toEqual(['3 nul', '1 sep_line']);
  });

  it('is the first line only, and begins it', () => {
    expect(readRecords('a;b\nsep=;\nc;d').hasSepLine).toBe(false);
    expect(readRecords(' sep=;\na;b').hasSepLine).toBe(false);
  });
});

describe('what is wrong with a list', () => {
  it('is said of each line with a sign that is none, which is left out', () => {
    expect(problems('a,b\nc\u0000,d\ne,\u0000f\u0000\ng,h')).toEqual(['2 nul', '3 nul']);
    expect(cellsOf('a\u0000,b\nc,d')).toEqual(['a|b', 'c|d']);
    expect(problems('x\u0000\n'.repeat(300))).toHaveLength(200);
  });

  it('is a quote that is never closed: it takes nothing with it', () => {
    const text = 'Name,Town\n"Bo,Hull\nCy,York\nDi,Bath';
    expect(cellsOf(text)).toEqual(['Name|Town', '"Bo|Hull', 'Cy|York', 'Di|Bath']);
    expect(problems(text)).toEqual(['2 unclosed_quote']);
    expect(readRecords(text).lines).toEqual([1, 2, 3, 4]);
  });

  it('is a quote that swallows half the list until another closes it far below', () => {
    const people = Array.from({ length: 60 }, (_, at) => `Person ${at},Hull`);
    const text = (...below: readonly string[]) => ['Name,Town', '"Bo,Hull', ...people, 'Cy",York', ...below].join('\n');
    for (const list of [text('Di,Bath'), text('Di,Bath', ''), text(), text('')]) {
      expect(cellsOf(list).slice(0, 3)).toEqual(['Name|Town', '"Bo|Hull', 'Person 0|Hull']);
      expect(cellsOf(list)[62]).toBe('Cy"|York');
      expect(problems(list)).toEqual(['2 unclosed_quote']);
      expect(readRecords(list).lines[62]).toBe(63);
    }
    const last = ['Name,Town', '"Bo,Hull', ...people.slice(0, 50), 'Cy",York'].join('\n');
    expect(cellsOf(last)).toHaveLength(53);
    // A long story is no part of the list.
    const story = `Name,Story\nBo,"${'We came, saw\nand sang.\n'.repeat(40)}"\nCy,none`;
    expect(cellsOf(story)).toHaveLength(3);
    expect(problems(story)).toEqual([]);
  });

  it('is a quote inside quotes that were not doubled', () => {
    const text = 'Name,Town\n"Bo "B" Lind",Hull\nCy,York';
    expect(cellsOf(text)).toEqual(['Name|Town', 'Bo "B" Lind|Hull', 'Cy|York']);
    expect(problems(text)).toEqual(['2 stray_quote']);
    expect(readRecords(text).problems[0]!.message).toMatch(/inside a quoted cell.+kept/);
  });

  it('is a quote in a plain cell, which stays', () => {
    const text = 'Name,Town\nBo "Bear" Lind,Hull\nCy,York';
    expect(cellsOf(text)[1]).toBe('Bo "Bear" Lind|Hull');
    expect(problems(text)).toEqual(['2 stray_quote']);
    expect(readRecords(text).problems[0]!.message).toMatch(/not quoted/);
    expect(problems('Name,Note\nBo,"a\nb"\nCy "C" Day,x\n')).toEqual(['4 stray_quote']);
    // Inches, and what programs write that know another way.
    for (const fine of ['5" tall', '"B', ' "B" and', '5" or 6" or 7" tall', 'a \\"b\\" c', 'B""'])
      expect(problems(`Name\tSize\nBo\t${fine}\nCy\tx`, '\t').filter((problem) => problem.includes('stray'))).toEqual(
        [],
      );
  });

  it('is no quote that was doubled as it should be, which marks nobody', () => {
    const text = 'Name,Town\n"Bo ""B"" Lind",Hull\n"Cy ""C"" Day","a\nb"';
    expect(cellsOf(text)).toEqual(['Name|Town', 'Bo "B" Lind|Hull', 'Cy "C" Day|a\nb']);
    expect(problems(text)).toEqual([]);
  });

  it('is told up to a bound', () => {
    expect(problems(`Name,Note\n${'x "y" z,b\n'.repeat(300)}`)).toHaveLength(200);
  });

  it('is a blank before a quote, where that reading makes the list even', () => {
    const text = 'Name, Topics\nBo, "Tea, Cake"\nCy, "Tea, Jam"';
    expect(cellsOf(text)).toEqual(['Name| Topics', 'Bo|Tea, Cake', 'Cy|Tea, Jam']);
    expect(problems(text)).toEqual(['1 blank_before_quote']);
    expect(readRecords(text).lines).toEqual([1, 2, 3]);
    // Only a few of them, beside lines that are blank.
    const few = 'Name, Topics\n\nBo, Tea\nCy, "Tea, Jam"\n';
    expect(cellsOf(few)).toEqual(['Name| Topics', '', 'Bo| Tea', 'Cy|Tea, Jam']);
    // A single column has no sign to stand before a blank.
    expect(cellsOf('Name\nnull "a\nBo', null)).toEqual(['Name', 'null "a', 'Bo']);
    // Even as it stands.
    expect(cellsOf('Name, Nick\nBo, "B"\nCy, "C"')).toEqual(['Name| Nick', 'Bo| "B"', 'Cy| "C"']);
    // Not even either way, or with a quote that is never closed: nothing is guessed.
    expect(cellsOf('Name, Nick\nBo, "B"\nCy, "C", x')).toEqual(['Name| Nick', 'Bo| "B"', 'Cy| "C"| x']);
    const open = `${text}\nDi, "Tea`;
    expect(cellsOf(open, ',')[1]).toBe('Bo| "Tea| Cake"');
    expect(cellsOf(open, ',')[3]).toBe('Di| "Tea');
    expect(problems('Name, Topics\nBo, "Tea, Cake", x, y\nCy, "Tea')).not.toContain('1 blank_before_quote');
  });
});

describe('a list beyond its limits', () => {
  const sizes = (records: readonly (readonly string[])[], lines = records.map((_, at) => at + 1)) =>
    sizeProblems(records, lines).map(({ line, code, message }) => `${line} ${code}: ${message}`);

  it('is said with the number that is too large', () => {
    const wide = Array.from({ length: LIMITS.columns + 1 }, () => 'x');
    expect(sizes([['a'], wide, wide], [1, 5, 9])).toEqual([
      '5 too_many_columns: This record has 2001 cells; 2000 is the most.',
    ]);
    const long = 'x'.repeat(LIMITS.cellLetters + 1);
    expect(sizes([['a', long], [long]])).toEqual([
      '1 cell_too_long: A cell holds 100001 letters; 100000 is the most.',
      '2 cell_too_long: A cell holds 100001 letters; 100000 is the most.',
    ]);
    expect(sizeProblems([['a', long]], [1])[0]).toMatchObject({ column: 1 });
    const many = Array.from({ length: LIMITS.records + 1 }, () => ['a']);
    expect(sizes(many)).toEqual([
      '0 too_many_records: The file has 250001 records; 250000 is the most that fits into one event.',
    ]);
  });

  it('is not said of one that just fits', () => {
    expect(sizes([Array.from({ length: LIMITS.columns }, () => 'x'), ['x'.repeat(LIMITS.cellLetters)]])).toEqual([]);
    expect(sizes(Array.from({ length: LIMITS.records }, () => ['a']))).toEqual([]);
  });
});
