import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import type { FolkmootBridge } from '#bridge/contract.ts';
import { projectRoot } from '../scripts/run.mjs';
import { expect, test } from './harness/app.ts';
import type { RunningApp } from './harness/running-app.ts';

type FolkmootWindow = { readonly folkmoot: FolkmootBridge };

const go = (page: Page, screen: string) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click();

const openSample = async (page: Page) => {
  await page.getByRole('button', { name: /^Sample event/ }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
};

/** Ten megabytes as another program leaves them on the clipboard. */
const copyTenMegabytes = (app: RunningApp, line: string) =>
  app.electron.evaluate(
    ({ clipboard }, text) => clipboard.writeText(text.repeat(Math.ceil((10 * 1024 * 1024) / text.length))),
    line,
  );

test('ten megabytes of clipboard are a list in the paste box and nobody at the door', async ({ app, window }) => {
  test.setTimeout(120_000);
  await openSample(window);
  await copyTenMegabytes(app, 'Ada Vale\tada@vale.example\n');
  await go(window, 'Door');
  await window.keyboard.press('Control+v');
  await expect(window.getByRole('combobox').or(window.getByRole('searchbox')).first()).toHaveValue(/^.{1,200}$/s);
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('door-here')).toContainText('0');
  await window.keyboard.press('Escape');

  await go(window, 'People');
  await window.getByRole('button', { name: 'More about lists' }).click();
  await window.getByRole('menuitem', { name: 'Paste a list…' }).click();
  await expect(window.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await window.keyboard.press('Control+v');
  await expect(window.getByText('The file has 403299 records; 250000 is the most')).toBeVisible({ timeout: 60_000 });
  await window.getByRole('main').getByRole('button', { name: 'Close' }).click();
  await expect(window.getByRole('grid')).toContainText('Aino Hyvärinen');
});

test('a laptop that falls asleep in the middle of saving has it when it wakes, and after a power cut', async ({
  app,
  window,
}) => {
  await openSample(window);
  await go(window, 'People');
  for (const [sign, name] of [
    ['suspend', 'Ada Vale'],
    ['resume', 'Bo Lind'],
  ] as const) {
    await window.getByRole('button', { name: 'Add person' }).click();
    await window.getByRole('dialog', { name: 'Add a person' }).getByLabel('Name').fill(name);
    const asleep = app.electron.evaluate(({ powerMonitor }, event) => powerMonitor.emit(event), sign);
    await window.keyboard.press('Enter');
    await asleep;
    await expect(window.getByRole('complementary', { name: `About ${name}` })).toBeVisible();
  }
  await expect(window.getByRole('contentinfo')).toContainText(/Saved \d/);
  await app.kill();
  const log = await readFile(join(app.profile, 'logs', 'folkmoot.log'), 'utf8');
  expect(log).toMatch(/suspend[^]*resume/);
  const again = await app.launch();
  await again.getByRole('button', { name: /^Lanternfield welcome day/ }).click();
  await go(again, 'People');
  await again.getByRole('searchbox').fill('ada vale');
  await expect(again.getByRole('row', { name: /Ada Vale/ })).toBeVisible();
  await again.getByRole('searchbox').fill('bo lind');
  await expect(again.getByRole('row', { name: /Bo Lind/ })).toBeVisible();
});

test('a folder that nobody may write to is said in a sentence, and the second try elsewhere works', async ({
  app,
  window,
  folder,
}) => {
  test.skip(!existsSync('/proc/self'), 'no folder on this system refuses everybody');
  await openSample(window);
  await app.answerDialogs({ save: '/proc/self/day.folkmoot' });
  await window.keyboard.press('Control+Shift+s');
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText(
    'The file could not be written there. Choose another folder.',
  );
  await app.answerDialogs({ save: join(folder, 'day.folkmoot') });
  await window.keyboard.press('Control+Shift+s');
  await expect(window.getByText('Saved a copy as day.folkmoot.')).toBeVisible();
});

test('an event file opens from the command line, a second start, the system and a drop', async ({
  app,
  window,
  folder,
}) => {
  test.setTimeout(90_000);
  await expect(window.getByRole('heading', { name: 'Folkmoot' })).toBeVisible();
  const file = join(folder, 'sample.folkmoot');
  await promisify(execFile)(process.execPath, [join(projectRoot, 'scripts/cli.mjs'), 'sample', file]);
  const page = await app.relaunch({ args: [file] });
  await expect(page.getByRole('banner')).toContainText('Lanternfield welcome day');

  // The sample is never taken for a copy of itself: each time it is one event more.
  let count = 1;
  const isOneMore = async () => {
    count += 1;
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const reply = await (globalThis as unknown as FolkmootWindow).folkmoot.request('events.list', null);
          return reply.kind === 'answer' ? reply.answer.length : 0;
        }),
      )
      .toBe(count);
    await expect(page.getByRole('banner')).toContainText('Lanternfield welcome day');
  };
  await app.electron.evaluate(
    ({ app: own }, path) => own.emit('second-instance', {}, ['folkmoot', '--flag', path], '/'),
    file,
  );
  await isOneMore();
  const isTaken = await app.electron.evaluate(({ app: own }, path) => {
    let taken = false;
    own.emit('open-file', { preventDefault: () => (taken = true) }, path);
    return taken;
  }, file);
  expect(isTaken).toBe(true);
  await isOneMore();
  const transfer = await page.evaluateHandle(
    (base64) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], 'day.folkmoot'));
      return data;
    },
    (await readFile(file)).toString('base64'),
  );
  await page.locator('body').dispatchEvent('drop', { dataTransfer: transfer });
  await isOneMore();
});
