// @ts-check
/**
 * `npm run faults -- mutants`: changes one small thing at a time in the code that nothing may slip through, and counts how
 * many of those changes the tests notice (Stryker); and which branches of the two innermost parts no test takes.
 *
 * Stryker and the coverage of Vitest are no dependencies of the project: they are fetched into `out/mutants/`, where they
 * work on a copy, at the idle class where the system has one. `node scripts/mutants.mjs [--branches] [GROUP...]`.
 */
import { appendFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, run, runMain, runNpm, say } from './run.mjs';

const STRYKER = '9.6.1';

/** What is asked of each group: this share found. */
export const FOUND_SHARE = 0.85;

const DESK = [
  'start-up-check',
  'start-up-reasons',
  'protections-off',
  'upgrade',
  'kept-changes',
  'packed-changes',
  'deferred-rows',
  'journal-gone',
  'desk-runner',
  'merge-people',
].map((name) => `src/actions/${name}.test.ts`);

/**
 * `branches`: every branch has to be taken by a test.
 *
 * @type {Readonly<Record<string, { mutate: readonly string[], tests: readonly string[], branches?: boolean }>>}
 */
export const GROUPS = {
  fold: {
    mutate: [
      'src/domain/change-set.ts',
      'src/domain/event-view.ts',
      'src/domain/undo.ts',
      'src/domain/door/presence.ts',
    ],
    tests: [...DESK, 'src/domain/*.test.ts', 'src/domain/door/*.test.ts', 'src/storage/*.test.ts'],
    branches: true,
  },
  journal: {
    mutate: ['src/main/journal-file.ts', 'src/main/journal-records.ts'],
    tests: ['src/main/journal*.test.ts', 'src/main/save-changes.test.ts', 'src/main/snapshots.test.ts'],
    branches: true,
  },
  restore: {
    mutate: [
      'src/storage/open-event.ts',
      'src/storage/load-event.ts',
      'src/storage/deferred-rows.ts',
      'src/storage/write-change-set.ts',
      'src/storage/stale-view.ts',
      'src/storage/generations.ts',
      'src/storage/missing-part.ts',
      'src/storage/kept-changes.ts',
      'src/storage/kept-change-set.ts',
      'src/main/snapshots.ts',
      'src/main/snapshot-rotation.ts',
      'src/main/save-changes.ts',
      'src/main/write-safely.ts',
    ],
    tests: [...DESK, 'src/storage/*.test.ts', 'src/main/*.test.ts'],
  },
  merge: {
    mutate: ['src/domain/people/merge-people.ts', 'src/domain/people/merge-fields.ts'],
    tests: ['src/domain/people/*.test.ts', 'src/actions/merge-people.test.ts', 'src/formats/csv/merged-people.test.ts'],
  },
  importer: {
    mutate: [
      'src/domain/import/import-plan.ts',
      'src/domain/import/plan-import.ts',
      'src/domain/import/match-people.ts',
      'src/domain/import/merge-fields.ts',
      'src/domain/import/import-changes.ts',
      'src/domain/import/undo-import.ts',
      'src/domain/import/resolve-wishes.ts',
      'src/formats/csv/decode-bytes.ts',
      'src/formats/csv/parse-tolerant.ts',
      'src/formats/csv/read-records.ts',
    ],
    // The lists nobody made the rules for, the samples and the round trips play every rule for each of 2,800 changes: hours,
    // where these take half of one.
    tests: [
      'src/domain/import/*.test.ts',
      'src/formats/csv/decode-bytes.test.ts',
      'src/formats/csv/parse-tolerant.test.ts',
      'src/formats/csv/read-records.test.ts',
    ],
  },
};

const folder = join(projectRoot, 'out', 'mutants');
const resultsFile = join(projectRoot, 'out', 'faults', 'results.jsonl');

/** Everything a test may read; packages that are not here are found in the project above. @returns the version of Vitest. */
async function copyProject() {
  await mkdir(folder, { recursive: true });
  for (const name of ['src', 'resources', 'tsconfig.json']) {
    await rm(join(folder, name), { recursive: true, force: true });
    await cp(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  const { imports, type, devDependencies } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'mutants', private: true, type, imports }));
  return /** @type {string} */ (devDependencies.vitest);
}

