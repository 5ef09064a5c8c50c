// @ts-check
/**
 * `npm run faults`: everything that can go wrong with disk, power and files, in real Electron, with two tables at the end:
 * what each fault cost, and the goals beside what was reached.
 *
 * FOLKMOOT_FAULTS=N tries each fault N times; without it, the share that CI runs. `--full` plays as often as the goals
 * ask for (hours), in parts: what was counted stands, a run that is cut off goes on where it was, and a part that breaks
 * off is said and played again with another chance. Names of faults choose some of them (`npm run faults -- kills`).
 * `--more` keeps the results there are, `--table` only shows them.
 * FOLKMOOT_FAULTS_SHARE=0.02 makes `--full` play that share of every count, each at least once: the whole walk, and its one
 * table, in minutes instead of hours; connections and hostile files are then those of CI, mutants only branches.
 * FOLKMOOT_FROM=N passes over as many cases, FOLKMOOT_SEED=N brings other moments, FOLKMOOT_PATIENCE=N waits N times as
 * long for a start on a busy machine.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { traceConnections } from './connections.mjs';
import { countHostileFiles } from './hostile-files.mjs';
import { costTable, goalTable, summed } from './faults-tables.mjs';
import { playAllMutants } from './mutants.mjs';
import { projectRoot, run, runMain, say } from './run.mjs';

/** @typedef {import('./faults-tables.mjs').Result} Result */

/**
 * How often each fault is to be played, and how many at once. `from`: the cases have an order and the next part begins
 * behind those that were counted; `test`: only this test of the file.
 *
 * @type {readonly { file: string, fault: string, cases: number, atOnce: number, from?: boolean, test?: string }[]}
 */
const FULL = [
  { file: 'kills', fault: 'kill -9 while writing', cases: 1000, atOnce: 25 },
  { file: 'power-cuts', fault: 'power cut while writing', cases: 300, atOnce: 30 },
  { file: 'full-disk', fault: 'disk full while writing', cases: 50, atOnce: 5 },
  ...[60, 1000, 10_000].map((people) => ({
    file: 'upgrade',
    fault: `kill in the upgrade of a database, ${people} people`,
    cases: 100,
    atOnce: 10,
    test: `event of ${people} people`,
  })),
  { file: 'damage', fault: 'file of', cases: 190, atOnce: 40, from: true },
  { file: 'nth-failure', fault: 'nth file call fails', cases: 150, atOnce: 30, from: true, test: 'file call' },
  {
    file: 'nth-failure',
    fault: 'nth database call fails',
    cases: 90,
    atOnce: 30,
    from: true,
    test: 'database fails, nothing',
  },
  {
    file: 'nth-failure',
    fault: 'nth database call fails while restoring',
    cases: 240,
    atOnce: 40,
    from: true,
    test: 'restored',
  },
  { file: 'clock', fault: 'clock jumps', cases: 4, atOnce: 4 },
  { file: 'soak', fault: 'one long day', cases: 1, atOnce: 10_000 },
];

/** What is counted beside the faults that Playwright plays. */
const OTHERS = ['connections', 'hostile-files', 'mutants'];

/** A fault whose parts break off so often in a row is left alone, loudly. */
const BROKEN_PARTS = 3;

const resultsFile = join(projectRoot, 'out', 'faults', 'results.jsonl');

/** @returns {number} which part of the full counts is played: all of it where nothing sensible was asked for. */
function shareOfFull() {
  const asked = Number(process.env['FOLKMOOT_FAULTS_SHARE'] ?? '');
  return asked > 0 && asked < 1 ? asked : 1;
}

/** @returns {(typeof FULL)[number]} the fault with its counts made smaller, never to nothing. */
function shareOf(/** @type {(typeof FULL)[number]} */ fault, /** @type {number} */ share) {
  const cases = Math.max(1, Math.ceil(fault.cases * share));
  const isOneLongCase = fault.cases < fault.atOnce;
  const atOnce = isOneLongCase ? Math.ceil(fault.atOnce * share) : Math.min(fault.atOnce, cases);
  return { ...fault, cases, atOnce };
}

/** @returns {Promise<Result[]>} */
async function results() {
  const text = await readFile(resultsFile, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Plays some tests of the faults. @returns {Promise<number>} the exit code. */
async function play(/** @type {readonly string[]} */ args, /** @type {NodeJS.ProcessEnv} */ env = {}) {
  const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const options = { show: true, env: { ...process.env, ...env } };
  return (await run(process.execPath, [playwright, 'test', '--project=e2e', ...args], options)).code;
}

/** Plays one fault until it was counted as often as the goal asks. @returns {Promise<boolean>} whether it was. */
async function playInParts(/** @type {(typeof FULL)[number]} */ fault) {
  const counted = async () =>
    (await results())
      .filter((result) =>
        fault.fault === 'file of' ? result.fault.startsWith('file of') : result.fault === fault.fault,
      )
      .reduce((sum, { cases }) => sum + cases, 0);
  let broken = 0;
  for (let seed = Date.now() % 1_000_000; ; seed++) {
    const before = await counted();
    if (before >= fault.cases) return true;
    say(`${fault.fault}: ${before} of ${fault.cases}`);
    const code = await play([`e2e/faults/${fault.file}.spec.ts`, ...(fault.test ? ['-g', fault.test] : [])], {
      FOLKMOOT_FAULTS: `${fault.atOnce}`,
      FOLKMOOT_SEED: `${seed}`,
      ...(fault.from ? { FOLKMOOT_FROM: `${before}` } : {}),
    });
    const after = await counted();
    if (after > before) {
      broken = 0;
      // The last part of an order is shorter than asked for.
      if (fault.from && after - before < fault.atOnce && code === 0) return true;
      continue;
    }
    say(`NOT COUNTED: a part of "${fault.fault}" broke off with code ${code}.`);
    if (++broken === BROKEN_PARTS) return false;
  }
}

await runMain(async () => {
  const args = process.argv.slice(2);
  const names = args.filter((arg) => !arg.startsWith('--'));
  let isWhole = true;
  let code = 0;
  const isFull = args.includes('--full');
  const share = shareOfFull();
  const isChosen = (/** @type {string} */ name) => names.length === 0 || names.includes(name);
  if (isFull) {
    if (share < 1) say(`a share of ${share} of every count`);
    for (const fault of FULL) if (isChosen(fault.file)) isWhole = (await playInParts(shareOf(fault, share))) && isWhole;
  } else if (!args.includes('--table')) {
    if (!args.includes('--more')) await rm(resultsFile, { force: true });
    const files = names.filter((name) => !OTHERS.includes(name)).map((name) => `e2e/faults/${name}.spec.ts`);
    if (files.length > 0 || names.length === 0) code = await play(files.length > 0 ? files : ['e2e/faults/']);
  }
  if (!args.includes('--table')) {
    if (isChosen('connections')) code = (await traceConnections([], isFull && share === 1)) || code;
    if (isChosen('hostile-files')) code = (await countHostileFiles(isFull && share === 1)) || code;
    // Half a day of another kind: only where all is asked for, or they are; in a share of it the smallest part.
    if (names.includes('mutants') || (isFull && isChosen('mutants')))
      code = (await playAllMutants(share < 1 ? ['journal'] : [], share < 1)) || code;
  }
  const sums = summed(await results());
  process.stdout.write(`${costTable(sums)}\n\n${goalTable(sums)}\n`);
  if (!isWhole) say('NOT WHOLE: some faults were not played as often as the goals ask.');
  return code !== 0 || !isWhole || sums.some(({ lost }) => lost > 0) ? 1 : 0;
});
