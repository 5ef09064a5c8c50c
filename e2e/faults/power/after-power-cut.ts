import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WriteRecord } from './write-log.ts';

export type PowerCut = {
  /** The power goes after so many records. */
  readonly at: number;
  /**
   * What a disk keeps of names (created, renamed, deleted). `journalled`: an fsync of anything keeps all names before it,
   * as ext4 and others do. `forgetful`: in our own folders only an fsync of the folder itself keeps them, as POSIX promises.
   */
  readonly disk: 'journalled' | 'forgetful';
  /** What is there of things that nobody fsynced: nothing, the names without contents, or by chance a part of each. */
  readonly unsynced: 'nothing' | 'names' | 'some';
  readonly random: () => number;
  /** Files whose fsyncs are passed over, to see what would be lost without them. */
  readonly withoutSync?: (path: string) => boolean;
};

type Change = { readonly at: number; readonly data: Buffer } | { readonly length: number };
type File = { kept: Buffer; readonly waiting: Change[] };
type NameChange = {
  readonly kind: 'C' | 'R' | 'U' | 'M' | 'D';
  readonly path: string;
  readonly to: string;
  readonly file?: File;
  readonly serial: number;
};

/** The files of a folder as a disk would show them after a power cut: only what was fsynced is certain. */
export function afterPowerCut(records: readonly WriteRecord[], cut: PowerCut): ReadonlyMap<string, Buffer> {
  const byInode = new Map<string, File>();
  const now = new Map<string, File>();
  const waitingNames: NameChange[] = [];
  const begun = new Map<string, { file: File | undefined; changes: number; names: number }>();
  const disk = { files: new Map<string, File>(), folders: new Set<string>(['']) };

  let serial = 0;
  const rename = (change: Omit<NameChange, 'serial'>) => waitingNames.push({ ...change, serial: serial++ });
  for (const record of records.slice(0, cut.at)) {
    const { kind, inode, name } = record;
    const file = byInode.get(inode);
    if (kind === 'C') {
      const made: File = { kept: Buffer.alloc(0), waiting: [] };
      byInode.set(inode, made);
      now.set(name, made);
      rename({ kind, path: name, to: '', file: made });
    } else if (kind === 'W') file?.waiting.push({ at: Number(record.number), data: record.data });
    else if (kind === 'T') file?.waiting.push({ length: Number(record.number) });
    else if (kind === 'B')
      begun.set(record.number.toString(), { file, changes: file?.waiting.length ?? 0, names: serial });
    else if (kind === 'F') {
      const token = record.number.toString();
      const sync = begun.get(token);
      begun.delete(token);
      if (!sync || cut.withoutSync?.(name)) continue;
      if (sync.file) keepChanges(sync.file, sync.changes, begun.values());
      keepNames(name, sync.names);
    } else if (kind === 'R') {
      const [from, to] = name.split('\0') as [string, string];
      const moved = now.get(from);
      now.delete(from);
      if (moved) now.set(to, moved);
      rename({ kind, path: from, to, ...(moved ? { file: moved } : {}) });
    } else if (kind === 'U' || kind === 'D' || kind === 'M') {
      now.delete(name);
      rename({ kind, path: name, to: '' });
    }
  }

  /** Keeps names that were changed before the fsync of this file or folder began. */
  function keepNames(synced: string, before: number): void {
    const isKept = ({ path, serial: at }: NameChange) =>
      at < before && (cut.disk === 'journalled' || !isOurs(path) || parentOf(path) === synced);
    const kept = waitingNames.filter(isKept);
    const left = waitingNames.filter((change) => !isKept(change));
    kept.forEach(applyName);
    waitingNames.splice(0, waitingNames.length, ...left);
  }

  function applyName({ kind, path, to, file }: NameChange): void {
    if (kind === 'M') disk.folders.add(path);
    else if (kind === 'D') disk.folders.delete(path);
    else if (kind === 'U') disk.files.delete(path);
    else if (kind === 'C') disk.files.set(path, file!);
    else if (file) {
      disk.files.delete(path);
      disk.files.set(to, file);
    } else moveFolder(path, to);
  }

  function moveFolder(from: string, to: string): void {
    if (disk.folders.delete(from)) disk.folders.add(to);
    for (const [path, file] of disk.files) {
      if (!path.startsWith(`${from}/`)) continue;
      disk.files.delete(path);
      disk.files.set(to + path.slice(from.length), file);
    }
  }

  const part = (length: number) => Math.floor(cut.random() * (length + 1));
  if (cut.unsynced === 'names') waitingNames.forEach(applyName);
  if (cut.unsynced === 'some') {
    waitingNames.slice(0, part(waitingNames.length)).forEach(applyName);
    for (const file of byInode.values()) {
      const whole = part(file.waiting.length);
      const torn = file.waiting[whole];
      keepChanges(file, whole, []);
      if (torn && 'data' in torn)
        file.kept = changed(file.kept, { at: torn.at, data: torn.data.subarray(0, part(torn.data.length)) });
    }
  }
  const isReachable = (path: string): boolean => path === '' || (disk.folders.has(path) && isReachable(parentOf(path)));
  return new Map(
    [...disk.files].filter(([path]) => isReachable(parentOf(path))).map(([path, file]) => [path, file.kept]),
  );
}

/** Makes a folder of these files. */
export function writeFiles(folder: string, files: ReadonlyMap<string, Buffer>): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

const parentOf = (path: string) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');

/** What we write ourselves; the rest is the browser's, which does not fsync its folders everywhere. */
const isOurs = (path: string) => path.startsWith('events') || /^[a-z.-]+\.json$/.test(path);

function keepChanges(file: File, count: number, others: Iterable<{ file: File | undefined; changes: number }>): void {
  for (const change of file.waiting.splice(0, count)) file.kept = changed(file.kept, change);
  for (const other of others) if (other.file === file) other.changes = Math.max(0, other.changes - count);
}

function changed(bytes: Buffer, change: Change): Buffer {
  if ('length' in change) {
    if (change.length <= bytes.length) return bytes.subarray(0, change.length);
    return Buffer.concat([bytes, Buffer.alloc(change.length - bytes.length)]);
  }
  const { at, data } = change;
  if (at === bytes.length) return Buffer.concat([bytes, data]);
  const grown = Buffer.alloc(Math.max(bytes.length, at + data.length));
  bytes.copy(grown);
  data.copy(grown, at);
  return grown;
}
