// @ts-check
/** `npm run -s cli -- VERB ...`: builds the command line if it is stale and hands over. Only the verb writes to stdout. */
import { build } from './build.mjs';
import { projectRoot, say, Stop } from './run.mjs';

try {
  await build('cli', { quiet: true });
  // npm moves to the project's folder; file names are meant from where the person stands.
  const standing = process.env['INIT_CWD'];
  if (standing && process.env['npm_lifecycle_event'] === 'cli') process.chdir(standing);
  await import(`file://${projectRoot}/out/cli/main.js`);
} catch (error) {
  say(error instanceof Stop ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 2;
}
