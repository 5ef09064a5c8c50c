import { statSync, writeFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyEventData } from '#domain/event-data.ts';
import { blankFacts } from '#domain/event.ts';
import { makeBadgeCode, makeId, type RegistrationId } from '#domain/ids.ts';
import { blankRegistration } from '#domain/registration.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import { expect, test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import { DeskDriver } from './desk-driver.ts';
import { launchSurely } from './fault-journey.ts';
import { tries } from './fault-report.ts';

/** The journal is made shorter above eight megabytes, at the snapshot after that. */
const JOURNAL_BOUND = 12 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

const bytesOf = (seed: number) =>
  Uint8Array.from({ length: 16 }, (_, at) => (Math.imul(seed + 1, 2654435761) >>> at) & 255);
const idOf = (index: number) => makeId('P', bytesOf(index)) as RegistrationId;

function eventOf(count: number): Uint8Array {
  const createdAt = '2026-10-01T09:00:00.000Z';
  const facts = blankFacts({
    name: 'A long day',
    startsOn: '2026-10-25',
    zone: 'Europe/London',
    showRate: 1,
    createdAt,
  });
  const registrations = Array.from({ length: count }, (_, index) =>
    blankRegistration({
      id: idOf(index),
      shortNumber: index + 1,
      badgeCode: makeBadgeCode(bytesOf(index + 100_000)),
      createdAt,
      source: 'import',
      firstName: `Zoé${index}`,
      lastName: 'Invented',
    }),
  );
  return writeEventFile(
    { ...emptyEventData(), event: [facts], registrations },
    { appVersion: '0.1.0', writtenAt: createdAt },
  );
}

/** Memory of all processes, in megabytes. */
const memoryOf = (app: RunningApp) =>
  app.electron.evaluate(({ app: electron }) =>
    Math.round(electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1024),
  );

test('a long day at the door leaves memory flat, the journal within its bound and the next start quick', async ({
  folder,
}) => {
  const arrivals = tries(150, 10_000);
  const edits = Math.round(arrivals / 5);
  test.setTimeout(120_000 + arrivals * 300);
  const file = join(folder, 'long-day.folkmoot');
  writeFileSync(file, eventOf(arrivals));
  const app = new RunningApp(join(folder, 'profile'));
  const page = await launchSurely(app);
  // Minutes of the desktop side go by in a second: snapshots and backups come as often as in the whole day.
  await app.electron.evaluate(() => {
    const whole = globalThis.setTimeout;
    globalThis.setTimeout = ((run: () => void, ms = 0) => whole(run, ms >= 60_000 ? ms / 60 : ms)) as typeof setTimeout;
  });
  await app.answerDialogs({ open: [file] });
  await page.getByRole('button', { name: /^Open/ }).click();
  await expect(page.getByRole('contentinfo').getByText(/coming$/)).toBeVisible({ timeout: 60_000 });
  const driver = new DeskDriver(page);
  const { eventId } = await driver.openAsWindow();
  const journal = join(app.profile, 'events', eventId, 'journal.fmj');
  const memory: number[] = [];
  let longest = 0;
  const tenth = Math.ceil(arrivals / 10);
  for (let from = 0; from < arrivals; from += tenth) {
    for (let index = from; index < Math.min(from + tenth, arrivals); index++) {
      const arrived = await driver.run('letIn', { ids: [idOf(index)] });
      expect(arrived.saved?.kind).toBe('saved');
      if (index % 5 !== 0) continue;
      const edited = await driver.run('editRegistration', { id: idOf(index), patch: { town: `Hull ${index}` } });
      expect(edited.saved?.kind).toBe('saved');
    }
    memory.push(await memoryOf(app));
    longest = Math.max(longest, statSync(journal).size);
    if (process.env['FOLKMOOT_VERBOSE'] === '1')
      process.stderr.write(`soak: ${from + tenth} arrivals, ${memory.at(-1)} MB, journal ${longest} bytes\n`);
  }
  expect(longest).toBeLessThan(JOURNAL_BOUND);
  const snapshots = await readdir(join(app.profile, 'events', eventId, 'snapshots'));
  expect(snapshots.length).toBeLessThan(60);
  await app.kill();
  const again = await launchSurely(app);
  const began = Date.now();
  await again
    .getByRole('button', { name: /^A long day/ })
    .first()
    .click();
  await expect(again.getByRole('contentinfo').getByText(/coming$/)).toBeVisible({ timeout: 60_000 });
  const opened = Date.now() - began;
  const state = await new DeskDriver(again).open();
  expect(state.seq).toBe(1 + arrivals + edits);
  await app.quit();
  const kept = (await stat(journal)).size;
  process.stderr.write(
    `soak: ${arrivals} arrivals, ${edits} edits: memory ${memory[0]} MB after a tenth, ${memory.at(-1)} MB at the end; ` +
      `journal at most ${(longest / MEGABYTE).toFixed(1)} MB, ${(kept / MEGABYTE).toFixed(1)} MB kept; ` +
      `${snapshots.length} snapshots; opened again in ${opened} ms\n`,
  );
});
