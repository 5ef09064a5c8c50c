import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DEFAULT_SETTINGS } from '#bridge/default-settings.ts';
import { Settings } from '#bridge/settings.ts';
import { writeSafely } from './write-safely.ts';

/**
 * Settings of the installation in one small file, with the last good version beside it.
 *
 * A file that cannot be read is set aside and the one before it is used: damaged settings never keep the
 * program from starting.
 */
export class SettingsFile {
  readonly #path: string;
  #current: Settings | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  async read(): Promise<Settings> {
    this.#current ??= (await this.#readFrom(this.#path)) ?? (await this.#readFrom(this.#previous)) ?? DEFAULT_SETTINGS;
    return this.#current;
  }

  /** Changes some settings; choices made at the same time all count. */
  write(patch: Partial<Settings>): Promise<Settings> {
    const turn = this.#queue.then(() => this.#writeNow(patch));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #writeNow(patch: Partial<Settings>): Promise<Settings> {
    const before = await this.read();
    const after = Settings.parse({ ...before, ...patch });
    await mkdir(dirname(this.#path), { recursive: true });
    await writeSafely(this.#previous, JSON.stringify(before, null, 2));
    await writeSafely(this.#path, JSON.stringify(after, null, 2));
    this.#current = after;
    return after;
  }

  get #previous(): string {
    return `${this.#path}.previous`;
  }

  async #readFrom(path: string): Promise<Settings | null> {
    try {
      return Settings.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch {
      return null;
    }
  }
}
