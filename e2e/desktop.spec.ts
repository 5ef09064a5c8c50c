import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication, Page } from '@playwright/test';
import { electronExecutable } from '../scripts/electron-runtime.mjs';
import { projectRoot } from '../scripts/run.mjs';
import { expect, test } from './harness/app.ts';
import type { RunningApp } from './harness/running-app.ts';

const screens = { name: 'Screens' } as const;
const LIST =
  'First name,Last name,Email\nAda,Vale,ada@vale.example\nBo,Lind,bo@lind.example\nAda,Vale,ada@vale.example\n';

/** What the system's menu says now: every item with its id, its words and whether it can be used. */
const menuOf = (electron: ElectronApplication) =>
  electron.evaluate(({ Menu }) => {
    const flat = (menu: Electron.Menu | null | undefined): { id: string; label: string; isEnabled: boolean }[] =>
      (menu?.items ?? []).flatMap((item) => [
        { id: item.id, label: item.label, isEnabled: item.enabled },
        ...flat(item.submenu),
      ]);
    return flat(Menu.getApplicationMenu());
  });

/** Chooses an item of the system's menu, which Playwright cannot click. */
const chooseInMenu = (electron: ElectronApplication, id: string) =>
  electron.evaluate(({ BrowserWindow, Menu }, wanted) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(undefined, window, undefined);
  }, id);

async function dropOn(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content!], fileName!, { type: 'text/csv' }));
      return data;
    },
    [name, text],
  );
  await page.locator('body').dispatchEvent('drop', { dataTransfer: transfer });
}

test('the menu opens recent events, says what undo takes back, and forgets it when the event is closed', async ({
  app,
  window,
}) => {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await expect(window.getByRole('navigation', screens)).toBeVisible();
  await expect.poll(async () => (await menuOf(app.electron)).find(({ id }) => id === 'recent')?.isEnabled).toBe(false);
  // A new event is begun from the menu although another one is open.
  await chooseInMenu(app.electron, 'event.new');
  await window.getByRole('textbox', { name: 'What is it called?' }).fill('Tea & talk');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('banner')).toContainText('Tea & talk');
  const recent = async () => (await menuOf(app.electron)).filter(({ id }) => id?.startsWith('recent.'));
  await expect.poll(async () => (await recent()).map(({ label }) => label)).toEqual(['&1  Lanternfield welcome day']);
  await chooseInMenu(app.electron, (await recent())[0]!.id);
  await expect(window.getByRole('banner')).toContainText('Lanternfield welcome day');
  await expect.poll(async () => (await recent()).map(({ label }) => label)).toEqual(['&1  Tea && talk']);

  await window.keyboard.press('Control+4');
  await window.keyboard.type('a');
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('dialog', { name: 'Find or do…' })).toBeVisible();
  const said = await window.getByRole('dialog').getByRole('menuitem').allInnerTexts();
  const usable = (await menuOf(app.electron)).filter(
    ({ id, isEnabled }) => /^[a-z]+\.[A-Za-z]+$/.test(id ?? '') && isEnabled,
  );
  expect(usable.length).toBeGreaterThan(15);
  const missing = usable
    .filter(({ id }) => id !== 'palette.show')
    .filter(({ label }) => !said.some((text) => text.startsWith(label.replaceAll('&', ''))));
  expect(missing, 'in the menu and not in the palette').toEqual([]);
});

test('a list dropped on any screen says the same in the window as on the command line', async ({ window, folder }) => {
  test.setTimeout(90_000);
  const list = join(folder, 'list.csv');
  await writeFile(list, LIST);
  await window.getByRole('button', { name: /Sample event/ }).click();
  await expect(window.getByRole('navigation', screens)).toBeVisible();
  await window.keyboard.press('Control+5');
  await dropOn(window, 'list.csv', LIST);
  await expect(window.getByText('list.csv', { exact: false }).first()).toBeVisible();
  const cli = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(projectRoot, 'scripts/cli.mjs'), ...args]);
    return JSON.parse(stdout) as { readonly counts: { readonly new: number; readonly records: number } };
  };
  await cli('sample', join(folder, 'sample.folkmoot'));
  const { counts } = await cli('import', list, '--event', join(folder, 'sample.folkmoot'));
  expect(counts).toMatchObject({ records: 3, new: 2 });
  await expect(window.getByText(new RegExp(`\\b${counts.new} new\\b`, 'i')).first()).toBeVisible();
});

/** The program started once more by hand on the same profile, as the system does for a file that is double-clicked. */
async function startAgain(app: RunningApp, ...files: readonly string[]): Promise<number | null> {
  const runtime = await electronExecutable({ quiet: true });
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...env } = process.env;
  const second = spawn(runtime.path, [...runtime.args, `--user-data-dir=${app.profile}`, ...files], {
    cwd: projectRoot,
    env,
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'close')) as [number | null];
  return code;
}

