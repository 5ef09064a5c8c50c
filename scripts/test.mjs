// @ts-check
/**
 * `npm test`: types, lint, format, unit tests, build and the journeys in real Electron.
 *
 * The last line is `N passed, N failed` (`, N skipped` when there are any), summed over all suites; a suite that
 * breaks without a result counts as one failure. FOLKMOOT_TEST_ONLY=unit or =e2e runs one half while developing.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { electronExecutable } from './electron-runtime.mjs';
import { projectRoot, run, runMain, say, Stop } from './run.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';
import { countPlaywright, countStep, countVitest, sumLine } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

const MINUTE = 60_000;
const bin = (/** @type {string[]} */ ...path) => join(projectRoot, 'node_modules', ...path);
const tsc = bin('typescript', 'bin', 'tsc');

/** Runs checks that count as one test; their words are shown only when they fail. */
async function step(/** @type {string} */ name, /** @type {readonly (readonly string[])[]} */ commands) {
  const startedAt = Date.now();
  let words = '';
  for (const args of commands) {
    const result = await run(process.execPath, args, { timeoutMs: 5 * MINUTE });
    if (result.code !== 0)
      words += `${result.output.trim()}\n${result.timedOut ? 'It took more than five minutes.\n' : ''}`;
    if (result.code !== 0 && !words.trim()) words = `exit code ${result.code}\n`;
  }
  report(name, words === '', startedAt);
  if (words) process.stdout.write(words);
  return countStep(words === '');
}

function report(/** @type {string} */ name, /** @type {boolean} */ ok, /** @type {number} */ startedAt) {
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'}  ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)\n`);
}

/**
 * Runs a suite that writes its counts to a file.
 *
 * @param {string} name
 * @param {(file: string) => { args: string[], env?: NodeJS.ProcessEnv, timeoutMs: number }} command
 * @param {(report: any, code: number) => Counts} count
 */
async function suite(name, command, count) {
  const startedAt = Date.now();
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-test-'));
  try {
    const file = join(folder, 'report.json');
    const { args, env, timeoutMs } = command(file);
    const result = await run(process.execPath, args, { show: true, env: { ...process.env, ...env }, timeoutMs });
    if (result.timedOut) process.stdout.write(`${name} took more than ${timeoutMs / MINUTE} minutes and was ended.\n`);
    const written = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
    const counts = count(written, result.code);
    report(name, counts.failed === 0, startedAt);
    return counts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const unit = () =>
  suite(
    'unit tests',
    (file) => ({
      args: [bin('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      timeoutMs: 10 * MINUTE,
    }),
    countVitest,
  );

const journeys = () =>
  suite(
    'journeys in Electron',
    (file) => ({
      args: [bin('@playwright', 'test', 'cli.js'), 'test', '--project=e2e', '--retries=1', '--reporter=list,json'],
      // A journey on a busy machine may miss a moment: it is played once more, and named as flaky at the end of the list.
      // Two at a time where each has a virtual display of its own; on a real one they would take each other's focus.
      env: {
        FOLKMOOT_TEST_WORKERS: process.env['DISPLAY'] ? '1' : '2',
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      },
      timeoutMs: 16 * MINUTE,
    }),
    countPlaywright,
  );

async function buildAll() {
  const startedAt = Date.now();
  try {
    await build('app', { quiet: true });
    await build('cli', { quiet: true });
    report('build', true, startedAt);
    return countStep(true);
  } catch (error) {
    report('build', false, startedAt);
    process.stdout.write(`${error instanceof Stop ? error.message : String(error)}\n`);
    return countStep(false);
  }
}

await runMain(async () => {
  // Logs are read as plain text.
  if (!process.stdout.isTTY) {
    delete process.env['FORCE_COLOR'];
    process.env['NO_COLOR'] = '1';
  }
  const only = process.env['FOLKMOOT_TEST_ONLY'] ?? '';
  if (!['', 'unit', 'e2e'].includes(only)) throw new Stop('FOLKMOOT_TEST_ONLY may be unit or e2e.');
  // What is missing is said before minutes of testing, not after them.
  const runtime = await electronExecutable();
  await ensureSystemLibraries({ executable: runtime.path, tests: true });

  /** @type {Counts[]} */
  const counts = [];
  if (only !== 'e2e') {
    counts.push(
      await step('types', [
        [tsc, '-p', 'tsconfig.json'],
        [tsc, '-p', 'src/domain/tsconfig.json'],
      ]),
    );
    counts.push(await step('lint', [[bin('oxlint', 'bin', 'oxlint')]]));
    counts.push(await step('format', [[bin('oxfmt', 'bin', 'oxfmt'), '--check', '.']]));
    counts.push(await unit());
  }
  if (only !== 'unit') {
    const built = await buildAll();
    // Journeys on an old build, or on none, would prove nothing.
    counts.push(built, built.failed ? countStep(false) : await journeys());
  }
  if (only) say(`Only the ${only} half was run.`);
  process.stdout.write(`${sumLine(counts)}\n`);
  return counts.some((count) => count.failed > 0) ? 1 : 0;
});
