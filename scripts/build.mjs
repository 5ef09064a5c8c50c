// @ts-check
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleForNode } from './node-bundle.mjs';
import { projectRoot, run, runMain, say, Stop } from './run.mjs';

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string} main the file that must be there afterwards.
 * @property {readonly string[]} sources files and folders that it is made of.
 * @property {RegExp} [leaves] paths below them that it does not read.
 * @property {() => Promise<void>} make
 */

/** @type {Readonly<Record<'app' | 'cli', Target>>} */
const TARGETS = {
  app: {
    name: 'app',
    main: 'out/main/index.js',
    sources: ['src', 'resources', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'],
    leaves: /^src\/cli\//,
    make: makeApp,
  },
  cli: {
    name: 'cli',
    main: 'out/cli/main.js',
    sources: ['src', 'package.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/node-bundle.mjs'],
    leaves: /^src\/(?:main|preload|renderer|storage|actions|bridge)\//,
    make: makeCli,
  },
};

/**
 * Builds the window app or the command line, if anything it is made of has changed since the last build.
 *
 * @param {'app' | 'cli'} which
 * @param {{ force?: boolean, quiet?: boolean }} [options]
 * @returns {Promise<boolean>} whether it was built now.
 * @throws {Stop} with the builder's words.
 */
export async function build(which, options = {}) {
  const target = TARGETS[which];
  const note = join(projectRoot, 'out', `.${target.name}-built-from`);
  const isFresh = async () =>
    !options.force &&
    existsSync(join(projectRoot, target.main)) &&
    (await readFile(note, 'utf8').catch(() => '')) === (await fingerprint(target));
  if (await isFresh()) return false;

  await mkdir(join(projectRoot, 'out'), { recursive: true });
  const unlock = await lock(join(projectRoot, 'out', `.${target.name}-building`));
  try {
    // Another build may have just done it.
    if (await isFresh()) return false;
    if (!options.quiet) say(`Building the ${target.name} ...`);
    const before = await fingerprint(target);
    await rm(note, { force: true });
    await target.make();
    await writeFile(note, before);
    return true;
  } finally {
    await unlock();
  }
}

async function makeApp() {
  const vite = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const result = await run(process.execPath, [vite, 'build', '--logLevel', 'warn']);
  if (result.code !== 0) throw new Stop(`The app could not be built.\n${result.output.trim()}`);
}

function makeCli() {
  return bundleForNode({
    entry: 'src/cli/main.ts',
    outDir: 'out/cli',
    chunks: 'chunks/[name]-[hash].js',
    what: 'The command line',
  });
}

/** @returns {Promise<string>} a hash over the names and contents of everything that the target is made of. */
async function fingerprint(/** @type {Target} */ target) {
  const hash = createHash('sha256').update(process.version);
  for (const source of target.sources) {
    for (const file of await filesIn(join(projectRoot, source))) {
      const name = relative(projectRoot, file).split(sep).join('/');
      if (target.leaves?.test(name) || /\.test\.tsx?$/.test(name)) continue;
      hash.update(`\0${name}\0`).update(await readFile(file).catch(() => ''));
    }
  }
  return hash.digest('hex');
}

/** @returns {Promise<string[]>} */
async function filesIn(/** @type {string} */ path) {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => undefined);
  if (!entries) return existsSync(path) ? [path] : [];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Keeps two builds of one target apart: each would empty the other's folder. */
async function lock(/** @type {string} */ folder) {
  for (let tries = 0; ; tries++) {
    try {
      await mkdir(folder);
      await writeFile(join(folder, 'pid'), String(process.pid));
      return () => rm(folder, { recursive: true, force: true });
    } catch {
      const pid = Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => '0'));
      if ((pid && !isAlive(pid)) || tries > 600) await rm(folder, { recursive: true, force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    for (const which of /** @type {const} */ (['app', 'cli'])) {
      if (!(await build(which, { force: process.argv.includes('--force') }))) say(`The ${which} is up to date.`);
    }
  });
}
