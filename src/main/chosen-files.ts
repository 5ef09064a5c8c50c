import { dialog, type BrowserWindow } from 'electron';
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { OpenedFile, SaveOutcome } from '#bridge/contract.ts';
import { say } from '#catalogue/catalogue.ts';
import { isDiskFull, reasonOf, writeSafely } from './write-safely.ts';

const MAX_BYTES = 100 * 1024 * 1024;

const FILTERS = {
  list: [{ key: 'files.lists', extensions: ['csv', 'tsv', 'txt'] }],
  event: [{ key: 'files.events', extensions: ['folkmoot'] }],
  any: [{ key: 'files.both', extensions: ['csv', 'tsv', 'txt', 'folkmoot'] }],
  picture: [{ key: 'files.pictures', extensions: ['png', 'jpg', 'jpeg'] }],
  csv: [{ key: 'files.lists', extensions: ['csv'] }],
  folkmoot: [{ key: 'files.events', extensions: ['folkmoot'] }],
  text: [{ key: 'files.texts', extensions: ['md', 'txt'] }],
  calendar: [{ key: 'files.calendars', extensions: ['ics'] }],
  design: [{ key: 'files.designs', extensions: ['json'] }],
  pdf: [{ key: 'files.pdfs', extensions: ['pdf'] }],
} as const;

export type FileKind = keyof typeof FILTERS;

const filtersOf = (kind: FileKind) => [
  ...FILTERS[kind].map(({ key, extensions }) => ({ name: say(key), extensions: [...extensions] })),
  { name: say('files.all'), extensions: ['*'] },
];

/** Asks for a file and reads it; null when the person thought better of it. */
export async function chooseFile(window: BrowserWindow, kind: FileKind, title: string): Promise<OpenedFile | null> {
  const chosen = await dialog.showOpenDialog(window, { title, properties: ['openFile'], filters: filtersOf(kind) });
  const path = chosen.filePaths[0];
  return chosen.canceled || path === undefined ? null : readChosenFile(path);
}

/** Asks for a folder; null when the person thought better of it. */
export async function chooseFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, { title, properties: ['openDirectory', 'createDirectory'] });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/** Reads a file that a person named: one consistent read, with a limit, and words for what is no file. */
export async function readChosenFile(path: string): Promise<OpenedFile> {
  const name = basename(path) || 'file';
  try {
    const handle = await open(path, 'r');
    try {
      const stats = await handle.stat();
      if (stats.isDirectory()) return { kind: 'directory', name };
      if (stats.size > MAX_BYTES) return { kind: 'tooLarge', name, byteLength: stats.size };
      const bytes = new Uint8Array(await handle.readFile());
      // Another program still writes it: half of the old and half of the new would be read as one list.
      const after = await handle.stat();
      const isSame = after.size === stats.size && after.mtimeMs === stats.mtimeMs && bytes.length === stats.size;
      return isSame ? { kind: 'file', name, bytes } : { kind: 'changing', name };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const isDirectory = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    return isDirectory ? { kind: 'directory', name } : { kind: 'unreadable', name };
  }
}

/** Asks where to and writes: whole or not at all. */
export async function saveFile(
  window: BrowserWindow,
  kind: FileKind,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<SaveOutcome> {
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: safeFileName(suggestedName),
    filters: filtersOf(kind),
  });
  if (chosen.canceled || !chosen.filePath) return { kind: 'cancelled' };
  const extension = `.${FILTERS[kind][0].extensions[0]}`;
  const path = extname(chosen.filePath) === '' ? chosen.filePath + extension : chosen.filePath;
  try {
    await writeSafely(path, bytes);
    return { kind: 'saved', fileName: basename(path) };
  } catch (error) {
    return isDiskFull(error) ? { kind: 'diskFull' } : { kind: 'failed', reason: reasonOf(error) };
  }
}

/** A file name from an event's or topic's name: no separators, no control characters, no leading dot, not too long. */
export function safeFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  const extension = extname(clean);
  const stem = clean.slice(0, clean.length - extension.length).slice(0, 100);
  return stem === '' ? `Folkmoot${extension}` : stem + extension;
}
