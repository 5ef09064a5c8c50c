import { manyPeople, openEvent } from './files/many-people.ts';
import { expect, test } from './harness/app.ts';
import type { CheckIn } from '#domain/check-in.ts';
import type { CheckInId } from '#domain/ids.ts';

const PEOPLE = 12;

test('somebody else’s check-in is taken back from the person, with its trace, and a full event lets a walk-in in all the same', async ({
  app,
  window,
  folder,
}) => {
  const data = manyPeople(PEOPLE);
  const [first] = data.registrations;
  const arrived: CheckIn = {
    id: 'other-1' as CheckInId,
    kind: 'arrived',
    registrationId: first!.id,
    at: '2026-10-25T08:10:00.000Z',
    clock: 1,
    desk: 'other',
    ofId: null,
  };
  const event = data.event.map((facts) => ({ ...facts, capacity: PEOPLE }));
  await openEvent(app, window, folder, { ...data, event, checkIns: [arrived] });
  const screens = window.getByRole('navigation', { name: 'Screens' });

  await test.step('taken back where the person is looked at', async () => {
    await screens.getByRole('button', { name: 'People' }).click();
    await window.getByRole('row', { name: /Zoé0 Invented/ }).click();
    const panel = window.getByRole('complementary', { name: 'About Zoé0 Invented' });
    await expect(panel.getByRole('heading', { name: 'At the door' })).toBeVisible();
    const came = panel.getByRole('listitem').filter({ hasText: 'Came in' });
    await expect(came).toContainText('at desk 1');
    await came.getByRole('button', { name: 'Take back' }).click();
    await expect(came).toContainText('at desk 1, taken back');
    await expect(came.getByRole('button')).toHaveCount(0);
    await expect(window.getByRole('contentinfo')).toContainText('0 here');
    await window.keyboard.press('Control+z');
    await expect(panel.getByRole('listitem').filter({ hasText: 'Came in' })).toHaveCount(2);
    await expect(window.getByRole('contentinfo')).toContainText('1 here');
  });

  await test.step('over capacity: said, and let in', async () => {
    await screens.getByRole('button', { name: 'Door' }).click();
    await window.keyboard.press('F2');
    // As a person types; a scanner is ten times as fast.
    await window.keyboard.type('Ottoline Overmuch', { delay: 60 });
    await expect(window.getByText(`The event is full: ${PEOPLE} of ${PEOPLE} places are taken.`)).toBeVisible();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('region', { name: 'In', exact: true })).toContainText('Ottoline Overmuch');
    await expect(window.getByTestId('door-here').locator('strong')).toHaveText('2');
  });
});
