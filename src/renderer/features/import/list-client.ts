import type { FromLists, ListAnswers, ListCall, RowShown } from '#actions/list-protocol.ts';
import type { EventSession } from '../../connection/event-session.ts';

/** Told of what is on its way. */
export type ListNews = {
  readonly onProgress?: (share: number) => void;
};

/** The worker that reads, plans, writes and exports lists, seen from the window. */
export class ListClient {
  readonly #worker = new Worker(new URL('../../../actions/list-worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  readonly #news: ListNews;
  #nextId = 1;
  #rows: RowShown[] = [];

  constructor(session: EventSession, news: ListNews = {}) {
    this.#news = news;
    const { port1, port2 } = new MessageChannel();
    session.connectLists(port1);
    this.#worker.postMessage({ desk: port2 }, [port2]);
    this.#worker.addEventListener('message', (event: MessageEvent<FromLists>) => this.#receive(event.data));
  }

  ask<C extends ListCall['call']>(
    call: Extract<ListCall, { readonly call: C }>,
    transfer: Transferable[] = [],
  ): Promise<ListAnswers[C]> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: never) => void, reject });
      this.#worker.postMessage({ ...call, id }, transfer);
    });
  }

  /** Plans with these decisions, and brings the rows of the review. */
  async plan(
    decisions: Extract<ListCall, { readonly call: 'plan' }>['decisions'],
  ): Promise<{ readonly plan: ListAnswers['plan']; readonly rows: readonly RowShown[] }> {
    this.#rows = [];
    const plan = await this.ask({ call: 'plan', decisions });
    const rows = this.#rows;
    this.#rows = [];
    return { plan, rows };
  }

  /** Ends the worker, whatever it is doing. */
  close(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }

  #receive(message: FromLists): void {
    if ('progress' in message) return this.#news.onProgress?.(message.progress);
    if ('rows' in message) return void this.#rows.push(...message.rows);
    const waiting = this.#waiting.get(message.reply);
    this.#waiting.delete(message.reply);
    if ('fault' in message) waiting?.reject(new Error(message.fault));
    else waiting?.resolve(message.value as never);
  }
}
