import { dialog, type BrowserWindow } from 'electron';
import { open, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { OpenedFile, SaveOutcome } from '#bridge/contract.ts';
import { say } from '#catalogue/catalogue.ts';
import { isDiskFull, reasonOf, sweepSharedFolder, writeSafely } from './write-safely.ts';

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
  try {
    const path = extname(chosen.filePath) === '' ? await freePath(chosen.filePath, extension) : chosen.filePath;
    await writeSafely(path, bytes);
    await sweepSharedFolder(dirname(path));
    return { kind: 'saved', fileName: basename(path) };
  } catch (error) {
    return isDiskFull(error) ? { kind: 'diskFull' } : { kind: 'failed', reason: reasonOf(error) };
  }
}

/**
 * The name with the extension that was left out. The dialog asked about the name without it: where that stands, it gets
 * a number instead of replacing a file that nobody spoke of.
 */
async function freePath(chosen: string, extension: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(dirname(chosen), `${basename(chosen)}${number === 1 ? '' : ` ${number}`}${extension}`);
    const isFree = await stat(path).then(
      () => false,
      () => true,
    );
    if (isFree) return path;
  }
}

/** Far below the 255 bytes that a name may have on most disks, and what a person would read. */
const STEM_BYTES = 200;
const STEM_SIGNS = 100;

/**
 * A file name from an event's or topic's name: no separators, no control characters, no leading dot, not too long.
 *
 * Long is counted in bytes too, since a sign of Chinese has three; it is cut between signs as people see them.
 */
export function safeFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    // The two joiners belong to how Persian and families of emoji are written.
    .replaceAll(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const extension = extname(clean);
  const stem = cutStem(clean.slice(0, clean.length - extension.length).replace(/^[.\s]+/, ''));
  return stem === '' ? `Folkmoot${extension}` : stem + extension;
}

function cutStem(stem: string): string {
  let [cut, bytes, signs] = ['', 0, 0];
  for (const { segment } of new Intl.Segmenter().segment(stem)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > STEM_BYTES || ++signs > STEM_SIGNS) break;
    cut += segment;
  }
  return cut.trimEnd();
}
