import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClerkAnswer, ClerkTask } from './clerk/clerk-protocol.ts';
import { backupFileName, EventFolders } from './event-folders.ts';
import { Snapshots } from './snapshots.ts';

const problems: string[] = [];
// The log belongs to Electron, which is not here.
vi.mock('./log.ts', () => ({ note: () => undefined, noteProblem: (line: string) => problems.push(line) }));

const ID = 'E0000000000000001';
const MASS = 32 * 1024;
let folder = '';
let folders: EventFolders;
let asked: ClerkTask[] = [];
let answer: (task: ClerkTask) => Promise<ClerkAnswer>;

/** Writes nothing but the file itself: when and how often it is asked is what counts here. */
const clerk = {
  do: (task: ClerkTask) => {
    asked.push(task);
    return answer(task);
  },
};
const makeSnapshots = (journalBytes?: number) =>
  new Snapshots({ folders, clerk, appVersion: 'test', ...(journalBytes === undefined ? {} : { journalBytes }) });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-when-'));
  folders = new EventFolders(join(folder, 'events'));
  await folders.create(ID);
  [asked, problems.length] = [[], 0];
  answer = async (task) => {
    if (task.kind === 'verify') return { kind: 'verified' };
    if (task.kind !== 'snapshot') throw new Error(task.kind);
    await writeFile(task.path, 'whole');
    return { kind: 'snapshotWritten', seq: task.seq, byteLength: 5 };
  };
});
afterEach(async () => {
  vi.useRealTimers();
  await folders.closeAll();
  await rm(folder, { recursive: true, force: true });
});

const record = (seq: number, byteLength = 10) => ({ seq, bytes: new Uint8Array(byteLength) });
const append = async (...seqs: number[]) => (await folders.journal(ID)).append(seqs.map((seq) => record(seq)));
const inSnapshots = () => readdir(join(folders.folderOf(ID), 'snapshots'));
const seqs = () => asked.flatMap((task) => (task.kind === 'snapshot' ? [task.seq] : []));
const put = (where: 'snapshots' | 'backups', seq: number, label = '2026-10-25-09-00-00') =>
  writeFile(join(folders.folderOf(ID), where, backupFileName(seq, label)), 'whole');

/** Lets what was begun by a timer come to its end on the real disk. */
async function settled(snapshots: Snapshots): Promise<void> {
  await snapshots.write(ID);
}

describe('a snapshot is written', () => {
  it('two minutes after a small change, once for all of them, and not again without a change', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const snapshots = makeSnapshots();
    await append(1, 2, 3);
    for (const seq of [1, 2, 3]) snapshots.changed(ID, [record(seq)]);
    vi.advanceTimersByTime(119_000);
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(1000);
    await settled(snapshots);
    expect(seqs()).toEqual([3]);
    vi.advanceTimersByTime(600_000);
    await append(4);
    snapshots.changed(ID, [record(4)]);
    vi.advanceTimersByTime(120_000);
    await settled(snapshots);
    expect(seqs()).toEqual([3, 4]);
  });

  it('at once before and after a change of very many rows, and only after it where it is the first', async () => {
    const snapshots = makeSnapshots();
    await append(1, 2, 3);
    snapshots.changed(ID, [record(1, MASS - 1)]);
    snapshots.changed(ID, []);
    await snapshots.forget(ID);
    expect(seqs()).toEqual([]);
    snapshots.changed(ID, [record(3, MASS)]);
    await snapshots.forget(ID);
    expect(seqs()).toEqual([2, 3]);
    snapshots.changed(ID, [record(1, MASS)]);
    await snapshots.forget(ID);
    expect(seqs()).toEqual([2, 3, 1]);
    expect(problems).toEqual([]);
  });

  it('at quit for every event that changed, and for no other', async () => {
    const snapshots = makeSnapshots();
    await append(1);
    await snapshots.writeAll();
    expect(seqs()).toEqual([]);
    snapshots.changed(ID, [record(1)]);
    await snapshots.writeAll();
    await snapshots.writeAll();
    expect(seqs()).toEqual([1]);
  });

  it('under a name that tells how far the event had come, and when', async () => {
    await append(1);
    expect(await makeSnapshots().write(ID)).toBe(true);
    expect(await inSnapshots()).toEqual([expect.stringMatching(/^0000000001-\d{4}(-\d\d){5}\.folkmoot$/)]);
  });

  it('of no event in which nothing has happened, and not twice of the same', async () => {
    const snapshots = makeSnapshots();
    expect(await snapshots.write(ID)).toBe(false);
    expect(asked).toEqual([]);
    await append(1);
    // A backup that somebody asked for stands elsewhere and is no snapshot.
    await put('backups', 1);
    expect(await snapshots.write(ID)).toBe(true);
    expect(await snapshots.write(ID)).toBe(true);
    expect(seqs()).toEqual([1]);
  });

  it('after one that failed too, and the failure is told without a name', async () => {
    const snapshots = makeSnapshots();
    await append(1);
    const whole = answer;
    answer = () => Promise.resolve({ kind: 'failed', reason: 'ENOSPC' });
    expect(await snapshots.write(ID)).toBe(false);
    answer = () => Promise.reject(Object.assign(new Error('gone'), { code: 'EIO' }));
    expect(await snapshots.write(ID)).toBe(false);
    answer = whole;
    expect(await snapshots.write(ID)).toBe(true);
    expect(problems).toEqual(['snapshot failed: ENOSPC', 'snapshot failed: EIO']);
  });

  it('no more of an event that is being erased, and what is being written is waited for', async () => {
    const snapshots = makeSnapshots();
    await append(1);
    snapshots.changed(ID, [record(1)]);
    let isDone = false;
    const whole = answer;
    answer = async (task) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      isDone = true;
      return whole(task);
    };
    void snapshots.write(ID);
    await snapshots.forget(ID);
    expect(isDone).toBe(true);
    await snapshots.writeAll();
    expect(seqs()).toEqual([1]);
  });
});

