import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_HASH, hashAfter, type ChangeSet, type RowChange } from '#domain/change-set.ts';
import { TABLE_NAMES, type AnyRow } from '#domain/event-data.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import type { ClerkAnswer, ClerkTask } from './clerk/clerk-protocol.ts';
import { EventReader } from './clerk/event-reader.ts';
import { EventFolders } from './event-folders.ts';
import { snapshotsToDrop } from './snapshot-rotation.ts';
import { Snapshots } from './snapshots.ts';
import { writeSafely } from './write-safely.ts';

// The log belongs to Electron, which is not here.
vi.mock('./log.ts', () => ({ note: () => undefined, noteProblem: () => undefined }));

const ID = 'E0000000000000001';
let folder = '';
let folders: EventFolders;
const reader = new EventReader();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-snapshots-'));
  folders = new EventFolders(join(folder, 'events'));
  await folders.create(ID);
});
afterEach(async () => {
  await folders.closeAll();
  await rm(folder, { recursive: true, force: true });
});

/** The clerk's own work, in this process. */
const clerk = {
  do: async (task: ClerkTask): Promise<ClerkAnswer> => {
    if (task.kind === 'verify') {
      const { kind } = readEventFile(await readFile(task.path));
      return kind === 'ok' ? { kind: 'verified' } : { kind: 'failed', reason: kind };
    }
    if (task.kind !== 'snapshot') throw new Error(task.kind);
    const data = await reader.read(task.eventFolder, task.seq);
    if (!data) return { kind: 'failed', reason: 'journalBehind' };
    const bytes = writeEventFile(data, task);
    await writeSafely(task.path, bytes);
    return { kind: 'snapshotWritten', seq: task.seq, byteLength: bytes.byteLength };
  },
};

let hash = EMPTY_HASH;
function record(seq: number, changes: readonly RowChange[]) {
  hash = hashAfter(seq === 1 ? EMPTY_HASH : hash, changes);
  const changeSet: ChangeSet = {
    seq,
    at: '2026-10-25T09:00:00.000Z',
    desk: 'D1',
    action: 'test',
    label: { key: 'did.test', values: {} },
    changes,
    kind: 'action',
    aboutSeq: null,
    hashAfter: hash,
  };
  return { seq, bytes: new Uint8Array(Buffer.from(JSON.stringify(changeSet))) };
}

const sample = sampleEvent();
const filled = () =>
  record(
    1,
    TABLE_NAMES.flatMap((table) =>
      (sample[table] as readonly AnyRow[]).map((row) => ({ table, id: row.id, before: null, after: row })),
    ),
  );
const renamed = (seq: number) => {
  const before = sample.registrations[0]!;
  return record(seq, [
    { table: 'registrations', id: before.id, before, after: { ...before, town: `Town ${seq}` } as AnyRow },
  ]);
};
const snapshotNames = () => readdir(join(folders.folderOf(ID), 'snapshots'));

