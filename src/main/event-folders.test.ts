import { mkdir, mkdtemp, readdir, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backupFileName, EventFolders } from './event-folders.ts';
import { SET_ASIDE_PREFIX } from './journal-file.ts';
import { makeFolderAnyway, TEMPORARY_PREFIX } from './write-safely.ts';

const ID = 'E0000000000000001';
let folder = '';
let folders: EventFolders;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-events-'));
  folders = new EventFolders(join(folder, 'events'));
});
afterEach(async () => {
  await folders.closeAll();
  await rm(folder, { recursive: true, force: true });
});

it('lists events, the last used first, and those whose description is damaged by their id', async () => {
  await folders.create(ID);
  await folders.create('E0000000000000002');
  await folders.change(ID, { name: 'Harvest supper', lastOpenedAt: '2030-01-01T00:00:00.000Z' });
  await folders.change('E0000000000000002', { name: 'Other', generation: 3 });
  expect((await folders.list()).map(({ name }) => name)).toEqual(['Harvest supper', 'Other']);
  await writeFile(join(folders.folderOf('E0000000000000002'), 'about.json'), '{"id":"E0000000');
  await mkdir(join(folder, 'events', 'not-an-event'));
  expect((await folders.list()).map(({ name }) => name)).toEqual(['Harvest supper', 'Other']);
  const later = new EventFolders(join(folder, 'events'));
  expect(await later.list()).toMatchObject([{ id: ID }, { id: 'E0000000000000002', name: '', generation: 1 }]);
});

it('sweeps what a killed run left, and journals set aside more than a week ago', async () => {
  await folders.create(ID);
  const event = folders.folderOf(ID);
  for (const place of [folder, event, join(event, 'snapshots'), join(event, 'backups')])
    await writeFile(join(place, `${TEMPORARY_PREFIX}1-2-x`), 'Ada Okafor');
  const [old, young] = [join(event, `${SET_ASIDE_PREFIX}old.fmj`), join(event, `${SET_ASIDE_PREFIX}young.fmj`)];
  await writeFile(old, '');
  await writeFile(young, '');
  const then = Date.now() / 1000 - 8 * 24 * 3600;
  await utimes(old, then, then);
  await folders.sweep();
  const left = await readdir(folder, { recursive: true });
  expect(left.filter((name) => name.includes(TEMPORARY_PREFIX))).toEqual([]);
  await expect(stat(old)).rejects.toThrow();
  await stat(young);
});

it('lists backups by what they hold, and reads none outside their folders', async () => {
  await folders.create(ID);
  const event = folders.folderOf(ID);
  await writeFile(join(event, 'snapshots', backupFileName(7, 'a')), 'seven');
  await writeFile(join(event, 'backups', backupFileName(12, 'b')), 'twelve');
  await writeFile(join(event, 'backups', 'holiday.folkmoot'), 'no number');
  expect((await folders.backups(ID)).map(({ seq }) => seq)).toEqual([12, 7]);
  expect(Buffer.from((await folders.readBackup(ID, 'backups', backupFileName(12, 'b')))!).toString()).toBe('twelve');
  for (const name of ['../about.json', '0000000007-/../../about.json.folkmoot', '..\\about.json', 'about.json', ''])
    expect(await folders.readBackup(ID, 'snapshots', name)).toBeNull();
});

it('erases everything of an event and nothing of another', async () => {
  await folders.create(ID);
  await folders.create('E0000000000000002');
  await folders.erase(ID);
  expect(await readdir(join(folder, 'events'))).toEqual(['E0000000000000002']);
});

it('keeps writing copies where something else stands under the name of their folder, and erases such an event', async () => {
  await folders.create(ID);
  const backups = join(folders.folderOf(ID), 'backups');
  await rm(backups, { recursive: true });
  await writeFile(backups, 'no folder');
  expect(await folders.backups(ID)).toEqual([]);
  await makeFolderAnyway(backups);
  expect((await stat(backups)).isDirectory()).toBe(true);
  const aside = (await readdir(folders.folderOf(ID))).find((name) => name.startsWith('backups-set-aside-'));
  expect((await stat(join(folders.folderOf(ID), aside!))).size).toBe(9);
  await folders.erase(ID);
  expect(await readdir(join(folder, 'events'))).toEqual([]);
});

it('erases what is ours behind a link to another place, and nothing of somebody else there', async () => {
  await folders.create(ID);
  const [elsewhere, stick] = [join(folder, 'elsewhere'), join(folder, 'stick')];
  await folders.change(ID, { name: 'Harvest supper' });
  await folders.closeAll();
  await rename(folders.folderOf(ID), elsewhere);
  await symlink(elsewhere, folders.folderOf(ID));
  await rename(join(elsewhere, 'backups'), stick);
  await symlink(stick, join(elsewhere, 'backups'));
  await writeFile(join(stick, backupFileName(7, 'a')), 'Ada Okafor');
  await writeFile(join(stick, 'holiday.jpg'), 'theirs');
  await writeFile(join(elsewhere, 'notes.txt'), 'theirs');
  await folders.erase(ID);
  expect(await readdir(join(folder, 'events'))).toEqual([]);
  expect(await readdir(elsewhere)).toEqual(['notes.txt']);
  expect(await readdir(stick)).toEqual(['holiday.jpg']);
});
