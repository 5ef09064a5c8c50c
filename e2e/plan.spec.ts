import type { Page } from '@playwright/test';
import { mendDisk, slowDisk } from './faults/broken-disk.ts';
import { expect, test } from './harness/app.ts';

/** What a session is read out as: its time, its title, its room and the people. */
const session = (window: Page, name: RegExp) =>
  window.getByRole('list', { name: 'Programme of the day' }).getByRole('button', { name });

async function openSample(window: Page): Promise<void> {
  await window.getByRole('button', { name: /^Sample event/ }).click();
  await expect(session(window, /Hello, everyone/)).toBeVisible();
}

test('a day is planned by keyboard alone, moves with what is late, and is all there after a restart', async ({
  app,
  window,
}) => {
  await openSample(window);
  // All three group sessions are there, the last without topics.
  await expect(session(window, /^12:00–13:00 Groups: the society we want \(1\)/)).toBeVisible();
  await expect(session(window, /^14:00–15:00 Groups: the society we want \(2\)/)).toBeVisible();
  await expect(session(window, /^16:00–17:30 Starting a local circle.*By where people come from/)).toBeVisible();

  await test.step('a session is added after another one', async () => {
    await session(window, /What have we joined/).focus();
    await window.keyboard.press('Enter');
    await window.keyboard.press('n');
    await expect(window.getByLabel('Title')).toBeFocused();
    await window.keyboard.type('A song together');
    await window.keyboard.press('Enter');
    await expect(session(window, /^12:00–12:30 A song together/)).toBeVisible();
  });

  await test.step('it is made shorter, and what comes later follows it', async () => {
    await window.keyboard.press('Escape');
    await expect(session(window, /A song together/)).toBeFocused();
    await window.keyboard.press('Shift+ArrowUp');
    await window.keyboard.press('Shift+ArrowUp');
    await window.keyboard.press('Shift+ArrowUp');
    await expect(session(window, /^12:00–12:15 A song together/)).toBeVisible();
    // It was over at 12:30 and is over at 12:15 now: lunch, planned for one, follows by a quarter of an hour.
    await expect(session(window, /^12:45–13:45 Lunch/)).toBeVisible();
  });

  await test.step('undo and redo take the whole move back and forth', async () => {
    await window.getByRole('button', { name: /^Undo: Moved/ }).click();
    await expect(session(window, /^12:00–12:30 A song together/)).toBeVisible();
    await expect(session(window, /^13:00–14:00 Lunch/)).toBeVisible();
    await window.getByRole('button', { name: /^Redo: Moved/ }).click();
    await expect(session(window, /^12:45–13:45 Lunch/)).toBeVisible();
  });

  await test.step('an end before the start is said at the field and nothing is lost', async () => {
    await window.getByLabel('Ends').fill('11:00');
    await expect(window.getByText('The end is before the start.')).toBeVisible();
    await expect(window.getByLabel('Ends')).toHaveValue('11:00');
    await window.keyboard.press('Escape');
    await expect(window.getByLabel('Ends')).toHaveValue('12:15');
    await window.getByLabel('Title').fill('   ');
    await expect(window.getByText('A session needs a title.')).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(window.getByLabel('Title')).toHaveValue('A song together');
  });

  await test.step('an end written while its start is still on the way to a slow disk keeps that start', async () => {
    await slowDisk(app.electron, 400);
    await window.getByLabel('Starts').fill('12:05');
    await window.keyboard.press('Tab');
    await window.getByLabel('Ends').fill('12:25');
    await window.keyboard.press('Tab');
    await expect(session(window, /^12:05–12:25 A song together/)).toBeVisible();
    await expect(session(window, /^12:55–13:55 Lunch/)).toBeVisible();
    await mendDisk(app.electron);
  });

  const again = await app.relaunch();
  await again.getByRole('button', { name: /^Lanternfield welcome day/ }).click();
  await expect(session(again, /^12:05–12:25 A song together/)).toBeVisible();
  await expect(session(again, /^12:55–13:55 Lunch/)).toBeVisible();
  await expect(again.getByRole('button', { name: /^Undo: Moved/ })).toBeEnabled();
});

