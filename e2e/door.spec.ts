import type { Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';
import { smallTargets } from './harness/small-targets.ts';

/** Types as a person does; a scanner is ten times as fast. */
const type = (window: Page, text: string) => window.keyboard.type(text, { delay: 60 });
const press = (window: Page, ...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => window.keyboard.press(key)), Promise.resolve());

/**
 * A scanner that types: real key events, ten milliseconds apart by their own clock however busy this computer is. It
 * thinks of a German board, the computer has an American one: the key of Y makes a Z and the other way round.
 *
 * `laterKeys` are a person's, 700 ms after the code by their own clock, and reach the window right behind it.
 */
async function scan(window: Page, code: string, hasEnter = false, laterKeys = ''): Promise<void> {
  const cdp = await window.context().newCDPSession(window);
  const began = Date.now() / 1000;
  const keys = [...code].map((sign) => {
    const key = sign === 'Y' ? 'Z' : sign === 'Z' ? 'Y' : sign;
    return { key, code: /\d/.test(sign) ? `Digit${sign}` : `Key${key}`, text: key };
  });
  if (hasEnter) keys.push({ key: 'Enter', code: 'Enter', text: '\r' });
  const scanned = keys.length;
  for (const sign of laterKeys) keys.push({ key: sign, code: `Key${sign.toUpperCase()}`, text: sign });
  const sent = keys.flatMap((stroke, index) => {
    const timestamp = began + index * 0.01 + Math.max(0, index - scanned + 1) * 0.7;
    const { text: _, ...up } = stroke;
    return [
      cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...stroke }),
      cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp: timestamp + 0.004, ...up }),
    ];
  });
  await Promise.all(sent);
  // The keys were ahead of the clock; whoever types a name right now would be as quick as a second scanner.
  await window.waitForTimeout(Math.max(0, (began + keys.length * 0.01 + 0.1) * 1000 - Date.now()));
  await cdp.detach();
}

const answer = (window: Page, word: string) => window.getByRole('region', { name: word, exact: true });
const lastTen = (window: Page) => window.getByRole('region', { name: 'Last ten' });
const here = (window: Page) => window.getByTestId('door-here');

async function openDoor(window: Page): Promise<void> {
  await window.getByText('Sample event').first().click();
  await window.getByRole('button', { name: 'Door' }).click();
  await expect(here(window)).toContainText('0here, of 55 coming');
}

test('people are found from the first letters, let in with Enter, and taken back', async ({ window }) => {
  await openDoor(window);
  await expect(window.getByRole('region', { name: 'Who is expected' })).toContainText('Aino Hyvärinen');
  await type(window, 'swiet');
  await expect(window.getByRole('option').first()).toContainText('Łucja Świętochowska');
  await press(window, 'Enter');
  const inNow = answer(window, 'In');
  await expect(inNow).toContainText('Łucja Świętochowska');
  await expect(inNow).toHaveAttribute('aria-busy', 'false');
  await expect(inNow.getByRole('list', { name: 'Groups and rooms' })).toContainText('Manchester');
  await expect(here(window)).toContainText('1here');

  // A moment later the same person is the scanner reading twice, not a second arrival.
  await type(window, 'swiet');
  await press(window, 'Enter');
  await expect(answer(window, 'In')).toContainText('Already let in a moment ago');
  await expect(lastTen(window).getByRole('listitem')).toHaveCount(1);

  // A letter that is taken away again brings the list back, not the answer of before.
  await type(window, 'l');
  await press(window, 'Backspace');
  await expect(window.getByRole('region', { name: 'Who is expected, who is inside' })).toBeVisible();

  // The second of those who fit.
  await type(window, 'li');
  const second = await window.getByRole('option').nth(1).locator('bdi').first().innerText();
  await press(window, 'ArrowDown', 'Enter');
  await expect(answer(window, 'In')).toContainText(second);
  await expect(here(window)).toContainText('2here');

  await press(window, 'Control+z');
  await expect(here(window)).toContainText('1here');
  await expect(lastTen(window)).toContainText('taken back');

  await lastTen(window).getByRole('button', { name: 'Undo Łucja Świętochowska' }).click();
  await expect(here(window)).toContainText('0here');
  // Keys go to the field again, whatever was clicked last.
  await type(window, 'swiet');
  await expect(window.getByRole('option').first()).toContainText('Łucja Świętochowska');
});

