import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronExecutable } from '../../../scripts/electron-runtime.mjs';
import { projectRoot } from '../../../scripts/run.mjs';

/** The project folders that Electron opens for a measurement: a bare window, and the built app with a watch beside it. */
export const BARE = join(projectRoot, 'scripts', 'bench', 'bare');
export const WATCHED = join(projectRoot, 'scripts', 'bench', 'watched');

/** Opens the bare window, for a floor of plain page code; it must be closed again. */
export async function openBareWindow(profile: string): Promise<{ electron: ElectronApplication; page: Page }> {
  const runtime = await electronExecutable({ project: BARE, quiet: true });
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  const electron = await _electron.launch({
    executablePath: runtime.path,
    cwd: BARE,
    chromiumSandbox: !runtime.args.includes('--no-sandbox'),
    args: [...runtime.args, `--user-data-dir=${profile}`],
    env: environment as Record<string, string>,
  });
  const page = await electron.firstWindow();
  await page.waitForLoadState('load');
  return { electron, page };
}
