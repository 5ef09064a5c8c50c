// @ts-check
import { accessSync, constants } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasDisplay } from './display.mjs';
import { electronExecutable } from './electron-runtime.mjs';
import { run, runMain, say, Stop } from './run.mjs';

/** What Electron links against on a bare Debian; the names of Debian 12. */
const LIBRARIES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libcups2',
];

/** These got a new name when Debian 13 and Ubuntu 24.04 moved to 64-bit time. */
const RENAMED_FOR_64_BIT_TIME = new Set(['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0', 'libcups2']);

/** @typedef {{ id: string, version: number, isDebian: boolean }} System */

/** @returns {Promise<System>} what /etc/os-release says; a version that is not a number (Debian's "sid") counts as newest. */
export async function readSystem(file = '/etc/os-release') {
  const text = await readFile(file, 'utf8').catch(() => '');
  const value = (/** @type {string} */ key) => text.match(new RegExp(`^${key}="?([^"\n]*)"?$`, 'm'))?.[1] ?? '';
  const id = value('ID');
  const isDebian = ['debian', 'ubuntu'].some((name) => id === name || value('ID_LIKE').split(' ').includes(name));
  return { id, version: Number.parseFloat(value('VERSION_ID')) || Number.POSITIVE_INFINITY, isDebian };
}

/** The names that this system's packages go by. */
export function packageNames(/** @type {readonly string[]} */ names, /** @type {System} */ system) {
  const is64BitTime = system.version >= (system.id === 'ubuntu' ? 24.04 : 13);
  return names.map((name) => (is64BitTime && RENAMED_FOR_64_BIT_TIME.has(name) ? `${name}t64` : name));
}

/** @returns {string[]} the shared libraries that `ldd` could not find. */
export function missingIn(/** @type {string} */ lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

function hasTool(/** @type {string} */ name) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Makes sure that the system has what the app, or its tests, need; on Debian and Ubuntu root gets it at once.
 *
 * @param {{ executable: string, tests?: boolean }} needs `executable` is Electron's; tests also read PDFs back.
 * @throws {Stop} with one line that holds the exact command, where this script may not install.
 */
export async function ensureSystemLibraries(needs) {
  if (process.platform !== 'linux') return;
  const ldd = await run('ldd', [needs.executable]);
  const missing = missingIn(ldd.output);
  const wanted = missing.length > 0 ? [...LIBRARIES] : [];
  if (!(await hasDisplay()) && !hasTool('Xvfb')) {
    missing.push('Xvfb');
    wanted.push('xvfb', 'xauth');
  }
  if (needs.tests && !(hasTool('pdftotext') && hasTool('pdftoppm'))) {
    missing.push('pdftotext');
    wanted.push('poppler-utils');
  }
  if (missing.length === 0) return;

  const system = await readSystem();
  const packages = packageNames(wanted, system);
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  const command = `sudo apt-get update && sudo apt-get ${install.join(' ')}`;
  const lack = `This system lacks ${missing.join(', ')}.`;
  if (!system.isDebian) throw new Stop(`${lack} Install what these Debian packages hold: ${packages.join(' ')}`);
  if (process.getuid?.() !== 0) throw new Stop(`${lack} Install it with: ${command}`);

  say(`${lack} Installing ${packages.join(' ')} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  const update = await run('apt-get', [...patience, 'update'], { env });
  const result = await run('apt-get', [...patience, ...install], { env });
  const still = missingIn((await run('ldd', [needs.executable])).output);
  if (result.code !== 0 || still.length > 0) {
    throw new Stop(`${update.output}${result.output}\n${lack} Installing it failed; try: ${command}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    const { path } = await electronExecutable();
    await ensureSystemLibraries({ executable: path, tests: true });
    say('The system has everything that the app and its tests need.');
  });
}
