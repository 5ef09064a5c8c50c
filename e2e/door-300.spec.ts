import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { rowsOfPeople, THREE_HUNDRED, threeHundredPeople } from './files/three-hundred.ts';
import { cameraFilmOf } from './harness/camera-film.ts';
import { scanCode, type Board } from './harness/scanner.ts';
import { expect, test } from './harness/app.ts';
import { recordInDatabase, recordInJournal } from './harness/door-record.ts';
import { SAME_FINGER_MS } from '#renderer/features/door/door-stage.ts';
import { compareFacts, presence } from '#domain/door/presence.ts';
import { LATE_ENTER_MS } from '#domain/door/scan-burst.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';

const BOARDS: readonly Board[] = ['us', 'german', 'french', 'nordic'];

const here = (window: Page) => window.getByTestId('door-here');
/** Looks with every frame, not with the growing pauses of an assertion: this is asked 250 times. */
const isHere = (window: Page, count: number) =>
  here(window)
    .locator('strong', { hasText: new RegExp(`^${count}$`) })
    .waitFor({ timeout: 10_000 });
const answer = (window: Page, word: string) => window.getByRole('region', { name: word, exact: true });
const go = (window: Page, screen: string) =>
  window.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click();

/** Types a number and Enter, as somebody does who reads it from a list. */
async function enter(window: Page, words: string, key = 'Enter'): Promise<void> {
  await window.keyboard.type(words, { delay: 55 });
  await window.keyboard.press(key);
}

test('300 people of all kinds come in by camera, scanner and keys, and every count agrees', async ({
  app,
  window,
  folder,
}) => {
  test.setTimeout(300_000);
  const data = threeHundredPeople();
  const kinds = rowsOfPeople(data);
  const file = join(folder, 'three-hundred.folkmoot');
  await writeFile(file, writeEventFile(data, { appVersion: 'test', writtenAt: '2026-10-25T08:00:00.000Z' }));
  await app.answerDialogs({ open: [file] });
  await window.getByRole('button', { name: /^Open/ }).click();

  // The camera sees our own badges as they print: turned, dim and out of focus.
  await go(window, 'Paper');
  const film = join(folder, 'badges.mjpeg');
  await writeFile(film, await cameraFilmOf(window));
  const camera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
  const door = await app.relaunch({ args: camera });
  await door.getByRole('button', { name: /^Three hundred/ }).click();
  await go(door, 'Door');
  await isHere(door, 0);
  await door.getByRole('button', { name: 'Camera', exact: true }).click();
  await expect(here(door).locator('strong')).toHaveText(String(kinds.camera.length), { timeout: 60_000 });
  await door.getByRole('button', { name: 'Stop the camera' }).click();
  let count = kinds.camera.length;

  let heldAgain = 0;
  for (const [index, { badgeCode, ticketId }] of kinds.scanned.entries()) {
    const scan = () =>
      scanCode(door, ticketId || badgeCode, {
        board: BOARDS[index % 4]!,
        hasEnter: index % 3 > 0,
        gapMs: 5 + (index % 11),
        isHurried: true,
      });
    await scan();
    count++;
    // A machine that stalls in the middle of a burst makes it look typed; a volunteer holds the badge there again.
    const isIn = here(door).locator('strong', { hasText: new RegExp(`^${count}$`) });
    if (
      await isIn.waitFor({ timeout: 4000 }).then(
        () => false,
        () => true,
      )
    ) {
      heldAgain++;
      await door.keyboard.press('Escape');
      await scan();
    }
    await isHere(door, count);
  }
  expect(heldAgain, 'badges held there twice').toBeLessThanOrEqual(kinds.scanned.length / 50);
  // From the scanner to the list takes a moment: an Enter right behind a burst is held for the scanner's own, come late.
  await door.waitForTimeout(LATE_ENTER_MS);
  for (const { shortNumber } of kinds.typed) {
    await enter(door, String(shortNumber));
    await isHere(door, ++count);
  }
  for (const party of kinds.parties) {
    await enter(door, String(party[0]!.shortNumber), 'Shift+Enter');
    await isHere(door, (count += party.length));
  }
  for (const [people, word, key] of [
    [kinds.noted, 'Ask first', 'Enter'],
    [kinds.waitlisted, 'On the waiting list', 'Enter'],
    [kinds.cancelled, 'Cancelled', 'Control+Enter'],
  ] as const) {
    for (const { shortNumber } of people) {
      await enter(door, String(shortNumber));
      await expect(answer(door, word)).toBeVisible();
      await door.waitForTimeout(SAME_FINGER_MS + 20);
      await door.keyboard.press(key);
      await isHere(door, ++count);
    }
  }
  expect(count).toBe(THREE_HUNDRED);

  // What the screen says, the list says, and so does the journal after a power cut.
  await expect(door.getByRole('contentinfo')).toContainText(`${THREE_HUNDRED} here`);
  await app.kill();
  const again = await app.launch();
  await again.getByRole('button', { name: /^Three hundred/ }).click();
  await go(again, 'Door');
  await isHere(again, THREE_HUNDRED);
  await again.getByRole('button', { name: 'Head count' }).click();
  await expect(again.getByTestId('heads-inside')).toHaveText(String(THREE_HUNDRED));

  // One arrival of each, the same in the table, in each person's history and in the journal on the disk.
  const [journal, database] = [recordInJournal(app.profile), await recordInDatabase(again)];
  expect(journal.facts).toHaveLength(THREE_HUNDRED);
  expect(new Set(journal.facts.map(({ registrationId }) => registrationId)).size).toBe(THREE_HUNDRED);
  expect(database.facts).toEqual(journal.facts);
  expect(database.histories).toEqual(journal.histories);
  expect(database.table.toSorted(compareFacts)).toEqual(journal.facts.toSorted(compareFacts));
  const states = presence(database.table);
  expect([...states.values()].filter(({ state }) => state === 'here')).toHaveLength(THREE_HUNDRED);
  for (const { id } of data.registrations) {
    const { history } = states.get(id)!;
    expect(history.map(({ fact }) => `letIn: ${fact.id}`)).toEqual(journal.histories.get(id));
  }
});