describe('old snapshots', () => {
  it('go, and backups stay however old they are', async () => {
    for (let seq = 1; seq <= 12; seq++) {
      await put('snapshots', seq, '2026-01-01-09-00-00');
      await put('backups', seq, '2026-01-01-09-00-00');
    }
    await append(...Array.from({ length: 13 }, (_, at) => at + 1));
    await makeSnapshots().write(ID);
    expect((await inSnapshots()).map((name) => Number(name.slice(0, 10)))).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(await readdir(join(folders.folderOf(ID), 'backups'))).toHaveLength(12);
  });
});

describe('a journal', () => {
  const verified = () =>
    asked.flatMap((task) => (task.kind === 'verify' ? [Number(task.path.match(/(\d{10})-/)![1])] : []));
  const many = Array.from({ length: 700 }, (_, at) => at + 1);

  it('below its bound keeps all, whatever snapshots there are; of exactly its bound it drops', async () => {
    await append(...many);
    const journal = await folders.journal(ID);
    await put('snapshots', 600);
    await makeSnapshots().write(ID, 690);
    await makeSnapshots(journal.byteLength + 1).write(ID, 691);
    expect([journal.firstSeq, verified()]).toEqual([1, []]);
    await makeSnapshots(journal.byteLength).write(ID, 692);
    expect(journal.firstSeq).toBe(201);
  });

  it('is never made shorter by one snapshot alone', async () => {
    await append(...many);
    await put('backups', 600);
    await makeSnapshots(1).write(ID);
    expect((await folders.journal(ID)).firstSeq).toBe(1);
    expect(verified()).toEqual([700]);
  });

  it('keeps what the older of two snapshots lacks, and the newest five hundred', async () => {
    await append(...many);
    await put('snapshots', 120);
    await makeSnapshots(1).write(ID);
    const journal = await folders.journal(ID);
    expect([journal.firstSeq, verified()]).toEqual([121, [700, 120]]);
    asked = [];
    // Nothing more to drop: it is not written anew.
    const compact = vi.spyOn(journal, 'compact');
    await append(701);
    await makeSnapshots(1).write(ID);
    expect([journal.firstSeq, compact.mock.calls]).toEqual([202, [[202]]]);
    await makeSnapshots(1).write(ID, 150);
    expect(compact.mock.calls).toHaveLength(1);
  });

  it('believes no snapshot that ends before it begins, and reads no more than two', async () => {
    await append(...many);
    const journal = await folders.journal(ID);
    await journal.compact(100);
    for (const seq of [98, 400]) await put('snapshots', seq);
    answer = async (task) => {
      if (task.kind === 'verify')
        return /0000000(400|690)/.test(task.path) ? { kind: 'failed', reason: 'damaged' } : { kind: 'verified' };
      if (task.kind !== 'snapshot') throw new Error(task.kind);
      await writeFile(task.path, 'whole');
      return { kind: 'snapshotWritten', seq: task.seq, byteLength: 5 };
    };
    await makeSnapshots(1).write(ID, 689);
    expect([journal.firstSeq, verified()]).toEqual([100, [689, 400]]);
    await rm(
      join(
        folders.folderOf(ID),
        'snapshots',
        (await inSnapshots()).find((name) => name.includes('0689'))!,
      ),
    );
    await put('snapshots', 690);
    // One that ends right where it begins joins it.
    await put('snapshots', 99);
    await makeSnapshots(1).write(ID, 691);
    expect([journal.firstSeq, verified().slice(2)]).toEqual([100, [691, 690, 400, 99]]);
  });
});
