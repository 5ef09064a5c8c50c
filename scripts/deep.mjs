// @ts-check
/**
 * `npm run deep`: the counts that are too long for every run, each with a dated line in docs/deep-log.md.
 *
 * `-- --only NAME` runs one (may be given again), `--list` names them, `--no-log` writes no line. A count is a test file
 * that knows FOLKMOOT_DEEP, by its path or a part of it, or one of: printing, plans, groups, bridge, rush, faults.
 */
import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { buildNodeBench, runNodeBench } from './bench/node-bench.mjs';
import { electronExecutable } from './electron-runtime.mjs';
import { projectRoot, run, runMain, runNpm, say, Stop } from './run.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';

/** @typedef {{ ok: boolean, result: string, words: string }} Outcome */
/** @typedef {{ name: string, play: () => Promise<Outcome> }} Count */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const bin = (/** @type {string[]} */ ...path) => join(projectRoot, 'node_modules', ...path);
const deep = { ...process.env, FOLKMOOT_DEEP: '1', NO_COLOR: '1' };

/** @returns {Promise<Count[]>} every test file that knows a long count, so that a new one is never forgotten. */
async function longTests() {
  const files = [];
  for (const folder of ['scripts', 'src']) {
    const entries = await readdir(join(projectRoot, folder), { recursive: true });
    const tests = entries.filter((name) => /\.test\.tsx?$/.test(name));
    files.push(...tests.map((name) => `${folder}/${name.replaceAll('\\', '/')}`));
  }
  /** @type {Count[]} */
  const counts = [];
  for (const file of files.toSorted()) {
    const text = await readFile(join(projectRoot, file), 'utf8');
    if (text.includes('FOLKMOOT_DEEP')) counts.push({ name: file, play: () => longTest(file) });
  }
  return counts;
}

/** @returns {Promise<Outcome>} */
function longTest(/** @type {string} */ file) {
  const args = [bin('vitest', 'vitest.mjs'), 'run', file, `--testTimeout=${2 * HOUR}`, '--reporter=default'];
  return suite((report) => [...args, '--reporter=json', `--outputFile.json=${report}`], countVitest, deep);
}

/** @returns {Promise<Outcome>} the bridge asked 10,000 wrong things on every channel. */
async function bridge() {
  await ensureSystemLibraries({ executable: (await electronExecutable()).path, tests: true });
  await build('app', { quiet: true });
  const cli = bin('@playwright', 'test', 'cli.js');
  const env = (/** @type {string} */ report) => ({ ...deep, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  const args = [cli, 'test', '--project=e2e', '--reporter=list,json', 'e2e/security.spec.ts'];
  return suite(() => args, countPlaywright, env);
}

/** @returns {Promise<Outcome>} twenty people a second at the door for ten minutes. */
async function rush() {
  await ensureSystemLibraries({ executable: (await electronExecutable()).path, tests: true });
  await build('app', { quiet: true });
  const cli = bin('@playwright', 'test', 'cli.js');
  const env = (/** @type {string} */ report) => ({
    ...deep,
    FOLKMOOT_BENCH_PART: 'rush',
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  const args = [cli, 'test', '--project=bench', '--reporter=list,json', 'e2e/bench/rush.spec.ts'];
  return suite(() => args, countPlaywright, env);
}

/**
 * @param {(report: string) => string[]} args
 * @param {typeof countVitest} count
 * @param {NodeJS.ProcessEnv | ((report: string) => NodeJS.ProcessEnv)} env
 * @returns {Promise<Outcome>}
 */
async function suite(args, count, env) {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-deep-'));
  try {
    const file = join(folder, 'report.json');
    const ended = await run(process.execPath, args(file), {
      env: typeof env === 'function' ? env(file) : env,
      timeoutMs: 3 * HOUR,
    });
    const written = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
    const { passed, failed, skipped } = count(written, ended.code);
    const told = ended.output
      .split('\n')
      .filter((line) => /records \(|\binstances?\b.*\d|\d+ cases|NOT RUN/.test(line));
    const result = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    return {
      ok: failed === 0,
      result: [result, ...told.map((line) => line.trim())].join('; '),
      words: failed === 0 ? '' : ended.output,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<Outcome>} figures of measurements, each in a process of its own, joined to one line. */
async function figures(/** @type {string[]} */ ...measurements) {
  await buildNodeBench();
  const all = [];
  for (const what of measurements) {
    const { lines, problem } = await runNodeBench(what, 1, 60);
    if (problem !== '') return { ok: false, result: 'broke off', words: problem };
    all.push(...lines);
  }
  return { ok: true, result: all.join('; ').replaceAll('|', '/'), words: '' };
}

/** @returns {Promise<Outcome>} the targets of groups through the command line, as docs/groups.md lists them. */
async function groups() {
  await build('cli', { quiet: true });
  return figures('groups-targets');
}

/** @returns {Promise<Count[]>} kill, power cut and full disk, where the project has them as a script of their own. */
async function faults() {
  const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  if (!scripts.faults) return [];
  const play = async () => {
    const ended = await runNpm(['run', '-s', 'faults', '--', '--full'], { timeoutMs: 12 * HOUR });
    const goals = ended.output.split('\n').filter((line) => /^\| \d+ .*\|$/.test(line));
    const told = goals.map((line) => line.split('|').map((cell) => cell.trim()));
    const result = told.map((cells) => `${cells[1]}: ${cells[3]}, ${cells[5]}`).join('; ');
    return { ok: ended.code === 0, result, words: ended.code === 0 ? '' : ended.output };
  };
  return [{ name: 'faults', play }];
}

await runMain(async () => {
  const args = process.argv.slice(2);
  const all = [
    ...(await longTests()),
    { name: 'printing', play: () => figures('long-printing-10000', 'long-printing-100000') },
    { name: 'plans', play: () => figures('long-plans') },
    { name: 'groups', play: groups },
    { name: 'bridge', play: bridge },
    { name: 'rush', play: rush },
    ...(await faults()),
  ];
  if (args.includes('--list')) {
    process.stdout.write(`${all.map(({ name }) => name).join('\n')}\n`);
    return 0;
  }
  const asked = args.flatMap((arg, i) => (args[i - 1] === '--only' ? [arg] : []));
  const unknown = asked.find((part) => !all.some(({ name }) => name.includes(part)));
  if (unknown) throw new Stop(`There is no long count "${unknown}". See: npm run deep -- --list`);
  // Exact names first: `printing` is a count of its own, not every test below src/printing.
  const isAsked = (/** @type {string} */ name) =>
    asked.some((part) => (all.some((one) => one.name === part) ? name === part : name.includes(part)));
  const counts = all.filter(({ name }) => asked.length === 0 || isAsked(name));

  let hasFailed = false;
  for (const { name, play } of counts) {
    say(`Counting ${name} ...`);
    const load = loadavg()[0]?.toFixed(1) ?? '';
    const from = Date.now();
    const { ok, result, words } = await play();
    const took = ((Date.now() - from) / 1000).toFixed(0);
    const day = new Date().toISOString().slice(0, 10);
    const line = `| ${day} | ${name} | ${ok ? 'ok' : 'FAILED'} | ${took} s | ${availableParallelism()} / ${load} | ${result} |`;
    process.stdout.write(`${line}\n`);
    if (!args.includes('--no-log')) await appendFile(join(projectRoot, 'docs', 'deep-log.md'), `${line}\n`);
    if (!ok) {
      hasFailed = true;
      process.stdout.write(`${words.trim()}\n`);
    }
  }
  return hasFailed ? 1 : 0;
});
