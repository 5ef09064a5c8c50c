import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignVerb } from './assign.ts';
import { check } from './check.ts';
import { decodeVerb } from './decode.ts';
import { exportVerb } from './export.ts';
import { importVerb } from './import.ts';
import { print } from './print.ts';
import { sample } from './sample.ts';
import type { Verb } from './verb.ts';

const VERBS = { assign: assignVerb, check, decode: decodeVerb, export: exportVerb, import: importVerb, print, sample };
type Name = keyof typeof VERBS;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-contract-'));
  await writeFile(at('list.csv'), 'Name;E-mail\nAda Vale;ada@vale.example\n\nBo Lind;bo@lind.example\n');
  await writeFile(at('instance.json'), '{"rounds":[{"id":"r","topics":[{"id":"a"}]}],"people":[{"id":"p"}]}');
  await run('sample', at('day.folkmoot'));
});
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

async function run(name: Name, ...args: string[]) {
  const stdout: string[] = [];
  const words: string[] = [];
  const verb: Verb = VERBS[name];
  const code = await verb(args, { stdout: (text) => stdout.push(text), stderr: (text) => words.push(text) });
  return { code, stdout, words, answer: JSON.parse(stdout[0] ?? 'null') as Record<string, unknown> | null };
}

describe('every verb answers', () => {
  it.each<[Name, string[], string[]]>([
    ['decode', ['list.csv'], ['encoding', 'bom', 'delimiter', 'records', 'problems']],
    [
      'import',
      ['list.csv'],
      [
        'encoding',
        'bom',
        'delimiter',
        'headerRecord',
        'headerRecords',
        'records',
        'columns',
        'wishes',
        'counts',
        'people',
        'problems',
      ],
    ],
    [
      'assign',
      ['instance.json'],
      ['placements', 'unplaced', 'closed', 'levels', 'profile', 'repeats', 'changed', 'ms', 'conflict'],
    ],
    ['print', ['agenda', 'day.folkmoot', 'out.pdf'], ['pages', 'findings']],
    ['export', ['day.folkmoot', 'out.csv'], ['path', 'records', 'columns', 'findings']],
    ['check', ['day.folkmoot'], ['kind', 'event', 'version', 'rows', 'bytes']],
    ['sample', ['other.folkmoot'], ['path', 'bytes']],
  ])('%s on one line with everything that is promised', async (name, args, keys) => {
    const { code, stdout, words, answer } = await run(name, ...args.map((arg) => (arg.includes('.') ? at(arg) : arg)));
    expect({ code, lines: stdout.length, words }).toEqual({ code: 0, lines: 1, words: [] });
    expect(Object.keys(answer!)).toEqual(expect.arrayContaining(keys));
  });

  it('import with the records as they were read, to which its indexes point', async () => {
    const { answer } = await run('import', at('list.csv'));
    expect(answer).toMatchObject({
      headerRecord: 0,
      records: [['Name', 'E-mail'], ['Ada Vale', 'ada@vale.example'], [''], ['Bo Lind', 'bo@lind.example']],
      counts: { records: 2, new: 2, changed: 0, same: 0, skipped: 0, rejected: 0 },
    });
  });
});

describe('what cannot be done is said in one sentence, with 2 and no answer', () => {
  it.each<[Name, string[], RegExp]>([
    ['decode', [], /^Use: decode FILE/],
    ['decode', ['list.csv', 'list.csv'], /is not understood/],
    ['decode', ['list.csv', '--shape'], /"--shape" is not understood. Use: decode FILE \[--shaped\]/],
    ['decode', ['list.csv', '--shaped=yes'], /"--shaped" is not understood/],
    ['decode', ['nowhere.csv'], /nowhere.csv could not be read: there is no such file or folder\./],
    ['decode', ['.'], /could not be read: it is a folder/],
    ['import', ['list.csv', '--event'], /^--event wants a value behind it/],
    ['import', ['list.csv', '--event', '--out', 'x.folkmoot'], /^--event wants a value behind it/],
    ['import', ['list.csv', '--event', 'list.csv'], /list.csv is not an event file that can be read/],
    ['import', ['list.csv', '--out', 'no/such/x.folkmoot'], /could not be written: there is no such file or folder/],
    ['export', ['day.folkmoot'], /^Use: export EVENTFILE OUT.csv/],
    ['export', ['day.folkmoot', 'out.csv', '--preset', 'nothing'], /There is no preset "nothing"/],
    ['export', ['day.folkmoot', '.'], /could not be written/],
    ['assign', ['list.csv'], /list.csv is not JSON/],
    ['assign', ['instance.json', '--time-limit-ms', 'soon'], /wants a number/],
    ['assign', ['instance.json', '-x'], /"-x" is not understood/],
    ['print', ['banners', 'day.folkmoot', 'out.pdf'], /There is no document "banners". Kinds: badges, /],
    ['print', ['agenda', 'day.folkmoot', 'out.pdf', '--paper', 'A9'], /There is no paper "A9"/],
    ['print', ['badges', 'day.folkmoot', 'out.pdf', '--start', '0'], /--start wants the number of a label/],
    ['print', ['agenda', 'day.folkmoot', 'out.pdf', '--date', 'yesterday'], /"yesterday" is not a date/],
    ['check', ['list.csv', 'day.folkmoot'], /is not understood/],
    ['sample', ['no/such/x.folkmoot'], /could not be written: there is no such file or folder/],
  ])('%s %j', async (name, args, sentence) => {
    const given = args.map((arg) => (arg.startsWith('-') || !/[./]/.test(arg) ? arg : at(arg)));
    const { code, stdout, words } = await run(name, ...given);
    expect({ code, stdout, sentences: words.length }).toEqual({ code: 2, stdout: [], sentences: 1 });
    expect(words[0]).toMatch(sentence);
  });

  it('and what stood in the place of the answer is still there', async () => {
    await mkdir(at('taken'));
    await writeFile(at('taken/inside'), 'kept');
    expect((await run('export', at('day.folkmoot'), at('taken'))).code).toBe(2);
    expect(await readFile(at('taken/inside'), 'utf8')).toBe('kept');
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
