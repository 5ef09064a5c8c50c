import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_HASH, hashAfter, type ChangeSet, type RowChange } from '#domain/change-set.ts';
import { TABLE_NAMES, type AnyRow, type EventData } from '#domain/event-data.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { readBegunAt } from '#formats/event-file/read-begun-at.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import { Backups } from './backups.ts';
import type { Clerk } from './clerk/clerk.ts';
import type { ClerkAnswer, ClerkTask } from './clerk/clerk-protocol.ts';
import { EventReader } from './clerk/event-reader.ts';
import { Documents } from './documents.ts';
import { eraseEvent } from './erase-event.ts';
import { EventFolders } from './event-folders.ts';
import { SET_ASIDE_PREFIX } from './journal-file.ts';
import { SettingsFile } from './settings-file.ts';
import { Snapshots } from './snapshots.ts';
import { TEMPORARY_PREFIX, writeSafely } from './write-safely.ts';

// Both belong to Electron, which is not here.
vi.mock('./log.ts', () => ({ note: () => undefined, noteProblem: () => undefined }));
vi.mock('electron', () => ({ shell: {}, dialog: {} }));

const HARVEST = 'E0000000000000001';
const SUPPER = 'E0000000000000002';
const reader = new EventReader();

/** The clerk's own work, in this process. */
async function work(task: ClerkTask): Promise<ClerkAnswer> {
  if (task.kind === 'makeDocument') {
    const data = await reader.read(task.eventFolder, task.seq);
    await writeSafely(task.path, JSON.stringify(data?.registrations));
    return { kind: 'documentMade', pages: 1, byteLength: 1, findings: [] };
  }
  if (task.kind !== 'snapshot') throw new Error(task.kind);
  const data = await reader.read(task.eventFolder, task.seq);
  if (!data) return { kind: 'failed', reason: 'journalBehind' };
  const bytes = writeEventFile(data, task);
  await writeSafely(task.path, bytes);
  return { kind: 'snapshotWritten', seq: task.seq, byteLength: bytes.byteLength };
}
const clerk = { do: work } as unknown as Clerk;

let folder = '';
let profile = '';
let second = '';
let settings: SettingsFile;
let keepers: { folders: EventFolders; backups: Backups; snapshots: Snapshots; documents: Documents };
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-erase-'));
  profile = join(folder, 'profile');
  second = join(folder, 'stick');
  await mkdir(second);
  settings = new SettingsFile(join(profile, 'settings.json'));
  await settings.write({ backupFolder: second });
  const folders = new EventFolders(join(profile, 'events'));
  const secondFolder = async () => (await settings.read()).backupFolder;
  const temporaryFolder = join(profile, 'documents-in-work');
  const ofDocuments = { folders, clerk, temporaryFolder, onProgress: () => undefined };
  keepers = {
    folders,
    backups: new Backups({ folders, clerk, appVersion: '0', secondFolder, onWritten: () => undefined }),
    snapshots: new Snapshots({ folders, clerk, appVersion: '0' }),
    documents: new Documents(ofDocuments),
  };
  await keepers.documents.begin();
});
afterEach(async () => {
  await keepers.folders.closeAll();
  await rm(folder, { recursive: true, force: true });
});

/** An event in which every name is this one, saved with all that the desktop keeps of it. */
async function event(id: string, name: string, createdAt: string): Promise<void> {
  const { folders, backups, snapshots, documents } = keepers;
  const sample = sampleEvent();
  const data: EventData = {
    ...sample,
    event: [{ ...sample.event[0]!, name, createdAt }],
    registrations: sample.registrations.map((person) => ({ ...person, lastName: name })),
  };
  await folders.create(id);
  await folders.change(id, { name, createdAt });
  const journal = await folders.journal(id);
  const save = async (seq: number, changes: readonly RowChange[]) => {
    const set: ChangeSet = {
      seq,
      at: createdAt,
      desk: 'D1',
      action: 'fillEvent',
      label: { key: 'did.eventOpened', values: { name } },
      changes,
      hash: hashAfter(EMPTY_HASH, changes),
      undoes: null,
      canBeUndone: false,
    } as unknown as ChangeSet;
    const bytes = new TextEncoder().encode(JSON.stringify(set));
    await journal.append([{ seq, bytes }]);
    backups.changed(id);
    snapshots.changed(id, [{ seq, bytes }]);
  };
  const rows = TABLE_NAMES.flatMap((table): RowChange[] =>
    (data[table] as readonly AnyRow[]).map((row) => ({ table, id: row.id, before: null, after: row }) as RowChange),
  );
  await save(1, rows);
  expect(await snapshots.write(id)).toBe(true);
  expect((await backups.writeNow(id)).kind).toBe('written');
  expect((await documents.make({ eventId: id, seq: 1, request: {} as never })).kind).toBe('made');
  await writeFile(join(folders.folderOf(id), `${SET_ASIDE_PREFIX}old.fmj`), name);
}

/** Every file that says a name anywhere: in its bytes, in its name, or packed in an event file. */
async function filesWith(name: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.name.includes(name)) found.push(path);
    if (!entry.isFile()) continue;
    const bytes = await readFile(path);
    const reading = entry.name.endsWith('.folkmoot') ? readEventFile(bytes) : null;
    const text = reading?.kind === 'ok' ? JSON.stringify(reading.data) : bytes.toString('latin1');
    if (text.includes(name)) found.push(path);
  }
  return found.map((path) => path.slice(folder.length + 1)).toSorted();
}

