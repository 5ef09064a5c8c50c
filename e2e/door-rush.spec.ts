import { pssMbOf } from './bench/parts/process-cost.ts';
import { manyPeople, openEvent } from './files/many-people.ts';
import { expect, test } from './harness/app.ts';
import { scanAtTheDesk } from './harness/desk-scanner.ts';
import { recordInDatabase, recordInJournal } from './harness/door-record.ts';

const A_SECOND = 20;
const COUNT = 60 * A_SECOND;
/** Arrivals, their facts and the history of them stay; a window that kept what it drew would be far above this. */
const MOST_MORE_MB = 150;

test('a minute of twenty scans a second: nobody is lost, nobody counts twice, and memory stays as it is', async ({
  app,
  window,
  folder,
}) => {
  test.setTimeout(240_000);
  const data = manyPeople(10_000);
  await openEvent(app, window, folder, data);
  await window.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Door' }).click();
  const here = window.getByTestId('door-here').locator('strong');
  await expect(here).toHaveText('0');
  const scanned = data.registrations.slice(0, COUNT);
  const codes = scanned.map(({ badgeCode }) => badgeCode);
  const pid = app.electron.process().pid!;

  await scanAtTheDesk(app, codes.slice(0, COUNT / 4), 1000 / A_SECOND);
  await expect(here).toHaveText(String(COUNT / 4), { timeout: 60_000 });
  const before = pssMbOf(pid);
  await scanAtTheDesk(app, codes.slice(COUNT / 4), 1000 / A_SECOND);
  await expect(here).toHaveText(String(COUNT), { timeout: 60_000 });
  await expect(window.getByRole('region', { name: 'In', exact: true })).toHaveAttribute('aria-busy', 'false');
  expect(pssMbOf(pid) - before).toBeLessThan(MOST_MORE_MB);

  const inOrder = scanned.map(({ id }) => id);
  const database = await recordInDatabase(window);
  expect(database.table).toHaveLength(COUNT);
  expect(recordInJournal(app.profile).facts.map(({ registrationId }) => registrationId)).toEqual(inOrder);
});