/** @returns {Promise<string>} what went wrong; empty when the tools are there. */
async function fetchTools(/** @type {string} */ vitest) {
  const stryker = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${STRYKER}`);
  // A Vitest of their own: the one of the project would not find them.
  const tools = [...stryker, `vitest@${vitest}`, `@vitest/coverage-v8@${vitest}`];
  const options = ['--no-save', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
  const { code, output } = await runNpm(['install', ...options, ...tools], { cwd: folder });
  return code === 0 ? '' : output;
}

const configOfTests = async (/** @type {readonly string[]} */ tests) => {
  const file = join(folder, 'vitest.config.mjs');
  await writeFile(file, `export default { test: { include: ${JSON.stringify(tests)}, testTimeout: 30000 } };\n`);
  return file;
};

/** Stands back for whatever else the computer does. */
function runIdle(/** @type {readonly string[]} */ args) {
  const options = { cwd: folder, show: true, env: { ...process.env, FOLKMOOT_DEEP: '' } };
  if (process.platform !== 'linux') return run(process.execPath, args, options);
  return run('nice', ['-n', '19', process.execPath, ...args], options);
}

/** @returns {Promise<{ mutants: number, found: number } | null>} */
async function playMutants(/** @type {string} */ name) {
  const { mutate, tests } = GROUPS[name] ?? { mutate: [], tests: [] };
  const report = join(folder, 'reports', 'mutation', 'mutation.json');
  await rm(report, { force: true });
  const configFile = await configOfTests(tests);
  const config = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile, related: false },
    coverageAnalysis: 'perTest',
    mutate,
    reporters: ['clear-text', 'json'],
    clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
    concurrency: 1,
    tempDirName: '.sandbox',
    // A TypeScript that Stryker does not know has no say in what Vitest runs.
    tsconfigFile: 'none.json',
    disableTypeChecks: false,
    timeoutMS: 20_000,
  };
  await writeFile(join(folder, 'stryker.config.json'), JSON.stringify(config));
  await runIdle([join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run']);
  const text = await readFile(report, 'utf8').catch(() => '');
  if (text === '') return null;
  /** @type {{ status: string }[]} */
  const mutants = Object.values(JSON.parse(text).files).flatMap((file) => file.mutants);
  const count = (/** @type {readonly string[]} */ kinds) =>
    mutants.filter(({ status }) => kinds.includes(status)).length;
  const found = count(['Killed', 'Timeout']);
  return { mutants: found + count(['Survived', 'NoCoverage']), found };
}

/** @returns {Promise<{ branches: number, taken: number } | null>} */
async function countBranches(/** @type {string} */ name) {
  const { mutate, tests } = GROUPS[name] ?? { mutate: [], tests: [] };
  const report = join(folder, 'coverage', 'coverage-summary.json');
  await rm(report, { force: true });
  const config = await configOfTests(tests);
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const about = mutate.map((file) => `--coverage.include=${file}`);
  const reporters = ['--coverage.reporter=json-summary', '--coverage.reporter=text'];
  await runIdle([
    vitest,
    'run',
    '--config',
    config,
    '--coverage.enabled',
    '--coverage.provider=v8',
    ...reporters,
    ...about,
  ]);
  const text = await readFile(report, 'utf8').catch(() => '');
  if (text === '') return null;
  const { branches } = JSON.parse(text).total;
  return { branches: branches.total, taken: branches.covered };
}

/**
 * Plays the mutants of these groups, or of all; each is one line of the results.
 *
 * @returns {Promise<number>} exit code: 1 where too few were found or a branch is taken by no test.
 */
export async function playAllMutants(/** @type {readonly string[]} */ asked, onlyBranches = false) {
  const names = asked.length > 0 ? asked : Object.keys(GROUPS);
  const unknown = names.find((name) => !(name in GROUPS));
  if (unknown) {
    say(`There is no group "${unknown}": ${Object.keys(GROUPS).join(', ')}`);
    return 1;
  }
  await mkdir(join(projectRoot, 'out', 'faults'), { recursive: true });
  const report = (/** @type {object} */ result) => appendFile(resultsFile, `${JSON.stringify(result)}\n`);
  const none = { cases: 0, acknowledged: 0, lost: 0, bare: null };
  const problem = await fetchTools(await copyProject());
  if (problem !== '') {
    say(`NOT RUN: Stryker could not be fetched.\n${problem}`);
    await report({ ...none, fault: 'mutants', note: 'NOT RUN: Stryker could not be fetched' });
    return 0;
  }
  let isEnough = true;
  for (const name of names) {
    const played = onlyBranches ? null : await playMutants(name);
    if (!onlyBranches && !played) isEnough = false;
    const taken = GROUPS[name]?.branches ? await countBranches(name) : null;
    if (played) {
      const share = played.found / Math.max(1, played.mutants);
      const note = `${played.found} of ${played.mutants} found, ${(100 * share).toFixed(1)} %`;
      say(`mutants of ${name}: ${note}`);
      isEnough &&= share >= FOUND_SHARE;
      await report({ ...none, fault: `mutants: ${name}`, cases: played.mutants, note, figures: played });
    }
    if (taken) {
      const note = `${taken.taken} of ${taken.branches} branches taken`;
      say(`branches of ${name}: ${note}`);
      isEnough &&= taken.taken === taken.branches;
      await report({ ...none, fault: `branches: ${name}`, cases: taken.branches, note, figures: taken });
    }
  }
  return isEnough ? 0 : 1;
}

if (process.argv[1]?.endsWith('mutants.mjs')) {
  await runMain(() => {
    const args = process.argv.slice(2);
    return playAllMutants(
      args.filter((arg) => !arg.startsWith('--')),
      args.includes('--branches'),
    );
  });
}
