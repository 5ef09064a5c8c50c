import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';

const ROWS = 3000;

async function openPeople(page: Page, event: RegExp): Promise<void> {
  await page.getByRole('button', { name: event }).first().click();
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'People' }).click();
}

/** How many people the list says there are. */
const count = (page: Page) => page.getByText(/^[\d,]+ people$/).first();

for (const delayMs of [0, 150, 600]) {
  test(`a kill ${delayMs} ms into an import leaves all of the list or none of it`, async ({ app, window, folder }) => {
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
    await window.waitForTimeout(delayMs);
    await app.kill();

    for (let start = 0; start < 2; start++) {
      const again = start === 0 ? await app.launch() : await app.relaunch();
      await openPeople(again, /^Lanternfield welcome day/);
      await expect(count(again)).toHaveText(/^(60|3,?060) people$/, { timeout: 30_000 });
    }
  });
}
