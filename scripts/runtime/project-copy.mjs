// @ts-check
import { createHash } from 'node:crypto';
import {
  chmod,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * A copy of the fallback runtime that opens this project, made of hard links: it takes no room.
 *
 * That runtime has no default app, so `electron PATH` does not work; it opens what `resources/app` points at.
 * One link in the shared runtime would make two clones open each other, so each project path has its own copy.
 *
 * @param {string} runtime the shared, unpacked runtime.
 * @param {string} project the folder with package.json.
 * @returns {Promise<string>} the folder that holds this project's executable.
 */
export async function projectCopy(runtime, project) {
  const root = await realpath(project);
  const copies = `${runtime}-projects`;
  const folder = join(copies, `${basename(root)}-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`);
  if (await pointsAt(folder, root)) return folder;

  await mkdir(copies, { recursive: true });
  await removeOrphans(copies);
  const work = await mkdtemp(join(copies, 'making-'));
  // A temporary folder is closed to others; Chromium's helper processes give up rights and still read from here.
  await chmod(work, 0o755);
  await linkTree(runtime, work);
  await symlink(root, join(work, 'resources', 'app'), 'dir');
  try {
    await rm(folder, { recursive: true, force: true });
    await rename(work, folder);
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    if (!(await pointsAt(folder, root))) throw error;
  }
  return folder;
}

async function pointsAt(/** @type {string} */ folder, /** @type {string} */ root) {
  return (await readlink(join(folder, 'resources', 'app')).catch(() => undefined)) === root;
}

/** Drops the copies of projects that are no longer there. */
async function removeOrphans(/** @type {string} */ copies) {
  for (const name of await readdir(copies)) {
    if (name.startsWith('making-')) continue;
    const target = await readlink(join(copies, name, 'resources', 'app')).catch(() => undefined);
    if (target && !(await stat(target).catch(() => undefined))) {
      await rm(join(copies, name), { recursive: true, force: true });
    }
  }
}

async function linkTree(/** @type {string} */ from, /** @type {string} */ to) {
  for (const entry of await readdir(from, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, source.slice(from.length + 1));
    await mkdir(dirname(target), { recursive: true });
    // Some file systems know no hard links; a copy works everywhere.
    await link(source, target).catch(() => copyFile(source, target));
  }
  await mkdir(join(to, 'resources'), { recursive: true });
}
