import type { Locator, Page } from '@playwright/test';
import { scanCode, scanTogether } from './harness/scanner.ts';
import { expect, test } from './harness/app.ts';

/** A camera that is there, with nothing to read before it. */
test.use({ launch: { args: ['--use-fake-device-for-media-stream'] } });

const here = (window: Page) => window.getByTestId('door-here').locator('strong');
const field = (window: Page) => window.getByRole('combobox', { name: 'Find somebody' });
const ŁUCJA = 'FM11WKE6T3SES3PVYFH';
const ZOË = 'FM1Y3JQ6WY3CVX1H05Q';

/** What the clock of this window or worker says from now on. */
function setBackAnHour(): void {
  const now = Date.now.bind(Date);
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, self) =>
      Reflect.construct(real, given.length === 0 ? [now() - 3_600_000] : given, self) as Date,
    get: (real, name, self) => (name === 'now' ? () => now() - 3_600_000 : (Reflect.get(real, name, self) as unknown)),
  });
}

async function openDoor(window: Page): Promise<void> {
  await window.getByText('Sample event').first().click();
  await window.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Door' }).click();
  await expect(here(window)).toHaveText('0');
}

test('the lid shut and opened again, a camera pulled out: the next person can be let in', async ({ app, window }) => {
  await openDoor(window);
  await window.getByRole('button', { name: 'Camera' }).click();
  await expect(window.getByRole('button', { name: 'Stop the camera' })).toBeVisible();
  const picture = window.locator('video');
  await expect(picture).toHaveAttribute('data-state', 'looking');
  await expect.poll(async () => Number(await picture.getAttribute('data-looks'))).toBeGreaterThan(5);
  await picture.evaluate((video: HTMLVideoElement) =>
    (video.srcObject as MediaStream).getVideoTracks()[0]!.dispatchEvent(new Event('ended')),
  );
  await expect(window.getByText(/The camera was taken away/)).toBeVisible();
  await scanCode(window, ŁUCJA);
  await expect(here(window)).toHaveText('1');
  await window.getByRole('button', { name: 'Stop the camera' }).click();

  // The system takes the lock of the screen away while the door stays in view: it is taken again.
  await window.evaluate(() => {
    const locks: WakeLockSentinel[] = [];
    const { wakeLock } = navigator;
    const request = wakeLock.request.bind(wakeLock);
    wakeLock.request = async (type) => {
      const lock = await request(type);
      locks.push(lock);
      return lock;
    };
    Object.assign(globalThis, { locks });
  });
  const locks = () =>
    window.evaluate(() => (globalThis as unknown as { locks: WakeLockSentinel[] }).locks.map((lock) => lock.released));
  await window.getByRole('button', { name: 'Door mode' }).click();
  await expect.poll(locks).toEqual([false]);
  await window.evaluate(() => (globalThis as unknown as { locks: WakeLockSentinel[] }).locks[0]!.release());
  await expect.poll(locks).toEqual([true, false]);
  await app.electron.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend');
    powerMonitor.emit('resume');
  });
  await window.keyboard.type('aino', { delay: 60 });
  await window.keyboard.press('Enter');
  await expect(here(window)).toHaveText('2');
  await expect(window.getByRole('region', { name: 'In', exact: true })).toHaveAttribute('aria-busy', 'false');
  await window.getByRole('button', { name: 'Leave door mode' }).click();
});

test('4,000 characters pasted, keys held down, half a code, two scanners at once: nobody comes in by chance', async ({
  window,
}) => {
  await openDoor(window);
  await field(window).focus();
  await window.evaluate((text) => navigator.clipboard.writeText(text), 'a1 '.repeat(1333));
  await window.keyboard.press('Control+v');
  await expect(field(window)).toHaveValue(/^a1 a1 /);
  await window.keyboard.press('Enter');
  await expect(here(window)).toHaveText('0');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await expect(field(window)).toHaveValue('');

  // A letter held down finds nobody, Enter held down is one Enter.
  for (let repeat = 0; repeat < 40; repeat++) await window.keyboard.down('k');
  await window.keyboard.up('k');
  await expect(field(window)).toHaveValue('k'.repeat(40));
  await expect(window.getByText(/^Nobody here fits/)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(field(window)).toHaveValue('');
  await window.keyboard.type('aino', { delay: 60 });
  for (let repeat = 0; repeat < 20; repeat++) await window.keyboard.down('Enter');
  await window.keyboard.up('Enter');
  await expect(here(window)).toHaveText('1');
  const last = window.getByRole('region', { name: 'Last ten' }).getByRole('listitem');
  await expect(last).toHaveCount(1);

  // Half a code, then the whole one; a code of another event, then the next person.
  await scanCode(window, ŁUCJA.slice(0, 9), { hasEnter: true });
  await expect(window.getByRole('region', { name: 'Scan again' })).toBeVisible();
  await scanCode(window, ŁUCJA, { board: 'french', gapMs: 15 });
  await expect(here(window)).toHaveText('2');
  await expect(last).toHaveCount(2);
});

test('two scanners mixed, a foreign code, the clock set back an hour: everybody is in, in the order they came', async ({
  app,
  window,
}) => {
  await openDoor(window);
  const last = window.getByRole('region', { name: 'Last ten' }).getByRole('listitem');
  await scanTogether(window, ŁUCJA, ZOË);
  await expect(here(window)).toHaveText('2');
  await expect(last).toHaveCount(2);
  await scanCode(window, 'FM10000000000000000');
  await expect(window.getByRole('region', { name: 'Badge of another event' })).toBeVisible();
  await expect(here(window)).toHaveText('2');

  // The desk's own clock, in its worker and in the window.
  await window.evaluate(setBackAnHour);
  for (const worker of window.workers()) await worker.evaluate(setBackAnHour);
  await window.keyboard.type('aino', { delay: 60 });
  await window.keyboard.press('Enter');
  await expect(here(window)).toHaveText('3');
  await window.keyboard.type('gabor', { delay: 60 });
  await window.keyboard.press('Enter');
  await expect(here(window)).toHaveText('4');
  await expect(last).toHaveCount(4);
  await expect(last.nth(0)).toContainText(/G.bor/);
  await expect(last.nth(1)).toContainText('Aino');

  const minutes = async (item: Locator) => {
    const [, hour, minute] = /(\d{1,2}):(\d{2})/.exec(await item.innerText())!;
    return Number(hour) * 60 + Number(minute);
  };
  expect(((await minutes(last.nth(3))) - (await minutes(last.nth(1))) + 1440) % 1440).toBeGreaterThanOrEqual(55);

  // It is as it was after a power cut, and a person from before the hour was set back can still be taken back.
  await app.kill();
  const again = await app.launch();
  await again.getByRole('button', { name: /^Lanternfield/ }).click();
  await again.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Door' }).click();
  await expect(here(again)).toHaveText('4');
  const kept = again.getByRole('region', { name: 'Last ten' }).getByRole('listitem');
  await expect(kept.nth(0)).toContainText(/G.bor/);
  await expect(kept.nth(1)).toContainText('Aino');
  await kept.nth(3).getByRole('button', { name: /^Undo/ }).click();
  await expect(here(again)).toHaveText('3');
});
