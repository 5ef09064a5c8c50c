import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importVerb } from './import.ts';

const FOLDER = '../shared/data/csv';
/** The command line that is built, a process for each list, where long counts are asked for. */
const IS_BUILT = process.env['FOLKMOOT_DEEP'] === '1';
/** Who somebody is: a column that is none of these must not be taken for one. */
const IDENTITY = ['first_name', 'last_name', 'full_name', 'badge_name', 'email', 'ticket_id', 'order_id'];

type Wishes = { kind: string; col?: number; cols?: number[]; sep?: string; yes?: string; maybe?: string };
type Expected = {
  delim: string | null;
  header: number | null;
  headerRows?: number;
  people: number;
  map: Record<string, number>;
  group?: number;
  prefs?: Wishes;
  flag?: { line: number; reason: string }[];
  encoding: string;
  bom: boolean;
  columns?: number;
  kind: string;
  sha256: string;
};
type Counts = Record<'records' | 'new' | 'changed' | 'same' | 'skipped' | 'rejected', number>;
type Answer = {
  encoding: string;
  bom: boolean;
  delimiter: string | null;
  headerRecord: number | null;
  headerRecords: number;
  records: string[][];
  columns: Record<string, number>;
  wishes: (Wishes & Record<string, unknown>) | null;
  counts: Counts;
  problems: { line: number }[];
};

async function answerFor(file: string): Promise<Answer> {
  if (IS_BUILT) {
    const said = execFileSync('npm', ['run', '-s', 'cli', '--', 'import', file], { maxBuffer: 1 << 28 });
    return JSON.parse(said.toString('utf8')) as Answer;
  }
  const lines: string[] = [];
  const code = await importVerb([file], { stdout: (text) => lines.push(text), stderr: (text) => lines.push(text) });
  if (code !== 0) throw new Error(`${file}: ${lines.join(' ')}`);
  return JSON.parse(lines.join('')) as Answer;
}

/** How each key of EXPECTED.json is read in the answer of `import`; a key without a line here fails the test. */
const READ: {
  readonly [Key in keyof Required<Expected>]: (answer: Answer, wanted: Expected, file: string) => unknown;
} = {
  delim: (answer) => answer.delimiter,
  header: (answer) => answer.headerRecord,
  headerRows: (answer) => answer.headerRecords,
  people: ({ counts }) => counts.new + counts.changed + counts.same,
  map: ({ columns }, { map }) =>
    Object.fromEntries(
      [...new Set([...Object.keys(map), ...IDENTITY])].flatMap((key) =>
        columns[key] === undefined ? [] : [[key, columns[key]] as const],
      ),
    ),
  group: (answer) => answer.columns['group'],
  prefs: ({ wishes }, { prefs }) =>
    wishes ? Object.fromEntries(Object.keys(prefs ?? wishes).map((key) => [key, wishes[key]])) : undefined,
  flag: ({ problems }, { flag = [] }) => flag.filter(({ line }) => problems.some((problem) => problem.line === line)),
  encoding: (answer) => answer.encoding,
  bom: (answer) => answer.bom,
  columns: ({ records, headerRecord }) => records[headerRecord ?? 0]!.length,
  // Where the sample is from; nothing a reader could answer.
  kind: (_answer, wanted) => wanted.kind,
  sha256: (_answer, _wanted, file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16),
};

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

if (!existsSync(FOLDER)) console.log('samples of lists are not here: skipped');
describe.skipIf(!existsSync(FOLDER))('import on the command line', () => {
  let all: [string, Expected][] = [];
  beforeAll(() => {
    const text = readFileSync(join(FOLDER, 'EXPECTED.json'), 'utf8');
    all = Object.entries(JSON.parse(text) as Record<string, Expected>);
  });

  it('answers every key of every sample', { timeout: 600_000 }, async () => {
    const wrong: string[] = [];
    let keys = 0;
    for (const [name, wanted] of all) {
      const file = join(FOLDER, name);
      const answer = await answerFor(file);
      const { records, ...rest } = answer.counts;
      const sum = Object.values(rest).reduce((total, count) => total + count, 0);
      if (sum !== records) wrong.push(`${name} counts: ${JSON.stringify(answer.counts)} do not add up`);
      const asked = new Set([...Object.keys(wanted), 'prefs', 'headerRows'] as (keyof Expected)[]);
      for (const key of asked) {
        keys += 1;
        // Where nothing is expected: one row of headings (none without heading), and no wishes.
        const silent = key === 'headerRows' ? (wanted.header === null ? 0 : 1) : undefined;
        const should = JSON.stringify(sorted(key in wanted ? wanted[key] : silent));
        const is = JSON.stringify(sorted(READ[key](answer, wanted, file)));
        if (is !== should) wrong.push(`${name} ${key}: ${is} instead of ${should}`);
      }
    }
    console.log(
      `import on the command line${IS_BUILT ? ', as built' : ''}: ${all.length} samples, ${keys - wrong.length} of ${keys} keys right`,
    );
    expect(wrong).toEqual([]);
  });
});