test('whoever needs a word gets it before they are in', async ({ window }) => {
  await openDoor(window);
  await type(window, '54');
  await press(window, 'Enter');
  await expect(answer(window, 'Ask first')).toContainText('Show the yard door: no step.');
  await expect(here(window)).toContainText('0here');
  await window.waitForTimeout(300);
  await press(window, 'Enter');
  await expect(answer(window, 'In')).toContainText('Cleo Wren');

  await type(window, '59');
  await press(window, 'Enter');
  await expect(answer(window, 'Cancelled')).toBeVisible();
  await window.waitForTimeout(300);
  await press(window, 'Enter');
  await expect(here(window)).toContainText('1here');
  await press(window, 'Control+Enter');
  await expect(here(window)).toContainText('2here');

  await type(window, '55');
  await press(window, 'Enter');
  await expect(answer(window, 'On the waiting list')).toContainText('There is room: 51 of 70');
  await window.waitForTimeout(300);
  await press(window, 'Enter');
  await expect(here(window)).toContainText('3here');
  await press(window, 'F4');
  await expect(answer(window, 'Left')).toBeVisible();
  await expect(here(window)).toContainText('2here');
});

test('a walk-in is in with the name and two keys, and warned of a double', async ({ window }) => {
  await openDoor(window);
  const began = Date.now();
  await type(window, 'Zebedee Quux');
  await press(window, 'Enter');
  const form = window.getByRole('form', { name: 'Walk-in' });
  await expect(form.getByLabel('Name')).toHaveValue('Zebedee Quux');
  await expect(form.getByRole('group').first().getByRole('radio').first()).toBeChecked();
  await press(window, 'Enter');
  await expect(answer(window, 'In')).toContainText('Zebedee Quux');
  expect(Date.now() - began).toBeLessThan(30_000);
  await expect(here(window)).toContainText('1here, of 56 coming');
  await expect(answer(window, 'In').getByRole('list', { name: 'Groups and rooms' })).not.toContainText('No group yet');

  await type(window, 'Gabor Szollosi');
  await press(window, 'F2');
  await expect(form).toContainText('On the list already: Gábor Szőllősi');
  await form.getByRole('button', { name: 'It is them' }).click();
  await expect(answer(window, 'In')).toContainText('Gábor Szőllősi');
});

test('a scanner is heard whatever has the focus, and nothing is lost when the power goes', async ({ app, window }) => {
  await openDoor(window);
  await window.getByRole('button', { name: 'Inside now' }).focus();
  await scan(window, 'FM11WKE6T3SES3PVYFH', true);
  await expect(answer(window, 'In')).toContainText('Łucja Świętochowska');
  await expect(window.getByRole('combobox', { name: 'Find somebody' })).toHaveValue('');
  await expect(here(window)).toContainText('1here');

  // The same code again, without Enter: a soft sign, no second arrival.
  await scan(window, 'FM11WKE6T3SES3PVYFH');
  await window.waitForTimeout(500);
  await expect(lastTen(window).getByRole('listitem')).toHaveCount(1);

  await scan(window, 'FM11WKE6T');
  await expect(answer(window, 'Scan again')).toBeVisible();
  await window.waitForTimeout(300);
  await scan(window, 'FM10000000000000000', true);
  await expect(answer(window, 'Badge of another event')).toBeVisible();
  await expect(here(window)).toContainText('1here');

  await type(window, 'florin');
  await press(window, 'Enter');
  await expect(answer(window, 'In')).toHaveAttribute('aria-busy', 'false');
  await app.kill();
  const again = await app.launch();
  await again.getByText('Lanternfield welcome day').first().click();
  await again.getByRole('button', { name: 'Door' }).click();
  await expect(here(again)).toContainText('2here');
  await expect(lastTen(again)).toContainText('Florin Zăvoianu');
});

