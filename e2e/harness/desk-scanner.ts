import type { RunningApp } from './running-app.ts';

/**
 * A scanner at the desk that sends a code every so many milliseconds, whatever the window is doing.
 *
 * The keys are given to the window by the desktop, as a keyboard's are: what a test tool sends from outside waits for an
 * answer to each single key, 40 to a code, and then it is the tool that is slow and not the door.
 *
 * @returns by how many milliseconds the latest code was begun late, since the desktop itself was busy.
 */
export function scanAtTheDesk(app: RunningApp, codes: readonly string[], everyMs: number): Promise<number> {
  return app.electron.evaluate(
    async ({ BrowserWindow }, { codes: all, everyMs: every }) => {
      const [window] = BrowserWindow.getAllWindows();
      const press = (keyCode: string, char: string) => {
        window?.webContents.sendInputEvent({ type: 'keyDown', keyCode });
        window?.webContents.sendInputEvent({ type: 'char', keyCode: char });
        window?.webContents.sendInputEvent({ type: 'keyUp', keyCode });
      };
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const began = Date.now();
      let latest = 0;
      for (const [index, code] of all.entries()) {
        const wait = began + index * every - Date.now();
        if (wait > 0) await pause(wait);
        latest = Math.max(latest, -wait);
        for (const sign of code) {
          press(sign, sign);
          await pause(1);
        }
        press('Enter', '\r');
      }
      return latest;
    },
    { codes, everyMs },
  );
}
