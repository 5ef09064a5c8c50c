import { expect } from '../harness/app.ts';
import type { RunningApp } from '../harness/running-app.ts';
import type { TourLog } from '../harness/tour-log.ts';

/** From the paper screen: badges of the event's own design, looked at and saved. */
export async function designABadge(tour: TourLog, app: RunningApp): Promise<void> {
  await tour.step(
    'Begin a badge design of our own',
    async (page) => {
      await page.getByRole('button', { name: 'Badges', exact: true }).click();
      await page.getByRole('button', { name: 'Design badges…' }).click();
      await page.getByRole('button', { name: /^Centred/ }).click();
      await expect(page.getByText(/^Prints well, also for the \d+ hardest names/)).toBeVisible();
    },
    'badge-design',
  );
  await tour.step(
    'Put the organisation higher, and the name of the event to the left',
    async (page) => {
      const canvas = page.getByRole('group', { name: 'The badge, Front' });
      await canvas.getByRole('button', { name: /^Organisation or Town/ }).focus();
      for (let i = 0; i < 3; i++) await page.keyboard.press('Control+ArrowUp');
      await page.getByRole('option', { name: 'Name of the event' }).click();
      await page.getByRole('radio', { name: 'Left', exact: true }).click();
      await expect(page.getByRole('complementary', { name: 'Properties' })).toContainText('Name of the event');
    },
    'badge-design-element',
  );
  await tour.step('Print badges with our own design', async (page) => {
    await page.getByRole('button', { name: 'Print with this design' }).click();
    await page.getByRole('button', { name: 'Back to paper' }).click();
    await expect(page.getByRole('button', { name: 'Centred Design' })).toBeVisible();
    await expect(page.getByRole('img', { name: /^Badges, page 1 of/ })).toBeVisible();
    await app.answerDialogs({ save: await tour.fileFor('badges-of-our-own.pdf') });
    await page.getByRole('button', { name: 'Save as PDF…' }).click();
    await expect(page.getByText('Saved badges-of-our-own.pdf.')).toBeVisible();
  });
}
