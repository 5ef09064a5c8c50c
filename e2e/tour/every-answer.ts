import type { Page } from '@playwright/test';
import { expect } from '../harness/app.ts';
import { scanCode } from '../harness/scanner.ts';
import type { TourLog } from '../harness/tour-log.ts';

/** Typed, as somebody at the door does: slower than a scanner. */
const typed = async (page: Page, words: string) => {
  await page.keyboard.type(words, { delay: 45 });
  await page.keyboard.press('Enter');
};

/** Who is met, how they are found, what the door says, and the name of the picture. */
const MET = [
  ['Meet somebody who is to be asked something', '54', 'Ask first', 'door-ask', typed],
  ['Meet somebody who is on the waiting list', '55', 'On the waiting list', 'door-waitlisted', typed],
  ['See a badge of another event', 'FM10000000000000000', 'Badge of another event', 'door-other-event', typed],
  ['See a badge printed in a rehearsal', 'FMR0000000000000000', 'Printed in a rehearsal', 'door-rehearsed', typed],
  ['Hear half a code from the scanner', 'FM1234567', 'Scan again', 'door-broken', scanCode],
  ['Hear a ticket that nobody here has', 'TKT90210042', 'Not on the list', 'door-unknown', scanCode],
  ['Meet somebody who is in already', 'swiet', 'Already in', 'door-already-in', typed],
] as const;

/** At the door: every answer that is neither "in" nor "cancelled", each with its picture. */
export async function everyAnswer(tour: TourLog): Promise<void> {
  for (const [name, words, region, picture, come] of MET) {
    await tour.step(
      name,
      async (page) => {
        await page.keyboard.press('Escape');
        await come(page, words);
        await expect(page.getByRole('region', { name: region, exact: true })).toBeVisible();
      },
      picture,
    );
  }
  await tour.step(
    'Note that she leaves',
    async (page) => {
      await page.keyboard.press('F4');
      await expect(page.getByRole('region', { name: 'Left', exact: true })).toBeVisible();
    },
    'door-left',
  );
  await tour.step(
    'Let her in again',
    async (page) => {
      await typed(page, 'swiet');
      await expect(page.getByRole('region', { name: 'Back in', exact: true })).toBeVisible();
    },
    'door-back-in',
  );
}
