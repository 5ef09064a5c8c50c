import type { Page } from '@playwright/test';
import { scanCode } from './harness/scanner.ts';
import { expect, test } from './harness/app.ts';

/** A camera that is there, with nothing to read before it. */
test.use({ launch: { args: ['--use-fake-device-for-media-stream'] } });

const here = (window: Page) => window.getByTestId('door-here').locator('strong');
const field = (window: Page) => window.getByRole('combobox', { name: 'Find somebody' });
const ŁUCJA = 'FM11WKE6T3SES3PVYFH';

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

  await window.getByRole('button', { name: 'Door mode' }).click();
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

test('4,000 characters pasted, a key held down, and two scanners at once: nobody comes in by chance', async ({
  window,
}) => {
  await openDoor(window);
  await field(window).focus();
  await window.keyboard.insertText('a1 '.repeat(1333));
  await window.keyboard.press('Enter');
  await expect(here(window)).toHaveText('0');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await expect(field(window)).toHaveValue('');

  // Enter held down is one Enter.
  await window.keyboard.type('aino', { delay: 60 });
  for (let repeat = 0; repeat < 20; repeat++) await window.keyboard.down('Enter');
  await window.keyboard.up('Enter');
  await expect(here(window)).toHaveText('1');
  const last = window.getByRole('region', { name: 'Last ten' }).getByRole('listitem');
  await expect(last).toHaveCount(1);

  // One code right behind the other, the second without Enter between them.
  await scanCode(window, ŁUCJA.slice(0, 9), { hasEnter: true });
  await expect(window.getByRole('region', { name: 'Scan again' })).toBeVisible();
  await scanCode(window, ŁUCJA, { board: 'french', gapMs: 15 });
  await expect(here(window)).toHaveText('2');
  await expect(last).toHaveCount(2);
});
