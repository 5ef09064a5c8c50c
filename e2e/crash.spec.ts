import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './harness/app.ts';
import type { RunningApp } from './harness/running-app.ts';

/**
 * The window asked through the program itself: Playwright loses a page whose process has gone, and the same window
 * with its new page is what the person goes on with.
 */
class CrashedWindow {
  readonly #electron: ElectronApplication;
  constructor(electron: ElectronApplication) {
    this.#electron = electron;
  }
  /** Ends the process of the page, and waits until the window has said so. */
  async crash(): Promise<void> {
    await this.#electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
    );
    await this.isBack();
  }
  async isBack(): Promise<void> {
    await expect
      .poll(() => this.ask('document.body.innerText'), { timeout: 20_000 })
      .toContain('The window had stopped and was opened again');
  }
  /** What a line of script says in the page; an empty text while there is none. */
  ask(script: string): Promise<string> {
    return this.#electron.evaluate(({ BrowserWindow }, line) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      const said = webContents.executeJavaScript(line).then(String, () => '') as Promise<string>;
      return Promise.race([said, new Promise<string>((resolve) => setTimeout(() => resolve(''), 500))]);
    }, script);
  }
  /** The words in the field that has the keys. */
  typed(): Promise<string> {
    return this.ask('document.activeElement?.value ?? ""');
  }
}

const go = (page: Page, screen: string) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click();

/** Each place where somebody types for longer than a second, and what is half typed there. */
const PLACES: readonly {
  readonly name: string;
  readonly words: string;
  readonly type: (page: Page, folder: string, app: RunningApp) => Promise<void>;
  /** What else was typed there, as the page says it. */
  readonly also?: { readonly script: string; readonly words: string };
}[] = [
  {
    name: 'the name of a new event',
    words: 'Evening of son',
    type: async (page) => {
      await page.keyboard.press('Control+n');
      await expect(page.getByRole('dialog', { name: 'New event' })).toBeVisible();
      await page.keyboard.type('Evening of son');
    },
  },
  {
    name: 'somebody added by hand',
    words: 'Ngozi Ade',
    type: async (page) => {
      await go(page, 'People');
      await page.getByRole('button', { name: 'Add person' }).click();
      await page.getByRole('dialog', { name: 'Add a person' }).getByLabel('Name').fill('Ngozi Ade');
    },
  },
  {
    name: 'a column of a list that Folkmoot does not know, among the seldom fields of a person',
    words: 'By the church g',
    type: async (page, folder, app) => {
      const list = join(folder, 'places.csv');
      await writeFile(list, 'First name,Last name,Email,Parking place\nAda,Vale,ada@vale.example,Yard\n');
      await app.answerDialogs({ open: [list] });
      await page.keyboard.press('Control+i');
      await page.getByRole('button', { name: /^Import 1 / }).click();
      await page
        .getByRole('grid', { name: 'People', exact: true })
        .getByRole('row', { name: /Ada Vale/ })
        .click();
      const panel = page.getByRole('complementary', { name: /About Ada/ });
      await panel.getByRole('button', { name: /^More fields/ }).click();
      await panel.getByLabel('Parking place').fill('By the church g');
    },
  },
  {
    name: 'a line that is said',
    words: 'c @aino looks for a hal',
    type: async (page) => {
      await go(page, 'Outcomes');
      await page.locator('[data-capture]').fill('c @aino looks for a hal');
    },
  },
  {
    name: 'a walk-in',
    words: 'Zelda Quin',
    also: {
      script: `[...document.querySelectorAll('form input')].map(({ value }) => value).join()`,
      words: 'Choir of Hu',
    },
    type: async (page) => {
      await go(page, 'Door');
      await page.keyboard.press('F2');
      const form = page.getByRole('form', { name: /on no list|Walk-in/i });
      await form.getByLabel('Organisation').fill('Choir of Hu');
      await form.getByLabel('Name').fill('Zelda Quin');
    },
  },
];

test.describe('a crash in the middle of a word', () => {
  for (const { name, words, type, also } of PLACES) {
    test(`leaves ${name} as it was typed`, async ({ app, window, folder }) => {
      await window.getByRole('button', { name: /Sample event/ }).click();
      await expect(window.getByRole('navigation', { name: 'Screens' })).toBeVisible();
      await type(window, folder, app);
      const crashed = new CrashedWindow(app.electron);
      expect(await crashed.typed()).toBe(words);
      await crashed.crash();
      await expect.poll(() => crashed.typed()).toBe(words);
      if (also) expect(await crashed.ask(also.script)).toContain(also.words);
      app.record.pageErrors.splice(0);
    });
  }
});

test('a window that hangs asks whether to wait, and opens again with the event', async ({ app, window }) => {
  await window.getByRole('button', { name: /Sample event/ }).click();
  await expect(window.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  const asked = await app.electron.evaluate(async ({ BrowserWindow, dialog }) => {
    const own = BrowserWindow.getAllWindows()[0]!;
    // Never comes back by itself; the system notices after half a minute, the test does not wait for it.
    void own.webContents.executeJavaScript('for (;;);').catch(() => undefined);
    const words = new Promise<string>((resolve) => {
      dialog.showMessageBox = async (...args: unknown[]) => {
        const { message, buttons } = args.at(-1) as Electron.MessageBoxOptions;
        resolve([message, ...(buttons ?? [])].join(' | '));
        return { response: 1, checkboxChecked: false };
      };
    });
    own.emit('unresponsive');
    return words;
  });
  expect(asked.split(' | ')).toHaveLength(3);
  const crashed = new CrashedWindow(app.electron);
  await crashed.isBack();
  await expect.poll(() => crashed.ask('document.body.innerText')).toContain('Lanternfield welcome day');
  app.record.pageErrors.splice(0);
});
