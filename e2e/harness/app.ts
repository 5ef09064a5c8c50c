import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { startVirtualDisplay } from '../../scripts/display.mjs';
import { RunningApp, type LaunchOptions } from './running-app.ts';

type Fixtures = {
  /** How the app is started; set with `test.use({ launch: { ... } })`. */
  readonly launch: LaunchOptions;
  /** Words in the console that this test provokes on purpose. */
  readonly expectedConsoleErrors: readonly RegExp[];
  /** A folder for this test's files, removed afterwards. */
  readonly folder: string;
  /** The built app on a fresh profile, started. */
  readonly app: RunningApp;
  /** Its first window. After `app.relaunch()` use the page that it returns. */
  readonly window: Page;
};

type WorkerFixtures = {
  /** A virtual display for each worker: on a shared one two apps take the focus and the clipboard from each other. */
  readonly ownDisplay: undefined;
};

/**
 * A journey in the real app with a fresh profile.
 *
 * It fails on an uncaught error or a crash in a window and on anything written as an error to a console, even when all
 * that the person saw was right.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  ownDisplay: [
    async ({}, use, { parallelIndex }) => {
      const isShared = parallelIndex > 0 && process.env['FOLKMOOT_VIRTUAL_DISPLAY'] === 'yes';
      const own = isShared ? await startVirtualDisplay() : undefined;
      if (own) process.env['DISPLAY'] = own.display;
      await use(undefined);
      own?.stop();
    },
    { scope: 'worker', auto: true },
  ],

  launch: [{}, { option: true }],
  expectedConsoleErrors: [[], { option: true }],

  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'folkmoot-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  app: async ({ folder, launch, expectedConsoleErrors }, use, testInfo) => {
    const app = new RunningApp(join(folder, 'profile'), launch);
    await app.launch();
    await use(app);
    if (testInfo.status !== testInfo.expectedStatus) await attachEvidence(app, testInfo);
    await app.quit();
    const unexpected = app.record.consoleErrors.filter(
      (text) => !expectedConsoleErrors.some((word) => word.test(text)),
    );
    expect.soft(app.record.pageErrors, 'errors in a window').toEqual([]);
    expect.soft(unexpected, 'errors in the console').toEqual([]);
  },

  window: async ({ app }, use) => {
    await use(await app.page());
  },
});

export { expect };

async function attachEvidence(app: RunningApp, testInfo: ReturnType<typeof test.info>): Promise<void> {
  const { pageErrors, consoleErrors, output } = app.record;
  const words = [...pageErrors, ...consoleErrors, output].join('\n');
  await testInfo.attach('what the app said', { body: words, contentType: 'text/plain' });
  const pages = app.isRunning ? app.electron.windows() : [];
  for (const page of pages) {
    const picture = await page.screenshot({ timeout: 5000 }).catch(() => undefined);
    if (picture) await testInfo.attach('window', { body: picture, contentType: 'image/png' });
  }
}
