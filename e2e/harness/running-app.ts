import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronExecutable } from '../../scripts/electron-runtime.mjs';
import { projectRoot } from '../../scripts/run.mjs';
import { answerDialogs, type DialogAnswers } from './dialogs.ts';
import { killTree } from './process-tree.ts';

export type LaunchOptions = {
  /** Added to the command line: files to open, Chromium switches. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The language that the app should find on this computer. */
  readonly locale?: string;
};

/** What went wrong, or out, while the app ran; kept over restarts. */
export type AppRecord = {
  readonly pageErrors: string[];
  readonly consoleErrors: string[];
  /** Every address that a window asked for. */
  readonly requests: string[];
  /** What the main process wrote to its terminal. */
  output: string;
};

/** On a machine that is busy with other work, FOLKMOOT_PATIENCE=4 waits four times as long; no figure depends on it. */
const START_TAKES_AT_MOST_MS = 30_000 * Number(process.env['FOLKMOOT_PATIENCE'] ?? '1');

/** The app on one profile folder: it can be closed, killed and started again, and finds what it left. */
export class RunningApp {
  readonly profile: string;
  readonly record: AppRecord = { pageErrors: [], consoleErrors: [], requests: [], output: '' };
  readonly #options: LaunchOptions;
  #dialogs: DialogAnswers = {};
  #electron: ElectronApplication | undefined;
  #launches = 0;

  constructor(profile: string, options: LaunchOptions = {}) {
    this.profile = profile;
    this.#options = options;
  }

  /** Playwright's handle on the running main process. */
  get electron(): ElectronApplication {
    if (!this.#electron) throw new Error('The app is not running.');
    return this.#electron;
  }

  get isRunning(): boolean {
    return this.#electron !== undefined;
  }

  /** Starts the app and waits for its first window to be usable. */
  async launch(options: LaunchOptions = {}): Promise<Page> {
    if (this.#electron) throw new Error('The app is running already.');
    const runtime = await electronExecutable({ quiet: true });
    const { ELECTRON_RUN_AS_NODE: _, ELECTRON_RENDERER_URL: __, ...environment } = process.env;
    const locale = options.locale ?? this.#options.locale;
    const electron = await _electron.launch({
      executablePath: process.platform === 'win32' ? runtime.path : join(import.meta.dirname, 'start-held.sh'),
      cwd: projectRoot,
      // Playwright gives up the sandbox unless told; the app is tested as it ships wherever that is possible.
      chromiumSandbox: !runtime.args.includes('--no-sandbox'),
      args: [
        ...runtime.args,
        `--user-data-dir=${this.profile}`,
        `--log-net-log=${this.#netLog(this.#launches++)}`,
        ...(locale ? [`--lang=${locale}`] : []),
        ...(this.#options.args ?? []),
        ...(options.args ?? []),
      ],
      env: {
        ...environment,
        // Dates as on a computer that says nothing about them, whoever runs this.
        LC_ALL: 'C.UTF-8',
        FOLKMOOT_RUNTIME: runtime.path,
        FOLKMOOT_LOAD_FIRST: join(import.meta.dirname, 'wait-for-test.cjs'),
        ...this.#options.env,
        ...options.env,
      } as Record<string, string>,
      timeout: START_TAKES_AT_MOST_MS,
    });
    this.#electron = electron;
    electron.once('close', () => {
      if (this.#electron === electron) this.#electron = undefined;
    });
    this.#listen(electron);
    await answerDialogs(electron, this.#dialogs);
    const page = await electron.firstWindow({ timeout: START_TAKES_AT_MOST_MS });
    await page.waitForLoadState('load', { timeout: START_TAKES_AT_MOST_MS });
    // What the window asked for before Playwright was listening.
    const early = await page.evaluate(() => performance.getEntries().map((entry) => entry.name));
    this.record.requests.push(page.url(), ...early.filter((name) => name.includes(':')));
    return page;
  }

  /** The window that is open, once there is one. */
  async page(): Promise<Page> {
    return this.electron.windows()[0] ?? (await this.electron.firstWindow());
  }

  /** Answers native dialogs from now on, over restarts too. */
  async answerDialogs(answers: DialogAnswers): Promise<void> {
    this.#dialogs = { ...this.#dialogs, ...answers };
    if (this.#electron) await answerDialogs(this.#electron, this.#dialogs);
  }

  /** Quits as a person does, so that the app writes what it keeps for the end. */
  async quit(): Promise<void> {
    await this.#electron?.close();
    this.#electron = undefined;
  }

  /** Ends everything at once, as a power cut does. */
  async kill(): Promise<void> {
    const electron = this.electron;
    const pid = electron.process().pid;
    if (pid === undefined) throw new Error('The app has no process.');
    const closed = electron.waitForEvent('close', { timeout: 15_000 });
    killTree(pid);
    await closed;
    this.#electron = undefined;
  }

  /** Quits and starts again on the same profile. */
  async relaunch(options: LaunchOptions = {}): Promise<Page> {
    await this.quit();
    return this.launch(options);
  }

  /**
   * Every address that was asked for: by windows, and by Chromium's own network log of the whole process (main,
   * services, speculative look-ups), which is complete only after the app has ended.
   */
  requestedAddresses(): readonly string[] {
    const logged: string[] = [];
    for (let launch = 0; launch < this.#launches; launch++) {
      const file = this.#netLog(launch);
      if (!existsSync(file)) continue;
      // Read as text: after a kill the JSON has no end.
      for (const match of readFileSync(file, 'utf8').matchAll(/"url":"([a-z][a-z+.-]*:[^"]*)"/g))
        logged.push(match[1]!);
    }
    return [...new Set([...this.record.requests, ...logged])];
  }

  #netLog(launch: number): string {
    return join(this.profile, '..', `net-log-${launch}.json`);
  }

  #listen(electron: ElectronApplication): void {
    const { record } = this;
    electron.process().stdout?.on('data', (chunk) => (record.output += chunk));
    electron.process().stderr?.on('data', (chunk) => (record.output += chunk));
    electron.context().on('request', (request) => record.requests.push(request.url()));
    electron.context().on('weberror', (error) => record.pageErrors.push(String(error.error().stack)));
    electron.context().on('console', (message) => {
      if (message.type() === 'error') record.consoleErrors.push(`${message.text()} (${message.location().url})`);
    });
    const onPage = (page: Page) => page.on('crash', () => record.pageErrors.push('The window crashed.'));
    electron.windows().forEach(onPage);
    electron.on('window', onPage);
  }
}
