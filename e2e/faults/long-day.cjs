// @ts-check
/**
 * Loaded into the app before its own code: plays a long day in its window without any test tool attached, since a tool
 * that watches a page keeps much of what it sees in the page's own memory.
 *
 * LONG_DAY names a JSON file: `open`, `isOpen`, `driver` and `play` are JavaScript for the window, `parts` how often `play` is run; the memory
 * of every process is appended to `answers` once everything is open, and after each part with what it answered.
 */
const { appendFileSync, readFileSync } = require('node:fs');
const Module = require('node:module');

/** A minute of the day is a second, for the desktop side: snapshots come as often as in the whole day. */
const FASTER = 60;

if (/** @type {{ type?: string }} */ (process).type === 'browser' && process.env['LONG_DAY']) {
  const whole = globalThis.setTimeout;
  globalThis.setTimeout = /** @type {typeof setTimeout} */ (
    /** @type {unknown} */ ((/** @type {() => void} */ run, ms = 0) => whole(run, ms >= 60_000 ? ms / FASTER : ms))
  );
  const loading = /** @type {{ _load: (name: string, ...rest: unknown[]) => any }} */ (/** @type {unknown} */ (Module));
  const load = loading._load;
  let isPlayed = false;
  loading._load = function (name, ...rest) {
    const loaded = load.call(this, name, ...rest);
    if (name === 'electron' && !isPlayed && loaded?.app) {
      isPlayed = true;
      loaded.app.whenReady().then(() => play(loaded, process.env['LONG_DAY'] ?? ''));
    }
    return loaded;
  };
}

/** @param {any} electron @param {string} file */
async function play({ app, BrowserWindow }, file) {
  const day = JSON.parse(readFileSync(file, 'utf8'));
  const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const say = (/** @type {object} */ line) => appendFileSync(day.answers, `${JSON.stringify(line)}\n`);
  try {
    while (BrowserWindow.getAllWindows().length === 0) await wait(50);
    const { webContents } = BrowserWindow.getAllWindows()[0];
    // What is asked of a page that is not there yet is never answered.
    while (webContents.isLoading() || !webContents.getURL().startsWith('app:')) await wait(50);
    const inWindow = (/** @type {string} */ code) => webContents.executeJavaScript(code);
    while (!(await inWindow(day.isOpen))) {
      if (day.open) await inWindow(`${day.open}; true`);
      await wait(200);
    }
    await inWindow(day.driver);
    const memory = () =>
      app
        .getAppMetrics()
        .map((/** @type {{ pid: number, type: string, serviceName?: string }} */ { pid, type, serviceName }) => ({
          name: serviceName ?? type,
          megabytes: anonymousMegabytes(pid),
        }));
    const processes = async () => {
      // What waits to be collected is not what is held: said as well, since it is what a task manager shows.
      const uncollected = memory();
      const heaps = await collectIn(webContents);
      globalThis.gc?.();
      await wait(day.restMs);
      return { processes: memory(), uncollected, heaps };
    };
    say(await processes());
    for (let part = 0; part < day.parts; part++) {
      const answer = await inWindow(`(${day.play})(${part})`);
      say({ part, answer, ...(await processes()) });
    }
    say({ isDone: true });
  } catch (error) {
    say({ problem: String(error) });
  }
  app.exit(0);
}

/**
 * Collects in the window and in each of its workers, which have heaps of their own that `gc()` of the window does not reach.
 *
 * @param {any} webContents
 * @returns {Promise<{ name: string, kilobytes: number }[]>} what each heap holds then.
 */
async function collectIn(webContents) {
  const { debugger: tool } = webContents;
  /** @type {Map<string | undefined, string>} */
  const heaps = new Map([[undefined, 'window']]);
  tool.attach('1.3');
  tool.on('message', (/** @type {unknown} */ _event, /** @type {string} */ method, /** @type {any} */ about) => {
    if (method === 'Target.attachedToTarget')
      heaps.set(about.sessionId, about.targetInfo.url.replace(/^.*\/|-.*$/g, ''));
  });
  // Answers when all workers that are there have been told of.
  await tool.sendCommand('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  const held = [];
  for (const [session, name] of heaps) {
    await tool.sendCommand('HeapProfiler.collectGarbage', {}, session);
    const { usedSize } = await tool.sendCommand('Runtime.getHeapUsage', {}, session);
    held.push({ name, kilobytes: Math.round(usedSize / 1024) });
  }
  tool.removeAllListeners('message');
  // It stays with the window no longer than it has to: attached, it would keep what it sees.
  tool.detach();
  return held;
}

/** Memory that is the process's own and not a file mapped into it. */
function anonymousMegabytes(/** @type {number} */ pid) {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Math.round(Number(/Anonymous:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024);
}
