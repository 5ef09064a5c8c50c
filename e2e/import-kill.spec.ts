import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';
import type { RunningApp } from './harness/running-app.ts';

const ROWS = 3000;

async function openPeople(page: Page, event: RegExp): Promise<void> {
  await page.getByRole('button', { name: event }).first().click();
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'People' }).click();
}

/** How many people the list says there are. */
const count = (page: Page) => page.getByText(/^[\d,]+ people$/).first();

/** Takes three thousand people in, up to the moment when the import is agreed to. */
async function agreeToImport(app: RunningApp, window: Page, folder: string): Promise<void> {
  const list = join(folder, 'people.csv');
  const rows = Array.from({ length: ROWS }, (_, n) => `Person ${n},Surname ${n},person${n}@list.example`);
  await writeFile(list, ['First name,Last name,E-mail', ...rows].join('\n'));
  await openPeople(window, /^Sample event/);
  await expect(count(window)).toHaveText('60 people');
  await app.answerDialogs({ open: [list] });
  await window.keyboard.press('Control+i');
  const button = window
    .getByRole('button', { name: `Import 3,000 people` })
    .or(window.getByRole('button', { name: 'Import 3000 people' }));
  await expect(button).toBeVisible({ timeout: 30_000 });
  await button.click({ noWaitAfter: true });
}

/** Starts twice, and expects the same people at both. */
async function expectTwice(app: RunningApp, people: RegExp): Promise<void> {
  for (let start = 0; start < 2; start++) {
    const again = start === 0 ? await app.launch() : await app.relaunch();
    await openPeople(again, /^Lanternfield welcome day/);
    await expect(count(again)).toHaveText(people, { timeout: 30_000 });
    await expect(again.getByText(/restored from its journal/)).toHaveCount(0);
  }
}

for (const delayMs of [0, 150, 600]) {
  test(`a kill ${delayMs} ms into an import leaves all of the list or none of it`, async ({ app, window, folder }) => {
    await agreeToImport(app, window, folder);
    await window.waitForTimeout(delayMs);
    await app.kill();
    await expectTwice(app, /^(60|3,?060) people$/);
  });
}

test('a kill at the moment an import is saved, its rows still on their way, costs nothing', async ({
  app,
  window,
  folder,
}) => {
  await agreeToImport(app, window, folder);
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText(/Imported 3,?000 people/, {
    timeout: 30_000,
  });
  await app.kill();
  await expectTwice(app, /^3,?060 people$/);
});
