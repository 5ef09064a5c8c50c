import { rm } from 'node:fs/promises';
import type { ElectronApplication } from '@playwright/test';
import { join } from 'node:path';
import { expect, test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import { DeskDriver } from './desk-driver.ts';
import { beginEvent, launchSurely, openAgain } from './fault-journey.ts';
import { reportFault, tries } from './fault-report.ts';
import { Tally } from './tally.ts';

const PREFIX = 'Unlucky';

/**
 * Makes one file call of the desktop process fail: the nth from now on.
 *
 * @returns nothing yet; `callsMade` says how many there were.
 */
async function failNthCall(electron: ElectronApplication, nth: number, code: string): Promise<void> {
  await electron.evaluate(
    async (_modules, fault) => {
      type Calls = Record<string, (...args: unknown[]) => Promise<unknown>>;
      const promises = process.getBuiltinModule('node:fs/promises') as unknown as Calls;
      const handle = await process.getBuiltinModule('node:fs/promises').open(process.execPath, 'r');
      const ofHandle = Object.getPrototypeOf(handle) as Calls;
      await handle.close();
      const shared = globalThis as unknown as { callsMade: number; failed: string };
      shared.callsMade = 0;
      shared.failed = '';
      const wrap = (calls: Calls, names: readonly string[]) => {
        for (const name of names) {
          const whole = calls[name]!;
          calls[name] = function (this: unknown, ...args: unknown[]) {
            if (++shared.callsMade !== fault.nth) return whole.apply(this, args);
            shared.failed = name;
            return Promise.reject(Object.assign(new Error(fault.code), { code: fault.code }));
          };
        }
      };
      wrap(ofHandle, ['write', 'writeFile', 'sync', 'datasync', 'truncate', 'read', 'readFile']);
      wrap(promises, [
        'open',
        'rename',
        'mkdir',
        'readdir',
        'stat',
        'rm',
        'readFile',
        'copyFile',
        'writeFile',
        'statfs',
      ]);
      process.getBuiltinModule('node:module').syncBuiltinESMExports();
    },
    { nth, code },
  );
}

const callsMade = (electron: ElectronApplication) =>
  electron.evaluate(() => globalThis as unknown as { callsMade: number; failed: string }).catch(() => null);

/** Nobody can be asked any more how many calls quitting makes; there were 43, and some more harm nobody. */
const CALLS_OF_QUITTING = 50;

/** The first call that fails; a long run can be played in parts. */
const from = Number(process.env['FOLKMOOT_FROM'] ?? '0') + 1;

test('whichever file call fails, nothing is half done and nothing saved is lost', async ({ folder }) => {
  const most = tries(2, 120);
  test.setTimeout(90_000 + most * 60_000);
  const app = new RunningApp(join(folder, 'profile'));
  await beginEvent(app, 'Before', 1);
  await app.quit();
  const saved = new Set<number>();
  const step = most <= 10 ? 7 : 1;
  let [total, played] = [from, 0];
  let tally = new Tally(PREFIX);
  // Each start checks what the one before it left; the last two fail nothing.
  for (let nth = from, left = most, checks = 0; checks < 2; nth += step) {
    const { driver, state } = await openAgain(app);
    tally.opened(state, saved, `call ${nth - step}`);
    if (left-- <= 0 || nth > total) {
      checks++;
      await app.quit();
      continue;
    }
    tally.begin();
    played++;
    await failNthCall(app.electron, nth, nth % 3 === 0 ? 'ENOSPC' : 'EIO');
    for (let index = 0; index < 3; index++) {
      const number = nth * 10 + index;
      const outcome = await driver.run('addRegistration', { fields: { fullName: `${PREFIX} ${number}` } });
      if (outcome.saved?.kind !== 'saved') continue;
      saved.add(number);
      tally.saved(1);
    }
    const page = await app.page();
    const listed = await page.evaluate(async (eventId) => {
      const events = await window.folkmoot.request('events.list', null);
      await window.folkmoot.request('backups.writeNow', { eventId });
      await window.folkmoot.request('settings.write', { patch: { zoom: 1 } });
      return events.kind === 'answer' ? events.answer.length : null;
    }, state.eventId);
    // A list that cannot be read may say so; it may not be empty.
    expect.soft(listed, `call ${nth}`).not.toBe(0);
    total = Math.max(total, ((await callsMade(app.electron))?.callsMade ?? 0) + CALLS_OF_QUITTING);
    if (process.env['FOLKMOOT_VERBOSE'] === '1') process.stderr.write(`file call ${nth} of ${total}\n`);
    // The last calls are those of quitting itself.
    await app.quit();
    if (tally.cases % 10 !== 0) continue;
    await reportFault(tally.result('nth file call fails'));
    tally = new Tally(PREFIX);
  }
  expect(saved.size).toBeGreaterThan(played);
  await reportFault(tally.result('nth file call fails', `${total} calls in the journey`));
});

/** Runs in the desk's worker: makes the nth call of the browser's database fail, in one of three ways. */
function failNthRequest(nth: number): void {
  const shared = globalThis as unknown as { made: number };
  shared.made = 0;
  const isNext = () => ++shared.made === nth;
  const problem = () => new DOMException('provoked', nth % 2 === 0 ? 'QuotaExceededError' : 'UnknownError');
  const wrap = (prototype: object, names: readonly string[]) => {
    const calls = prototype as Record<string, (...args: unknown[]) => unknown>;
    for (const name of names) {
      const whole = calls[name]!;
      calls[name] = function (this: unknown, ...args: unknown[]) {
        if (!isNext()) return whole.apply(this, args);
        // Every third time the call is taken, and its transaction comes to nothing afterwards.
        if (name === 'databases') return Promise.reject(problem());
        if (nth % 3 !== 0 || !(this instanceof IDBObjectStore)) throw problem();
        const request = whole.apply(this, args);
        this.transaction.abort();
        return request;
      };
    }
  };
  wrap(IDBFactory.prototype, ['open', 'databases', 'deleteDatabase']);
  wrap(IDBDatabase.prototype, ['transaction']);
  wrap(IDBObjectStore.prototype, ['get', 'getAll', 'put', 'add', 'delete', 'count', 'openCursor', 'openKeyCursor']);
}

test('whichever call of the database fails, nothing is half done and nothing saved is lost', async ({ folder }) => {
  const most = tries(2, 200);
  test.setTimeout(90_000 + most * 60_000);
  const app = new RunningApp(join(folder, 'profile'));
  await beginEvent(app, 'Before', 1);
  await app.quit();
  const saved = new Set<number>();
  const step = most <= 10 ? 31 : 1;
  let [total, keptAway, played] = [from, 0, 0];
  let tally = new Tally(PREFIX);
  for (let nth = from, left = most, checks = 0; checks < 2; nth += step) {
    const page = await launchSurely(app);
    await page.getByRole('button', { name: /Sample event/ }).waitFor();
    const driver = new DeskDriver(page);
    const worker = await driver.prepare();
    const isBroken = left-- > 0 && nth <= total;
    if (isBroken) await worker.evaluate(failNthRequest, nth);
    const state = await driver.open().catch(() => null);
    // A failing database may keep the event away for once, in words; what is opened has to be whole.
    if (state?.reply.kind === 'opened') tally.opened(state, saved, `database call ${nth}`);
    else expect.soft(isBroken, `database call ${nth}: ${JSON.stringify(state?.reply)}`).toBe(true);
    if (!isBroken) {
      checks++;
      await app.quit();
      continue;
    }
    tally.begin();
    played++;
    if (state?.reply.kind !== 'opened') keptAway++;
    else {
      for (let index = 0; index < 3; index++) {
        const number = nth * 10 + index;
        const outcome = await driver.run('addRegistration', { fields: { fullName: `${PREFIX} ${number}` } });
        if (outcome.saved?.kind !== 'saved') continue;
        saved.add(number);
        tally.saved(1);
      }
    }
    total = Math.max(total, await worker.evaluate(() => (globalThis as unknown as { made: number }).made));
    if (process.env['FOLKMOOT_VERBOSE'] === '1')
      process.stderr.write(`database call ${nth} of ${total}: ${JSON.stringify(state?.reply)}\n`);
    await app.kill();
    if (tally.cases % 10 !== 0) continue;
    await reportFault(tally.result('nth database call fails'));
    tally = new Tally(PREFIX);
  }
  expect(saved.size).toBeGreaterThan(played);
  await reportFault(
    tally.result('nth database call fails', `${total} calls in the journey, ${keptAway} openings refused once`),
  );
});

/**
 * The same while an event is restored, where every row is a call of the database: its folder is taken away before each
 * start. A restoring that fails is said, or goes on in a database of its own; the next start has everything.
 */
test('whichever call of the database fails while an event is restored, the next start has everything', async ({
  folder,
}) => {
  const most = tries(1, 600);
  test.setTimeout(90_000 + most * 60_000);
  const app = new RunningApp(join(folder, 'profile'));
  await beginEvent(app, PREFIX, 3);
  await app.quit();
  const everything = new Set([0, 1, 2]);
  const step = most <= 10 ? 97 : 1;
  let [total, keptAway] = [from, 0];
  let tally = new Tally(PREFIX);
  for (let nth = from, left = most; left > 0 && nth <= total; nth += step, left--) {
    await rm(join(app.profile, 'IndexedDB'), { recursive: true, force: true });
    const page = await launchSurely(app);
    await page.getByRole('button', { name: /Sample event/ }).waitFor();
    const driver = new DeskDriver(page);
    const worker = await driver.prepare();
    await worker.evaluate(failNthRequest, nth);
    const state = await driver.open().catch(() => null);
    tally.begin();
    tally.saved(everything.size);
    if (state?.reply.kind === 'opened') tally.opened(state, everything, `restoring call ${nth}`);
    else keptAway++;
    total = Math.max(total, await worker.evaluate(() => (globalThis as unknown as { made: number }).made));
    await app.kill();
    const again = await openAgain(app);
    tally.opened(again.state, everything, `after restoring call ${nth}`);
    await app.kill();
    if (tally.cases % 10 !== 0) continue;
    await reportFault(tally.result('nth database call fails while restoring'));
    tally = new Tally(PREFIX);
  }
  await reportFault(
    tally.result(
      'nth database call fails while restoring',
      `${total} calls in the journey, ${keptAway} openings refused once`,
    ),
  );
});
