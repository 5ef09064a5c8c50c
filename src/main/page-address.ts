import { app } from 'electron';
import { APP_ORIGIN } from './app-address.ts';
import { systemFormats } from './system-formats.ts';

/** The page, told how this system writes dates: the first thing it paints may be one. */
export function pageAddress(more: Readonly<Record<string, string>> = {}): string {
  const formats = systemFormats({
    platform: process.platform,
    env: process.env,
    systemLocale: app.getSystemLocale(),
  });
  return `${APP_ORIGIN}/index.html?${String(new URLSearchParams({ formats, ...more }))}`;
}