describe('snapshots', () => {
  it('are written before and after a change of very many rows', async () => {
    const journal = await folders.journal(ID);
    const snapshots = new Snapshots({ folders, clerk, appVersion: 'test' });
    const first = [filled()];
    await journal.append(first);
    snapshots.changed(ID, first);
    await snapshots.writeAll();
    expect((await snapshotNames()).map((name) => Number(name.slice(0, 10)))).toEqual([1]);
    await journal.append([renamed(2)]);
    const mass = { ...renamed(3), bytes: renamed(3).bytes };
    await journal.append([mass]);
    snapshots.changed(ID, [{ seq: 3, bytes: new Uint8Array(40_000) }]);
    await snapshots.writeAll();
    expect((await snapshotNames()).map((name) => Number(name.slice(0, 10)))).toEqual([1, 2, 3]);
    const newest = (await snapshotNames()).at(-1)!;
    const reading = readEventFile(await readFile(join(folders.folderOf(ID), 'snapshots', newest)));
    expect(reading.kind === 'ok' && reading.data.registrations.find(({ town }) => town === 'Town 3')).toBeTruthy();
  });

  it('let the journal drop what two of them hold, and it can still be read and backed up', async () => {
    const journal = await folders.journal(ID);
    const snapshots = new Snapshots({ folders, clerk, appVersion: 'test', journalBytes: 1000 });
    await journal.append([filled(), ...Array.from({ length: 700 }, (_, index) => renamed(index + 2))]);
    await snapshots.write(ID, 650);
    expect(journal.firstSeq).toBe(1);
    const before = journal.byteLength;
    await snapshots.write(ID);
    expect(journal.firstSeq).toBe(701 - 500 + 1);
    expect(journal.byteLength).toBeLessThan(before);
    const data = await new EventReader().read(folders.folderOf(ID), 701);
    expect(data?.registrations.find(({ town }) => town === 'Town 701')).toBeTruthy();
    // What the clerk kept from before the journal was shortened is not built upon.
    await journal.append([renamed(702)]);
    expect((await reader.read(folders.folderOf(ID), 702))?.registrations).toHaveLength(60);
  });

  it('that are damaged never let the journal drop anything', async () => {
    const journal = await folders.journal(ID);
    const snapshots = new Snapshots({ folders, clerk, appVersion: 'test', journalBytes: 1000 });
    await journal.append([filled(), ...Array.from({ length: 700 }, (_, index) => renamed(index + 2))]);
    await snapshots.write(ID, 600);
    const [name] = await snapshotNames();
    await writeFile(join(folders.folderOf(ID), 'snapshots', name!), 'no');
    await snapshots.write(ID);
    expect(journal.firstSeq).toBe(1);
  });

  it('that are believed unread would cost what the journal then drops', async () => {
    const journal = await folders.journal(ID);
    const believing = {
      do: (task: ClerkTask) =>
        task.kind === 'verify' ? Promise.resolve<ClerkAnswer>({ kind: 'verified' }) : clerk.do(task),
    };
    const snapshots = new Snapshots({ folders, clerk: believing, appVersion: 'test', journalBytes: 1000 });
    await journal.append([filled(), ...Array.from({ length: 700 }, (_, index) => renamed(index + 2))]);
    await snapshots.write(ID, 100);
    await snapshots.write(ID, 150);
    for (const name of await snapshotNames()) await writeFile(join(folders.folderOf(ID), 'snapshots', name), 'no');
    await snapshots.write(ID, 160);
    expect(journal.firstSeq).toBeGreaterThan(1);
    await rm(join(folders.folderOf(ID), 'snapshots', (await snapshotNames()).at(-1)!));
    expect(await new EventReader().read(folders.folderOf(ID), 701)).toBeNull();
  });
});

describe('the rotation', () => {
  const at = (hoursAgo: number, seq: number) => ({
    fileName: `${seq}`,
    seq,
    writtenAt: new Date(Date.UTC(2026, 9, 25, 12) - hoursAgo * 3600_000).toISOString(),
  });
  const now = '2026-10-25T12:00:00.000Z';

  it('keeps the newest ten, one of each hour of a day and one of each day of a month', () => {
    const all = Array.from({ length: 30 * 24 * 60 }, (_, minute) => at(minute / 60, 100_000 - minute));
    const dropped = new Set(snapshotsToDrop(all, now));
    const kept = all.filter((snapshot) => !dropped.has(snapshot));
    expect(kept.slice(0, 10)).toEqual(all.slice(0, 10));
    expect(kept.length).toBeLessThanOrEqual(10 + 25 + 31);
    expect(new Set(kept.map(({ writtenAt }) => writtenAt.slice(0, 10))).size).toBeGreaterThanOrEqual(30);
  });

  it('never drops the newest, wherever the clock stands', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1000, max: 10_000, noNaN: true }), { minLength: 1 }), (hours) => {
        const all = hours.map((hour, index) => at(hour, hours.length - index));
        expect(snapshotsToDrop(all, now)).not.toContain(all[0]);
      }),
    );
  });
});
