import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../scripts/run.mjs';
import { expect, test } from '../harness/app.ts';
import { TourLog } from '../harness/tour-log.ts';
import { designABadge } from './design-a-badge.ts';
import { everyAnswer } from './every-answer.ts';

const LIST = join(projectRoot, 'e2e', 'files', 'wishes-by-round.csv');

const PAPERS = [
  'Badges',
  'Find your group',
  'Door list',
  'Sign-in sheet',
  'Agenda',
  'How to get there',
  'Head count',
  'Group lists',
  'Facilitator packs',
  'Wish slips',
  'Table signs',
  'Topic posters',
  'Door signs',
  'Certificates of attendance',
] as const;

const go = (page: Page, screen: string) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click();

/** Types as somebody at the door does: slower than a scanner. */
const type = (page: Page, text: string) => page.keyboard.type(text, { delay: 45 });

test('the main job of the day, by mouse and keyboard', async ({ app }) => {
  const tour = new TourLog(app);
  await tour.step(
    'Start the program',
    async (page) => {
      await expect(page.getByRole('heading', { name: 'Folkmoot' })).toBeVisible();
    },
    'start',
  );

  await tour.step(
    'Open the sample event',
    async (page) => {
      await page.getByRole('button', { name: /Sample event/ }).click();
      await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
      await expect(page.getByText('Starting a local circle').first()).toBeAttached();
    },
    'plan',
  );
  await tour.step(
    'Look at the first round',
    async (page) => {
      await page.getByText('Groups: the society we want (1)').first().click();
      await page.waitForTimeout(300);
    },
    'plan-round',
  );

  await tour.step(
    'See who comes',
    async (page) => {
      await go(page, 'People');
      await expect(page.getByRole('grid')).toContainText('Aino Hyvärinen');
    },
    'people',
  );
  await tour.step(
    'Find somebody and look at them',
    async (page) => {
      await page.keyboard.press('Control+f');
      await type(page, 'zukaus');
      await expect(page.getByRole('grid')).toContainText('Daiva Žukauskaitė');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('complementary', { name: /About Daiva/ })).toBeVisible();
    },
    'people-person',
  );
  await tour.step(
    'Choose a list of registrations to import',
    async (page) => {
      await page.keyboard.press('Escape');
      await app.answerDialogs({ open: [LIST] });
      await page.keyboard.press('Control+i');
      await expect(page.getByText('Titles that are no topic of this event')).toBeVisible();
    },
    'import-wishes',
  );
  await tour.step(
    'Say which topic a title means, and review what would change',
    async (page) => {
      await page.getByRole('button', { name: /What “Economics” means/ }).click();
      await page.getByRole('option', { name: /Work, wealth/ }).click();
      await page.getByRole('button', { name: 'Next' }).click();
      await expect(page.getByRole('button', { name: /^Import / })).toBeVisible();
    },
    'import-review',
  );
  await tour.step(
    'Import it as one step',
    async (page) => {
      await page.getByRole('button', { name: /^Import / }).click();
      await expect(page.getByRole('grid')).toContainText('Ines Halloran');
    },
    'people-imported',
  );

  await tour.step(
    'See what no longer holds with more people',
    async (page) => {
      await page.getByRole('button', { name: /^\d+ findings?$/ }).click();
      await expect(page.getByRole('dialog', { name: 'Findings' })).toContainText('seats for');
    },
    'findings',
  );
  await tour.step('Take a suggestion into the open slot, as it is offered', async (page) => {
    await page.getByRole('button', { name: /^Take “Childcare/ }).click();
    await expect(page.getByRole('dialog', { name: 'Findings' })).not.toContainText('society we want (2)” has');
  });
  await tour.step(
    'Give the gallery two more seats',
    async (page) => {
      await page.getByRole('dialog', { name: 'Findings' }).getByRole('button', { name: 'Show' }).first().click();
      await page.getByText('Between nations, and who tells the story').first().click();
      await page.getByRole('textbox', { name: /Largest/ }).fill('18');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: /findings?$/i })).not.toContainText('2');
    },
    'plan-topic',
  );

  await tour.step(
    'Propose groups over both rounds',
    async (page) => {
      await go(page, 'Groups');
      await page.getByRole('button', { name: 'Propose groups' }).click();
      await expect(page.getByRole('button', { name: 'Accept', exact: true })).toBeVisible({ timeout: 60_000 });
    },
    'groups-proposal',
  );
  await tour.step('Accept the proposal', async (page) => {
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Accept', exact: true })).toBeHidden();
  });
  await tour.step(
    'Ask why somebody sits where they sit',
    async (page) => {
      await page.getByText('Gábor Szőllősi').first().click();
      await page.waitForTimeout(1500);
    },
    'groups-why',
  );
  await tour.step(
    'Move somebody by keyboard, which locks them',
    async (page) => {
      await page.keyboard.press('b');
      await page.waitForTimeout(400);
    },
    'groups-moved',
  );

  await tour.step(
    'Open the door',
    async (page) => {
      await go(page, 'Door');
      await expect(page.getByTestId('door-here')).toContainText('0');
    },
    'door',
  );
  await tour.step(
    'Find somebody from a few letters',
    async (page) => {
      await type(page, 'swiet');
      await expect(page.getByRole('option').first()).toContainText('Łucja Świętochowska');
    },
    'door-found',
  );
  await tour.step(
    'Let her in with Enter',
    async (page) => {
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: 'In', exact: true })).toContainText('Łucja Świętochowska');
    },
    'door-in',
  );
  await tour.step('Let more people in', async (page) => {
    for (const name of [
      'aino',
      'gabor',
      'jurgen',
      'chloe',
      'maren',
      'jules',
      'florin',
      'prabh',
      'isik',
      'janis',
      'halloran',
    ]) {
      await type(page, name);
      await expect(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Enter');
      await page.waitForTimeout(250);
    }
    await expect(page.getByTestId('door-here')).toContainText('12');
  });
  await tour.step(
    'Meet somebody who was cancelled',
    async (page) => {
      await type(page, 'sjostrom');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: 'Cancelled', exact: true })).toBeVisible();
    },
    'door-cancelled',
  );
  await everyAnswer(tour);
  await tour.step(
    'Take in a walk-in',
    async (page) => {
      await page.keyboard.press('Escape');
      await type(page, 'Zebedee Quux');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('form', { name: 'Walk-in' })).toBeVisible();
    },
    'door-walk-in',
  );
  await tour.step(
    'Let the walk-in in, with the best seats that are open',
    async (page) => {
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: 'In', exact: true })).toContainText('Zebedee Quux');
    },
    'door-walk-in-done',
  );

  for (const [index, paper] of PAPERS.entries()) {
    const hasPicture = index === 0 || paper === 'Agenda' || paper === 'Group lists' || paper === 'Find your group';
    const name = paper.toLowerCase().replaceAll(' ', '-');
    await tour.step(
      `Look at ${paper} as it will print`,
      async (page) => {
        if (index === 0) await go(page, 'Paper');
        await page.getByRole('button', { name: paper, exact: true }).click();
        await expect(page.getByRole('img', { name: new RegExp(`^${paper}, page 1 of`) })).toBeVisible();
      },
      hasPicture ? `paper-${name}` : undefined,
    );
    await tour.step(`Save ${paper} as PDF`, async (page) => {
      const path = await tour.fileFor(`${name}.pdf`);
      await app.answerDialogs({ save: path });
      await page.getByRole('button', { name: 'Save as PDF…' }).click();
      await expect(page.getByText(`Saved ${name}.pdf.`)).toBeVisible();
    });
  }

  await designABadge(tour, app);

  await tour.step(
    'Note what a group said',
    async (page) => {
      await go(page, 'Outcomes');
      await page.getByRole('button', { name: /Work, wealth and the living planet/ }).click();
      await page.getByRole('textbox', { name: /What was said about/ }).click();
      await page.keyboard.type('Rents rise faster than wages, in every town\n');
      await page.keyboard.type('c find a hall for the spring meeting @daiva by 2027-03-01\n');
      await page.keyboard.type('q who keeps the list of branches? @aino\n');
      await page.keyboard.type('d we meet again in October\n');
      await page.keyboard.type('c print the handbook @chloe by 3 dec');
      await expect(page.getByRole('complementary', { name: 'Report' })).toContainText('we meet again in October');
    },
    'outcomes',
  );
  await tour.step(
    'Find or do anything',
    async (page) => {
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('pa');
      await expect(page.getByRole('dialog', { name: 'Find or do…' })).toBeVisible();
    },
    'palette',
  );
  await tour.step(
    'Choose settings',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name: 'Find or do…' })).toBeHidden();
      await page.keyboard.press('Control+,');
      await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    },
    'settings',
  );
  await tour.step('Take back the last line', async (page) => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeHidden();
    await page.getByRole('button', { name: /^Undo: Noted/ }).click();
    await expect(page.getByRole('complementary', { name: 'Report' })).not.toContainText('print the handbook');
  });
  await tour.step(
    'Print feedback slips, and type in three that came back',
    async (page) => {
      await page.getByRole('button', { name: 'Feedback slips' }).click();
      await page.getByRole('button', { name: 'Make a form' }).click();
      await app.answerDialogs({ save: await tour.fileFor('feedback-slips.pdf') });
      await page.getByRole('button', { name: 'Print slips' }).click();
      await page.getByRole('menuitem', { name: /One for each person/ }).click();
      await expect(page.getByText('Saved feedback-slips.pdf.')).toBeVisible();
      await page.getByRole('tab', { name: 'Type in slips' }).click();
      await expect(page.getByRole('radiogroup').first()).toBeFocused();
      for (const [at, slip] of ['54aThe soup\n\n', '33bThe walk in the break\nMore chairs\n', '55a\n\n'].entries()) {
        await page.keyboard.type(`${slip}\n`);
        await expect(page.getByText(new RegExp(`^${at + 1} slips? noted`))).toBeVisible();
        await expect(page.getByRole('radiogroup').first()).toBeFocused();
      }
      await page.getByRole('tab', { name: 'What they say' }).click();
      await expect(page.getByText('4.3 of 5 on average')).toBeVisible();
    },
    'feedback-slips',
  );
  await tour.step(
    'Say when people meet again',
    async (page) => {
      await page.getByRole('button', { name: 'The whole event' }).click();
      const day = page.getByRole('textbox', { name: 'We meet again on' });
      await day.fill('2027-10-24');
      await day.press('Enter');
      await expect(page.getByRole('complementary', { name: 'Report' })).toContainText('24 October 2027');
    },
    'outcomes-report',
  );
  await tour.step('Save the report of the day', async (page) => {
    for (const [file, choice] of [
      ['report.md', 'Report as Markdown text…'],
      ['report.pdf', 'Report as PDF…'],
    ] as const) {
      await app.answerDialogs({ save: await tour.fileFor(file) });
      await page.getByRole('complementary', { name: 'Report' }).getByRole('button', { name: 'Save…' }).click();
      await page.getByRole('menuitem', { name: choice }).click();
      await expect(page.getByText(`Saved ${file}.`)).toBeVisible();
    }
  });
  await tour.step('Export everybody as a list', async (page) => {
    await go(page, 'People');
    await app.answerDialogs({ save: await tour.fileFor('people.csv') });
    await page.keyboard.press('Control+e');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Save|Export/ })
      .last()
      .click();
    await expect(page.getByText(/people\.csv/).first()).toBeVisible();
  });
  await tour.step(
    'Close and come back: everything is there',
    async () => {
      const again = await app.relaunch();
      await again.getByRole('button', { name: /^Lanternfield welcome day/ }).click();
      await go(again, 'Door');
      await expect(again.getByTestId('door-here')).toContainText('13');
    },
    'door-after-restart',
  );
  await tour.step(
    'Look at the report once more, page by page',
    async (page) => {
      await go(page, 'Paper');
      await page.getByRole('button', { name: 'Report of the day', exact: true }).click();
      await expect(page.getByRole('img', { name: /^Report of the day, page 1 of/ })).toBeVisible();
    },
    'paper-report',
  );
  const outside = app.requestedAddresses().filter((address) => !/^(?:app|data|blob|devtools):/.test(address));
  expect(outside, 'nothing was asked from outside').toEqual([]);
});
