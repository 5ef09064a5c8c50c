import type { RowChange } from '#domain/change-set.ts';
import { TABLE_NAMES, type AnyRow, type EventData } from '#domain/event-data.ts';
import type { ImportDecisions } from '#domain/import/import-plan.ts';
import type { ImportRecord } from '#domain/import-record.ts';
import type { ListRefused, ReadListOptions } from './list-reading.ts';
import type { ListSummary, PlanSummary, RowPage, RowQuery } from './list-session.ts';
import type { ImportAbout, ListAnswer, ListQuestion } from './list-worker-messages.ts';

/** Rows of the event per message to the worker. */
const PIECE = 1000;
/** Tables the merge looks at; the others stay in the window. */
const TABLES_NEEDED = new Set<string>([
  'event',
  'rooms',
  'sessions',
  'topics',
  'suggestions',
  'registrations',
  'rules',
  'placements',
  'checkIns',
  'imports',
]);

type WithoutId<T> = T extends { readonly id: number } ? Omit<T, 'id'> : never;

/** A list in a worker of its own: the window asks and never waits. `stop` ends it at any moment; nothing was written. */
export class ListClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: ListAnswer) => boolean>();
  #next = 1;

  /** @param worker made by the caller, `new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' })`. */
  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<ListAnswer>) => {
      if (this.#waiting.get(data.id)?.(data)) this.#waiting.delete(data.id);
    });
    worker.addEventListener('error', (event) => this.#failAll(event.message));
  }

  /** @param bytes handed over to the worker; the caller's buffer is empty afterwards. */
  read(
    bytes: Uint8Array<ArrayBuffer>,
    options: Omit<ReadListOptions, 'onProgress'>,
    onProgress: (share: number) => void,
  ): Promise<ListSummary | ListRefused> {
    const whole =
      bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
    return this.#ask(
      { ask: 'read', bytes: whole, options },
      (answer, resolve) => {
        if (answer.tell === 'progress') onProgress(answer.share);
        return answer.tell === 'read' && resolve(answer.result);
      },
      [whole],
    );
  }

  /** Hands the event over in pieces and asks what taking the list in would change. */
  async plan(data: EventData, decisions: ImportDecisions): Promise<PlanSummary | null> {
    for (const table of TABLE_NAMES) {
      if (!TABLES_NEEDED.has(table)) continue;
      const rows = data[table] as readonly AnyRow[];
      for (let from = 0; from === 0 || from < rows.length; from += PIECE) {
        await this.#ask(
          { ask: 'rows-of-event', table, rows: rows.slice(from, from + PIECE), isFirst: from === 0 },
          (answer, resolve) => answer.tell === 'done' && resolve(null),
        );
      }
    }
    return this.replan(decisions);
  }

  /** The same event with other decisions. */
  replan(decisions: ImportDecisions): Promise<PlanSummary | null> {
    return this.#ask({ ask: 'plan', decisions }, (answer, resolve) => answer.tell === 'plan' && resolve(answer.result));
  }

  page(query: RowQuery): Promise<RowPage> {
    return this.#ask({ ask: 'page', query }, (answer, resolve) => answer.tell === 'page' && resolve(answer.result));
  }

  /** The row changes of the import, gathered from pieces. */
  changes(
    about: ImportAbout,
    onPiece: (count: number) => void = () => undefined,
  ): Promise<{ readonly changes: readonly RowChange[]; readonly record: ImportRecord }> {
    const changes: RowChange[] = [];
    return this.#ask({ ask: 'changes', about }, (answer, resolve) => {
      if (answer.tell !== 'changes') return false;
      for (const change of answer.changes) changes.push(change);
      onPiece(changes.length);
      return answer.record !== null && resolve({ changes, record: answer.record });
    });
  }

  problemsCsv(): Promise<string | null> {
    return this.#ask({ ask: 'problems-csv' }, (answer, resolve) => answer.tell === 'csv' && resolve(answer.text));
  }

  asReadCsv(): Promise<string | null> {
    return this.#ask({ ask: 'as-read-csv' }, (answer, resolve) => answer.tell === 'csv' && resolve(answer.text));
  }

  stop(): void {
    this.#worker.terminate();
    this.#failAll('stopped');
  }

  #ask<T>(
    question: WithoutId<ListQuestion>,
    take: (answer: ListAnswer, resolve: (value: T) => true) => boolean,
    transfer: Transferable[] = [],
  ): Promise<T> {
    const id = this.#next++;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, (answer) => {
        if (answer.tell === 'failed') {
          reject(new Error(answer.message));
          return true;
        }
        return take(answer, (value) => {
          resolve(value);
          return true;
        });
      });
      this.#worker.postMessage({ ...question, id }, transfer);
    });
  }

  #failAll(message: string): void {
    for (const [id, take] of this.#waiting) take({ tell: 'failed', id, message });
    this.#waiting.clear();
  }
}
