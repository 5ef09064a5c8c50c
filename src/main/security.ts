import { app, session, type Session, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-address.ts';
import { pageAddress } from './page-address.ts';

/** Permissions that our own page may have; everything else is refused without asking. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set([
  'media',
  'clipboard-sanitized-write',
  'fullscreen',
  'screen-wake-lock',
]);

/** Closes every way out of the window: navigation, new windows, embedded pages, permissions. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  // Also of a session that nobody here ever meant to make.
  app.on('session-created', lockSession);
  lockSession(session.defaultSession);
}

function lockSession(locked: Session): void {
  locked.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(ALLOWED_PERMISSIONS.has(permission) && details.requestingUrl.startsWith(`${APP_ORIGIN}/`));
  });
  locked.setPermissionCheckHandler(
    (_contents, permission, origin) => ALLOWED_PERMISSIONS.has(permission) && origin.startsWith(APP_ORIGIN),
  );
  locked.setSpellCheckerEnabled(false);
  // Switched off or not, Electron fetches a dictionary from the internet at start, unless it has no language.
  locked.setSpellCheckerLanguages([]);
}

function lockContents(contents: WebContents): void {
  const refuse = (event: { preventDefault: () => void }) => event.preventDefault();
  contents.on('will-navigate', (event) => {
    if (event.url !== `${APP_ORIGIN}/` && !event.url.startsWith(`${APP_ORIGIN}/index.html`)) event.preventDefault();
  });
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', refuse);
  // An empty page asks nobody before it replaces ours; ours then comes back.
  contents.on('did-navigate', (_event, url) => {
    if (url.startsWith('about:blank') && contents.navigationHistory.canGoBack()) void contents.loadURL(pageAddress());
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
