import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { print } from './print.ts';
import { sample } from './sample.ts';
import type { Verb } from './verb.ts';

async function run(verb: Verb, ...args: string[]) {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await verb(args, { stdout: (text) => stdout.push(text), stderr: (text) => stderr.push(text) });
  return { code, answer: JSON.parse(stdout[0] ?? 'null') as unknown, words: stderr };
}

test('prints from an event file, says the same twice, and leaves nothing half done', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-'));
  const event = join(folder, 'sample.folkmoot');
  await run(sample, event);
  const paths = ['one.pdf', 'two.pdf'].map((name) => join(folder, name));
  for (const path of paths)
    expect(
      await run(print, 'badges', event, path, '--stock', 'avery-l7418', '--date', '2026-10-24T18:00:00Z'),
    ).toMatchObject({
      code: 0,
      answer: { pages: 7, findings: [] },
      words: [],
    });
  const [one, two] = await Promise.all(paths.map((path) => readFile(path)));
  expect(one!.equals(two!)).toBe(true);

  await writeFile(join(folder, 'kept.pdf'), 'old');
  const refused = await run(print, 'agenda', event, join(folder, 'no', 'such', 'folder.pdf'));
  expect(refused.code).toBe(2);
  expect(refused.words).toHaveLength(1);
  expect((await readdir(folder)).some((name) => name.endsWith('.part'))).toBe(false);
});

test('says in one sentence what cannot be printed', async () => {
  expect((await run(print, 'badges')).code).toBe(2);
  for (const args of [
    ['banners', 'a', 'b'],
    ['agenda', '/nowhere/event.folkmoot', 'b.pdf'],
    ['agenda', 'a', 'b', '--date', 'yesterday'],
    ['agenda', 'a', 'b', '--unknown'],
  ]) {
    const { code, words } = await run(print, ...args);
    expect(code).toBe(2);
    expect(words).toHaveLength(1);
  }
});
