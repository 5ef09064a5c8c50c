// @ts-check
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { projectRoot, Stop } from './run.mjs';

/**
 * Bundles one entry for Node: what package.json lists as dependencies and what Node brings stays outside, everything
 * else goes in.
 *
 * @param {{ entry: string, outDir: string, chunks: string, what: string }} options paths below the project; `what` is
 *   the name in the words of a failure.
 * @throws {Stop} with the builder's words.
 */
export async function bundleForNode({ entry, outDir, chunks, what }) {
  const { build } = await import('vite');
  const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  const outside = Object.keys(manifest.dependencies ?? {});
  try {
    await build({
      root: projectRoot,
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true, external: outside },
      build: {
        ssr: join(projectRoot, entry),
        outDir: join(projectRoot, outDir),
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'node20',
        minify: false,
        rollupOptions: {
          external: (id) =>
            id.startsWith('node:') ||
            builtinModules.includes(id) ||
            outside.some((name) => id === name || id.startsWith(`${name}/`)),
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: chunks },
        },
      },
    });
  } catch (error) {
    throw new Stop(`${what} could not be built.\n${error instanceof Error ? error.message : String(error)}`);
  }
}
