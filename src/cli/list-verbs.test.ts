import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeVerb } from './decode.ts';
import { exportVerb } from './export.ts';
import { importVerb } from './import.ts';
import { sample } from './sample.ts';
import type { Verb } from './verb.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-lists-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(verb: Verb, ...args: string[]) {
  const lines: string[] = [];
  const words: string[] = [];
  const code = await verb(args, { stdout: (text) => lines.push(text), stderr: (text) => words.push(text) });
  return {
    code,
    answer: lines.length > 0 ? (JSON.parse(lines.join('')) as Record<string, unknown>) : null,
    words: words.join(' '),
  };
}

describe('the verbs about lists', () => {
  it('say of a file that is still being written that it is, and of a folder that it is one', async () => {
    const file = join(folder, 'growing.csv');
    let told = '';
    // Which of the two is first is not in our hands: tried until a write falls into the reading.
    for (let turn = 0; turn < 50 && told === ''; turn++) {
      await writeFile(file, `Name\n${'Ada Low\n'.repeat(200_000)}`);
      const [read] = await Promise.all([run(decodeVerb, file), writeFile(file, 'x'.repeat(3_000_000), { flag: 'r+' })]);
      if (read.code !== 0) told = read.words;
    }
    expect(told).toContain('growing.csv was being written while it was read. Nothing was done;');
    expect((await run(decodeVerb, folder)).words).toContain('it is a folder');
  });

  it('decode keeps blank records, --shaped takes them away and counts them', async () => {
    const file = join(folder, 'ragged.csv');
    await writeFile(file, 'a,b\n\n1,2\n');
    expect((await run(decodeVerb, file)).answer).toMatchObject({
      encoding: 'utf-8',
      bom: false,
      delimiter: ',',
      records: [['a', 'b'], [''], ['1', '2']],
    });
    expect((await run(decodeVerb, file, '--shaped')).answer).toMatchObject({
      records: [
        ['a', 'b'],
        ['1', '2'],
      ],
      problems: [{ code: 'blank_records', line: 2 }],
    });
  });

  it('takes a list into the sample event and the same list again without a change', async () => {
    const event = join(folder, 'event.folkmoot');
    const out = join(folder, 'out.folkmoot');
    expect((await run(sample, event)).code).toBe(0);
    const first = await run(importVerb, 'e2e/files/wishes-by-round.csv', '--event', event, '--out', out);
    expect(first).toMatchObject({
      code: 0,
      answer: {
        headerRecord: 0,
        counts: { records: 12, new: 11, same: 1 },
        wishes: { kind: 'ranked-columns', columns: [4, 5, 6, 7, 8] },
      },
    });
    expect(JSON.stringify(first.answer?.['people'])).not.toContain('notWithWhom');
    const second = await run(importVerb, 'e2e/files/wishes-by-round.csv', '--event', out);
    expect(second.answer).toMatchObject({ counts: { new: 0, changed: 0, same: 12 } });
    const csv = join(folder, 'people.csv');
    expect(await run(exportVerb, out, csv)).toMatchObject({ code: 0, answer: { preset: 'people', records: 71 } });
    expect((await run(importVerb, csv, '--event', out)).answer).toMatchObject({
      counts: { records: 71, new: 0, changed: 0, same: 71, skipped: 0, rejected: 0 },
    });
    for (const preset of ['mail-merge', 'group-lists', 'zoom', 'head-count']) {
      expect((await run(exportVerb, out, csv, '--preset', preset)).code).toBe(0);
      expect((await readFile(csv, 'utf8')).startsWith('\ufeff"')).toBe(true);
    }
  });

  it('says in one sentence why it could not, and exits 2', async () => {
    expect(await run(importVerb, join(folder, 'nowhere.csv'))).toMatchObject({ code: 2, answer: null });
    expect(await run(importVerb, folder)).toMatchObject({ code: 2 });
    expect((await run(importVerb)).words).not.toBe('');
    const pdf = join(folder, 'list.csv');
    await writeFile(pdf, '%PDF-1.7 and so on');
    expect((await run(importVerb, pdf)).words).toContain('PDF');
    expect(await run(exportVerb, pdf, join(folder, 'x.csv'))).toMatchObject({ code: 2 });
    expect(await run(exportVerb, pdf, join(folder, 'x.csv'), '--preset', 'nothing')).toMatchObject({ code: 2 });
  });
});
