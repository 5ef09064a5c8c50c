import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import type { ActionName, ArgsOf } from '#actions/registry.ts';
import type { OpenReply } from '#actions/desk-protocol.ts';
import { projectRoot } from '../../scripts/run.mjs';

/** What an open desk holds: enough to compare two states of an event. */
export type DeskState = {
  readonly eventId: string;
  readonly reply: OpenReply;
  readonly seq: number;
  readonly hash: string;
  readonly names: readonly string[];
};

type InPage = {
  open: (about: { eventId: string; generation: number; desk: string }) => Promise<DeskState>;
  call: (call: object) => Promise<unknown>;
  addMany: (prefix: string, from: number, count: number) => Promise<number>;
};

/**
 * A second desk at the same event, inside the real window: the shipped desk worker, the real database, the real bridge
 * and journal. It writes faster and more often than hands can, and the screen follows it as it follows another window.
 */
export class DeskDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The events of this laptop, as the start screen lists them. */
  async events(): Promise<{ id: string; generation: number; name: string }[]> {
    return this.#page.evaluate(async () => {
      const reply = await window.folkmoot.request('events.list', null);
      return reply.kind === 'answer' ? [...reply.answer] : [];
    });
  }

  /** Opens the newest event at the same desk as the window, so that the window's undo list holds what is done here. */
  async openAsWindow(): Promise<DeskState> {
    const desk = await this.#page.evaluate(async () => {
      const reply = await window.folkmoot.request('app.describe', null);
      return reply.kind === 'answer' ? reply.answer.desk : '';
    });
    return this.open(desk);
  }

  /** Opens the newest event at a desk of its own, or under the name of another one. */
  async open(desk = 'DRIVER'): Promise<DeskState> {
    const [event] = await this.events();
    if (!event) throw new Error('there is no event');
    return this.openById(event.id, desk);
  }

  /** Puts the desk into the window without opening anything. @returns its worker, to be broken from outside. */
  async prepare(): Promise<Worker> {
    await this.#page.evaluate(putDriver, `app://folkmoot/assets/${workerFile()}`);
    const isDesk = (worker: Worker) => worker.url().includes(workerFile());
    return this.#page.workers().findLast(isDesk) ?? this.#page.waitForEvent('worker', { predicate: isDesk });
  }

  /** Opens this event. */
  async openById(eventId: string, desk = 'DRIVER'): Promise<DeskState> {
    const event = (await this.events()).find(({ id }) => id === eventId);
    if (!event) throw new Error('there is no such event');
    const isThere = await this.#page.evaluate(() => 'driver' in window && !(window as { isUsed?: boolean }).isUsed);
    if (!isThere) await this.prepare();
    await this.#page.evaluate(() => Object.assign(window, { isUsed: true }));
    return this.#page.evaluate((about) => (window as unknown as { driver: InPage }).driver.open(about), {
      eventId: event.id,
      generation: event.generation,
      desk,
    });
  }

  /** Runs one action; resolves when it is saved, or says why it is not. */
  run<N extends ActionName>(action: N, args: ArgsOf<N>): Promise<{ kind: string; saved?: { kind: string } }> {
    return this.#page.evaluate(
      (call) => (window as unknown as { driver: InPage }).driver.call(call) as Promise<{ kind: string }>,
      { call: 'run', action, args },
    );
  }

  /**
   * Adds people one after the other until it is done or the app is killed.
   *
   * @param onSaved told the number of each that was called saved.
   */
  async addUntilKilled(prefix: string, from: number, count: number, onSaved: (index: number) => void): Promise<void> {
    await this.#page.exposeFunction('wasSaved', onSaved).catch(() => undefined);
    await this.#page
      .evaluate(([p, f, c]) => (window as unknown as { driver: InPage }).driver.addMany(p, f, c), [
        prefix,
        from,
        count,
      ] as const)
      .catch(() => undefined);
  }
}

/** The built worker that holds the database; its name ends in a fingerprint. */
export function workerFile(): string {
  const file = readdirSync(join(projectRoot, 'out', 'renderer', 'assets')).find((name) =>
    /^desk-worker-.*\.js$/.test(name),
  );
  if (!file) throw new Error('the app is not built');
  return file;
}

/** Runs in the page: puts the driver there. Needs nothing from outside, so that its text can be run without Playwright. */
export function putDriver(url: string): void {
  const worker = new Worker(url, { type: 'module' });
  const replies = new Map<number, (message: { value?: unknown; fault?: string }) => void>();
  const names: string[] = [];
  let head = { seq: 0, hash: '' };
  let nextId = 1;
  let eventId = '';

  async function lendJournal(message: Record<string, unknown>): Promise<void> {
    const { journal, id, ...rest } = message;
    const ofAll = { relieve: 'disk.relieve', setDatabasesAside: 'databases.setAside' } as const;
    if (journal === 'keepCopy') {
      const kept = await window.folkmoot.request('backups.writeNow', { eventId });
      worker.postMessage({ journalReply: id, value: kept.kind === 'answer' && kept.answer.kind === 'written' });
      return;
    }
    const { event: _, ...argument } = rest;
    const forAll = ofAll[journal as keyof typeof ofAll];
    const reply = forAll
      ? await window.folkmoot.request(forAll, null)
      : await window.folkmoot.request(`journal.${String(journal)}` as 'journal.head', { eventId, ...argument });
    const value = reply.kind === 'answer' ? reply.answer : { kind: 'failed', reason: reply.reason };
    worker.postMessage({ journalReply: id, value });
  }

  worker.addEventListener('message', ({ data }: MessageEvent<Record<string, unknown>>) => {
    if ('journal' in data) void lendJournal(data);
    else if ('reply' in data) {
      replies.get(data['reply'] as number)?.(data);
      replies.delete(data['reply'] as number);
    } else if (data['event'] === 'rows' && data['table'] === 'registrations') {
      for (const row of data['rows'] as { fullName: string; firstName: string; lastName: string }[])
        names.push(row.fullName || `${row.firstName} ${row.lastName}`.trim());
    } else if (data['event'] === 'opened' || data['event'] === 'changes') {
      head = { seq: data['seq'] as number, hash: data['hash'] as string };
    }
  });

  const call = (message: object): Promise<unknown> => {
    const id = nextId++;
    return new Promise((resolve, reject) => {
      replies.set(id, ({ value, fault }) => (fault === undefined ? resolve(value) : reject(new Error(fault))));
      worker.postMessage({ ...message, id });
    });
  };

  const driver: InPage = {
    open: async (about) => {
      eventId = about.eventId;
      const reply = (await call({ call: 'open', ...about })) as DeskState['reply'];
      return { eventId, reply, ...head, names };
    },
    call,
    addMany: async (prefix, from, count) => {
      for (let index = from; index < from + count; index++) {
        const fields = { fullName: `${prefix} ${index}` };
        const outcome = (await call({ call: 'run', action: 'addRegistration', args: { fields } })) as {
          saved?: { kind: string };
        };
        if (outcome.saved?.kind !== 'saved') return index;
        (window as unknown as { wasSaved: (index: number) => void }).wasSaved(index);
      }
      return from + count;
    },
  };
  Object.assign(window, { driver, isUsed: false });
}
