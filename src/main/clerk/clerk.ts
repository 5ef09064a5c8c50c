import { utilityProcess, type UtilityProcess } from 'electron';
import { noteProblem } from '../log.ts';
import type { ClerkAnswer, ClerkReply, ClerkRequest, ClerkSetup, ClerkTask } from './clerk-protocol.ts';

export type ClerkWatch = {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly stop?: AbortSignal;
};

/**
 * The clerk: a process of its own for backups and paper.
 *
 * It is started when first needed and kept warm. When it dies, every waiting task fails with a reason and the
 * next task starts a new one: paper never takes the window or the journal down.
 */
export class Clerk {
  readonly #script: string;
  readonly #setup: ClerkSetup;
  readonly #waiting = new Map<
    number,
    { readonly resolve: (answer: ClerkAnswer) => void; readonly onProgress: ClerkWatch['onProgress'] }
  >();
  #process: UtilityProcess | null = null;
  #nextId = 1;

  constructor(script: string, setup: ClerkSetup) {
    this.#script = script;
    this.#setup = setup;
  }

  /** Asks for a task; one that takes a while tells how far it is, and is given up when `stop` says so. */
  do(task: ClerkTask, watch: ClerkWatch = {}): Promise<ClerkAnswer> {
    const process = (this.#process ??= this.#start());
    const id = this.#nextId++;
    const send = (request: ClerkRequest) => process.postMessage(request);
    const stop = () => send({ id, stop: true });
    return new Promise((resolve) => {
      this.#waiting.set(id, { resolve, onProgress: watch.onProgress });
      watch.stop?.addEventListener('abort', stop, { once: true });
      send({ id, task });
    });
  }

  stop(): void {
    this.#process?.kill();
    this.#process = null;
  }

  #start(): UtilityProcess {
    const started = utilityProcess.fork(this.#script, [JSON.stringify(this.#setup)], { serviceName: 'Folkmoot clerk' });
    started.on('message', (reply: ClerkReply) => {
      const waiting = this.#waiting.get(reply.id);
      if (!('answer' in reply)) return waiting?.onProgress?.(reply.done, reply.total);
      waiting?.resolve(reply.answer);
      this.#waiting.delete(reply.id);
    });
    started.on('exit', (code) => {
      if (this.#process === started) this.#process = null;
      if (this.#waiting.size > 0) noteProblem(`clerk ended with ${code}, ${this.#waiting.size} tasks waiting`);
      for (const { resolve } of this.#waiting.values()) resolve({ kind: 'failed', reason: 'clerkEnded' });
      this.#waiting.clear();
    });
    return started;
  }
}
