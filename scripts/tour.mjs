// @ts-check
/** `npm run tour`: plays the main job in the real app and leaves its screens, papers and times in out/tour. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { electronExecutable } from './electron-runtime.mjs';
import { projectRoot, run, runMain, say } from './run.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** @returns {Promise<number>} 0 when the whole tour was played. */
export async function playTour() {
  const runtime = await electronExecutable();
  await ensureSystemLibraries({ executable: runtime.path });
  await build('app');
  const folder = join(projectRoot, 'out', 'tour');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const played = await run(process.execPath, [playwright, 'test', '--project=tour', '--reporter=list'], { show: true });
  say(played.code === 0 ? `The tour is in ${folder}` : `The tour broke off; what it left is in ${folder}`);
  return played.code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(playTour);
