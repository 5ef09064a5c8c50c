import { nativeTheme, screen, type BrowserWindow, type Rectangle } from 'electron';
import { readFile } from 'node:fs/promises';
import { writeSafely } from './write-safely.ts';

const THEMES = ['system', 'light', 'dark'] as const;

/** Place, size and look of the window; the look only so that no white flashes before the settings are read. */
export type WindowState = Rectangle & { readonly isMaximised: boolean; readonly theme: (typeof THEMES)[number] };

/** Reads what was remembered. By hand: the window does not wait for a schema library. */
export function windowStateOf(text: string): WindowState | null {
  const value: unknown = JSON.parse(text);
  if (value === null || typeof value !== 'object') return null;
  const fields: Record<string, unknown> = { ...value };
  const number = (name: string, least: number) => {
    const field = fields[name];
    return typeof field === 'number' && Number.isInteger(field) && field >= least && field <= 20_000 ? field : null;
  };
  const [x, y, width, height] = [
    number('x', -20_000),
    number('y', -20_000),
    number('width', 400),
    number('height', 300),
  ];
  if (x === null || y === null || width === null || height === null) return null;
  const theme = THEMES.find((name) => name === fields['theme']) ?? 'system';
  return { x, y, width, height, isMaximised: fields['isMaximised'] === true, theme };
}

/** Where the window stood last time, if that place is still on a screen. */
export async function readWindowState(path: string): Promise<WindowState | null> {
  try {
    const state = windowStateOf(await readFile(path, 'utf8'));
    return state && isOnSomeScreen(state) ? state : null;
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
      const state: WindowState = {
        ...window.getNormalBounds(),
        isMaximised: window.isMaximized(),
        theme: nativeTheme.themeSource,
      };
      writeSafely(path, JSON.stringify(state)).catch(() => undefined);
    }, 400);
  };
  window.on('resize', save);
  window.on('move', save);
  window.on('maximize', save);
  window.on('unmaximize', save);
  nativeTheme.on('updated', save);
}
