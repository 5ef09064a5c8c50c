import { pssMbOf } from './bench/parts/process-cost.ts';
import { manyPeople, openEvent } from './files/many-people.ts';
import { expect, test } from './harness/app.ts';
import { countScanAgain, scanAtTheDesk, scanMissingAgain } from './harness/desk-scanner.ts';
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
  const pid = app.electron.process().pid!;

  const askedAgain = await countScanAgain(window);
  const scan = async (people: typeof scanned) => {
    const codes = people.map(({ badgeCode }) => badgeCode);
    await scanAtTheDesk(app, codes, 1000 / A_SECOND);
    await scanMissingAgain(app, window, people, askedAgain);
  };
  await scan(scanned.slice(0, COUNT / 4));
  await expect(here).toHaveText(String(COUNT / 4));
  const before = pssMbOf(pid);
  await scan(scanned.slice(COUNT / 4));
  await expect(here).toHaveText(String(COUNT));
  expect(pssMbOf(pid) - before).toBeLessThan(MOST_MORE_MB);

  const everybody = scanned.map(({ id }) => id).toSorted();
  const database = await recordInDatabase(window);
  expect(database.table.map(({ registrationId }) => registrationId).toSorted()).toEqual(everybody);
  const journal = recordInJournal(app.profile);
  expect(journal.facts.map(({ registrationId }) => registrationId).toSorted()).toEqual(everybody);
  expect(journal.facts.map(({ clock }) => clock)).toEqual(
    journal.facts.map(({ clock }) => clock).toSorted((a, b) => a - b),
  );
});
