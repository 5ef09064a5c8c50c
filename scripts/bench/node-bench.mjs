// @ts-check
import { join } from 'node:path';
import { bundleForNode } from '../node-bundle.mjs';
import { projectRoot, run } from '../run.mjs';

/**
 * Builds what is measured without a window, as the command line is built, into out/bench.
 *
 * One folder: bundled code looks for resources/ three folders above itself, as the source does.
 */
export function buildNodeBench() {
  return bundleForNode({
    entry: 'scripts/bench/node/main.ts',
    outDir: 'out/bench/node',
    chunks: '[name]-[hash].js',
    what: 'The measurements',
  });
}

/**
 * Measures in a process of its own, so that no row warms or fills the memory of another.
 *
 * @returns {Promise<{ lines: string[], problem: string }>}
 */
export async function runNodeBench(/** @type {string} */ what, /** @type {number} */ runs, minutes = 15) {
  const script = join(projectRoot, 'out', 'bench', 'node', 'main.js');
  const ended = await run(process.execPath, [script, what, String(runs)], { timeoutMs: minutes * 60_000 });
  const problem = ended.code === 0 ? '' : ended.timedOut ? `more than ${minutes} minutes` : ended.output.trim();
  return { lines: ended.output.trim().split('\n'), problem };
}
