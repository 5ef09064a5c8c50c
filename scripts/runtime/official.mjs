// @ts-check
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.mjs';
import { run, say } from '../run.mjs';

const require = createRequire(import.meta.url);
const electronFolder = dirname(require.resolve('electron/package.json'));

/** The Electron version that package.json pins and that installers are built with. */
export const pinnedVersion = /** @type {string} */ (require('electron/package.json').version);

/** How long a download may stay without an answer, in milliseconds. */
const PATIENCE_MS = 15_000;

/** A place that did not answer is not asked again for this long. */
const REMEMBER_MS = 24 * 60 * 60 * 1000;

/** Where the executable sits inside an unpacked Electron, by system. */
export function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @returns {Promise<string | undefined>} the official binary of the pinned version, when it is already here. */
async function unpackedBinary() {
  const path = join(electronFolder, 'dist', executableName());
  const version = await readFile(join(electronFolder, 'dist', 'version'), 'utf8').catch(() => '');
  return version.replace(/^v/, '').trim() === pinnedVersion && existsSync(path) ? path : undefined;
}

/**
 * Downloads the official archive in a child process.
 *
 * @param {number} patienceMs how long to wait for the first, or for the next, piece of an answer.
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export function downloadOfficial(patienceMs) {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./official-download.mjs', import.meta.url)), [], { silent: true });
    let words = '';
    child.stderr?.on('data', (chunk) => (words += chunk));
    const giveUp = () => {
      child.kill('SIGKILL');
      resolve({ ok: false, reason: `no answer for ${patienceMs / 1000} s` });
    };
    let timer = setTimeout(giveUp, patienceMs);
    child.on('message', () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patienceMs);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      // The address in the message is cut: it says nothing that the reason does not.
      const firstLine =
        words
          .trim()
          .split('\n')[0]
          ?.replace(/ for https?:\S+/, '') ?? '';
      resolve(code === 0 ? { ok: true } : { ok: false, reason: firstLine || 'the download failed' });
    });
  });
}

/**
 * The official Electron of the pinned version: unpacked already, or downloaded and checked now.
 *
 * @param {{ patienceMs?: number, now?: number }} [options]
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function officialElectron(options = {}) {
  const here = await unpackedBinary();
  if (here) return { path: here };

  const now = options.now ?? Date.now();
  const noteFile = join(cacheFolder(), 'electron-download-failed.json');
  const note = await readFile(noteFile, 'utf8').then(JSON.parse, () => undefined);
  const age = now - Number(note?.failedAt);
  if (note?.version === pinnedVersion && age >= 0 && age < REMEMBER_MS) {
    return { reason: `${note.reason}; asked less than a day ago, delete ${noteFile} to ask again` };
  }

  say(`Fetching the official Electron ${pinnedVersion} ...`);
  const download = await downloadOfficial(options.patienceMs ?? PATIENCE_MS);
  if (!download.ok) {
    await mkdir(cacheFolder(), { recursive: true });
    await writeFile(noteFile, JSON.stringify({ version: pinnedVersion, failedAt: now, reason: download.reason }));
    return { reason: download.reason };
  }
  await rm(noteFile, { force: true });
  // The package's own installer finds the archive in the cache, checks it again and unpacks it.
  const install = await run(process.execPath, [join(electronFolder, 'install.js')]);
  const path = await unpackedBinary();
  return path ? { path } : { reason: `unpacking failed: ${install.output.trim().split('\n')[0]}` };
}
