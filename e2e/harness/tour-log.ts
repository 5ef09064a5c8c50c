import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/run.mjs';
import type { Page } from '@playwright/test';
import type { RunningApp } from './running-app.ts';

/** Window sizes that every screen is shown in: a usual laptop and the smallest that is supported. */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 640 },
] as const;

const SCHEMES = ['light', 'dark'] as const;

type TourStep = { readonly name: string; readonly ms: number; readonly pictures: readonly string[] };

/** The folder that shows the product to anyone. */
export const tourFolder = join(projectRoot, 'out', 'tour');

/** Keeps what the tour did, how long it took and how it looked; written anew after each step, so that a broken tour shows how far it came. */
export class TourLog {
  readonly #app: RunningApp;
  readonly #startedAt = new Date();
  readonly #steps: TourStep[] = [];

  constructor(app: RunningApp) {
    this.#app = app;
  }

  /**
   * Plays one step and takes its time, without that of the pictures.
   *
   * @param name in the words of a person: "Let Amara in at the door".
   * @param play what the person does, up to the moment the screen shows it done.
   * @param pictureName a short name for the pictures of the screen afterwards; none are taken without it.
   */
  async step(name: string, play: (page: Page) => Promise<void>, pictureName?: string): Promise<void> {
    const page = await this.#app.page();
    const start = performance.now();
    await play(page);
    const ms = Math.round(performance.now() - start);
    const pictures = pictureName ? await this.#pictures(await this.#app.page(), pictureName) : [];
    this.#steps.push({ name, ms, pictures });
    await this.#write();
  }

  /** Where a file of the tour goes, such as a PDF that the tour saves through the app. */
  async fileFor(name: string): Promise<string> {
    await mkdir(join(tourFolder, 'papers'), { recursive: true });
    return join(tourFolder, 'papers', name);
  }

  async #pictures(page: Page, name: string): Promise<string[]> {
    const folder = join(tourFolder, 'screens');
    await mkdir(folder, { recursive: true });
    const number = String(this.#steps.length + 1).padStart(2, '0');
    const files: string[] = [];
    for (const size of SIZES) {
      await resizeWindow(this.#app, page, size);
      for (const scheme of SCHEMES) {
        await page.emulateMedia({ colorScheme: scheme });
        const file = `${number}-${name}-${size.width}x${size.height}-${scheme}.png`;
        await page.screenshot({ path: join(folder, file), animations: 'disabled', caret: 'initial' });
        files.push(`screens/${file}`);
      }
    }
    await page.emulateMedia({ colorScheme: null });
    await resizeWindow(this.#app, page, SIZES[0]);
    return files;
  }

  async #write(): Promise<void> {
    const versions = await this.#app.electron.evaluate(() => ({
      electron: process.versions.electron,
      chromium: process.versions['chrome'],
      node: process.versions.node,
    }));
    const totalMs = this.#steps.reduce((sum, step) => sum + step.ms, 0);
    const tour = { playedAt: this.#startedAt.toISOString(), versions, totalMs, steps: this.#steps };
    await mkdir(tourFolder, { recursive: true });
    await writeFile(join(tourFolder, 'tour.json'), `${JSON.stringify(tour, null, 2)}\n`);
  }
}

/** Gives the window's content this size, and waits until the page has laid itself out in it. */
export async function resizeWindow(
  app: RunningApp,
  page: Page,
  size: { width: number; height: number },
): Promise<void> {
  const browserWindow = await app.electron.browserWindow(page);
  await browserWindow.evaluate((window, { width, height }) => window.setContentSize(width, height), size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
