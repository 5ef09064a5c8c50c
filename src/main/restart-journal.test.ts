import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyEventData } from '#domain/event-data.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import type { Backups } from './backups.ts';
import { DiskSpace } from './disk-space.ts';
import { EventFolders } from './event-folders.ts';
import { appendToJournal, restartJournal, type Keeping } from './save-changes.ts';
import type { Snapshots } from './snapshots.ts';

const lines: string[] = [];
// The log belongs to Electron, which is not here.
vi.mock('./log.ts', () => ({
  note: (line: string) => lines.push(line),
  noteProblem: (line: string) => lines.push(line),
}));

const ID = 'E0000000000000001';
let folder = '';
let keeping: Keeping;
const backups = { changed: vi.fn() };
const snapshots = { changed: vi.fn() };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-restart-'));
  const folders = new EventFolders(join(folder, 'events'));
  await folders.create(ID);
  keeping = {
    folders,
    disk: new DiskSpace(folder, join(folder, 'reserve.bin')),
    backups: backups as unknown as Backups,
    snapshots: snapshots as unknown as Snapshots,
  };
  lines.length = 0;
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const told of [backups, snapshots]) told.changed.mockClear();
  await keeping.folders.closeAll();
  await rm(folder, { recursive: true, force: true });
});

const record = (seq: number) => ({ seq, bytes: new Uint8Array(Buffer.from(`{"seq":${seq}}`)) });
const snapshot = () => writeEventFile(emptyEventData(), { appVersion: 'test', writtenAt: '2026-10-25T09:00:00.000Z' });

it('has copies made of an event that changed, and none of one that was only asked for', async () => {
  expect(await appendToJournal(keeping, ID, [])).toEqual({ kind: 'saved', seq: 0 });
  expect([backups.changed.mock.calls, snapshots.changed.mock.calls]).toEqual([[], []]);
  const records = [record(1)];
  await appendToJournal(keeping, ID, records);
  expect([backups.changed.mock.calls, snapshots.changed.mock.calls]).toEqual([[[ID]], [[ID, records]]]);
});

it('has them made of an event whose journal began anew, under a name of its own that says how far it had come', async () => {
  await appendToJournal(keeping, ID, [record(1)]);
  for (const told of [backups, snapshots]) told.changed.mockClear();
  expect(await restartJournal(keeping, ID, { seq: 9, snapshot: snapshot() })).toEqual({ kind: 'saved', seq: 9 });
  expect(await readdir(join(keeping.folders.folderOf(ID), 'snapshots'))).toEqual([
    '0000000009-journal-restarted.folkmoot',
  ]);
  expect([backups.changed.mock.calls, snapshots.changed.mock.calls]).toEqual([[[ID]], [[ID, []]]]);
  expect(lines).toEqual(['journal restarted behind 9']);
});

it.each([
  ['is not there', null],
  ['is damaged', new Uint8Array([1, 2, 3])],
])('keeps the journal as it is where the copy that was written %s when it is read back', async (_how, readBack) => {
  await appendToJournal(keeping, ID, [record(1)]);
  vi.spyOn(keeping.folders, 'readBackup').mockResolvedValue(readBack);
  expect(await restartJournal(keeping, ID, { seq: 9, snapshot: snapshot() })).toEqual({
    kind: 'failed',
    reason: 'readBack',
  });
  expect((await keeping.folders.journal(ID)).lastSeq).toBe(1);
});

it('says why a change was not saved, and writes it into the log without a path', async () => {
  const journal = await keeping.folders.journal(ID);
  const failure = (code: string) => Object.assign(new Error(`/home/ada/${code}`), { code });
  const append = vi.spyOn(journal, 'append').mockRejectedValue(failure('EIO'));
  expect(await appendToJournal(keeping, ID, [record(1)])).toEqual({ kind: 'failed', reason: 'EIO' });
  append.mockRejectedValue(failure('ENOSPC'));
  expect(await appendToJournal(keeping, ID, [record(1)])).toEqual({ kind: 'diskFull' });
  vi.spyOn(journal, 'restart').mockRejectedValue(failure('EROFS'));
  expect(await restartJournal(keeping, ID, { seq: 9, snapshot: snapshot() })).toEqual({
    kind: 'failed',
    reason: 'EROFS',
  });
  expect(lines).toEqual(['journal: EIO', 'journal: ENOSPC', 'journal: EROFS']);
});
