// @ts-check
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FALLBACK, fallbackRuntime } from './runtime/fallback.mjs';
import { executableName, officialElectron, pinnedVersion } from './runtime/official.mjs';
import { projectCopy } from './runtime/project-copy.mjs';
import { projectRoot, runMain, say, Stop } from './run.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} path the executable.
 * @property {'override' | 'official' | 'fallback'} origin
 * @property {string} version of Electron, or 'unknown'.
 * @property {string[]} args what must stand before the app's own arguments to open this project.
 */

/**
 * The Electron that opens this project: the one you name, else the official binary, else the pinned fallback.
 *
 * ELECTRON_OVERRIDE_DIST_PATH names a folder with an unpacked Electron. The fallback exists for x64 Linux only.
 *
 * @param {{ project?: string, quiet?: boolean, patienceMs?: number }} [options] `project` is the folder to open.
 * @returns {Promise<ElectronRuntime>}
 * @throws {Stop} with a sentence for the person when there is none.
 */
export async function electronExecutable(options = {}) {
  const project = resolve(options.project ?? projectRoot);
  const runtime = (await overrideRuntime(project)) ?? (await officialOrFallback(project, options));
  if (!options.quiet) {
    const note = {
      override: 'from ELECTRON_OVERRIDE_DIST_PATH',
      official: 'official',
      fallback: `from ${FALLBACK.package}`,
    };
    say(`Runtime: Electron ${runtime.version} (${note[runtime.origin]})`);
  }
  return runtime;
}

/** Chromium refuses to run as root with its sandbox; only scripts and tests give it up, and only then. */
export function sandboxArgs() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** @returns {Promise<ElectronRuntime | undefined>} */
async function overrideRuntime(/** @type {string} */ project) {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return undefined;
  const path = join(resolve(folder), executableName());
  if (!existsSync(path)) throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${path}.`);
  const version = await readFile(join(folder, 'version'), 'utf8').catch(() => 'unknown');
  return { path, origin: 'override', version: version.replace(/^v/, '').trim(), args: [...sandboxArgs(), project] };
}

/** @returns {Promise<ElectronRuntime>} */
async function officialOrFallback(
  /** @type {string} */ project,
  /** @type {{ quiet?: boolean, patienceMs?: number }} */ options,
) {
  const official = await officialElectron(options.patienceMs ? { patienceMs: options.patienceMs } : {});
  if ('path' in official) {
    return { path: official.path, origin: 'official', version: pinnedVersion, args: [...sandboxArgs(), project] };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      `The official Electron ${pinnedVersion} could not be fetched (${official.reason}), and there is no other runtime for ` +
        `${process.platform} ${process.arch}. Download electron-v${pinnedVersion}-${process.platform}-${process.arch}.zip from ` +
        `Electron's release page, unpack it and set ELECTRON_OVERRIDE_DIST_PATH to that folder.`,
    );
  }
  if (!options.quiet) {
    say(`The official Electron ${pinnedVersion} is not available (${official.reason}); using the pinned fallback.`);
  }
  const folder = await projectCopy(await fallbackRuntime(), project);
  return { path: join(folder, 'electron'), origin: 'fallback', version: FALLBACK.electron, args: sandboxArgs() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    process.stdout.write(`${JSON.stringify(await electronExecutable(), null, 2)}\n`);
  });
}
