// @ts-check
/** `npm start`: builds what is stale, gets the runtime and what it needs, and opens the app. */
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { electronExecutable } from './electron-runtime.mjs';
import { projectRoot, runMain, say } from './run.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';
import { playTour } from './tour.mjs';

await runMain(async () => {
  if (!(await hasDisplay())) {
    say('There is no display. Playing the tour of the app in a virtual one instead.');
    return playTour();
  }
  const runtime = await electronExecutable();
  await ensureSystemLibraries({ executable: runtime.path });
  await build('app');
  return open(runtime.path, [...runtime.args, ...process.argv.slice(2)]);
});

/** @returns {Promise<number>} the app's exit code. */
function open(/** @type {string} */ path, /** @type {string[]} */ args) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(path, args, { cwd: projectRoot, env, stdio: 'inherit' });
  // Ctrl+C reaches the app as well, which closes its files; this script waits for that.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