const erase = (id: string) =>
  eraseEvent({ ...keepers, profile, secondFolder: async () => (await settings.read()).backupFolder }, id);

it('leaves no byte that names an erased event, wherever it was kept, and every byte of another', async () => {
  await event(HARVEST, 'Harvestwqzkjx', '2026-01-02T03:04:05.678Z');
  await event(SUPPER, 'Supperwqzkjx', '2026-02-02T03:04:05.678Z');
  const aside = join(profile, 'IndexedDB-set-aside-2026-01-05');
  await mkdir(aside);
  await writeFile(join(aside, '000003.log'), 'Harvestwqzkjx');
  // Older copies than those that the event's own folder still holds, and one that was cut off half way.
  const copy = (await readdir(second)).find((name) => name.endsWith('.folkmoot'))!;
  const copies = await Promise.all(
    (await readdir(second)).map(async (name) => [name, readBegunAt(await readFile(join(second, name)))] as const),
  );
  const own = copies.find(([, begunAt]) => begunAt?.startsWith('2026-01'))?.[0] ?? copy;
  await cp(join(second, own), join(second, '0000000001-2026-01-03-old.folkmoot'));
  const other = await filesWith('Supperwqzkjx');
  expect(other.length).toBeGreaterThanOrEqual(6);
  expect((await filesWith('Harvestwqzkjx')).length).toBeGreaterThanOrEqual(8);

  expect(await erase(HARVEST)).toEqual({ secondFolder: 'cleared' });
  expect(await filesWith('Harvestwqzkjx')).toEqual([]);
  expect(await filesWith('Supperwqzkjx')).toEqual(other);
});

it('keeps the copies of two events apart that were written in the same second', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-04T05:06:07Z') });
  try {
    await event(HARVEST, 'Harvestwqzkjx', '2026-01-02T03:04:05.678Z');
    await event(SUPPER, 'Supperwqzkjx', '2026-02-02T03:04:05.678Z');
  } finally {
    vi.useRealTimers();
  }
  expect((await readdir(second)).toSorted()).toEqual([
    `0000000001-2026-03-04-05-06-07-${HARVEST}.folkmoot`,
    `0000000001-2026-03-04-05-06-07-${SUPPER}.folkmoot`,
  ]);
});

it('is not brought back by what was still to be written of it', async () => {
  await event(HARVEST, 'Harvestwqzkjx', '2026-01-02T03:04:05.678Z');
  const writing = [keepers.backups.writeNow(HARVEST), keepers.snapshots.write(HARVEST)];
  await erase(HARVEST);
  await Promise.all(writing);
  await keepers.folders.change(HARVEST, { name: 'Harvestwqzkjx' });
  expect((await keepers.backups.writeNow(HARVEST)).kind).toBe('failed');
  await keepers.backups.writeAll();
  await keepers.snapshots.writeAll();
  expect(await keepers.folders.list()).toEqual([]);
  expect(await filesWith('Harvestwqzkjx')).toEqual([]);
});

it('says when the second folder is not there, and spares the backups of a copy that was kept beside it', async () => {
  const begun = '2026-01-02T03:04:05.678Z';
  await event(HARVEST, 'Harvestwqzkjx', begun);
  await rm(second, { recursive: true });
  expect(await erase(HARVEST)).toEqual({ secondFolder: 'unreachable' });
  await mkdir(second);
  await event(SUPPER, 'Supperwqzkjx', begun);
  await event('E0000000000000003', 'Supperwqzkjx', begun);
  await writeFile(join(second, '0000000007-other.folkmoot'), await readFile(join(second, (await readdir(second))[0]!)));
  await writeFile(join(second, 'mine.folkmoot'), await readFile(join(second, (await readdir(second))[0]!)));
  await erase(SUPPER);
  const left = await readdir(second);
  expect(left).toEqual(expect.arrayContaining(['0000000007-other.folkmoot', 'mine.folkmoot']));
  expect(left.filter((name) => name.includes('-E'))).toEqual([expect.stringContaining('-E0000000000000003.folkmoot')]);
});

it('waits for pages that are still being made, and takes them away', async () => {
  const temporaryFolder = join(profile, 'documents-in-work');
  const busy = {
    // Told to stop, it still writes the page that it had begun.
    do: ({ path }: { path: string }, { stop }: { stop: AbortSignal }) =>
      new Promise<ClerkAnswer>((resolve) => {
        const write = async () => {
          await writeSafely(path, 'Ada Okafor');
          resolve({ kind: 'failed', reason: 'cancelled' });
        };
        stop.addEventListener('abort', () => void write());
      }),
  } as unknown as Clerk;
  const documents = new Documents({
    folders: keepers.folders,
    clerk: busy,
    temporaryFolder,
    onProgress: () => undefined,
  });
  await documents.begin();
  const made = documents.make({ eventId: HARVEST, seq: 1, request: {} as never });
  await documents.forget(HARVEST);
  expect(await readdir(temporaryFolder)).toEqual([]);
  expect((await made).kind).toBe('failed');
});

it('leaves no half of a copy in the second folder, which would hold names', async () => {
  await writeFile(join(second, `${TEMPORARY_PREFIX}77-1`), 'Ada Okafor');
  await keepers.folders.create(HARVEST);
  const secondFolder = async () => second;
  expect(await eraseEvent({ ...keepers, profile, secondFolder }, HARVEST)).toEqual({ secondFolder: 'cleared' });
  expect(await readdir(second)).toEqual([]);
});
