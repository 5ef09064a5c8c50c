// @ts-check
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where downloads of this project are kept between clones.
 *
 * Not in node_modules: `npm ci` empties that, and 280 MB would be fetched again.
 */
export function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'folkmoot');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'folkmoot');
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'folkmoot', 'Cache');
  return join(homedir(), '.cache', 'folkmoot');
}
