import type { OpenedFile } from '#bridge/contract.ts';

const MAX_BYTES = 100 * 1024 * 1024;

/** What a drop tells of a file; asked again, it is the file as it is now and not as it was dropped. */
export type DroppedEntry = Pick<FileSystemEntry, 'isDirectory'> & Partial<Pick<FileSystemFileEntry, 'file'>>;

const fileNow = (entry: DroppedEntry | null): Promise<File | null> =>
  new Promise((resolve) => {
    if (!entry?.file) return resolve(null);
    entry.file(resolve, () => resolve(null));
  });

const isUnchanged = (one: File, other: File) => one.size === other.size && one.lastModified === other.lastModified;

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/**
 * Reads a dropped file with the same limits as a chosen one, and never half of an old and half of a new one.
 *
 * A file that another program still saves cannot be read as it was dropped: it is taken as it is now, once, and where it
 * changes again meanwhile that is said.
 *
 * @param entry what the drop says of it; null where it is no file of the disk, such as one a page made.
 */
export async function readDropped(file: File, entry: DroppedEntry | null): Promise<OpenedFile> {
  const name = file.name || 'file';
  if (entry?.isDirectory) return { kind: 'directory', name };
  let wanted = file;
  for (let turn = 0; turn < 2; turn++) {
    if (wanted.size > MAX_BYTES) return { kind: 'tooLarge', name, byteLength: wanted.size };
    const bytes = await bytesOf(wanted);
    const now = await fileNow(entry);
    if (bytes && (!now || isUnchanged(now, wanted))) return { kind: 'file', name, bytes };
    if (!now) return { kind: !entry && file.type === '' && file.size % 4096 === 0 ? 'directory' : 'unreadable', name };
    // As it was all the time, and still not to be read: that is no matter of waiting.
    if (isUnchanged(now, wanted)) return { kind: 'unreadable', name };
    wanted = now;
  }
  return { kind: 'changing', name };
}