test('a second start with a list or an event hands it to the window that is open, and ends', async ({
  app,
  window,
  folder,
}) => {
  const list = join(folder, 'list.csv');
  const event = join(folder, 'other.folkmoot');
  await writeFile(list, LIST);
  await promisify(execFile)(process.execPath, [join(projectRoot, 'scripts/cli.mjs'), 'sample', event]);
  await window.getByRole('button', { name: /Sample event/ }).click();
  await expect(window.getByRole('navigation', screens)).toBeVisible();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize());
  expect(await startAgain(app, list)).toBe(0);
  await expect(window.getByText('Import list.csv')).toBeVisible();
  await window.getByRole('button', { name: 'Cancel' }).click();
  expect(await startAgain(app, event)).toBe(0);
  const windows = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.isMinimized()),
  );
  expect(windows).toEqual([false]);
  await expect(async () => {
    await window.keyboard.press('Control+w');
    await expect(window.getByRole('button', { name: /^Lanternfield welcome day/ })).toHaveCount(2, { timeout: 1000 });
  }).toPass();
});

test('keys that people bring along: print, find, close, redo, and the title of the window', async ({ app, window }) => {
  const title = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getTitle());
  const palette = window.getByRole('dialog', { name: 'Find or do…' });
  await window.getByRole('button', { name: /Sample event/ }).click();
  await expect(window.getByRole('navigation', screens)).toBeVisible();
  await expect.poll(title).toBe('Lanternfield welcome day – Folkmoot');

  await test.step('what a screen cannot find itself is found everywhere: a room, a topic, a paper', async () => {
    await window.keyboard.press('Control+f');
    await expect(palette).toBeVisible();
    await window.keyboard.type('back room');
    await expect(palette.getByRole('menuitem', { name: 'Back room' })).toBeVisible();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('tab', { name: 'Rooms' })).toHaveAttribute('aria-selected', 'true');
    await window.keyboard.press('Control+k');
    await window.keyboard.type('print find your');
    await expect(palette.getByRole('menuitem').first()).toHaveText(/Find your group/);
    await window.keyboard.press('Enter');
    await expect(window.getByRole('heading', { name: 'Find your group' })).toBeVisible();
  });

  await test.step('Ctrl+P goes to paper, and prints what is shown there', async () => {
    await window.keyboard.press('Control+1');
    await window.keyboard.press('Control+p');
    await expect(window.getByRole('button', { name: 'Print…' })).toBeVisible();
  });

  await test.step('Insert adds somebody wherever the focus is; Ctrl+Y does again what was taken back', async () => {
    await window.keyboard.press('Control+2');
    await window.keyboard.press('Insert');
    await expect(window.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toBeFocused();
    await window.keyboard.type('Frances Okonkwo');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('complementary', { name: 'About Frances Okonkwo' })).toBeVisible();
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: /^Undo: Added/ }).click();
    await expect(window.getByText('60 people')).toBeVisible();
    await window.keyboard.press('Control+y');
    await expect(window.getByText('61 people')).toBeVisible();
  });

  await test.step('a file that is dragged over says what will become of it', async () => {
    const hint = window.getByTestId('drop-hint');
    const drag = async (type: string) => {
      const dataTransfer = await window.evaluateHandle(() => {
        const data = new DataTransfer();
        data.items.add(new File(['a'], 'list.csv'));
        return data;
      });
      await window.locator('body').dispatchEvent(type, { dataTransfer });
    };
    await drag('dragenter');
    await expect(hint).toBeVisible();
    await drag('dragleave');
    await expect(hint).toBeHidden();
  });

  await window.keyboard.press('Control+w');
  await expect(window.getByRole('button', { name: /^Lanternfield welcome day/ })).toBeVisible();
  await expect.poll(title).toBe('Folkmoot');
});

test('zoom of 500 % keeps the way back, and is remembered', async ({ app, window }) => {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await expect(window.getByRole('navigation', screens)).toBeVisible();
  const zoom = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getZoomFactor());
  await expect(async () => {
    await chooseInMenu(app.electron, 'view.zoomIn');
    expect(await zoom()).toBeCloseTo(5, 1);
  }).toPass();
  const again = await app.relaunch();
  await expect(again.getByRole('heading', { name: 'Folkmoot' })).toBeVisible();
  await expect.poll(zoom).toBeCloseTo(5, 1);
  // Once: a key that comes before the window is whole is heard all the same.
  await again.keyboard.press('Control+0');
  await expect.poll(zoom).toBeCloseTo(1, 1);
});

test.describe('a computer without fonts, in a country with another calendar', () => {
  test.use({ launch: { locale: 'fa-IR', env: { LANG: 'fa_IR.UTF-8', LC_ALL: 'fa_IR.UTF-8' } } });

  test('shows names from the bundled fonts, and the plan in its own year', async ({ app, window, folder }) => {
    const none = join(folder, 'fonts.conf');
    await writeFile(none, '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>');
    await expect(window.getByRole('heading', { name: 'Folkmoot' })).toBeVisible();
    await app.quit();
    const page = await app.launch({ env: { FONTCONFIG_FILE: none } });
    await page.getByRole('button', { name: /Sample event/ }).click();
    await expect(page.getByRole('navigation', screens)).toBeVisible();
    await page.getByRole('button', { name: 'Folkmoot' }).click();
    await expect(page.getByText(/2026/).first()).toBeVisible();
    const isDrawn = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].some(({ status }) => status === 'loaded');
    });
    expect(isDrawn).toBe(true);
  });
});
