// @ts-check
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** Words for the person at the terminal. Always stderr: stdout belongs to what a command was asked for. */
export function say(/** @type {string} */ line) {
  process.stderr.write(`${line}\n`);
}

/** An expected stop: the sentence is for the person, without a stack trace. */
export class Stop extends Error {}

/**
 * Runs a command without a shell and without waiting for typed answers.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeoutMs?: number }} [options]
 *   `show` passes the output through as it comes; otherwise it is collected. A command that is over its time is
 *   ended with everything it started.
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} code 127 when it could not be started.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const detached = process.platform !== 'win32';
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectRoot,
      env: options.env ?? process.env,
      stdio: ['ignore', options.show ? 'inherit' : 'pipe', options.show ? 'inherit' : 'pipe'],
      detached,
    });
    let output = '';
    let timedOut = false;
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const signalAll = (/** @type {NodeJS.Signals} */ signal) => {
      if (child.pid === undefined) return;
      try {
        process.kill(detached ? -child.pid : child.pid, signal);
      } catch {
        // Already gone.
      }
    };
    /** @type {NodeJS.Timeout | undefined} */
    let lastResort;
    // Asked first: a test runner that is killed at once leaves its Electron behind, which has a group of its own.
    const end = () => {
      signalAll('SIGTERM');
      lastResort ??= setTimeout(() => signalAll('SIGKILL'), 10_000);
    };
    const timer = options.timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          end();
        }, options.timeoutMs)
      : undefined;
    // A command with its own process group does not hear the terminal's Ctrl+C.
    let interrupted = false;
    const onSignal = () => {
      interrupted = true;
      end();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      clearTimeout(lastResort);
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
      if (interrupted) process.exit(130);
      resolve({ code, output, timedOut });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** Runs the npm client that belongs to this Node, as `npm run` did, so that its registry settings hold. */
export function runNpm(
  /** @type {readonly string[]} */ args,
  /** @type {{ cwd?: string, show?: boolean, timeoutMs?: number }} */ options = {},
) {
  const client = process.env['npm_execpath'];
  if (client?.endsWith('npm-cli.js')) return run(process.execPath, [client, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * Runs a script's main function; a Stop becomes its sentence and exit code 1.
 *
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    say(
      error instanceof Stop ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
    process.exitCode = 1;
  }
}
