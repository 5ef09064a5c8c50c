import { mkdtemp, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyEventData } from '#domain/event-data.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import type { Backups } from './backups.ts';
import { DiskSpace, levelOf } from './disk-space.ts';
import { EventFolders } from './event-folders.ts';
import { SET_ASIDE_PREFIX } from './journal-file.ts';
import { appendToJournal, restartJournal, type Keeping } from './save-changes.ts';
import type { Snapshots } from './snapshots.ts';

// The log belongs to Electron, which is not here.
vi.mock('./log.ts', () => ({ note: () => undefined, noteProblem: () => undefined }));

const ID = 'E0000000000000001';
const MEGABYTE = 1024 * 1024;
let folder = '';
let reserve = '';
let keeping: Keeping;
const told = { changed: vi.fn() };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-saving-'));
  reserve = join(folder, 'reserve.bin');
  const folders = new EventFolders(join(folder, 'events'));
  await folders.create(ID);
  keeping = {
    folders,
    disk: new DiskSpace(folder, reserve),
    backups: told as unknown as Backups,
    snapshots: told as unknown as Snapshots,
  };
});
afterEach(async () => {
  vi.restoreAllMocks();
  await keeping.folders.closeAll();
  await rm(folder, { recursive: true, force: true });
});

const record = (seq: number) => ({ seq, bytes: new Uint8Array(Buffer.from(`{"seq":${seq}}`)) });

/** Makes writes fail as a full disk does, for as long as `isFull` says. */
async function fullWhile(isFull: () => Promise<boolean>): Promise<void> {
  const handle = await open(import.meta.filename, 'r');
  const calls = Object.getPrototypeOf(handle) as { datasync: () => Promise<void> };
  await handle.close();
  const whole = calls.datasync;
  vi.spyOn(calls, 'datasync').mockImplementation(async function (this: unknown) {
    if (await isFull()) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    return whole.call(this);
  });
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

it('gives the reserve up on a full disk, so that the door goes on', async () => {
  await keeping.disk.fillReserve();
  expect((await stat(reserve)).size).toBe(64 * MEGABYTE);
  await fullWhile(() => isThere(reserve));
  expect(await appendToJournal(keeping, ID, [record(1)])).toEqual({ kind: 'saved', seq: 1 });
  expect(await isThere(reserve)).toBe(false);
});

it('says that the disk is full when there is no reserve any more, and keeps the journal whole', async () => {
  let isFull = true;
  await fullWhile(async () => isFull);
  expect(await appendToJournal(keeping, ID, [record(1)])).toEqual({ kind: 'diskFull' });
  isFull = false;
  expect(await appendToJournal(keeping, ID, [record(2)])).toEqual({ kind: 'gap', expectedSeq: 1 });
  expect(await appendToJournal(keeping, ID, [record(1), record(2)])).toEqual({ kind: 'saved', seq: 2 });
});

it('begins a journal anew only behind a snapshot that is whole', async () => {
  await appendToJournal(keeping, ID, [record(1)]);
  const whole = writeEventFile(emptyEventData(), { appVersion: 'test', writtenAt: '2026-10-25T09:00:00.000Z' });
  const cut = whole.slice(0, 400);
  expect(await restartJournal(keeping, ID, { seq: 9, snapshot: cut })).toEqual({ kind: 'failed', reason: 'snapshot' });
  expect((await keeping.folders.journal(ID)).lastSeq).toBe(1);
  expect(await restartJournal(keeping, ID, { seq: 9, snapshot: whole })).toEqual({ kind: 'saved', seq: 9 });
  expect(await appendToJournal(keeping, ID, [record(10)])).toEqual({ kind: 'saved', seq: 10 });
  const names = await readdir(keeping.folders.folderOf(ID));
  expect(names.filter((name) => name.startsWith(SET_ASIDE_PREFIX))).toHaveLength(1);
  expect((await keeping.folders.backups(ID)).map(({ seq }) => seq)).toEqual([9]);
});

it('fails in words when the folder of the event is gone', async () => {
  const other = 'E0000000000000002';
  expect(await appendToJournal(keeping, other, [record(1)])).toEqual({ kind: 'failed', reason: 'ENOENT' });
  await writeFile(join(folder, 'events', other), 'a file in its place');
  expect((await appendToJournal(keeping, other, [record(1)])).kind).toBe('failed');
});

it('knows three levels of room', () => {
  expect([0, 299, 300, 1023, 1024, 9999].map((megabytes) => levelOf(megabytes * MEGABYTE))).toEqual([
    'short',
    'short',
    'low',
    'low',
    'enough',
    'enough',
  ]);
});

it('notices that the folder of an event was removed while it was open, and begins it again with its description', async () => {
  const { folders } = keeping;
  await folders.change(ID, { name: 'Harvest supper' });
  expect(await appendToJournal(keeping, ID, [record(1)])).toEqual({ kind: 'saved', seq: 1 });
  await rm(folders.folderOf(ID), { recursive: true });
  // Not "saved": a file without a name takes everything and keeps nothing.
  expect(await appendToJournal(keeping, ID, [record(2)])).toEqual({ kind: 'gap', expectedSeq: 1 });
  expect(await appendToJournal(keeping, ID, [record(1), record(2)])).toEqual({ kind: 'saved', seq: 2 });
  const after = new EventFolders(join(folder, 'events'));
  expect((await after.list()).map(({ name }) => name)).toEqual(['Harvest supper']);
  expect((await after.journal(ID)).lastSeq).toBe(2);
  await after.closeAll();
});

it('notices that the folder was moved away, or another journal put in its place', async () => {
  const { folders } = keeping;
  await appendToJournal(keeping, ID, [record(1)]);
  await rename(folders.folderOf(ID), join(folder, 'events', 'my copy'));
  expect(await appendToJournal(keeping, ID, [record(2)])).toEqual({ kind: 'gap', expectedSeq: 1 });
  await appendToJournal(keeping, ID, [record(1), record(2), record(3)]);
  const journal = join(folders.folderOf(ID), 'journal.fmj');
  await rename(join(folder, 'events', 'my copy', 'journal.fmj'), journal);
  // The older one holds the first change, and the second that was appended to it after it was moved.
  expect(await appendToJournal(keeping, ID, [record(4)])).toEqual({ kind: 'gap', expectedSeq: 3 });
});
