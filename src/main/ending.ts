import type { BrowserWindow } from 'electron';
import { tell } from './bridge-door.ts';
import { noteProblem } from './log.ts';

/** A page that hangs is not waited for any longer: everything that was called saved is on the disk. */
const PAGE_TAKES_AT_MOST_MS = 10_000;

/** What has to come to its end before the program does: what somebody asked for in the moment before. */
export class Ending {
  #isListening = false;
  #done: (() => void) | null = null;

  /** The page asks for the settings as soon as it listens. */
  pageListens(): void {
    this.#isListening = true;
  }

  /** Its process has ended: the next page asks again. */
  pageIsGone(): void {
    this.#isListening = false;
    this.#done?.();
  }

  pageSaysDone(): void {
    this.#done?.();
  }

  /** Asks the page to write what it was told to; resolves when it has, when there is none, or after ten seconds. */
  async pageIsDone(window: BrowserWindow): Promise<void> {
    if (!this.#isListening || window.isDestroyed() || window.webContents.isCrashed()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        noteProblem('closed while the window was still writing');
        resolve();
      }, PAGE_TAKES_AT_MOST_MS);
      this.#done = () => {
        clearTimeout(timer);
        resolve();
      };
      tell(window, 'app.closing', null);
    });
  }
}
