import { app } from 'electron';
import log from 'electron-log/main';
import { join } from 'node:path';

const ADDRESS = /[^\s@"'<>]+@[^\s@"'<>]+/g;
const QUOTED = /(["“«]).{1,200}?(["”»])/g;

/** Takes addresses and quoted text out of a line: logs carry no names. */
export function withoutNames(line: string): string {
  return line.replaceAll(ADDRESS, '‹address›').replaceAll(QUOTED, '‹text›');
}

/** Starts the log: one rotating file beside the events, no names in it, nothing sent anywhere. */
export function startLog(): void {
  log.transports.file.resolvePathFn = () => join(app.getPath('userData'), 'logs', 'folkmoot.log');
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.console.level = process.env.FOLKMOOT_VERBOSE === '1' ? 'info' : false;
  log.hooks.push((message) => ({
    ...message,
    data: message.data.map((part) => withoutNames(typeof part === 'string' ? part : String(part))),
  }));
}

export function note(line: string): void {
  log.info(line);
}

export function noteProblem(line: string): void {
  log.error(line);
}