test('a topic gets its room and somebody in charge, and a finding is mended where it is said', async ({
  app,
  window,
}) => {
  await openSample(window);
  await session(window, /^14:00–15:00 Groups/).click();
  const editor = window.getByRole('complementary', { name: 'What is chosen' });
  await editor.getByRole('button', { name: 'Topic', exact: true }).click();
  await expect(editor.getByLabel('Topic', { exact: true })).toBeFocused();
  await window.keyboard.type('Neighbours and tools');
  await window.keyboard.press('Enter');
  await expect(editor.getByText('“Neighbours and tools” has no room.')).toBeVisible();

  await editor.getByRole('button', { name: /Room$/ }).click();
  await window.getByRole('option', { name: /Gallery/ }).click();
  await expect(editor.getByText('“Neighbours and tools” has no room.')).toBeHidden();

  await editor.getByRole('combobox', { name: 'Add somebody from the list' }).fill('niamh');
  await window.getByRole('option', { name: /Niamh/ }).click();
  await expect(editor.getByRole('button', { name: /^Take Niamh/ })).toBeVisible();
  await expect(session(window, /^Neighbours and tools.*Niamh/)).toBeVisible();

  await test.step('a group larger than its room is a finding with a fix', async () => {
    await editor.getByLabel('Largest').fill('30');
    await window.keyboard.press('Enter');
    await expect(
      editor.getByText(/“Neighbours and tools” takes up to 30 people, but Gallery has 18 seats/),
    ).toBeVisible();
    await window.getByRole('button', { name: /findings?$/ }).click();
    await expect(window.getByRole('dialog', { name: 'Findings' })).toContainText('takes up to 30 people');
    await window.getByRole('dialog', { name: 'Findings' }).getByRole('button', { name: 'Take at most 18' }).click();
    await expect(window.getByRole('dialog', { name: 'Findings' })).not.toContainText('takes up to 30 people');
    await window.keyboard.press('Escape');
    await expect(editor.getByLabel('Largest')).toHaveValue('18');
  });

  await test.step('a finding leads to its place', async () => {
    await session(window, /^12:00–13:00 Groups/).click();
    await window.getByRole('button', { name: /findings?$/ }).click();
    const line = window
      .getByRole('dialog', { name: 'Findings' })
      .getByRole('listitem')
      .filter({ hasText: 'A topic of your own' });
    await line.getByRole('button', { name: 'Show' }).click();
    await expect(editor.getByLabel('Topic', { exact: true })).toHaveValue('A topic of your own');
  });

  const again = await app.relaunch();
  await again.getByRole('button', { name: /^Lanternfield welcome day/ }).click();
  await again
    .getByRole('button', { name: /^Neighbours and tools/ })
    .first()
    .click();
  const reopened = again.getByRole('complementary', { name: 'What is chosen' });
  await expect(reopened.getByLabel('Largest')).toHaveValue('18');
  await expect(reopened.getByRole('button', { name: /^Take Niamh/ })).toBeVisible();
});

