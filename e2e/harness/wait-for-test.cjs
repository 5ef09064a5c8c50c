// @ts-check
/**
 * Loaded into the app before its own code: holds "the app is ready" back until Playwright listens.
 *
 * Playwright does so itself where it knows how Electron is started. With a named executable it attaches while the window
 * is coming up; a window that was made in that moment it sometimes never saw, and waited for it for ever. The app has no
 * part in that, and nothing of it is changed: only the answer to `whenReady` comes a little later.
 */
const Module = require('node:module');

/** Then the app goes on in any case, so that a test tool that never calls shows the same failure as before. */
const WAITS_AT_MOST_MS = 15_000 * Number(process.env['FOLKMOOT_PATIENCE'] ?? '1');

if (/** @type {{ type?: string }} */ (process).type === 'browser') {
  const loading = /** @type {{ _load: (name: string, ...rest: unknown[]) => any }} */ (/** @type {unknown} */ (Module));
  const load = loading._load;
  let isHeld = false;
  loading._load = function (name, ...rest) {
    const loaded = load.call(this, name, ...rest);
    if (name === 'electron' && !isHeld && loaded?.app) {
      isHeld = true;
      hold(loaded.app);
    }
    return loaded;
  };
}

/** @param {{ whenReady: () => Promise<unknown> }} app */
function hold(app) {
  const whenReady = app.whenReady.bind(app);
  const listening = new Promise((resolve) => {
    Object.assign(globalThis, { __playwright_run: () => resolve(undefined) });
    setTimeout(resolve, WAITS_AT_MOST_MS);
  });
  app.whenReady = async () => {
    const answer = await whenReady();
    await listening;
    return answer;
  };
}
