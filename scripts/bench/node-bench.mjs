// @ts-check
import { builtinModules } from 'node:module';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, run, Stop } from '../run.mjs';

/** Builds what is measured without a window, as the command line is built, into out/bench. */
export async function buildNodeBench() {
  const { build } = await import('vite');
  const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  const outside = Object.keys(manifest.dependencies);
  try {
    await build({
      root: projectRoot,
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true, external: outside },
      build: {
        ssr: join(projectRoot, 'scripts', 'bench', 'node', 'main.ts'),
        outDir: join(projectRoot, 'out', 'bench', 'node'),
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'node20',
        minify: false,
        rollupOptions: {
          external: (id) =>
            id.startsWith('node:') ||
            builtinModules.includes(id) ||
            outside.some((name) => id === name || id.startsWith(`${name}/`)),
          // One folder: bundled code looks for resources/ three folders above itself, as the source does.
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    });
  } catch (error) {
    throw new Stop(`The measurements could not be built.\n${error instanceof Error ? error.message : String(error)}`);
  }
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
