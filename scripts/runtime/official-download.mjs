// @ts-check
/**
 * Fetches the official Electron archive into Electron's own cache and tells its parent of every sign of life.
 *
 * It is a process of its own, because a download that never answers keeps a process alive and can only be ended
 * from outside. The archive is checked against the checksums that the pinned npm package carries.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
// The downloader is a dependency of the electron package, not of this project: it is looked up from there.
const downloader = createRequire(require.resolve('electron/package.json')).resolve('@electron/get');
/** @type {typeof import('@electron/get')} */
const { downloadArtifact } = await import(pathToFileURL(downloader).href);
const answered = () => process.send?.('answered');

try {
  await downloadArtifact({
    version: require('electron/package.json').version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: require('electron/checksums.json'),
    downloadOptions: { quiet: true, getProgressCallback: answered },
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
process.disconnect?.();