test('being late says first what it moves and breaks; a suggestion takes the open slot; the venue is told', async ({
  window,
}) => {
  await openSample(window);
  await test.step('late', async () => {
    await window.getByRole('button', { name: 'On the day' }).click();
    await window.getByRole('menuitem', { name: 'We are running late…' }).click();
    const late = window.getByRole('dialog', { name: 'We are running late' });
    await late.getByLabel('Minutes late').fill('15');
    await late.getByLabel('From').fill('13:30');
    await expect(late).toContainText('13:00–14:00');
    await expect(late).toContainText('13:00–14:15');
    await late.getByRole('button', { name: 'Move 5 sessions' }).click();
    await expect(session(window, /^13:00–14:15 Lunch/)).toBeVisible();
    await expect(session(window, /^14:15–15:15 Groups/)).toBeVisible();
    await expect(session(window, /^11:30–12:00 What have we joined/)).toBeVisible();
  });

  await test.step('suggestions', async () => {
    await window.getByRole('tab', { name: 'Topics' }).click();
    await window.getByRole('textbox', { name: 'New suggestion, then Enter' }).fill('Repair cafés');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('button', { name: /^Repair cafés/ })).toBeVisible();
    // Childcare has nine supporters, Bring the children three, one of them for both: eleven.
    await window.getByRole('button', { name: /^Bring the children/ }).click();
    await window.getByRole('button', { name: 'Merge into…' }).click();
    await window.getByRole('menuitem', { name: 'Childcare at every meeting' }).click();
    await expect(window.getByRole('button', { name: /Childcare at every meeting 11 supporters/ })).toBeVisible();
    await window.getByRole('button', { name: 'Make it a topic' }).click();
    await window.getByRole('menuitem', { name: /in place of “A topic of your own”/ }).click();
    await window.getByRole('tab', { name: 'The day' }).click();
    await expect(session(window, /^Childcare at every meeting/)).toBeVisible();
  });

  await test.step('numbers sent to the venue', async () => {
    await window.getByRole('tab', { name: 'Head count' }).click();
    await window.getByRole('button', { name: 'Note these numbers as sent today' }).click();
    await expect(window.getByText('Nothing has changed since.')).toBeVisible();
    await window.getByLabel('Of 100, how many come').fill('60');
    await window.keyboard.press('Enter');
    await expect(window.getByText(/numbers have changed since/)).toBeVisible();
  });

  await test.step('a zone that does not exist is said at the field', async () => {
    await window.getByRole('tab', { name: 'Event' }).click();
    await window.getByLabel('Time zone').fill('Europe/Atlantis');
    await expect(window.getByText('This time zone is not known.')).toBeVisible();
    await window.getByLabel('Name of the event').click();
    await expect(window.getByLabel('Time zone')).toHaveValue('Europe/Atlantis');
  });

  await test.step('a last day before the first is said at the field, and what was typed stays', async () => {
    await window.getByRole('textbox', { name: 'Last day' }).fill('2026-10-24');
    await expect(window.getByText('This is before the first day.')).toBeVisible();
    await window.getByLabel('Name of the event').click();
    await expect(window.getByRole('textbox', { name: 'Last day' })).toHaveValue('2026-10-24');
  });

  await test.step('an end before the start is said at the field; one after midnight is kept', async () => {
    await window.getByRole('tab', { name: 'The day' }).click();
    await session(window, /Hello, everyone/).click();
    await window.getByLabel('Ends').fill('9:00');
    await expect(window.getByText('The end is before the start.')).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(window.getByText('The end is before the start.')).toHaveCount(0);
    await session(window, /Evening/).click();
    await window.getByLabel('Ends').fill('00:00');
    await window.keyboard.press('Enter');
    await expect(session(window, /–00:00/)).toBeVisible();
    await window.keyboard.press('Control+z');
  });

  await test.step('a text longer than can be kept is said at the field and not cut', async () => {
    await session(window, /Hello, everyone/).click();
    await window.getByLabel('Title').fill('W'.repeat(10_001));
    await expect(window.getByText(/^This is too long: 10001 characters/)).toBeVisible();
    await expect(window.getByLabel('Title')).toHaveValue('W'.repeat(10_001));
    await window.keyboard.press('Escape');
  });

  await test.step('a title of ten thousand characters and one from right to left keep the page whole', async () => {
    await window.getByRole('tab', { name: 'The day' }).click();
    await session(window, /Hello, everyone/).click();
    await window.getByLabel('Title').fill('W'.repeat(10_000));
    await window.keyboard.press('Enter');
    await session(window, /What have we joined/).click();
    await window.getByLabel('Title').fill('ما الذي انضممنا إليه؟');
    await window.keyboard.press('Enter');
    await expect(session(window, /ما الذي انضممنا إليه/)).toBeVisible();
    expect(await window.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const box = await session(window, /WWWW/).boundingBox();
    expect(box!.height).toBeLessThan(80);
  });
});
