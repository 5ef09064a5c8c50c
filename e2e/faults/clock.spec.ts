import { join } from 'node:path';
import { expect, test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import { beginEvent, numbersOf, openAgain } from './fault-journey.ts';
import { reportFault, tries } from './fault-report.ts';

const PREFIX = 'Untimely';
const DAY_MS = 24 * 60 * 60 * 1000;

test('a clock that jumps a day, a year or to 1970 loses and shuffles nothing', async ({ folder }) => {
  test.setTimeout(120_000);
  const app = new RunningApp(join(folder, 'profile'));
  await beginEvent(app, 'Before', 1);
  await app.quit();
  const jumps = [-DAY_MS, 365 * DAY_MS, DAY_MS, -Date.now()].slice(0, tries(2, 4));
  let lost = 0;
  for (const [index, jump] of jumps.entries()) {
    const { driver } = await openAgain(app);
    // In the desktop process, which dates snapshots and backups; the window's rows carry the true time.
    await app.electron.evaluate((_modules, offset) => {
      const now = Date.now.bind(Date);
      const Whole = Date;
      class Shifted extends Whole {
        constructor(...args: [] | [number]) {
          if (args.length === 0) super(now() + offset);
          else super(...args);
        }
        static override now() {
          return now() + offset;
        }
      }
      globalThis.Date = Shifted as unknown as DateConstructor;
    }, jump);
    for (let count = 0; count < 3; count++) {
      const outcome = await driver.run('addRegistration', { fields: { fullName: `${PREFIX} ${index * 3 + count}` } });
      expect(outcome.saved?.kind).toBe('saved');
    }
    await app.quit();
    const { state } = await openAgain(app);
    lost += (index + 1) * 3 - numbersOf(state.names, PREFIX).size;
    expect.soft(state.reply).toMatchObject({ kind: 'opened', finding: { kind: 'intact' } });
    await app.quit();
  }
  expect(lost).toBe(0);
  await reportFault({ fault: 'clock jumps', cases: jumps.length, acknowledged: jumps.length * 3, lost, bare: null });
});
