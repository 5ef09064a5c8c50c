import type { ElectronApplication } from '@playwright/test';
import { join } from 'node:path';
import { expect, test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import { beginEvent, numbersOf, openAgain } from './fault-journey.ts';
import { reportFault, tries } from './fault-report.ts';

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

test('whichever file call fails, nothing is half done and nothing saved is lost', async ({ folder }) => {
  const most = tries(2, 60);
  test.setTimeout(60_000 + most * 60_000);
  const app = new RunningApp(join(folder, 'profile'));
  await beginEvent(app, 'Before', 1);
  await app.quit();
  const saved = new Set<number>();
  let [lost, cases, total] = [0, 0, 1];
  const step = most <= 10 ? 7 : 1;
  for (let nth = 1; cases < most && nth <= total; nth += step) {
    const { driver, state: before } = await openAgain(app);
    await failNthCall(app.electron, nth, nth % 3 === 0 ? 'ENOSPC' : 'EIO');
    for (let index = 0; index < 3; index++) {
      const number = nth * 10 + index;
      const outcome = await driver.run('addRegistration', { fields: { fullName: `${PREFIX} ${number}` } });
      if (outcome.saved?.kind === 'saved') saved.add(number);
    }
    const page = await app.page();
    const listed = await page.evaluate(async (eventId) => {
      const events = await window.folkmoot.request('events.list', null);
      await window.folkmoot.request('backups.writeNow', { eventId });
      await window.folkmoot.request('settings.write', { patch: { zoom: 1 } });
      return events.kind === 'answer' ? events.answer.length : null;
    }, before.eventId);
    // A list that cannot be read may say so; it may not be empty.
    expect.soft(listed, `call ${nth}`).not.toBe(0);
    total = Math.max(total, (await callsMade(app.electron))?.callsMade ?? 0);
    if (process.env['FOLKMOOT_VERBOSE'] === '1') process.stderr.write(`call ${nth}\n`);
    // The last calls are those of quitting itself.
    await app.quit();
    cases++;
    for (let opening = 0; opening < 2; opening++) {
      const { state } = await openAgain(app);
      const found = numbersOf(state.names, PREFIX);
      const missing = [...saved].filter((number) => !found.has(number));
      lost += missing.length;
      expect.soft(missing, `call ${nth}, opening ${opening}: ${JSON.stringify(state.reply)}`).toEqual([]);
      expect.soft(state.reply.kind).toBe('opened');
      await app.quit();
    }
  }
  expect(saved.size).toBeGreaterThan(cases * 2);
  await reportFault({
    fault: 'nth file call fails',
    cases,
    acknowledged: saved.size,
    lost,
    bare: null,
    note: `${total} calls in the journey`,
  });
});
