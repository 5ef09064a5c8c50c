// @ts-check
/**
 * `npm run bench`: how fast and how heavy Folkmoot is, each row beside its floor, measured in the same run.
 *
 * `-- --only NAME` measures one bench (may be given again), `--list` names them, `--log` adds the table to
 * docs/bench-log.md. FOLKMOOT_BENCH_RUNS sets how often things are measured. Exits non-zero only when something could
 * not be measured; a row over its promise is marked OVER.
 */
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { electronExecutable } from './electron-runtime.mjs';
import { buildNodeBench, runNodeBench } from './bench/node-bench.mjs';
import { benchReading } from './bench/reading.mjs';
import { slowdown } from './bench/slowdown.mjs';
import { notesOf, tableOf } from './bench/table.mjs';
import { projectRoot, run, runMain, say, Stop } from './run.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** @typedef {import('./bench/table.mjs').BenchRow} BenchRow */
/** @typedef {{ rows: BenchRow[], problem: string }} Outcome */

const runs = (/** @type {number} */ usual) => Number(process.env['FOLKMOOT_BENCH_RUNS'] ?? usual);

/** @type {Readonly<Record<string, () => Promise<Outcome>>>} */
const BENCHES = {
  window: () => inElectron('window.spec.ts'),
  import: () => inElectron('import.spec.ts'),
  'check-in': () => inElectron('door.spec.ts', 'check-in'),
  keys: () => inElectron('door.spec.ts', 'keys'),
  beside: () => inElectron('beside.spec.ts'),
  rush: () => inElectron('rush.spec.ts', 'rush'),
  camera: () => inElectron('rush.spec.ts', 'camera'),
  people: () => inElectron('people.spec.ts'),
  plan: () => inElectron('plan.spec.ts'),
  groups: () => inElectron('groups.spec.ts'),
  checks: () => inNode('checks', 5),
  badges: () => inNode('badges', 5),
  // What the camera reads, in every light and at as many angles as there are runs.
  codes: () => inNode('codes', 6),
  propose: () => inNode('propose', 5),
  printing: () => inNode('printing', 3),
  // Beside pdf-lib, jsPDF and Chromium; FOLKMOOT_BENCH_BADGES sets how many badges, FOLKMOOT_BENCH_KEEP where the files stay.
  peers: () => inElectron('peers.spec.ts'),
  reading: () => benchReading(runs(3)),
};
const IN_ELECTRON = new Set([
  'window',
  'import',
  'check-in',
  'keys',
  'beside',
  'rush',
  'camera',
  'people',
  'plan',
  'groups',
  'peers',
]);
const IN_NODE = new Set(['checks', 'badges', 'codes', 'propose', 'printing', 'peers']);

/** @returns {Promise<Outcome>} */
async function inElectron(/** @type {string} */ spec, part = '') {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-bench-'));
  const file = join(folder, 'rows.jsonl');
  try {
    const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
    const args = [playwright, 'test', '--project=bench', '--reporter=line', `e2e/bench/${spec}`];
    const env = { ...process.env, FOLKMOOT_BENCH_ROWS: file, FOLKMOOT_BENCH_PART: part };
    const ended = await run(process.execPath, args, { env });
    const lines = (await readFile(file, 'utf8').catch(() => '')).trim();
    const rows = lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line));
    return { rows, problem: ended.code === 0 ? '' : ended.output.trim() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<Outcome>} */
async function inNode(/** @type {string} */ what, /** @type {number} */ usual) {
  const { lines, problem } = await runNodeBench(what, runs(usual));
  return problem ? { rows: [], problem } : { rows: lines.map((line) => JSON.parse(line)), problem };
}

const load = () => loadavg()[0]?.toFixed(1) ?? '';

await runMain(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--list')) {
    process.stdout.write(`${Object.keys(BENCHES).join('\n')}\n`);
    return 0;
  }
  const asked = args.flatMap((arg, i) => (args[i - 1] === '--only' ? [arg] : []));
  const unknown = asked.find((name) => !Object.hasOwn(BENCHES, name));
  if (unknown) throw new Stop(`There is no bench "${unknown}". There are: ${Object.keys(BENCHES).join(', ')}.`);
  const names = Object.keys(BENCHES).filter((name) => asked.length === 0 || asked.includes(name));

  let runtimeWords = 'no window';
  if (names.some((name) => IN_ELECTRON.has(name))) {
    const runtime = await electronExecutable();
    runtimeWords = `Electron ${runtime.version}`;
    await ensureSystemLibraries({ executable: runtime.path, tests: true });
    await build('app');
  }
  if (names.some((name) => IN_NODE.has(name))) await buildNodeBench();

  const loadBefore = load();
  /** @type {BenchRow[]} */
  const rows = [];
  /** @type {string[]} */
  const problems = [];
  const slow = [slowdown()];
  for (const name of names) {
    say(`Measuring ${name} ...`);
    const outcome = await /** @type {() => Promise<Outcome>} */ (BENCHES[name])();
    rows.push(...outcome.rows);
    slow.push(slowdown());
    if (outcome.problem) problems.push(`${name} could not be measured:\n${outcome.problem}`);
  }
  const conditions = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${availableParallelism()} cores, Node ${process.versions.node}, ${runtimeWords}, load ${loadBefore} before and ${load()} after; the machine was ${Math.min(...slow).toFixed(1)} to ${Math.max(...slow).toFixed(1)} times as slow as it is alone`;
  const report = `${conditions}\n\n${tableOf(rows)}\n\n${notesOf(rows)}\n`;
  process.stdout.write(`\n${report}`);
  if (args.includes('--log') && rows.length > 0)
    await appendFile(join(projectRoot, 'docs', 'bench-log.md'), `\n## ${report}`);
  for (const problem of problems) say(problem);
  return problems.length > 0 ? 1 : 0;
});
