import { BrowserWindow, dialog, nativeTheme } from 'electron';
import { join } from 'node:path';
import { app as words } from '#catalogue/en/app.ts';
import { note, noteProblem } from './log.ts';
import { pageAddress } from './page-address.ts';
import { readWindowState, rememberWindowState } from './window-state.ts';

export const MINIMUM_SIZE = { width: 900, height: 560 } as const;

/** Colours behind the page until it has painted: no white flash in a dark room. */
const BACKGROUND = { light: '#fbfaf7', dark: '#191816' } as const;

export type MainWindowOptions = {
  readonly preload: string;
  readonly statePath: string;
  readonly onCreated: (window: BrowserWindow) => void;
  /** What must be in place before anybody sees the window: its menu, the settings. */
  readonly beforeShown: Promise<unknown>;
};

/** Opens the one window of the program, where it stood last time. */
export async function openMainWindow(options: MainWindowOptions): Promise<BrowserWindow> {
  const state = await readWindowState(options.statePath);
  nativeTheme.themeSource = state?.theme ?? 'system';
  const window = new BrowserWindow({
    title: words.appName,
    width: state?.width ?? 1280,
    height: state?.height ?? 800,
    ...(state ? { x: state.x, y: state.y } : {}),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      // A door keeps going when the window is behind another one.
      backgroundThrottling: false,
    },
  });
  options.onCreated(window);
  if (state?.isMaximised) window.maximize();
  window.once('ready-to-show', () => {
    void options.beforeShown.finally(() => {
      if (!window.isDestroyed()) window.show();
    });
  });
  rememberWindowState(window, options.statePath);
  watchHealth(window);
  await window.loadURL(pageAddress());
  return window;
}

/** When the page dies or hangs it comes back by itself, and says that it did. */
function watchHealth(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    noteProblem(`window process gone: ${details.reason}`);
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    void window.loadURL(pageAddress({ after: 'crash' }));
  });
  window.on('unresponsive', () => {
    note('window does not answer');
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        message: words.hang.message,
        detail: words.hang.detail,
        buttons: [words.hang.wait, words.hang.reopen],
        defaultId: 0,
        cancelId: 0,
      })
      .then(({ response }) => {
        if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
      });
  });
}

export const preloadPath = (mainFolder: string) => join(mainFolder, '../preload/index.cjs');
