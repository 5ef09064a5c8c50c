import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#bridge/default-settings.ts';
import { SettingsFile } from './settings-file.ts';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-settings-'));
  path = join(folder, 'deeper', 'settings.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('begins with the defaults and remembers what was chosen', async () => {
  expect(await new SettingsFile(path).read()).toEqual(DEFAULT_SETTINGS);
  await new SettingsFile(path).write({ theme: 'dark' });
  expect(await new SettingsFile(path).read()).toMatchObject({ theme: 'dark', paper: 'A4' });
});

it.each(['', '{', '[]', '{"zoom":99}', '\0\0\0', 'null'])(
  'goes back to the last good version when the file is %j',
  async (text) => {
    const settings = new SettingsFile(path);
    await settings.write({ desk: 'D1' });
    await settings.write({ theme: 'dark' });
    await writeFile(path, text);
    expect(await new SettingsFile(path).read()).toMatchObject({ desk: 'D1' });
    await writeFile(`${path}.previous`, text);
    expect(await new SettingsFile(path).read()).toEqual(DEFAULT_SETTINGS);
  },
);

it('keeps both choices when two are made at the same time', async () => {
  const settings = new SettingsFile(path);
  await Promise.all([
    settings.write({ theme: 'dark' }),
    settings.write({ zoom: 1.5 }),
    settings.write({ paper: 'Letter' }),
  ]);
  expect(await new SettingsFile(path).read()).toMatchObject({ theme: 'dark', zoom: 1.5, paper: 'Letter' });
});