test('a code without Enter is not lost where the next key comes before its silence was noticed', async ({ window }) => {
  await openDoor(window);
  await scan(window, 'FM11WKE6T3SES3PVYFH', false, 'fl');
  await expect(lastTen(window)).toContainText('Łucja Świętochowska');
  await expect(here(window)).toContainText('1here');
  await expect(window.getByRole('combobox', { name: 'Find somebody' })).toHaveValue('fl');
});

test('wishes, a paper list, and a door that only the PIN opens', async ({ window }) => {
  await openDoor(window);
  await type(window, '12');
  await press(window, 'Enter');
  await expect(answer(window, 'In')).toHaveAttribute('aria-busy', 'false');
  await press(window, 'F3');
  const wishes = window.getByRole('region', { name: 'Wishes of Jürgen Groß' });
  await press(window, 'Backspace', 'Backspace', 'Backspace', 'c', 'a');
  await expect(wishes.getByRole('button', { name: /Between nations/ })).toContainText('1');
  await expect(wishes.getByRole('button', { name: /Work, wealth/ })).toContainText('2');
  await press(window, 'Enter', 'Enter');
  await expect(wishes).toBeHidden();
  await expect(answer(window, 'In')).toContainText('Jürgen Groß');
  await press(window, 'Escape');

  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Paper list' }).click();
  for (const line of ['14 9:12', '15', '999']) {
    await type(window, line);
    await press(window, 'Enter');
    await expect(window.getByLabel('Number and time')).toHaveValue('');
  }
  const entered = window.getByRole('list', { name: 'Entered so far' });
  await expect(entered).toContainText('No 15, João dos Santos Araújo: in at 09:12.');
  await expect(entered).toContainText('Nobody has number 999.');
  await expect(here(window)).toContainText('3here');
  await press(window, 'Escape');

  await window.getByRole('button', { name: /Find or do/ }).click();
  await type(window, 'settings');
  await press(window, 'Enter');
  await window.getByLabel('PIN to leave the door screen').fill('2468');
  await press(window, 'Tab', 'Escape');
  await window.getByRole('button', { name: 'Door mode' }).click();
  const screens = window.getByLabel('Screens');
  await expect(screens).toHaveAttribute('inert');
  await expect(window.getByRole('button', { name: 'Leave door mode' })).toBeVisible();
  // Whatever can be touched here is large enough for a finger.
  const isForFingers = () => expect.poll(() => smallTargets(window)).toEqual([]);
  await isForFingers();
  await window.getByRole('button', { name: 'More', exact: true }).click();
  await expect(window.getByRole('menuitem', { name: 'Paper list' })).toBeVisible();
  await isForFingers();
  await press(window, 'Escape');
  await window.getByRole('button', { name: 'Head count' }).click();
  await expect(window.getByTestId('heads-inside')).toHaveText('3');
  await isForFingers();
  await press(window, 'Escape');
  await type(window, 'Zebedee');
  await press(window, 'F2');
  await expect(window.getByRole('form', { name: 'Walk-in' })).toBeVisible();
  await isForFingers();
  await press(window, 'Escape', 'Escape');
  await type(window, 'aino');
  await expect(window.getByRole('option').first()).toContainText('Aino');
  await isForFingers();
  await press(window, 'Enter');
  await expect(here(window)).toContainText('4here');
  await isForFingers();
  await window.getByRole('button', { name: 'Leave door mode' }).click();
  const pin = window.getByLabel('PIN of the organiser');
  await pin.fill('1111');
  await press(window, 'Enter');
  await expect(window.getByText('This is not the PIN.')).toBeVisible();
  await pin.fill('2468');
  await press(window, 'Enter');
  await expect(screens).not.toHaveAttribute('inert');
});
