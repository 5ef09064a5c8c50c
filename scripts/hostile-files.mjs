// @ts-check
import { appendFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot, run, say } from './run.mjs';
import { countVitest } from './test-counts.mjs';

/** Tests that read files changed at random, and say at their end how many. */
const TESTS = ['src/formats/csv/hostile-lists.test.ts', 'src/formats/event-file/event-file.test.ts'];

/**
 * Reads lists and event files that were changed at random: each is refused or read, none throws.
 *
 * @returns {Promise<number>} exit code.
 */
export async function countHostileFiles(/** @type {boolean} */ isFull) {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-hostile-'));
  try {
    const file = join(folder, 'report.json');
    const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
    const { code, output } = await run(
      process.execPath,
      [
        vitest,
        'run',
        ...TESTS,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        '--testTimeout=3600000',
      ],
      { env: { ...process.env, NO_COLOR: '1', ...(isFull ? { FOLKMOOT_DEEP: '1' } : {}) } },
    );
    const { failed } = countVitest(await readFile(file, 'utf8').then(JSON.parse, () => undefined), code);
    const told = output.split('\n').filter((line) => /^hostile .*\d+ cases/.test(line));
    const cases = told.reduce((sum, line) => sum + Number(/(\d+) cases/.exec(line)?.[1] ?? 0), 0);
    if (failed > 0) say(output);
    const result = { fault: 'hostile files', cases, acknowledged: 0, lost: failed, bare: null, note: told.join('; ') };
    await mkdir(join(projectRoot, 'out', 'faults'), { recursive: true });
    await appendFile(join(projectRoot, 'out', 'faults', 'results.jsonl'), `${JSON.stringify(result)}\n`);
    return failed > 0 ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
