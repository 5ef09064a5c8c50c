// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Stop } from './run.mjs';

/** Whether a window can be shown: a DISPLAY whose server does not answer counts as none. */
export async function hasDisplay(env = process.env) {
  if (process.platform !== 'linux') return true;
  const display = env['DISPLAY'];
  if (display) {
    const local = display.match(/^(?:unix)?:(\d+)/)?.[1];
    // A display on another machine (ssh -X, containers) is not asked; Electron says so if it is gone.
    if (local === undefined) return true;
    const socket = `/tmp/.X11-unix/X${local}`;
    return (await answers(socket)) || (await answers(`\0${socket}`));
  }
  const { WAYLAND_DISPLAY, XDG_RUNTIME_DIR } = env;
  return Boolean(WAYLAND_DISPLAY && XDG_RUNTIME_DIR && existsSync(join(XDG_RUNTIME_DIR, WAYLAND_DISPLAY)));
}

/** @returns {Promise<boolean>} */
function answers(/** @type {string} */ socket) {
  return new Promise((resolve) => {
    const probe = connect({ path: socket });
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
}

/**
 * Starts a virtual display with room for the tour's largest window.
 *
 * Xvfb picks a free number itself, so that two runs never meet.
 *
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    const stop = () => {
      process.off('exit', stop);
      server.kill('SIGTERM');
    };
    process.once('exit', stop);
    let words = '';
    server.stderr?.on('data', (chunk) => (words += chunk));
    server.once('error', (error) => reject(new Stop(`The virtual display could not be started: ${error.message}`)));
    server.once('exit', (code) => reject(new Stop(`The virtual display ended at once (${code}): ${words.trim()}`)));
    let number = '';
    const numbers = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    numbers.on('data', (chunk) => {
      number += chunk;
      if (!number.endsWith('\n')) return;
      // From here on the display must not keep a finished script alive.
      server.unref();
      for (const stream of [server.stderr, numbers]) /** @type {any} */ (stream)?.unref?.();
      resolve({ display: `:${number.trim()}`, stop });
    });
  });
}
