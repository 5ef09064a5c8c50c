import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeSafely } from './write-safely.ts';

const WindowState = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  isMaximised: z.boolean(),
});
type WindowState = z.infer<typeof WindowState>;

/** Where the window stood last time, if that place is still on a screen. */
export async function readWindowState(path: string): Promise<WindowState | null> {
  try {
    const state = WindowState.parse(JSON.parse(await readFile(path, 'utf8')));
    return isOnSomeScreen(state) ? state : null;
  } catch {
    return null;
  }
}

function isOnSomeScreen(place: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const overlapX = Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x);
    const overlapY = Math.min(place.y + place.height, workArea.y + workArea.height) - Math.max(place.y, workArea.y);
    return overlapX > 100 && overlapY > 100;
  });
}

/** Remembers place and size whenever the window rests for a moment. */
export function rememberWindowState(window: BrowserWindow, path: string): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (window.isDestroyed() || window.isMinimized()) return;
      const state: WindowState = { ...window.getNormalBounds(), isMaximised: window.isMaximized() };
      writeSafely(path, JSON.stringify(state)).catch(() => undefined);
    }, 400);
  };
  window.on('resize', save);
  window.on('move', save);
  window.on('maximize', save);
  window.on('unmaximize', save);
}
