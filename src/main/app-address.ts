import { join, normalize, sep } from 'node:path';

/**
 * The window is served from `app://folkmoot`, from the first version on: IndexedDB belongs to an origin, and
 * moving from one origin to another would look like an empty program.
 */
export const APP_SCHEME = 'app';
export const APP_HOST = 'folkmoot';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** What a page of ours may load and run: itself, and nothing from anywhere else. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    // React Aria adds one small style element; it carries this nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The file inside `root` that a URL of ours names, or null: no way out of the folder, whatever the spelling.
 */
export function fileOfUrl(root: string, url: string): string | null {
  let path: string;
  try {
    const parsed = new URL(url);
    if (parsed.protocol !== `${APP_SCHEME}:` || parsed.host !== APP_HOST) return null;
    path = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return null;
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  return file.startsWith(root + sep) ? file : null;
}
