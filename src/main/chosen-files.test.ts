import { mkdir, mkdtemp, open, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readChosenFile, safeFileName, saveFile } from './chosen-files.ts';

// Only the native dialog is put in; files are real.
const chosen = vi.hoisted(() => ({ path: '' }));
vi.mock('electron', () => ({
  dialog: { showSaveDialog: async () => ({ canceled: false, filePath: chosen.path }) },
}));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-chosen-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const MB = 1024 * 1024;

it('reads a file, and names what is none', async () => {
  await writeFile(join(folder, 'list.csv'), 'Name\nZoë');
  expect(await readChosenFile(join(folder, 'list.csv'))).toMatchObject({ kind: 'file', name: 'list.csv' });
  await mkdir(join(folder, 'a folder.csv'));
  expect(await readChosenFile(join(folder, 'a folder.csv'))).toEqual({ kind: 'directory', name: 'a folder.csv' });
  expect(await readChosenFile(join(folder, 'gone.csv'))).toEqual({ kind: 'unreadable', name: 'gone.csv' });
  await symlink(join(folder, 'nowhere'), join(folder, 'link.csv'));
  expect(await readChosenFile(join(folder, 'link.csv'))).toEqual({ kind: 'unreadable', name: 'link.csv' });
});

it('reads nothing of a file of 200 MB', async () => {
  const path = join(folder, 'large.csv');
  const handle = await open(path, 'w');
  await handle.truncate(200 * MB);
  await handle.close();
  const before = process.memoryUsage().arrayBuffers;
  expect(await readChosenFile(path)).toEqual({ kind: 'tooLarge', name: 'large.csv', byteLength: 200 * MB });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MB);
});

it('never takes half of an old and half of a new file for one', async () => {
  const path = join(folder, 'growing.csv');
  const told = new Set<string>();
  for (let turn = 0; turn < 20; turn++) {
    await writeFile(path, new Uint8Array(8 * MB).fill(65));
    const written = new Uint8Array(9 * MB).fill(66);
    const [opened] = await Promise.all([readChosenFile(path), writeFile(path, written, { flag: 'r+' })]);
    told.add(opened.kind);
    if (opened.kind === 'file') expect(new Set(opened.bytes).size).toBe(1);
    else expect(opened).toEqual({ kind: 'changing', name: 'growing.csv' });
  }
  expect([...told].toSorted()).toContain('changing');
});

it('reads the whole of a file that is deleted while it is read, or says that it cannot', async () => {
  const path = join(folder, 'vanishing.csv');
  const bytes = new Uint8Array(8 * MB).fill(65);
  for (let turn = 0; turn < 20; turn++) {
    await writeFile(path, bytes);
    const [opened] = await Promise.all([readChosenFile(path), rm(path)]);
    if (opened.kind === 'file') expect(opened.bytes.length).toBe(bytes.length);
    else expect(opened).toEqual({ kind: 'unreadable', name: 'vanishing.csv' });
  }
});

it('says that a place cannot be written to', async () => {
  chosen.path = join(folder, 'no such folder', 'list.csv');
  expect(await saveFile({} as never, 'csv', 'list.csv', new Uint8Array([1]))).toEqual({
    kind: 'failed',
    reason: 'ENOENT',
  });
  chosen.path = '/proc/list.csv';
  expect((await saveFile({} as never, 'csv', 'list.csv', new Uint8Array([1]))).kind).toBe('failed');
});

it('replaces no file that nobody spoke of when the extension was left out', async () => {
  await writeFile(join(folder, 'list.csv'), 'of somebody else');
  chosen.path = join(folder, 'list');
  const save = () => saveFile({} as never, 'csv', 'list.csv', new Uint8Array([1]));
  expect(await save()).toEqual({ kind: 'saved', fileName: 'list 2.csv' });
  expect(await save()).toEqual({ kind: 'saved', fileName: 'list 3.csv' });
  expect(await readFile(join(folder, 'list.csv'), 'utf8')).toBe('of somebody else');
  chosen.path = join(folder, 'list.csv');
  expect(await save()).toEqual({ kind: 'saved', fileName: 'list.csv' });
});

it.each([
  ['参'.repeat(100), 'as many bytes as fit'],
  ['👩‍👩‍👧'.repeat(30), 'no half of a family'],
  [`${'x'.repeat(99)}👍`, 'no half of a sign'],
  ['\ud83d alone', 'half a sign already'],
  ['../../etc/passwd', 'ways out'],
  ['a\u202etxt.exe', 'turned round'],
  ['نام‌های مهمان', 'a joiner of Persian'],
  ['x'.repeat(500), 'very long'],
  ['. . .', 'nothing left'],
])('makes a name of a file of %j: %s', (name) => {
  const fileName = safeFileName(`${name}.folkmoot`);
  expect(Buffer.byteLength(fileName)).toBeLessThanOrEqual(220);
  expect(fileName).toMatch(/^[^./\\\s][^/\\\u202e]*\.folkmoot$/u);
  expect(fileName.isWellFormed()).toBe(true);
  const stem = fileName.slice(0, -'.folkmoot'.length);
  const signs = new Set([...new Intl.Segmenter().segment(name)].map(({ segment }) => segment));
  for (const { segment } of new Intl.Segmenter().segment(stem))
    expect(signs.has(segment) || /[ Folkmt]/.test(segment)).toBe(true);
});
