import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVENT_FILE_VERSION } from '#formats/event-file/manifest.ts';
import { check } from './check.ts';
import { sample } from './sample.ts';
import type { Verb } from './verb.ts';

async function run(verb: Verb, ...args: string[]) {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await verb(args, { stdout: (text) => stdout.push(text), stderr: (text) => stderr.push(text) });
  return { code, answer: JSON.parse(stdout[0] ?? 'null') as unknown, words: stderr };
}

test('the sample event is written, found whole, and found out when a byte of it changes', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'folkmoot-')), 'sample.folkmoot');
  expect(await run(sample, path)).toMatchObject({ code: 0, words: [] });
  const whole = await run(check, path);
  expect(whole).toMatchObject({
    code: 0,
    answer: { kind: 'ok', version: EVENT_FILE_VERSION, rows: { registrations: 60 } },
    words: [],
  });

  const bytes = await readFile(path);
  bytes[Math.floor(bytes.length / 2)]! ^= 4;
  await writeFile(path, bytes);
  const damaged = await run(check, path);
  expect(damaged).toMatchObject({ code: 2, answer: { kind: 'damaged' } });
  expect(damaged.words).toHaveLength(1);
});

test('a missing file, a missing name and a place that cannot be written are said in one sentence', async () => {
  for (const given of [run(check), run(sample), run(check, '/nowhere/at.all'), run(sample, '/nowhere/at.all')]) {
    const { code, words } = await given;
    expect(code).toBe(2);
    expect(words).toHaveLength(1);
  }
});
