import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { threeHundredPeople } from '../files/three-hundred.ts';
import { cameraFilmOf } from '../harness/camera-film.ts';
import { recordInDatabase, recordInJournal } from '../harness/door-record.ts';
import { expect, test } from '../harness/app.ts';
import type { RunningApp } from '../harness/running-app.ts';
import { scanCode } from '../harness/scanner.ts';
import { cpuMsOf, pssMbOf } from './parts/process-cost.ts';
import { addRow } from './parts/rows.ts';
import type { EventData } from '#domain/event-data.ts';
import { makeBadgeCode, makeId, type RegistrationId } from '#domain/ids.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';

const isDeep = process.env['FOLKMOOT_DEEP'] === '1';
const isAsked = (bench: string) => [undefined, '', bench].includes(process.env['FOLKMOOT_BENCH_PART']);
const A_SECOND = 20;
const SECONDS = Number(process.env['FOLKMOOT_RUSH_SECONDS'] ?? (isDeep ? 600 : 60));
const PEOPLE = Math.max(10_000, SECONDS * A_SECOND);
const here = (page: Page) => page.getByTestId('door-here').locator('strong');

function manyPeople(): EventData {
  const data = threeHundredPeople();
  const [like] = data.registrations;
  const bytesOf = (seed: number) => Uint8Array.from({ length: 16 }, (_, at) => (seed >> (5 * (at % 4))) ^ (at * 3));
  const registrations = Array.from({ length: PEOPLE }, (_, index) => ({
    ...like!,
    id: makeId('P', bytesOf(index)) as RegistrationId,
    shortNumber: index + 1,
    badgeCode: makeBadgeCode(bytesOf(index)),
    firstName: `Zoé${index}`,
    lastName: 'Invented',
  }));
  return { ...data, registrations };
}

async function openEvent(app: RunningApp, window: Page, folder: string, data: EventData): Promise<void> {
  const file = join(folder, 'event.folkmoot');
  await writeFile(file, writeEventFile(data, { appVersion: 'test', writtenAt: '2026-10-25T08:00:00.000Z' }));
  await app.answerDialogs({ open: [file] });
  await window.getByRole('button', { name: /^Open/ }).click();
}
const go = (window: Page, screen: string) =>
  window.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click({ timeout: 60_000 });

test('twenty people a second come in by scanner, and nobody is lost', async ({ app, window, folder }) => {
  test.skip(!isAsked('rush'));
  test.setTimeout((SECONDS * 6 + 300) * 1000);
  const data = manyPeople();
  await openEvent(app, window, folder, data);
  await go(window, 'Door');
  await expect(here(window)).toHaveText('0');
  const pid = app.electron.process().pid!;
  const cpuBefore = cpuMsOf(pid);
  const memory: number[] = [];
  const waits: number[] = [];
  const underWay: Promise<void>[] = [];
  const began = Date.now();
  const count = SECONDS * A_SECOND;
  for (let next = 0; next < count; next++) {
    const due = began + (next * 1000) / A_SECOND;
    const wait = due - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    else waits.push(-wait);
    // Not waited for one by one: a scanner does not wait for the window either. Sixty at most are under way.
    underWay.push(scanCode(window, data.registrations[next]!.badgeCode, { gapMs: 2, isHurried: true }));
    if (underWay.length > 60) await underWay.shift();
    if (next % (A_SECOND * Math.ceil(SECONDS / 12)) === 0) memory.push(pssMbOf(pid));
  }
  await Promise.all(underWay);
  const sent = (Date.now() - began) / 1000;
  await expect(here(window)).toHaveText(String(count), { timeout: SECONDS * 4000 });
  await expect(window.getByRole('region', { name: 'In', exact: true })).toHaveAttribute('aria-busy', 'false');
  const taken = (Date.now() - began) / 1000;
  const cpu = (cpuMsOf(pid) - cpuBefore) / 1000 / taken;
  memory.push(pssMbOf(pid));
  const database = await recordInDatabase(window);
  const journal = recordInJournal(app.profile);
  expect(new Set(journal.facts.map(({ registrationId }) => registrationId)).size).toBe(count);
  expect(database.table).toHaveLength(count);
  const shown = memory.map((mb) => mb.toFixed(0)).join(', ');
  const late = waits.length === 0 ? 'none' : `${waits.length}, at most ${(Math.max(...waits) / 1000).toFixed(1)} s`;
  const note = `${count} cases, 0 lost: ${count} arrivals in the window, the database and the journal; typed in ${sent.toFixed(0)} s, scans begun late by the test: ${late}; ${cpu.toFixed(2)} cores; memory of all processes (MB): ${shown}`;
  console.log(note);
  const shared = { bench: 'rush', floorAt: 'e2e/bench/rush.spec.ts', floor: [] };
  addRow({
    ...shared,
    name: `behind the last scan until it is durable, ${count} at 20 a second`,
    unit: 's',
    ours: [taken - sent],
    note,
  });
  addRow({ ...shared, name: 'memory, last minus first', unit: 'MB', ours: [memory.at(-1)! - memory[1]!] });
});

test('the camera looks at pictures of 1280x720', async ({ app, window, folder }) => {
  test.skip(!isAsked('camera'));
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
