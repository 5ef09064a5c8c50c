import { build } from '../../scripts/build.mjs';
import { hasDisplay, startVirtualDisplay } from '../../scripts/display.mjs';

/**
 * Makes the journeys run from a bare `npx playwright test` as well: a fresh build, and a virtual display where there
 * is none. The workers are started afterwards and inherit the display's name.
 */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export.
export default async function globalSetup(): Promise<() => void> {
  await build('app');
  if (await hasDisplay()) return () => {};
  const { display, stop } = await startVirtualDisplay();
  process.env['DISPLAY'] = display;
  process.env['FOLKMOOT_VIRTUAL_DISPLAY'] = 'yes';
  return stop;
}
