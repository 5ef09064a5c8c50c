import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { manyPeople, openEvent } from '../files/many-people.ts';
import { threeHundredPeople } from '../files/three-hundred.ts';
import { cameraFilmOf } from '../harness/camera-film.ts';
import { countScanAgain, scanAtTheDesk, scanMissingAgain } from '../harness/desk-scanner.ts';
import { factsOnDisk, recordInDatabase } from '../harness/door-record.ts';
import { expect, test } from '../harness/app.ts';
import { cpuMsOf, pssMbOf } from './parts/process-cost.ts';
import { addRow } from './parts/rows.ts';

const isDeep = process.env['FOLKMOOT_DEEP'] === '1';
const isAsked = (bench: string) => [undefined, '', bench].includes(process.env['FOLKMOOT_BENCH_PART']);
const A_SECOND = 20;
const SECONDS = Number(process.env['FOLKMOOT_RUSH_SECONDS'] ?? (isDeep ? 600 : 60));
const PEOPLE = Math.max(10_000, SECONDS * A_SECOND);
const here = (page: Page) => page.getByTestId('door-here').locator('strong');

const go = (window: Page, screen: string) =>
  window.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click({ timeout: 60_000 });

/** When a number on the screen became what it should, or changed for the last time, as milliseconds of the clock. */
async function lastChange(shown: Locator, wanted: string): Promise<number> {
  let [text, at] = ['', Date.now()];
  while (text !== wanted && Date.now() - at < 5000) {
    const now = await shown.innerText();
    if (now !== text) [text, at] = [now, Date.now()];
  }
  return at;
}

test('twenty people a second come in by scanner, and nobody is lost', async ({ app, window, folder }) => {
  test.skip(!isAsked('rush'), 'minutes of keys: only where `rush` was asked for');
  test.setTimeout((SECONDS * 3 + 120) * 1000);
  const data = manyPeople(PEOPLE);
  await openEvent(app, window, folder, data);
  await go(window, 'Door');
  await expect(here(window)).toHaveText('0');
  const pid = app.electron.process().pid!;
  const cpuBefore = cpuMsOf(pid);
  const count = SECONDS * A_SECOND;
  const people = data.registrations.slice(0, count);
  const memory: number[] = [];
  const behind: number[] = [];
  const began = Date.now();
  let isOver = false;
  const askedAgain = await countScanAgain(window);
  const codes = people.map(({ badgeCode }) => badgeCode);
  const scanning = scanAtTheDesk(app, codes, 1000 / A_SECOND).finally(() => (isOver = true));
  while (!isOver) {
    await Promise.race([scanning, window.waitForTimeout((SECONDS * 1000) / 12)]);
    const arrived = Number(await here(window).innerText());
    behind.push(Math.min(count, Math.floor(((Date.now() - began) / 1000) * A_SECOND)) - arrived);
    memory.push(pssMbOf(pid));
  }
  const late = await scanning;
  const sent = (Date.now() - began) / 1000;
  const taken = ((await lastChange(here(window), String(count))) - began) / 1000;
  const cpu = (cpuMsOf(pid) - cpuBefore) / 1000 / taken;
  memory.push(pssMbOf(pid));
  const again = await scanMissingAgain(app, window, people, askedAgain);
  const database = await recordInDatabase(window);
  expect(database.table).toHaveLength(count);
  expect(new Set(factsOnDisk(app.profile).map(({ registrationId }) => registrationId)).size).toBe(count);
  const shown = memory.map((mb) => mb.toFixed(0)).join(', ');
  const note = `${count} cases, 0 lost: ${count} arrivals in the window, the database, and snapshot and journal; typed in ${sent.toFixed(0)} s, begun at most ${late} ms late; asked for again: ${again}; ${cpu.toFixed(2)} cores; scans not yet shown when looked at: ${behind.join(', ')}; memory of all processes (MB): ${shown}`;
  console.log(note);
  const shared = { bench: 'rush', floorAt: 'e2e/bench/rush.spec.ts', floor: [] };
  addRow({
    ...shared,
    name: `behind the last scan until it is durable, ${count} at 20 a second`,
    unit: 's',
    ours: [taken - sent],
    note,
  });
  addRow({ ...shared, name: 'scans not yet shown', unit: 'scans', ours: behind });
  addRow({ ...shared, name: 'memory, last minus second of thirteen', unit: 'MB', ours: [memory.at(-1)! - memory[1]!] });
});

test('the camera looks at pictures of 1280x720', async ({ app, window, folder }) => {
  test.skip(!isAsked('camera'), 'only where `camera` was asked for');
  test.setTimeout(300_000);
  await openEvent(app, window, folder, threeHundredPeople());
  await go(window, 'Paper');
  const film = join(folder, 'badges.mjpeg');
  await writeFile(film, await cameraFilmOf(window));
  const page = await app.relaunch({
    args: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
  });
  await page.getByRole('button', { name: /^Three hundred/ }).click();
  await go(page, 'Door');
  await expect(here(page)).toHaveText('0');
  const pid = app.electron.process().pid!;
  const seconds = 20;
  const idle = cpuMsOf(pid);
  await page.waitForTimeout(5000);
  const idleCores = (cpuMsOf(pid) - idle) / 5000;
  await page.getByRole('button', { name: 'Camera', exact: true }).click();
  const video = page.locator('video');
  await expect(video).toHaveAttribute('data-state', 'looking');
  await expect.poll(async () => Number(await video.getAttribute('data-looks'))).toBeGreaterThan(10);
  const size = await video.evaluate((element: HTMLVideoElement) => [element.videoWidth, element.videoHeight]);
  expect(size).toEqual([1280, 720]);
  const looks: number[] = [];
  const millis: number[] = [];
  const cpuBefore = cpuMsOf(pid);
  const began = Date.now();
  let before = Number(await video.getAttribute('data-looks'));
  let at = began;
  for (let second = 0; second < seconds; second++) {
    await page.waitForTimeout(1000);
    const now = Number(await video.getAttribute('data-looks'));
    looks.push((Date.now() - at) / (now - before));
    [before, at] = [now, Date.now()];
    millis.push(Number(await video.getAttribute('data-look-ms')));
  }
  const cores = (cpuMsOf(pid) - cpuBefore) / (Date.now() - began);
  const found = await here(page).innerText();
  const median = looks.toSorted((a, b) => a - b)[Math.floor(looks.length / 2)]!;
  const note = `${(1000 / median).toFixed(1)} pictures a second (p50), ${cores.toFixed(2)} cores of all processes with the fake camera, ${idleCores.toFixed(2)} without; ${found} of 8 badges read in ${seconds} s`;
  console.log(note);
  const shared = { bench: 'camera', floorAt: 'e2e/bench/rush.spec.ts', floor: [] };
  addRow({
    ...shared,
    name: 'from one look of the camera to the next, 1280x720',
    unit: 'ms',
    ours: looks,
    most: 100,
    note,
  });
  addRow({ ...shared, name: 'of that, the reading', unit: 'ms', ours: millis });
});
